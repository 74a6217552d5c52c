"""What is missing as plain data for programs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from macros.catalog import Catalog
    from macros.records import Source
    from macros.upkeep.gaps import Gap, Gaps


def gap_data(found: Gaps, catalog: Catalog) -> dict[str, Any]:
    """All gaps in their order, with every source: ids and closed words only, the same in every language."""
    return {
        "as_of": catalog.as_of.isoformat(),
        "gaps": [_gap(gap) for gap in found.gaps],
        "without_end_of_service": list(found.without_end),
    }


def _gap(gap: Gap) -> dict[str, Any]:
    return {
        "models": list(gap.models),
        "field": gap.field,
        "kind": gap.kind,
        "level": gap.level,
        "conditions": {key: str(value) for key, value in gap.conditions.items()},
        "differing_conditions": list(gap.keys),
        "blocks": [{"kind": asker.kind, "id": asker.id} for asker in gap.blocks],
        "expected_by": {"among": gap.expected.among, "others": gap.expected.others} if gap.expected else None,
        "read_without_it": [_source(source) for source in gap.looked.read],
        "unread": [_source(source) for source in gap.looked.unread],
    }


def _source(source: Source) -> dict[str, str | None]:
    """A source, and where exactly it was read."""
    return {"id": source.id, "read": source.read, "url": source.permalink or source.url}
