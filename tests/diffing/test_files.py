"""macros/diffing/files.py"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.diffing.conftest import change, items

if TYPE_CHECKING:
    from pathlib import Path

    from tests.diffing.conftest import Told

SCHEMA = "data/schemas/common.schema.json"


def test_a_schema_that_accepts_more_is_told_with_what_it_accepts(head: Path, told: Told) -> None:
    """Nothing else would show it: both sides are checked by the schemas of the program at hand."""
    change(head, SCHEMA, '"maxLength": 1200', '"maxLength": 120000')
    (item,) = items(told(), "files")
    assert item.words.en == f"{SCHEMA}: what the check accepts is changed"
    assert [one.en for one in item.details] == ["$defs · sentence · maxLength: “1200” → “120000”"]


def test_the_words_of_a_schema_decide_nothing(head: Path, told: Told) -> None:
    """The file is told all the same, without what it says to editors."""
    change(head, SCHEMA, "One line without space at either end.", "One line.")
    (item,) = items(told(), "files")
    assert not item.details


def test_what_is_no_schema_is_told_by_its_name(head: Path, told: Told) -> None:
    """There is nothing in it to hold against the other."""
    (head / SCHEMA).write_text("[" * 100_000, encoding="utf-8")
    (item,) = items(told(), "files")
    assert (item.data["path"], item.details) == (SCHEMA, ())


@pytest.mark.parametrize(
    "name", ["docs/images/price.png", "data/a.txt", "data/models/old/nova.yml", "docs/a\x1b[31m\nb"]
)
def test_an_image_and_any_other_file_is_told(base: Path, head: Path, told: Told, name: str) -> None:
    """An image can show a figure, and nobody reads images but people. Its name steers no terminal."""
    for folder in (base, head):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
    (head / name).write_bytes(b"new")
    assert [one.data["change"] for one in items(told(), "files")] == ["added"]
    (base / name).write_bytes(b"old")
    assert [one.data["change"] for one in items(told(), "files")] == ["changed"]
    (head / name).unlink()
    (item,) = items(told(), "files")
    assert item.data["change"] == "removed"
    assert item.words.en.isprintable()


def test_a_link_is_not_followed(base: Path, head: Path, told: Told) -> None:
    """Neither into the folders around, nor in a circle."""
    (base / "docs/images").symlink_to(base / "docs")
    (head / "docs/images").symlink_to("images")
    (item,) = items(told(), "files")
    assert (item.data["path"], item.data["change"]) == ("docs/images", "changed")


def test_records_and_pages_have_sections_of_their_own(head: Path, told: Told) -> None:
    """So does the list of ids, which a rule compares with the records."""
    change(head, "data/models/lumen.yml", "value: 84", "value: 85")
    change(head, "docs/en/prices.md", "# Prices", "# List prices")
    (head / "data/schemas/ids.schema.json").write_text("{}", encoding="utf-8")
    assert not items(told(), "files")
