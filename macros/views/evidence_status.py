"""How well the figures of a model are founded: how many, which to be careful with, how old, and what is missing."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from macros.claims import choose
from macros.claims.staleness import freshness
from macros.claims.standing import standing_claims
from macros.formatting import day
from macros.generated.models import groups_of
from macros.messages import localized, msg, nmsg, translate
from macros.views.age import age_in_words
from macros.views.counts import counted
from macros.views.labels import MARKS
from macros.views.marks import marks_of_choice, marks_of_claim

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from macros.claims import Choice
    from macros.views.context import PageContext

MAIN_FIELDS = (
    *("input_price", "output_price", "cached_input_price", "context_window", "max_output_tokens", "output_speed"),
    *("model_type", "input_modalities", "knowledge_cutoff", "release_date"),
)
"""What a reader looks for first: where nothing is recorded of one of these, the card says so."""
_CAUTIONS = ("stale", "disputed", "second-hand")
_FIGURES = msg("{figures} in {fields}")


@dataclass(frozen=True, slots=True)
class FieldLink:
    """A field, as a link to its row further down the page."""

    id: str
    label: str
    has_row: bool
    """Whether the page has it: a group of which nothing is recorded has no section."""


@dataclass(frozen=True, slots=True)
class Caution:
    """The fields whose figures carry a mark."""

    key: str
    """Of the mark, for its style."""
    text: str
    count: str
    """Of the fields, in words."""
    fields: tuple[FieldLink, ...]


@dataclass(frozen=True, slots=True)
class Reading:
    """A day on which a figure was read."""

    day: str
    iso: str
    age: str


@dataclass(frozen=True, slots=True)
class EvidenceStatus:
    """What can be said of all figures of a model at once."""

    figures: str
    """How many are in force, in how many fields."""
    cautions: tuple[Caution, ...]
    """Each kind of caution, also where no figure carries it."""
    newest: Reading | None
    oldest: Reading | None
    """Of the figures' newest readings, the oldest one; None where no figure is in force."""
    missing: tuple[FieldLink, ...]
    """Main fields of which nothing is recorded."""


@dataclass(frozen=True, slots=True)
class _Standing:
    """The figures that stand for one field, with the marks of those that are shown first."""

    field: str
    count: int
    marks: frozenset[str]
    read: tuple[date, ...]
    """The newest reading of each."""


def evidence_status(context: PageContext, model: str) -> EvidenceStatus:
    """The status of what the page shows for each field: the chosen figure, or those that hold elsewhere."""
    language = context.language
    standing = [_standing(context, choose(context.catalog, model, field)) for field in context.catalog.fields]
    found = [one for one in standing if one.count]
    figures = sum(one.count for one in found)
    said = _FIGURES.filled(
        figures=counted(nmsg("{number} figure", "{number} figures", figures), language),
        fields=counted(nmsg("{number} field", "{number} fields", len(found)), language),
    )
    read = sorted(read for one in found for read in one.read)
    return EvidenceStatus(
        figures=translate(said, language),
        cautions=tuple(_caution(context, model, key, found) for key in _CAUTIONS),
        newest=_reading(context, read[-1]) if read else None,
        oldest=_reading(context, read[0]) if read else None,
        missing=tuple(_links(context, model, _missing(context, model))),
    )


def _standing(context: PageContext, choice: Choice) -> _Standing:
    count = len(standing_claims(context.catalog, choice.model, choice.field))
    if choice.claim is not None:
        marks = frozenset(mark.key for mark in marks_of_choice(context, choice))
        return _Standing(choice.field, count, marks, (choice.newest_read,) if choice.newest_read else ())
    marks = frozenset(mark.key for claim in choice.others for mark in marks_of_claim(context, claim))
    field = context.catalog.fields[choice.field]
    fresh = (freshness((claim,), field, context.catalog).newest_read for claim in choice.others)
    return _Standing(choice.field, count, marks, tuple(read for read in fresh if read))


def _caution(context: PageContext, model: str, key: str, found: Iterable[_Standing]) -> Caution:
    fields = [one.field for one in found if key in one.marks]
    text = translate(MARKS[key].label, context.language)
    count = counted(nmsg("{number} field", "{number} fields", len(fields)), context.language)
    return Caution(key, text, translate(count, context.language), tuple(_links(context, model, fields)))


def _missing(context: PageContext, model: str) -> Iterator[str]:
    for field in MAIN_FIELDS:
        if field in context.catalog.fields and choose(context.catalog, model, field).state == "unknown":
            yield field


def _links(context: PageContext, model: str, fields: Iterable[str]) -> Iterator[FieldLink]:
    groups = groups_of(context.catalog, model)
    for field in fields:
        record = context.catalog.fields[field]
        yield FieldLink(field, str(localized(record.label, context.language)), record.group in groups)


def _reading(context: PageContext, read: date) -> Reading:
    iso = read.isoformat()
    return Reading(day(iso, context.language), iso, age_in_words(context, iso))
