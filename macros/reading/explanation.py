"""The shape of the texts for one code."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from macros.messages import Message


class Explanation(NamedTuple):
    """A message and a hint whose placeholders are the arguments of the fault."""

    message: Message
    """What is wrong."""
    hint: Message
    """How to mend it."""
