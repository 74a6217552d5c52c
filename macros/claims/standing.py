"""Every claim of a field that stands on the as-of day, whatever a page selects."""

from __future__ import annotations

from typing import TYPE_CHECKING

from macros.claims.choice import ask
from macros.claims.narrowing import admitted
from macros.claims.selection import Selection

if TYPE_CHECKING:
    from macros.catalog import Catalog
    from macros.records import Claim


def standing_claims(catalog: Catalog, model_id: str, field_id: str) -> tuple[Claim, ...]:
    """All claims in force that are neither rejected nor repetitions of a checked text, in the file's order."""
    question = ask(catalog, model_id, field_id, None)
    return admitted(question.under(Selection({}, {})))
