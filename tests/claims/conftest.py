"""The real catalogue, as the tests of claims look at it."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from macros.catalog import load_catalog

if TYPE_CHECKING:
    from pathlib import Path

    from macros.catalog import Catalog


@pytest.fixture(scope="session")
def real_catalog(root: Path) -> Catalog:
    """The project's own data as of the day that `fixtures/expected.yml` is written for, without any fault."""
    loaded = load_catalog(root, date(2026, 11, 22))
    assert not loaded.diagnostics, [found.in_("en") for found in loaded.diagnostics]
    return loaded.catalog
