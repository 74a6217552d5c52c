"""Two figures for one thing are never exactly 10, 100, 1,000, 10,000 or 1,000,000 times apart.

One of the two has a digit too many or a wrong unit. Data projects keep prices per token, per thousand and per million
tokens, in dollars and in cents; scores as fractions and in percent; times in seconds and in milliseconds. A figure
copied with its unit mistaken looks like a very good offer.

Between the prices of siblings, a thousand or a million times is a warning, as long as one source alone prints it.
"""

from __future__ import annotations

from collections import defaultdict
from decimal import Decimal
from itertools import product
from typing import TYPE_CHECKING

from macros.claims.conditions import by_identity, stated_conditions
from macros.claims.in_force import are_in_force_together
from macros.claims.narrowing import is_repudiated
from macros.diagnostics import Diagnostic
from macros.lint.checked import Checked, place, written
from macros.messages import msg

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable, Iterator, Sequence

    from macros.lint.rule import Area
    from macros.records import Claim, Field

CODES = ("unit-slip",)
AREA: Area = "sense"
FIX = msg(
    "Hold both figures and their units against the sources, and correct the one that is wrong, or reject it as "
    "`wrong-unit`."
)

_SLIPS = frozenset(map(Decimal, (10, 100, 1_000, 10_000, 1_000_000)))
"""Between claims of one identity: a digit too many, or any unit."""
_UNITS = {
    # cents, per 1,000 tokens, cents per token, per token
    "money": frozenset(map(Decimal, (100, 1_000, 10_000, 1_000_000))),
    "tokens": frozenset(map(Decimal, (1_000, 1_000_000))),
    "duration": frozenset({Decimal(1_000)}),  # milliseconds
    "score": frozenset({Decimal(100)}),  # a fraction
    "percent": frozenset({Decimal(100)}),
}
"""Between claims of one field under different conditions, by datatype: units only.

Ten times is no slip there: DeepSeek's own cached price fell to a tenth, and another platform kept the old one.
"""
_UNITS_OF_SIBLINGS = frozenset(map(Decimal, (1_000, 1_000_000)))
"""Between the prices of siblings: per 1,000 tokens and per token. A hundredfold is found between a large and a tiny
model of one family."""

_SAME_SIZE = Decimal(10)
"""Figures less than so many times apart support each other."""

_Pair = tuple["Claim", "Claim"]


def check(checked: Checked) -> Iterator[Diagnostic]:
    """Yield an error for each standing claim that is a slip beside another claim of its model's field.

    Of two figures the one that fewer claims support is told, or the later one. Where a model has nothing to hold the
    price against, its siblings are looked at: the same price but for the unit is a warning, if one source alone has it.
    """
    prices: dict[Hashable, list[Claim]] = defaultdict(list)
    for model, field, claims in checked.figures():
        figures = [claim for claim in claims if not is_repudiated(claim) and _size(claim)]
        slips = list(_slips(_pairs(figures, field), figures)) if len(figures) > 1 else []
        yield from (_slip(wrong, right, field) for wrong, right in slips)
        if field.group == "price" and not slips:
            for claim in figures:
                prices[model.provider, model.family, field.id, stated_conditions(claim.select)].append(claim)
    yield from _among_siblings(prices.values(), checked)


def _size(claim: Claim) -> Decimal:
    """The figure that can be in a wrong unit; zero where there is none."""
    return claim.value if isinstance(claim.value, Decimal) else Decimal(0)


def _pairs(figures: Sequence[Claim], field: Field) -> Iterator[_Pair]:
    """Every two claims of one field whose figures lie exactly a slip apart."""
    if len({claim.value for claim in figures}) > 1:
        for alike in by_identity(figures).values():
            yield from (pair for pair in _apart(alike, _SLIPS) if are_in_force_together(*pair, figures))
        yield from _apart(figures, _UNITS.get(field.datatype, frozenset()))


def _among_siblings(groups: Iterable[list[Claim]], checked: Checked) -> Iterator[Diagnostic]:
    for claims in groups:
        in_order = sorted(claims, key=_size, reverse=True)  # a price that looks too small is the likelier slip
        for wrong, right in _slips(_apart(claims, _UNITS_OF_SIBLINGS), in_order):
            if wrong.model != right.model and len({evidence.source for evidence in wrong.evidence}) == 1:
                yield _sibling_slip(wrong, right, checked)


def _apart(figures: Iterable[Claim], factors: frozenset[Decimal]) -> Iterator[_Pair]:
    """Every two figures of which one is the other times a factor."""
    by_size: dict[Decimal, list[Claim]] = defaultdict(list)
    for claim in figures:
        by_size[_size(claim)].append(claim)
    for size, factor in product(tuple(by_size), factors):
        yield from product(by_size[size], by_size.get(size * factor, ()))


def _slips(pairs: Iterable[_Pair], in_order: Sequence[Claim]) -> Iterator[_Pair]:
    """Which claim of each pair is wrong, and one that says so, each wrong claim once.

    The claim with most others against it comes first; of two with equally many, the one with fewer figures of its size
    beside it; of two still equal, the one later `in_order`.
    """
    left = {frozenset(map(id, pair)): pair for pair in pairs}
    order = {id(claim): (-_support(claim, in_order), at) for at, claim in enumerate(in_order)} if left else {}
    while left:
        against: dict[int, list[_Pair]] = defaultdict(list)
        for one, other in left.values():
            against[id(one)].append((one, other))
            against[id(other)].append((other, one))
        worst = max(against, key=lambda claim: (len(against[claim]), *order[claim]))
        yield min(against[worst], key=lambda pair: order[id(pair[1])])
        left = {key: pair for key, pair in left.items() if worst not in key}


def _ratio(one: Claim, other: Claim) -> Decimal:
    """How many times the larger figure is the smaller one."""
    small, large = sorted((_size(one), _size(other)))
    return large / small


def _support(claim: Claim, figures: Sequence[Claim]) -> int:
    """How many of the figures are of the claim's size."""
    return sum(_ratio(one, claim) < _SAME_SIZE for one in figures)


def _slip(wrong: Claim, right: Claim, field: Field) -> Diagnostic:
    return Diagnostic(
        "unit-slip",
        place(wrong.anchor, "value"),
        msg(
            "{value} is exactly {other} (line {line}) {times}",
            value=written(wrong.value),
            other=written(right.value),
            line=place(right.anchor, "value").line,
            times=_times(wrong, right),
        ),
        msg(
            "Correct the value, add `printed_unit` if the source has another unit, or reject the claim as wrong-unit; "
            "{field} is kept in {unit}.",
            field=field.id,
            unit=field.unit,
        ),
    )


def _sibling_slip(wrong: Claim, right: Claim, checked: Checked) -> Diagnostic:
    field = checked.catalog.fields[wrong.field]
    return Diagnostic(
        "unit-slip",
        place(wrong.anchor, "value"),
        msg(
            "{value} is exactly {other} of {sibling} {times}, and one source alone prints it",
            value=written(wrong.value),
            other=written(right.value),
            sibling=checked.catalog.models[right.model].name,
            times=_times(wrong, right),
        ),
        msg(
            "Add `printed_unit` if the source has another unit, or cite a second source; {field} is kept in {unit}.",
            field=field.id,
            unit=field.unit,
        ),
        severity="warning",
    )


def _times(wrong: Claim, right: Claim) -> str:
    """`× 1,000` or `÷ 1,000`: how the wrong figure comes from the right one."""
    return f"{'×' if _size(wrong) > _size(right) else '÷'} {_ratio(wrong, right):,.0f}"
