"""Audits, from schema-valid documents."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from macros.records import Audit, Finding, FindingEvidence

if TYPE_CHECKING:
    from macros.building.node import Node
    from macros.records import AuditVerdict


def build_audit(identifier: str, node: Node) -> Audit:
    """The audit of one file, findings in the file's order."""
    return Audit(
        id=identifier,
        title=node.both("title"),
        summary=node.both("summary"),
        text=node.text("text"),
        checked=node.text("checked"),
        findings=tuple(map(_finding, node.items("findings"))),
        comparison=node.optional("comparison"),
        anchor=node.anchor,
    )


def _finding(node: Node) -> Finding:
    return Finding(
        id=node.text("id"),
        said=node.both("said"),
        where=node.both("where"),
        verdict=cast("AuditVerdict", node.text("verdict")),
        explanation=node.both("explanation"),
        evidence=tuple(map(_evidence, node.items("evidence"))),
        cites=tuple(node.data.get("cites", ())),
        printed=node.texts("printed"),
        anchor=node.anchor,
    )


def _evidence(node: Node) -> FindingEvidence:
    return FindingEvidence(
        source=node.text("source"),
        subject=node.text("subject"),
        printed=node.optional("printed"),
        remark=node.optional_both("remark"),
        anchor=node.anchor,
    )
