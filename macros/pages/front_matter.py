"""The head of a page: title, description and what its layout hides, each a plain text.

MkDocs reads it as YAML and hands it to every template, and the macros plugin runs a title as Jinja. So it cannot hold
markup or braces. Every page has a head, because MkDocs would take the first lines of a page without one (`key: value`)
for it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from macros.diagnostics import Diagnostic
from macros.messages import msg
from macros.pages.source_text import SourceText
from macros.reading import explain
from macros.source.faults import SourceFault
from macros.source.location import Location
from macros.source.reader import read_document
from macros.suggestions import closest

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from macros.pages.page import Argument
    from macros.source.document import Document, Plain

MAX_LENGTH = {"title": 100, "description": 300}
"""Keys with a text, and the most characters a browser's tab or a search result shows of it."""
HIDEABLE = ("navigation", "path", "toc")
"""What `hide` may list."""
KEYS = (*MAX_LENGTH, "hide")

_HEAD = re.compile(r"---\n((?:(?!---|\.\.\.).*\n)+)---\n")
"""A head as MkDocs finds it, without the variants that it reads too."""
_UNFIT = re.compile(r"[<>{}`\\\"]|&(?=#|\w)")
_PLAIN_START = re.compile(r"[^\W\d_]|['\"]")
"""What starts with a letter or a quotation mark is text to every YAML reader; `2026-11-22` or `1:30` is not."""

NO_HEAD = msg("a page begins with a head between two lines of three hyphens")
KEY = msg("the head has no key {key}")
KEY_NEAR = msg("the head has no key {key}; did you mean {near}?")
NOT_TEXT = msg("{key} is not a plain text")
UNFIT = msg("{key} contains “{text}”, but it is shown without any markup")
LENGTH = msg("{key} has {count} characters; at most {most} are shown")
NOT_HIDEABLE = msg("hide is a list of {names}")

BEGIN_SO = msg("Begin the file with ---, then description: …, then --- on a line of its own.")
ONLY_KEYS = msg("Use only {names}.")
WRITE_PLAIN = msg("Write plain words; in quotation marks where they begin with a digit or a sign.")
SHORTEN = msg("Shorten it.")
REMOVE = msg("Remove the line, or use only these words.")


def split(file: str, text: str) -> SourceText | None:
    """The page's text with the place where its Markdown begins; None where there is no head."""
    head = _HEAD.match(text)
    return SourceText(file, text, head.end()) if head else None


def no_head(file: str) -> Diagnostic:
    """The diagnostic for a page without a head."""
    return Diagnostic("page-head", Location(file), NO_HEAD, BEGIN_SO)


def read_front_matter(source: SourceText) -> tuple[Mapping[str, Argument], list[Diagnostic]]:
    """The head's texts by key, without those that are refused."""
    # An empty line in place of the hyphens keeps the lines' numbers.
    yaml = "\n" + source.text[4 : source.body - 4]
    try:
        document = read_document(yaml.encode(), source.file)
    except SourceFault as fault:
        return {}, [explain(fault)]
    found = list(_check(document, source))
    data = document.data if isinstance(document.data, dict) else {}
    kept = {key: tuple(map(str, value)) if isinstance(value, list) else str(value) for key, value in data.items()}
    return kept, found


def _check(document: Document, source: SourceText) -> Iterator[Diagnostic]:
    for key, value in document.data.items() if isinstance(document.data, dict) else ():
        if key not in KEYS:
            near = closest(key, KEYS)
            text = (KEY_NEAR if near else KEY).filled(key=key, near=near)
            yield Diagnostic("page-head", document.locate_key((key,)), text, ONLY_KEYS.filled(names=list(KEYS)))
        elif key == "hide":
            yield from _check_hide(document, value)
        else:
            yield from _check_text(document, source, key, value)


def _check_hide(document: Document, value: Plain) -> Iterator[Diagnostic]:
    if not isinstance(value, list) or not all(item in HIDEABLE for item in value):
        text = NOT_HIDEABLE.filled(names=list(HIDEABLE))
        yield Diagnostic("page-head", document.locate(("hide",)), text, REMOVE)


def _check_text(document: Document, source: SourceText, key: str, value: Plain) -> Iterator[Diagnostic]:
    place = document.locate((key,))
    if not isinstance(value, str) or not value.strip() or not _PLAIN_START.match(source.text, source.offset(place)):
        yield Diagnostic("page-head", place, NOT_TEXT.filled(key=key), WRITE_PLAIN)
    elif unfit := _UNFIT.search(value):
        yield Diagnostic("page-head", place, UNFIT.filled(key=key, text=unfit[0]), WRITE_PLAIN)
    elif len(value) > MAX_LENGTH[key]:
        text = LENGTH.filled(key=key, count=len(value), most=MAX_LENGTH[key])
        yield Diagnostic("page-head", place, text, SHORTEN)
