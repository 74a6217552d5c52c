"""What every test may use: the project's own folder, and the site built from it once."""

from __future__ import annotations

import os
from functools import lru_cache
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings

from macros.pages import reader
from tests.scheduling import BySite, longest_first
from tests.support.project import AS_OF, ROOT, mkdocs

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from xdist.remote import Producer

    from macros.diagnostics import Diagnostic
    from macros.pages import Page

# No test is timed, and the same examples are tried on every machine: what fails in CI fails here.
settings.register_profile("kurabe", deadline=None, derandomize=True)
settings.load_profile("kurabe")


def pytest_addoption(parser: pytest.Parser) -> None:
    """`pytest tests/views --update-golden` writes the golden files anew; what changed is then read in the diff."""
    parser.addoption("--update-golden", action="store_true", help="write tests/golden/ anew instead of comparing")


def pytest_xdist_make_scheduler(config: pytest.Config, log: Producer) -> BySite:
    """How tests are shared out among workers."""
    return BySite(config, log)


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Where workers share the tests, the longest come first; one process alone takes them as they stand."""
    if hasattr(config, "workerinput"):
        items.sort(key=lambda item: longest_first(item.nodeid))


@pytest.fixture(scope="session", autouse=True)
def _same_pages_are_read_once() -> Iterator[None]:
    """A check of a copied project reads the same long pages as the one before: their bytes decide what is in them."""
    remembered = lru_cache(200)(reader.read_page)

    def read_page(path: str, raw: bytes, images: frozenset[str]) -> tuple[Page, list[Diagnostic]]:
        page, found = remembered(path, raw, images)
        return page, list(found)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(reader, "read_page", read_page)
        yield


@pytest.fixture(scope="session")
def root() -> Path:
    """The project's folder."""
    return ROOT


@pytest.fixture(autouse=True)
def _fixed_surroundings(monkeypatch: pytest.MonkeyPatch) -> None:
    """No test depends on the day or on the language of the machine it runs on."""
    for name in list(os.environ):
        if name.startswith(("KURABE_SITE", "KURABE_REPOSITORY", "LC_")):
            monkeypatch.delenv(name)
    monkeypatch.setenv("KURABE_AS_OF", AS_OF)
    monkeypatch.setenv("KURABE_LANG", "en")


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The real site, built once with --strict."""
    folder = tmp_path_factory.mktemp("built") / "site"
    done = mkdocs("build", "--strict", "--site-dir", str(folder), cwd=ROOT)
    assert done.returncode == 0, done.stderr
    return folder
