"""What rules are tried on: a copy of the real project, and an invented catalogue with one file laid over it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from macros.building import build
from macros.catalog import Catalog, load_catalog
from macros.lint import PROJECT_RULES, RULES, STAGES, USE_RULES, check, judged
from macros.lint.checked import Checked
from macros.schema import validate
from macros.source import read_document
from tests.support.project import copy_project

if TYPE_CHECKING:
    from collections.abc import Callable

    from macros.diagnostics import Diagnostic

EXAMPLES = Path(__file__).parent.parent / "examples" / "lint"
BASE = EXAMPLES / "base"
TODAY = date(2026, 11, 22)

OPEN_CODES = {
    "second-hand-only": "nobody has read the maker's own page yet",
    "disputed": "sources disagree, and the records do not say which of them is right",
    "stale": "the day moves on, and nobody has read the source again",
    "rate-is-old": "the day moves on, and nobody has added a newer rate",
}
"""Warnings that the real project may have, with the reason: each is work for a person who can look at the sources."""

STAYS_FRESH = 180
"""In the invented catalogue no figure is stale before it is this many days old, so that only examples about it are."""

DATA_RULES = tuple(
    rule
    for rule in RULES
    if not rule.__name__.rpartition(".")[2].startswith(("page_", "ids_are_listed"))
    and rule not in (*PROJECT_RULES, *USE_RULES)
)
"""The rules that look at records alone; those of pages, of both together and of other files have their own tests."""


def record(kind: str, identifier: str, content: bytes) -> Any:
    """The record that a file of `data/` with this content would give; its schema has to pass it."""
    document = read_document(content, f"data/{kind}/{identifier}.yml")
    assert validate(kind, document) == []
    return build(kind, identifier, document)


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A copy of the real project that a test may break."""
    return copy_project(tmp_path)


def change(project: Path, file: str, old: str, new: str) -> None:
    path = project / file
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


@pytest.fixture(scope="session")
def invented(root: Path) -> Catalog:
    """The site's own fields, conditions and platforms, with invented models and sources."""
    real = load_catalog(root, TODAY).catalog
    records: dict[str, Any] = {
        "platforms": dict(real.platforms),
        "fields": {
            name: replace(field, fresh_for_days=max(field.fresh_for_days, STAYS_FRESH))
            for name, field in real.fields.items()
        },
        "audits": {},
        "use_cases": {},
        "questions": {},
        "terms": {},
        "imports": {},
        "rates": {},
    }
    for path in sorted(BASE.glob("*/*.yml")):
        kind = path.parent.name
        records.setdefault(kind.replace("-", "_"), {})[path.stem] = record(kind, path.stem, path.read_bytes())
    return replace(real, **records)


@pytest.fixture
def lay_over(invented: Catalog) -> Callable[[str, bytes], Checked]:
    """A function from the path and content of one file to the project that has it, in place of its own or besides."""

    def lay_over(path: str, content: bytes) -> Checked:
        _, kind, name = path.split("/")
        identifier = name.removesuffix(".yml")
        records = {**invented.records(kind), identifier: record(kind, identifier, content)}
        changed: dict[str, Any] = {kind.replace("-", "_"): records}
        return Checked(Path("no folder"), replace(invented, **changed))

    return lay_over


def broken_rules(checked: Checked) -> list[Diagnostic]:
    """What the data rules find, each stage knowing what the earlier ones have told."""
    stages = ([rule for rule in stage if rule in DATA_RULES] for stage in STAGES)
    return list(judged(checked, stages).told)


def errors(project: Path, day: date | None = TODAY) -> list[Diagnostic]:
    """What is wrong with a copy of the real project; what its own records leave open is not counted."""
    return [found for found in check(project, day) if found.code not in OPEN_CODES]
