"""What an outside collection says otherwise, for programs; `report.schema.json` beside this module explains it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

from macros.importing.wording import ratio_of
from macros.records.plain import plain_conditions, plain_text, plain_value

if TYPE_CHECKING:
    from macros.catalog import Catalog
    from macros.importing.parts import Compared, Diagnosis, Figure, Found, Placed
    from macros.records import Claim, Decided

VERSION = 1
"""Counted up when a program that reads the document would have to be changed."""
SCHEMA = Path(__file__).with_name("report.schema.json")


def import_data(compared: Compared, catalog: Catalog) -> dict[str, Any]:
    """All of it, ready for `json.dumps`: ids, figures as text and closed words, the same in every language."""
    state = compared.state
    return {
        "version": VERSION,
        "importer": state.record.id,
        "source": state.record.source,
        "read": state.read.isoformat(),
        "commit": state.commit,
        "as_of": catalog.as_of.isoformat(),
        "entries": {"total": len(compared.entries), **compared.entry_counts},
        "readings": {"total": compared.readings, **_of_entries(compared), "unmatched": compared.unmatched},
        "open": sum(figure.is_open for figure in compared.figures),
        "figures": [_figure(figure) for figure in compared.figures],
        "needless": [_decided(decided) for decided in compared.needless],
        "unknown_keys": [
            {"key": one.key, "why": one.why, "times": one.times, "printed": one.printed} for one in compared.unknown
        ],
        "not_compared": [_placed(placed) for placed in compared.entries if placed.bucket != "compared"],
    }


def read_schema() -> dict[str, Any]:
    """The JSON Schema of the document."""
    schema: dict[str, Any] = json.loads(SCHEMA.read_text(encoding="utf-8"))
    return schema


def _of_entries(compared: Compared) -> dict[str, int]:
    return {bucket: count for bucket, count in compared.reading_counts.items() if bucket != "only-ours"}


def _figure(figure: Figure) -> dict[str, Any]:
    claim = figure.claim
    return {
        "bucket": figure.bucket,
        "open": figure.is_open,
        "model": claim.model,
        "field": claim.field,
        "select": plain_conditions(claim.select),
        "run": plain_conditions(claim.run),
        "from": claim.from_,
        "until": claim.until,
        "theirs": plain_value(claim.value) if figure.found else None,
        "ours": _ours(figure.ours) if figure.ours else None,
        "ratio": ratio_of(figure) if figure.bucket == "differ" else None,
        "written_otherwise": figure.written_otherwise,
        "why": figure.why,
        "keys": list(figure.keys),
        "diagnoses": [_diagnosis(one) for one in figure.diagnoses],
        "decided": _decided(figure.decided) if figure.decided else None,
        "was_decided": _decided(figure.was) if figure.was else None,
        "read": [_found(one) for one in figure.found],
    }


def _ours(claim: Claim) -> dict[str, Any]:
    return {
        "value": plain_value(claim.value),
        "model": claim.model,
        "field": claim.field,
        "select": plain_conditions(claim.select),
        "run": plain_conditions(claim.run),
        "at": str(claim.anchor.at("value")) if claim.anchor else None,
        "rejected": claim.rejected.reason if claim.rejected else None,
    }


def _diagnosis(diagnosis: Diagnosis) -> dict[str, Any]:
    return {
        "kind": diagnosis.kind,
        "factor": diagnosis.factor,
        "theirs_only": list(diagnosis.theirs_only),
        "ours_only": list(diagnosis.ours_only),
        "claims": [_ours(claim) for claim in diagnosis.claims],
    }


def _decided(decided: Decided) -> dict[str, Any]:
    return {
        "model": decided.model,
        "field": decided.field,
        "select": plain_conditions(decided.select),
        "run": plain_conditions(decided.run),
        "ours": plain_value(decided.ours),
        "theirs": plain_value(decided.theirs),
        "note": plain_text(decided.note),
    }


def _found(found: Found) -> dict[str, Any]:
    reading = found.reading
    return {
        "entry": found.placed.entry.key,
        "subject": found.placed.entry.subject,
        "printed": reading.printed,
        "printed_unit": reading.printed_unit,
        "locator": reading.locator,
    }


def _placed(placed: Placed) -> dict[str, Any]:
    return {
        "entry": placed.entry.key,
        "bucket": placed.bucket,
        "model": placed.model,
        "readings": len(placed.entry.readings),
    }
