"""What the rules have to know of a model before they can choose: its type, its release and its effort levels.

These are claims too, chosen by the same steps. None of them depends on a trait itself, so nothing goes in circles.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from macros.claims.effort import EffortScale
from macros.claims.narrowing import FACT_RANKING, admitted, narrow
from macros.claims.question import Question
from macros.claims.remembering import remembered
from macros.claims.selection import resolve

if TYPE_CHECKING:
    from macros.catalog import Catalog
    from macros.records import Claim

TRAIT_FIELDS = frozenset({"model_type", "release_date", "reasoning_efforts", "default_effort"})
"""The fields that are looked at here; figures of every other field are chosen by them."""


def model_type(catalog: Catalog, model_id: str) -> str | None:
    """`reasoning`, `non-reasoning` or `hybrid`; None where it is not recorded."""
    return _word(_chosen(catalog, model_id, "model_type"))


def release_date(catalog: Catalog, model_id: str) -> str | None:
    """The release date with the precision of its source; None where it is not recorded."""
    return _word(_chosen(catalog, model_id, "release_date"))


def effort_scale(catalog: Catalog, model_id: str) -> EffortScale:
    """The effort levels the model accepts and its default, as far as they are recorded."""
    levels = _chosen(catalog, model_id, "reasoning_efforts")
    default = _word(_chosen(catalog, model_id, "default_effort"))
    return EffortScale(default, levels.value if levels and isinstance(levels.value, tuple) else ())


def _chosen(catalog: Catalog, model_id: str, field_id: str) -> Claim | None:
    return remembered(catalog, ("trait", model_id, field_id), lambda: _best(catalog, model_id, field_id))


def _best(catalog: Catalog, model_id: str, field_id: str) -> Claim | None:
    field = catalog.fields.get(field_id)
    if field is None:
        return None
    question = Question(catalog, model_id, field, resolve(catalog, model_id, field, None))
    left, _ = narrow(admitted(question), FACT_RANKING, question)
    return left[0] if left else None


def _word(claim: Claim | None) -> str | None:
    return claim.value if claim and isinstance(claim.value, str) else None
