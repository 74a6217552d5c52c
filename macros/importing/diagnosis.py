"""How a difference between two figures may have come about. Nothing is decided: each is a hint for whoever looks."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from macros.claims.agreement import may_be_rounding
from macros.claims.conditions import stated_conditions
from macros.claims.narrowing import is_repudiated
from macros.claims.printed.units import times
from macros.importing.ours import same_conditions
from macros.importing.parts import Diagnosis

if TYPE_CHECKING:
    from collections.abc import Iterator

    from macros.importing.ours import Ours
    from macros.importing.parts import Kind
    from macros.records import Claim, Field

_SLIPS = (10, 100, 1_000, 10_000, 1_000_000)
"""A digit too many; cents for dollars; thousands, or thousands of thousands, of tokens or dollars."""
_BINARY = ((1_024, 1_000), (1_024**2, 1_000**2), (1_024**3, 1_000**3))
_COUNTERPARTS = {"input_price": "output_price", "output_price": "input_price"}
_CACHED = {"input_price": "cached_input_price", "cached_input_price": "input_price"}
_MONTH = len("2024-06")


def diagnoses(theirs: Claim, ours: Claim, held: Ours) -> tuple[Diagnosis, ...]:
    """Every way that fits, the most telling first; none where nothing explains the difference."""
    field = held.catalog.fields[theirs.field]
    return (*_of_ours(theirs, ours, held), *_of_values(theirs, ours, field), *_of_other_fields(theirs, field, held))


def hints_alone(theirs: Claim, held: Ours) -> tuple[Diagnosis, ...]:
    """What there is to say of a figure for which we show none: that we hold it as rejected, or for other days."""
    return tuple(one for one in _of_ours(theirs, None, held) if one.kind in {"rejected", "superseded", "announced"})


def _of_ours(theirs: Claim, ours: Claim | None, held: Ours) -> Iterator[Diagnosis]:
    """What claims of ours have their value."""
    day = held.catalog.as_of.isoformat()
    equal: dict[Kind, list[Claim]] = {}
    for claim in held.catalog.models[theirs.model].claims.get(theirs.field, ()):
        if claim.value != theirs.value or claim is ours or claim.audit:
            continue
        kind: Kind
        if claim.rejected:
            kind = "rejected"
        elif not same_conditions(claim, theirs):
            kind = "other-conditions"
        elif claim.until and claim.until <= day:
            kind = "superseded"
        elif claim.from_ and claim.from_ > day:
            kind = "announced"
        else:
            kind = "rival"
        equal.setdefault(kind, []).append(claim)
    for one in ("rejected", "superseded", "announced", "rival", "other-conditions"):
        if found := equal.get(one):
            yield Diagnosis(one, tuple(found))


def _of_values(theirs: Claim, ours: Claim, field: Field) -> Iterator[Diagnosis]:
    """What the two values tell by themselves."""
    one, other = theirs.value, ours.value
    if isinstance(one, Decimal) and isinstance(other, Decimal):
        if may_be_rounding(theirs, ours, field) or may_be_rounding(ours, theirs, field):
            yield Diagnosis("rounding")
        small, large = sorted((one, other))
        if small > 0:
            yield from (Diagnosis("unit-slip", factor=slip) for slip in _SLIPS if times(small, slip) == large)
        if field.datatype == "tokens" and any(times(small, two) == times(large, ten) for two, ten in _BINARY):
            yield Diagnosis("binary")
    elif isinstance(one, tuple) and isinstance(other, tuple):
        theirs_only = tuple(word for word in one if word not in other)
        ours_only = tuple(word for word in other if word not in one)
        yield Diagnosis("words", theirs_only=theirs_only, ours_only=ours_only)
    elif field.datatype == "date" and str(one)[:_MONTH] == str(other)[:_MONTH]:
        yield Diagnosis("date-precision")


def _of_other_fields(theirs: Claim, field: Field, held: Ours) -> Iterator[Diagnosis]:
    """Whether we show their value in another field of the group, or for a sibling."""
    if not isinstance(theirs.value, Decimal) and field.datatype != "date":
        return
    for other in held.catalog.fields.values():
        if other.id == field.id or (other.group, other.datatype, other.unit_code) != (
            *(field.group, field.datatype),
            field.unit_code,
        ):
            continue
        claim = held.shown(theirs.model, other.id, theirs)
        if claim is not None and claim.value == theirs.value and not is_repudiated(claim):
            yield Diagnosis(_kind_of(field.id, other.id), (claim,))
    if siblings := tuple(_siblings(theirs, held)):
        yield Diagnosis("sibling", siblings)


def _kind_of(field: str, other: str) -> Kind:
    if _COUNTERPARTS.get(field) == other:
        return "swapped"
    return "cached" if _CACHED.get(field) == other else "other-field"


def _siblings(theirs: Claim, held: Ours) -> Iterator[Claim]:
    """Claims of their value in the field, under the same conditions, of models of the same maker and family."""
    models = held.catalog.models
    own = models[theirs.model]
    for model in models.values():
        if model.id != own.id and (model.provider, model.family) == (own.provider, own.family):
            for claim in model.claims.get(theirs.field, ()):
                if (
                    claim.value == theirs.value
                    and not is_repudiated(claim)
                    and stated_conditions(claim.select) == stated_conditions(theirs.select)
                ):
                    yield claim
                    break
