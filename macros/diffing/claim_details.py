"""What there is to say of one claim that is new or gone, and of one that was changed."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from macros.claims.status import is_cancelled
from macros.diffing.asks import Ask
from macros.diffing.excerpts import plain_change, text_change
from macros.diffing.names import evidence_words, interval_words, source_title
from macros.diffing.report import say
from macros.diffing.shown import conditions_of, shown
from macros.diffing.why import dropped
from macros.messages import Message, msg
from macros.views.labels import MARKS, REJECTED, REPORTERS, why_missing

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from macros.catalog import Catalog
    from macros.records import Claim, Evidence, Text

_REASON = msg("reason: {reason}. {note}")
_NOTE = msg("note: {note}")
_UNDER = msg("holds for: {conditions}")
_CONDITIONS = msg("conditions: {before} → {after}")
_NONE = msg("none")
_IN_FORCE = msg("in force {interval}")
_DATES = msg("in force: {before} → {after}")
_ALWAYS = msg("without dates")
_EVIDENCE = msg("evidence: {evidence}")
_EVIDENCE_ADDED = msg("evidence added: {evidence}")
_EVIDENCE_REMOVED = msg("evidence removed: {evidence}")
_PLACE = msg("place in {source}")
_REREAD = msg("read again: {evidence}")
_EVIDENCE_CHANGED = msg("evidence changed: {evidence}")
_REPORTED = msg("reported by: {before} → {after}")
_MARKED = msg("now marked “{mark}”")
_UNMARKED = msg("no longer marked “{mark}”")
_PREFERRED = msg("now preferred: {why}")
_PREFERRED_NO_MORE = msg("no longer preferred")
_PRINTED_MARGIN = msg("printed ±: {before} → {after}")
_SHOWN = msg("it is the figure that readers see")
_AUDITED = msg("it repeats a checked text and is never shown as a fact")
_NOT_SHOWN = msg("it is not the figure that readers see: it {purpose}")
_NOT_SHOWN_FOUND = msg("it is not the figure that readers see: it {purpose} ({found})")
_UNDECIDED = msg("no figure is shown: {why}")


def whole(claim: Claim, catalog: Catalog) -> Iterator[Text]:
    """What there is to say of a claim that only one side has."""
    if claim.rejected:
        yield say(_REASON.filled(reason=REJECTED[claim.rejected.reason], note=claim.rejected.note))
    if claim.status:
        yield say(MARKS[claim.status].meaning)
    if is_cancelled(claim) and claim.note:
        yield say(_NOTE.filled(note=claim.note))
    conditions = conditions_of(claim, catalog)
    if conditions.en:
        yield say(_UNDER.filled(conditions=conditions))
    if interval := interval_words(claim):
        yield say(_IN_FORCE.filled(interval=interval))
    yield _standing(claim, catalog)
    for evidence in claim.evidence:
        yield say(_EVIDENCE.filled(evidence=evidence_words(evidence, catalog)))


def _standing(claim: Claim, catalog: Catalog) -> Text:
    """Whether it is the figure shown, and if not, by which step."""
    if claim.audit:
        return say(_AUDITED)
    choice = shown(catalog, Ask(claim.model, claim.field)).choice
    if choice is None or any(claim is one for one in (choice.claim, *choice.same)):
        return say(_SHOWN)
    if any(claim is one for one in choice.others):
        return say(_UNDECIDED.filled(why=why_missing(choice)))
    return dropped(claim, choice, catalog, _NOT_SHOWN, _NOT_SHOWN_FOUND)


def changed_in(old: Claim, new: Claim, base: Catalog, head: Catalog) -> Iterator[Text]:
    """What was changed in a claim beside its value."""
    if new.rejected and new.rejected != old.rejected:
        yield say(_REASON.filled(reason=REJECTED[new.rejected.reason], note=new.rejected.note))
    if old.uncertainty != new.uncertainty:
        margins = (str(claim.uncertainty) if claim.uncertainty is not None else _NONE for claim in (old, new))
        yield say(_PRINTED_MARGIN.filled(before=next(margins), after=next(margins)))
    if (old.select, old.run) != (new.select, new.run):
        before, after = (_or(conditions_of(one, at), _NONE) for one, at in ((old, base), (new, head)))
        yield say(_CONDITIONS.filled(before=before, after=after))
    if (old.from_, old.until) != (new.from_, new.until):
        before, after = (interval_words(claim) or say(_ALWAYS) for claim in (old, new))
        yield say(_DATES.filled(before=before, after=after))
    if old.reported_by != new.reported_by:
        yield say(_REPORTED.filled(before=REPORTERS[old.reported_by], after=REPORTERS[new.reported_by]))
    yield from _marks(old, new)
    if new.preferred and new.preferred != old.preferred:
        yield say(_PREFERRED.filled(why=new.preferred))
    elif old.preferred and not new.preferred:
        yield say(_PREFERRED_NO_MORE)
    if old.note != new.note:
        yield text_change(say(msg("note")), old.note, new.note)
    yield from _evidence(old, new, base, head)


def _marks(old: Claim, new: Claim) -> Iterator[Text]:
    before, after = _mark_keys(old), _mark_keys(new)
    for said, keys in ((_MARKED, after - before), (_UNMARKED, before - after)):
        for key in sorted(keys):
            yield say(said.filled(mark=MARKS[key].label))


def _mark_keys(claim: Claim) -> set[str]:
    return {key for key in (claim.precision, claim.method, "relayed" if claim.relayed else None) if key}


def _evidence(old: Claim, new: Claim, base: Catalog, head: Catalog) -> Iterator[Text]:
    """Evidence added, removed, read again, found at another place of the same source, or otherwise changed."""
    left = list(old.evidence)
    for evidence in new.evidence:
        former = next((one for alike in _ALIKE for one in left if alike(one, evidence)), None)
        if former is None:
            yield say(_EVIDENCE_ADDED.filled(evidence=evidence_words(evidence, head)))
            continue
        left.remove(former)
        if former == evidence:
            continue
        if replace(former, read=evidence.read, commit=evidence.commit) == evidence:
            yield say(_REREAD.filled(evidence=evidence_words(evidence, head)))
        elif replace(former, locator=evidence.locator) == evidence:
            place = say(_PLACE.filled(source=source_title(evidence, head)))
            yield plain_change(place, former.locator, evidence.locator)
        else:
            yield say(_EVIDENCE_CHANGED.filled(evidence=evidence_words(evidence, head)))
    for evidence in left:
        yield say(_EVIDENCE_REMOVED.filled(evidence=evidence_words(evidence, base)))


_ALIKE: tuple[Callable[[Evidence, Evidence], bool], ...] = (
    lambda old, new: old == new,
    lambda old, new: (old.source, old.locator) == (new.source, new.locator),
    lambda old, new: (old.source, old.subject, old.printed) == (new.source, new.subject, new.printed),
)
"""When two pieces of evidence are the same one, the surest first."""


def _or(text: Text, otherwise: Message) -> Text:
    return text if text.en else say(otherwise)
