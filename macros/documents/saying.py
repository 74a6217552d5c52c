"""What a report says, in one language and one medium."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from macros.documents.parts import Address, Code, Link
from macros.formatting import join
from macros.messages import Message, localized, translate

if TYPE_CHECKING:
    from macros.messages import Language


class Medium(Protocol):
    """How each piece of data is written."""

    def plain(self, text: str) -> str:
        """Words of the data."""

    def code(self, text: str) -> str:
        """A name that programs know."""

    def address(self, url: str) -> str:
        """An address."""

    def link(self, words: str, url: str) -> str:
        """Words that lead somewhere."""


def said(value: object, language: Language, medium: Medium) -> str:
    """`value` as `medium` writes it; what fills the placeholders of a message is written by the same rules."""
    match value:
        case Message():
            filled = {
                name: given if isinstance(given, int) else said(given, language, medium)
                for name, given in value.arguments.items()
            }
            return translate(Message(value.text, filled, value.plural), language)
        case Code(text):
            return medium.code(text)
        case Address(url):
            return medium.address(url)
        case Link(words, url):
            return medium.link(words, url)
        case list() | tuple():
            return join((said(one, language, medium) for one in value), language)
        case _:
            return medium.plain(str(localized(value, language)))
