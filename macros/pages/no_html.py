"""A Markdown extension: raw HTML is text, apart from `<br>`, `<kbd>`, `<sup>` and `<sub>`.

Python-Markdown passes HTML through as it stands. Without that, what a page can turn into is what Markdown can say; the
build uses this extension too, so that even a page nobody checked could not bring a script.
"""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.etree.ElementTree import Element

from markdown.extensions import Extension
from markdown.inlinepatterns import InlineProcessor

if TYPE_CHECKING:
    import re

    from markdown import Markdown

_TAGS = r"<(?:(br) ?/?|(kbd|sup|sub)>([^<>\n]{1,200})</\2)>"
_BELOW_CODE_AND_ESCAPES = 90
"""The place among the inline patterns at which raw HTML would have been read."""


class _AllowedTags(InlineProcessor):
    """Makes an element of one allowed tag. Tags have no attributes and do not nest."""

    def handleMatch(self, m: re.Match[str], data: str) -> tuple[Element, int, int]:  # type: ignore[override]  # noqa: N802, ARG002 - named and called by Python-Markdown
        element = Element(m[1] or m[2])
        element.text = m[3]
        return element, m.start(), m.end()


class NoHtml(Extension):
    """Takes raw HTML out of Markdown."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - named by Python-Markdown
        """Replace the two places where Markdown reads HTML."""
        md.preprocessors.deregister("html_block")
        md.inlinePatterns.deregister("html")
        md.inlinePatterns.register(_AllowedTags(_TAGS, md), "allowed_tags", _BELOW_CODE_AND_ESCAPES)


def makeExtension() -> NoHtml:  # noqa: N802 - the name by which Python-Markdown finds it
    """The extension, for `markdown_extensions` in mkdocs.yml."""
    return NoHtml()
