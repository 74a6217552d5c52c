"""macros/catalog"""

from __future__ import annotations

import gc
import shutil
from datetime import date
from typing import TYPE_CHECKING

import pytest

from macros.catalog import NO_EVIDENCE, files, load_catalog
from macros.schema import store
from macros.source import Document, read_document

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Edit = Callable[[str, str, str], None]

DAY = date(2026, 11, 22)


def said(root: Path) -> list[str]:
    """First lines of everything that is wrong, in English."""
    return [diagnostic.in_("en").splitlines()[0] for diagnostic in load_catalog(root, DAY).diagnostics]


def test_every_record_is_found_by_kind_and_id(small: Path) -> None:
    """The file's name is the id."""
    loaded = load_catalog(small, DAY)
    found = loaded.catalog
    assert loaded.diagnostics == ()
    assert list(found.models) == ["gpt-5-mini"]
    assert list(found.providers) == ["openai"]
    assert list(found.platforms) == ["openai-api"]
    assert list(found.conditions) == ["tier"]
    assert list(found.sources) == ["openai-gpt5-dev"]
    assert list(found.comparisons) == ["one-and-two"]
    assert found.broken == frozenset()


def test_fields_stand_in_their_own_order(small: Path) -> None:
    """Pages list fields as the catalogue does, not by file name."""
    assert list(load_catalog(small, DAY).catalog.fields) == ["input_price", "reasoning_efforts"]


def test_the_day_is_the_one_given(small: Path) -> None:
    """The same files for another day are another catalogue."""
    assert load_catalog(small, DAY).catalog.as_of == DAY


def test_without_a_day_it_is_that_of_the_newest_reading(small: Path) -> None:
    """Nothing depends on the day on which the site is built."""
    assert load_catalog(small, None).catalog.as_of == date(2026, 4, 1)


def test_without_a_day_and_without_evidence_it_is_always_the_same_day(small: Path) -> None:
    """An empty catalogue is not as of today either."""
    (small / "data/models/gpt-5-mini.yml").unlink()
    assert load_catalog(small, None).catalog.as_of == NO_EVIDENCE


def test_a_record_that_cannot_be_read_is_broken_and_the_others_stand(small: Path) -> None:
    """One message, and its id still resolves."""
    (small / "data/providers/openai.yml").write_text("name: OpenAI\nname: OpenAI\n", encoding="utf-8")
    loaded = load_catalog(small, DAY)
    assert [(d.code, str(d.location)) for d in loaded.diagnostics] == [
        ("yaml-duplicate-key", "data/providers/openai.yml:2:1")
    ]
    assert loaded.catalog.broken == {("providers", "openai")}
    assert not loaded.catalog.providers
    assert loaded.catalog.models


def test_a_record_that_fails_its_schema_is_broken(small: Path, edit: Edit) -> None:
    """It is not looked at further."""
    edit("sources/openai-gpt5-dev", "kind: official", "kind: offical")
    loaded = load_catalog(small, DAY)
    assert [d.code for d in loaded.diagnostics] == ["schema"]
    assert loaded.catalog.broken == {("sources", "openai-gpt5-dev")}
    assert not loaded.catalog.sources


def test_a_value_of_the_wrong_kind_breaks_its_model(small: Path, edit: Edit) -> None:
    """A price that is text never reaches a computation."""
    edit("models/gpt-5-mini", "value: 2\n", 'value: "2"\n')
    assert said(small) == [
        "data/models/gpt-5-mini.yml:24:14: error[schema] Input price: expected a number, found the text “2”"
    ]
    assert load_catalog(small, DAY).catalog.broken == {("models", "gpt-5-mini")}


def test_a_broken_field_does_not_break_the_models_that_use_it(small: Path, edit: Edit) -> None:
    """One mistake gives one message."""
    edit("fields/input_price", "datatype: money", "datatype: monny")
    loaded = load_catalog(small, DAY)
    assert len(loaded.diagnostics) == 1
    assert loaded.catalog.broken == {("fields", "input_price")}
    assert list(loaded.catalog.models) == ["gpt-5-mini"]


def test_a_file_that_is_no_record_is_told(small: Path) -> None:
    """Nothing in `data/` is passed over in silence."""
    (small / "data/models/notes.txt").write_text("?", encoding="utf-8")
    (small / "data/poems").mkdir()
    assert {d.code for d in load_catalog(small, DAY).diagnostics} == {"file-extension", "file-unknown-folder"}


def test_schemas_are_no_records(small: Path) -> None:
    """They stand in `data/` for editors."""
    shutil.copytree(store.FOLDER, small / "data/schemas")
    assert load_catalog(small, DAY).diagnostics == ()


def test_without_data_there_is_one_message(tmp_path: Path) -> None:
    """A wrong root is not an empty project."""
    loaded = load_catalog(tmp_path, DAY)
    assert [d.code for d in loaded.diagnostics] == ["file-missing-folder"]
    assert not loaded.catalog.models


def test_everything_wrong_is_told_at_once_in_the_order_of_the_files(small: Path, edit: Edit) -> None:
    """A contributor mends a file in one go."""
    edit("sources/openai-gpt5-dev", "lang: en", "lang: English")
    edit("models/gpt-5-mini", "family: gpt-5\n", "")
    edit("models/gpt-5-mini", "reported_by: community", "reported_by: reddit")
    assert [line.split(": error")[0] for line in said(small)] == [
        "data/models/gpt-5-mini.yml:1:1",
        "data/models/gpt-5-mini.yml:24:20",
        "data/sources/openai-gpt5-dev.yml:4:7",
    ]


@pytest.mark.parametrize("enabled", [True, False])
def test_the_garbage_collector_is_left_as_it_was(small: Path, enabled: bool) -> None:
    """It is off only while files are read."""
    before = gc.isenabled()
    try:
        (gc.enable if enabled else gc.disable)()
        load_catalog(small, DAY)
        assert gc.isenabled() is enabled
    finally:
        (gc.enable if before else gc.disable)()


def test_the_garbage_collector_is_off_while_files_are_read(small: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It would walk over all finished trees again and again."""
    seen: list[bool] = []

    def watched(raw: bytes, file: str) -> Document:
        seen.append(gc.isenabled())
        return read_document(raw, file)

    monkeypatch.setattr(files, "read_document", watched)
    load_catalog(small, DAY)
    assert seen
    assert not any(seen)


@pytest.mark.parametrize("name", ["openai.yaml", "OpenAI.yml", "openai.json", "openai"])
def test_a_misnamed_file_is_told_once(small: Path, name: str) -> None:
    """Its id resolves, so that no record that names it is blamed."""
    folder = small / "data" / "providers"
    (folder / "openai.yml").rename(folder / name)
    loaded = load_catalog(small, DAY)
    assert [found.location.file for found in loaded.diagnostics] == [f"data/providers/{name}"]
    assert ("providers", "openai") in loaded.catalog.broken
