"""The `.po` files of a language, read as text: a sentence by its message id, and its plural by a number.

babel reads them too, and tests hold the two against each other. But babel takes longer to load and to read them than
the check of a file takes, and whoever reads Japanese waits no longer than others.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from gettext import c2py
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path

_ENTRY = re.compile(r'^(msgid|msgid_plural|msgstr(?:\[\d+\])?) ((?:"(?:[^"\\\n]|\\.)*"\s*)+)', re.MULTILINE)
_QUOTED = re.compile(r'"((?:[^"\\\n]|\\.)*)"')
_ESCAPE = re.compile(r"\\(.)")
_PLURALS = re.compile(r"plural=([^;\n]+)")


@dataclass(slots=True)
class Translations:
    """The sentences of one language."""

    sentences: dict[str, list[str]] = field(default_factory=dict)
    """By message id; more than one where the sentence depends on a number."""
    form: Callable[[int], int] = lambda n: int(n != 1)
    """Which of several sentences goes with a number."""

    def gettext(self, text: str) -> str:
        """The sentence for a message id; the id itself where there is none."""
        found = self.sentences.get(text)
        return found[0] if found else text

    def ngettext(self, singular: str, plural: str, n: int) -> str:
        """The sentence for a message id and a number."""
        found = self.sentences.get(singular)
        return found[self.form(n)] if found else (singular, plural)[n != 1]


def read_translations(paths: Iterable[Path]) -> Translations:
    """All sentences of these files; of two with one message id the later counts."""
    found = Translations()
    for path in paths:
        entry: list[str] = []
        for keyword, quoted in _ENTRY.findall(path.read_text(encoding="utf-8")):
            text = "".join(map(_unescaped, _QUOTED.findall(quoted)))
            if keyword == "msgid":
                entry = found.sentences.setdefault(text, [])
                entry.clear()
            elif keyword.startswith("msgstr") and text:
                entry.append(text)
    head = found.sentences.pop("", [""])[0]
    if plurals := _PLURALS.search(head):
        found.form = c2py(plurals[1])
    return found


def _unescaped(quoted: str) -> str:
    return _ESCAPE.sub(lambda found: {"n": "\n", "t": "\t"}.get(found[1], found[1]), quoted)
