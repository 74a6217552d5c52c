"""Values, conditions, claims and evidence as the plain data of a record's file."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from macros.records import Band, Tasks

if TYPE_CHECKING:
    from collections.abc import Mapping

    from macros.records import Claim, Condition, Evidence, Value
    from macros.source.document import Plain


def yaml_value(value: Value) -> Plain:
    """A value as a file holds it: whole numbers without a point, no zeros at the end."""
    match value:
        case Decimal():
            return _number(value)
        case tuple():
            return list(value)
        case _:
            return value


def yaml_conditions(conditions: Mapping[str, Condition]) -> dict[str, Plain]:
    """Conditions by key; what a band or a number of tasks leaves open is left out."""
    return {key: _condition(value) for key, value in conditions.items()}


def yaml_evidence(evidence: Evidence) -> dict[str, Plain]:
    """A piece of evidence, with the keys that it has."""
    data: dict[str, Plain | None] = {
        "source": evidence.source,
        "subject": evidence.subject,
        "printed": evidence.printed,
        "printed_unit": evidence.printed_unit,
        "locator": evidence.locator,
        "read": evidence.read,
        "commit": evidence.commit,
    }
    return {key: value for key, value in data.items() if value is not None}


def yaml_claim(claim: Claim) -> dict[str, Plain]:
    """A claim that was read from a collection."""
    data: dict[str, Plain] = {"value": yaml_value(claim.value)}
    data |= {} if claim.uncertainty is None else {"uncertainty": _number(claim.uncertainty)}
    data |= {"select": yaml_conditions(claim.select)} if claim.select else {}
    data |= {"run": yaml_conditions(claim.run)} if claim.run else {}
    data |= {"from": claim.from_} if claim.from_ else {}
    data |= {"until": claim.until} if claim.until else {}
    return {**data, "reported_by": claim.reported_by, "evidence": [yaml_evidence(one) for one in claim.evidence]}


def _number(value: Decimal) -> int | Decimal:
    if value == value.to_integral_value():
        return int(value)
    return Decimal(format(value.normalize(), "f"))


def _condition(value: Condition) -> Plain:
    match value:
        case Band(over, up_to):
            return {key: bound for key, bound in (("over", over), ("up_to", up_to)) if bound is not None}
        case Tasks(run, of, not_run):
            return {"run": run, "of": of, **({"not_run": not_run} if not_run else {})}
        case _:
            return value
