"""Claims that were added, removed or changed, whether or not a figure that readers see changes with them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from macros.diffing.amounts import difference
from macros.diffing.asks import Ask
from macros.diffing.claim_details import changed_in, whole
from macros.diffing.matching import match_claims
from macros.diffing.names import claim_name
from macros.diffing.report import Item, say
from macros.diffing.shown import figure_words, shown
from macros.messages import Message, msg
from macros.records.plain import plain_conditions, plain_value

if TYPE_CHECKING:
    from collections.abc import Iterator

    from macros.catalog import Catalog
    from macros.diffing.matching import Match
    from macros.diffing.sides import Side
    from macros.records import Claim, Text

_ADDED = msg("{name}: claim added, {figure}")
_REMOVED = msg("{name}: claim removed, {figure}")
_CORRECTED = msg("{name}: claim corrected, {before} → {after}")
_CORRECTED_BY = msg("{name}: claim corrected, {before} → {after} ({difference})")
_REJECTED = msg("{name}: claim rejected, {figure}")
_REINSTATED = msg("{name}: claim no longer rejected, {figure}")
_CANCELLED = msg("{name}: announced claim cancelled, {figure}")
_RESTORED = msg("{name}: claim no longer cancelled, {figure}")
_ANNOUNCED = msg("{name}: claim now only announced, {figure}")
_CONFIRMED = msg("{name}: claim no longer only announced, {figure}")
_ADDED_ANNOUNCED = msg("{name}: announced claim added, {figure}")
_ADDED_CANCELLED = msg("{name}: cancelled claim added, {figure}")
_CHANGED = msg("{name}: claim of {figure} changed")
_REORDERED = msg("{name}: the claims stand in another order")

_ADDED_AS = {None: _ADDED, "announced": _ADDED_ANNOUNCED, "cancelled": _ADDED_CANCELLED}
"""By the status of a claim that is new."""
_ORDER = (
    *("rejected", "reinstated", "cancelled", "restored", "corrected", "announced", "confirmed"),
    *("added", "removed", "changed", "reordered"),
)
"""Kinds of change, the most important first."""
_STATUS_CHANGES = {
    (True, False): ("announced", _ANNOUNCED),
    (True, True): ("restored", _RESTORED),
    (False, True): ("restored", _RESTORED),
    (False, False): ("confirmed", _CONFIRMED),
}
"""By whether the claim is announced now, and whether it was cancelled before."""


def claim_items(base: Side, head: Side) -> list[Item]:
    """Every claim that changed, by model and field; models that only one side has are told by their record."""
    found: list[Item] = []
    for model in head.catalog.models:
        if model in base.catalog.models:
            then, now = base.catalog.models[model].claims, head.catalog.models[model].claims
            for field in dict.fromkeys((*head.catalog.fields, *now, *then)):
                old, new = then.get(field, ()), now.get(field, ())
                matches = match_claims(old, new)
                changed = [item for match in matches if (item := _item(match, base.catalog, head.catalog))]
                found += sorted(changed, key=lambda item: _ORDER.index(item.data["kind"]))
                if not changed and old != new:
                    name = claim_name(new[0], head.catalog)
                    found.append(Item(say(_REORDERED.filled(name=name)), (), _place(new[0], "reordered")))
    return found


def shown_of_model(model: str, catalog: Catalog) -> Iterator[Text]:
    """The figures that readers see of a model, one sentence each."""
    for field in catalog.fields.values():
        seen = shown(catalog, Ask(model, field.id))
        if seen.claim:
            yield say(msg("{field}: {figure}", field=field.label, figure=seen.words))


def _item(match: Match, base: Catalog, head: Catalog) -> Item | None:
    old, new = match
    if old is None and new is not None:
        words = _ADDED_AS[new.status].filled(name=claim_name(new, head), figure=figure_words(new, head))
        return Item(say(words), tuple(whole(new, head)), _data("added", None, new))
    if new is None and old is not None:
        words = _REMOVED.filled(name=claim_name(old, base), figure=figure_words(old, base))
        return Item(say(words), tuple(whole(old, base)), _data("removed", old, None))
    if old is None or new is None or old == new:
        return None
    kind, words = _said(old, new, base, head)
    details = tuple(changed_in(old, new, base, head))
    return Item(say(words), details, _data(kind, old, new))


def _said(old: Claim, new: Claim, base: Catalog, head: Catalog) -> tuple[str, Message]:
    name, figure = claim_name(new, head), figure_words(new, head)
    if new.rejected and not old.rejected:
        return "rejected", _REJECTED.filled(name=name, figure=figure)
    if new.status == "cancelled" != old.status:
        return "cancelled", _CANCELLED.filled(name=name, figure=figure)
    if old.value != new.value or old.uncertainty != new.uncertainty:
        field = head.fields.get(new.field)
        by = difference(old, new, field) if field else None
        said = {"name": name, "before": figure_words(old, base), "after": figure}
        return "corrected", _CORRECTED_BY.filled(**said, difference=by) if by else _CORRECTED.filled(**said)
    if old.rejected and not new.rejected:
        return "reinstated", _REINSTATED.filled(name=name, figure=figure)
    if old.status != new.status:
        kind, words = _STATUS_CHANGES[new.status == "announced", old.status == "cancelled"]
        return kind, words.filled(name=name, figure=figure)
    return "changed", _CHANGED.filled(name=name, figure=figure)


def _data(kind: str, old: Claim | None, new: Claim | None) -> dict[str, Any]:
    claim = new or old
    assert claim is not None  # noqa: S101 - one of both is there
    return {**_place(claim, kind), "before": _claim(old), "after": _claim(new)}


def _place(claim: Claim, kind: str) -> dict[str, Any]:
    return {"kind": kind, "model": claim.model, "field": claim.field}


def _claim(claim: Claim | None) -> dict[str, Any] | None:
    if claim is None:
        return None
    return {
        "value": plain_value(claim.value),
        "uncertainty": plain_value(claim.uncertainty),
        "select": plain_conditions(claim.select),
        "run": plain_conditions(claim.run),
        "from": claim.from_,
        "until": claim.until,
        "status": claim.status,
        "rejected": claim.rejected.reason if claim.rejected else None,
        "evidence": [
            {"source": one.source, "subject": one.subject, "printed": one.printed, "read": one.read}
            for one in claim.evidence
        ],
    }
