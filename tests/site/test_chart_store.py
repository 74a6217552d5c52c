"""macros/site/chart_store.py"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from macros.site.chart_store import ChartStore

if TYPE_CHECKING:
    from pathlib import Path


def test_what_one_build_keeps_the_next_finds(tmp_path: Path) -> None:
    """A drawing outlives the process, as a file named after its key."""
    ChartStore(tmp_path / "charts")["a1"] = "<svg/>"
    kept = ChartStore(tmp_path / "charts")
    assert dict(kept) == {"a1": "<svg/>"}
    assert [path.name for path in (tmp_path / "charts").iterdir()] == ["a1.svg"]
    del kept["a1"]
    assert len(kept) == 0


def test_what_cannot_be_read_is_not_there(tmp_path: Path) -> None:
    """It is drawn again."""
    (tmp_path / "a1.svg").write_bytes(b"\xff\xfe\xff")
    store = ChartStore(tmp_path)
    assert store.get("a1") is None
    assert store.get("b2") is None
    with pytest.raises(KeyError):
        del store["b2"]


def test_a_folder_that_cannot_be_written_stops_no_build(tmp_path: Path) -> None:
    """Nothing but time is lost."""
    (tmp_path / "charts").write_text("a file where the folder would be", encoding="utf-8")
    store = ChartStore(tmp_path / "charts")
    store["a1"] = "<svg/>"
    assert "a1" not in store
