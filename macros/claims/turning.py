"""Up to how many reasoning tokens one model costs no more than another, for one workload.

The scripts of the pages have the same in `calculator/turning.js`; `tests/fixtures/shared/costs.json` holds both to it.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Context, Decimal, localcontext
from typing import TYPE_CHECKING, Literal

from macros.claims.costs import cost, may_reason

if TYPE_CHECKING:
    from macros.catalog import Catalog
    from macros.claims.bill import Workload

TurningState = Literal["until", "already", "never", "no-reasoning", "unknown"]

_EXACT = Context(prec=120)


@dataclass(frozen=True, slots=True)
class Turning:
    """When hidden reasoning makes a model dearer than another one."""

    state: TurningState
    """`until`: it costs no more up to so many tokens; `already`: it costs more without any; `never`: its reasoning is
    free, and it costs no more; `no-reasoning`: it writes none; `unknown`: a price is missing on either side."""
    tokens: int | None = None
    """Of one request, where the state is `until`: the most at which it costs no more."""


def turning_point(
    catalog: Catalog, model_id: str, than: str, workload: Workload, platform: str | None = None
) -> Turning:
    """When reasoning makes a model dearer than `than`, which writes the reasoning tokens of the workload if it can.

    Raises KeyError for a model that the catalogue does not hold.
    """
    if not may_reason(catalog, model_id):
        return Turning("no-reasoning")
    silent, one_token = (
        cost(catalog, model_id, replace(workload, reasoning_tokens=tokens), platform).per_request for tokens in (0, 1)
    )
    other = cost(catalog, than, workload, platform).per_request
    if silent is None or one_token is None or other is None:
        return Turning("unknown")
    return turning(silent, one_token, other)


def turning(silent: Decimal, one_token: Decimal, other: Decimal) -> Turning:
    """The same of the costs without reasoning, with one token of it, and of the other model."""
    with localcontext(_EXACT):
        per_token = one_token - silent
        if silent > other:
            return Turning("already")
        return Turning("until", int((other - silent) // per_token)) if per_token else Turning("never")
