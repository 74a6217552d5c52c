"""What PyYAML's parser says about a broken file, as one of our own faults at the place where a person should look."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from macros.source.faults import SourceFault
from macros.source.location import Location

if TYPE_CHECKING:
    from yaml.error import Mark, MarkedYAMLError

    from macros.source.faults import Code


class _Case(NamedTuple):
    """A kind of parser error, known by words of its context and of its problem."""

    context: str
    problem: str
    code: Code
    at_context: bool = False
    """Report where the broken thing begins rather than where the parser gave up."""


_CASES = (
    _Case("scanning an alias", "", "yaml-alias", at_context=True),
    _Case("scanning an anchor", "", "yaml-anchor", at_context=True),
    _Case(" a tag", "", "yaml-tag", at_context=True),
    _Case("", "found undefined tag handle", "yaml-tag", at_context=True),
    _Case("scanning a quoted scalar", "", "yaml-unclosed-quote", at_context=True),
    _Case("scanning a double-quoted scalar", "", "yaml-escape"),
    _Case("scanning a block scalar", "", "yaml-block-header"),
    _Case("parsing a flow", "'<stream end>'", "yaml-unclosed-bracket", at_context=True),
    _Case("parsing a flow", "expected ','", "yaml-separator"),
    _Case("", "mapping values are not allowed", "yaml-colon"),
    _Case("", "could not find expected ':'", "yaml-missing-colon", at_context=True),
    _Case("", "cannot start any token", "yaml-start-character"),
    _Case("", "expected <block end>, but found ':'", "yaml-missing-value"),
    _Case("", "expected <block end>", "yaml-indentation"),
    _Case("", "are not allowed here", "yaml-start-character"),
    _Case("", "expected '<document start>'", "yaml-after-end"),
    _Case("", "expected the node content", "yaml-missing-value"),
)
"""The first case that fits is taken. The words are those of PyYAML's parser in Python; a test has each of them."""


def syntax_fault(error: MarkedYAMLError, text: str, file: str) -> SourceFault:
    """The fault for an error of the parser written in Python."""
    context, problem = error.context or "", error.problem or ""
    stopped = error.problem_mark or error.context_mark
    began = error.context_mark or stopped
    if stopped is None or began is None:
        return SourceFault("yaml-syntax", Location(file))
    for case in _CASES:
        if case.context in context and case.problem in problem:
            mark = began if case.at_context else stopped
            arguments = {"character": text[mark.index : mark.index + 1], "opened": began.line + 1}
            return SourceFault(case.code, _location(file, mark), arguments)
    return SourceFault("yaml-syntax", _location(file, stopped))


def _location(file: str, mark: Mark) -> Location:
    return Location(file, mark.line + 1, mark.column + 1)
