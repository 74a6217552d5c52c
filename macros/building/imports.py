"""How a collection is imported, from schema-valid documents."""

from __future__ import annotations

from typing import TYPE_CHECKING

from macros.building.models import built_conditions, built_value
from macros.records import Decided, Import, Text

if TYPE_CHECKING:
    from macros.building.node import Node
    from macros.records import Value


def build_import(identifier: str, node: Node) -> Import:
    """The mapping of one file, names in the file's order."""
    return Import(
        id=identifier,
        source=node.text("source"),
        platforms=dict(node.data.get("platforms", {})),
        makers=dict(node.data.get("makers", {})),
        models=dict(node.data.get("models", {})),
        ignored={key: Text(why["ja"], why["en"]) for key, why in node.data.get("ignored", {}).items()},
        decided=tuple(map(_decided, node.items("decided"))),
        anchor=node.anchor,
    )


def _decided(node: Node) -> Decided:
    return Decided(
        model=node.text("model"),
        field=node.text("field"),
        ours=_value(node, "ours"),
        theirs=_value(node, "theirs"),
        note=node.both("note"),
        select=built_conditions(node.data.get("select", {})),
        run=built_conditions(node.data.get("run", {})),
        anchor=node.anchor,
    )


def _value(node: Node, key: str) -> Value | None:
    return built_value(node.data[key]) if node.has(key) else None
