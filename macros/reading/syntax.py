"""Texts for files that are not YAML."""

from __future__ import annotations

from typing import TYPE_CHECKING

from macros.messages import msg
from macros.reading.explanation import Explanation

if TYPE_CHECKING:
    from collections.abc import Mapping

    from macros.source.faults import Code

SYNTAX: Mapping[Code, Explanation] = {
    "yaml-after-end": Explanation(
        msg("something follows after the record has ended"),
        msg("Check the indentation and the brackets above; a file is one mapping from beginning to end."),
    ),
    "yaml-block-header": Explanation(
        msg("the text after | or > has to begin on the next line"),
        msg("Begin a new line here, or put the value in quotes if | or > belongs to it."),
    ),
    "yaml-colon": Explanation(
        msg("a colon that makes a key may not stand here"),
        msg("Put the value in quotes if the colon belongs to it; otherwise check the indentation and the line above."),
    ),
    "yaml-escape": Explanation(
        msg("this is not an escape sequence of YAML"),
        msg("Double the backslash, or use single quotes, in which a backslash is just a backslash."),
    ),
    "yaml-indentation": Explanation(
        msg("this does not continue what stands above it"),
        msg("Check the indentation, and whether a quotation mark or bracket above closes too early or too late."),
    ),
    "yaml-missing-colon": Explanation(
        msg("the key that begins here has no colon"),
        msg("Write the colon and a space after the key; put a text of several lines in quotes."),
    ),
    "yaml-missing-value": Explanation(
        msg("a key or a value is missing before this"),
        msg("Write it, or put the value in quotes if this character belongs to it."),
    ),
    "yaml-separator": Explanation(
        msg("a comma or the closing bracket is missing before this"),
        msg("Close the bracket of line {opened}; put texts with a comma, colon, question mark or bracket in quotes."),
    ),
    "yaml-start-character": Explanation(
        msg("a value may not begin with “{character}”"),
        msg("Put the value in quotes; a list begins on the next line."),
    ),
    "yaml-syntax": Explanation(
        msg("this is not YAML"),
        msg("Compare the line with another record of the same kind."),
    ),
    "yaml-unclosed-bracket": Explanation(
        msg("this bracket is not closed"),
        msg("Close it, or put the value in quotes if the bracket belongs to it."),
    ),
    "yaml-unclosed-quote": Explanation(
        msg("this quotation mark is not closed"),
        msg("Close it; inside single quotes, write an apostrophe twice."),
    ),
    "yaml-wide-character": Explanation(
        msg("{character} is not an ASCII colon or space, so that YAML misreads the line"),
        msg("Type it in half width, or put the value in quotes if the character belongs to it."),
    ),
}
