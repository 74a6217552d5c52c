"""The head of a page: title, description, its own date, what its layout hides and what its text may say by hand.

MkDocs reads it as YAML and hands it to every template, and the macros plugin runs a title as Jinja. So it cannot hold
markup or braces. Every page has a head, because MkDocs would take the first lines of a page without one (`key: value`)
for it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING

from macros.diagnostics import Diagnostic
from macros.messages import msg
from macros.pages.head_text import starts_plainly, unfit
from macros.pages.source_text import SourceText
from macros.pages.waivers import KEY as ALLOWED
from macros.pages.waivers import check_waivers, read_waivers
from macros.reading import explain
from macros.source.faults import SourceFault
from macros.source.location import Location
from macros.source.reader import read_document
from macros.suggestions import closest

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from macros.pages.page import Argument, Waiver
    from macros.source.document import Document, Plain

MAX_LENGTH = {"title": 100, "description": 300}
"""Keys with a text, and the most characters a browser's tab or a search result shows of it."""
HIDEABLE = ("navigation", "path", "toc")
"""What `hide` may list."""
KEYS = (*MAX_LENGTH, "date", "hide", ALLOWED)

_HEAD = re.compile(r"---\n((?:(?!---|\.\.\.).*\n)+)---\n")
"""A head as MkDocs finds it, without the variants that it reads too."""
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")

NO_HEAD = msg("a page begins with a head between two lines of three hyphens")
KEY = msg("the head has no key {key}")
KEY_NEAR = msg("the head has no key {key}; did you mean {near}?")
NOT_TEXT = msg("{key} is not a plain text")
UNFIT = msg("{key} contains “{text}”, but it is shown without any markup")
LENGTH = msg("{key} has {count} characters; at most {most} are shown")
NOT_A_DAY = msg("date is not a day of the calendar")
NOT_QUOTED = msg("date is not in quotation marks")
NOT_HIDEABLE = msg("hide is a list of {names}")

BEGIN_SO = msg("Begin the file with ---, then description: …, then --- on a line of its own.")
ONLY_KEYS = msg("Use only {names}.")
WRITE_PLAIN = msg("Write plain words; in quotation marks where they begin with a digit or a sign.")
SHORTEN = msg("Shorten it.")
WRITE_DAY = msg("Write year-month-day in quotation marks, such as '2026-03-02'.")
REMOVE = msg("Remove the line, or use only these words.")


def split(file: str, text: str) -> SourceText | None:
    """The page's text with the place where its Markdown begins; None where there is no head."""
    head = _HEAD.match(text)
    return SourceText(file, text, head.end()) if head else None


def no_head(file: str) -> Diagnostic:
    """The diagnostic for a page without a head."""
    return Diagnostic("page-head", Location(file), NO_HEAD, BEGIN_SO)


@dataclass(frozen=True, slots=True)
class Head:
    """What the head of a page says."""

    texts: Mapping[str, Argument] = field(default_factory=dict)
    """By key, without what is allowed by hand."""
    waivers: tuple[Waiver, ...] = ()
    tells_waivers: bool = True
    """False where what is allowed by hand cannot be read."""


def read_front_matter(source: SourceText) -> tuple[Head, list[Diagnostic]]:
    """The head, and what may not stand in it."""
    # An empty line in place of the hyphens keeps the lines' numbers.
    yaml = "\n" + source.text[4 : source.body - 4]
    try:
        document = read_document(yaml.encode(), source.file)
    except SourceFault as fault:
        return Head(tells_waivers=False), [explain(fault)]
    found = list(_check(document, source))
    data = document.data if isinstance(document.data, dict) else {}
    kept = {
        key: tuple(map(str, value)) if isinstance(value, list) else str(value)
        for key, value in data.items()
        if key != ALLOWED
    }
    return Head(kept, read_waivers(document), isinstance(data.get(ALLOWED, {}), dict)), found


def _check(document: Document, source: SourceText) -> Iterator[Diagnostic]:
    for key, value in document.data.items() if isinstance(document.data, dict) else ():
        if key not in KEYS:
            near = closest(key, KEYS)
            text = (KEY_NEAR if near else KEY).filled(key=key, near=near)
            yield Diagnostic("page-head", document.locate_key((key,)), text, ONLY_KEYS.filled(names=list(KEYS)))
        elif key == "hide":
            yield from _check_hide(document, value)
        elif key == "date":
            yield from _check_day(document, source, value)
        elif key == ALLOWED:
            yield from check_waivers(document, source)
        else:
            yield from _check_text(document, source, key, value)


def _check_hide(document: Document, value: Plain) -> Iterator[Diagnostic]:
    if not isinstance(value, list) or not all(item in HIDEABLE for item in value):
        text = NOT_HIDEABLE.filled(names=list(HIDEABLE))
        yield Diagnostic("page-head", document.locate(("hide",)), text, REMOVE)


def _check_day(document: Document, source: SourceText, value: Plain) -> Iterator[Diagnostic]:
    place = document.locate(("date",))
    if not is_day(value):
        yield Diagnostic("page-head", place, NOT_A_DAY, WRITE_DAY)
    elif not starts_plainly(source.text, source.offset(place)):
        yield Diagnostic("page-head", place, NOT_QUOTED, WRITE_DAY)


def is_day(value: Plain) -> bool:
    """Whether it is a day of the calendar, year-month-day."""
    if not isinstance(value, str) or not _DAY.fullmatch(value):
        return False
    try:
        date.fromisoformat(value)
    except ValueError:
        return False
    return True


def _check_text(document: Document, source: SourceText, key: str, value: Plain) -> Iterator[Diagnostic]:
    place = document.locate((key,))
    if not isinstance(value, str) or not value.strip() or not starts_plainly(source.text, source.offset(place)):
        yield Diagnostic("page-head", place, NOT_TEXT.filled(key=key), WRITE_PLAIN)
    elif found := unfit(value):
        yield Diagnostic("page-head", place, UNFIT.filled(key=key, text=found), WRITE_PLAIN)
    elif len(value) > MAX_LENGTH[key]:
        text = LENGTH.filled(key=key, count=len(value), most=MAX_LENGTH[key])
        yield Diagnostic("page-head", place, text, SHORTEN)
