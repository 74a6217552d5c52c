"""macros/source/settings.py"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from macros.source.settings import setting
from tests.support.project import ROOT

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("site_url: https://a.example/", "https://a.example/"),
        ('site_url: "https://a.example/"', "https://a.example/"),
        ('site_url: !ENV [NO, "https://b.example/"]', "https://b.example/"),
        ("site_url: !ENV [NO, SET, default]", "from outside"),
        ("site_url: !ENV SET", "from outside"),
        ("site_url: !ENV [SET]", "from outside"),
        ("site_url: !ENV NO", None),
        ("site_url: !ENV [NO]", None),
        ("site_url: !ENV []", None),
        ("site_url: [a, b]", None),
        ("site_url: {a: b}", None),
        ("other: !!python/name:os.system x\nsite_url: a", "a"),
        ("extra:\n  site_url: a", None),
        ("[a, b]: c", None),
        ("- site_url", None),
        ("", None),
        ("site_url: [", None),
        ("site_url: " + "[" * 1_500, None),
        ("site_url: \x00", None),
    ],
)
def test_a_setting_is_read_as_mkdocs_would_read_it(tmp_path: Path, text: str, expected: str | None) -> None:
    """With the environment over it; nothing else of the file is looked at, and no tag runs anything."""
    (tmp_path / "mkdocs.yml").write_text(text, encoding="utf-8")
    assert setting(tmp_path, ("site_url",), {"SET": "from outside"}) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [("extra: {repository: a}", "a"), ("extra: a", None), ("extra: {}", None), ("repository: a", None)],
)
def test_a_setting_may_stand_below_another(tmp_path: Path, text: str, expected: str | None) -> None:
    """Under each of the keys in turn."""
    (tmp_path / "mkdocs.yml").write_text(text, encoding="utf-8")
    assert setting(tmp_path, ("extra", "repository"), {}) == expected


def test_a_project_without_the_file_has_no_settings(tmp_path: Path) -> None:
    """Nothing is raised, nor for a file that is not text."""
    assert setting(tmp_path, ("site_url",), {}) is None
    (tmp_path / "mkdocs.yml").write_bytes(b"\xff\xfe")
    assert setting(tmp_path, ("site_url",), {}) is None


def test_the_projects_own_file_gives_the_address_of_a_preview() -> None:
    """Until a fork changes it, or the environment does."""
    assert setting(ROOT, ("site_url",), {}) == "http://127.0.0.1:8000/"
    assert setting(ROOT, ("site_url",), {"KURABE_SITE_URL": "https://a.example/"}) == "https://a.example/"
