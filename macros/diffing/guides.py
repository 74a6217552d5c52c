"""What guides say otherwise of their candidates: recommendations, requirements, costs and their order."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from macros.diffing.amounts import ratios
from macros.diffing.guide_words import candidate_names, details
from macros.diffing.judged import Judged, judged
from macros.diffing.names import day_words, plain
from macros.diffing.report import Item, say
from macros.diffing.sides import attempt
from macros.messages import Message, msg
from macros.records.plain import plain_value

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping
    from datetime import date

    from macros.catalog import Catalog
    from macros.diffing.judged import Key
    from macros.diffing.sides import Side
    from macros.records import Text, UseCase

_RECOMMENDS = msg("{guide}: the recommendation for new work is now {after} (before: {before})")
_RECOMMENDS_FROM = msg(
    "{guide}, from {day}: the recommendation for new work is {after} (without this change: {before})"
)
_JUDGES = msg("{guide}: what is said of a candidate changes")
_JUDGES_FROM = msg("{guide}, from {day}: what is said of a candidate changes")
_ORDER = msg("{guide}: the order by cost changes")
_ORDER_FROM = msg("{guide}, from {day}: the order by cost changes")
_COSTS = msg("{guide}: costs change")
_COSTS_FROM = msg("{guide}, from {day}: costs change")

_HEADLINES: Mapping[str, tuple[Message, Message]] = {
    "recommendation": (_RECOMMENDS, _RECOMMENDS_FROM),
    "verdict": (_JUDGES, _JUDGES_FROM),
    "order": (_ORDER, _ORDER_FROM),
    "cost": (_COSTS, _COSTS_FROM),
}
"""What changes in a guide, the most important first, and how it is said: for today, and for a later day."""

_Pair = tuple[Judged, Judged]
"""A guide before and after."""


def guide_items(base: Side, head: Side, later: Iterable[date]) -> list[Item]:
    """Every guide that says something else, on the as-of day or on a later one: recommendations first, costs last."""
    found = _changes(base, head, tuple(later))
    return sorted(found, key=lambda item: ([*_HEADLINES].index(item.data["kind"]), item.data["from"]))


def _changes(base: Side, head: Side, later: tuple[date, ...]) -> Iterator[Item]:
    for identifier, use_case in head.catalog.use_cases.items():
        if identifier not in base.catalog.use_cases:
            continue
        known: _Pair | None = None
        told: set[Text] = set()
        for day in (head.catalog.as_of, *later):
            then, now = base.on(day).catalog, head.on(day).catalog
            before = attempt(None, judged, then, then.use_cases[identifier])
            after = attempt(None, judged, now, use_case)
            if before is None or after is None:
                continue
            # What is told for today is not told again for a later day.
            new = tuple(one for one in details(before, after, then, now) if one not in told)
            if new:
                future = day if day != head.catalog.as_of else None
                yield _item(use_case, _kind(before, after, known), (before, after), head.catalog, future, new)
            told |= set(new)
            known = before, after


def _item(
    use_case: UseCase, kind: str, sides: _Pair, catalog: Catalog, future: date | None, said_of: tuple[Text, ...]
) -> Item:
    before, after = sides
    now, from_then = _HEADLINES[kind]
    said: dict[str, object] = {"guide": use_case.title}
    if kind == "recommendation":
        said |= {
            "before": candidate_names(before.recommended, catalog),
            "after": candidate_names(after.recommended, catalog),
        }
    words = now.filled(**said) if future is None else from_then.filled(**said, day=day_words(future.isoformat()))
    return Item(say(words), said_of, _data(use_case, kind, before, after, future or catalog.as_of))


def _kind(before: Judged, after: Judged, known: _Pair | None) -> str:
    """What of a guide changes, the most important: of that which was not told for an earlier day already."""
    for kind, aspect in _ASPECTS.items():
        pair = aspect(before), aspect(after)
        if pair[0] != pair[1] and (known is None or pair != (aspect(known[0]), aspect(known[1]))):
            return kind
    return "cost"


_ASPECTS: Mapping[str, Callable[[Judged], object]] = {
    "recommendation": lambda of: of.recommended,
    "verdict": lambda of: (of.standings, of.verdicts),
    "order": lambda of: of.by_cost,
}


def _data(use_case: UseCase, kind: str, before: Judged, after: Judged, day: date) -> dict[str, Any]:
    return {
        "use_case": use_case.id,
        "title": plain(use_case.title),
        "kind": kind,
        "from": day.isoformat(),
        "before": _side(before),
        "after": _side(after),
        "costs": {
            _id(key): ratios(old, new)
            for key, new in after.costs.items()
            if (old := before.costs.get(key)) is not None and new is not None and old != new
        },
    }


def _side(of: Judged) -> dict[str, Any]:
    return {
        "recommended": [_id(key) for key in of.recommended],
        "standings": {_id(key): one.standing for key, one in of.advice.items()},
        "per_month": {_id(key): plain_value(cost) for key, cost in of.costs.items()},
        "cheapest_first": [_id(key) for key in of.by_cost],
    }


def _id(key: Key) -> str:
    model, effort = key
    return model if effort is None else f"{model} {effort}"
