"""What readers see for a figure on one side: the value, or what stands in its place, and the marks beside it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from macros.claims import choose
from macros.diffing.report import in_both, say, side_by_side
from macros.diffing.sides import UNTELLABLE
from macros.formatting import figure_text, join_clauses
from macros.messages import msg
from macros.records.plain import plain_value
from macros.views.conditions import conditions_in_words
from macros.views.labels import MARKS, choice_marks, why_missing

if TYPE_CHECKING:
    from macros.catalog import Catalog
    from macros.claims import Choice
    from macros.diffing.asks import Ask
    from macros.records import Claim, Text

_ELSEWHERE = msg("{missing} (elsewhere: {figures})")
_WITH_CONDITIONS = msg("{figure} for {conditions}")
NOT_ON_RECORD = msg("no figure recorded")


@dataclass(frozen=True, slots=True)
class Shown:
    """What stands for a figure."""

    choice: Choice | None
    """None where the model or the field does not exist on this side, or its data is broken."""
    words: Text
    """The figure with its unit, or why there is none."""
    value: tuple[object, ...]
    """What has to be the same for readers to see the same figure."""
    marks: tuple[str, ...] = ()
    """Keys of the cautions beside it."""
    rivals: tuple[Text, ...] = ()
    """Figures of sources that disagree, shown beside it."""
    conditions: Text | None = None
    """How and where it holds, as said beside it."""

    @property
    def claim(self) -> Claim | None:
        """The claim whose figure it is."""
        return self.choice.claim if self.choice else None

    @property
    def claims(self) -> tuple[Claim, ...]:
        """Every claim whose figure stands there."""
        if self.choice is None:
            return ()
        return (self.choice.claim, *self.choice.same) if self.choice.claim else self.choice.others


def shown(catalog: Catalog, ask: Ask) -> Shown:
    """What readers see on the catalogue's day."""
    if ask.model not in catalog.models or ask.field not in catalog.fields:
        return _nothing()
    try:
        choice = choose(catalog, ask.model, ask.field, dict(ask.conditions) or None)
        return _seen(choice, catalog)
    except UNTELLABLE:
        return _nothing()


def figure_words(claim: Claim, catalog: Catalog) -> Text:
    """A claim's figure with its unit, in both languages."""
    field = catalog.fields[claim.field]
    return in_both(lambda language: figure_text(claim.value, field, language, claim.uncertainty).text)


def as_data(seen: Shown) -> dict[str, Any]:
    """For programs."""
    return {
        "state": seen.choice.state if seen.choice else "absent",
        "value": plain_value(seen.claim.value) if seen.claim else None,
        "words": {"ja": seen.words.ja, "en": seen.words.en},
        "marks": list(seen.marks),
    }


def mark_words(keys: tuple[str, ...]) -> Text:
    """Marks by their words."""
    return side_by_side((say(MARKS[key].label) for key in keys), join_clauses)


def _nothing() -> Shown:
    return Shown(None, say(NOT_ON_RECORD), ("unknown", False))


def _seen(choice: Choice, catalog: Catalog) -> Shown:
    if (claim := choice.claim) is not None:
        return Shown(
            choice,
            figure_words(claim, catalog),
            (claim.value, claim.uncertainty),
            tuple(mark.key for mark in choice_marks(choice)),
            tuple(figure_words(rival, catalog) for rival in choice.rivals),
            conditions_of(claim, catalog),
        )
    missing = say(why_missing(choice))
    state = (choice.state, choice.not_in_force)
    if not choice.others:
        return Shown(choice, missing, state)
    figures = side_by_side((_other(claim, catalog) for claim in choice.others), join_clauses)
    return Shown(choice, say(_ELSEWHERE.filled(missing=missing, figures=figures)), (*state, figures))


def conditions_of(claim: Claim, catalog: Catalog) -> Text:
    """All conditions of a claim in words; empty where it has none."""
    return in_both(lambda language: conditions_in_words(claim, catalog, language))


def _other(claim: Claim, catalog: Catalog) -> Text:
    return say(_WITH_CONDITIONS.filled(figure=figure_words(claim, catalog), conditions=conditions_of(claim, catalog)))
