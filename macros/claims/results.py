"""What the rules of claims give back: values that views and `kurabe explain` read."""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal
from typing import TYPE_CHECKING, Literal

from macros.claims.bill import Bill

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from macros.claims.tariff import Tariff
    from macros.records import Claim

ChoiceState = Literal["chosen", "unknown", "elsewhere", "incomplete", "tied", "not-applicable"]


@dataclass(frozen=True, slots=True)
class Step:
    """One step of the choice, as `kurabe explain` tells it."""

    name: str
    """`rejected-or-audit`, `select`, `run`, `in-force`, `preferred`, `exactness`, `quality`, `stated-selection`,
    `fewer-conditions`, `confirmed`, `rounding`, `effort`, `source-kind`, `reporter`, `tester`, `newest`."""
    kept: tuple[Claim, ...]
    dropped: tuple[Claim, ...]


@dataclass(frozen=True, slots=True)
class OutOfForce:
    """When the claims of a figure hold that is on record, and not in force on the day."""

    day: date
    last_day: date | None = None
    """The last day on which one held; None where none held before."""
    next_day: date | None = None
    """The day from which the next one holds; None where there is none."""
    announced: bool = False
    """The next one is announced."""
    released: str | None = None
    """The release date, where the model is not out on the day."""
    is_price: bool = False


@dataclass(frozen=True, slots=True)
class Choice:
    """Which claim of a field a page shows, and what stands around it."""

    model: str
    field: str
    selection: Mapping[str, str | int]
    """The selection it was made for, select and run conditions, `first-party` resolved. `platform: not_stated`: the
    provider has no API of its own, so only claims without a platform were looked at."""
    state: ChoiceState
    """`chosen`; `unknown`: nothing recorded; `elsewhere`: only for other platforms; `incomplete`: the values differ in
    a select key that the page left open; `tied`: more than one value is left, until one is preferred with a reason;
    `not-applicable`: the field does not exist for this model, by its type or by a claim that says so."""
    claim: Claim | None = None
    rivals: tuple[Claim, ...] = ()
    """In force, same identity, a value that disagrees."""
    agreeing: tuple[Claim, ...] = ()
    """The same value, written otherwise (rounded, coarser …)."""
    same: tuple[Claim, ...] = ()
    """Further claims of exactly this value and identity (dated, or of the lowest band); their evidence counts too."""
    bands: tuple[Claim, ...] = ()
    """All price bands of the chosen platform and tier, lowest first, where there is more than one."""
    variants: tuple[Claim, ...] = ()
    """Claims that fit the selection under extra conditions."""
    others: tuple[Claim, ...] = ()
    """Claims in force of which none is the figure: those of other platforms, what an incomplete selection left open,
    or the tied ones."""
    rejected: tuple[Claim, ...] = ()
    """Rejected claims of this field, audit claims included."""
    newest_read: date | None = None
    age_days: int | None = None
    stale: bool = False
    undated_copy: bool = False
    """The newest reading is of a copy without a date."""
    second_hand: bool = False
    """No official or independent source prints the shown value."""
    as_announced: bool = False
    """The shown value was announced, and nobody has read it since the day on which it began."""
    out_of_force: OutOfForce | None = None
    """Where what is asked for is on record and nothing of it is in force: when it was, or will be."""
    steps: tuple[Step, ...] = ()

    @property
    def not_in_force(self) -> bool:
        """Whether what is asked for is on record, and nothing of it is in force on this day."""
        return self.out_of_force is not None


ComparisonState = Literal["comparable", "not-comparable", "side-by-side", "unknown", "not-applicable"]


@dataclass(frozen=True, slots=True)
class Joint:
    """One comparable combination: a claim for each model, in the models' order."""

    claims: tuple[Claim, ...]


@dataclass(frozen=True, slots=True)
class Compared:
    """Two or more models on one field."""

    field: str
    models: tuple[str, ...]
    state: ComparisonState
    """`side-by-side`: choices, lists, flags and texts, which are the same or different but not ranked."""
    claims: tuple[Claim | None, ...]
    """What is shown for each model: of the joint run where there is one, else each model's own chosen claim."""
    choices: tuple[Choice, ...]
    """Each model's own choice."""
    also: tuple[Joint, ...] = ()
    """The other comparable combinations, best first."""
    keys: tuple[str, ...] = ()
    """Not comparable: the conditions on which the shown claims differ."""
    disputed: bool = False
    """Sources disagree about a fact that is compared."""
    approximate: bool = False
    """Not comparable because a shown value is approximate or doubtful, whether or not any key differs."""


@dataclass(frozen=True, slots=True)
class Cost:
    """What one request and one month cost at list prices, in US dollars."""

    per_request: Decimal | None
    """None: a price is missing, or only the most that cached tokens of the batch API can cost is known."""
    per_month: Decimal | None
    fits: bool
    """Whether the input fits the model."""
    prices: tuple[Claim, ...] = ()
    """The prices it was computed from."""
    limit: Claim | None = None
    """The limit the input was held against."""
    missing: tuple[Choice, ...] = ()
    """The choices of the prices that are needed and that there are none of."""
    bill: Bill = field(default_factory=lambda: Bill((), Decimal(0), Decimal(0)))
    """Its parts, and between which amounts a request lies where not all of it is known."""
    tariff: Tariff | None = None
    """The prices that were looked for."""


@dataclass(frozen=True, slots=True)
class BreakEven:
    """`dearer` costs more than `than` when reasoning > input_factor × input + visible_factor × visible output."""

    dearer: str
    than: str
    cached_share: Decimal
    input_factor: Decimal
    visible_factor: Decimal
    prices: tuple[Claim, ...] = ()


LifecycleState = Literal["ended", "ending", "announced", "running"]


@dataclass(frozen=True, slots=True)
class ServiceEnd:
    """When a model's service ends on one platform."""

    model: str
    platform: str
    shutdown: Choice
    deprecation: Choice
    days_left: int | None
    """Days from the as-of day to the shutdown date; 0 or less: ended. None: no shutdown date."""
    state: LifecycleState
    """`ending`: within 180 days; `announced`: later; `running`: no end recorded."""
    was_due: bool = False
    """The date is past but its source is stale: "was due to end on …"."""

    def within(self, days: int) -> bool | None:
        """Whether the service ends within so many days of the as-of day; None where no shutdown date is recorded."""
        return None if self.days_left is None else self.days_left <= days
