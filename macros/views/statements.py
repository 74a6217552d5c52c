"""What is said of several models' figures at once, with the evidence of all of them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from macros.views.citations import cite_claims
from macros.views.marks import marks_of_statement
from macros.views.popovers import EvidenceOf

if TYPE_CHECKING:
    from macros.claims import Compared
    from macros.views.citations import Citation
    from macros.views.context import PageContext
    from macros.views.marks import MarkWords


@dataclass(frozen=True, slots=True)
class Statement:
    """A clause or a sentence and what it rests on."""

    text: str
    citation: Citation | None
    """Opens the evidence of every figure it is computed from; None where no model has one."""
    marks: tuple[MarkWords, ...] = ()
    """The cautions of those figures."""


_HELD_TOGETHER = ("comparable", "not-comparable", "side-by-side")
"""States in which figures are held against each other; in the others there is none to be cautious about."""


def statement(context: PageContext, compared: Compared, text: str) -> Statement:
    """`text`, which says how the models differ, with the evidence and the cautions of the figures compared."""
    each = _each(compared)
    return Statement(text, cite_claims(context, each) if each else None, _marks(context, compared, each))


def _each(compared: Compared) -> tuple[EvidenceOf, ...]:
    """What is compared, each claim as its model's own choice or as one of a common run."""
    return tuple(
        EvidenceOf(claim, choice) if claim is choice.claim else EvidenceOf(claim, None, joint=True)
        for claim, choice in zip(compared.claims, compared.choices, strict=True)
        if claim
    )


def _marks(context: PageContext, compared: Compared, each: tuple[EvidenceOf, ...]) -> tuple[MarkWords, ...]:
    if compared.state not in _HELD_TOGETHER:
        return ()
    return marks_of_statement(context, each, leaving_out=_in_the_words(compared))


def _in_the_words(compared: Compared) -> tuple[str, ...]:
    """Marks that the clause itself has."""
    if compared.state == "comparable" and compared.disputed:
        return ("disputed",)
    if compared.state == "not-comparable" and compared.approximate:
        return ("approximate",)
    return ()
