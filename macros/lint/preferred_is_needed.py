"""A claim is `preferred` only where that changes what is shown, or decides between sources that disagree.

A decision that outlives its dispute hides the next one: the preferred claim is shown whatever newer sources say.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from itertools import product
from typing import TYPE_CHECKING

from macros.claims import choose
from macros.claims.agreement import agree
from macros.claims.conditions import identity
from macros.claims.in_force import are_in_force_together
from macros.claims.narrowing import is_repudiated
from macros.claims.status import is_cancelled
from macros.diagnostics import Diagnostic
from macros.lint._questions import pages_that_may_ask
from macros.lint.checked import Checked, place_of_key
from macros.messages import msg

if TYPE_CHECKING:
    from collections.abc import Iterator

    from macros.catalog import Catalog
    from macros.claims import Choice
    from macros.lint.rule import Area
    from macros.records import Claim, Field

CODES = ("preferred-not-needed",)
AREA: Area = "sense"
FIX = msg("Remove `preferred`.")


def check(checked: Checked) -> Iterator[Diagnostic]:
    """Yield an error for each `preferred` without which the same would be shown, and nobody disagrees."""
    for _, field, claims in checked.whole_figures():
        for claim in claims:
            if claim.preferred and not _is_needed(claim, claims, field, checked.catalog):
                yield _not_needed(claim)


def _is_needed(claim: Claim, claims: tuple[Claim, ...], field: Field, catalog: Catalog) -> bool:
    """Whether it decides anything on any day: what was needed once does not turn wrong by the passing of time."""
    standing = [one for one in claims if not is_repudiated(one)]
    return _may_be_shown(claim) and (
        any(_is_rival(one, claim, standing, field) for one in standing) or _changes(claim, standing, catalog)
    )


def _may_be_shown(claim: Claim) -> bool:
    return not is_repudiated(claim) and not is_cancelled(claim)


def _is_rival(one: Claim, claim: Claim, among: list[Claim], field: Field) -> bool:
    return (
        identity(one) == identity(claim) and not agree(one, claim, field) and are_in_force_together(one, claim, among)
    )


def _changes(claim: Claim, standing: list[Claim], catalog: Catalog) -> bool:
    """Whether any page, on any day, would show something else without it."""
    without = _without_preference(claim, catalog)
    return any(
        _shown(choose(replace(catalog, as_of=day), claim.model, claim.field, page))
        != _shown(choose(replace(without, as_of=day), claim.model, claim.field, page))
        for page, day in product(pages_that_may_ask(standing), _turns(standing))
    )


def _without_preference(claim: Claim, catalog: Catalog) -> Catalog:
    model = catalog.models[claim.model]
    claims = tuple(replace(one, preferred=None) if one is claim else one for one in model.claims[claim.field])
    changed = replace(model, claims={**model.claims, claim.field: claims})
    return replace(catalog, models={**catalog.models, model.id: changed})


def _turns(claims: list[Claim]) -> set[date]:
    """Days such that whatever is in force together some day is so on one of them."""
    begins = {date.fromisoformat(claim.from_) for claim in claims if claim.from_}
    ends = {date.fromisoformat(claim.until) for claim in claims if claim.until} - {date.min}
    return begins | {day - timedelta(days=1) for day in ends} | {date.max}


def _shown(choice: Choice) -> tuple[object, ...]:
    claim = choice.claim
    return (choice.state, claim and replace(claim, preferred=None))


def _not_needed(claim: Claim) -> Diagnostic:
    return Diagnostic(
        "preferred-not-needed",
        place_of_key(claim.anchor, "preferred"),
        msg("this claim is shown without `preferred` as well, and no other one disagrees")
        if _may_be_shown(claim)
        else msg("this claim is never shown, so it cannot be preferred"),
        msg("Remove `preferred`."),
    )
