"""Comparisons said by hand: where running text states one in words that no macro computed."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from macros.lint._comparative_words import COMPARATIVE_WORDS
from macros.lint._figures import NAME
from macros.lint._running import CALL, MODEL_CALL, of_page, of_text, waived
from macros.messages import LANGUAGES

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from macros.catalog import Catalog
    from macros.lint._comparative_words import Topic
    from macros.lint._running import Running
    from macros.lint.checked import Checked, CheckedText
    from macros.messages import Language
    from macros.pages import Page, Waiver

_CHECKED = frozenset({"plain", "calls"})
"""Natures of texts that make statements of this site; what is quoted is somebody else's."""
_DEFINING = frozenset({"terms", "fields", "conditions", "platforms"})
"""Kinds of record that say what a word means. Unless a model is named there, they compare none."""
_EXCUSING = frozenset({"break_even", "quoted"})
"""Macros whose sentence may compare: what is dearer beyond a break-even is said by it, and a quotation is reported."""

_NAMED = "\ue101"
"""What stands for each character of a name while words are looked for."""
_TOKENS = {
    "NAME": f"[{_NAMED}{MODEL_CALL}][{_NAMED}{MODEL_CALL} ]*",
    "NUMBER": (
        r"(?:[一二三四五六七八九十百千万数]+"
        r"|(?:a |one )?(?:two|three|four|five|six|seven|eight|nine|ten|twenty|fifty|hundred|thousand|many|several))"
    ),
    "…": f"[^。、.,;!?{_NAMED}]{{0,12}}?",
}
_QUOTED = re.compile(r"[“\"][^”\"\n]{1,80}[”\"]|「[^」\n]{1,80}」|『[^』\n]{1,80}』")
"""Words that are named, not said."""
_ENDS = re.compile(rf"[.!?](?=[\s{CALL}{MODEL_CALL}])|[。！？\n]")
"""Where a sentence ends."""


class Comparison(NamedTuple):
    """One comparison that is said by hand."""

    running: Running
    start: int
    end: int
    topic: Topic
    sentence: int
    """Where its sentence begins; one mistake is told once."""

    @property
    def words(self) -> str:
        """The words that state it, as they stand there; “…” for what a macro says."""
        said = self.running.text[self.start : self.end]
        return said.replace(CALL, "…").replace(MODEL_CALL, "…")


def page_comparisons(page: Page, checked: Checked) -> Iterator[tuple[Comparison, tuple[Waiver, ...]]]:
    """Each comparison that a page says by hand, with the waivers that allow it."""
    for running in of_page(page):
        for found in _comparisons(running, (page.language,) if page.language else LANGUAGES, checked.catalog):
            yield found, tuple(waived(running, found.start, found.end, page.waivers))


def text_comparisons(text: CheckedText, language: Language, checked: Checked) -> Iterator[Comparison]:
    """Each comparison that a text of the data says by hand."""
    if text.text.nature not in _CHECKED:
        return
    running = of_text(text, language)
    if not _loosely(language).search(running.text):
        return
    if text.text.kind in _DEFINING and _NAMED not in _masked(running, checked.catalog):
        return
    yield from _comparisons(running, (language,), checked.catalog)


def _comparisons(running: Running, languages: Iterable[Language], catalog: Catalog) -> Iterator[Comparison]:
    likely = [language for language in languages if _loosely(language).search(running.text)]
    masked = _masked(running, catalog) if likely else ""
    for language in likely:
        for found in _words(language).finditer(masked):
            start = found.start() + len(found[0]) - len(found[0].lstrip())
            end = found.end() - (len(found[0]) - len(found[0].rstrip()))
            sentence = _sentence(masked, start)
            if not _EXCUSING & set(running.called(*sentence)):
                yield Comparison(running, start, end, _topic(found), sentence[0])


def _topic(found: re.Match[str]) -> Topic:
    return next(words.topic for words in COMPARATIVE_WORDS if found[words.topic] is not None)


def _sentence(text: str, offset: int) -> tuple[int, int]:
    """Where the sentence around `offset` begins and ends."""
    start = max((end.end() for end in _ENDS.finditer(text, 0, offset)), default=0)
    after = _ENDS.search(text, offset)
    return start, after.end() if after else len(text)


def _masked(running: Running, catalog: Catalog) -> str:
    """The text with every name hidden behind one character, and without what is only named. Offsets stay."""
    text = _QUOTED.sub(lambda found: " " * len(found[0]), running.text)
    for names in (_names(_written(catalog)), NAME):
        text = names.sub(lambda found: _NAMED * len(found[0]), text)
    return text


def _written(catalog: Catalog) -> frozenset[str]:
    models = catalog.models.values()
    makers = (provider.name for provider in catalog.providers.values())
    return frozenset({*makers, *(name for model in models for name in (model.name, model.family, *model.aliases))})


@cache
def _names(names: frozenset[str]) -> re.Pattern[str]:
    longest_first = sorted(names, key=lambda name: (-len(name), name))
    written = "|".join(map(re.escape, longest_first)) or r"(?!)"
    return re.compile(rf"(?<![A-Za-z0-9.])(?:{written})(?:'s)?(?![A-Za-z0-9])", re.IGNORECASE)


@cache
def _loosely(language: Language) -> re.Pattern[str]:
    """The same without names: where this finds nothing, nothing has to be looked for, and finding names is slow."""
    patterns = (pattern for words in COMPARATIVE_WORDS for pattern in (words.ja if language == "ja" else words.en))
    either = "|".join(_expanded(_nameless(pattern)) for pattern in patterns)
    # English ones begin with a word: most places of a text are inside of one, and need not be tried
    return re.compile(either if language == "ja" else rf"(?<![A-Za-z])(?:{either})", re.IGNORECASE)


def _nameless(pattern: str) -> str:
    return pattern.replace(" NAME", "").replace("NAME ", "").replace("NAME", "")


@cache
def _words(language: Language) -> re.Pattern[str]:
    """All words of a language as one expression with a group for each topic."""
    groups = []
    for words in COMPARATIVE_WORDS:
        patterns = words.ja if language == "ja" else words.en
        written = "|".join(map(_expanded, patterns))
        groups.append(f"(?P<{words.topic}>{written})")
    either = "|".join(groups)
    return re.compile(either if language == "ja" else rf"(?<![A-Za-z])(?:{either})(?![A-Za-z])", re.IGNORECASE)


def _expanded(pattern: str) -> str:
    """A pattern of the list as a regular expression."""
    spaced = pattern.replace(" NAME", r"\s?NAME").replace(" ", r"\s")  # white space before a call is not kept
    for token, meaning in _TOKENS.items():
        spaced = spaced.replace(token, meaning)
    return spaced
