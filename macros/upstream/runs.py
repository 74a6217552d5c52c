"""The conditions of a measurement, where they depend on whose it is: a model that cannot be told to reason less."""

from __future__ import annotations

from typing import TYPE_CHECKING

from macros.records import NOT_APPLICABLE, NOT_STATED

if TYPE_CHECKING:
    from macros.catalog import Catalog
    from macros.records import Claim, Conditions

_FIXED = "fixed"


def run_of(run: Conditions, model: str, catalog: Catalog) -> Conditions:
    """`run` as a claim of `model` states it.

    A collection says nothing of the effort of a model that does not reason, and may print a label for one whose effort
    cannot be set: these are `not_applicable` and `fixed`. What is `not_stated` of any other model stays so.
    """
    if "effort" not in run:
        return run
    claims = catalog.models[model].claims
    if run["effort"] == NOT_STATED and _says(claims.get("model_type", ()), "non-reasoning"):
        return {**run, "effort": NOT_APPLICABLE}
    if _says(claims.get("reasoning_control", ()), "always-on"):
        return {**run, "effort": _FIXED}
    return run


def _says(claims: tuple[Claim, ...], value: str) -> bool:
    standing = [claim for claim in claims if claim.rejected is None and claim.audit is None]
    return bool(standing) and all(claim.value == value for claim in standing)
