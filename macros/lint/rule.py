"""The shape of a rule: a module of this folder with a function, its codes, its area and a docstring that readers see.

The first paragraph of the docstring says what the rule asks for, the others what harm it prevents. Both are message
ids: the rules' page and `kurabe rules` show them, and `FIX` after them, in the reader's language.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, Protocol

if TYPE_CHECKING:
    from collections.abc import Iterator

    from macros.diagnostics import Diagnostic
    from macros.lint.checked import Checked
    from macros.messages import Message

Area = Literal["evidence", "sense", "references", "prose", "recommendations"]
"""What a rule is about."""


class Rule(Protocol):
    """A module that holds one rule."""

    __name__: str
    __doc__: str | None

    @property
    def CODES(self) -> tuple[str, ...]:  # noqa: N802 - a constant of the module
        """The codes of its diagnostics, the main one first."""
        ...

    @property
    def AREA(self) -> Area:  # noqa: N802 - a constant of the module
        """What the rule is about."""
        ...

    @property
    def FIX(self) -> Message:  # noqa: N802 - a constant of the module
        """How what the rule refuses is mended, whatever the case; a diagnostic's hint is about its own case."""
        ...

    def check(self, checked: Checked, /) -> Iterator[Diagnostic]:
        """Yield a diagnostic for each thing in the project that breaks the rule."""
        ...
