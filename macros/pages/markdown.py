"""Markdown to HTML exactly as the site's build does it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

EXTENSIONS = (
    "toc",
    "tables",
    "fenced_code",
    "admonition",
    "attr_list",
    "def_list",
    "footnotes",
    "macros.pages.no_html",
    "pymdownx.details",
    "pymdownx.superfences",
)
"""What MkDocs loads: its own three, then `markdown_extensions` of mkdocs.yml."""

EXTENSION_CONFIGS: dict[str, dict[str, object]] = {"toc": {"permalink": True}}

NO_ID_GIVEN = "\ue002"
"""What stands for the id of a heading that has none, where the build would make one up. No page may contain it."""


@dataclass(frozen=True, slots=True)
class Rendered:
    """A page's Markdown as HTML."""

    html: str
    references: Mapping[str, str]
    """Addresses of reference definitions (`[name]: address`), used or not, by name."""


class MarkdownError(Exception):
    """Python-Markdown cannot read a text, and the build could not either."""


def render(text: str) -> Rendered:
    """`text` as HTML. Raises MarkdownError where Python-Markdown fails, whatever happened in it."""
    import markdown  # noqa: PLC0415 - a check of data alone renders nothing

    configs = {**EXTENSION_CONFIGS, "toc": {**EXTENSION_CONFIGS["toc"], "slugify": _no_id}}
    converter = markdown.Markdown(extensions=list(EXTENSIONS), extension_configs=configs)
    try:
        html = converter.convert(text)
    except Exception as error:  # seen: RecursionError, RuntimeError from a footnote inside a footnote
        raise MarkdownError(type(error).__name__) from error
    return Rendered(html, {name: address for name, (address, _) in converter.references.items()})


def _no_id(heading: str, separator: str) -> str:  # noqa: ARG001 - Python-Markdown passes them
    return NO_ID_GIVEN
