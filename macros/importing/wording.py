"""What is said of a difference: how far apart the two figures are, and how that may have come about."""

from __future__ import annotations

from decimal import Decimal, localcontext
from typing import TYPE_CHECKING

from macros.formatting import figure_text, number, points, rounded_percent, rounded_ratio
from macros.messages import msg
from macros.plain_text import one_line
from macros.records.plain import plain_value
from macros.views.conditions import conditions_in_words
from macros.views.labels import REJECTED

if TYPE_CHECKING:
    from collections.abc import Iterator

    from macros.catalog import Catalog
    from macros.importing.parts import Diagnosis, EntryBucket, Figure, Kind, Why
    from macros.messages import Language, Message
    from macros.records import Claim, Value

_TIMES = msg("theirs is {ratio} times ours")
_TIMES_ABOUT = msg("theirs is about {ratio} times ours")
_OURS_TIMES = msg("ours is {ratio} times theirs")
_OURS_TIMES_ABOUT = msg("ours is about {ratio} times theirs")
_MORE = msg("theirs is {percent}% more than ours")
_MORE_ABOUT = msg("theirs is about {percent}% more than ours")
_LESS = msg("ours is {percent}% more than theirs")
_LESS_ABOUT = msg("ours is about {percent}% more than theirs")
_HIGHER = msg("theirs is {points} higher than ours")
_LOWER = msg("theirs is {points} lower than ours")
_POINTS = frozenset({"score", "percent"})
_SAID_AS_TIMES = Decimal("1.5")
"""From here on a ratio is said as a multiple, below as a percentage."""

_SLIP = msg("{factor} times apart: a slip of units, or a digit too many?")
_CENTS = msg("{factor} times apart: cents for dollars, or a slip of units?")
_CENT = 100
_PLAIN: dict[Kind, Message] = {
    "rounding": msg("one may be the other, rounded"),
    "binary": msg("one counts a K as {decimal}, the other as {binary}", decimal="1,000", binary="1,024"),
    "date-precision": msg("the month is the same: one day may be the precision of a program"),
}
_WITH_CLAIMS: dict[Kind, Message] = {
    "swapped": msg("theirs equals our {fields}: input and output may be swapped"),
    "cached": msg("theirs equals our {fields}: the cached price may be mistaken for the other"),
    "other-field": msg("theirs equals our {fields}"),
    "other-conditions": msg("we hold theirs under other conditions: {conditions}"),
    "superseded": msg("we hold theirs as what was in force until {days}"),
    "announced": msg("we hold theirs as what will be in force from {days}"),
    "rival": msg("we hold theirs too, as a figure that disagrees with the one shown"),
    "sibling": msg("theirs equals what we hold for {models}"),
}
_NONE = msg("without conditions")
_REJECTED = msg("we hold theirs as rejected: {reason}. {note}")
_THEIRS_ONLY = msg("only theirs lists {words}")
_OURS_ONLY = msg("only ours lists {words}")
_OTHER_ORDER = msg("the order is another one")

WHY: dict[Why, Message] = {
    "open-condition": msg("ours states what theirs leaves open: {keys}"),
    "several-of-ours": msg("under these conditions we hold several figures: {figures}"),
    "not-of-this-type": msg("a model of this type has no such figure"),
}
ENTRIES: dict[EntryBucket, Message] = {
    "compared": msg("compared"),
    "nothing-read": msg("of our models without a figure"),
    "variant": msg("variants of our models"),
    "ambiguous": msg("with names of several of our models"),
    "new-model": msg("models of our providers that we do not hold"),
    "other-model": msg("other models"),
    "other-host": msg("served by others than our platforms"),
    "not-a-language-model": msg("no language models"),
    "unreadable": msg("unreadable"),
    "ignored": msg("left out by the import's record"),
}


def figure_words(value: Value | None, field_id: str, catalog: Catalog, language: Language) -> str | Message:
    """A value as the field writes it."""
    if value is None:
        return msg("none")
    return one_line(figure_text(value, catalog.fields[field_id], language).value)


def distance(figure: Figure, catalog: Catalog, language: Language) -> Message | None:
    """How far the two are apart, in words; None where they are no amounts, or one of them is nothing."""
    one, other = figure.claim.value, figure.ours.value if figure.ours else None
    if not isinstance(one, Decimal) or not isinstance(other, Decimal) or one <= 0 or other <= 0 or one == other:
        return None
    if catalog.fields[figure.claim.field].datatype in _POINTS:
        return (_HIGHER if one > other else _LOWER).filled(points=points(abs(one - other), language))
    with localcontext(prec=40):
        ratio = max(one, other) / min(one, other)
    if ratio >= _SAID_AS_TIMES:
        said, exact = rounded_ratio(ratio)
        words = (_TIMES if exact else _TIMES_ABOUT) if one > other else (_OURS_TIMES if exact else _OURS_TIMES_ABOUT)
        return words.filled(ratio=number(said, language))
    said, exact = rounded_percent((ratio - 1) * 100)
    words = (_MORE if exact else _MORE_ABOUT) if one > other else (_LESS if exact else _LESS_ABOUT)
    return words.filled(percent=number(said, language))


def diagnosis_words(diagnosis: Diagnosis, catalog: Catalog, language: Language) -> Iterator[Message]:
    """What a diagnosis says, a sentence each."""
    match diagnosis.kind:
        case "unit-slip":
            cents = diagnosis.factor == _CENT
            yield (_CENTS if cents else _SLIP).filled(factor=number(diagnosis.factor or 0, language))
        case "words":
            if diagnosis.theirs_only:
                yield _THEIRS_ONLY.filled(words=list(map(one_line, diagnosis.theirs_only)))
            if diagnosis.ours_only:
                yield _OURS_ONLY.filled(words=list(diagnosis.ours_only))
            if not diagnosis.theirs_only and not diagnosis.ours_only:
                yield _OTHER_ORDER
        case "rejected":
            for claim in diagnosis.claims:
                if claim.rejected:
                    yield _REJECTED.filled(reason=REJECTED[claim.rejected.reason], note=claim.rejected.note)
        case kind if kind in _PLAIN:
            yield _PLAIN[kind]
        case kind:
            yield _WITH_CLAIMS[kind].filled(**_about(diagnosis.claims, catalog, language))


def _about(claims: tuple[Claim, ...], catalog: Catalog, language: Language) -> dict[str, object]:
    """Everything a sentence about claims of ours may name."""
    conditions = [conditions_in_words(claim, catalog, language) or _NONE.in_(language) for claim in claims]
    return {
        "fields": [catalog.fields[name].label for name in dict.fromkeys(claim.field for claim in claims)],
        "models": [catalog.models[name].name for name in dict.fromkeys(claim.model for claim in claims)],
        "conditions": list(dict.fromkeys(conditions)),
        "days": [day for claim in claims if (day := claim.until or claim.from_)],
    }


def ratio_of(figure: Figure) -> str | None:
    """Theirs divided by ours with up to eight significant digits; None where that is no number."""
    one, other = figure.claim.value, figure.ours.value if figure.ours else None
    if not isinstance(one, Decimal) or not isinstance(other, Decimal) or not other:
        return None
    with localcontext(prec=8):
        ratio = plain_value((one / other).normalize() + 0)
    return str(ratio)
