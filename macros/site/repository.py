"""The address of the project's repository, as mkdocs.yml and the environment say it."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from macros.source.settings import setting

if TYPE_CHECKING:
    from pathlib import Path

VARIABLE = "KURABE_REPOSITORY_URL"


def repository_address(root: Path) -> str:
    """The environment's KURABE_REPOSITORY_URL, else `extra.repository` of mkdocs.yml; empty where neither says it."""
    return os.environ.get(VARIABLE) or setting(root, ("extra", "repository"), os.environ) or ""
