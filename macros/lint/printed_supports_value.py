"""The printed figure has to give the claim's value.

The check reads the print itself and holds what it means against the value. This stops figures that were mistyped, put
into the wrong unit or currency, or rounded on the way.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from macros.claims.printed import DIGITS_KEPT_WHOLE, DIGITS_LEFT, PRINTED_UNITS, read_print, supports
from macros.diagnostics import Diagnostic
from macros.lint.checked import Checked, place, written
from macros.messages import Message, msg

if TYPE_CHECKING:
    from collections.abc import Iterator

    from macros.claims.printed import Reading
    from macros.lint.rule import Area
    from macros.records import Claim, Evidence, Field

CODES = ("printed-supports-value",)
AREA: Area = "evidence"
FIX = msg("Copy the figure as printed and write the value that it means, or cite evidence that prints the value.")

_EXAMPLES = {
    "choice": ["medium"],
    "flag": ["open_weights = true"],
    "list": ["text, image"],
    "date": ["2024-05-31", "May 31, 2024", "June 2024"],
    "money": ["0.25", "$0.25", "USD 0.45", "free"],
    "tokens": ["400,000", "400_000", "400K", "1M"],
    "duration": ["0.7", "0.7s", "700ms"],
    "speed": ["61", "61tps"],
    "density": ["1.41"],
    "score": ["91.1", "91.1%"],
    "percent": ["91.1", "91.1%"],
}


def check(checked: Checked) -> Iterator[Diagnostic]:
    """Yield an error for each piece of evidence whose print cannot be read, or does not give the claim's value.

    Pieces that agree on another value show that the value is the mistake: it is told once, where it stands.
    """
    for claim, field in checked.claims():
        unfit = [evidence for evidence in claim.evidence if not supports(evidence, field, claim.value)]
        outvoted = _agreeing_on_another(unfit, claim, field)
        if outvoted:
            yield _value_is_wrong(outvoted, claim, field)
        for evidence in unfit:
            if evidence not in outvoted:
                reading = read_print(evidence, field)
                message, hint = _wording(reading, evidence, claim, field)
                where = "printed_unit" if reading.fault == "unit" else "printed"
                yield Diagnostic("printed-supports-value", place(evidence.anchor, where), message, hint)


def _agreeing_on_another(unfit: list[Evidence], claim: Claim, field: Field) -> list[Evidence]:
    """The pieces of evidence that give one and the same other value and lack no key; none where it is one alone."""
    said = [
        (evidence, reading.values)
        for evidence in unfit
        if (reading := read_print(evidence, field)).fault is None and _what_is_missing(evidence, claim, field) is None
    ]
    agreeing = [evidence for evidence, values in said if values == said[0][1]]
    return agreeing if len(agreeing) > 1 else []


def _value_is_wrong(agreeing: list[Evidence], claim: Claim, field: Field) -> Diagnostic:
    message = msg(
        "the evidence in lines {lines} gives {meant}, not {value}",
        lines=[str(place(evidence.anchor, "printed").line) for evidence in agreeing],
        meant=_meant(read_print(agreeing[0], field)),
        value=written(claim.value),
    )
    hint = (
        msg(
            "Write what they print. Where the figure has changed since, leave this claim as it was, with `until`, and "
            "add a new one with `from`."
        )
        if field.kind_of_fact == "fact"
        else msg("Correct the value, or cite evidence that prints it.")
    )
    return Diagnostic("printed-supports-value", place(claim.anchor, "value"), message, hint)


def _meant(reading: Reading) -> str:
    return " / ".join(sorted(written(value) for value in reading.values))


def _wording(reading: Reading, evidence: Evidence, claim: Claim, field: Field) -> tuple[Message, Message]:
    match reading.fault:
        case "currency":
            return (
                msg("“{printed}” is not in US dollars", printed=evidence.printed),
                msg("Cite a price in US dollars; other currencies are not converted."),
            )
        case "unit":
            return (
                msg("“{unit}” is no unit in which {field} is read", unit=evidence.printed_unit, field=field.id),
                msg("Write the unit of the print, or leave printed_unit out where it is {unit}.", unit=field.unit)
                if field.unit
                else msg("Leave printed_unit out."),
            )
        case "not-printed":
            return (
                msg("{field} needs the figure as printed, not only its place", field=field.id),
                msg("Copy the figure from the source, exactly as it is printed there."),
            )
        case "form":
            message = msg("“{printed}” has no form in which {field} is read", printed=evidence.printed, field=field.id)
            return message, _what_is_missing(evidence, claim, field) or msg(
                "Copy the figure alone, as printed; forms that are read: {examples}.",
                examples=_EXAMPLES.get(field.datatype, [field.id]),
            )
        case None:
            message = msg(
                "the source prints “{printed}”, which means {meant}, not {value}",
                printed=evidence.printed,
                meant=_meant(reading),
                value=written(claim.value),
            )
            return message, _what_is_missing(evidence, claim, field) or msg(
                "Correct the value, or cite evidence that prints it."
            )


def _what_is_missing(evidence: Evidence, claim: Claim, field: Field) -> Message | None:
    """The key that would make the print give the value, if there is one."""
    if evidence.rounded:
        return msg(
            "Write the value as printed; `rounded` shortens a figure of more than {whole} significant digits, to no "
            "fewer than {left}.",
            whole=DIGITS_KEPT_WHOLE,
            left=DIGITS_LEFT,
        )
    if supports(replace(evidence, rounded=True), field, claim.value):
        return msg("Write the value as printed, or add `rounded: true` where nobody needs so many digits.")
    for unit in PRINTED_UNITS if evidence.printed_unit is None else ():
        if supports(replace(evidence, printed_unit=unit), field, claim.value):
            return msg("Add `printed_unit: {unit}` if that is the unit of the source.", unit=unit)
    return None
