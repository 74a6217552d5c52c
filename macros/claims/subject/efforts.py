"""The reasoning effort that a printed model name carries: `(medium reasoning)`, `_high`, `(32k think)`."""

from __future__ import annotations

import re

_LEVEL = r"(?P<level>none|minimal|low|medium|high|xhigh|max|default)"
_BUDGET = r"(?P<budget>[0-9]+)k"
_GROUP = re.compile(rf"{_LEVEL}(?: (?:reasoning|effort|think|thinking))?|{_BUDGET}(?: (?:think|thinking))?")
_SUFFIX = re.compile(rf"{_LEVEL}|{_BUDGET}")
_WORDS = {
    "chat": "none",
    "no think": "none",
    "no thinking": "none",
    "reasoner": "thinking",
    "thinking": "thinking",
}
"""Wordings that are no level's name. A new one is added here, never guessed."""


def effort_in_parentheses(text: str) -> str | None:
    """The `run.effort` that the words of a group name, or None: `32k thinking` → `budget-32k`, `Chat` → `none`."""
    words = text.casefold()
    return _WORDS.get(words) or _effort(_GROUP.fullmatch(words))


def effort_in_suffix(text: str) -> str | None:
    """The `run.effort` that a suffix names, or None: `high`, `32K` → `budget-32k`."""
    return _effort(_SUFFIX.fullmatch(text.casefold()))


def _effort(match: re.Match[str] | None) -> str | None:
    if match is None:
        return None
    return match["level"] or f"budget-{match['budget']}k"
