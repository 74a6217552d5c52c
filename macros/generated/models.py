"""The page of each model: the answer first, then every group of its fields, and where to read on."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from macros.claims.absence import PRICE
from macros.claims.history import priced_over_time
from macros.generated.page import call, heading, in_both, joined
from macros.generated.pairs import comparable_with
from macros.generated.siblings import siblings
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


@dataclass(frozen=True, slots=True)
class Section:
    """A heading of a model's page, and the macro call that fills it."""

    id: str
    title: Message
    content: str


def model_pages(catalog: Catalog) -> Iterator[GeneratedPage]:
    """A page for each model, by id: gpt-4.1 stands before gpt-4.1-mini, as their files do not."""
    for model in sorted(catalog.models.values(), key=lambda model: model.id):

        def write(language: Language, identifier: str = model.id) -> str:
            return _page(catalog, identifier, language)

        described = _DESCRIPTION.filled(model=model.name)
        yield from in_both(f"models/{model.id}", model.name, write, described, under=f"providers/{model.provider}")


def _page(catalog: Catalog, model: str, language: Language) -> str:
    blocks = [call("model_summary", model)]
    for section in _sections(catalog, model):
        blocks += [heading(section.title, section.id, language), section.content]
    return joined(*blocks)


def _sections(catalog: Catalog, model: str) -> Iterator[Section]:
    """What stands below the card with the answer, top to bottom."""
    for group in groups_of(catalog, model):
        yield Section(group, GROUP_NAMES[group], call("model_group", model, group))
        if group == PRICE and priced_over_time(catalog, model):
            yield Section("price-history", msg("Price history"), call("price_history", model))
        if group == PRICE and catalog.use_cases:
            yield Section("cost", msg("What would it cost?"), call("calculator", [model]))
    if siblings(catalog, model):
        yield Section("siblings", msg("Models of the same family"), call("model_siblings", model))
    if comparable_with(catalog, model):
        yield Section("compare", msg("Compare with …"), call("model_pairs", model))
    yield Section("names", msg("Identifiers and other names"), call("model_names", model))
    yield Section("rejected", msg("Rejected figures"), call("model_rejected", model))
    yield Section("pages", msg("Where it appears"), call("model_pages", model))


def groups_of(catalog: Catalog, model: str) -> list[str]:
    """The groups for which this model has a claim, in the site's order."""
    used = {catalog.fields[field].group for field in catalog.models[model].claims if field in catalog.fields}
    return [group for group in GROUPS if group in used]
