"""What a guide says otherwise of single candidates, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from macros.diffing.amounts import relative
from macros.diffing.names import both, field_name, listed, model_name
from macros.diffing.report import in_both, say
from macros.formatting import money
from macros.messages import msg
from macros.views.conditions import condition_in_words
from macros.views.labels import NO_FIGURE
from macros.views.use_cases.words import STANDINGS, VERDICTS

if TYPE_CHECKING:
    from collections.abc import Iterator
    from decimal import Decimal

    from macros.catalog import Catalog
    from macros.claims import Advice, Held
    from macros.diffing.judged import Judged, Key
    from macros.records import Text

_NOBODY = msg("no candidate")
_STANDING = msg("{candidate}: {before} → {after}")
_JOINS = msg("{candidate}: new candidate, {after}")
_LEAVES = msg("{candidate}: no longer a candidate, was {before}")
_VERDICT = msg("{candidate} · {field}: {before} → {after}")
_COST = msg("{candidate}: {before} → {after} a month")
_COST_BY = msg("{candidate}: {before} → {after} a month ({difference})")
_CHEAPEST = msg("cheapest first: {after} (before: {before})")
_WITH_EFFORT = msg("{model} ({effort})")


def details(before: Judged, after: Judged, base: Catalog, head: Catalog) -> Iterator[Text]:
    """Candidates that come, go or are judged otherwise, then costs and their order."""
    for key, one in after.advice.items():
        name, old = _name(key, head), before.advice.get(key)
        if old is None:
            yield say(_JOINS.filled(candidate=name, after=STANDINGS[one.standing]))
            continue
        if old.standing != one.standing:
            said = _STANDING.filled(candidate=name, before=STANDINGS[old.standing], after=STANDINGS[one.standing])
            yield say(said)
        yield from _held(name, old, one, head)
    for key, old in before.advice.items():
        if key not in after.advice:
            yield say(_LEAVES.filled(candidate=_name(key, base), before=STANDINGS[old.standing]))
    yield from _costs(before, after, head)


def _held(name: Text, old: Advice, new: Advice, catalog: Catalog) -> Iterator[Text]:
    then = {_of(held): held.verdict for held in old.held}
    for held in new.held:
        verdict = then.get(_of(held))
        if verdict is not None and verdict != held.verdict:
            field = field_name(held.requirement.field, catalog)
            said = _VERDICT.filled(candidate=name, field=field, before=VERDICTS[verdict], after=VERDICTS[held.verdict])
            yield say(said)


def _of(held: Held) -> tuple[str, str]:
    return held.requirement.field, held.requirement.operator


def _costs(before: Judged, after: Judged, catalog: Catalog) -> Iterator[Text]:
    for key, cost in after.costs.items():
        if key in before.costs and before.costs[key] != cost:
            old = before.costs[key]
            said = {"candidate": _name(key, catalog), "before": _amount(old), "after": _amount(cost)}
            by = relative(old, cost) if old is not None and cost is not None else None
            yield say(_COST_BY.filled(**said, difference=by) if by else _COST.filled(**said))
    if before.by_cost != after.by_cost and set(before.by_cost) == set(after.by_cost):
        then, now = candidate_names(before.by_cost, catalog), candidate_names(after.by_cost, catalog)
        yield say(_CHEAPEST.filled(before=then, after=now))


def _amount(cost: Decimal | None) -> Text:
    if cost is None:
        return say(NO_FIGURE["unknown"])
    return in_both(lambda language: money(cost.normalize(), language))


def candidate_names(keys: tuple[Key, ...], catalog: Catalog) -> Text:
    """Candidates side by side, with their efforts."""
    return listed(_name(key, catalog) for key in keys) if keys else say(_NOBODY)


def _name(key: Key, catalog: Catalog) -> Text:
    model, effort = key
    if effort is None:
        return both(model_name(model, catalog))
    words = in_both(lambda language: condition_in_words("effort", effort, catalog, language))
    return say(_WITH_EFFORT.filled(model=model_name(model, catalog), effort=words))
