"""A text before and after: whole where it is short, else the stretch that changed with a few words around it."""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING

from macros.diffing.report import in_both, say
from macros.messages import Language, msg, translate
from macros.records import Text

if TYPE_CHECKING:
    from collections.abc import Mapping

_CHANGED = msg("{what}: “{before}” → “{after}”")
_ADDED = msg("{what} added: “{after}”")
_REMOVED = msg("{what} removed: “{before}”")
_ONLY_JA = msg("{what}, only in Japanese: “{before}” → “{after}”")
_ONLY_EN = msg("{what}, only in English: “{before}” → “{after}”")
_BOTH = msg("{what}, in Japanese: “{ja_before}” → “{ja_after}”; in English: “{en_before}” → “{en_after}”")

WHOLE = 160
"""Characters up to which a text is quoted whole."""
AROUND = 32
"""Characters that are kept on either side of what changed."""


def text_change(what: Text, old: Text | None, new: Text | None) -> Text:
    """How a text in both languages changed; that it did so in one language only, where that is the case."""
    if old is None or new is None:
        return _one_sided(what, old, new)
    ja, en = excerpts(old.ja, new.ja), excerpts(old.en, new.en)
    if old.en == new.en:
        return say(_ONLY_JA.filled(what=what, before=ja[0], after=ja[1]))
    if old.ja == new.ja:
        return say(_ONLY_EN.filled(what=what, before=en[0], after=en[1]))
    return say(_BOTH.filled(what=what, ja_before=ja[0], ja_after=ja[1], en_before=en[0], en_after=en[1]))


def plain_change(what: Text, old: object, new: object) -> Text:
    """How a value that is not translated changed; None: it is not there."""
    if old is None or new is None:
        return _one_sided(what, None if old is None else _same(old), None if new is None else _same(new))
    before, after = excerpts(str(old), str(new))
    return say(_CHANGED.filled(what=what, before=before, after=after))


def excerpts(old: str, new: str) -> tuple[str, str]:
    """Both texts, or where one is long, of both the stretch that differs with what stands right around it."""
    if max(len(old), len(new)) <= WHOLE:
        return old, new
    start = _common(old, new)
    end = min(_common(old[::-1], new[::-1]), min(len(old), len(new)) - start)
    return _cut(old, start, len(old) - end), _cut(new, start, len(new) - end)


def shortened(text: str, most: int = WHOLE) -> str:
    """The beginning of a long text."""
    return text if len(text) <= most else f"{text[: most - 1]}…"


def _common(one: str, other: str) -> int:
    """How many characters both texts begin with."""
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))


def _cut(text: str, start: int, end: int) -> str:
    first, last = max(start - AROUND, 0), min(end + AROUND, len(text))
    kept = text[first:last]
    if len(kept) > 4 * WHOLE:
        kept = f"{kept[: 2 * WHOLE]} … {kept[-2 * WHOLE :]}"
    return f"{'…' if first else ''}{kept}{'…' if last < len(text) else ''}"


def _one_sided(what: Text, old: Text | None, new: Text | None) -> Text:
    words: Mapping[Language, str | None] = {
        "ja": new.ja if new else old.ja if old else "",
        "en": new.en if new else old.en if old else "",
    }
    said = _ADDED if new is not None else _REMOVED

    def make(language: Language) -> str:
        quoted = shortened(words[language] or "")
        return translate(said.filled(what=what, before=quoted, after=quoted), language)

    return in_both(make)


def _same(value: object) -> Text:
    return Text(str(value), str(value))
