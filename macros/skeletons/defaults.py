"""Answers that follow from the day, the catalogue or another answer. A fact about a model never does."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date

    from macros.catalog import Catalog
    from macros.records import Field, Question, UseCase

_DAYS = frozenset({"read", "claim.read", "evidence.read", "reviewed", "checked"})
_SOURCE_OF = {"claim.read": "claim.source", "evidence.read": "evidence.source"}
"""By the key of a reading, that of the source that was read."""
_REPORTERS = {
    "official": "vendor",
    "independent": "independent",
    "dataset": "aggregator",
    "secondary": "aggregator",
    "community": "community",
}
"""Who reports what stands in a source of each kind, unless the source says that it quotes somebody else."""
_ORDER_STEP = 10


def _ordered(catalog: Catalog, kind: str) -> Iterable[Field | UseCase | Question]:
    """The records among which a new one of this kind has its place."""
    match kind:
        case "fields":
            return catalog.fields.values()
        case "questions":
            return catalog.questions.values()
        case _:
            return catalog.use_cases.values()


def default_of(key: str, kind: str, answers: Mapping[str, str], catalog: Catalog, today: date) -> str | None:
    """The default for one key of a record of `kind`; None where there is none."""
    named = answers.get(_SOURCE_OF.get(key, ""), "")
    if (cited := catalog.sources.get(named)) and cited.read:
        return cited.read  # nobody has read it later, as far as the record of the source says
    if key in _DAYS:
        return today.isoformat()
    match key:
        case "order":
            orders = [record.order for record in _ordered(catalog, kind)]
            return str(max(orders, default=0) // _ORDER_STEP * _ORDER_STEP + _ORDER_STEP)
        case "source_order":
            return ", ".join(_REPORTERS)
        case "findings.id":
            return "c01"
        case "claim.subject":
            return answers.get("name")
        case "claim.reported_by":
            source = catalog.sources.get(answers.get("claim.source", ""))
            return _REPORTERS[source.kind] if source else None
        case _:
            return None
