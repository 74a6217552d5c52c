"""TOML of others: numbers stay printed (`400_000`), dates are texts."""

from __future__ import annotations

from typing import Any

import tomlkit
from tomlkit.exceptions import ParseError, TOMLKitError
from tomlkit.items import Array, Bool, Float, Integer, Item, String

from macros.messages import msg
from macros.upstream.faults import AGAIN, fault
from macros.upstream.json_text import decoded
from macros.upstream.tree import Number

MAX_BYTES = 256 * 1024
"""Bytes of one file: each holds one model."""


def read_toml(content: bytes, file: str) -> dict[str, Any]:
    """The tree of a TOML file. Raises UpstreamFault, with the place where the text stops being TOML."""
    if len(content) > MAX_BYTES:
        raise fault(file, msg("the file is larger than {limit} KiB", limit=MAX_BYTES // 1024))
    text = decoded(content, file)
    try:
        return {str(key): _meant(value) for key, value in tomlkit.parse(text).items()}
    except ParseError as error:
        raise fault(file, msg("this is not TOML"), AGAIN, line=error.line, column=error.col + 1) from None
    except (TOMLKitError, ValueError, OverflowError, IndexError, KeyError, TypeError, AttributeError):
        # the parser raises these for hostile text: a number of thousands of digits, a key written twice, half a date
        raise fault(file, msg("this is not TOML")) from None
    except RecursionError:
        raise fault(file, msg("lists and objects stand too deep in each other")) from None


def _meant(item: Any) -> Any:
    if isinstance(item, dict):
        return {str(key): _meant(value) for key, value in item.items()}
    if isinstance(item, Array | list):
        return [_meant(one) for one in item]
    if isinstance(item, bool | Bool):
        return bool(item)
    if isinstance(item, Integer | Float):
        return Number(item.as_string())
    if isinstance(item, String | str):
        return str(item)
    return item.as_string() if isinstance(item, Item) else str(item)
