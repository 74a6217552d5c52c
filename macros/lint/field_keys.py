"""The keys of a field agree with each other.

A condition in the wrong list would silently decide nothing. A unit that readers see beside figures kept in another one
would make every figure of the field wrong at once.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from macros.diagnostics import Diagnostic
from macros.lint.checked import Checked, place, place_of_key
from macros.messages import msg
from macros.records import Text

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from macros.lint.rule import Area
    from macros.records import Datatype, Field
    from macros.source.location import Location

CODES = ("field-keys",)
AREA: Area = "sense"
FIX = msg("List only conditions that claims of the field can state, and give the unit that the figures are kept in.")

_UNITS: Mapping[str, tuple[frozenset[Datatype], Text]] = {
    "%": (frozenset({"score", "percent"}), Text("%", "%")),
    "USD": (frozenset({"money"}), Text("米ドル", "USD")),
    "USD/1M tokens": (frozenset({"money"}), Text("米ドル／100万トークン", "USD per 1M tokens")),
    "characters/token": (frozenset({"density"}), Text("文字／トークン", "characters/token")),
    "s": (frozenset({"duration"}), Text("秒", "s")),
    "tokens": (frozenset({"tokens"}), Text("トークン", "tokens")),
    "tokens/s": (frozenset({"speed"}), Text("トークン／秒", "tokens/s")),
}
"""By unit code: the datatypes that may be kept in it, and how readers see it. A new unit is added here."""


def check(checked: Checked) -> Iterator[Diagnostic]:
    """Yield an error for each listed key that the field's claims cannot state, and for each unit that does not fit."""
    for field in checked.catalog.fields.values():
        yield from _unit_faults(field)
        for key, location, allowed in _keys(field):
            if key not in allowed and key in checked.ids["conditions"]:
                yield Diagnostic(
                    "field-keys",
                    location,
                    msg("claims of {field} cannot state {key} there", field=field.id, key=key),
                    msg("Add {key} to the field's `select` or `run`, or leave it out here.", key=key),
                )


def _unit_faults(field: Field) -> Iterator[Diagnostic]:
    if field.unit is None and field.unit_code is None:
        return
    possible = [code for code, (datatypes, _) in _UNITS.items() if field.datatype in datatypes]
    if field.unit_code not in possible:
        yield Diagnostic(
            "field-keys",
            place(field.anchor, "unit_code" if field.unit_code else "unit"),
            msg("{field} cannot be kept in “{unit}”", field=field.id, unit=field.unit_code or field.unit),
            msg("Use one of {names}.", names=possible) if possible else msg("Remove it."),
        )
    elif field.unit != (shown := _UNITS[field.unit_code][1]):
        yield Diagnostic(
            "field-keys",
            place(field.anchor, "unit"),
            msg(
                "figures of {field} are kept in {code} and shown in {unit}",
                field=field.id,
                code=field.unit_code,
                unit=_both(field.unit) if field.unit else "",
            ),
            msg("Write {form}.", form=_both(shown)),
        )


def _both(unit: Text) -> str:
    """A unit as it is written: a wrong one may be right in one language."""
    return f'{{ja: "{unit.ja}", en: "{unit.en}"}}'


def _keys(field: Field) -> Iterator[tuple[str, Location, tuple[str, ...]]]:
    """Each key, where it stands, and the keys that may stand there."""
    for name, keys, allowed in (
        ("must_state", field.must_state, (*field.select, *field.run)),
        ("comparable_on", field.comparable_on, (*field.select, *field.run)),
        ("set_keys", field.set_keys, field.select),
    ):
        for index, key in enumerate(keys):
            yield key, place(field.anchor, name, index), allowed
    for key in field.default:
        yield key, place_of_key(field.anchor, "default", key), field.select
