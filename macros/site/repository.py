"""The address of the project's repository, as mkdocs.yml and the environment say it."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from mkdocs.exceptions import MkDocsException
from mkdocs.utils.yaml import yaml_load

if TYPE_CHECKING:
    from pathlib import Path

VARIABLE = "KURABE_REPOSITORY_URL"


def repository_address(root: Path) -> str:
    """The environment's KURABE_REPOSITORY_URL, else `extra.repository` of mkdocs.yml; empty where neither says it."""
    if address := os.environ.get(VARIABLE):
        return address
    try:
        with (root / "mkdocs.yml").open(encoding="utf-8") as file:
            configuration = yaml_load(file)
    except (OSError, ValueError, MkDocsException):
        return ""
    extra = configuration.get("extra")
    return str(extra.get("repository") or "") if isinstance(extra, dict) else ""
