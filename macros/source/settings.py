"""Settings of mkdocs.yml, read without MkDocs: what a fork changes stands there and nowhere else."""

from __future__ import annotations

from typing import TYPE_CHECKING

import yaml

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

FILE = "mkdocs.yml"
_FROM_ENVIRONMENT = "!ENV"


def setting(root: Path, keys: tuple[str, ...], environment: Mapping[str, str]) -> str | None:
    """The text under `keys` in `root`/mkdocs.yml, as MkDocs would read it in this environment.

    None where there is no such file, no such key, or something else than a text under it. `!ENV [NAME, …, default]`
    is the first of these variables that is set, else the default.
    """
    try:
        node = yaml.compose((root / FILE).read_text(encoding="utf-8"), yaml.SafeLoader)
    except (OSError, ValueError, RecursionError, yaml.YAMLError):
        return None
    for key in keys:
        node = _below(node, key)
    return _text(node, environment)


def _below(node: yaml.Node | None, key: str) -> yaml.Node | None:
    pairs = node.value if isinstance(node, yaml.MappingNode) else ()
    return next((value for name, value in pairs if name.value == key), None)


def _text(node: yaml.Node | None, environment: Mapping[str, str]) -> str | None:
    if isinstance(node, yaml.ScalarNode):
        return environment.get(node.value) if node.tag == _FROM_ENVIRONMENT else node.value
    if not isinstance(node, yaml.SequenceNode) or node.tag != _FROM_ENVIRONMENT or not node.value:
        return None
    *names, last = [one.value for one in node.value]
    if not names:
        return environment.get(last)  # a list of one is the variable's name
    return next((environment[name] for name in names if name in environment), last)
