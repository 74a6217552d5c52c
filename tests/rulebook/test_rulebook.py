"""macros/rulebook: no code is missing, and the committed pages are what the rules say."""

from __future__ import annotations

import ast
from collections import Counter
from pathlib import Path
from typing import get_args

import pytest

import macros
from macros.lint import RULES
from macros.messages import LANGUAGES, Language, translate
from macros.pages.reader import read_page
from macros.rulebook import AREAS, Area, Entry, entries, groups
from macros.rulebook.page import page
from macros.rulebook.wording import sentence
from macros.schema import CODE
from macros.schema.files import CODE as FILE_CODE
from macros.source.faults import CharacterCode, FolderCode, ScalarCode, SyntaxCode, TextCode, TreeCode
from tests.support.project import ROOT

PACKAGE = Path(str(macros.__file__)).parent
READING = (FolderCode, CharacterCode, TextCode, SyntaxCode, ScalarCode, TreeCode)
OF_COMMANDS = {"not-canonical", "collection-unreadable", "file-exists"}
"""What commands tell that write files."""
STOPS: dict[Language, tuple[str, ...]] = {"en": (".", "?", "!"), "ja": ("。",)}


def texts_of_pages() -> set[str]:
    """Every text in the code of macros/pages and macros/texts that looks like a code of theirs."""
    paths = [path for folder in ("pages", "texts") for path in (PACKAGE / folder).glob("*.py")]
    nodes = (node for path in paths for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))))
    texts = {node.value for node in nodes if isinstance(node, ast.Constant) and isinstance(node.value, str)}
    return {text for text in texts if text.startswith(("page-", "text-")) and text.replace("-", "").isalnum()}


def codes_given_to_diagnostics() -> set[str]:
    """Every text that stands as the code where a diagnostic is made, or as a constant named CODE."""
    found: set[str] = set()
    for path in PACKAGE.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            match node:
                case ast.Call(func=ast.Name("Diagnostic"), args=[ast.Constant(str(code)), *_]):
                    found.add(code)
                case ast.Assign(targets=[ast.Name("CODE")], value=ast.Constant(str(code))):
                    found.add(code)
    return found


def every_code() -> set[str]:
    reading = {code for family in READING for code in get_args(family)}
    return (
        reading | texts_of_pages() | {CODE, FILE_CODE, *OF_COMMANDS} | {code for rule in RULES for code in rule.CODES}
    )


def test_every_code_has_its_entry_and_no_entry_is_left_over() -> None:
    """Rules, pages, schemas, YAML and files."""
    assert set(entries()) == every_code()


def test_no_diagnostic_is_made_with_a_code_that_has_no_entry() -> None:
    """Wherever in the package it is made."""
    found = codes_given_to_diagnostics()
    assert len(found) > 40
    assert found >= OF_COMMANDS
    assert found <= set(entries())


def test_a_code_stands_in_one_entry() -> None:
    """Two rules never share one."""
    counted = Counter(code for group in groups() for entry in group.entries for code in entry.codes)
    assert [code for code, count in counted.items() if count > 1] == []


def test_every_area_has_rules_and_is_told_once() -> None:
    """In one place of the list."""
    areas = list(dict.fromkeys(group.area for group in groups()))
    assert areas == list(AREAS)
    assert set(areas) == {area for part in get_args(Area) for area in get_args(part) or (part,)}


@pytest.mark.parametrize("entry", [one for group in groups() for one in group.entries], ids=lambda one: one.code)
@pytest.mark.parametrize("language", LANGUAGES)
def test_an_entry_is_told_in_whole_sentences_of_its_language(entry: Entry, language: Language) -> None:
    """What is asked for, why and how to mend it; nothing is left in English for Japanese readers."""
    assert entry.why
    for message in (entry.title, *entry.why, entry.fix):
        said = sentence(message, language)
        assert said.endswith(STOPS[language]), said
        assert "{}" not in said
        assert translate(message, "ja") != translate(message, "en")


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_committed_page_is_what_the_rules_say(language: Language) -> None:
    """`kurabe rules --format markdown --lang LANGUAGE > docs/LANGUAGE/contributing/rules.md` writes it anew."""
    committed = (ROOT / f"docs/{language}/contributing/rules.md").read_text(encoding="utf-8")
    assert committed == page(groups(), language)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_code_is_a_place_of_the_page(language: Language) -> None:
    """What a problem links to exists, and the page keeps what is asked of every page."""
    read, found = read_page(f"{language}/contributing/rules.md", page(groups(), language).encode())
    assert found == []
    assert set(entries()) <= read.ids
