"""How an outside collection is imported: what its names stand for here, and which differences were decided."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from macros.records.parts import Anchor, Conditions, Text, Value


@dataclass(frozen=True, slots=True)
class Decided:
    """A difference that somebody looked at. It stays decided until one of the two values changes."""

    model: str
    field: str
    ours: Value | None
    """The value shown here that day; None: this catalogue had none."""
    theirs: Value | None
    """The collection's value; None: it had none."""
    note: Text
    """Why nothing has to be done."""
    select: Conditions = dataclasses.field(default_factory=dict)
    run: Conditions = dataclasses.field(default_factory=dict)
    anchor: Anchor | None = dataclasses.field(default=None, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Import:
    """One outside collection. Its id is the name of the reader (`litellm`)."""

    id: str
    source: str
    """Id of the source that evidence read from it cites."""
    platforms: Mapping[str, str]
    """Our platform by the collection's name for who serves the model; who is not listed is not compared."""
    makers: Mapping[str, str]
    """Our provider by the collection's name for who makes the model."""
    models: Mapping[str, str]
    """Our model by the collection's key or name, where no general rule finds it."""
    ignored: Mapping[str, Text]
    """Keys of entries, or beginnings of them (`openai/ft:*`), that are left out, and why."""
    decided: tuple[Decided, ...] = ()
    anchor: Anchor | None = dataclasses.field(default=None, compare=False, repr=False)
