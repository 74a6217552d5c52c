"""Figures that readers see differently: today, and on a later day that the data names already."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING, Any

from macros.claims.traits import TRAIT_FIELDS
from macros.diffing.affected import models_in_reach, touched_records
from macros.diffing.amounts import difference, measured
from macros.diffing.asks import figures_asked
from macros.diffing.names import (
    claim_name,
    clauses,
    day_words,
    evidence_words,
    figure_name,
    interval_words,
    plain,
)
from macros.diffing.places import on_pages
from macros.diffing.report import Item, say
from macros.diffing.shown import as_data, conditions_of, mark_words, shown
from macros.diffing.why import why
from macros.messages import msg

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from macros.catalog import Catalog
    from macros.diffing.asks import Ask
    from macros.diffing.places import Places
    from macros.diffing.shown import Shown
    from macros.diffing.sides import Side
    from macros.messages import Message
    from macros.records import Claim, Evidence, Text

_CHANGES = msg("{name}: {before} → {after}")
_CHANGES_BY = msg("{name}: {before} → {after} ({difference})")
_LATER = msg("{name}, from {day}: {before} → {after}")
_LATER_BY = msg("{name}, from {day}: {before} → {after} ({difference})")
_LATER_SAME = msg("{name}, from {day}: {after}, with and without this change")
_UNTIL_THEN = msg("until then, readers see {figure}")
_MARKED = msg("{name}: {figure} is now marked “{marks}”")
_UNMARKED = msg("{name}: {figure} is no longer marked “{marks}”")
_REMARKED = msg("{name}: {figure} is marked “{after}”, no longer “{before}”")
_RIVALS = msg("{name}: beside {figure}, the figures of sources that disagree are now {figures}")
_CONDITIONS = msg("{name}: {figure} stays, and what is said of its conditions changes")
_WERE = msg("conditions before: {conditions}")
_ARE = msg("conditions now: {conditions}")
_NO_CONDITIONS = msg("none")
_WHY = msg("why: {reasons}")
_EVIDENCE = msg("evidence: {evidence}")
_IN_FORCE = msg("in force {interval}")
_DISAGREES = msg("disagreeing: {figures}")


@dataclass(frozen=True, slots=True)
class FigureChange:
    """One figure, before and after."""

    ask: Ask
    day: date
    """When readers see the change: the as-of day, or a later one."""
    before: Shown
    after: Shown
    until_then: Shown | None = None
    """For a later day: what readers see on the as-of day."""

    @property
    def of_value(self) -> bool:
        """Whether the figure itself is another one; otherwise what stands beside it is."""
        return self.before.value != self.after.value


def figure_changes(base: Side, head: Side) -> tuple[list[FigureChange], list[FigureChange]]:
    """What changes on the as-of day, and what changes later. Models that only one side has are told by their record."""
    now: list[FigureChange] = []
    later: list[FigureChange] = []
    models = models_in_reach(base, head, touched_records(base, head))
    for ask in dict.fromkeys((*figures_asked(head, models), *figures_asked(base, models))):
        before, after = shown(base.catalog, ask), shown(head.catalog, ask)
        if _seen(before) != _seen(after):
            now.append(FigureChange(ask, head.catalog.as_of, before, after))
        later += _later(ask, base, head, before, after)
    return _without_repetitions(now), _without_repetitions(later)


def turning_days(ask: Ask, catalogs: Iterable[Catalog]) -> list[date]:
    """The days after the as-of day on which a claim of the field, or one that its choice depends on, starts or ends."""
    found: set[date] = set()
    for catalog in catalogs:
        model = catalog.models.get(ask.model)
        for field in (ask.field, *TRAIT_FIELDS) if model else ():
            for claim in model.claims.get(field, ()) if model else ():
                found |= {date.fromisoformat(day) for day in (claim.from_, claim.until) if day}
        found = {day for day in found if day > catalog.as_of}
    return sorted(found)


def items(changes: Iterable[FigureChange], base: Side, head: Side, places: Places) -> Iterator[Item]:
    """Each change in words."""
    for change in changes:
        yield Item(say(_words(change, head)), tuple(_details(change, base, head, places)), _data(change, head, places))


def _later(ask: Ask, base: Side, head: Side, before: Shown, after: Shown) -> Iterator[FigureChange]:
    today = after
    told = (before.value, after.value)
    for day in turning_days(ask, (base.catalog, head.catalog)):
        then = shown(replace(base.catalog, as_of=day), ask)
        from_then = shown(replace(head.catalog, as_of=day), ask)
        values = (then.value, from_then.value)
        # Where both sides said the same before and say the same now, this change has no part in it.
        if values != told and (values[0] != values[1] or told[0] != told[1]):
            yield FigureChange(ask, day, then, from_then, until_then=today)
        told, today = values, from_then


def _seen(of: Shown) -> object:
    return (of.value, of.marks, of.rivals, of.conditions)


def _without_repetitions(changes: list[FigureChange]) -> list[FigureChange]:
    """The same change under conditions of its own is told once: by the first that asks for it, the default."""
    told: set[object] = set()
    kept = []
    for change in changes:
        key = (change.ask.model, change.ask.field, change.day, _claim_key(change.before), _claim_key(change.after))
        if key not in told:
            kept.append(change)
        told.add(key)
    return kept


def _claim_key(of: Shown) -> object:
    return id(of.claim) if of.claim else (of.words, of.value)


def _words(change: FigureChange, head: Side) -> Message:
    name = figure_name(change.ask, head.catalog)
    before, after = change.before, change.after
    if not change.of_value:
        return (
            _beside(name, change)
            if change.until_then is None
            else _LATER_SAME.filled(name=name, day=day_words(change.day.isoformat()), after=after.words)
        )
    said = {"name": name, "before": before.words, "after": after.words}
    by = _difference(change, head)
    if change.until_then is not None:
        said["day"] = day_words(change.day.isoformat())
        return _LATER_BY.filled(**said, difference=by) if by else _LATER.filled(**said)
    return _CHANGES_BY.filled(**said, difference=by) if by else _CHANGES.filled(**said)


def _beside(name: Text, change: FigureChange) -> Message:
    """What changes beside a figure that stays."""
    before, after = change.before, change.after
    gone = tuple(mark for mark in before.marks if mark not in after.marks)
    new = tuple(mark for mark in after.marks if mark not in before.marks)
    said = {"name": name, "figure": after.words}
    if gone and new:
        return _REMARKED.filled(**said, before=mark_words(gone), after=mark_words(new))
    if new:
        return _MARKED.filled(**said, marks=mark_words(new))
    if gone:
        return _UNMARKED.filled(**said, marks=mark_words(gone))
    if before.rivals != after.rivals:
        return _RIVALS.filled(**said, figures=clauses(after.rivals))
    return _CONDITIONS.filled(**said)


def _difference(change: FigureChange, head: Side) -> Text | None:
    old, new = change.before.claim, change.after.claim
    return difference(old, new, head.catalog.fields[change.ask.field]) if old and new else None


def _details(change: FigureChange, base: Side, head: Side, places: Places) -> Iterator[Text]:
    before, after = change.before, change.after
    if change.until_then is not None and change.of_value:
        yield say(_UNTIL_THEN.filled(figure=change.until_then.words))
    if after.rivals and "disputed" in after.marks and before.rivals != after.rivals:
        yield say(_DISAGREES.filled(figures=clauses(after.rivals)))
    if after.claim and change.of_value and (interval := interval_words(after.claim)):
        yield say(_IN_FORCE.filled(interval=interval))
    if before.claim and after.claim and before.conditions != after.conditions:
        yield say(_WERE.filled(conditions=_or_none(before.claim, base)))
        yield say(_ARE.filled(conditions=_or_none(after.claim, head)))
    if reasons := why(before, after, base.catalog, head.catalog):
        yield say(_WHY.filled(reasons=clauses(reasons)))
    for evidence in _new_evidence(change):
        yield say(_EVIDENCE.filled(evidence=evidence_words(evidence, head.catalog)))
    yield on_pages(places.of_claims(before.claims, after.claims))


def _or_none(claim: Claim, side: Side) -> Text:
    words = conditions_of(claim, side.catalog)
    return words if words.en else say(_NO_CONDITIONS)


def _new_evidence(change: FigureChange) -> tuple[Evidence, ...]:
    """The evidence of the figure, as far as it is new; all of it for a new figure that has no new evidence."""
    old, new = change.before.claim, change.after.claim
    if new is None:
        return ()
    fresh = tuple(one for one in new.evidence if old is None or one not in old.evidence)
    return fresh or (new.evidence if change.of_value else ())


def _data(change: FigureChange, head: Side, places: Places) -> dict[str, Any]:
    old, new = change.before.claim, change.after.claim
    field = head.catalog.fields.get(change.ask.field)
    return {
        "model": change.ask.model,
        "field": change.ask.field,
        "conditions": {key: str(value) for key, value in change.ask.conditions},
        "name": plain(claim_name(new, head.catalog) if new else figure_name(change.ask, head.catalog)),
        "from": change.day.isoformat(),
        "before": as_data(change.before),
        "after": as_data(change.after),
        "difference": measured(old, new, field) if old and new and field else {},
        "pages": [place.data() for place in places.of_claims(change.before.claims, change.after.claims)],
    }
