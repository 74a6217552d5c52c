"""macros/source/folder.py: what may stand in data/"""

from __future__ import annotations

import os
import socket
import sys
from pathlib import Path

import pytest

from macros.reading import explain
from macros.source import Found, list_records

KINDS = {"models": "model", "fields": "field"}

posix = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such files")


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """The folder `data` of a project without records."""
    folder = tmp_path / "data"
    folder.mkdir()
    return folder


def put(path: Path, text: str = "name: x\n") -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def faults(data: Path) -> list[tuple[str, str]]:
    """Code and file of every fault; each can be said in both languages."""
    _, found = list_records(data.parent, KINDS)
    for fault in found:
        for language in ("ja", "en"):
            assert str(fault.arguments["name"]) in explain(fault).in_(language)
    return [(fault.code, fault.location.file) for fault in found]


def test_records_are_found_by_folder_and_name(data: Path) -> None:
    """In the order of their paths; a kind without a folder has no records."""
    paths = [put(data / "models" / name) for name in ("o3.yml", "gpt-5.yml", "gpt-4.1.yml")]
    found, refused = list_records(data.parent, KINDS)
    assert refused == []
    assert found == [
        Found("model", "gpt-4.1", paths[2], "data/models/gpt-4.1.yml"),
        Found("model", "gpt-5", paths[1], "data/models/gpt-5.yml"),
        Found("model", "o3", paths[0], "data/models/o3.yml"),
    ]


def test_schemas_are_no_records(data: Path) -> None:
    """They may stand in data/schemas, and nothing else may."""
    put(data / "schemas" / "models.schema.json")
    put(data / "schemas" / "notes.json")
    put(data / "schemas" / "old" / "a.schema.json")
    found, _ = list_records(data.parent, KINDS)
    assert found == []
    assert faults(data) == [
        ("file-schema-name", "data/schemas/notes.json"),
        ("file-nested-folder", "data/schemas/old"),
    ]


def test_a_project_without_data_is_refused(tmp_path: Path) -> None:
    """The hint says how to name the right folder."""
    assert faults(tmp_path / "data") == [("file-missing-folder", "data")]


def test_data_has_to_be_a_folder(tmp_path: Path) -> None:
    """A file of that name is no data."""
    assert faults(put(tmp_path / "data")) == [("file-stray", "data")]


@pytest.mark.parametrize(
    ("path", "code", "file"),
    [
        ("notes.yml", "file-stray", "data/notes.yml"),
        (".DS_Store", "file-stray", "data/.DS_Store"),
        ("model/gpt-5.yml", "file-unknown-folder", "data/model"),
        ("__pycache__/a.pyc", "file-unknown-folder", "data/__pycache__"),
        ("models/old/gpt-5.yml", "file-nested-folder", "data/models/old"),
        ("models/gpt-5.yml/a.yml", "file-nested-folder", "data/models/gpt-5.yml"),
        ("models/gpt-5.yaml", "file-extension", "data/models/gpt-5.yaml"),
        ("models/.gitkeep", "file-hidden", "data/models/.gitkeep"),
        ("models/gpt-5.yml~", "file-backup", "data/models/gpt-5.yml~"),
        ("models/gpt 5.yml", "file-identifier", "data/models/gpt 5.yml"),
        pytest.param("models/nul.yml", "file-reserved-name", "data/models/nul.yml", marks=posix),
        pytest.param("models/a\nb.yml", "file-identifier", r"data/models/a\nb.yml", marks=posix),
    ],
)
def test_what_is_no_record_is_refused(data: Path, path: str, code: str, file: str) -> None:
    """One fault for each thing, at the file itself; other records are still found."""
    put(data / path)
    put(data / "fields" / "input_price.yml")
    found, _ = list_records(data.parent, KINDS)
    assert [record.identifier for record in found] == ["input_price"]
    assert faults(data) == [(code, file)]


