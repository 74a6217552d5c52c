"""A drawing on a page: its shapes, its size, and what it shows in words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from macros.charts import Shape


@dataclass(frozen=True, slots=True)
class ChartView:
    """A drawing and what it shows in words."""

    shapes: tuple[Shape, ...]
    width: int
    height: int
    alternative: str


class Texts(list[str]):
    """The texts of a drawing, which its specification names by number."""

    def add(self, text: str) -> int:
        """The number of a text that has been put behind the others."""
        self.append(text)
        return len(self) - 1
