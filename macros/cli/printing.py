"""How a command's answer reaches whoever asked: colours for a terminal, bytes for a program."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING, Any, TextIO

import click

if TYPE_CHECKING:
    from collections.abc import Mapping

    from macros.reporting.as_text import Paint, Part

_COLOURS: Mapping[Part, Mapping[str, Any]] = {
    "place": {"bold": True},
    "error": {"fg": "red", "bold": True},
    "warning": {"fg": "yellow", "bold": True},
    "label": {"fg": "cyan"},
    "faint": {"dim": True},
    "good": {"fg": "green"},
}


def paint() -> Paint | None:
    """Colours, where standard output is a terminal that shows them and NO_COLOR is not set (https://no-color.org)."""
    if os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb" or not is_terminal(sys.stdout):
        return None
    return lambda text, part: click.style(text, **_COLOURS[part])


def is_terminal(stream: TextIO | None) -> bool:
    """Whether somebody looks at what is written there; nobody at a stream that was closed beforehand (`>&-`)."""
    return stream is not None and stream.isatty()


def print_document(text: str) -> None:
    """Print what a program reads, as UTF-8 whatever the terminal's encoding is."""
    click.echo(text.encode("utf-8", "backslashreplace"))  # in JSON, the code of half a character is what stands for it
