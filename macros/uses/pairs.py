"""What the blocks on pairs of models put on a page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from macros.claims import choose
from macros.generated.pairs import comparable_with, featured_models
from macros.uses.used import Used, used_by_nothing

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from macros.catalog import Catalog
    from macros.pages.page import MacroCall


def _named(call: MacroCall, _: Catalog) -> Used:
    return Used((str(call.arguments["model"]), str(call.arguments["other"])))


def _shown(call: MacroCall, catalog: Catalog) -> Used:
    models = _named(call, catalog).models
    choices = (choose(catalog, model, field) for field in catalog.fields for model in models)
    return Used(models, tuple(choice.claim for choice in choices if choice.claim))


def _of_one(call: MacroCall, catalog: Catalog) -> Used:
    model = str(call.arguments["model"])
    return Used((model, *comparable_with(catalog, model)))


def _all(_: MacroCall, catalog: Catalog) -> Used:
    return Used(featured_models(catalog))


USED_BY_PAIRS: Mapping[str, Callable[[MacroCall, Catalog], Used]] = {
    "compare_any": used_by_nothing,
    "pair_list": _all,
    "model_pairs": _of_one,
    "pair_summary": _named,
    "pair_in_short": _shown,
    "pair_table": _shown,
    "pair_runs": _shown,
    "pair_links": _named,
}
"""What each macro uses, by its name."""
