"""macros/pages/files.py"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from macros.pages.files import MAX_IMAGE_BYTES, list_docs

if TYPE_CHECKING:
    from pathlib import Path

PNG = b"\x89PNG\r\n\x1a\n"


def put(root: Path, name: str, content: bytes = b"x") -> Path:
    path = root / "docs" / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
    return path


def codes(root: Path) -> list[tuple[str, str]]:
    return [(one.code, one.location.file) for one in list_docs(root).diagnostics]


def test_pages_and_images_are_listed(tmp_path: Path) -> None:
    """The chooser, pages of both languages, images beside them and in their own folder."""
    for name in ("index.md", "ja/index.md", "ja/compare/gpt-5-mini-vs-gpt-4.1.md", "en/index.md"):
        put(tmp_path, name)
    for name in ("images/costs.png", "ja/a.png"):
        put(tmp_path, name, PNG)
    found = list_docs(tmp_path)
    assert not found.diagnostics
    assert found.pages == ["en/index.md", "index.md", "ja/compare/gpt-5-mini-vs-gpt-4.1.md", "ja/index.md"]
    assert found.images == {"images/costs.png", "ja/a.png"}


@pytest.mark.parametrize(
    "name",
    [
        *("ja/.pages", "ja/.meta.yml", ".hidden.md", "ja/page.html", "ja/page.md.j2", "ja/script.js", "ja/style.css"),
        *("ja/drawing.svg", "ja/page.MD", "ja/Page.md", "ja/a b.md", "ja/価格.md", "ja/-a.md", "ja/a..md", "ja/page"),
        *("about.md", "images/page.md", "fr/index.md", "overrides/main.html", "a.png", "CNAME", "ja/CON /a.md"),
    ],
)
def test_anything_else_is_refused(tmp_path: Path, name: str) -> None:
    """Each once, by its path or by that of the folder it stands in."""
    put(tmp_path, name, PNG)
    ((code, file),) = codes(tmp_path)
    assert code == "page-file"
    assert f"docs/{name}".startswith(file)
    assert not list_docs(tmp_path).pages


@pytest.mark.parametrize("target", ["/etc/passwd", "ja", "nowhere"])
@pytest.mark.parametrize("name", ["docs/ja/link.md", "docs/ja/folder", "docs/images"])
def test_a_symbolic_link_is_refused(tmp_path: Path, name: str, target: str) -> None:
    """Whatever it leads to."""
    put(tmp_path, "ja/index.md")
    (tmp_path / name).symlink_to(target)
    assert ("page-file", name) in codes(tmp_path)
    assert list_docs(tmp_path).pages == ["ja/index.md"]


def test_docs_itself_may_not_be_a_link(tmp_path: Path) -> None:
    """Nor may it be missing."""
    assert codes(tmp_path) == [("file-missing", "docs")]
    (tmp_path / "docs").symlink_to("/etc")
    assert codes(tmp_path) == [("file-symlink", "docs")]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no pipes")
def test_a_pipe_is_refused_without_waiting(tmp_path: Path) -> None:
    """Opening it would wait for ever."""
    (tmp_path / "docs" / "ja").mkdir(parents=True)
    os.mkfifo(tmp_path / "docs" / "ja" / "index.md")
    assert codes(tmp_path) == [("page-file", "docs/ja/index.md")]


def test_two_pages_with_one_address_are_refused(tmp_path: Path) -> None:
    """`a.md` and `a/index.md` would overwrite each other."""
    put(tmp_path, "ja/a.md")
    put(tmp_path, "ja/a/index.md")
    assert codes(tmp_path) == [("page-file", "docs/ja/a/index.md")]


@pytest.mark.parametrize("content", [b"<svg onload=alert(1)>", b"", PNG + b"x" * MAX_IMAGE_BYTES * 2])
def test_a_file_that_only_claims_to_be_an_image_is_refused(tmp_path: Path, content: bytes) -> None:
    """By its first bytes, and by its size."""
    put(tmp_path, "ja/a.png", content)
    assert codes(tmp_path) == [("page-file", "docs/ja/a.png")]
