"""A page made from the catalogue, and the pieces of Markdown that all of them are written with."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from macros.messages import LANGUAGES, Language, Message, localized, translate

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator


_HEADING_ID = re.compile(r"\{: #([a-z0-9-]+) \}")


@dataclass(frozen=True, slots=True)
class GeneratedPage:
    """One page made from the catalogue."""

    path: str
    """Below `docs/`, such as `ja/models/gpt-5-mini.md`."""
    language: Language
    title: str
    """Plain text; it is data and is escaped wherever it is shown."""
    write: Callable[[Language], str] = field(repr=False)
    """Writes the page in a language; who only asks which pages there are need not wait for their words."""
    description: str = ""
    """What stands below the title where others list the page."""
    under: str = ""
    """The page it belongs to, below the language's root: that of a provider for a model, else its folder's."""
    listed: bool = True
    """Whether it is listed below that page in the navigation; not where there are hundreds of its kind."""

    @property
    def markdown(self) -> str:
        """What stands on the page."""
        return self.write(self.language)


def in_both(
    place: str,
    title: object,
    write: Callable[[Language], str],
    description: object,
    *,
    under: str = "",
    listed: bool = True,
) -> Iterator[GeneratedPage]:
    """The page `<language>/<place>.md` in each language, next to each other.

    `title` is a text in both languages, or a name that is not translated; so is `description`. Of several texts each is
    a sentence.
    """
    above = under or place.rpartition("/")[0]
    for language in LANGUAGES:
        described = described_in(description, language)
        path = f"{language}/{place}.md"
        yield GeneratedPage(path, language, str(localized(title, language)), write, described, above, listed)


def described_in(description: object, language: Language) -> str:
    """A description in one language; several sentences stand one after the other as the language has it."""
    sentences = description if isinstance(description, tuple) else (description,)
    return ("" if language == "ja" else " ").join(str(localized(sentence, language)) for sentence in sentences)


def heading(text: Message, identifier: str, language: Language) -> str:
    """A second-level heading with its own words and an explicit id."""
    return f"## {translate(text, language)} {{: #{identifier} }}"


def heading_ids(markdown: str) -> frozenset[str]:
    """The ids of all headings of a generated page."""
    return frozenset(_HEADING_ID.findall(markdown))


def call(name: str, *arguments: str | list[str]) -> str:
    """A macro call with ids, or lists of them, as its arguments; ids hold no quotation marks."""
    return f"{{{{ {name}({', '.join(repr(argument) for argument in arguments)}) }}}}"


def joined(*blocks: str) -> str:
    """Blocks as one Markdown text, an empty line between them."""
    return "\n\n".join(blocks) + "\n"
