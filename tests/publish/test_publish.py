"""macros/publish/ and what LICENSE-CONTENT.md says of the same sources."""

from __future__ import annotations

import json
import re
from datetime import date
from typing import TYPE_CHECKING, Any

import pytest

from macros.catalog import Catalog, load_catalog
from macros.publish import dataset, may_be_exported
from macros.publish.permission import permitted

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from macros.records import Claim


@pytest.fixture(scope="module")
def catalog(root: Path) -> Catalog:
    return load_catalog(root, date(2026, 11, 22)).catalog


@pytest.fixture(scope="module")
def exported(catalog: Catalog) -> dict[str, Any]:
    """As a program would read it."""
    made: dict[str, Any] = json.loads(json.dumps(dataset(catalog)))
    return made


def claims(catalog: Catalog) -> Iterator[Claim]:
    for model in catalog.models.values():
        for found in model.claims.values():
            yield from found


def exported_claims(exported: dict[str, Any]) -> Iterator[dict[str, Any]]:
    for model in exported["models"]:
        for found in model["claims"].values():
            yield from found


def test_nothing_of_a_source_that_may_not_be_passed_on_in_bulk_is_exported(
    catalog: Catalog, exported: dict[str, Any]
) -> None:
    """Neither its figures nor its name."""
    closed = {source.id for source in catalog.sources.values() if not may_be_exported(source)}
    assert closed
    cited = {evidence["source"] for claim in exported_claims(exported) for evidence in claim["evidence"]}
    assert not cited & closed
    assert {source["id"] for source in exported["sources"]} == cited


def test_every_claim_is_exported_or_counted_as_left_out(catalog: Catalog, exported: dict[str, Any]) -> None:
    """Nothing vanishes without a word; nor does a single piece of evidence."""
    whole = list(claims(catalog))
    kept = list(exported_claims(exported))
    assert len(kept) + exported["left_out"]["claims"] == len(whole)
    evidence = sum(len(claim["evidence"]) for claim in kept) + sum(exported["left_out"]["evidence_by_source"].values())
    assert evidence == sum(len(claim.evidence) for claim in whole)


def test_a_claim_that_others_print_too_keeps_only_their_evidence(catalog: Catalog) -> None:
    """OpenAI's pages allow single figures; three collections print the same price under open licences."""
    price = catalog.models["gpt-5-mini"].claims["input_price"][0]
    found = permitted(price, catalog)
    assert found.claim is not None
    kept = {evidence.source for evidence in found.claim.evidence}
    assert {"models-dev", "litellm", "genai-prices"} <= kept
    assert "openai-gpt5-dev" in {evidence.source for evidence in found.withheld}
    assert len(found.claim.evidence) + len(found.withheld) == len(price.evidence)


def test_figures_of_artificial_analysis_and_swe_bench_stay_on_the_pages(exported: dict[str, Any]) -> None:
    """Their terms forbid redistribution and commercial use."""
    text = json.dumps(exported["models"])
    assert "18.819" not in text
    assert "39.58" not in text


def test_a_checked_text_is_never_exported_as_data(catalog: Catalog) -> None:
    """It is quoted on pages; its figures are no claims of anybody's."""
    audited = [claim for claim in claims(catalog) if claim.audit]
    assert audited
    assert all(permitted(claim, catalog).claim is None for claim in audited)


def test_figures_are_text_with_every_digit(exported: dict[str, Any]) -> None:
    """A binary fraction would not be what was printed."""
    model = next(model for model in exported["models"] if model["id"] == "gpt-5-mini")
    assert model["claims"]["cached_input_price"][0]["value"] == "0.025"


SECTIONS = {
    "May be passed on; keep the notice": {"yes"},
    "May be passed on with attribution": {"attribution"},
    "Single figures only": {"few-figures"},
}


def test_the_licence_file_puts_every_source_where_its_record_does(catalog: Catalog, root: Path) -> None:
    """Two places that say what may be passed on must not say two things."""
    text = (root / "LICENSE-CONTENT.md").read_text(encoding="utf-8")
    parts = dict(re.findall(r"^## (.+?)\n(.*?)(?=^## |\Z)", text, re.MULTILINE | re.DOTALL))
    for heading, permissions in SECTIONS.items():
        named = set(re.findall(r"`([a-z0-9.-]+)`", parts[heading]))
        recorded = {source.id for source in catalog.sources.values() if source.republish in permissions}
        assert named == recorded, heading
