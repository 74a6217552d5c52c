"""What is to be read again, and what the calendar brings, as plain data for programs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from macros.records.plain import plain_conditions, plain_value

if TYPE_CHECKING:
    from collections.abc import Sequence

    from macros.catalog import Catalog
    from macros.records import Claim
    from macros.upkeep.calendar import Coming, Review
    from macros.upkeep.stale import Aging, Reading


def stale_data(
    found: Sequence[Reading], coming: Sequence[Coming], reviews: Sequence[Review], catalog: Catalog, within: int
) -> dict[str, Any]:
    """All of it in its order: ids, days and closed words only, the same in every language."""
    return {
        "as_of": catalog.as_of.isoformat(),
        "within_days": within,
        "readings": [_reading(reading) for reading in found],
        "coming": [{"day": one.day.isoformat(), "kind": one.kind, **_claim(one.claim)} for one in coming],
        "reviews": [_review(review) for review in reviews],
    }


def _reading(reading: Reading) -> dict[str, Any]:
    source = reading.source
    return {
        "source": source.id,
        "url": source.url,
        "read": source.read,
        "stale": len(reading.stale),
        "figures": [_aging(figure) for figure in reading.figures],
    }


def _aging(figure: Aging) -> dict[str, Any]:
    return {
        **_claim(figure.claim),
        "newest_read": figure.newest_read.isoformat(),
        "stale_from": figure.stale_from.isoformat(),
        "stale": figure.stale,
    }


def _claim(claim: Claim) -> dict[str, Any]:
    return {
        "model": claim.model,
        "field": claim.field,
        "value": plain_value(claim.value),
        "select": plain_conditions(claim.select),
        "run": plain_conditions(claim.run),
    }


def _review(review: Review) -> dict[str, Any]:
    changed = [{"model": model, "then": then, "now": now} for model, then, now in review.changed]
    return {
        "use_case": review.use_case.id,
        "reviewed": review.use_case.reviewed,
        "due": review.due.isoformat(),
        "changed": changed,
    }
