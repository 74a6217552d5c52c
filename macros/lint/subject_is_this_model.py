"""The name printed beside a figure has to be this model's, at the effort and on the platform that the claim states.

This is how a score of GPT-5 once came to GPT-5 mini: nobody looked at whose figure it was.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from macros.claims.subject import EXCUSABLE, subject_fault, subject_of
from macros.diagnostics import Diagnostic
from macros.lint._efforts import why_impossible
from macros.lint.checked import Checked, place
from macros.messages import Message, msg
from macros.records import NOT_STATED

if TYPE_CHECKING:
    from collections.abc import Iterator

    from macros.claims.subject import Subject, SubjectFault
    from macros.lint.rule import Area
    from macros.records import Claim, Evidence

CODES = ("subject-is-this-model", "subject-is-sibling", "subject-snapshot", "subject-effort", "subject-platform")
AREA: Area = "evidence"
FIX = msg(
    "Cite evidence that names this model, and state the effort and the platform that it names; `covers_model` "
    "explains an unusual name of this model, never the name of another."
)

_CODES: dict[SubjectFault, str] = {
    "unknown": "subject-is-this-model",
    "sibling": "subject-is-sibling",
    "snapshot": "subject-snapshot",
    "effort": "subject-effort",
    "platform": "subject-platform",
}


def check(checked: Checked) -> Iterator[Diagnostic]:
    """Yield an error for each subject that does not fit the claim.

    `covers_model` explains an unusual name of this model, never the name of another.
    """
    for evidence, source, claim, field in checked.evidence():
        fault = subject_fault(evidence, claim, field, source, checked.names)
        if fault is None or (evidence.covers_model and fault in EXCUSABLE):
            continue
        if fault == "unknown" and not checked.models_are_whole:
            continue  # it may be the name of a model whose record is broken, or a list with that name
        if fault == "effort" and why_impossible(
            str(claim.run.get("effort", NOT_STATED)), checked.catalog.models[claim.model]
        ):
            continue  # the claim's own effort is told to be wrong
        subject = subject_of(evidence.subject, source.slugs, checked.names)
        message, hint = _wording(fault, subject, evidence, claim, checked)
        yield Diagnostic(_CODES[fault], place(evidence.anchor, "subject"), message, hint)


def _wording(
    fault: SubjectFault, subject: Subject | None, evidence: Evidence, claim: Claim, checked: Checked
) -> tuple[Message, Message]:
    name = checked.catalog.models[claim.model].name
    if subject is None:
        return (
            msg("“{subject}” is no name of {model}", subject=evidence.subject, model=name),
            msg("Cite the place that names {model}, or say in covers_model why this name means it.", model=name),
        )
    match fault:
        case "snapshot":
            return (
                msg(
                    "the evidence names the snapshot {date}, which {model} does not have",
                    date=subject.foreign_snapshot,
                    model=name,
                ),
                msg(
                    "Add the dated id to api_ids, or say in covers_model why the figure holds for {model}.", model=name
                ),
            )
        case "effort":
            return (
                msg(
                    "the evidence names effort {named}, the claim states {stated}",
                    named=subject.efforts[claim.model],
                    stated=claim.run.get("effort", NOT_STATED),
                ),
                msg("State the effort that the source names."),
            )
        case "platform":
            return (
                msg(
                    "the evidence is for platform {named}, the claim for {stated}",
                    named=subject.platform,
                    stated=claim.select.get("platform", NOT_STATED),
                ),
                msg("State the platform that the source names."),
            )
        case _:
            others = [checked.catalog.models[other].name for other in sorted(subject.efforts)]
            return (
                msg("the evidence names {others}, the claim is for {model}", others=others, model=name),
                msg("Cite evidence that names {model}; another model's figure is never its own.", model=name),
            )
