"""The page of each model: what it is, every group of its fields, what was rejected, where it appears."""

from __future__ import annotations

from typing import TYPE_CHECKING

from macros.claims.absence import PRICE
from macros.claims.history import priced_over_time
from macros.generated.page import call, heading, in_both, joined
from macros.messages import msg
from macros.vocabulary import GROUPS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from macros.catalog import Catalog
    from macros.generated.page import GeneratedPage
    from macros.messages import Language, Message

GROUP_NAMES: dict[str, Message] = {
    "identity": msg("Kind and abilities"),
    "price": msg("Prices"),
    "limits": msg("Limits"),
    "speed": msg("Speed"),
    "benchmarks": msg("Benchmarks"),
    "reliability": msg("Reliability"),
    "lifecycle": msg("Lifecycle"),
}
"""What each group of fields is called."""


_DESCRIPTION = msg(
    "{model}: prices, limits, benchmarks and end of service, every figure with its source, its conditions and the day "
    "it was read."
)


def model_pages(catalog: Catalog) -> Iterator[GeneratedPage]:
    """A page for each model."""
    for model in catalog.models.values():

        def write(language: Language, identifier: str = model.id) -> str:
            return _page(catalog, identifier, language)

        yield from in_both(f"models/{model.id}", model.name, write, _DESCRIPTION.filled(model=model.name))


def _groups(catalog: Catalog, model: str) -> list[str]:
    """The groups for which this model has a claim, in the site's order."""
    used = {catalog.fields[field].group for field in catalog.models[model].claims if field in catalog.fields}
    return [group for group in GROUPS if group in used]


def _is_candidate(catalog: Catalog, model: str) -> bool:
    return any(one.model == model for use_case in catalog.use_cases.values() for one in use_case.candidates)


def _page(catalog: Catalog, model: str, language: Language) -> str:
    blocks = [call("model_summary", model)]
    if _is_candidate(catalog, model):
        blocks += [heading(msg("Guides that weigh it"), "guides", language), call("model_guides", model)]
    if catalog.models[model].featured:
        blocks += [heading(msg("Compare with …"), "compare", language), call("model_pairs", model)]
    for group in _groups(catalog, model):
        blocks += [heading(GROUP_NAMES[group], group, language), call("model_group", model, group)]
        if group == PRICE and priced_over_time(catalog, model):
            blocks += [heading(msg("Price history"), "price-history", language), call("price_history", model)]
        if group == PRICE and catalog.use_cases:
            blocks += [heading(msg("What would it cost?"), "cost", language), call("calculator", [model])]
    return joined(
        *blocks,
        heading(msg("Rejected figures"), "rejected", language),
        call("model_rejected", model),
        heading(msg("Where it appears"), "pages", language),
        call("model_pages", model),
    )
