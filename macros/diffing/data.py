"""A report for programs. `diff.schema.json` beside this module says what each key means."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

from macros.diffing.names import plain
from macros.diffing.report import say

if TYPE_CHECKING:
    from macros.diffing.report import Item, Name, Report

VERSION = 1
"""Counted up when a program that reads the document would have to be changed."""
SCHEMA = Path(__file__).with_name("diff.schema.json")


def data_of(report: Report) -> dict[str, Any]:
    """The whole report, ready for `json.dumps`: every section is there, and all words in both languages."""
    return {
        "version": VERSION,
        "base": _name(report.base),
        "head": _name(report.head),
        "as_of": report.as_of.isoformat(),
        "differs": bool(report.told),
        "summary": [plain(sentence) for sentence in report.summary],
        **{section.key: [_item(item) for item in section.items] for section in report.sections},
    }


def read_schema() -> dict[str, Any]:
    """The JSON Schema of the document."""
    schema: dict[str, Any] = json.loads(SCHEMA.read_text(encoding="utf-8"))
    return schema


def _item(item: Item) -> dict[str, Any]:
    return {"words": plain(item.words), "details": [plain(detail) for detail in item.details], **item.data}


def _name(of: Name) -> dict[str, Any]:
    return {"name": plain(say(of.text)), "commit": of.commit}
