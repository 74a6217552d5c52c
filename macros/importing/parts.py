"""What is said of a collection: where each of its entries went, and what became of each figure that it prints."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, get_args

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from macros.records import Claim, Decided, Import
    from macros.upstream import Entry, Reading

EntryBucket = Literal[
    "compared",
    "nothing-read",
    "variant",
    "ambiguous",
    "new-model",
    "other-model",
    "other-host",
    "not-a-language-model",
    "unreadable",
    "ignored",
]
"""Where an entry went. `compared`: of one of our models, and at least one figure of it was read. `nothing-read`: of one
of our models, without any. `variant`: it names a model of ours and says more. `ambiguous`: its names mean several of
our models. `new-model`: of one of our providers, and no model of ours. `other-model`: of anybody else, or of nobody it
names. `other-host`: served by somebody who is no platform of ours. `ignored`: the import's record leaves it out."""
ENTRY_BUCKETS: tuple[EntryBucket, ...] = get_args(EntryBucket)

Bucket = Literal["differ", "only-theirs", "only-ours", "agree", "not-comparable"]
"""What became of a figure."""
BUCKETS: tuple[Bucket, ...] = get_args(Bucket)

Why = Literal["open-condition", "several-of-ours", "not-of-this-type"]
"""Why two figures cannot be set beside each other. `open-condition`: ours states how it was measured, theirs does not.
`several-of-ours`: under these conditions we show no one figure. `not-of-this-type`: we hold that such a model has no
such figure."""

Kind = Literal[
    "rounding",
    "unit-slip",
    "binary",
    "swapped",
    "cached",
    "other-field",
    "other-conditions",
    "superseded",
    "announced",
    "rejected",
    "rival",
    "sibling",
    "date-precision",
    "words",
]
"""How a difference may have come about."""


@dataclass(frozen=True, slots=True)
class Placed:
    """An entry, and what of ours it is about."""

    entry: Entry
    bucket: EntryBucket
    model: str | None = None
    """Our model; set for `compared` and `nothing-read`."""
    platform: str | None = None
    """Our platform; None: the entry is about the model itself."""
    provider: str | None = None
    """Our provider; set for `new-model`."""
    effort: str | None = None
    """The effort that the model's name carries there, of a measurement."""


@dataclass(frozen=True, slots=True)
class State:
    """In which state the collection was read, and for which record of ours."""

    record: Import
    read: date
    commit: str | None = None


@dataclass(frozen=True, slots=True)
class Found:
    """One figure of an entry that is about a model of ours."""

    placed: Placed
    reading: Reading
    claim: Claim
    """It as a claim of ours would say it, with the one piece of evidence."""


@dataclass(frozen=True, slots=True)
class Diagnosis:
    """One way in which a difference may have come about."""

    kind: Kind
    claims: tuple[Claim, ...] = ()
    """Claims of ours that have their value: rejected, of another tier, of a sibling …"""
    factor: int | None = None
    """For a slip of units: how many times one is the other."""
    theirs_only: tuple[str, ...] = ()
    """For lists: words that only they have."""
    ours_only: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure: a field of a model under conditions, with what either side says of it."""

    bucket: Bucket
    claim: Claim
    """What they say, in the form of a claim; of a figure that only we have, ours."""
    found: tuple[Found, ...] = ()
    """Everything that was read as this figure: an alias repeats what the dated id says."""
    ours: Claim | None = None
    """The claim that the rules choose under the same conditions."""
    written_otherwise: bool = False
    """The two agree, and are not written alike."""
    why: Why | None = None
    keys: tuple[str, ...] = ()
    """The conditions that theirs leaves open."""
    several: tuple[Claim, ...] = ()
    """What we hold instead of one figure."""
    diagnoses: tuple[Diagnosis, ...] = ()
    decided: Decided | None = None
    """What somebody decided about exactly these two values."""
    was: Decided | None = None
    """What was decided about this figure while one of the two values was another one."""

    @property
    def is_open(self) -> bool:
        """Whether somebody has to look at it.

        Either the two differ and nobody has decided about just these values, or somebody has about other values.
        """
        return self.decided is None and (self.bucket == "differ" or self.was is not None)


@dataclass(frozen=True, slots=True)
class Unknown:
    """A key of entries that gave no reading."""

    key: str
    why: str
    times: int
    printed: str
    """The first of its values."""


@dataclass(frozen=True, slots=True)
class Compared:
    """A whole collection beside the catalogue. Every entry and every reading is in exactly one place."""

    state: State
    entries: tuple[Placed, ...]
    figures: tuple[Figure, ...]
    """By field within models, in the catalogue's order."""
    unmatched: int
    """How many figures belong to entries that are about no model of ours, or were left out."""
    unknown: tuple[Unknown, ...] = ()
    """The most frequent first."""
    needless: tuple[Decided, ...] = ()
    """Decisions about figures on which there is no difference any more."""

    def of(self, bucket: Bucket) -> tuple[Figure, ...]:
        """The figures of one kind."""
        return tuple(figure for figure in self.figures if figure.bucket == bucket)

    @property
    def entry_counts(self) -> Mapping[EntryBucket, int]:
        """How many entries went where."""
        counts = dict.fromkeys(ENTRY_BUCKETS, 0)
        for placed in self.entries:
            counts[placed.bucket] += 1
        return counts

    @property
    def reading_counts(self) -> Mapping[Bucket, int]:
        """How many readings of entries about our models became what. Figures that only we have were not read."""
        return {bucket: sum(len(figure.found) for figure in self.of(bucket)) for bucket in BUCKETS}

    @property
    def readings(self) -> int:
        """How many figures the collection prints."""
        return sum(len(placed.entry.readings) for placed in self.entries)
