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
_FIGURE = re.compile(r"[$€¥]?\d+(?:[.,:/_-]\d+)*(?:\s?[%％]|[KMk](?![A-Za-z]))?")


def typed_figures(written: str, known: Iterable[re.Pattern[str]]) -> Iterator[re.Match[str]]:
    """Every figure in `written` that is no part of anything `known`."""
    for pattern in known:
        written = pattern.sub(lambda found: " " * len(found[0]), written)
    return _FIGURE.finditer(written)


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
