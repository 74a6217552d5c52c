"""A small project with invented models, of which every test changes one copy and holds it against the other."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from macros.diffing.report import Item, Name, Report
from macros.diffing.sides import read_side
from macros.diffing.telling import tell
from macros.messages import msg
from tests.support.project import ROOT

SMALL = Path(__file__).parent / "small"
TODAY = date(2026, 11, 22)

NOVA, LUMEN = "data/models/nova.yml", "data/models/lumen.yml"

Told = Callable[[], Report]


def small_project(folder: Path) -> Path:
    """The small project with the site's own fields, conditions and schemas."""
    shutil.copytree(SMALL, folder)
    for kind in ("fields", "conditions", "schemas"):
        shutil.copytree(ROOT / "data" / kind, folder / "data" / kind)
    return folder


@pytest.fixture
def base(tmp_path: Path) -> Path:
    return small_project(tmp_path / "base")


@pytest.fixture
def head(tmp_path: Path) -> Path:
    """The copy that a test changes."""
    return small_project(tmp_path / "head")


@pytest.fixture
def told(base: Path, head: Path) -> Told:
    """A function that tells what differs, after a test has made its changes."""

    def told() -> Report:
        sides = [read_side(folder, Name(msg("{name}", name=folder.name), None), TODAY) for folder in (base, head)]
        return tell(sides[0], sides[1])

    return told


def change(project: Path, file: str, old: str, new: str) -> None:
    path = project / file
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def items(report: Report, key: str) -> tuple[Item, ...]:
    """The items of one section."""
    return next(section.items for section in report.sections if section.key == key)


def said(report: Report, key: str) -> list[str]:
    """What one section says in English, details indented."""
    return [line for item in items(report, key) for line in (item.words.en, *(f"  {one.en}" for one in item.details))]


def sections(report: Report) -> list[str]:
    """Keys of the sections that have something to say."""
    return [section.key for section in report.told]
