"""Why a figure is another one now: what became of the claim that was shown, and by which step the new one won."""

from __future__ import annotations

from typing import TYPE_CHECKING

from macros.claims.status import is_cancelled
from macros.diffing.matching import partner
from macros.diffing.report import in_both, say
from macros.messages import msg
from macros.views.explain.steps import PURPOSES, detail
from macros.views.labels import REJECTED

if TYPE_CHECKING:
    from collections.abc import Sequence

    from macros.catalog import Catalog
    from macros.claims import Choice
    from macros.diffing.shown import Shown
    from macros.messages import Message
    from macros.records import Claim, Text

_CORRECTED = msg("the claim shown was corrected")
_NEW = msg("a claim was added")
_REMOVED = msg("the claim shown before was removed")
_REJECTED = msg("the claim shown before was rejected ({reason}): {note}")
_CANCELLED = msg("the claim shown before was announced, and is cancelled: {note}")
_YIELDED = msg("the claim shown before gives way: it {purpose}")
_YIELDED_FOUND = msg("the claim shown before gives way: it {purpose} ({found})")
_ADMITTED = msg("the claim shown now was passed over before: it {purpose}")
_ADMITTED_FOUND = msg("the claim shown now was passed over before: it {purpose} ({found})")
_OUT_OF_FORCE = msg("the claim shown before is not in force any more")
_OTHER_CLAIM = msg("another claim is shown")


def why(before: Shown, after: Shown, base: Catalog, head: Catalog) -> list[Text]:
    """What led from one figure to the other, the reasons in the order in which they came about."""
    old, new = before.claim, after.claim
    model, field = _of(before, after)
    then, now = _claims(base, model, field), _claims(head, model, field)
    kept = partner(old, then, now, of_base=True) if old else None
    if new is not None and kept is new:
        return [say(_CORRECTED)] if old and old.value != new.value else []
    found: list[Text] = []
    if old is not None:
        found += _fate(kept, after.choice, head)
    if new is not None:
        known = partner(new, then, now, of_base=False)
        found.append(say(_NEW)) if known is None else found.extend(_passed_over(known, before.choice, base))
    return found


def _fate(kept: Claim | None, choice: Choice | None, head: Catalog) -> list[Text]:
    """What became of the claim that was shown."""
    if kept is None:
        return [say(_REMOVED)]
    if kept.rejected is not None:
        return [say(_REJECTED.filled(reason=REJECTED[kept.rejected.reason], note=kept.rejected.note))]
    if is_cancelled(kept):
        return [say(_CANCELLED.filled(note=kept.note))]
    if choice is None:
        return []
    if _deciding_step(kept, choice) == "in-force":
        return [say(_OUT_OF_FORCE)]
    return [dropped(kept, choice, head, _YIELDED, _YIELDED_FOUND)]


def _passed_over(known: Claim, choice: Choice | None, base: Catalog) -> list[Text]:
    if choice is None or known.rejected is not None or known.audit is not None:
        return []
    return [dropped(known, choice, base, _ADMITTED, _ADMITTED_FOUND)]


def dropped(
    claim: Claim,
    choice: Choice,
    catalog: Catalog,
    plainly: Message,
    with_finding: Message,
) -> Text:
    """By which step a choice dropped a claim. `plainly` takes `purpose`; `with_finding` takes `found` as well."""
    step = _deciding_step(claim, choice)
    if step is None:
        return say(_OTHER_CLAIM)
    found = in_both(lambda language: detail(step, claim, choice, catalog, language))
    said = with_finding.filled(found=found) if found.en else plainly
    return say(said.filled(purpose=PURPOSES[step]))


def _deciding_step(claim: Claim, choice: Choice) -> str | None:
    """The step that dropped a claim."""
    return next((step.name for step in choice.steps if any(claim is one for one in step.dropped)), None)


def _of(before: Shown, after: Shown) -> tuple[str, str]:
    choice = after.choice or before.choice
    return (choice.model, choice.field) if choice else ("", "")


def _claims(catalog: Catalog, model: str, field: str) -> Sequence[Claim]:
    return catalog.models[model].claims.get(field, ()) if model in catalog.models else ()
