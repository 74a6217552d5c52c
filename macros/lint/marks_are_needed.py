"""A mark that lets a claim deviate from its print stands only where it does so: a rounding, a unit, a year.

A mark that is not needed lets the next figure beside it pass unseen: shortened where every digit counts, converted
from a unit that it is not printed in, set aside as rounded where it is another price.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from macros.claims.agreement import yields
from macros.claims.narrowing import is_repudiated
from macros.claims.printed import read_print, readings, supports
from macros.diagnostics import Diagnostic
from macros.lint.checked import Checked, place_of_key, written
from macros.messages import msg

if TYPE_CHECKING:
    from collections.abc import Iterator

    from macros.lint.rule import Area
    from macros.messages import Message
    from macros.records import Claim, Evidence, Field

CODES = ("rounded-not-needed", "unit-not-needed", "year-not-needed", "precision-not-needed")
AREA: Area = "sense"
FIX = msg("Remove the mark.")


def check(checked: Checked) -> Iterator[Diagnostic]:
    """Yield an error for each mark of a claim or its evidence without which the value is supported as well."""
    for claim, field in checked.claims():
        if checked.spoilt.holds(claim.model, field.id):
            continue
        for evidence in claim.evidence:
            if supports(evidence, field, claim.value):
                yield from _of_evidence(evidence, claim, field)
        if claim.precision == "rounded" and not is_repudiated(claim) and not _is_finer_known(claim, field, checked):
            yield Diagnostic(
                "precision-not-needed",
                place_of_key(claim.anchor, "precision"),
                msg(
                    "no other claim of {field} is {value} before it was rounded",
                    field=field.id,
                    value=written(claim.value),
                ),
                msg(
                    "Remove `precision`, add the exact figure as a claim, or write `approximate` if the source says so."
                ),
            )


def _of_evidence(evidence: Evidence, claim: Claim, field: Field) -> Iterator[Diagnostic]:
    if evidence.rounded and supports(replace(evidence, rounded=False), field, claim.value):
        message = msg("“{printed}” is the value itself, so nothing is rounded", printed=evidence.printed)
        yield _not_needed("rounded-not-needed", "rounded", message, evidence)
    if evidence.printed_unit and field.unit_code in (None, evidence.printed_unit):
        message = msg("{unit} changes nothing for {field}", unit=evidence.printed_unit, field=field.id)
        yield _not_needed("unit-not-needed", "printed_unit", message, evidence)
    if evidence.year and read_print(replace(evidence, year=None), field) == read_print(evidence, field):
        message = msg("“{printed}” is read without a year beside it", printed=evidence.printed)
        yield _not_needed("year-not-needed", "year", message, evidence)


def _is_finer_known(claim: Claim, field: Field, checked: Checked) -> bool:
    """Whether there is a figure of which this one is a rounding, under whatever conditions.

    A short form such as `1M` says itself that it may be rounded.
    """
    if any(len(readings(evidence, field)) > 1 for evidence in claim.evidence):
        return True
    others = checked.catalog.models[claim.model].claims[field.id]
    return any(yields(claim, other, field, checked.catalog) for other in others if not is_repudiated(other))


def _not_needed(code: str, key: str, message: Message, evidence: Evidence) -> Diagnostic:
    return Diagnostic(code, place_of_key(evidence.anchor, key), message, msg("Remove `{key}`.", key=key))
