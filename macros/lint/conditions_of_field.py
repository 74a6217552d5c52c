"""A claim states only conditions that its field has, with values that have a name.

A condition nobody asks for, or a misspelt value of one, would keep the claim from ever being chosen.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from macros.diagnostics import Diagnostic
from macros.lint.checked import Checked, place, place_of_key
from macros.messages import Message, msg
from macros.records import NOT_STATED, Tasks
from macros.suggestions import closest

if TYPE_CHECKING:
    from collections.abc import Iterator

    from macros.lint.rule import Area
    from macros.records import Claim, Field

CODES = ("condition-of-field",)
AREA: Area = "sense"
FIX = msg("Correct the condition or its value, move it to the other of `select` and `run`, or add it to the field.")


def check(checked: Checked) -> Iterator[Diagnostic]:
    """Yield an error for each condition that the claim's field does not have, and each select value without a name."""
    for claim, field in checked.claims():
        yield from _foreign_keys(claim, field)
        yield from _nameless_values(claim, checked)
        yield from _more_than_all(claim)


def _foreign_keys(claim: Claim, field: Field) -> Iterator[Diagnostic]:
    groups = {"select": (claim.select, field.select), "run": (claim.run, field.run)}
    for group, (stated, allowed) in groups.items():
        for key in stated:
            if key not in allowed:
                yield Diagnostic(
                    "condition-of-field",
                    place_of_key(claim.anchor, group, key),
                    msg("{field} has no {group} condition {key}", field=field.id, group=group, key=key),
                    _where_it_belongs(key, group, field),
                )


def _where_it_belongs(key: str, group: str, field: Field) -> Message:
    allowed, other_group, elsewhere = (
        (field.select, "run", field.run) if group == "select" else (field.run, "select", field.select)
    )
    if key in elsewhere:
        return msg("Move {key} to `{group}`.", key=key, group=other_group)
    if near := closest(key, allowed):
        return msg("Did you mean “{meant}”?", meant=near)
    return msg("Leave {key} out, or add it to the field.", key=key)


def _nameless_values(claim: Claim, checked: Checked) -> Iterator[Diagnostic]:
    for key, value in claim.select.items():
        condition = checked.catalog.conditions.get(key)
        named = condition.values.keys() - {NOT_STATED} if condition else frozenset()
        if key == "platform" or not named or value in (*named, NOT_STATED):
            continue
        near = closest(str(value), sorted(named))
        yield Diagnostic(
            "condition-of-field",
            place(claim.anchor, "select", key),
            msg("{key} has no value {value}", key=key, value=value),
            msg("Did you mean “{meant}”?", meant=near)
            if near
            else msg("Correct the value, or name it in data/conditions/{key}.yml.", key=key),
        )


def _more_than_all(claim: Claim) -> Iterator[Diagnostic]:
    tasks = claim.run.get("tasks")
    if isinstance(tasks, Tasks) and tasks.run > tasks.of:
        yield Diagnostic(
            "condition-of-field",
            place(claim.anchor, "run", "tasks"),
            msg("{run} tasks were run, out of {of}", run=tasks.run, of=tasks.of),
            msg("`run` is how many were run, `of` how many there are: look at the source again."),
        )
