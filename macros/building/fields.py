"""Fields, and the conditions by which claims of a field differ, from schema-valid documents."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from macros.records import ConditionKey, Field, Text

if TYPE_CHECKING:
    from collections.abc import Mapping

    from macros.building.node import Node
    from macros.records import SourceKind


def build_field(identifier: str, node: Node) -> Field:
    """The field of one file."""
    return Field(
        id=identifier,
        label=node.both("label"),
        meaning=node.both("meaning"),
        order=node.data["order"],
        group=node.text("group"),
        datatype=node.data["datatype"],
        kind_of_fact=node.data["kind_of_fact"],
        direction=node.data["direction"],
        fresh_for_days=node.data["fresh_for_days"],
        source_order=cast("tuple[SourceKind, ...]", node.texts("source_order")),
        applies_to=node.texts("applies_to"),
        choices=_named(node.below("choices")),
        ordered=node.flag("ordered", default=False),
        unit=node.optional_both("unit"),
        unit_code=node.optional("unit_code"),
        select=node.texts("select"),
        run=node.texts("run"),
        must_state=node.texts("must_state"),
        comparable_on=node.texts("comparable_on"),
        run_by_order=node.texts("run_by_order"),
        set_keys=node.texts("set_keys"),
        day_matters=node.flag("day_matters", default=True),
        plausible=_plausible(node.below("plausible")),
        default=dict(node.data.get("default", {})),
        anchor=node.anchor,
    )


def build_condition(identifier: str, node: Node) -> ConditionKey:
    """The condition key of one file."""
    return ConditionKey(
        id=identifier,
        label=node.both("label"),
        kind=node.data["kind"],
        values=_named(node.below("values")),
        anchor=node.anchor,
    )


def _named(node: Node | None) -> Mapping[str, Text]:
    """Values and what they are called in both languages."""
    return {} if node is None else {value: node.both(value) for value in node.data}


def _plausible(node: Node | None) -> tuple[str, str] | None:
    return None if node is None else (node.text("min"), node.text("max"))
