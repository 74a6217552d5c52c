"""Where the site can be reached."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from macros.source.settings import setting

if TYPE_CHECKING:
    from pathlib import Path

VARIABLE = "KURABE_SITE_URL"


def site_address(root: Path) -> str:
    """The environment's KURABE_SITE_URL, else `site_url` of the project's mkdocs.yml; empty where neither says it."""
    return os.environ.get(VARIABLE) or setting(root, ("site_url",), os.environ) or ""
