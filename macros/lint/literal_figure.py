"""A figure in a text of the data comes from a macro.

One typed by hand has no evidence, and goes stale unseen.

Names with digits are no figures (GPT-5 mini), nor are the words of a text that is quoted, nor, in the note of a source,
the dates and commits of what was read.
"""

from __future__ import annotations

import re
from functools import cache
from itertools import chain
from typing import TYPE_CHECKING

from macros.diagnostics import Diagnostic
from macros.messages import LANGUAGES, msg

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from macros.catalog import Catalog
    from macros.lint.checked import Checked, CheckedText
    from macros.lint.rule import Area

CODES = ("literal-figure",)
AREA: Area = "prose"
FIX = msg("Call a macro that shows the figure, or say it without one.")

_CHECKED = frozenset({"plain", "calls"})
"""Natures of texts that make statements of this site."""
_NAME = re.compile(
    r"(?<![A-Za-z0-9.$])(?!(?:USD|US|JPY|EUR|x)\d)[A-Za-z]+(?:[-‑][A-Za-z]+)*[-‑]?\d+(?:\.\d+)*[a-z]*(?![0-9%])"
)
"""A version that is joined to a word, as in `GPT-6`, `o3` and `V4`: a name, whether or not the catalogue knows it."""
_DATE = re.compile(
    r"\d{4}-\d{2}(?:-\d{2})?|\d{4}年(?:\d{1,2}月(?:\d{1,2}日)?)?"
    r"|(?:\d{1,2} )?(?:January|February|March|April|May|June|July|August|September|October|November|December) \d{4}"
)
_COMMIT = re.compile(r"(?<![A-Za-z0-9])(?=[a-f]*\d)(?=\d*[a-f])[0-9a-f]{7,40}(?![A-Za-z0-9])")
_FIGURE = re.compile(r"[$€¥]?\d+(?:[.,:/_-]\d+)*(?:\s?[%％]|[KMk](?![A-Za-z]))?")

LITERAL = msg("figures stand in this text without evidence: {figures}")
USE_MACRO = msg("Put a macro call in its place, such as {{ figure('gpt-5-mini', 'input_price') }}, or say it in words.")
SAY_IT = msg("Say it in words without a figure; this text cannot call macros.")


def check(checked: Checked) -> Iterator[Diagnostic]:
    """Yield an error for each figure that stands in a text as it was typed."""
    names = _names(checked.catalog)
    for text in checked.texts:
        if text.text.nature in _CHECKED:
            yield from _of_text(text, names)


def _of_text(text: CheckedText, names: re.Pattern[str]) -> Iterator[Diagnostic]:
    hint = USE_MACRO if text.text.nature == "calls" else SAY_IT
    known = [names, *([_DATE, _COMMIT] if text.text.kind == "sources" else []), _NAME]
    for language in LANGUAGES:
        found: list[str] = []
        for part in text.parts[language]:
            if isinstance(part, str):
                found += _figures(part, known)
        if found:
            yield Diagnostic("literal-figure", text.text.place(language), LITERAL.filled(figures=found), hint)


def _figures(written: str, known: Iterable[re.Pattern[str]]) -> list[str]:
    """What is left of digits when everything known is taken out."""
    for pattern in known:
        written = pattern.sub(" ", written)
    return _FIGURE.findall(written)


def _names(catalog: Catalog) -> re.Pattern[str]:
    """Every name of the catalogue that has a digit in it, longest first."""
    models = catalog.models.values()
    fields = (field.label for field in catalog.fields.values())
    sources = catalog.sources.values()
    names = chain(
        *((model.name, model.family, *model.aliases, *model.api_ids) for model in models),
        *((label.ja, label.en) for label in fields),
        *((source.id, source.title, source.publisher) for source in sources),
    )
    return _pattern(frozenset(name for name in names if any(map(str.isdigit, name))))


@cache
def _pattern(names: frozenset[str]) -> re.Pattern[str]:
    longest_first = sorted(names, key=lambda name: (-len(name), name))
    return re.compile(
        rf"(?<![A-Za-z0-9.])(?:{'|'.join(map(re.escape, longest_first))})(?![\d.%]*\d)" if names else r"(?!)"
    )
