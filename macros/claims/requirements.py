"""Whether a model meets what a use case requires, and whether its service lasts long enough."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Literal

from macros.claims.choice import choose
from macros.claims.effort import EFFORT
from macros.claims.lifecycle import first_party_end
from macros.claims.selection import BAND
from macros.records import NOT_APPLICABLE, NOT_DISCLOSED

if TYPE_CHECKING:
    from macros.catalog import Catalog
    from macros.claims.results import Choice
    from macros.records import Operator, Value

Verdict = Literal["met", "not-met", "unknown"]


def requirement_met(
    catalog: Catalog,
    model_id: str,
    field_id: str,
    operator: Operator,
    bound: Decimal | bool | str,
    effort: str | None = None,
) -> Verdict:
    """Whether the model's chosen figure satisfies `operator` and `bound` (in the field's unit).

    A measurement is taken at the stated effort. Without a figure the answer is `unknown`, which a page words "test
    first" and never "meets".
    """
    return verdict_on(required_figure(catalog, model_id, field_id, effort), operator, bound)


def verdict_on(choice: Choice, operator: Operator, bound: Decimal | bool | str) -> Verdict:
    """The same for a figure that was looked up already."""
    return verdict_on_value(None if choice.claim is None else choice.claim.value, operator, bound)


def verdict_on_value(value: Value | None, operator: Operator, bound: Decimal | bool | str) -> Verdict:
    """The same for a value; None where nothing is recorded.

    What a maker keeps to itself, and what does not exist for a model, says neither that the requirement is met nor that
    it is not. The scripts of the pages decide by the same cases (`tests/fixtures/shared/requirements.json`).
    """
    if value is None or value in (NOT_DISCLOSED, NOT_APPLICABLE):
        return "unknown"
    if operator == "includes":
        known, met = isinstance(value, tuple), isinstance(value, tuple) and bound in value
    elif operator == "is":
        known, met = isinstance(value, bool | str), value == bound
    elif isinstance(value, Decimal) and isinstance(bound, Decimal):
        known, met = True, value <= bound if operator == "<=" else value >= bound
    else:
        known, met = False, False
    return "unknown" if not known else "met" if met else "not-met"


def required_figure(
    catalog: Catalog, model_id: str, field_id: str, effort: str | None = None, input_tokens: int | None = None
) -> Choice:
    """The figure that counts for a piece of work.

    A measurement is taken at the stated effort, a price for inputs of this length, anything else as always.
    """
    field = catalog.fields[field_id]
    page: dict[str, str | int] = {}
    if effort is not None and EFFORT in field.run:
        page[EFFORT] = effort
    if input_tokens is not None and BAND in field.select:
        page[BAND] = input_tokens
    return choose(catalog, model_id, field_id, page or None)


def ends_within(catalog: Catalog, model_id: str, horizon_days: int) -> bool | None:
    """Whether the service on the provider's own API ends within the horizon; None where no shutdown date is recorded.

    A model that does is not recommended for new work.
    """
    end = first_party_end(catalog, model_id)
    return None if end is None else end.within(horizon_days)
