"""Figures of one model have to be possible beside each other, as far as they hold under the same conditions.

Output beyond the context window, a cached input that costs more than a new one, an end before the beginning, knowledge
from after the release: one of the two is wrong, and pages would compute with both.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from itertools import product
from typing import TYPE_CHECKING

from macros.claims.conditions import stated_conditions
from macros.claims.evidence import is_approximate
from macros.claims.in_force import is_in_force, says_what_is_offered
from macros.claims.narrowing import is_repudiated
from macros.claims.status import is_cancelled
from macros.diagnostics import Diagnostic
from macros.lint.checked import Checked, place, written
from macros.messages import msg

if TYPE_CHECKING:
    from collections.abc import Iterator

    from macros.lint.rule import Area
    from macros.records import Claim, Model

CODES = ("relations",)
AREA: Area = "sense"
FIX = msg("One of the two is wrong: correct it, or reject it with the reason.")


@dataclass(frozen=True, slots=True)
class _Relation:
    """`small` is at most `large`, where both hold under the same conditions."""

    small: str
    large: str
    aside: frozenset[str] = frozenset()
    """Conditions that need not be the same."""


_RELEASE_DATE = "release_date"
_BATCH = frozenset({"tier"})
_RELEASE = frozenset({"platform"})
_RELATIONS = (
    _Relation("max_output_tokens", "context_window"),
    _Relation("max_input_tokens", "context_window"),
    _Relation("cached_input_price", "input_price"),
    _Relation("batch_input_price", "input_price", _BATCH),
    _Relation("batch_output_price", "output_price", _BATCH),
    _Relation("knowledge_cutoff", _RELEASE_DATE, _RELEASE),
    _Relation(_RELEASE_DATE, "deprecation_date", _RELEASE),
    _Relation(_RELEASE_DATE, "shutdown_date", _RELEASE),
    _Relation("deprecation_date", "shutdown_date"),
)


def check(checked: Checked) -> Iterator[Diagnostic]:
    """Yield an error for each pair of claims that are in force on one day in an impossible relation."""
    for model in checked.catalog.models.values():
        for relation in _RELATIONS:
            if checked.spoilt.holds(model.id, relation.small) or checked.spoilt.holds(model.id, relation.large):
                continue
            for small, large in _pairs(model, relation, checked.catalog.as_of):
                if _alike(small, large, relation) and _exceeds(small.value, large.value):
                    yield _broken(small, large)
        yield from _before_release(model, checked)


def _pairs(model: Model, relation: _Relation, as_of: date) -> Iterator[tuple[Claim, Claim]]:
    """The claims of both fields that are in force together, today or on a day on which one of them begins."""
    smalls, larges = _standing(model, relation.small), _standing(model, relation.large)
    begins = {date.fromisoformat(claim.from_) for claim in (*smalls, *larges) if claim.from_}
    for small, large in product(smalls, larges):
        if any(is_in_force(small, smalls, day) and is_in_force(large, larges, day) for day in {as_of, *begins}):
            yield small, large


def _standing(model: Model, field: str) -> list[Claim]:
    """Claims that may be shown. A rounded figure can lie beyond an exact one without being wrong."""
    return [claim for claim in model.claims.get(field, ()) if _counts(claim) and not is_approximate(claim)]


def _counts(claim: Claim) -> bool:
    return not is_repudiated(claim) and not is_cancelled(claim)


def _alike(small: Claim, large: Claim, relation: _Relation) -> bool:
    """Whether the two hold under the same conditions."""
    conditions = (
        {(key, value) for key, value in stated_conditions(claim.select) if key not in relation.aside}
        for claim in (small, large)
    )
    return next(conditions) == next(conditions)


def _before_release(model: Model, checked: Checked) -> Iterator[Diagnostic]:
    """Prices and limits that begin before the model was out; none of its release dates may lie on the other side."""
    if checked.spoilt.holds(model.id, _RELEASE_DATE):
        return
    released = min((str(claim.value) for claim in _standing(model, _RELEASE_DATE)), default="")
    for field_id, claims in model.claims.items():
        field = checked.catalog.fields.get(field_id)
        if field and says_what_is_offered(field) and not checked.spoilt.holds(model.id, field_id):
            for claim in claims:
                if claim.from_ and _counts(claim) and _exceeds(released, claim.from_):
                    yield Diagnostic(
                        "relations",
                        place(claim.anchor, "from"),
                        msg(
                            "{field} begins on {day}, before the release ({released})",
                            field=field_id,
                            day=claim.from_,
                            released=released,
                        ),
                        msg("Correct the day, or leave `from` out if it holds from the release on."),
                    )


def _broken(small: Claim, large: Claim) -> Diagnostic:
    return Diagnostic(
        "relations",
        place(small.anchor, "value"),
        msg(
            "{small} ({value}) is beyond {large} ({limit}, line {line})",
            small=small.field,
            value=written(small.value),
            large=large.field,
            limit=written(large.value),
            line=place(large.anchor, "value").line,
        ),
        msg("One of the two is wrong: correct it, or reject it with the reason."),
    )


def _exceeds(small: object, large: object) -> bool:
    if isinstance(small, Decimal) and isinstance(large, Decimal):
        return small > large
    if isinstance(small, str) and isinstance(large, str):
        length = min(len(small), len(large))  # a month is not before or after a day in it
        return small[:length] > large[:length]
    return False
