"""Material's stylesheet without the rules for parts that no page of this site has: a quarter of what it weighs."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import tinycss2
from tinycss2.ast import AtRule, LiteralToken, QualifiedRule

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from tinycss2.ast import Node

PARTS = {
    "Markdown extensions that mkdocs.yml does not name": (
        "arithmatex",
        "critic",
        "keys",
        "mermaid",
        "tabbed",
        "task-list",
    ),
    "plugins that it does not name: blog, tags": (
        "md-author",
        "md-meta",
        "md-pagination",
        "md-pin",
        "md-post",
        "md-profile",
        "md-tag",
    ),
    "settings that it does not have": (
        "md-annotation",
        "md-banner",
        "md-clipboard",
        "md-code",
        "md-consent",
        "md-feedback",
        "md-progress",
        "md-select",
        "md-social",
        "md-source",
        "md-status",
        "md-tabs",
        "md-tooltip",
        "md-tooltip2",
        "md-version",
    ),
    "grids written by hand": ("cards", "grid"),
}
"""The classes of these parts, by why they are absent: a class of this name, or one that goes on from it with - or _."""

_GROUPS = {"media", "supports"}
"""At-rules that hold rules; any other stays as it is."""

_NAMES = "|".join(sorted(name for names in PARTS.values() for name in names))
ABSENT = re.compile(rf"(?:{_NAMES})(?:[-_][\w-]*)?")
_ABSENT_CLASS = re.compile(rf"\.{ABSENT.pattern}(?![\w-])")
_CONDITION = re.compile(r":(?:not|is|where|has)\([^()]*(?:\([^()]*\)[^()]*)*\)")
_ICON = re.compile(r"(--[\w-]+):url\((?:\"[^\"]*\"|'[^']*'|[^)]*)\);?")


def without_absent_parts(stylesheet: str) -> str:
    """`stylesheet` without the selectors that ask for a class of `PARTS`, and without the icons that only these used.

    A class within a condition such as `:not()` decides nothing, since the selector may match without it.
    """
    kept = "".join(_kept(tinycss2.parse_stylesheet(stylesheet, skip_comments=True, skip_whitespace=True)))
    return _ICON.sub(lambda icon: icon[0] if f"var({icon[1]}" in kept else "", kept)


def _kept(rules: Iterable[Node]) -> Iterator[str]:
    for rule in rules:
        if isinstance(rule, QualifiedRule):
            selectors = [one for one in _selectors(rule) if not _ABSENT_CLASS.search(_CONDITION.sub("", one))]
            if selectors:
                yield f"{','.join(selectors)}{{{tinycss2.serialize(rule.content)}}}"
        elif isinstance(rule, AtRule) and rule.lower_at_keyword in _GROUPS and rule.content is not None:
            held = _kept(tinycss2.parse_rule_list(rule.content, skip_comments=True, skip_whitespace=True))
            if inner := "".join(held):
                yield f"@{rule.at_keyword}{tinycss2.serialize(rule.prelude)}{{{inner}}}"
        else:
            yield rule.serialize()


def _selectors(rule: QualifiedRule) -> list[str]:
    """The selectors of a rule; a comma within brackets is part of one token here and separates nothing."""
    found: list[list[Node]] = [[]]
    for part in rule.prelude:
        if isinstance(part, LiteralToken) and part.value == ",":
            found.append([])
        else:
            found[-1].append(part)
    return [tinycss2.serialize(parts) for parts in found]
