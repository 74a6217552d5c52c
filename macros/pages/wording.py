"""What is left in a page's text that was meant as markup: readers would see it as it stands.

Among it is every piece of raw HTML, which Markdown leaves as text here (see no_html.py).
"""

from __future__ import annotations

import re
from html import unescape
from typing import TYPE_CHECKING

from macros.diagnostics import Diagnostic
from macros.messages import msg
from macros.pages.tokens import STAND_IN
from macros.source.characters import find_forbidden

if TYPE_CHECKING:
    from collections.abc import Iterator

    from macros.pages.source_text import SourceText
    from macros.pages.tree import Element

HTML = msg("raw HTML is not read: “{text}”")
LEFT_OVER = msg("“{text}” would be shown as it stands; this site reads no such markup")
HIDDEN = msg("{character} is hidden in this text by an entity")
CODE_HEAD = msg("only the name of a language can stand where code begins")

ONLY_FOUR_TAGS = msg("Use Markdown; of HTML only <br>, <kbd>, <sup> and <sub> without attributes. Show tags in `code`.")
REMOVE = msg("Remove it, or put it into `code` to show it.")
REMOVE_CHARACTER = msg("Remove it.")
ONLY_A_LANGUAGE = msg("Write ```python or nothing behind the three characters.")

_TOKEN = re.compile(STAND_IN)
_HTML = re.compile(r"<(?=[A-Za-z/!?])[^<>\n]{0,40}>?")
_LEFT_OVERS = re.compile(
    r"""
      \{[^{}\n]{0,40}\}? | \}                  # an attribute list that belongs to nothing
    | \][(\[][^\])\n]{0,40}[\])]?              # a link whose address is missing or not closed
    | \[\^[^\]\n]{1,40}\]                      # a footnote nobody wrote
    | ^\*?\[[^\]\n]{1,40}\]:                   # a definition in the wrong place; abbreviations
    | ^[ ]*\[[ xX]\]\s                         # task lists
    | ^(?:!{3}|\?{3}\+?|={3}!?)(?=\s)          # boxes and tabs that were not recognised
    | -{1,3}8<-{1,3}                           # snippets
    | (?<!\w):[a-z][a-z0-9_+-]*:(?!\w)         # emoji and icons by name
    | `{3,} | ~~ | \*\*                        # code, strike-through, emphasis that was not closed
    | \|\s*:?-{3,}                             # a table that was not recognised
    """,
    re.VERBOSE | re.MULTILINE,
)
_PATTERNS = (
    (_HTML, "page-html", HTML, ONLY_FOUR_TAGS),
    (_LEFT_OVERS, "page-left-over", LEFT_OVER, REMOVE),
)
_ENTITY = re.compile(r"&#[0-9xXa-fA-F]+;")
_NOTHING = frozenset({"", "\ufffd"})
"""What the characters that HTML does not know are decoded to."""
_FENCE = re.compile(r"^[ >]*(?:`{3,}|~{3,})([^`\n]*)$", re.MULTILINE)
_CODE_LANGUAGE = re.compile(r"[a-z0-9+#-]*")
_SPOKEN_ATTRIBUTES = ("alt", "title")


def check_wording(tree: Element, html: str, source: SourceText) -> Iterator[Diagnostic]:
    """A diagnostic for each piece of HTML, unread markup and hidden character that readers would get as text."""
    for text in tree.texts():
        plain = _TOKEN.sub("", text.data)
        yield from _check_hidden(plain, text.place, source)
        if text.parent.inside("code", "pre"):
            continue
        for pattern, code, message, hint in _PATTERNS:
            near = text.place
            for found in pattern.finditer(plain):
                place = source.find(found[0], near)
                near = place + 1
                if found[0].startswith("</") and found.start() > 0 and "<" in plain[: found.start()]:
                    continue  # told with the tag it closes
                yield Diagnostic(code, source.location(place), message.filled(text=found[0].strip()), hint)
    for element in tree.walk():
        for name in _SPOKEN_ATTRIBUTES:
            yield from _check_hidden(_TOKEN.sub("", element.attributes.get(name, "")), element.place, source)
    yield from _check_entities(html, source)
    yield from _check_fences(source)


def _check_hidden(text: str, near: int, source: SourceText) -> Iterator[Diagnostic]:
    """The source itself was searched before; what is found now was written as an entity."""
    if found := find_forbidden(text):
        place = source.location(source.find("&", near))
        yield Diagnostic("page-hidden-character", place, HIDDEN.filled(character=found.name), REMOVE_CHARACTER)


def _check_entities(html: str, source: SourceText) -> Iterator[Diagnostic]:
    """Numbers that HTML decodes to nothing would otherwise go unseen."""
    for entity in sorted(set(_ENTITY.findall(html))):
        if unescape(entity) in _NOTHING:
            place = source.location(source.find(entity, source.body))
            yield Diagnostic("page-hidden-character", place, HIDDEN.filled(character=entity), REMOVE_CHARACTER)


def _check_fences(source: SourceText) -> Iterator[Diagnostic]:
    for fence in _FENCE.finditer(source.text, source.body):
        if not _CODE_LANGUAGE.fullmatch(fence[1].strip(" ")):
            yield Diagnostic("page-code", source.location(fence.start(1)), CODE_HEAD, ONLY_A_LANGUAGE)
