"""Every rule that data and pages have to keep, one to a module, and the check that applies them all."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta, timezone
from typing import TYPE_CHECKING

from macros.catalog import load_catalog
from macros.collector import collector_paused
from macros.diagnostics import sort
from macros.lint.checked import Checked
from macros.lint.stages import DATA_RULES, PAGE_RULES, PROJECT_RULES, RULES, STAGES, USE_RULES

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date
    from pathlib import Path

    from macros.diagnostics import Diagnostic
    from macros.lint.rule import Rule
    from macros.pages import Page
    from macros.scope import Scope

__all__ = [
    "DATA_RULES",
    "PAGE_RULES",
    "PROJECT_RULES",
    "RULES",
    "STAGES",
    "USE_RULES",
    "Checked",
    "check",
    "inspect",
    "judged",
]

_EARLIEST_ZONE = timezone(timedelta(hours=14))
"""Where a day begins first: no contributor's date is refused because the check runs west of them."""


def inspect(root: Path, as_of: date | None, scope: Scope | None = None) -> tuple[Checked, list[Diagnostic]]:
    """The project in the folder `root` as of a day, and everything that is wrong with it, sorted.

    Faults of files and schemas come first in kind, but all problems are told at once: what cannot be read is left out
    of the project, and the rules look at the rest. Without `as_of`, the day is that of the newest reading.

    With a `scope`, only what is wrong with its files is told, and of the rest of the project only what decides that is
    read. What depends on the whole catalogue is then left out: whether anything uses a record, for instance.
    """
    with collector_paused():
        checked, diagnostics = _inspect(root, as_of, scope)
    return checked, [found for found in diagnostics if scope is None or scope.covers(found.location.file)]


def _inspect(root: Path, as_of: date | None, scope: Scope | None) -> tuple[Checked, list[Diagnostic]]:
    loaded = load_catalog(root, as_of, scope)
    pages, page_faults = _pages(root, scope)
    clock = datetime.now(_EARLIEST_ZONE).date()
    # a mistyped reading of the year 9999 is no day to look from
    catalog = loaded.catalog if as_of else replace(loaded.catalog, as_of=min(loaded.catalog.as_of, clock))
    checked = judged(Checked(root, catalog, tuple(pages), clock, scope=scope))
    return checked, sort([*loaded.diagnostics, *page_faults, *checked.told])


def _pages(root: Path, scope: Scope | None) -> tuple[list[Page], list[Diagnostic]]:
    """The pages that have to be looked at, and what is wrong with them."""
    if scope is not None and scope.is_models_alone:
        return [], []
    from macros.pages.reader import read_pages  # noqa: PLC0415 - Markdown is not loaded to check a model's file

    return read_pages(root, scope)


def judged(checked: Checked, stages: Iterable[Iterable[Rule]] = STAGES) -> Checked:
    """The project with what the rules of each stage have told, in this order."""
    for rules in stages:
        checked = replace(checked, told=(*checked.told, *(found for rule in rules for found in rule.check(checked))))
    return checked


def check(root: Path, as_of: date | None) -> list[Diagnostic]:
    """Everything that is wrong with the project in the folder `root`, sorted."""
    return inspect(root, as_of)[1]
