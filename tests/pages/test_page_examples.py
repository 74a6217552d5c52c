"""Every file in tests/examples/pages gives exactly the diagnostics that its first line names."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from macros.diagnostics import sort
from macros.messages import LANGUAGES
from macros.pages.reader import read_page
from tests.support.pages import IMAGES, examples, expectation

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize("path", [*examples("valid"), *examples("invalid")], ids=lambda path: path.stem)
def test_a_page_gives_the_expected_diagnostics(path: Path) -> None:
    """What is wrong, and where; nothing more."""
    expected, raw = expectation(path)
    page, found = read_page("ja/example.md", raw, IMAGES)
    told = dict.fromkeys(f"{one.location.line + 1}:{one.location.column} {one.code}" for one in sort(found))
    assert ", ".join(told) == expected
    assert page.broken == bool(found)


@pytest.mark.parametrize("path", examples("invalid"), ids=lambda path: path.stem)
def test_a_diagnostic_says_in_both_languages_what_to_do(path: Path) -> None:
    """Every message can be filled, has a hint, and names the file."""
    _, raw = expectation(path)
    for one in read_page("ja/example.md", raw, IMAGES)[1]:
        assert one.hint is not None
        for language in LANGUAGES:
            assert one.in_(language).startswith("docs/ja/example.md:")
        assert one.hint.in_("ja") != one.hint.in_("en")


def test_there_are_enough_hostile_pages() -> None:
    """The examples were not lost."""
    assert len(examples("invalid")) > 250
