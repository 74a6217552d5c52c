"""Which claim of a field is shown."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

from macros.claims.absence import out_of_force
from macros.claims.agreement import agree
from macros.claims.conditions import identity, stated_conditions
from macros.claims.effort import EffortScale
from macros.claims.evidence import is_first_hand
from macros.claims.in_force import says_what_is_offered
from macros.claims.narrowing import ADMISSION, Claims, admitted, is_repudiated, narrow, ranking
from macros.claims.question import MEASUREMENT, Question
from macros.claims.remembering import remembered
from macros.claims.results import Choice, ChoiceState, Step
from macros.claims.rivals import price_bands, surroundings
from macros.claims.selection import PLATFORM, resolve
from macros.claims.staleness import freshness
from macros.claims.status import is_unconfirmed
from macros.claims.traits import effort_scale, model_type, release_date
from macros.records import NOT_APPLICABLE

if TYPE_CHECKING:
    from collections.abc import Mapping

    from macros.catalog import Catalog
    from macros.records import Claim, Field


def choose(catalog: Catalog, model_id: str, field_id: str, page: Mapping[str, str | int] | None = None) -> Choice:
    """The claim of `field_id` that is shown for `model_id`, what stands around it, and the steps that led to it.

    `page` holds what the page asks for. Select conditions (`platform`, `tier`, `deployment` …) replace the field's
    default; `band` is a number of input tokens. Any other condition is one of the run (`effort`, `run_by`,
    `input_tokens` …) and leaves only claims that state exactly that value. Raises KeyError for a model or field that
    the catalogue does not hold, ValueError for a `band` that is no number.
    """
    asked = ("choose", model_id, field_id, tuple((page or {}).items()))
    return remembered(catalog, asked, lambda: _answer(ask(catalog, model_id, field_id, page)))


def _answer(question: Question) -> Choice:
    if not applies(question):
        return _without_claim(question, "not-applicable")
    candidates, admission = narrow(question.claims, ADMISSION, question)
    if not candidates:
        return _nothing_admitted(question, admission)
    preferred = tuple(claim for claim in candidates if claim.preferred)
    left, ranked = narrow(candidates, ranking(question), question)
    if len(preferred) > 1 or not _is_one_value(left, question):
        return _undecided(question, preferred if len(preferred) > 1 else left, admission + ranked)
    return _with_claim(left[0], candidates, question, admission + ranked)


def ask(catalog: Catalog, model_id: str, field_id: str, page: Mapping[str, str | int] | None) -> Question:
    """The question with everything that the steps have to know. Raises what `choose` raises."""
    field = catalog.fields[field_id]
    return Question(
        catalog,
        model_id,
        field,
        resolve(catalog, model_id, field, page),
        released=release_date(catalog, model_id) if says_what_is_offered(field) else None,
        efforts=effort_scale(catalog, model_id) if field.kind_of_fact == MEASUREMENT else EffortScale(),
    )


def applies(question: Question) -> bool:
    """Whether the field exists for this type of model; a model whose type is unknown may have any."""
    if not question.field.applies_to:
        return True
    kind = model_type(question.catalog, question.model)
    return kind is None or kind in question.field.applies_to


def _with_claim(claim: Claim, candidates: Claims, question: Question, steps: tuple[Step, ...]) -> Choice:
    around = surroundings(claim, candidates, question)
    fresh = freshness((claim, *around.same), question.field, question.catalog)
    return Choice(
        question.model,
        question.field.id,
        _asked(question),
        "not-applicable" if claim.value == NOT_APPLICABLE else "chosen",
        claim,
        rivals=around.rivals,
        agreeing=around.agreeing,
        same=around.same,
        bands=price_bands(question),
        variants=around.variants,
        rejected=_repudiated(question),
        newest_read=fresh.newest_read,
        age_days=fresh.age_days,
        stale=fresh.stale,
        undated_copy=fresh.undated_copy,
        second_hand=not any(is_first_hand(one, question.catalog) for one in (claim, *around.same)),
        as_announced=all(map(is_unconfirmed, (claim, *around.same))),
        steps=steps,
    )


def _without_claim(question: Question, state: ChoiceState, others: Claims = (), steps: tuple[Step, ...] = ()) -> Choice:
    return Choice(
        question.model,
        question.field.id,
        _asked(question),
        state,
        others=others,
        rejected=_repudiated(question),
        out_of_force=out_of_force(steps, question),
        steps=steps,
    )


def _nothing_admitted(question: Question, steps: tuple[Step, ...]) -> Choice:
    """Nothing is recorded for the selection; what holds on other platforms may be listed as such."""
    elsewhere = admitted(question.under(question.selection.without(PLATFORM)))
    return _without_claim(question, "elsewhere" if elsewhere else "unknown", elsewhere, steps)


def _undecided(question: Question, left: Claims, steps: tuple[Step, ...]) -> Choice:
    """More than one value is left, or more than one preferred claim: none is the figure."""
    state: ChoiceState = "incomplete" if _differ_in_open_keys(left, question) else "tied"
    return _without_claim(question, state, left, steps)


def _is_one_value(left: Claims, question: Question) -> bool:
    """Whether all that is left says the same: one value, or dates of one month of which no day is meant."""
    first = left[0]
    return all(claim.value == first.value or _is_same_but_written(claim, first, question.field) for claim in left)


def _is_same_but_written(claim: Claim, first: Claim, field: Field) -> bool:
    return claim.from_ == first.from_ and identity(claim) == identity(first) and agree(claim, first, field)


def _differ_in_open_keys(left: Claims, question: Question) -> bool:
    """Whether the values differ only in a select condition that the page left open, such as the host of a gateway."""
    pairs = [(one, other) for one, other in combinations(left, 2) if one.value != other.value]
    return bool(pairs) and all(
        stated_conditions(one.run) == stated_conditions(other.run)
        and _open_conditions(one, question) != _open_conditions(other, question)
        for one, other in pairs
    )


def _open_conditions(claim: Claim, question: Question) -> frozenset[tuple[str, object]]:
    return frozenset(pair for pair in stated_conditions(claim.select) if pair[0] not in question.selection.select)


def _repudiated(question: Question) -> Claims:
    return tuple(claim for claim in question.claims if is_repudiated(claim))


def _asked(question: Question) -> Mapping[str, str | int]:
    return {**question.selection.select, **question.selection.run}
