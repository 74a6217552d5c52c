"""macros/site/repository.py"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from macros.site.repository import repository_address
from tests.support.project import ROOT

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    ("configuration", "expected"),
    [
        ("extra:\n  repository: https://example.org/fork\n", "https://example.org/fork"),
        ('extra:\n  repository: !ENV [KURABE_REPOSITORY_URL, "https://example.org/a"]\n', "https://example.org/a"),
        ("extra:\n  repository: ''\n", ""),
        ("site_name: x\n", ""),
        ("extra: 5\n", ""),
        ("extra: [\n", ""),
        ("", ""),
        (None, ""),
    ],
)
def test_the_repository_is_the_one_of_the_configuration(
    tmp_path: Path, configuration: str | None, expected: str
) -> None:
    """Empty where it says none, or cannot be read."""
    if configuration is not None:
        (tmp_path / "mkdocs.yml").write_text(configuration, encoding="utf-8")
    assert repository_address(tmp_path) == expected


def test_the_environment_wins(monkeypatch: pytest.MonkeyPatch) -> None:
    """As for the site."""
    assert repository_address(ROOT) == ""
    monkeypatch.setenv("KURABE_REPOSITORY_URL", "https://example.org/mine")
    assert repository_address(ROOT) == "https://example.org/mine"
