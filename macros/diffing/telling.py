"""The whole report on two states of the project."""

from __future__ import annotations

from typing import TYPE_CHECKING

from macros.diffing import figures
from macros.diffing.checks import check_items, unreadable_items
from macros.diffing.claims import claim_items
from macros.diffing.comparisons import comparison_items
from macros.diffing.computed import computed_items
from macros.diffing.files import file_items
from macros.diffing.forms import form_items
from macros.diffing.guides import guide_items
from macros.diffing.names import clauses
from macros.diffing.places import Places
from macros.diffing.records import record_items
from macros.diffing.rendering import page_items
from macros.diffing.report import Item, Report, Section, say
from macros.diffing.sides import pair
from macros.diffing.written import written_items
from macros.messages import Message, msg, nmsg

if TYPE_CHECKING:
    from collections.abc import Iterable

    from macros.diffing.figures import FigureChange
    from macros.diffing.rendering import Each
    from macros.diffing.sides import Side
    from macros.records import Text

TITLES: dict[str, Message] = {
    "unreadable": msg("What cannot be read"),
    "figures": msg("Figures that readers see"),
    "later": msg("Figures that change on a later day"),
    "guides": msg("Guides and recommendations"),
    "comparisons": msg("Differences between models, as pages say them"),
    "computed": msg("Costs computed on pages"),
    "claims": msg("Claims and their evidence"),
    "records": msg("Other records"),
    "pages": msg("Pages whose content changes"),
    "written": msg("Hand-written pages"),
    "checks": msg("Errors and warnings of kurabe check"),
    "files": msg("Schemas, images and what else changes"),
    "form": msg("What readers do not notice"),
}
"""Every section, by its key, in the order in which they are told."""

_NOTHING = msg("Nothing has changed.")
_NOTHING_SHOWN = msg("Readers see no difference.")
_COUNTS: dict[str, Message] = {
    "figures": nmsg("{n} shown figure changes", "{n} shown figures change", 0),
    "later": nmsg("{n} figure changes on a later day", "{n} figures change on a later day", 0),
    "guides": nmsg("{n} statement of a guide changes", "{n} statements of guides change", 0),
    "comparisons": nmsg("{n} stated difference changes", "{n} stated differences change", 0),
    "claims": nmsg("{n} claim changes", "{n} claims change", 0),
    "records": nmsg("{n} other record changes", "{n} other records change", 0),
    "pages": nmsg("the content of {n} page changes", "the content of {n} pages changes", 0),
    "files": nmsg("{n} file beside them changes", "{n} files beside them change", 0),
}
_SEEN = ("figures", "later", "guides", "comparisons", "computed", "pages", "files", "unreadable")
"""Sections of what readers may see."""
_ERRORS = nmsg("{n} new error", "{n} new errors", 0)
_WARNINGS = nmsg("{n} new warning", "{n} new warnings", 0)
_UNREADABLE = msg("Not everything could be read, so not every change is listed here.")
_SENTENCE = msg("{clauses}.")
_RECOMMENDED = msg("{recommendation}.")


def tell(base: Side, head: Side, each: Each = iter) -> Report:
    """What the step from `base` to `head` means. Both have to be read for the same day.

    The pages that are rendered on the way go through `each`.
    """
    base, head = pair(base, head)
    places = Places(base, head)
    now, later = figures.figure_changes(base, head)
    later_days = sorted({change.day for change in later})
    written = list(written_items(base, head))
    found: dict[str, Iterable[Item]] = {
        "unreadable": unreadable_items(base, head),
        "figures": figures.items(_values_first(now), base, head, places),
        "later": figures.items(later, base, head, places),
        "guides": guide_items(base, head, later_days),
        "computed": computed_items(base, head, later_days),
        "comparisons": comparison_items(base, head, places, later_days),
        "claims": claim_items(base, head),
        "records": record_items(base, head),
        "pages": page_items(base, head, places, each),
        "written": (item for item in written if item.data["change"] != "form"),
        "checks": check_items(base, head),
        "files": file_items(base, head),
        "form": (*form_items(base, head), *(item for item in written if item.data["change"] == "form")),
    }
    sections = tuple(Section(key, title, tuple(found[key])) for key, title in TITLES.items())
    return Report(base.name, head.name, head.catalog.as_of, tuple(_summary(sections)), sections)


def _values_first(changes: list[FigureChange]) -> list[FigureChange]:
    return sorted(changes, key=lambda change: not change.of_value)


def _summary(sections: tuple[Section, ...]) -> Iterable[Text]:
    items = {section.key: section.items for section in sections}
    if not any(items.values()):
        yield say(_NOTHING)
        return
    counted = [say(said.filled(n=len(items[key]))) for key, said in _COUNTS.items() if items[key]]
    for severity, said in (("error", _ERRORS), ("warning", _WARNINGS)):
        new = [one for one in items["checks"] if one.data["change"] == "new" and one.data["severity"] == severity]
        if new:
            counted.append(say(said.filled(n=len(new))))
    if counted:
        yield say(_SENTENCE.filled(clauses=clauses(counted)))
    if not any(items[key] for key in _SEEN):
        yield say(_NOTHING_SHOWN)
    for item in items["guides"]:
        if item.data["kind"] == "recommendation":
            yield say(_RECOMMENDED.filled(recommendation=item.words))
    if items["unreadable"]:
        yield say(_UNREADABLE)
