"""The day a site is built for."""

from __future__ import annotations

import os
from datetime import date
from typing import TYPE_CHECKING

from macros.site.data_commit import last_data_commit

if TYPE_CHECKING:
    from pathlib import Path

VARIABLE = "KURABE_AS_OF"


class AsOfError(ValueError):
    """The day asked for is not a date."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self.text = text


def as_of_day(root: Path, asked: str | None = None) -> date | None:
    """The day: `asked`, else the environment's KURABE_AS_OF, else that of the last commit that touched `data/`.

    None without git or without such a commit: the catalogue then takes its newest read date. Raises AsOfError for
    anything that is not a day such as 2026-11-22.
    """
    text = asked or os.environ.get(VARIABLE)
    if text:
        try:
            return date.fromisoformat(text)
        except ValueError as error:
            raise AsOfError(text) from error
    return _last_commit(root)


def _last_commit(root: Path) -> date | None:
    found = last_data_commit(root, "%cs")
    return date.fromisoformat(found) if found else None
