"""Stand-ins for macro calls while Markdown reads a page; of the same form as those of a build."""

from __future__ import annotations

STAND_IN = r"\ue000[0-9a-f]{16}\.\d+\ue001"
"""Pattern of a token. Its first and last character are private-use characters, which no page may contain."""


def token(index: int) -> str:
    """The token of the call with this number."""
    return f"\ue000{0:016x}.{index}\ue001"


def holds_token(text: str) -> bool:
    """Whether a macro call stands in `text`, an address or an attribute."""
    return "\ue000" in text
