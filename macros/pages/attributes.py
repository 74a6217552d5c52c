"""What a page's HTML may consist of: a closed list of elements, attributes, classes and ids.

The list is held against the HTML that Markdown made, not against the Markdown, so that no spelling can get past it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from macros.diagnostics import Diagnostic
from macros.messages import LANGUAGES, msg
from macros.pages.markdown import NO_ID_GIVEN
from macros.pages.tokens import holds_token

if TYPE_CHECKING:
    from collections.abc import Iterator

    from macros.pages.source_text import SourceText
    from macros.pages.tree import Element

ADMONITIONS = frozenset({"correction", "example", "info", "note", "quote", "tip", "warning"})
"""Types of admonition (`!!! note "…"`)."""
CLASSES = ADMONITIONS | {
    "admonition",
    "admonition-title",
    "footnote",
    "footnote-backref",
    "footnote-ref",
    "headerlink",
    "highlight",
    "md-button",
    "md-button--primary",
}

_TO_WRITE = ADMONITIONS | {"md-button", "md-button--primary"}
"""Classes that a page may name; Markdown gives the others by itself."""

_PLAIN = frozenset(
    {
        *("blockquote", "br", "code", "dd", "div", "dl", "dt", "em", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "kbd"),
        *(
            "li",
            "p",
            "pre",
            "span",
            "strong",
            "sub",
            "summary",
            "sup",
            "table",
            "tbody",
            "td",
            "th",
            "thead",
            "tr",
            "ul",
        ),
    }
)
"""Elements without attributes of their own."""
_OWN: dict[str, frozenset[str]] = {
    "a": frozenset({"href"}),
    "details": frozenset({"open"}),
    "img": frozenset({"alt", "src"}),
    "ol": frozenset({"start"}),
}
"""The other elements, with the attributes that only they have."""

_MARKDOWNS_TITLE = re.compile(r"Permanent link|Jump back to footnote [0-9]+ in the text")
"""Titles that Markdown itself gives. No other is taken: what shows titles as tooltips may show them as markup."""
_ID = re.compile(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*")
_RESERVED = re.compile(r"references|ref-[0-9]+|[a-z]-[0-9]+")
"""Ids that the site itself gives to the references of a page and to what opens at a figure."""
_FOOTNOTE_ID = {"li": re.compile(r"fn:[a-z0-9-]+"), "sup": re.compile(r"fnref\d*:[a-z0-9-]+")}
"""Ids that Markdown gives to footnotes and to the marks that lead to them."""
_HIGHLIGHT = re.compile(r"[a-z]{1,3}[0-9]?|[lp](?:-[A-Z][a-z]+)+")
"""Classes of the words of highlighted code: short ones of most languages, `l-Scalar-Plain` and the like of YAML."""

ELEMENT = msg("<{tag}> is not used on this site")
ALIGNMENT = msg("columns are not aligned by colons")
ATTRIBUTE = msg("the attribute {name} is not used on this site")
TITLE = msg("a link or an image has no title on this site")
CLASS = msg("the class {name} is not used on this site")
ID = msg("“{id}” is not an id")
ID_RESERVED = msg("the site gives the id {id} itself")
ID_TWICE = msg("the id {id} is on this page twice")

REMOVE_IT = msg("Remove it. An attribute list holds an id ({{: #id }}) and classes of the site, nothing else.")
SAY_IT_IN_THE_TEXT = msg("Take the title out and say it in the text; on phones nobody sees a title.")
ALIGN = msg("Write |---| without colons; the site's styles align figures.")
ID_FORM = msg("Use a to z, 0 to 9 and single hyphens, such as {{: #hidden-costs }}.")
CHANGE_ID = msg("Choose another id.")
KNOWN_CLASSES = msg("Use one of {names}.")


def check_attributes(tree: Element, source: SourceText) -> Iterator[Diagnostic]:
    """A diagnostic for each element, attribute, class or id outside the lists, and for each id that occurs twice."""
    seen: set[str] = set()
    for element in tree.walk():
        if element.parent is None:
            continue
        if element.tag not in _PLAIN and element.tag not in _OWN:
            yield Diagnostic("page-html", source.location(element.place), ELEMENT.filled(tag=element.tag), REMOVE_IT)
        for name, value in element.attributes.items():
            if holds_token(value):
                continue  # where a macro call may stand is checked by itself
            yield from _check_attribute(element, name, value, source)
        if identifier := element.attributes.get("id"):
            if identifier in seen:
                place = source.location(source.find(f"#{identifier}", element.place))
                yield Diagnostic("page-id", place, ID_TWICE.filled(id=identifier), CHANGE_ID)
            seen.add(identifier)


def _check_attribute(element: Element, name: str, value: str, source: SourceText) -> Iterator[Diagnostic]:
    match name:
        case "id":
            if not _is_id(value, element):
                place = source.location(source.find(f"#{value}", element.place))
                yield Diagnostic("page-id", place, ID.filled(id=value), ID_FORM)
            elif is_reserved(value):
                place = source.location(source.find(f"#{value}", element.place))
                yield Diagnostic("page-id", place, ID_RESERVED.filled(id=value), CHANGE_ID)
        case "class":
            for word in value.split(" "):
                if not _is_class(word, element):
                    place = source.location(source.find(word, element.place))
                    hint = KNOWN_CLASSES.filled(names=sorted(_TO_WRITE))
                    yield Diagnostic("page-class", place, CLASS.filled(name=word), hint)
        case "lang" if value in LANGUAGES:
            pass
        case "title" if element.tag == "a" and _MARKDOWNS_TITLE.fullmatch(value):
            pass
        case "style" if element.tag in {"th", "td"}:
            yield Diagnostic("page-attribute", source.location(source.find(":-", element.place)), ALIGNMENT, ALIGN)
        case "title":
            place = source.location(source.find(f'"{value}', element.place))
            yield Diagnostic("page-attribute", place, TITLE, SAY_IT_IN_THE_TEXT)
        case _ if name not in _OWN.get(element.tag, ()):
            place = source.location(source.find(name, element.place))
            yield Diagnostic("page-attribute", place, ATTRIBUTE.filled(name=name), REMOVE_IT)


def is_reserved(identifier: str) -> bool:
    """Whether the site itself gives this id to a place of a page."""
    return _RESERVED.fullmatch(identifier) is not None


def _is_id(value: str, element: Element) -> bool:
    """Whether a page may have this id, or Markdown gave it."""
    footnote = _FOOTNOTE_ID.get(element.tag)
    return bool(_ID.fullmatch(value) or (footnote and footnote.fullmatch(value)) or value.startswith(NO_ID_GIVEN))


def _is_class(word: str, element: Element) -> bool:
    """Whether a page may have this class; words of highlighted code have classes of their own."""
    return word in CLASSES or (element.tag == "span" and element.inside("pre") and bool(_HIGHLIGHT.fullmatch(word)))
