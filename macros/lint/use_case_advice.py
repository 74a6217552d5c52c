"""A recommendation does not contradict its own requirements.

Readers choose by it, and would be sent to a model that cannot do the work.

A required figure that nobody has recorded is tested first and never taken for met, and a service that ends within the
use case's horizon is not for new work. All of it is judged for the day on which the candidates were reviewed, so that
no recommendation turns wrong by the passing of time; what readers see is computed for the day the site is built for.
Each exception a record makes has to be needed, so that exceptions can only shrink.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

from macros.claims import figure_at_work, first_party_end
from macros.claims.requirements import ends_within, verdict_on
from macros.claims.traits import TRAIT_FIELDS
from macros.diagnostics import Diagnostic
from macros.lint.checked import Checked, place, written
from macros.messages import Message, msg

if TYPE_CHECKING:
    from collections.abc import Iterator

    from macros.catalog import Catalog
    from macros.lint.rule import Area
    from macros.records import Candidate, Requirement, UseCase

CODES = ("use-case-advice",)
AREA: Area = "recommendations"
FIX = msg(
    "Name another model, effort or bound; list under `test_first` what nobody has recorded; write `new_work: "
    "false` where the service ends too soon; remove each exception that is no longer needed."
)

CODE = "use-case-advice"
_LIFECYCLE = ("shutdown_date", "deprecation_date")
"""The fields that say when a service ends."""

NOT_MET = msg("{model} does not meet {field} {operator} {bound}: the figure recorded is {value}")
NOT_TESTED = msg("{model} has no figure of the required {field}")
TESTED = msg("{model} has a figure of {field}, so it need not be tested first")
NOT_REQUIRED = msg("{field} is not required here, so nothing has to be tested first")
ENDS = msg("the service of {model} ends on {day}, within {days} days of the review on {reviewed}")
LASTS = msg("no end of the service of {model} is recorded within {days} days of the review on {reviewed}")

OTHER_CANDIDATE = msg("Name a model that meets it, another effort, or a bound that you can justify.")
TEST_FIRST = msg("Add {field} to test_first: unknown is never a pass.")
REMOVE = msg("Remove it.")
NOT_FOR_NEW_WORK = msg("Add `new_work: false`.")
FOR_NEW_WORK = msg("Remove `new_work`.")


@dataclass(frozen=True, slots=True)
class _Case:
    """A use case with the catalogue as it stood on the day of the review."""

    use_case: UseCase
    catalog: Catalog
    checked: Checked

    def can_judge(self, model: str, field: str) -> bool:
        """Whether nothing is wrong with what the figure of `field` for `model` depends on."""
        record = self.catalog.models.get(model)
        if record is None or field not in self.catalog.fields or not self.checked.traits_are_whole:
            return False
        spoilt = any(self.checked.spoilt.holds(model, one) for one in (field, *TRAIT_FIELDS))
        whole = all(map(self.checked.is_whole, record.claims.get(field, ())))
        return record.provider in self.catalog.providers and whole and not spoilt


def check(checked: Checked) -> Iterator[Diagnostic]:
    """Yield an error for each candidate that its use case, or the record of its figures, contradicts."""
    for use_case in checked.catalog.use_cases.values():
        if place(use_case.anchor, "reviewed") in checked.told_places:
            continue  # a day that is still to come is no day to judge for
        then = replace(checked.catalog, as_of=date.fromisoformat(use_case.reviewed))
        case = _Case(use_case, then, checked)
        for candidate in use_case.candidates:
            yield from _requirements(case, candidate)
            yield from _needless_tests(case, candidate)
            yield from _service(case, candidate)


def _requirements(case: _Case, candidate: Candidate) -> Iterator[Diagnostic]:
    for requirement in case.use_case.requirements:
        if not case.can_judge(candidate.model, requirement.field):
            continue
        choice = figure_at_work(case.catalog, case.use_case, candidate, requirement.field)
        verdict = verdict_on(choice, requirement.operator, requirement.bound)
        if verdict == "not-met" and choice.claim:
            message = _not_met(case, candidate, requirement).filled(value=written(choice.claim.value))
            yield Diagnostic(CODE, place(candidate.anchor, "model"), message, OTHER_CANDIDATE)
        elif verdict == "unknown" and requirement.field not in candidate.test_first:
            message = NOT_TESTED.filled(model=_name(case, candidate), field=requirement.field)
            hint = TEST_FIRST.filled(field=requirement.field)
            yield Diagnostic(CODE, place(candidate.anchor, "model"), message, hint)


def _needless_tests(case: _Case, candidate: Candidate) -> Iterator[Diagnostic]:
    required = {requirement.field: requirement for requirement in case.use_case.requirements}
    for index, field in enumerate(candidate.test_first):
        location = place(candidate.anchor, "test_first", index)
        if field not in required and field in case.catalog.fields:
            yield Diagnostic(CODE, location, NOT_REQUIRED.filled(field=field), REMOVE)
        elif case.can_judge(candidate.model, field):
            choice = figure_at_work(case.catalog, case.use_case, candidate, field)
            if verdict_on(choice, required[field].operator, required[field].bound) != "unknown":
                message = TESTED.filled(model=_name(case, candidate), field=field)
                yield Diagnostic(CODE, location, message, REMOVE)


def _service(case: _Case, candidate: Candidate) -> Iterator[Diagnostic]:
    if not all(case.can_judge(candidate.model, field) for field in _LIFECYCLE):
        return
    horizon, reviewed = case.use_case.horizon_days, case.use_case.reviewed
    ends = ends_within(case.catalog, candidate.model, horizon)
    said = {"model": _name(case, candidate), "days": horizon, "reviewed": reviewed}
    if ends and candidate.new_work:
        end = first_party_end(case.catalog, candidate.model)
        day = end.shutdown.claim.value if end and end.shutdown.claim else ""
        yield Diagnostic(CODE, place(candidate.anchor, "model"), ENDS.filled(day=day, **said), NOT_FOR_NEW_WORK)
    elif not ends and not candidate.new_work:
        yield Diagnostic(CODE, place(candidate.anchor, "new_work"), LASTS.filled(**said), FOR_NEW_WORK)


def _not_met(case: _Case, candidate: Candidate, requirement: Requirement) -> Message:
    return NOT_MET.filled(
        model=_name(case, candidate),
        field=requirement.field,
        operator=requirement.operator,
        bound=written(requirement.bound),
    )


def _name(case: _Case, candidate: Candidate) -> str:
    return case.catalog.models[candidate.model].name
