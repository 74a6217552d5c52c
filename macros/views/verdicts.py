"""What came of checking a statement: each verdict in words, and how many findings of an audit have it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from macros.messages import Message, msg, translate
from macros.views.templating import render

if TYPE_CHECKING:
    from markupsafe import Markup

    from macros.messages import Language
    from macros.records import Audit, AuditVerdict
    from macros.views.context import PageContext

Tone = Literal["holds", "lacks", "fails"]
"""How grave a verdict is. It is never told by colour alone: every verdict has words and a shape of its own."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """A verdict and what it means."""

    tone: Tone
    label: Message
    meaning: Message


VERDICTS: dict[AuditVerdict, Verdict] = {
    "supported": Verdict("holds", msg("supported"), msg("The sources say the same.")),
    "outdated": Verdict("lacks", msg("outdated"), msg("It was right once, but things have changed since.")),
    "incomplete": Verdict("lacks", msg("incomplete"), msg("Something is left out that changes what it means.")),
    "not-comparable": Verdict(
        "lacks",
        msg("compares unlike runs"),
        msg("It sets figures against each other that were made in different ways."),
    ),
    "unsupported": Verdict(
        "lacks", msg("unsupported"), msg("No source that could be read says it. It may be true all the same.")
    ),
    "translation-error": Verdict("fails", msg("translation error"), msg("A word is wrong, not the fact behind it.")),
    "self-contradictory": Verdict(
        "fails", msg("contradicts itself"), msg("It cannot be true together with the text's own figures or sentences.")
    ),
    "wrong-model": Verdict(
        "fails", msg("about another model"), msg("What it says is known of another model, not of this one.")
    ),
    "wrong": Verdict("fails", msg("wrong"), msg("The sources say something else.")),
}
"""Every verdict, from the mildest to the gravest."""


@dataclass(frozen=True, slots=True)
class VerdictName:
    """A verdict as a page names it."""

    key: str
    """Stable name, for its shape and for styles."""
    tone: Tone
    label: str


@dataclass(frozen=True, slots=True)
class VerdictMeaning:
    """A verdict with what it means."""

    name: VerdictName
    meaning: str


@dataclass(frozen=True, slots=True)
class VerdictCount:
    """A verdict and the number of findings that have it."""

    name: VerdictName
    count: int


def verdict_name(verdict: AuditVerdict, language: Language) -> VerdictName:
    """The verdict in words."""
    return VerdictName(verdict, VERDICTS[verdict].tone, translate(VERDICTS[verdict].label, language))


def verdict_counts(audit: Audit, language: Language) -> tuple[VerdictCount, ...]:
    """The verdicts that the audit has come to, gravest first."""
    found = [finding.verdict for finding in audit.findings]
    return tuple(
        VerdictCount(verdict_name(verdict, language), found.count(verdict))
        for verdict in reversed(VERDICTS)
        if verdict in found
    )


def verdict_list(context: PageContext) -> Markup:
    """Every verdict with its meaning, gravest first."""
    view = [
        VerdictMeaning(verdict_name(key, context.language), translate(verdict.meaning, context.language))
        for key, verdict in reversed(VERDICTS.items())
    ]
    return render("verdict_list", context.language, view=view)
