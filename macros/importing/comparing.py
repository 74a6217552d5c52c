"""A whole collection held against the catalogue: every entry and every figure in exactly one place."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from macros.claims.conditions import is_stated, stated_conditions
from macros.claims.selection import PLATFORM
from macros.claims.subject import names_of
from macros.importing.decided import with_decisions
from macros.importing.facing import face
from macros.importing.ours import Ours
from macros.importing.parts import Compared, Figure, Unknown
from macros.importing.theirs import found_in

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence

    from macros.catalog import Catalog
    from macros.importing.parts import Found, Placed, State
    from macros.records import Claim


def compare_collection(
    placed: Sequence[Placed],
    state: State,
    catalog: Catalog,
    done: Callable[[], None] = lambda: None,
) -> Compared:
    """Everything there is to say of a collection. `done` is called after each entry; nothing is read or written."""
    groups: dict[Hashable, list[Found]] = {}
    names = names_of(catalog.models.values())
    for one in placed:
        if one.bucket == "compared" and one.model is not None:
            for found in found_in(one, catalog.models[one.model], state, catalog, names):
                groups.setdefault(_what_it_says(found.claim), []).append(found)
        done()
    held = Ours(catalog)
    facing = [face(tuple(group), held) for group in groups.values()]
    facing += _only_ours(facing, held)
    decided = with_decisions(facing, state.record.decided)
    order = {name: place for place, name in enumerate(catalog.fields)}
    models = {name: place for place, name in enumerate(catalog.models)}
    matched = sum(len(figure.found) for figure in facing)
    return Compared(
        state,
        tuple(placed),
        tuple(sorted(decided.figures, key=lambda figure: (models[figure.claim.model], order[figure.claim.field]))),
        unmatched=sum(len(one.entry.readings) for one in placed) - matched,
        unknown=tuple(_unknown(placed)),
        needless=decided.needless,
    )


def _what_it_says(claim: Claim) -> Hashable:
    """What makes two readings one figure: the same of the same thing."""
    stated = stated_conditions(claim.select), stated_conditions(claim.run)
    return (claim.model, claim.field, *stated, claim.from_, claim.until, claim.value)


def _only_ours(facing: Iterable[Figure], held: Ours) -> Iterator[Figure]:
    """What we show for a model on a platform that the collection lists, and it does not print.

    Only of fields that it prints for some model, and only where it prints anything for this one: what a collection
    has no column for, it cannot lack.
    """
    catalog = held.catalog
    facing = [figure for figure in facing if figure.found]
    printed = {figure.claim.field for figure in facing}
    listed = {(one.placed.model, one.placed.platform) for figure in facing for one in figure.found}
    seen = {id(figure.ours) for figure in facing if figure.ours is not None}
    there = {(figure.claim.model, figure.claim.field, figure.claim.select.get(PLATFORM)) for figure in facing}
    for model, platform in sorted(listed, key=str):
        for field_id in sorted(printed):
            field = catalog.fields[field_id]
            if model is None or field.run:
                continue
            choice = held.shown_by_default(model, field_id, platform if PLATFORM in field.must_state else None)
            claim = choice.claim
            if claim is None or choice.state != "chosen" or id(claim) in seen:
                continue
            if PLATFORM in field.must_state and not is_stated(claim.select, PLATFORM):
                continue
            if (model, field_id, claim.select.get(PLATFORM)) not in there:
                seen.add(id(claim))
                yield Figure("only-ours", claim, ours=claim)


def _unknown(placed: Iterable[Placed]) -> Iterator[Unknown]:
    """Keys that gave no reading, with how often each was met."""
    counts: Counter[tuple[str, str]] = Counter()
    first: dict[tuple[str, str], str] = {}
    for one in placed:
        for left in one.entry.leftovers:
            counts[left.key, left.why] += 1
            first.setdefault((left.key, left.why), left.printed)
    for (key, why), times in sorted(counts.items(), key=lambda item: (-item[1], item[0])):
        yield Unknown(key, why, times, first[key, why])
