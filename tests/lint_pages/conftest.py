"""A small catalogue and pages over it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from macros.lint.checked import Checked
from macros.pages.reader import read_page
from macros.records import Audit, Comparison, Finding, FindingEvidence, Tasks, Text
from tests.support.claims import PLAIN, REASONING, catalogue, claim, own, run_of
from tests.support.pages import HEAD

if TYPE_CHECKING:
    from collections.abc import Callable

    from macros.catalog import Catalog

    Check = Callable[..., Checked]


@pytest.fixture(scope="session")
def invented() -> Catalog:
    """Two models with prices, a benchmark, and a rejected claim of a checked text."""
    whole = catalogue(
        {
            "big": {
                **PLAIN,
                "input_price": [own("2"), claim("3", select={"platform": "azure", "tier": "standard"})],
                "output_price": [own("8")],
                "latency": [run_of("0.5", run={"percentile": "p50"}), run_of("0.9", run={"percentile": "p95"})],
                "score": [run_of("50", run={"tasks": Tasks(477, 500)})],
            },
            "small": {
                **REASONING,
                "input_price": [own("0.25")],
                "output_price": [own("2")],
                "score": [run_of("60", effort="high"), claim("74.9", audit="c01", rejected=True)],
            },
        }
    )
    comparison = Comparison("small-vs-big", Text("a", "a"), Text("a", "a"), ("small", "big"), (), ("input_price",), ())
    same = Text("a", "a")
    evidence = (FindingEvidence("official", "Small", "60"),)
    findings = tuple(Finding(number, same, same, "wrong", same, evidence) for number in ("c01", "c02"))
    audit = Audit("note-checked", same, same, "official", "2026-11-22", findings)
    return replace(whole, comparisons={"small-vs-big": comparison}, audits={"note-checked": audit})


@pytest.fixture
def project(invented: Catalog) -> Check:
    """A function from texts by path (`ja__index="…"`) to a project that has these pages."""

    def project(**texts: str) -> Checked:
        pages = []
        for name, text in texts.items():
            page, found = read_page(f"{name.replace('__', '/')}.md", f"{HEAD}{text}".encode())
            assert not found, found[0].in_("en")
            pages.append(page)
        return Checked(Path(), invented, tuple(pages))

    return project


def without(checked: Checked, kind: str, name: str) -> Checked:
    """The project in which one record failed its schema."""
    kept = {key: record for key, record in getattr(checked.catalog, kind).items() if key != name}
    broken = checked.catalog.broken | {(kind, name)}
    changed: dict[str, Any] = {kind: kept, "broken": broken}
    return replace(checked, catalog=replace(checked.catalog, **changed))
