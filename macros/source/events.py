"""YAML text to parser events, by the C parser, which is fast, or the one in Python, which exists everywhere."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import yaml

from macros.source.faults import SourceFault
from macros.source.location import Location
from macros.source.syntax import syntax_fault

if TYPE_CHECKING:
    from collections.abc import Iterator

_BLOCK_STYLES = frozenset("|>")
_TIGHT_COMMENT = re.compile(r"[|>][-+0-9]*#")

HAS_FAST = yaml.__with_libyaml__
"""Whether PyYAML was built with the C parser."""


class NotReadable(Exception):  # noqa: N818 - it says "ask the other parser", not that something went wrong
    """The C parser cannot read this text, in words and places of its own."""


def fast_events(text: str) -> Iterator[yaml.Event]:
    """Events of the C parser. Raises `NotReadable`, also for the little that only this parser reads."""
    brackets = 0
    next_event = yaml.CBaseLoader(text).get_event
    try:
        while (event := next_event()) is not None:
            if type(event) is yaml.ScalarEvent:
                style = event.style
                if (style in _BLOCK_STYLES or (brackets and not style)) and _is_read_by_c_alone(event, text):
                    raise NotReadable
            elif isinstance(event, yaml.CollectionStartEvent):
                brackets += bool(brackets or event.flow_style)
            elif isinstance(event, yaml.CollectionEndEvent):
                brackets -= bool(brackets)
            yield event
    except yaml.YAMLError as error:
        raise NotReadable from error


def pure_events(text: str, file: str) -> Iterator[yaml.Event]:
    """Events of the parser written in Python. Raises `SourceFault` where the text is not YAML."""
    loader = yaml.BaseLoader(text)
    try:
        while loader.check_event():
            yield loader.get_event()  # type: ignore[no-untyped-call] # types-PyYAML leaves this method untyped
    except yaml.MarkedYAMLError as error:
        raise syntax_fault(error, text, file) from None
    except (ValueError, OverflowError):  # chr() of an escape beyond U+10FFFF
        mark = loader.get_mark()
        raise SourceFault("yaml-escape", Location(file, mark.line + 1, mark.column + 1)) from None
    finally:
        loader.dispose()


def _is_read_by_c_alone(event: yaml.ScalarEvent, text: str) -> bool:
    """Whether a block, or an unquoted text in brackets, is one that only the C parser reads.

    `|#` is not YAML, and the other parser cannot read a text such as `{url: x?y}`.
    """
    if event.style in _BLOCK_STYLES:
        return bool(event.start_mark and _TIGHT_COMMENT.match(text, event.start_mark.index))
    return "?" in event.value
