"""macros/cli/rules.py"""

from __future__ import annotations

import json

import pytest
from click.testing import CliRunner

from macros.cli import main
from macros.columns import width
from macros.rulebook import entries, groups
from macros.rulebook.page import page


def told(*arguments: str) -> str:
    done = CliRunner().invoke(main, ["rules", *arguments])
    assert done.exit_code == 0, done.output
    return done.stdout


@pytest.mark.parametrize("language", ["ja", "en"])
def test_all_rules_are_listed(language: str) -> None:
    """Every code, within the columns of a terminal."""
    listed = told("--lang", language)
    words = listed.replace(",", " ").split()
    assert set(entries()) <= set(words)
    assert all(width(line) <= 80 for line in listed.splitlines())


def test_one_rule_is_told_whole() -> None:
    """What is asked for, why, how to mend it, its codes, its area and its page."""
    assert told("still-tied", "--lang", "en") == (
        "Where the rules of choice leave more than one value, a person has to prefer one\n"
        "and say why.\n"
        "\n"
        "Otherwise the order of the files would decide what a page shows, and two pages\n"
        "could contradict each other.\n"
        "\n"
        "How to mend it: Give one claim `preferred` with the reason in ja and en, or\n"
        "    reject the others.\n"
        "\n"
        "Codes: still-tied, preferred-twice\n"
        "Area: Plausibility\n"
        "Page: docs/en/contributing/rules.md#still-tied\n"
    )


def test_any_code_of_a_rule_leads_to_it() -> None:
    """The page is opened at the code that was asked for."""
    assert told("preferred-twice").replace("#preferred-twice", "#still-tied") == told("still-tied")


def test_a_code_that_is_none_is_a_usage_fault_with_a_suggestion() -> None:
    """Exit code 2, in the reader's language."""
    done = CliRunner().invoke(main, ["rules", "still-tide", "--lang", "ja"])
    assert done.exit_code == 2
    assert "still-tied" in done.stderr


@pytest.mark.parametrize("language", ["ja", "en"])
def test_markdown_is_the_page_of_all_rules(language: str) -> None:
    """As it is committed; or the part of it about one rule."""
    assert told("--format", "markdown", "--lang", language) == page(groups(), language)  # type: ignore[arg-type]
    assert told("schema", "--format", "markdown", "--lang", language).startswith("## `schema` {: #schema }\n")


def test_json_has_all_rules_or_the_one_asked_for() -> None:
    """By code."""
    assert list(json.loads(told("--format", "json"))["rules"]) == list(entries())
    assert list(json.loads(told("schema", "--format", "json"))["rules"]) == ["schema"]
