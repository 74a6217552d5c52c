"""What is told of one rule, and how rules are arranged."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from macros.lint.rule import Area as RuleArea

if TYPE_CHECKING:
    from macros.messages import Message

Area = RuleArea | Literal["pages", "schema", "yaml", "files"]
"""What a rule is about: those of `macros.lint`, then what is asked for before any of them can look."""


@dataclass(frozen=True, slots=True)
class Entry:
    """Everything that is told of one rule, whatever the case it refuses."""

    codes: tuple[str, ...]
    """The codes of its diagnostics, the main one first."""
    area: Area
    title: Message
    """What is asked for, or what is refused."""
    why: tuple[Message, ...]
    """The harm it prevents, in paragraphs."""
    fix: Message
    """How to mend what it refuses."""
    title_is_message: bool = False
    """Whether its diagnostics say the title themselves."""

    @property
    def reason(self) -> tuple[Message, ...]:
        """What is told beside a problem: what is asked for, unless the problem says it, and the first of the harm."""
        return self.why[:1] if self.title_is_message else (self.title, *self.why[:1])

    @property
    def code(self) -> str:
        """The main code, by which the rule is called."""
        return self.codes[0]


@dataclass(frozen=True, slots=True)
class Group:
    """Rules of one area that are told together."""

    area: Area
    entries: tuple[Entry, ...]
    title: Message | None = None
    """None where the area has no other group."""
    id: str = ""
    """The place of the title on the rules' page."""
    why: tuple[Message, ...] = ()
    """The harm that all of them prevent, told once; empty where each has its own."""
