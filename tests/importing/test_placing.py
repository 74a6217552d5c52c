"""macros/importing/placing.py"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from macros.importing import NotPlaced, place_files

if TYPE_CHECKING:
    from pathlib import Path


def everything(folder: Path) -> dict[str, str]:
    return {path.name: path.read_text(encoding="utf-8") for path in folder.rglob("*") if path.is_file()}


def test_all_files_are_written_and_nothing_else_is_left(tmp_path: Path) -> None:
    """New ones, and ones that were there."""
    (tmp_path / "a").write_text("old", encoding="utf-8")
    place_files(tmp_path, {"a": "new\n", "below/b": "new too\n"})
    assert everything(tmp_path) == {"a": "new\n", "b": "new too\n"}


@pytest.mark.parametrize("failing", [1, 2, 3])
def test_an_error_in_the_middle_leaves_everything_as_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, failing: int
) -> None:
    """Whichever file cannot be moved in, those before it are moved back."""
    (tmp_path / "a").write_text("old a", encoding="utf-8")
    (tmp_path / "c").write_text("old c", encoding="utf-8")
    moves = 0
    original = type(tmp_path).replace

    def replace(self: Path, target: Any) -> Any:
        nonlocal moves
        moves += self.name.endswith(".new")
        if moves == failing and self.name.endswith(".new"):
            raise OSError(28, "no space left")
        return original(self, target)

    monkeypatch.setattr(type(tmp_path), "replace", replace)
    with pytest.raises(NotPlaced) as refused:
        place_files(tmp_path, {"a": "new", "b": "new", "c": "new"})
    assert (refused.value.file, refused.value.reason) == ("abc"[failing - 1], "no space left")
    assert everything(tmp_path) == {"a": "old a", "c": "old c"}
