"""The local server that stands in the web's place."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.support.server import serving

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.support.server import Local


@pytest.fixture
def local() -> Iterator[Local]:
    """A server that knows no page yet."""
    with serving() as server:
        yield server
