"""Opaque stand-ins for what a macro made, so that Markdown never reads it.

A macro leaves a token in the Markdown text; once the page is HTML, the fragment takes the token's place. The token is
made of private-use characters, which the page checks refuse in any page, and of a number drawn for this build.
"""

from __future__ import annotations

import re
import secrets
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from markupsafe import Markup

_OPEN, _CLOSE = "\ue000", "\ue001"


class TokenError(Exception):
    """A token is missing from the page, or stands where it cannot be replaced."""


class Tokens:
    """The tokens of one page."""

    def __init__(self) -> None:
        self._nonce = secrets.token_hex(8)
        self._fragments: list[Markup] = []
        self._late: list[int] = []

    def put(self, fragment: Markup, *, late: bool = False) -> str:
        """Keep `fragment` and return the token that stands for it. A late one is put into the page by `complete`."""
        self._fragments.append(fragment)
        if late:
            self._late.append(len(self._fragments) - 1)
        return f"{_OPEN}{self._nonce}.{len(self._fragments) - 1}{_CLOSE}"

    def restore(self, html: str) -> str:
        """`html` with every token replaced by its fragment, or by a comment where the fragment is to come late.

        A paragraph that holds nothing but a token is replaced whole, because a table cannot stand in a paragraph.
        Raises TokenError unless each token occurs exactly once: one that Markdown swallowed would be a lost figure.
        """
        token = f"{_OPEN}{self._nonce}\\.(\\d+){_CLOSE}"
        found: list[int] = []

        def fragment(match: re.Match[str]) -> str:
            index = int(match[1] if match[1] is not None else match[2])
            found.append(index)
            if index in self._late:
                return self._comment(index)
            whole = self._fragments[index]
            if match[1] is not None and not _is_block(whole):
                return f"<p>{whole}</p>"
            return whole

        restored = re.sub(f"<p>{token}</p>|{token}", fragment, html)
        if sorted(found) != list(range(len(self._fragments))):
            raise TokenError(f"{len(self._fragments)} fragments, {len(found)} tokens found")
        return restored

    def complete(self, html: str) -> str:
        """A restored page with its late fragments as well."""
        for index in self._late:
            html = html.replace(self._comment(index), self._fragments[index])
        return html

    def _comment(self, index: int) -> str:
        return f"<!--{self._nonce}.{index}-->"


_BLOCK = re.compile(r"\s*<(?:div|table|section|ul|ol|dl|aside|figure|header|nav|p|h[1-6]|blockquote)\b")


def _is_block(fragment: str) -> bool:
    """Whether `fragment` starts with an element that cannot stand in a paragraph."""
    return bool(_BLOCK.match(fragment))
