"""The steps of a choice in words: why each one drops claims, and what it found about a claim that it dropped."""

from __future__ import annotations

from typing import TYPE_CHECKING

from macros.claims.evidence import best_kind, newest_read_of_best_kind
from macros.claims.pairs import condition
from macros.claims.selection import Selection, fits_run, fits_select
from macros.formatting import day, join
from macros.messages import Language, Message, localized, msg, translate
from macros.views.conditions import condition_in_words, conditions_in_words
from macros.views.labels import REJECTED, REPORTERS, SOURCE_KINDS, claim_marks

if TYPE_CHECKING:
    from macros.catalog import Catalog
    from macros.claims.results import Choice
    from macros.records import Claim, Field

PURPOSES: dict[str, Message] = {
    "rejected-or-audit": msg("is rejected, or repeats the seed note"),
    "select": msg("holds for another platform or other terms than those asked for"),
    "run": msg("was not measured under the conditions asked for"),
    "in-force": msg("is not in force on this day"),
    "preferred": msg("is not the claim that is marked as preferred"),
    "exactness": msg("is approximate, and an exact figure goes first"),
    "quality": msg("is not printed by whoever measured it, or is doubtful"),
    "stated-selection": msg("leaves open what was asked for"),
    "fewer-conditions": msg("holds only under further conditions that nobody asked for"),
    "confirmed": msg("was announced, and another value was seen on or after its first day"),
    "rounding": msg("is a less exact writing of the same value"),
    "effort": msg("was measured at an effort further from the model's default"),
    "source-kind": msg("has a kind of source that comes later for this field"),
    "reporter": msg("is reported by somebody further from the fact"),
    "tester": msg("has a tester that comes later in this field's order"),
    "newest": msg("was read earlier"),
}
"""By a step's name, why it drops a claim: the claim …"""

REPEATS_SEED = msg("repeats statement {number} of the seed note")
_REASON = msg("{reason}: {note}")
_FROM = msg("from {day}")
_UNTIL = msg("until {day}")
_READ = msg("read {day}")
_STATUSES = ("announced", "cancelled")
"""Marks that say why a claim is not in force."""


def detail(step: str, dropped: Claim, choice: Choice, catalog: Catalog, language: Language) -> str:
    """What the step found about a claim that it dropped, such as `tier: flex`; empty where nothing is to be added."""
    field = catalog.fields[choice.field]
    match step:
        case "rejected-or-audit":
            return _repudiation(dropped, language)
        case "select" | "run":
            return _contradictions(step, dropped, choice, catalog, language)
        case "in-force":
            return _interval(dropped, language)
        case "preferred":
            return str(localized(choice.claim.preferred, language)) if choice.claim and choice.claim.preferred else ""
        case "exactness" | "quality":
            marks = [translate(mark.label, language) for mark in claim_marks(dropped)]
            return join([*marks, _kind_of_source(dropped, field, catalog, language)], language)
        case "effort" | "tester":
            key = "effort" if step == "effort" else "run_by"
            return _condition(key, dropped, catalog, language)
        case "source-kind":
            return _kind_of_source(dropped, field, catalog, language)
        case "reporter":
            return translate(REPORTERS[dropped.reported_by], language)
        case "newest":
            read = newest_read_of_best_kind(dropped, field, catalog)
            return translate(_READ.filled(day=day(read, language)), language)
        case _:
            return conditions_in_words(dropped, catalog, language)


def _repudiation(claim: Claim, language: Language) -> str:
    if claim.rejected is None:
        return translate(REPEATS_SEED.filled(number=claim.audit), language)
    reason = REJECTED[claim.rejected.reason]
    return translate(_REASON.filled(reason=reason, note=claim.rejected.note), language)


def _contradictions(step: str, claim: Claim, choice: Choice, catalog: Catalog, language: Language) -> str:
    """The claim's own values of the conditions that were asked for otherwise."""
    select = catalog.fields[choice.field].select
    if step == "select":
        keys = [key for key in choice.selection if key in select and not _fits(claim, choice, key)]
    else:
        keys = [key for key in choice.selection if key not in select and not _was_run(claim, choice, key)]
    return join((_condition(key, claim, catalog, language) for key in keys), language)


def _fits(claim: Claim, choice: Choice, key: str) -> bool:
    return fits_select(claim, Selection({key: choice.selection[key]}, {}))


def _was_run(claim: Claim, choice: Choice, key: str) -> bool:
    return fits_run(claim, Selection({}, {key: choice.selection[key]}))


def _condition(key: str, claim: Claim, catalog: Catalog, language: Language) -> str:
    return condition_in_words(key, condition(claim, key), catalog, language)


def _interval(claim: Claim, language: Language) -> str:
    """What became of the claim, and its dates; it has none where a dated claim of its value or the release decided."""
    dates = ((_FROM, claim.from_), (_UNTIL, claim.until))
    said = [translate(mark.label, language) for mark in claim_marks(claim) if mark.key in _STATUSES]
    said += [translate(one.filled(day=day(written, language)), language) for one, written in dates if written]
    return join(said, language)


def _kind_of_source(claim: Claim, field: Field, catalog: Catalog, language: Language) -> str:
    kinds = field.source_order[best_kind(claim, field, catalog) :][:1]  # none where every source's record is broken
    return join((translate(SOURCE_KINDS[kind], language) for kind in kinds), language)
