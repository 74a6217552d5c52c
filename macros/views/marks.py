"""The cautions beside a figure, in words: whoever cannot see a colour or a symbol reads the same."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from macros.claims.evidence import is_first_hand
from macros.claims.narrowing import is_repudiated
from macros.claims.staleness import freshness
from macros.claims.status import is_cancelled
from macros.formatting import days
from macros.messages import msg, translate
from macros.views.labels import MARKS, choice_marks, claim_marks

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

    from macros.claims.results import Choice
    from macros.records import Claim
    from macros.views.context import PageContext
    from macros.views.labels import Mark
    from macros.views.popovers import EvidenceOf

_LAST_READ = msg("{mark}: last read {age} ago")

_ONLY_IN_EVIDENCE = ("undated-copy", "rounded")
"""Marks about single pieces of evidence, said where the evidence is listed."""


@dataclass(frozen=True, slots=True)
class MarkWords:
    """One caution."""

    key: str
    """For its style."""
    text: str
    meaning: str
    """What it means for the reader, in a sentence."""


def marks_of_choice(context: PageContext, choice: Choice) -> tuple[MarkWords, ...]:
    """What a reader has to know of a chosen figure, from everything that stands around it."""
    return tuple(_words(context, mark, choice.age_days) for mark in choice_marks(choice))


def marks_of_statement(
    context: PageContext, figures: Iterable[EvidenceOf], leaving_out: Collection[str] = ()
) -> tuple[MarkWords, ...]:
    """The cautions of a statement that rests on several figures: each once, with the age of the oldest.

    `leaving_out` are keys of marks that the statement has in its own words.
    """
    ages: dict[str, list[int]] = {}
    for figure in figures:
        marks, age = _cautions(context, figure)
        for mark in marks:
            ages.setdefault(mark.key, []).append(age or 0)
    found = tuple(
        _words(context, mark, max(ages[key])) for key, mark in MARKS.items() if key in ages and key not in leaving_out
    )
    return beside_figure(found)


def beside_figure(marks: Iterable[MarkWords]) -> tuple[MarkWords, ...]:
    """The marks that stand beside a figure or a statement, not only in its evidence."""
    return tuple(mark for mark in marks if mark.key not in _ONLY_IN_EVIDENCE)


def marks_of_claim(context: PageContext, claim: Claim) -> tuple[MarkWords, ...]:
    """What a reader has to know of a claim that is shown for itself."""
    return tuple(_words(context, mark, _age(context, claim)) for mark in _own_marks(context, claim))


def _cautions(context: PageContext, figure: EvidenceOf) -> tuple[tuple[Mark, ...], int | None]:
    """The marks of one figure, and how many days ago it was last read."""
    if figure.choice is not None:
        return choice_marks(figure.choice), figure.choice.age_days
    return _own_marks(context, figure.claim), _age(context, figure.claim)


def _own_marks(context: PageContext, claim: Claim) -> tuple[Mark, ...]:
    return (*claim_marks(claim), *_standing_marks(context, claim))


def _age(context: PageContext, claim: Claim) -> int | None:
    return freshness((claim,), context.catalog.fields[claim.field], context.catalog).age_days


def _standing_marks(context: PageContext, claim: Claim) -> Iterator[Mark]:
    """Cautions about the sources of a claim that counts. One that is kept for the record has a greater fault."""
    if is_repudiated(claim) or is_cancelled(claim):
        return
    fresh = freshness((claim,), context.catalog.fields[claim.field], context.catalog)
    if not is_first_hand(claim, context.catalog):
        yield MARKS["second-hand"]
    if fresh.stale:
        yield MARKS["stale"]
    if fresh.undated_copy:
        yield MARKS["undated-copy"]


def _words(context: PageContext, mark: Mark, age_days: int | None) -> MarkWords:
    text = translate(mark.label, context.language)
    if mark.key == "stale" and age_days is not None:
        age = days(age_days, context.language)
        text = translate(_LAST_READ.filled(mark=text, age=age), context.language)
    return MarkWords(mark.key, text, translate(mark.meaning, context.language))
