"""macros/lint"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from macros import lint
from macros.lint import RULES, check, dates_in_order, inspect, references
from macros.lint.checked import Checked, place, place_of_key, written
from tests.lint.conftest import OPEN_CODES, TODAY, change, errors

if TYPE_CHECKING:
    from collections.abc import Callable

    from macros.catalog import Catalog


def test_the_real_project_is_sound(root: Path) -> None:
    """No error, and no warning but those that need somebody to look at the sources."""
    assert [found.in_("en") for found in check(root, TODAY) if found.code not in OPEN_CODES] == []
    assert {found.severity for found in check(root, TODAY)} <= {"warning"}


def test_a_project_comes_with_what_was_read_of_it(root: Path) -> None:
    """The build and the command line go on with the same catalogue and pages that were checked."""
    checked, diagnostics = inspect(root, TODAY)
    assert {"gpt-5-mini", "gpt-4.1", "gpt-4.1-mini"} <= set(checked.catalog.models)
    assert checked.pages
    assert checked.catalog.as_of == TODAY
    assert diagnostics == check(root, TODAY)


def test_all_problems_are_told_at_once_in_order(project: Path) -> None:
    """Of unreadable files, of schemas and of rules; by file, line and column."""
    change(project, "data/sources/aider-pr-4467.yml", "title: ", "titel: ")
    change(project, "data/sources/epoch-runs.yml", "kind: independent", "kind: [")
    change(project, "data/models/gpt-4.1.yml", 'printed: "54.6%"', 'printed: "45.6%"')
    found = errors(project)
    assert [one.location for one in found] == sorted(one.location for one in found)
    assert {one.location.file for one in found} == {
        "data/models/gpt-4.1.yml",
        "data/sources/aider-pr-4467.yml",
        "data/sources/epoch-runs.yml",
    }
    assert "printed-supports-value" in {one.code for one in found}


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        ("data/sources/openai-gpt5-dev.yml", "kind: official", "kind: oficial"),
        ("data/sources/openai-gpt41.yml", "kind: official", "kind: oficial"),
        ("data/sources/epoch-runs.yml", "republish:", "republsh:"),
        ("data/providers/openai.yml", "name: OpenAI", "nme: OpenAI"),
        ("data/platforms/azure.yml", "name:", "nam:"),
        ("data/fields/input_price.yml", "datatype: money", "datatype: mony"),
        ("data/fields/model_type.yml", "datatype: choice", "datatype: choise"),
        ("data/conditions/effort.yml", "kind: run", "kind: rum"),
        ("data/models/gpt-4.1-mini.yml", "family:", "famly:"),
        ("data/comparisons/gpt-5-mini-vs-gpt-4.1.yml", "models:", "modles:"),
    ],
)
def test_a_broken_record_gives_no_second_message_where_it_is_named(
    project: Path, file: str, old: str, new: str
) -> None:
    """Its id resolves and nothing is judged without it, so that one mistake gives one message."""
    change(project, file, old, new)
    assert {(one.code, one.location.file) for one in errors(project)} == {("schema", file)}


SPOILS: dict[str, Callable[[str], str]] = {
    "misspelt key": lambda text: text.replace("\nname:", "\nnme:", 1).replace("\nlabel:", "\nlabl:", 1),
    "wrong date": lambda text: text.replace("read: 20", "read: 20-", 1),
    "no Japanese": lambda text: re.sub(r"\bja: ", "jaa: ", text, count=1),
    "tab": lambda text: f"{text}\tx: 1\n",
    "duplicate key": lambda text: f"{text}name: x\nname: y\n" if "\nlabel:" in text else f"{text}name: x\n",
    "empty file": lambda _: "",
}
"""Ways in which one record becomes unreadable."""


@pytest.mark.parametrize(
    ("file", "spoil"),
    [
        *(("models/gpt-5-mini", spoil) for spoil in SPOILS),
        *(("models/gpt-4.1", spoil) for spoil in ("misspelt key", "empty file")),
        *(("fields/default_effort", spoil) for spoil in ("misspelt key", "no Japanese", "duplicate key")),
        ("fields/swe_bench_verified", "empty file"),
        ("platforms/openai-api", "empty file"),
        ("conditions/platform", "tab"),
        ("sources/openai-gpt5-dev", "wrong date"),
        ("providers/openai", "empty file"),
        ("comparisons/gpt-5-mini-vs-gpt-4.1", "tab"),
    ],
)
def test_whatever_makes_a_record_unreadable_is_one_message(project: Path, file: str, spoil: str) -> None:
    """Neither other records nor pages are blamed for what is missing with it."""
    path = project / "data" / f"{file}.yml"
    text = path.read_text(encoding="utf-8")
    assert SPOILS[spoil](text) != text
    path.write_text(SPOILS[spoil](text), encoding="utf-8")
    assert [one.location.file for one in errors(project)] == [f"data/{file}.yml"]


@pytest.mark.parametrize(
    ("file", "old", "new", "code"),
    [
        ("models/gpt-5-mini", "select: {platform: openai-api, tier", "select: {platform: openai, tier", "reference"),
        ("models/gpt-5-mini", "  input_price:", "  input_prise:", "reference"),
        ("models/gpt-5-mini", "provider: openai", "provider: opnai", "reference"),
        ("models/gpt-5-mini", "value: 0.25\n", "value: 0.0025\n", "printed-supports-value"),
        ("providers/openai", "first_party: openai-api", "first_party: openai-ap", "reference"),
        ("fields/input_price", "en: USD per 1M tokens", "en: USD per 1K tokens", "field-keys"),
    ],
)
def test_a_mistake_in_a_claim_is_told_there_and_nowhere_else(
    project: Path, file: str, old: str, new: str, code: str
) -> None:
    """Figures that pages ask for may be gone with it; the hint of a page could even recommend the mistake."""
    change(project, f"data/{file}.yml", old, new)
    found = errors(project)
    assert {(one.code, one.location.file) for one in found} == {(code, f"data/{file}.yml")}


def test_a_figure_that_is_over_is_told_at_the_pages(project: Path) -> None:
    """No record is wrong then; the pages are out of date."""
    old = "select: {platform: openai-api, tier: standard}\n"
    change(project, "data/models/gpt-5-mini.yml", old, f"{old}      until: 2026-01-01\n")
    found = errors(project)
    assert {one.code for one in found} == {"page-figure"}
    assert len({one.location for one in found}) == len(found)


def test_a_misspelt_call_is_one_message(project: Path) -> None:
    """The page in the other language is not told to follow."""
    page = next(path for path in sorted((project / "docs/en").rglob("*.md")) if "effort='medium'" in path.read_text())
    change(project, page.relative_to(project).as_posix(), "effort='medium'", "effort='medum'")
    assert [one.code for one in errors(project)] == ["page-condition"]


def test_a_reading_to_come_is_no_day_to_look_from(project: Path) -> None:
    """Without another day, the newest reading would be it."""
    change(project, "data/models/gpt-5-mini.yml", "read: 2026-03-02", "read: 9999-12-31")
    checked, _ = inspect(project, None)
    assert checked.catalog.as_of < date(9999, 12, 31)
    assert [one.code for one in errors(project, None)] == ["dates-in-order"]


def test_a_record_that_is_gone_is_told_wherever_it_is_named(project: Path) -> None:
    """A deleted source leaves its citations behind."""
    (project / "data" / "sources" / "modelpedia.yml").unlink()
    found = errors(project)
    assert {one.code for one in found} == {"reference"}
    assert {one.location.file for one in found} == {
        "data/audits/gpt-5-mini-vs-gpt-4.1-note.yml",
        "data/models/gpt-4.1.yml",
        "data/models/gpt-5-mini.yml",
    }


def test_an_unknown_condition_of_a_field_is_told(invented: Catalog) -> None:
    """A field's keys need records that say what they are called."""
    conditions = {key: value for key, value in invented.conditions.items() if key != "percentile"}
    found = list(references.check(Checked(Path(), replace(invented, conditions=conditions))))
    assert {(one.location.file, one.message.arguments["name"]) for one in found} == {
        ("data/fields/output_speed.yml", "percentile"),
        ("data/fields/time_to_first_token.yml", "percentile"),
    }


