"""Schema-valid documents become records: numbers to Decimal, lists to tuples, and every part keeps its place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from macros.building.audits import build_audit
from macros.building.fields import build_condition, build_field
from macros.building.guidance import build_question, build_term, build_use_case
from macros.building.imports import build_import
from macros.building.models import build_model
from macros.building.node import Node
from macros.building.others import build_comparison, build_platform, build_provider, build_source
from macros.building.rates import build_rate

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from macros.records import (
        Audit,
        Comparison,
        ConditionKey,
        Field,
        Import,
        Model,
        Platform,
        Provider,
        Question,
        Rate,
        Source,
        Term,
        UseCase,
    )
    from macros.source.document import Document

    Record = (
        Model
        | Provider
        | Platform
        | ConditionKey
        | Source
        | Field
        | Comparison
        | Audit
        | UseCase
        | Question
        | Term
        | Import
        | Rate
    )

BUILDERS: Mapping[str, Callable[[str, Node], Record]] = {
    "models": build_model,
    "providers": build_provider,
    "platforms": build_platform,
    "conditions": build_condition,
    "sources": build_source,
    "fields": build_field,
    "comparisons": build_comparison,
    "audits": build_audit,
    "use-cases": build_use_case,
    "questions": build_question,
    "terms": build_term,
    "imports": build_import,
    "rates": build_rate,
}
"""How a record of each kind is made. The kinds are the folders of `data/`."""


def build(kind: str, identifier: str, document: Document) -> Record:
    """The record in `document`, which has to have passed the schema of `kind`.

    Raises KeyError, TypeError or ValueError where it has not: that is a fault of the caller, not of the data.
    """
    return BUILDERS[kind](identifier, Node.root(document))
