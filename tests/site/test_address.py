"""macros/site/address.py"""

from __future__ import annotations

from typing import TYPE_CHECKING

from macros.site.address import site_address

if TYPE_CHECKING:
    from pathlib import Path

    import pytest


def test_the_environment_comes_before_the_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Also where a fork has written its address without !ENV; an empty variable says nothing."""
    assert site_address(tmp_path) == ""
    (tmp_path / "mkdocs.yml").write_text("site_url: https://a.example/", encoding="utf-8")
    assert site_address(tmp_path) == "https://a.example/"
    monkeypatch.setenv("KURABE_SITE_URL", "")
    assert site_address(tmp_path) == "https://a.example/"
    monkeypatch.setenv("KURABE_SITE_URL", "https://b.example/")
    assert site_address(tmp_path) == "https://b.example/"