def test_a_figure_read_today_may_be_checked_before_it_is_committed(invented: Catalog) -> None:
    """The as-of day is that of the last commit, and the reading is newer."""
    sources = {name: source for name, source in invented.sources.items() if name != "rate-board"}  # read later
    committed = replace(invented, as_of=date(2026, 6, 1), use_cases={}, audits={}, rates={}, sources=sources)
    read_today = Checked(Path(), committed, clock=date(2026, 8, 1))
    read_tomorrow = Checked(Path(), committed, clock=date(2026, 7, 31))
    assert list(dates_in_order.check(read_today)) == []
    assert {found.code for found in dates_in_order.check(read_tomorrow)} == {"dates-in-order"}


def test_a_day_has_come_where_the_calendar_or_the_as_of_day_says_so(invented: Catalog) -> None:
    """Whichever is later."""
    assert Checked(Path(), invented).today == TODAY
    assert Checked(Path(), invented, clock=date(2026, 12, 1)).today == date(2026, 12, 1)
    assert Checked(Path(), invented, clock=date(2026, 11, 1)).today == TODAY


def test_every_rule_is_listed_once() -> None:
    """A module that is no helper is a rule, and a rule that is not listed checks nothing."""
    listed = [rule.__name__.rpartition(".")[2] for rule in RULES]
    modules = {path.stem for path in Path(str(lint.__file__)).parent.glob("*.py") if not path.stem.startswith("_")}
    assert len(listed) == len(set(listed))
    assert set(listed) == modules - {"checked", "rule", "stages"}


def test_a_record_without_a_file_has_a_place_all_the_same() -> None:
    """Records made in a program can be checked too."""
    assert str(place(None, "value")) == str(place_of_key(None, "value")) == "data:1:1"


@pytest.mark.parametrize(
    ("value", "expected"), [(True, "true"), (False, "false"), (("a", "b"), "[a, b]"), ("2026-03", "2026-03")]
)
def test_a_value_is_told_as_it_is_written(value: str | bool | tuple[str, ...], expected: str) -> None:
    """The same in both languages, so that it can be found in the file."""
    assert written(value) == expected
