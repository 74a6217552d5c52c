"""What every reader of an outside collection gives: entries, the figures they print, and what of them is no figure."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from decimal import Decimal

    from macros.records import Conditions, Value

IMPORTERS = ("aider", "genai-prices", "litellm", "models-dev", "openrouter")
"""The collections that can be read. A record of data/imports has the name of one."""

Why = Literal["unknown-key", "not-compared", "unreadable", "not-a-language-model"]
"""Why a key of an entry gives no reading. `unknown-key`: the reader has never heard of it. `not-compared`: it is known,
and no field of ours says the same. `unreadable`: its value is not what its key promises. `not-a-language-model`: the
whole entry is of a kind that this catalogue does not hold (images, embeddings, speech)."""


@dataclass(frozen=True, slots=True)
class Reading:
    """One figure of an entry, in the form of a claim: whose it is, is not decided here."""

    field: str
    """Id of our field."""
    value: Value
    """In the field's unit, as RULES.md 2.1 gives it from `printed`. Computed in Decimal, never in floating point."""
    printed: str
    """The figure exactly as the file prints it (`1.25e-06`, `400_000`)."""
    locator: str
    """Where in the collection it stands, in words a person finds it by."""
    printed_unit: str | None = None
    """The unit of the print, where it is not the field's (`USD/token`)."""
    select: Conditions = dataclasses.field(default_factory=dict)
    """What a page chooses by, without the platform: which one it is follows from the entry's host."""
    run: Conditions = dataclasses.field(default_factory=dict)
    """How a measurement was made."""
    uncertainty: Decimal | None = None
    from_: str | None = None
    """First day in force, inclusive."""
    until: str | None = None
    """First day no longer in force."""
    also: tuple[Value, ...] = ()
    """What the print can mean as well: `reasoning = true` is said of models that always reason and of hybrid ones."""
    keys: tuple[str, ...] = ()
    """Paths of the keys of the entry that it was read from."""


@dataclass(frozen=True, slots=True)
class Leftover:
    """A key of an entry that gave no reading. None is dropped silently."""

    key: str
    """Path of the key within the entry, dots between its parts; empty: the entry as a whole."""
    why: Why
    printed: str
    """Its value, shortened; data of others, to be escaped wherever it is shown."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One model as one collection lists it; a collection may list a model once for each platform."""

    key: str
    """Its name in the collection; unique there."""
    subject: str
    """The model's name as it is printed."""
    names: tuple[str, ...]
    """Every name by which the model can be looked up: ids without the platform's prefix, display names."""
    maker: str | None = None
    """Who made the model, as the collection spells it; None: it does not say."""
    host: str | None = None
    """Who serves it, as the collection spells it; None: the entry is about the model itself."""
    family: str | None = None
    """The family, where the collection names one."""
    readings: tuple[Reading, ...] = ()
    leftovers: tuple[Leftover, ...] = ()
    said: tuple[str, ...] = ()
    """Paths of the keys that say which model it is, who serves it, or under which conditions its figures hold. Every
    key of an entry is among these, among the keys of the readings, or a leftover."""

    @property
    def whole(self) -> Why | None:
        """Why nothing at all was read of it: it could not be read, or it is no language model. None: it was read."""
        if self.readings:
            return None
        if any(left.key == "" for left in self.leftovers):
            return "unreadable"
        return "not-a-language-model" if any(left.why == "not-a-language-model" for left in self.leftovers) else None


@dataclass(frozen=True, slots=True)
class Upstream:
    """A whole collection as it was read."""

    importer: str
    """Which reader read it: `models-dev`, `genai-prices`, `litellm`, `openrouter`, `aider`."""
    entries: tuple[Entry, ...]
    """In the order of the file; every entry of the file is here, also those of which nothing could be read."""
    commit: str | None = None
    """40 hexadecimal digits of the commit that was read, where that is known."""
