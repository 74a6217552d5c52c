"""Records written in any way YAML allows: what the canonical form has to be found from."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from macros.source.values import RefusedScalar, read_value

if TYPE_CHECKING:
    from random import Random

    from macros.schema.outline import Outline
    from macros.source.document import Plain


def any_layout(data: dict[str, Plain], outline: Outline, random: Random, comments: list[str] | None = None) -> str:
    """`data` with keys in any order, brackets or lines, quotes or none, any indentation and empty lines.

    Names that a record chooses itself keep their order. With `comments`, each of them is put somewhere, too.
    """
    waiting = list(comments or ())
    writer = _Writer(random, waiting)
    text = writer.block(data, outline, 0)
    return text + "".join(f"{' ' * random.randrange(6)}{comment}\n" for comment in waiting)


class _Writer:
    def __init__(self, random: Random, comments: list[str]) -> None:
        self.random = random
        self.comments = comments

    def pairs(self, value: Plain, outline: Outline) -> list[tuple[str | None, Plain, Outline]]:
        """Keys, if it has any, and values, with what the schema says of each."""
        if isinstance(value, dict):
            keys = list(value)
            if outline.properties:
                self.random.shuffle(keys)
            return [(key, value[key], outline.below(key)) for key in keys]
        assert isinstance(value, list)
        return [(None, below, outline.below(0)) for below in value]

    def block(self, value: Plain, outline: Outline, column: int) -> str:
        """A mapping or list with a line or more for each entry."""
        lines: list[str] = []
        indent = " " * column
        for key, below, known in self.pairs(value, outline):
            lines += self.around(column)
            start = f"{indent}-" if key is None else f"{indent}{self.scalar(key)}:"
            if isinstance(below, dict | list) and below and self.random.random() < 0.6:
                deeper = column + self.random.randrange(1, 5)
                lines.append(f"{start}{self.beside()}\n{self.block(below, known, deeper)}")
            else:
                lines.append(f"{start} {self.flow(below, known, column + 1)}{self.beside()}\n")
        return "".join(lines)

    def flow(self, value: Plain, outline: Outline, column: int) -> str:
        """A value in brackets, with line breaks in them here and there."""
        if not isinstance(value, dict | list):
            return self.scalar(value)
        inside = ",".join(
            self.gap(column) + ("" if key is None else f"{self.scalar(key)}: ") + self.flow(below, known, column)
            for key, below, known in self.pairs(value, outline)
        )
        inside += self.gap(column)
        return f"{{{inside}}}" if isinstance(value, dict) else f"[{inside}]"

    def gap(self, column: int) -> str:
        if self.random.random() < 0.2:
            return f"{self.beside()}\n{' ' * (column + self.random.randrange(3))}"
        return " "

    def scalar(self, value: Plain) -> str:
        if not isinstance(value, str):
            return str(value).lower() if isinstance(value, bool) else str(value)
        special = set(",[]{}?#:\"'\n") & set(value)
        plain = value[:1].isalnum() and not special and value == value.strip() and is_text(value)
        if plain and self.random.random() < 0.6:
            return value
        if "\n" not in value and self.random.random() < 0.3:
            return "'" + value.replace("'", "''") + "'"
        return json.dumps(value, ensure_ascii=False)

    def around(self, column: int) -> list[str]:
        """Empty lines and comments above an entry."""
        lines = ["\n"] if self.random.random() < 0.15 else []
        if self.comments and self.random.random() < 0.3:
            lines.append(f"{' ' * self.random.randrange(column + 3)}{self.comments.pop()}\n")
            lines += ["\n"] if self.random.random() < 0.2 else []
        return lines

    def beside(self) -> str:
        return f"  {self.comments.pop()}" if self.comments and self.random.random() < 0.2 else ""


def is_text(value: str) -> bool:
    """Whether `value` without quotes is read as text."""
    try:
        return isinstance(read_value(value, plain=True), str)
    except RefusedScalar:
        return False
