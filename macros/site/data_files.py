"""Writing what the scripts of the pages fetch."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from macros.browser import data_files

if TYPE_CHECKING:
    from pathlib import Path

    from macros.browser.surroundings import Surroundings


def write_data_files(site: Path, surroundings: Surroundings) -> None:
    """Write every file below the site's folder; the same catalogue gives the same bytes."""
    for one in data_files(surroundings):
        file = site / one.path
        file.parent.mkdir(parents=True, exist_ok=True)
        text = json.dumps(one.content, ensure_ascii=False, separators=(",", ":"))
        file.write_text(f"{text}\n", encoding="utf-8")
