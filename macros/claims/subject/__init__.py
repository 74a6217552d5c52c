"""Whether the printed subject is the claim's model, at the effort and on the platform that the claim states.

It keeps one model's figure from being given to another: a score of GPT-5 cannot stand under GPT-5 mini.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from macros.claims.subject.names import Names, is_pointer, names_of, names_of_families, shortened_names, written_names
from macros.claims.subject.reading import Subject, general_subject, subject_of

if TYPE_CHECKING:
    from macros.records import Claim, Evidence, Field, Source

__all__ = [
    "EXCUSABLE",
    "Names",
    "Subject",
    "SubjectFault",
    "general_subject",
    "is_pointer",
    "names_of",
    "names_of_families",
    "shortened_names",
    "subject_fault",
    "subject_of",
    "written_names",
]

SubjectFault = Literal["unknown", "sibling", "snapshot", "effort", "platform"]
"""`unknown`: no form reads the subject as a name. `sibling`: it names another model. `snapshot`: it names another
dated version. `effort`, `platform`: it names another one than the claim."""

EXCUSABLE: frozenset[SubjectFault] = frozenset({"unknown", "snapshot", "effort"})
"""Faults that a `covers_model` can explain. Nothing makes another model's figure this model's."""


def subject_fault(evidence: Evidence, claim: Claim, field: Field, source: Source, names: Names) -> SubjectFault | None:
    """What is wrong with the evidence's subject, its `covers_model` aside; None where it names the claim's model."""
    subject = subject_of(evidence.subject, source.slugs, names)
    if subject is None:
        return "unknown"
    if claim.model not in subject.efforts:
        return "sibling"
    if subject.platform and "platform" in field.select and claim.select.get("platform") != subject.platform:
        return "platform"
    if subject.foreign_snapshot:
        return "snapshot"
    if not _same_effort(subject.efforts[claim.model], claim, field):
        return "effort"
    return None


def _same_effort(named: str | None, claim: Claim, field: Field) -> bool:
    """Whether a measurement states the effort that its subject names; a subject that names none may carry any."""
    if named is None or "effort" not in field.run:
        return True
    if "effort" in field.must_state and "effort" not in claim.run:
        return True  # the claim is refused for not stating its effort at all
    return claim.run.get("effort") == named
