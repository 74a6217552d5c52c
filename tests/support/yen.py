"""An invented catalogue with a rate and with measurements of Japanese text: what the views and scripts of both show."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

from macros.catalog import load_catalog
from macros.records import Claim, Evidence
from tests.support.project import AS_OF, invented_project

if TYPE_CHECKING:
    from pathlib import Path

    from macros.catalog import Catalog

MEASURED, SHARING, OTHER, UNKNOWN = "nova-5", "nova-5-mini", "vega-2", "lumen-4"
"""Models: measured itself; with the tokenizer of that one; with a tokenizer of its own; of which nothing is known."""
SPLITTERS = {MEASURED: "hoshi-splitter", SHARING: "hoshi-splitter", OTHER: "vega-splitter"}
RUN = {"run_by": "Test Board", "corpus": "translated essay", "harness": "counter"}


def claim(model: str, field: str, value: Decimal | str) -> Claim:
    """A claim that the invented test board prints."""
    printed = Evidence("test-board", model, str(value), "row 1", "2026-08-01")
    run = RUN if isinstance(value, Decimal) else {}
    return Claim(model, field, value, (printed,), "independent", run=run)


def invented_catalog(folder: Path) -> Catalog:
    """The invented models with tokenizers, one of them measured at 1.25 characters on a token, and one rate."""
    catalog = load_catalog(invented_project(folder), date.fromisoformat(AS_OF)).catalog
    claims = [claim(model, "tokenizer", name) for model, name in SPLITTERS.items()]
    claims.append(claim(MEASURED, "japanese_characters_per_token", Decimal("1.25")))
    return with_claims(catalog, *claims)


def with_claims(catalog: Catalog, *claims: Claim) -> Catalog:
    """The catalogue with more claims."""
    models = dict(catalog.models)
    for one in claims:
        model = models[one.model]
        held = {**model.claims, one.field: (*model.claims.get(one.field, ()), one)}
        models[one.model] = replace(model, claims=held)
    return replace(catalog, models=models)
