"""A score equal to a sibling's needs evidence of its own, or it is most likely the sibling's.

The note that this site began with gave GPT-5 mini the SWE-bench score of GPT-5: the maker's page prints it for GPT-5,
and only a second-hand text prints it for GPT-5 mini.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from macros.claims.subject import subject_of
from macros.diagnostics import Diagnostic
from macros.lint.checked import Checked, place
from macros.messages import msg

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterator

    from macros.lint.rule import Area
    from macros.records import Claim, Evidence

CODES = ("sibling-copy",)
AREA: Area = "sense"
FIX = msg("Cite whoever measured it for this model, or reject the claim as wrong-model.")

_FIRST_HAND = ("official", "independent")


def check(checked: Checked) -> Iterator[Diagnostic]:
    """Yield an error for each measurement without evidence of its own that is a sibling's figure.

    A sibling is a model of the same provider and family, and its figure is one that it has evidence of its own for.
    """
    for claims in _equal_in_family(checked).values():
        own = [claim for claim in claims if any(_is_its_own(evidence, claim, checked) for evidence in claim.evidence)]
        for claim in claims:
            original = next((other for other in own if other.model != claim.model), None)
            if original and claim not in own:
                yield _copy(claim, original, checked)


def _equal_in_family(checked: Checked) -> dict[Hashable, list[Claim]]:
    """Standing measurements by provider, family, field and value."""
    equal: dict[Hashable, list[Claim]] = defaultdict(list)
    for claim, field in checked.standing():
        if field.kind_of_fact == "measurement" and checked.is_whole(claim):
            model = checked.catalog.models[claim.model]
            equal[(model.provider, model.family, field.id, claim.value)].append(claim)
    return equal


def _is_its_own(evidence: Evidence, claim: Claim, checked: Checked) -> bool:
    """Whether a first-hand source prints the figure beside the name of this model alone."""
    source = checked.catalog.sources[evidence.source]
    if source.kind not in _FIRST_HAND:
        return False
    subject = subject_of(evidence.subject, source.slugs, checked.names)
    return subject is not None and subject.alone and claim.model in subject.efforts


def _copy(claim: Claim, original: Claim, checked: Checked) -> Diagnostic:
    return Diagnostic(
        "sibling-copy",
        place(claim.anchor, "value"),
        msg(
            "this is the figure of {sibling}, and no first-hand source prints it for {model}",
            sibling=checked.catalog.models[original.model].name,
            model=checked.catalog.models[claim.model].name,
        ),
        msg("Cite whoever measured it for this model, or reject the claim as wrong-model."),
    )
