"""Texts for characters that may not stand in any file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from macros.messages import msg
from macros.reading.explanation import Explanation

if TYPE_CHECKING:
    from collections.abc import Mapping

    from macros.source.faults import Code

CHARACTERS: Mapping[Code, Explanation] = {
    "file-bidi-character": Explanation(
        msg("{character} changes the direction of writing, so that the line reads differently from what it says"),
        msg("Delete the character."),
    ),
    "file-control-character": Explanation(
        msg("the control character {character} may not stand in a file"),
        msg("Delete the character; it often comes from copying out of a PDF or a terminal."),
    ),
    "file-invisible-character": Explanation(
        msg("the character {character} cannot be seen"),
        msg("Delete the character; it often comes from copying out of a web page."),
    ),
    "file-line-break": Explanation(
        msg("{character} ends the line in some programs and not in others"),
        msg("Replace it with an ordinary line end (LF or CRLF), or delete it."),
    ),
    "file-look-alike-character": Explanation(
        msg("{character} looks like a Latin letter and is none, so that the word is not the one that it looks like"),
        msg("Type the word anew in Latin letters."),
    ),
    "file-private-character": Explanation(
        msg("{character} is a private character, which looks different or is missing on other machines"),
        msg("Write an ordinary character in its place."),
    ),
    "file-tag-character": Explanation(
        msg("{character} is a tag character, which hides a text inside another"),
        msg("Delete the character and those after it; none of them can be seen."),
    ),
    "file-unassigned-character": Explanation(
        msg("{character} is not a character of Unicode, or too new for this Python"),
        msg("Write an ordinary character in its place."),
    ),
}
