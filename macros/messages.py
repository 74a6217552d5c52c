"""The site's own words and every diagnostic's text, in Japanese and English, in the manner of gettext.

English sentences are the message ids. `locale/<language>/*.po` hold the translations, one file per part of the package;
they are read as text (no compiled catalogue is kept), so a translator edits one kind of file only.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from macros.translations import read_translations

if TYPE_CHECKING:
    from collections.abc import Mapping

    from macros.translations import Translations

Language = Literal["ja", "en"]
LANGUAGES: tuple[Language, ...] = ("ja", "en")
"""The site's languages, in the order in which they are offered."""
COLONS: dict[Language, str] = {"en": ": ", "ja": "："}
"""What stands between a label and the text that it labels."""

LOCALE = Path(__file__).parent / "locale"


@dataclass(frozen=True)
class Message:
    """A sentence that is not yet in a language: an English message id and what fills its `{placeholders}`."""

    text: str
    """The message id: an English sentence with named `{placeholders}`."""
    arguments: Mapping[str, object] = field(default_factory=dict)
    """Values for the placeholders. A `Message`, or anything with `ja` and `en`, is put into the language first."""
    plural: str | None = None
    """The English plural, where the sentence depends on the argument `n`."""

    def in_(self, language: Language) -> str:
        """The sentence in `language`."""
        return translate(self, language)

    def filled(self, **arguments: object) -> Message:
        """The same sentence with these values for its placeholders."""
        return Message(self.text, {**self.arguments, **arguments}, self.plural)


def msg(text: str, /, **arguments: object) -> Message:
    """A message to be said later in the reader's language. `text` is English, with `{name}` placeholders."""
    return Message(text, arguments)


def nmsg(singular: str, plural: str, /, n: int, **arguments: object) -> Message:
    """A message that depends on the number `n` (itself available as `{n}`)."""
    return Message(singular, {"n": n, **arguments}, plural)


def translate(message: Message, language: Language) -> str:
    """`message` in `language`, its placeholders filled."""
    catalogue = _catalogue(language)
    if message.plural is None:
        text = catalogue.gettext(message.text)
    else:
        n = message.arguments["n"]
        text = catalogue.ngettext(message.text, message.plural, n if isinstance(n, int) else 2)
    if not message.arguments:
        return text
    return text.format_map({name: localized(value, language) for name, value in message.arguments.items()})


def localized(value: object, language: Language) -> object:
    """`value` as `language` says it: messages and `{ja, en}` texts become text, anything else stays."""
    if isinstance(value, str):  # what most values are
        return value
    if isinstance(value, Message):
        return translate(value, language)
    if hasattr(value, "ja") and hasattr(value, "en"):
        return getattr(value, language)
    if isinstance(value, list | tuple):
        return ("、" if language == "ja" else ", ").join(str(localized(item, language)) for item in value)
    return value


@cache
def _catalogue(language: Language) -> Translations:
    """All `.po` files of one language as one catalogue. They ship with the package and do not change under it."""
    return read_translations(sorted((LOCALE / language).glob("*.po")))
