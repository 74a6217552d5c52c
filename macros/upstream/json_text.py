"""JSON of others: numbers stay printed, repeated keys are seen, and nothing in it can stop or fill the machine."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from macros.messages import msg
from macros.upstream.faults import AGAIN, fault
from macros.upstream.tree import MAX_NODES, Number, mapping

if TYPE_CHECKING:
    from macros.upstream.faults import UpstreamFault

_BEGINNINGS = {"{", "["}


def decoded(content: bytes, file: str) -> str:
    """The text of a file. Raises UpstreamFault where it is empty, not UTF-8, or a web page."""
    try:
        text = content.decode().removeprefix("\ufeff")
    except UnicodeDecodeError as error:
        before = content[: error.start].decode()
        line, column = before.count("\n") + 1, len(before) - before.rfind("\n")
        raise fault(file, msg("this is not text in UTF-8"), line=line, column=column) from None
    if not text.strip():
        raise fault(file, msg("the file is empty"))
    if text.lstrip()[:1] == "<":
        raise fault(
            file,
            msg("this is a web page, not data"),
            msg("Ask for the file itself; on GitHub, that is the address behind “Raw”."),
        )
    return text


def read_json(content: bytes, file: str) -> Any:
    """The tree of a JSON file. Raises UpstreamFault, with the place where the text stops being JSON."""
    text = decoded(content, file)
    if text.lstrip()[:1] not in _BEGINNINGS:
        raise fault(file, msg("this is not JSON"))
    if text.count(",") + text.count("[") + text.count("{") > MAX_NODES:
        raise fault(file, msg("there are over {limit} values in it", limit=MAX_NODES))
    try:
        return json.loads(
            text, object_pairs_hook=mapping, parse_float=Number, parse_int=Number, parse_constant=_NotJSON.refuse
        )
    except json.JSONDecodeError as error:
        raise _broken(error, text, file) from None
    except _NotJSON as error:
        place = text.find(error.args[0])
        line, column = text.count("\n", 0, place) + 1, place - text.rfind("\n", 0, place)
        raise fault(
            file, msg("{word} is no number of JSON", word=error.args[0]), AGAIN, line=line, column=column
        ) from None
    except RecursionError:
        raise fault(file, msg("lists and objects stand too deep in each other")) from None


class _NotJSON(ValueError):  # noqa: N818 - it never leaves this module
    """NaN or Infinity, which Python would read."""

    @classmethod
    def refuse(cls, word: str) -> Any:
        raise cls(word)


def _broken(error: json.JSONDecodeError, text: str, file: str) -> UpstreamFault:
    if not text[error.pos :].strip() or error.msg.startswith("Unterminated"):
        return fault(file, msg("the JSON breaks off here"), line=error.lineno, column=error.colno)
    return fault(file, msg("this is not JSON"), line=error.lineno, column=error.colno)
