"""Exchange rates, from schema-valid documents."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, cast

from macros.building.models import built_evidence
from macros.records import Rate

if TYPE_CHECKING:
    from macros.building.node import Node
    from macros.records import RateKind


def build_rate(identifier: str, node: Node) -> Rate:
    """The rate of one file."""
    return Rate(
        id=identifier,
        from_=node.text("from"),
        to=node.text("to"),
        value=Decimal(node.data["value"]),
        day=node.text("day"),
        kind=cast("RateKind", node.text("kind")),
        evidence=tuple(map(built_evidence, node.items("evidence"))),
        note=node.optional_both("note"),
        anchor=node.anchor,
    )
