"""The foot of a page, and macros/site/data_commit.py, of which it tells"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from jinja2 import Environment, FileSystemLoader

from macros.site.data_commit import data_version
from tests.support.project import ROOT

if TYPE_CHECKING:
    from pathlib import Path

COMMIT = "0123456789abcdef0123456789abcdef01234567"


def foot(version: str, repository: str) -> str:
    templates = Environment(loader=FileSystemLoader(ROOT / "macros/theme"), autoescape=False)  # noqa: S701 - as MkDocs has it
    templates.filters["url"] = str
    return templates.get_template("partials/copyright.html").render(
        t=lambda text, **filled: text.format(**filled),
        as_of_text="today",
        page_language="en",
        data_version=version,
        config={"extra": {"repository": repository}},
    )


@pytest.mark.parametrize("address", ["https://git.example/kurabe", "https://git.example/kurabe/"])
def test_the_data_s_version_leads_to_its_commit(address: str) -> None:
    """Where the site names its repository; where it names none the version is text, and without one nothing is said."""
    assert 'href="https://git.example/kurabe/commit/0123456789ab"' in foot("0123456789ab", address)
    assert "<code>0123456789ab</code>" in foot("0123456789ab", "")
    assert "commit" not in foot("0123456789ab", "")
    assert "Data version" not in foot("", address)


def test_a_site_built_from_an_archive_can_be_told_its_data_s_version(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """By the environment; without that and without git there is none."""
    monkeypatch.delenv("KURABE_DATA_VERSION", raising=False)
    assert data_version(tmp_path) == ""
    monkeypatch.setenv("KURABE_DATA_VERSION", COMMIT)
    assert data_version(tmp_path) == COMMIT[:12]
