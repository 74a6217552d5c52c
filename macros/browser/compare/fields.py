"""`compare.json`: fields in the site's order with names and meanings, and the pages of sets of models. No figure."""

from __future__ import annotations

from typing import TYPE_CHECKING

from macros.browser.compare.place import PLACE, opened_by
from macros.claims.question import MEASUREMENT
from macros.generated import GROUP_NAMES
from macros.generated.pairs import pairs
from macros.messages import localized, translate
from macros.views.conditions import condition_label
from macros.views.links import link
from macros.views.loose import LoosePage
from macros.views.pairs.names import title_of
from macros.views.table import field_name
from macros.views.templating import render
from macros.views.words.missing import needs_reasoning

if TYPE_CHECKING:
    from collections.abc import Iterator

    from macros.browser.surroundings import Surroundings
    from macros.messages import Language
    from macros.records import Field
    from macros.views.context import PageContext


def file_of_fields(surroundings: Surroundings, language: Language) -> Iterator[tuple[str, object]]:
    """What is the same whichever models are compared."""
    page = LoosePage.like(surroundings.at(PLACE, language))
    yield (
        "compare.json",
        {
            "groups": {group: translate(name, language) for group, name in GROUP_NAMES.items()},
            "fields": [_field(page, field) for field in page.catalog.fields.values()],
            "popovers": opened_by(page),
            "pages": [*_pages(page)],
        },
    )


def _field(page: LoosePage, field: Field) -> dict[str, object]:
    return {
        "id": field.id,
        "group": field.group,
        "datatype": field.datatype,
        "measured": field.kind_of_fact == MEASUREMENT,
        "lower": field.direction == "lower",
        "dayMatters": field.day_matters,
        "needsReasoning": needs_reasoning(field),
        "comparableOn": [[key, condition_label(key, page.catalog, page.language)] for key in field.comparable_on],
        "name": page.piece(render("row_name", page.language, view=field_name(page, field))),
    }


def _pages(page: PageContext) -> Iterator[dict[str, object]]:
    """Every page on which a set of models is compared, and no others with them; curated ones by their title."""
    curated = {comparison.id for comparison in page.catalog.comparisons.values()}
    for comparison in page.catalog.comparisons.values():
        title = str(localized(comparison.title, page.language))
        yield {"models": [*comparison.models], "title": title, "href": link(page, f"compare/{comparison.id}/")}
    for pair in pairs(page.catalog):
        if pair.place.removeprefix("compare/") not in curated:
            title = title_of(page.catalog, page.language, pair.first, pair.second)
            yield {"models": [pair.first, pair.second], "title": title, "href": link(page, f"{pair.place}/")}
