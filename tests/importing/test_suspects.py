"""macros/importing/suspects.py: an error that stands in no addition is laid to the fewest, in few checks"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from macros.diagnostics import Diagnostic
from macros.importing.planning import Addition
from macros.importing.suspects import Kind, suspects_behind
from macros.messages import msg
from macros.records import Claim
from macros.source import Location

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

RECORD = "name: Nova\nclaims:\n  input_price:\n    - value: 1\n  output_price:\n    - value: 2\n"


def addition(model: str, field: str) -> Addition:
    return Addition("claim", Claim(model=model, field=field, value="", evidence=(), reported_by="aggregator"))


def error(code: str, file: str, line: int) -> Diagnostic:
    return Diagnostic(code, Location(file, line, 1), msg("Go back to the start page."), None)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "data/models").mkdir(parents=True)
    (tmp_path / "data/models/nova.yml").write_text(RECORD, encoding="utf-8")
    return tmp_path


def checks(guilty: Mapping[Kind, set[int]], log: list[set[int]]) -> Callable[[set[int]], set[Kind]]:
    """A check that finds each error until all that it came with is left out; what is asked is logged."""

    def remaining(left_out: set[int]) -> set[Kind]:
        log.append(left_out)
        return {kind for kind, numbers in guilty.items() if not numbers or not numbers <= left_out}

    return remaining


def test_what_is_of_the_same_field_is_looked_at_first(folder: Path) -> None:
    """Among hundreds of others, one check finds it."""
    every = [*(addition(f"m-{number}", "input_price") for number in range(300)), addition("nova", "output_price")]
    kind, log = ("still-tied", "data/models/nova.yml"), list[set[int]]()
    found = suspects_behind([error(*kind, 6)], every, 0, folder, checks({kind: {300}}, log))
    assert found == {kind: [300]}
    assert log == [{300}]


def test_an_error_that_no_addition_brought_is_laid_to_none(folder: Path) -> None:
    """It was there before."""
    kind = ("still-tied", "data/models/nova.yml")
    every = [addition("nova", "input_price"), addition("lumen", "input_price")]
    assert suspects_behind([error(*kind, 4)], every, 0, folder, checks({kind: set()}, [])) == {kind: []}


def test_what_is_known_to_be_innocent_is_not_suspected(folder: Path) -> None:
    """The first of the additions were accepted in an earlier round."""
    kind = ("still-tied", "data/models/nova.yml")
    every = [addition("nova", "input_price"), addition("nova", "input_price")]
    assert suspects_behind([error(*kind, 4)], every, 1, folder, checks({kind: {1}}, [])) == {kind: [1]}


@settings(deadline=None)
@given(st.dictionaries(st.integers(0, 5), st.integers(0, 63), min_size=1))
def test_errors_are_looked_into_together(tmp_path_factory: pytest.TempPathFactory, came_with: dict[int, int]) -> None:
    """Each is laid to what it came with, and six errors take no more checks than one."""
    guilty = {("code", f"docs/{number}.md"): {number_of} for number, number_of in came_with.items()}
    log: list[set[int]] = []
    found = suspects_behind(
        [error(*kind, 1) for kind in guilty],
        [addition("nova", "input_price")] * 64,
        0,
        tmp_path_factory.getbasetemp(),
        checks(guilty, log),
    )
    assert {kind: set(numbers) for kind, numbers in found.items()} == guilty
    assert len(log) <= 1 + 2 * 6
