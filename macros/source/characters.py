"""Characters that may not stand in a file, because a reader cannot see them or an editor and a parser disagree on them.

YAML files, Markdown pages and the texts inside them are held to the same list.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from macros.source.faults import CharacterCode

_BIDI = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
"""Controls of writing direction: they make a line read differently from what it says."""

_LINE_BREAKS = frozenset("\v\f\x85\u2028\u2029")
"""Line breaks to some parsers and editors and not to others: what follows could be a key nobody sees."""

_BLANK = frozenset(
    "\u034f\u115f\u1160\u17b4\u17b5\u180b\u180c\u180d\u180e\u180f\u2800\u3164\uffa0"  # fillers, joiners, empty Braille
)
"""Characters that show nothing, although Unicode files them under letters, marks and symbols."""

_SELECTORS = "\ufe00-\ufe0f\U000e0100-\U000e01ef"
_STRAY_SELECTOR = re.compile(rf"(?:\A|(?<=[\s{_SELECTORS}]))[{_SELECTORS}]")
"""A variation selector chooses the form of the character before it (葛󠄀, ❤️); several in a row can hide a text."""

_FOREIGN = "\u0400-\u052fΑΒΕΖΗΙΚΜΝΟΡΤΥΧο"
_LOOK_ALIKE = re.compile(rf"(?<=[A-Za-z0-9])[{_FOREIGN}]|[{_FOREIGN}](?=[A-Za-z0-9])")
"""A Cyrillic letter, or a Greek one that looks Latin, within a Latin word: `GРT-5` is not the name `GPT-5`, though no
reader can tell. Other Greek letters do stand beside Latin ones (μs, Δt)."""

_LONE_CR = re.compile(r"\r(?!\n)")
"""CRLF ends a line like LF; a CR of its own does so only for some programs."""

_UNNAMED = {
    "\0": "NULL",
    "\t": "TAB",
    "\v": "LINE TABULATION",
    "\f": "FORM FEED",
    "\r": "CARRIAGE RETURN",
    "\x1b": "ESCAPE",
    "\x7f": "DELETE",
    "\x85": "NEXT LINE",
}
"""Control characters have no name in Unicode's list; these are the ones people meet."""


@dataclass(frozen=True, slots=True)
class Forbidden:
    """The first character of a text that may not stand there."""

    code: CharacterCode
    index: int
    """Place in the text, from 0."""
    line: int
    """From 1."""
    column: int
    """In code points, from 1."""
    name: str
    """As `U+202E RIGHT-TO-LEFT OVERRIDE`."""


def find_forbidden(text: str) -> Forbidden | None:
    """The first forbidden character of `text`, or None. Tab, LF and CRLF are allowed here.

    Whether a character is assigned is asked of the running Python's Unicode tables (14.0 or newer).
    """
    index = _first_index(text)
    if index is None:
        return None
    line_start = text.rfind("\n", 0, index) + 1
    return Forbidden(
        code=_code(text[index]) or _code_here(text[index]),
        index=index,
        line=text.count("\n", 0, index) + 1,
        column=index - line_start + 1,
        name=character_name(text[index]),
    )


def character_name(character: str) -> str:
    """`U+200B ZERO WIDTH SPACE`; only the number where Unicode gives no name."""
    name = _UNNAMED.get(character) or unicodedata.name(character, "")
    return f"U+{ord(character):04X} {name}".rstrip()


def _first_index(text: str) -> int | None:
    places = [text.index(character) for character in set(text) if _code(character)]
    patterns = (_LONE_CR,) if text.isascii() else (_LONE_CR, _STRAY_SELECTOR, _LOOK_ALIKE)
    places.extend(found.start() for pattern in patterns if (found := pattern.search(text)))
    return min(places, default=None)


def _code_here(character: str) -> CharacterCode:
    """Why `character` is forbidden where it stands, although it may stand elsewhere."""
    if character == "\r":
        return "file-line-break"
    return "file-look-alike-character" if character.isalpha() else "file-invisible-character"


@cache
def _code(character: str) -> CharacterCode | None:
    """Why `character` is forbidden wherever it stands."""
    if character in "\t\n\r":
        return None
    if character in _LINE_BREAKS:
        return "file-line-break"
    if character in _BIDI:
        return "file-bidi-character"
    if "\U000e0000" <= character <= "\U000e007f":
        return "file-tag-character"
    match unicodedata.category(character):
        case "Cc":
            return "file-control-character"
        case "Co":
            return "file-private-character"
        case "Cn" | "Cs":
            return "file-unassigned-character"
        case "Cf":
            return "file-invisible-character"
        case _:
            return "file-invisible-character" if character in _BLANK else None
