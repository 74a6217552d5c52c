"""How large and how tangled a page may be.

Python-Markdown reads some texts in time that grows with the square of their length: 4,000 opening brackets take
5 seconds. The limits keep the worst page that passes them at a few seconds, and are far above what prose needs.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from macros.diagnostics import Diagnostic
from macros.messages import Message, msg

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from macros.pages.source_text import SourceText
    from macros.pages.tree import Element

MAX_DEPTH = 12
"""HTML elements inside each other."""


@dataclass(frozen=True, slots=True)
class _Scope:
    """The stretches of a text that a limit holds for."""

    stretches: Callable[[str], Iterator[tuple[int, int]]]
    """Start and end of each."""
    message: Message


@dataclass(frozen=True, slots=True)
class _Limit:
    """At most `most` matches of `pattern`, which are called `what`, in each stretch of `scope`."""

    scope: _Scope
    pattern: re.Pattern[str]
    most: int
    what: Message


def _limit(scope: _Scope, pattern: str, most: int, what: Message) -> _Limit:
    return _Limit(scope, re.compile(pattern, re.MULTILINE), most, what)


def _whole(markdown: str) -> Iterator[tuple[int, int]]:
    yield 0, len(markdown)


def _lines(markdown: str) -> Iterator[tuple[int, int]]:
    start = 0
    for line in markdown.splitlines(keepends=True):
        yield start, start + len(line)
        start += len(line)


def _paragraphs(markdown: str) -> Iterator[tuple[int, int]]:
    """Runs of lines without a blank one."""
    for blank, lines in groupby(_lines(markdown), lambda line: not markdown[slice(*line)].strip()):
        if not blank:
            (start, end), *others = lines
            yield start, others[-1][1] if others else end


_PAGE = _Scope(_whole, msg("this page has {count} {what}; at most {most} are read"))
_PARAGRAPH = _Scope(_paragraphs, msg("this paragraph has {count} {what}; at most {most} are read"))
_LINE = _Scope(_lines, msg("this line has {count} {what}; at most {most} are read"))

_LIMITS = (
    _limit(_PAGE, r"(?s:.)", 100_000, msg("characters")),
    _limit(_PAGE, r"\n", 2_000, msg("lines")),
    _limit(_PAGE, r"[{}]", 6_000, msg("braces")),
    _limit(_PAGE, r"\[", 600, msg("opening brackets")),
    _limit(_PAGE, r"\[\^", 100, msg("footnote marks")),
    _limit(_PAGE, r"`", 800, msg("backticks")),
    _limit(_PAGE, r"[*_]", 3_000, msg("asterisks and underscores")),
    _limit(_PAGE, r"<", 500, msg("less-than signs")),
    _limit(_PAGE, r"\|", 3_000, msg("vertical bars")),
    _limit(_PAGE, r"^[ >]*#", 200, msg("headings")),
    _limit(_PAGE, r"^[ >]*(?:=+|-+) *$", 100, msg("lines of nothing but = or -")),
    _limit(_PAGE, r"^[ >]*(?:`{3}|~{3})", 200, msg("lines that open or close code")),
    _limit(_PAGE, r"^[ >]*(?:[-*+:]|\d+\.)(?: |$)", 1_000, msg("list items")),
    _limit(_PAGE, r"^[ >]*(?:!!!|\?\?\?)", 200, msg("admonitions")),
    _limit(_PARAGRAPH, r"(?s:.)", 12_000, msg("characters")),
    _limit(_PARAGRAPH, r"\[", 150, msg("opening brackets")),
    _limit(_PARAGRAPH, r"`", 150, msg("backticks")),
    _limit(_PARAGRAPH, r"[*_]", 400, msg("asterisks and underscores")),
    _limit(_PARAGRAPH, r"^[ >]*:", 50, msg("definitions")),
    _limit(_LINE, r".", 4_000, msg("characters")),
)
"""Those of the page first: they are searched for in one pass, and make the others cheap."""

_TOO_DEEP = re.compile(r"^(?: {41}|(?: *(?:>|[-*+:](?= )|\d{1,9}\.(?= ))){9})", re.MULTILINE)
"""A line that starts far to the right, or opens nine lists and quotations at once."""

SPLIT = msg("Split it up.")
TOO_DEEP = msg("lists, quotations and admonitions stand too deep inside each other")
FLATTEN = msg("Use fewer levels.")


def check_limits(source: SourceText) -> Iterator[Diagnostic]:
    """A diagnostic for the first limit that the Markdown of `source` exceeds; nothing where it keeps them all."""
    markdown = source.text[source.body :]
    for limit in _LIMITS:
        for start, end in limit.scope.stretches(markdown):
            count = sum(1 for _ in limit.pattern.finditer(markdown, start, end))
            if count > limit.most:
                text = limit.scope.message.filled(count=count, what=limit.what, most=limit.most)
                yield Diagnostic("page-too-complex", source.location(source.body + start), text, SPLIT)
                return
    if deep := _TOO_DEEP.search(markdown):
        yield too_deep(source, source.body + deep.start())


def check_depth(tree: Element, source: SourceText) -> Iterator[Diagnostic]:
    """A diagnostic where the page's elements stand deeper inside each other than MAX_DEPTH."""
    for element in tree.walk():
        if sum(1 for _ in element.ancestors()) > MAX_DEPTH:
            yield too_deep(source, element.place)
            return


def too_deep(source: SourceText, offset: int) -> Diagnostic:
    """The diagnostic for a page nested too deeply at `offset`."""
    return Diagnostic("page-too-complex", source.location(offset), TOO_DEEP, FLATTEN)
