"""Where a piece of text stands: file, line and column."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Location:
    """A place in a file of the project."""

    file: str
    """Path relative to the project's root, with forward slashes."""
    line: int = 1
    """Line number, from 1."""
    column: int = 1
    """Column in Unicode code points, from 1."""

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}"
