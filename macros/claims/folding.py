"""Names and words as they are compared: width, case, hyphens and spaces of a print carry no meaning."""

from __future__ import annotations

import re
import unicodedata

_HYPHENS = re.compile("[\u2010-\u2015\u2212]")
_SEPARATORS = re.compile(r"[\s_-]+")


def trimmed(text: str) -> str:
    """`text` in Unicode's compatibility form (NFKC), without space around it."""
    return unicodedata.normalize("NFKC", text).strip()


def folded(text: str) -> str:
    """`trimmed`, case-folded, every hyphen `-`, and runs of space, `_` and `-` one `-`: `GPT‑5 Mini` → `gpt-5-mini`."""
    plain = _HYPHENS.sub("-", trimmed(text).casefold())
    return _SEPARATORS.sub("-", plain)
