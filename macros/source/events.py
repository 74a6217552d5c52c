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
    try:
        for event in yaml.parse(text, Loader=yaml.CBaseLoader):
            match event:
                case yaml.ScalarEvent():
                    if _is_read_by_c_alone(event, text, in_brackets=brackets > 0):
                        raise NotReadable
                case yaml.CollectionStartEvent():
                    brackets += bool(brackets or event.flow_style)
                case yaml.CollectionEndEvent():
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


def _is_read_by_c_alone(event: yaml.ScalarEvent, text: str, *, in_brackets: bool) -> bool:
    """Whether it is `|#`, which is not YAML, or a text such as `{url: x?y}`, which the other parser cannot read."""
    if event.style in _BLOCK_STYLES:
        return bool(event.start_mark and _TIGHT_COMMENT.match(text, event.start_mark.index))
    return in_brackets and not event.style and "?" in event.value
