"""Whether models can be ranked or put into a ratio on a field, and by which claims."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

from macros.claims.choice import ask, choose
from macros.claims.effort import EFFORT, WITHOUT_CHOICE, effort_of
from macros.claims.evidence import DOUBTFUL, is_approximate, quality
from macros.claims.joint import comparable_combinations
from macros.claims.narrowing import is_repudiated
from macros.claims.pairs import differing_keys, telling_keys
from macros.claims.question import MEASUREMENT
from macros.claims.remembering import remembered
from macros.claims.results import Compared, ComparisonState, Joint
from macros.records import NOT_DISCLOSED

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from macros.catalog import Catalog
    from macros.claims.results import Choice
    from macros.records import Claim, Field

_NOT_RANKED = frozenset(("choice", "list", "flag", "text"))
"""Datatypes that are put side by side: the same or different, but neither is more."""


def compare(
    catalog: Catalog,
    model_ids: Sequence[str],
    field_id: str,
    page: Mapping[str, str | int] | None = None,
) -> Compared:
    """Two or more models on one field.

    Facts are compared by each model's own chosen claim. Measurements are chosen jointly: one run for all models,
    because scores of different runs cannot be ranked. `page` is as in `choose`; an effort asked for does not bind a
    model that has no choice of effort. Raises what `choose` raises.
    """
    asked = ("compare", tuple(model_ids), field_id, tuple((page or {}).items()))
    return remembered(catalog, asked, lambda: _answer(catalog, model_ids, field_id, page))


def _answer(
    catalog: Catalog, model_ids: Sequence[str], field_id: str, page: Mapping[str, str | int] | None
) -> Compared:
    field = catalog.fields[field_id]
    pages = [_page_for(catalog, model_id, field, page) for model_id in model_ids]
    choices = tuple(choose(catalog, model, field_id, own) for model, own in zip(model_ids, pages, strict=True))
    claims = tuple(choice.claim for choice in choices if choice.claim)
    if state := _without_comparison(choices, field):
        return _compared(field, choices, state)
    if field.kind_of_fact == MEASUREMENT:
        questions = [ask(catalog, model, field_id, own) for model, own in zip(model_ids, pages, strict=True)]
        if combined := comparable_combinations(questions):
            return _by_run(field, choices, combined)
        if len(claims) < len(choices):
            return _compared(field, choices, "unknown")
        return _refused(catalog, field, choices, claims)
    if any(map(is_approximate, claims)) or _differing(claims, field):
        return _refused(catalog, field, choices, claims)
    return _compared(field, choices, "comparable", disputed=any(choice.rivals for choice in choices))


def _page_for(
    catalog: Catalog, model_id: str, field: Field, page: Mapping[str, str | int] | None
) -> Mapping[str, str | int]:
    """The page's conditions as far as they bind this model."""
    page = page or {}
    claims = catalog.models[model_id].claims.get(field.id, ())
    efforts = {effort_of(claim) for claim in claims if not is_repudiated(claim)}
    if efforts and efforts <= WITHOUT_CHOICE:
        return {key: value for key, value in page.items() if key != EFFORT}
    return page


def _without_comparison(choices: Sequence[Choice], field: Field) -> ComparisonState | None:
    """The state where there is nothing to rank: a value is missing or kept secret, or values have no order."""
    if any(choice.state == "not-applicable" for choice in choices):
        return "not-applicable"
    if any(choice.claim is None and not _is_tied_run(choice, field) for choice in choices):
        return "unknown"
    if field.datatype in _NOT_RANKED:
        return "side-by-side"
    if any(choice.claim and choice.claim.value == NOT_DISCLOSED for choice in choices):
        return "unknown"
    return None


def _is_tied_run(choice: Choice, field: Field) -> bool:
    """Whether several runs are equally good, so that one common to all models may still decide between them."""
    return field.kind_of_fact == MEASUREMENT and choice.state == "tied"


def _compared(field: Field, choices: tuple[Choice, ...], state: ComparisonState, *, disputed: bool = False) -> Compared:
    """The models' own choices, set beside each other."""
    claims = tuple(choice.claim for choice in choices)
    return Compared(field.id, _models(choices), state, claims, choices, disputed=disputed)


def _by_run(field: Field, choices: tuple[Choice, ...], combined: Sequence[tuple[Claim, ...]]) -> Compared:
    best, *others = combined
    also = tuple(map(Joint, others))
    return Compared(field.id, _models(choices), "comparable", best, choices, also=also)


def _refused(catalog: Catalog, field: Field, choices: tuple[Choice, ...], claims: tuple[Claim, ...]) -> Compared:
    """Not comparable, with the keys on which the shown claims differ."""
    return Compared(
        field.id,
        _models(choices),
        "not-comparable",
        claims,
        choices,
        keys=telling_keys(claims, _differing(claims, field)),
        approximate=any(is_approximate(claim) or _is_doubtful(claim, field, catalog) for claim in claims),
    )


def _is_doubtful(claim: Claim, field: Field, catalog: Catalog) -> bool:
    return field.kind_of_fact == MEASUREMENT and quality(claim, catalog) == DOUBTFUL


def _differing(claims: Sequence[Claim], field: Field) -> tuple[str, ...]:
    """The keys on which any two of the claims differ, in the field's order."""
    found = {key for one, other in combinations(claims, 2) for key in differing_keys(one, other, field)}
    return tuple(key for key in field.comparable_on if key in found)


def _models(choices: Sequence[Choice]) -> tuple[str, ...]:
    return tuple(choice.model for choice in choices)
