"""Texts for YAML that this project leaves out, because it is read in more than one way or hides what is meant."""

from __future__ import annotations

from typing import TYPE_CHECKING

from macros.messages import msg
from macros.reading.explanation import Explanation

if TYPE_CHECKING:
    from collections.abc import Mapping

    from macros.source.faults import Code

VALUES: Mapping[Code, Explanation] = {
    "yaml-alias": Explanation(
        msg("an alias (*) is not allowed"),
        msg("Write the value out, or put it in quotes if the * belongs to it."),
    ),
    "yaml-ambiguous-number": Explanation(
        msg("“{text}” is not the same number to every reader of YAML"),
        msg("Write it plainly, such as 10, -3, 0.25 or 1.5e-06, or put it in quotes if it is text."),
    ),
    "yaml-ambiguous-word": Explanation(
        msg("“{text}” without quotes is a text to some readers of YAML and something else to others"),
        msg("Put it in quotes if it is text; otherwise write true or false."),
    ),
    "yaml-anchor": Explanation(
        msg("an anchor (&) is not allowed"),
        msg("Take it out, or put the value in quotes if the & belongs to it."),
    ),
    "yaml-complex-key": Explanation(
        msg("a list or a mapping may not be a key"),
        msg("Put the text in quotes if it begins with a bracket, as a macro call does."),
    ),
    "yaml-directive": Explanation(
        msg("a line that begins with % is a directive, which is not allowed"),
        msg("Delete the line, or indent and quote the text it belongs to."),
    ),
    "yaml-document-marker": Explanation(
        msg("a line with --- or ... is not allowed"),
        msg("Delete it; a file is one record, and a second record goes into a file of its own."),
    ),
    "yaml-duplicate-key": Explanation(
        msg("the key “{key}” stands here for the second time; the first is on line {first_line}"),
        msg("Keep one of them, or put both values under one key if it takes a list."),
    ),
    "yaml-empty-key": Explanation(
        msg("a key has no name"),
        msg("Write the key before the colon, or put the value in quotes if the colon belongs to it."),
    ),
    "yaml-escaped-character": Explanation(
        msg("an escape sequence in this text gives {character}, which may not stand in a text"),
        msg("Take the escape sequence out, or double its backslash if it is meant as it is written."),
    ),
    "yaml-key-not-text": Explanation(
        msg("the key “{key}” is not text"),
        msg("Put the key in quotes."),
    ),
    "yaml-long-number": Explanation(
        msg("a number has more than {limit} characters"),
        msg("Put it in quotes if it is text."),
    ),
    "yaml-long-text": Explanation(
        msg("a text has {length} characters; at most {limit} are allowed"),
        msg("Shorten it; longer texts belong on a page."),
    ),
    "yaml-merge-key": Explanation(
        msg("the merge key << is not allowed"),
        msg("Write the keys out where they are used."),
    ),
    "yaml-not-a-mapping": Explanation(
        msg("the file does not begin with a key and its value"),
        msg("Begin the first line with a key, a colon and a space; the whole file is one mapping."),
    ),
    "yaml-not-finite": Explanation(
        msg("“{text}” is not a number that can be compared"),
        msg("Leave the key out if the value is unknown, or put it in quotes if it is text."),
    ),
    "yaml-null": Explanation(
        msg("there is no value here"),
        msg("Unknown is absent: leave the key out, or put the value in quotes if it is text."),
    ),
    "yaml-null-in-braces": Explanation(
        msg("“{key}” is read as a key, and it has no value"),
        msg("Inside {{ }} a comma begins the next key: put a text that holds a comma in quotes."),
    ),
    "yaml-only-comments": Explanation(
        msg("the file has nothing but comments"),
        msg("Write the record, or delete the file."),
    ),
    "yaml-tab": Explanation(
        msg("a tab is not allowed"),
        msg("Use spaces."),
    ),
    "yaml-tag": Explanation(
        msg("a tag (!) is not allowed"),
        msg("Take it out, or put the value in quotes if the ! belongs to it."),
    ),
    "yaml-too-deep": Explanation(
        msg("more than {limit} mappings and lists stand inside each other"),
        msg("Check the brackets and the indentation; no record needs to be so deep."),
    ),
    "yaml-too-many-nodes": Explanation(
        msg("the file has more than {limit} keys and values"),
        msg("Split it, or take out what does not belong in it."),
    ),
}
