"""A featured model has prices and a context window on record, and is in service.

Its pages set it beside every other featured model. Without these figures they would be lists of what is missing, and
after the end of its service they would help nobody to choose.

That its service has ended is a warning, so that time alone turns no check red.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from macros.claims import first_party_end
from macros.claims.narrowing import is_repudiated
from macros.diagnostics import Diagnostic
from macros.lint.checked import place
from macros.messages import msg

if TYPE_CHECKING:
    from collections.abc import Iterator

    from macros.lint.checked import Checked
    from macros.lint.rule import Area
    from macros.records import Model

CODES = ("featured-model", "featured-ended")
AREA: Area = "sense"
FIX = msg("Record what is missing, or take `featured` out.")

NEEDED = ("input_price", "output_price", "context_window")
"""Fields without which a comparison tells little."""

LIFECYCLE = {"deprecation_date", "shutdown_date"}
"""Fields that an end of service is read from; one whose record is faulty is not there."""

MISSING = msg("the featured model {model} has no claim of {fields}")
ENDED = msg("the service of the featured model {model} ended on {day}")
RECORD = msg("Add a claim of it, or take `featured: true` out.")
TAKE_OUT = msg("Take `featured: true` out; the pages of its pairs then go.")


def check(checked: Checked) -> Iterator[Diagnostic]:
    """Yield an error for each featured model that lacks a figure, a warning for each whose service has ended."""
    for model in checked.catalog.models.values():
        if model.featured and model.claims:  # where only its name was read, it has none
            yield from _faults(model, checked)


def _faults(model: Model, checked: Checked) -> Iterator[Diagnostic]:
    where = place(model.anchor, "featured")
    told = [field for field in NEEDED if not checked.spoilt.holds(model.id, field) and not _stands(model, field)]
    if told:
        yield Diagnostic("featured-model", where, MISSING.filled(model=model.name, fields=told), RECORD)
    end = first_party_end(checked.catalog, model.id) if checked.catalog.fields.keys() >= LIFECYCLE else None
    if end is not None and end.state == "ended" and not end.was_due and end.shutdown.claim:
        message = ENDED.filled(model=model.name, day=end.shutdown.claim.value)
        yield Diagnostic("featured-ended", where, message, TAKE_OUT, severity="warning")


def _stands(model: Model, field: str) -> bool:
    return any(not is_repudiated(claim) for claim in model.claims.get(field, ()))
