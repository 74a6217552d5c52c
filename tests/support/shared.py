"""Cases in JSON that both sides are tested by: the Python part and the scripts of the pages."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).parent.parent / "fixtures" / "shared"


def shared_cases(name: str) -> list[dict[str, Any]]:
    """The cases of one topic; `tests/scripts/shared.js` reads the same file."""
    cases: list[dict[str, Any]] = json.loads((FOLDER / f"{name}.json").read_text(encoding="utf-8"))["cases"]
    return cases
