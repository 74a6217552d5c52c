"""macros/source/faults.py and macros/reading: every code is raised somewhere, and has words for it."""

from __future__ import annotations

import ast
from pathlib import Path
from typing import get_args

import pytest
from yaml import Mark, MarkedYAMLError

import macros.source
from macros.messages import Language, translate
from macros.reading import EXPLANATIONS
from macros.source import Location
from macros.source.faults import CharacterCode, Code, FolderCode, ScalarCode, SyntaxCode, TextCode, TreeCode
from macros.source.syntax import syntax_fault

FAMILIES = (FolderCode, CharacterCode, TextCode, SyntaxCode, ScalarCode, TreeCode)
CODES = {code for family in FAMILIES for code in get_args(family)}


def written_codes() -> set[str]:
    """Every text in the code of macros/source that looks like a code, but for the list of codes itself."""
    texts: set[str] = set()
    for path in Path(macros.source.__file__).parent.glob("*.py"):
        if path.name != "faults.py":
            nodes = ast.walk(ast.parse(path.read_text(encoding="utf-8")))
            texts |= {node.value for node in nodes if isinstance(node, ast.Constant) and isinstance(node.value, str)}
    return {text for text in texts if text.startswith(("file-", "yaml-")) and " " not in text}


def test_the_list_of_codes_is_the_codes_in_use() -> None:
    """None is misspelt, none is left over."""
    assert written_codes() == CODES


def test_every_code_is_explained() -> None:
    """And nothing is explained that cannot happen."""
    assert set(EXPLANATIONS) == CODES


@pytest.mark.parametrize("code", sorted(CODES))
def test_an_explanation_is_written_like_the_others(code: Code) -> None:
    """A message without full stop and a hint with one, in both languages."""
    message, hint = EXPLANATIONS[code]
    stops: dict[Language, str] = {"en": ".", "ja": "。"}
    for language, stop in stops.items():
        assert not translate(message, language).endswith(stop)
        assert translate(hint, language).endswith(stop)


def test_an_error_that_no_case_knows_still_has_a_place() -> None:
    """A new version of PyYAML may say something new."""
    error = MarkedYAMLError("while doing", None, "something new", Mark("a.yml", 4, 1, 1, None, 0))
    fault = syntax_fault(error, "a:\n b", "a.yml")
    assert (fault.code, fault.location) == ("yaml-syntax", Location("a.yml", 2, 2))


def test_an_error_without_a_place_is_a_fault_of_the_file() -> None:
    """PyYAML leaves its marks out now and then."""
    fault = syntax_fault(MarkedYAMLError(problem="something new"), "", "a.yml")
    assert (fault.code, fault.location) == ("yaml-syntax", Location("a.yml"))
