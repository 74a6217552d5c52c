"""What a button on a page may open at the page's end: evidence of a claim, a source, a meaning, a calculation."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from macros.claims.results import Choice
    from macros.records import Claim


@dataclass(frozen=True, slots=True)
class EvidenceOf:
    """All evidence of one claim."""

    claim: Claim
    choice: Choice | None
    """The choice that the claim came out of; None where it is shown for itself."""
    joint: bool = False
    """It is shown because its run is common to the models compared."""

    def or_better(self, other: EvidenceOf) -> EvidenceOf:
        """Of two popovers for one claim, the one that can say more about why the claim is shown."""
        return max(self, other, key=lambda one: (one.choice is not None, one.joint))


@dataclass(frozen=True, slots=True)
class EachEvidenceOf:
    """All evidence of several claims that one statement rests on."""

    each: tuple[EvidenceOf, ...]


@dataclass(frozen=True, slots=True)
class SourceOf:
    """One source, where a text rather than a figure is taken from it."""

    source: str


@dataclass(frozen=True, slots=True)
class MeaningOf:
    """What a field means."""

    field: str


@dataclass(frozen=True, slots=True)
class CalculationOf:
    """How a computed figure was computed."""

    title: str
    """What was computed, in the page's language."""
    lines: tuple[str, ...]
    """The arithmetic, one step a line."""
    inputs: tuple[Claim, ...]
    """The claims it was computed from."""


@dataclass(frozen=True, slots=True)
class RateOf:
    """Where an exchange rate is printed."""

    rate: str


Popover = EvidenceOf | EachEvidenceOf | SourceOf | MeaningOf | CalculationOf | RateOf
