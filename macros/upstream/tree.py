"""The plain tree of a file that others keep, whatever its format: numbers stay as they are printed.

A tree is a dict, a list, a text, true or false, None, a `Number` or a `Repeated`.
"""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator

MAX_NODES = 1_000_000
"""Values of one file. The largest collection of today has about a tenth of them."""
MAX_NAME = 200
"""Characters of a key or a name; a longer one is no name of a model."""
_SHOWN = 120
"""Characters of a value that is shown, not read."""
_MAX_DIGITS = 40
_EXPONENT = 30

_NUMBER = re.compile(r"[-+]?[0-9]+(?:_[0-9]+)*(?:\.[0-9]+(?:_[0-9]+)*)?(?:[eE][-+]?(?P<exponent>[0-9]{1,3}))?")


class Number(str):
    """A number as it is printed, of any length. What it says is read with `exact`."""

    __slots__ = ()


class Repeated:
    """What stands under a key that is written more than once: nobody knows which one holds."""

    def __init__(self, last: Any) -> None:
        self.last = last


def mapping(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """The pairs of one mapping; a key that is repeated holds a `Repeated`."""
    found = dict(pairs)
    if len(found) < len(pairs):
        seen: set[str] = set()
        for key, value in pairs:
            if key in seen:
                found[key] = Repeated(value)
            seen.add(key)
    return found


def exact(printed: str) -> Decimal | None:
    """The number that is printed, without rounding; None where it is none, or of a size that no figure has."""
    match = _NUMBER.fullmatch(printed)
    if match is None or len(printed) > _MAX_DIGITS or int(match["exponent"] or 0) > _EXPONENT:
        return None
    return Decimal(printed.replace("_", ""))


def plain(amount: Decimal) -> Decimal:
    """The same number as it would be written by hand: `0.250` → `0.25`, `1E+1` → `10`."""
    return Decimal(format(amount.normalize(), "f"))


def leaves(tree: Any, whole: frozenset[str] = frozenset(), path: str = "") -> Iterator[tuple[str, Any]]:
    """Every value of a tree with its path (`cost.tiers[0].input`). What stands under a path of `whole` is one value.

    An empty collection and a list without collections inside are one value as well.
    """
    if isinstance(tree, dict) and tree and path not in whole:
        for key, value in tree.items():
            yield from leaves(value, whole, f"{path}.{_step(key)}" if path else _step(key))
    elif isinstance(tree, list) and any(isinstance(one, dict | list) for one in tree) and path not in whole:
        for index, value in enumerate(tree):
            yield from leaves(value, whole, f"{path}[{index}]")
    else:
        yield path, tree


def _step(key: str) -> str:
    return f'"{safe(key)}"' if "." in key or "[" in key or not key else safe(key)


def safe(text: str) -> str:
    """A text that can be written: lone surrogates, which JSON allows, are spelt out."""
    return text.encode("utf-8", "backslashreplace").decode() if not text.isascii() else text


def shown(value: Any) -> str:
    """A value in few characters, for a person to look at."""
    match value:
        case Number():
            said = str(value)
        case str():
            said = value
        case bool():
            said = "true" if value else "false"
        case None:
            said = "null"
        case Repeated():
            said = f"{shown(value.last)} (…)"
        case list():
            said = f"[{', '.join(shown(one) for one in value[:8])}{', …' if len(value) > 8 else ''}]"
        case dict():
            said = f"{{{', '.join(safe(key)[:40] for key in list(value)[:8])}{', …' if len(value) > 8 else ''}}}"
        case _:
            said = str(value)
    said = safe(said[: _SHOWN + 1])
    return f"{said[:_SHOWN]}…" if len(said) > _SHOWN else said
