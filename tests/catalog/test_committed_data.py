"""The project's own `data/`: complete, sound, and written so that editors help."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from macros.catalog import Loaded, load_catalog

if TYPE_CHECKING:
    from collections.abc import Iterator

    from macros.records import Claim

ROOT = Path(__file__).parents[2]
RECORDS = sorted((ROOT / "data").glob("*/*.yml"))
MODELINE = re.compile(r"# yaml-language-server: \$schema=(\S+)")

TOTALS = {
    # model: (fields, claims, pieces of evidence, claims of the audited note, rejected claims)
    "gpt-5-mini": (31, 80, 117, 9, 6),
    "gpt-4.1": (29, 79, 105, 7, 1),
    "gpt-4.1-mini": (24, 42, 55, 0, 0),
    "gpt-5": (26, 48, 70, 0, 0),
    "gpt-5-nano": (24, 38, 56, 0, 1),
    "gpt-4.1-nano": (17, 34, 45, 0, 0),
    "gpt-4o": (19, 26, 35, 0, 0),
    "gpt-4o-mini": (19, 24, 33, 0, 0),
    "o3": (23, 42, 46, 0, 0),
    "o4-mini": (23, 35, 42, 0, 0),
    "gpt-5.1": (20, 31, 56, 0, 0),
    "gpt-5.2": (20, 29, 47, 0, 0),
    "gpt-5.4": (18, 29, 48, 0, 1),
    "claude-haiku-4-5": (16, 23, 41, 0, 0),
    "claude-sonnet-4-5": (16, 30, 42, 0, 0),
    "gemini-2.5-pro": (17, 26, 43, 0, 0),
    "gemini-2.5-flash": (16, 20, 31, 0, 0),
    "gemini-2.5-flash-lite": (15, 19, 30, 0, 0),
    "deepseek-v4-flash": (14, 21, 40, 0, 0),
}
"""What was collected for each model. A claim is never lost: numbers here only grow."""

CITATIONS = [
    "https://artificialanalysis.ai/models/comparisons/gpt-5-mini-vs-gpt-4-1",
    "https://platform.openai.com/docs/models/compare?model=gpt-4.1-mini",
    "https://learn.microsoft.com/en-us/azure/ai-foundry/foundry-models/how-to/model-choice-guide",
    "https://medium.com/@leucopsis/how-gpt-5-compares-to-gpt-4-1-21fad92c2a3a",
    "https://blog.galaxy.ai/compare/gpt-4-1-mini-vs-gpt-5-mini",
    "https://llm-stats.com/models/compare/gpt-4.1-2025-04-14-vs-gpt-5-mini-2025-08-07",
    "https://www.reddit.com/r/ChatGPTPro/comments/1mq5qu0/gpt_41_mini_vs_5_mini_for_cost_effective_writing/",
    "https://community.openai.com/t/gpt-5-100x-token-usage-compared-to-gpt-4-1/1345419",
]
"""What the note this project grew from cites, in its order."""

CONTEXT = {"mini-swe-agent-756"}
"""Read for what they say about the figures of others; no figure is taken from them."""


@pytest.fixture(scope="module")
def loaded() -> Loaded:
    return load_catalog(ROOT, None)


def claims(loaded: Loaded, model: str | None = None) -> Iterator[Claim]:
    """All claims, or those of one model."""
    for record in loaded.catalog.models.values():
        if model in (None, record.id):
            for group in record.claims.values():
                yield from group


def relative(path: Path) -> str:
    return path.relative_to(ROOT / "data").as_posix()


def test_every_record_is_sound(loaded: Loaded) -> None:
    """Nothing in `data/` is refused by reading or by a schema."""
    assert [diagnostic.in_("en") for diagnostic in loaded.diagnostics] == []


@pytest.mark.parametrize("model", TOTALS)
def test_no_claim_is_lost(loaded: Loaded, model: str) -> None:
    """Disagreeing, rejected and audited claims stay beside the one that is shown."""
    found = list(claims(loaded, model))
    counted = (
        len(loaded.catalog.models[model].claims),
        len(found),
        sum(len(claim.evidence) for claim in found),
        sum(claim.audit is not None for claim in found),
        sum(claim.rejected is not None for claim in found),
    )
    assert all(have >= known for have, known in zip(counted, TOTALS[model], strict=True)), counted


def test_it_is_as_of_the_newest_reading(loaded: Loaded) -> None:
    """The newest date in the evidence is never before the day on which it was first collected."""
    assert loaded.catalog.as_of >= date(2026, 11, 22)


def test_the_notes_eight_citations_are_recorded_with_their_exact_addresses(loaded: Loaded) -> None:
    """Also those that nobody could read."""
    cites = loaded.catalog.comparisons["gpt-5-mini-vs-gpt-4.1"].cites
    cited = [loaded.catalog.sources[identifier] for identifier in cites]
    assert [source.url for source in cited] == CITATIONS
    assert [source.seed_order for source in cited] == list(range(1, 9))
    assert {source.cited_by for source in cited} == {"seed-note"}


def test_a_page_nobody_has_read_carries_no_figure(loaded: Loaded) -> None:
    """It is listed, and says so."""
    unread = {source.id for source in loaded.catalog.sources.values() if source.read is None}
    assert unread
    assert not unread & {evidence.source for claim in claims(loaded) for evidence in claim.evidence}


def test_every_source_is_used_or_cited(loaded: Loaded) -> None:
    """The bibliography lists nothing the site does not rest on."""
    catalog = loaded.catalog
    used = {evidence.source for claim in claims(loaded) for evidence in claim.evidence}
    used |= {evidence.source for rate in catalog.rates.values() for evidence in rate.evidence}
    cited = {identifier for comparison in catalog.comparisons.values() for identifier in comparison.cites}
    assert not CONTEXT & (used | cited)
    assert set(catalog.sources) == used | cited | CONTEXT


def test_every_field_platform_and_provider_is_used(loaded: Loaded) -> None:
    """Records come with the facts that need them."""
    catalog = loaded.catalog
    assert set(catalog.fields) == {claim.field for claim in claims(loaded)}
    stated = {claim.select.get("platform") for claim in claims(loaded)} - {None, "not_stated"}
    assert set(catalog.platforms) == stated
    assert set(catalog.providers) == {model.provider for model in catalog.models.values()}


def test_conditions_are_those_that_fields_name(loaded: Loaded) -> None:
    """Every key of a claim has a name in both languages."""
    fields = loaded.catalog.fields.values()
    assert {key for field in fields for key in (*field.select, *field.run)} <= set(loaded.catalog.conditions)


@pytest.mark.parametrize("path", RECORDS, ids=relative)
def test_the_first_line_tells_editors_the_schema(path: Path) -> None:
    """Editors complete and check while one types; the path is resolved from the file's own folder."""
    modeline = MODELINE.fullmatch(path.read_text(encoding="utf-8").splitlines()[0])
    assert modeline
    assert (path.parent / modeline[1]).resolve() == ROOT / "data" / "schemas" / f"{path.parent.name}.schema.json"
    assert (path.parent / modeline[1]).is_file()


@pytest.mark.parametrize("path", RECORDS, ids=relative)
def test_a_file_is_written_tidily(path: Path) -> None:
    """No space at line ends, one line break at the end of the file: differences show facts only."""
    text = path.read_text(encoding="utf-8")
    assert text.endswith("\n")
    assert not text.endswith("\n\n")
    assert not [line for line in text.splitlines() if line != line.rstrip()]
