"""Figures typed by hand: what is left of the digits of a text when names, versions and the like are taken out."""

from __future__ import annotations

import re
from functools import cache
from itertools import chain
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from macros.catalog import Catalog

NAME = re.compile(
    r"(?<![A-Za-z0-9.$])(?!(?:USD|US|JPY|EUR|x)\d)[A-Za-z]+(?:[-‑][A-Za-z]+)*[-‑]?\d+(?:\.\d+)*[a-z]*(?![0-9%])"
)
"""A version that is joined to a word, as in `GPT-6`, `o3` and `V4`: a name, whether or not the catalogue knows it."""
DATE = re.compile(
    r"\d{4}-\d{2}(?:-\d{2})?|\d{4}年(?:\d{1,2}月(?:\d{1,2}日)?)?"
    r"|(?:\d{1,2} )?(?:January|February|March|April|May|June|July|August|September|October|November|December) \d{4}"
)
COMMIT = re.compile(r"(?<![A-Za-z0-9])(?=[a-f]*\d)(?=\d*[a-f])[0-9a-f]{7,40}(?![A-Za-z0-9])")
_SIGN = "²³¹¼-¾⁰⁴-⁹₀-₉⅐-\u218b①-⒛⓪-⓿❶-➓〡-〩㈠-㈩㉈-㉏㉑-㉟㊀-㊉㊱-㊿㍘-㍰㏠-㏾\U0001f100-\U0001f10c"
"""Characters that are a number by themselves, such as ½, ² and Ⅷ. `\\d` has the digits of every script already."""
_FIGURE = re.compile(rf"[$€¥]?\d+(?:[.,:/_-]\d+)*[{_SIGN}]*(?:\s?[%％]|[KMk](?![A-Za-z]))?|[{_SIGN}]+(?:\s?[%％])?")
_WORD = (
    "(?:zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen"
    "|(?:twen|thir|for|fif|six|seven|eigh|nine)ty|hundred|thousand|[mb]illion)"
)
_SPELT = re.compile(
    rf"\b{_WORD}(?:[- ](?:{_WORD}|and|point))*[- ](?:%|per ?cent\b|(?:US )?dollars?\b|cents?\b)"
    r"|[〇零一二三四五六七八九十百千万億](?:[〇零一二三四五六七八九十百千万億点・]*[〇零一二三四五六七八九十百千万億])?"
    r"(?:[%％]|パーセント|米?ドル|セント(?!ラ))",
    re.IGNORECASE,
)
"""Shares and sums of money in words, such as “seventy-five percent” and 七十五パーセント: figures like any other."""


def typed_figures(written: str, known: Iterable[re.Pattern[str]]) -> Iterator[re.Match[str]]:
    """Every figure in `written`, in digits or spelt out, that is no part of anything `known`."""
    for pattern in known:
        written = pattern.sub(lambda found: " " * len(found[0]), written)
    return chain(_FIGURE.finditer(written), _SPELT.finditer(written))


def names_with_digits(catalog: Catalog) -> re.Pattern[str]:
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
