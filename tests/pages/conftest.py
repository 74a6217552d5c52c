"""What the tests of pages share."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from macros.pages.reader import read_page
from tests.support.pages import HEAD, IMAGES

if TYPE_CHECKING:
    from collections.abc import Callable

    from macros.diagnostics import Diagnostic
    from macros.pages import Page


@pytest.fixture
def read() -> Callable[[str], tuple[Page, list[Diagnostic]]]:
    """Read a page with this text below a head and a title."""

    def read(markdown: str) -> tuple[Page, list[Diagnostic]]:
        return read_page("ja/example.md", f"{HEAD}{markdown}".encode(), IMAGES)

    return read
