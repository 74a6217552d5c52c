"""A small project with an import's record, which nobody but the tests writes into."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from macros.canonical import canonical
from macros.canonical.files import form_ids
from macros.catalog import load_catalog
from macros.importing import Project, State, Written, place_files, write_collection
from macros.upstream import Upstream
from tests.diffing.conftest import TODAY, small_project
from tests.support.importing import COMMIT, READ

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date
    from pathlib import Path

    from macros.upstream import Entry

    Import = Callable[..., Written]

RECORD = """\
# yaml-language-server: $schema=../schemas/imports.schema.json
source: price-list
platforms: {hoshi: hoshi-api}
makers: {hoshi: hoshi}
"""


@pytest.fixture
def small(tmp_path: Path) -> Path:
    folder = small_project(tmp_path / "small")
    for part in ("data/comparisons", "docs"):  # nothing here is about pages
        shutil.rmtree(folder / part)
    (folder / "docs").mkdir()
    (folder / "data/imports").mkdir()
    (folder / "data/imports/litellm.yml").write_text(RECORD, encoding="utf-8")
    fields = list(load_catalog(folder, TODAY).catalog.fields)
    for path in (folder / "data/models").iterdir():  # with the claims in the order of the site's fields
        path.write_text(canonical(path.read_bytes(), "models", path.name, fields), encoding="utf-8")
    ids = form_ids(folder)
    assert ids
    ids.path.write_text(ids.after, encoding="utf-8")
    return folder


@pytest.fixture
def take_in(small: Path) -> Import:
    """A function that writes a collection of these entries into the small project."""

    def take_in(
        entries: Sequence[Entry], *, commit: str | None = COMMIT, read: date = READ, only: Sequence[str] = ()
    ) -> Written:
        catalog = load_catalog(small, TODAY).catalog
        project = Project(small, catalog, State(catalog.imports["litellm"], read, commit), "en")
        written = write_collection(Upstream("litellm", tuple(entries)), project, only)
        place_files(small, written.files)
        return written

    return take_in
