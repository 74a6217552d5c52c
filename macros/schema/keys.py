"""Messages about the keys of a mapping: unknown ones, missing ones."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from macros.diagnostics import Diagnostic
from macros.messages import Message, msg
from macros.schema.showing import meaning_of, shown
from macros.suggestions import closest

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from macros.schema.problems import Problem
    from macros.source.document import Document


def describe_keys(problems: Iterable[Problem], document: Document, code: str) -> Iterator[Diagnostic]:
    """Diagnostics for the problems with one mapping's keys. A misspelt key is not also reported as missing."""
    misspelt: set[str] = set()
    ordered = sorted(problems, key=lambda problem: problem.keyword)  # unknown keys first, then missing ones
    for problem in ordered:
        if problem.keyword == "additionalProperties":
            for key in _unknown(problem):
                meant = _meant(key, problem)
                misspelt |= {meant} if meant else set()
                place = document.locate_key((*problem.path, key))
                hint = _hint(key, meant, problem.schema)
                yield Diagnostic(code, place, msg("unknown key “{key}”", key=shown(key)), hint)
        else:
            for key, message in _missing(problem):
                if key not in misspelt:
                    yield Diagnostic(code, document.locate(problem.path), message, _add(key, problem.schema))


def _unknown(problem: Problem) -> list[str]:
    return [key for key in problem.instance if key not in problem.schema["properties"]]


def _meant(key: str, problem: Problem) -> str | None:
    """The allowed key that is not there yet and looks most like `key`."""
    return closest(key, [known for known in problem.schema["properties"] if known not in problem.instance])


def _hint(key: str, meant: str | None, schema: Mapping[str, Any]) -> Message:
    if meant:
        return msg("Did you mean “{meant}”?", meant=meant)
    for name, below in schema["properties"].items():
        if key in below.get("properties", {}):
            return msg("Write it below “{parent}”.", parent=name)
    return msg("Use one of these keys: {keys}.", keys=list(schema["properties"]))


def _missing(problem: Problem) -> Iterator[tuple[str, Message]]:
    """Each missing key and the sentence that says so."""
    if problem.keyword == "required":
        for key in problem.rule:
            if key not in problem.instance:
                yield key, msg("the key “{key}” is missing", key=key)
    else:
        for present, needed in problem.rule.items():
            for key in needed:
                if present in problem.instance and key not in problem.instance:
                    yield key, msg("the key “{key}” is missing; “{present}” needs it", key=key, present=present)


def _add(key: str, schema: Mapping[str, Any]) -> Message | None:
    """What the key is for; a rule that asks for it on a condition says why itself."""
    meaning = meaning_of(schema.get("properties", {}).get(key, schema))
    return None if meaning is None else msg("Add it: {meaning}", meaning=meaning)