@posix
def test_names_that_differ_by_case_are_refused(data: Path) -> None:
    """The lower-case one stays; every other names the one it clashes with."""
    for name in ("gpt-5.yml", "GPT-5.yml", "Gpt-5.yml"):
        put(data / "models" / name)
    if len(list((data / "models").iterdir())) < 3:
        pytest.skip("this file system does not tell upper from lower case")
    found, refused = list_records(data.parent, KINDS)
    assert [record.identifier for record in found] == ["gpt-5"]
    assert [(fault.code, fault.arguments["name"], fault.arguments["other"]) for fault in refused] == [
        ("file-case-clash", "GPT-5.yml", "Gpt-5.yml"),
        ("file-case-clash", "Gpt-5.yml", "GPT-5.yml"),
    ]


@posix
@pytest.mark.parametrize(
    ("link", "target"),
    [
        ("models/a.yml", "elsewhere/a.yml"),
        ("models/a.yml", "nowhere"),
        ("models/a.yml", "data/models/a.yml"),
        ("models/sub", "elsewhere"),
        ("models", "elsewhere"),
        ("schemas", "elsewhere"),
        ("schemas/a.schema.json", "elsewhere/a.yml"),
    ],
    ids=["file", "dangling", "to itself", "folder in a kind", "kind", "schemas", "schema"],
)
def test_links_are_refused(data: Path, link: str, target: str) -> None:
    """Whatever they point to, and without looking there."""
    put(data.parent / "elsewhere" / "a.yml")
    (data / link).parent.mkdir(exist_ok=True)
    (data / link).symlink_to(data.parent / target)
    found, _ = list_records(data.parent, KINDS)
    assert found == []
    assert faults(data) == [("file-symlink", f"data/{link}")]


@posix
def test_data_itself_may_not_be_a_link(tmp_path: Path) -> None:
    """It could point anywhere."""
    put(tmp_path / "elsewhere" / "models" / "a.yml")
    (tmp_path / "data").symlink_to(tmp_path / "elsewhere")
    assert faults(tmp_path / "data") == [("file-symlink", "data")]


@posix
def test_a_pipe_is_refused(data: Path) -> None:
    """It is not opened: that would wait for ever."""
    (data / "models").mkdir()
    os.mkfifo(data / "models" / "a.yml")
    os.mkfifo(data / "fields")
    assert faults(data) == [("file-special", "data/fields"), ("file-special", "data/models/a.yml")]


@posix
def test_a_socket_is_refused(data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Like a device."""
    (data / "models").mkdir()
    monkeypatch.chdir(data / "models")  # a socket's path may have no more than 100 bytes
    with socket.socket(socket.AF_UNIX) as listening:
        listening.bind("a.yml")
        assert faults(data) == [("file-special", "data/models/a.yml")]


@posix
def test_a_name_that_is_no_text_is_refused(data: Path) -> None:
    """And shown in characters that any terminal and log can take."""
    (data / "models").mkdir()
    try:
        Path(os.fsdecode(os.fsencode(data / "models") + b"/\xff.yml")).touch()
    except OSError:
        pytest.skip("this file system takes only UTF-8")
    assert faults(data) == [("file-identifier", r"data/models/\udcff.yml")]


@pytest.mark.parametrize(
    ("error", "code"), [(PermissionError(), "file-no-permission"), (OSError(5, "I/O"), "file-unreadable")]
)
def test_a_folder_that_cannot_be_listed_is_refused(
    data: Path, monkeypatch: pytest.MonkeyPatch, error: OSError, code: str
) -> None:
    """It is not taken for an empty one, and the other folders are still read."""
    (data / "models").mkdir()
    put(data / "fields" / "input_price.yml")
    entries = Path.iterdir

    def failing(path: Path) -> object:
        if path.name == "models":
            raise error
        return entries(path)

    monkeypatch.setattr(Path, "iterdir", failing)
    found, _ = list_records(data.parent, KINDS)
    assert [record.identifier for record in found] == ["input_price"]
    assert faults(data) == [(code, "data/models")]
