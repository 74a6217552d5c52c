"""A page asks for a figure by conditions that claims of the field state.

Any other would find nothing, and the figure would be missing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from macros.diagnostics import Diagnostic
from macros.lint._page_calls import BAND, all_calls, can_tell_values, names_records, stated_values, unheard_of
from macros.messages import msg
from macros.suggestions import closest

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from macros.lint.checked import Checked
    from macros.lint.rule import Area
    from macros.messages import Message

CODES = ("page-condition",)
AREA: Area = "prose"
FIX = msg("Use a condition that the field has, and a value that one of its claims states.")


def check(checked: Checked) -> Iterator[Diagnostic]:
    """Yield an error for each condition that is none of the field, or has a value no claim of the field has."""
    for call in all_calls(checked):
        for key in unheard_of(call, checked.catalog):
            field = checked.catalog.fields[str(call.arguments["field"])]
            keys = (*field.select, *field.run)
            value = call.conditions[key]
            place = call.places.get(key, call.location)
            if key not in keys:
                text = msg("figures of {field} do not differ by {key}", field=field.id, key=key)
                yield Diagnostic("page-condition", place, text, _hint(key, keys))
            elif key == BAND:
                text = msg("“{value}” is not a number of input tokens", value=value)
                yield Diagnostic("page-condition", place, text, msg("Write plain digits, such as '128000'."))
            elif names_records(call, checked.catalog) and can_tell_values(field.id, checked):
                text = msg("no figure of {field} is recorded with {key} {value}", field=field.id, key=key, value=value)
                known = stated_values(checked.catalog, field.id, key)
                yield Diagnostic("page-condition", place, text, _hint(value, sorted(known)))


def _hint(name: str, known: Collection[str]) -> Message:
    if near := closest(name, known):
        return msg("Did you mean “{meant}”?", meant=near)
    if known:
        return msg("Use one of {names}.", names=list(known))
    return msg("Remove it.")
