"""A claim: one reported value, with its conditions and the evidence for it."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from decimal import Decimal

    from macros.records.parts import Anchor, Conditions, Text, Value

Reporter = Literal["vendor", "independent", "aggregator", "community"]
ClaimStatus = Literal["announced", "cancelled"]
RejectedReason = Literal["wrong-model", "wrong-unit", "superseded", "misread", "unsupported"]


@dataclass(frozen=True, slots=True)
class Evidence:
    """Where a claim's figure is printed."""

    source: str
    """Id of the source."""
    subject: str
    """The model's name as printed there."""
    printed: str
    """The figure as printed there; `not_printed` where only the place is recorded."""
    locator: str
    """Where in the source it stands."""
    read: str
    """The day it was read, ISO 8601."""
    printed_unit: str | None = None
    """The unit of the print, where it is not the field's (`USD/token`, `cents/1M tokens`, `fraction` …)."""
    year: int | None = None
    """Completes a date printed without a year."""
    rounded: bool = False
    """The claim's value is the printed figure rounded."""
    commit: str | None = None
    """The state of the source in which it was read, as the id of a commit; None: the one that its address names."""
    covers_model: Text | None = None
    """Why the figure is this model's although the subject, what the source is about, or the date says otherwise."""
    anchor: Anchor | None = dataclasses.field(default=None, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Rejection:
    """Why a claim is kept but never shown as the figure."""

    reason: RejectedReason
    note: Text


@dataclass(frozen=True, slots=True)
class Claim:
    """One reported value of a field of a model, with its conditions and evidence."""

    model: str
    field: str
    value: Value
    evidence: tuple[Evidence, ...]
    reported_by: Reporter
    """Strongest reporter among the evidence."""
    select: Conditions = dataclasses.field(default_factory=dict)
    """What a page chooses by."""
    run: Conditions = dataclasses.field(default_factory=dict)
    """How a measurement was made."""
    uncertainty: Decimal | None = None
    """The ± printed with a score, in the field's unit."""
    precision: Literal["rounded", "approximate"] | None = None
    """Set where the source itself prints a rounded or approximate figure."""
    method: Literal["typed-in", "unmerged"] | None = None
    """Set where nobody measured it (`typed-in`) or a proposal was not accepted (`unmerged`)."""
    relayed: bool = False
    """The maker's own figure, seen only in a data project or on another page."""
    from_: str | None = None
    """First day in force, inclusive."""
    until: str | None = None
    """First day no longer in force."""
    status: ClaimStatus | None = None
    """`announced`: a source says that it will hold from `from_` on; `cancelled`: that was withdrawn before it held."""
    audit: str | None = None
    """Number of the seed note's claim that this repeats; never a fact."""
    rejected: Rejection | None = None
    preferred: Text | None = None
    """Why this claim is shown although the rules leave more than one value, or the wrong one."""
    note: Text | None = None
    anchor: Anchor | None = dataclasses.field(default=None, compare=False, repr=False)
