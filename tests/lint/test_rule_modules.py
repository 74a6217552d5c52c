"""Every rule in macros/lint is written as macros/lint/rule.py asks, and each of its codes is seen in some test."""

from __future__ import annotations

import ast
import re
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from macros.lint import RULES
from macros.messages import LANGUAGES, Message, translate
from macros.rulebook.of_rules import paragraphs
from tests.lint.conftest import EXAMPLES

if TYPE_CHECKING:
    from macros.lint.rule import Rule

CODE = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
TOLD = re.compile(r"(?:(?:error|warning)\[|:\d+:\d+ )([a-z0-9-]+)(?:\]|$)")
"""A diagnostic's code in brackets, or behind its place."""
TESTS = Path(__file__).parent.parent
TESTS_OF_RULES = ("lint", "lint_pages", "completion")

every_rule = pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.__name__.rpartition(".")[2])


def told_by_examples() -> set[str]:
    """Every code in the comments on top of the examples of data rules."""
    return {
        code
        for path in (EXAMPLES / "invalid").glob("*.yml")
        for line in path.read_text(encoding="utf-8").splitlines()
        if line.startswith("#")
        for code in TOLD.findall(line)
    }


def told_by_other_tests() -> set[str]:
    """Every text in the tests of rules that is a code, or a diagnostic with one."""
    paths = [path for folder in TESTS_OF_RULES for path in (TESTS / folder).glob("test_*.py")]
    nodes = (node for path in paths for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))))
    texts = {node.value for node in nodes if isinstance(node, ast.Constant) and isinstance(node.value, str)}
    return {code for text in texts for code in (*TOLD.findall(text), text) if CODE.fullmatch(code)}


def codes() -> list[str]:
    return [code for rule in RULES for code in rule.CODES]


@every_rule
def test_a_rule_says_what_it_asks_for_and_what_harm_it_prevents(rule: Rule) -> None:
    """A paragraph each, at least; readers see both."""
    title, *why = paragraphs(rule.__doc__)
    assert why, f"the docstring of {rule.__name__} does not say what harm the rule prevents"
    assert all(one.text.endswith((".", "!", "?")) for one in (title, *why))


@every_rule
def test_a_rule_says_everything_in_both_languages(rule: Rule) -> None:
    """Titles, reasons and fixes are sentences of the language; what is not translated would be English."""
    for message in (*paragraphs(rule.__doc__), rule.FIX):
        assert translate(message, "ja").endswith("。"), message.text
        assert translate(message, "ja") != translate(message, "en")


@every_rule
def test_what_a_rule_says_needs_no_case(rule: Rule) -> None:
    """No placeholder is left open in what holds for every case."""
    said = [Message(one.text) for one in (*paragraphs(rule.__doc__), rule.FIX)]
    assert not [one for one in said for language in LANGUAGES if "{" in translate(one, language)]


def test_a_code_is_plainly_written_and_belongs_to_one_rule() -> None:
    """In small letters, with hyphens."""
    assert [code for code in codes() if not CODE.fullmatch(code)] == []
    assert [code for code, count in Counter(codes()).items() if count > 1] == []


def test_every_code_that_examples_tell_is_declared() -> None:
    """A rule tells nothing under a code that its list does not have."""
    assert told_by_examples() <= set(codes())


def test_every_code_that_is_declared_is_told_by_some_test() -> None:
    """None is left over, and none goes untried."""
    assert set(codes()) <= told_by_examples() | told_by_other_tests()
