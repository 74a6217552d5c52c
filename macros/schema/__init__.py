"""JSON Schema for each kind of record, and what it has against a document in words a contributor understands."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from macros.diagnostics import Diagnostic, sort
from macros.schema.keys import describe_keys
from macros.schema.problems import MAPPING_KEYWORDS, find_problems
from macros.schema.wording import describe_value

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from macros.schema.problems import Problem
    from macros.source.document import Document
    from macros.source.location import Location

CODE = "schema"
"""The code of every diagnostic made here."""


def validate(kind: str, document: Document) -> list[Diagnostic]:
    """What the schema of `kind` has against `document`, sorted by place; empty where it is sound.

    Raises FileNotFoundError for a kind that has no schema.
    """
    problems = find_problems(kind, document.data)
    about_mappings = [problem for problem in problems if problem.keyword in MAPPING_KEYWORDS]
    about_values = [problem for problem in problems if problem.keyword not in MAPPING_KEYWORDS]
    return sort([*_about_mappings(about_mappings, document), *_about_values(about_values, document)])


def _about_mappings(problems: list[Problem], document: Document) -> Iterator[Diagnostic]:
    def place(problem: Problem) -> str:
        return repr(problem.path)

    for _, of_one in groupby(sorted(problems, key=place), key=place):
        yield from describe_keys(of_one, document, CODE)


def _about_values(problems: Iterable[Problem], document: Document) -> Iterator[Diagnostic]:
    for problem in problems:
        message, hint = describe_value(problem)
        yield Diagnostic(CODE, _place(problem, document), message, hint)


def _place(problem: Problem, document: Document) -> Location:
    return document.locate_key(problem.path) if problem.of_key else document.locate(problem.path)
