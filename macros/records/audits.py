"""An audit: a text of somebody else, checked statement by statement against what the sources print."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from macros.records.parts import Anchor, Text

AuditVerdict = Literal[
    "supported",
    "outdated",
    "incomplete",
    "not-comparable",
    "unsupported",
    "translation-error",
    "self-contradictory",
    "wrong-model",
    "wrong",
]
"""What came of checking one statement, from the mildest to the gravest."""


@dataclass(frozen=True, slots=True)
class FindingEvidence:
    """A place that was held against a statement."""

    source: str
    """Id of the source."""
    subject: str
    """What the place is about, as the source words it."""
    printed: str | None = None
    """What is printed there; None where nothing can be copied, and a remark stands in its place."""
    remark: Text | None = None
    """What the place says or leaves out."""
    anchor: Anchor | None = field(default=None, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Finding:
    """One statement of the checked text, and what came of it."""

    id: str
    """Its number in the audit, such as `c01`; `Claim.audit` names it."""
    said: Text
    """What the text says, its own figures included: quoted, never a fact of this site."""
    where: Text
    """Where in the text it stands."""
    verdict: AuditVerdict
    explanation: Text
    """What the sources say instead. Its figures are macro calls."""
    evidence: tuple[FindingEvidence, ...]
    cites: tuple[int, ...] = ()
    """Numbers of the citations that the text gives for it."""
    printed: tuple[str, ...] = ()
    """The figures of the statement as the text prints them."""
    anchor: Anchor | None = field(default=None, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Audit:
    """A checked text with all its findings."""

    id: str
    title: Text
    summary: Text
    text: str
    """Id of the source that is the text."""
    checked: str
    """The day it was checked as a whole, ISO 8601."""
    findings: tuple[Finding, ...]
    """In the order of the record."""
    comparison: str | None = None
    """Id of the comparison that takes its findings up, where there is one."""
    anchor: Anchor | None = field(default=None, compare=False, repr=False)
