"""Which claim of HEAD is which claim of BASE: by identity, so that a corrected value is a change of one claim."""

from __future__ import annotations

from typing import TYPE_CHECKING

from macros.claims.conditions import identity

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from macros.records import Claim

Match = tuple["Claim | None", "Claim | None"]
"""The claim in BASE and in HEAD; None where it was added or removed."""


def match_claims(base: Sequence[Claim], head: Sequence[Claim]) -> list[Match]:
    """The claims of one field of one model, each with what became of it: HEAD's order, then what was removed.

    Exactly equal claims belong together; then those of one identity and `from`, the same value first; then those of
    one identity, whose dates were changed; then those whose evidence is the same, whose conditions were changed.
    """
    partners: dict[int, int] = {}
    for alike in _ALIKE:
        for new, claim in enumerate(head):
            if new in partners:
                continue
            free = (old for old in range(len(base)) if old not in partners.values())
            found = next((old for old in free if alike(base[old], claim)), None)
            if found is not None:
                partners[new] = found
    kept = [(base[partners[new]] if new in partners else None, claim) for new, claim in enumerate(head)]
    removed = [(claim, None) for old, claim in enumerate(base) if old not in partners.values()]
    return [*kept, *removed]


def partner(claim: Claim, base: Sequence[Claim], head: Sequence[Claim], *, of_base: bool) -> Claim | None:
    """What a claim is on the other side; None where it is not there."""
    for old, new in match_claims(base, head):
        if (old if of_base else new) is claim:
            return new if of_base else old
    return None


def _same_place(old: Claim, new: Claim) -> bool:
    return identity(old) == identity(new) and old.from_ == new.from_ and old.audit == new.audit


def _evidence(claim: Claim) -> frozenset[tuple[str, str]]:
    return frozenset((one.source, one.locator) for one in claim.evidence)


def _share_evidence(old: Claim, new: Claim) -> bool:
    return bool(_evidence(old) & _evidence(new))


_ALIKE: tuple[Callable[[Claim, Claim], bool], ...] = (
    lambda old, new: old == new,
    lambda old, new: _same_place(old, new) and old.value == new.value,
    lambda old, new: _same_place(old, new) and _share_evidence(old, new),
    lambda old, new: _same_place(old, new) and (old.until is None) == (new.until is None),
    lambda old, new: identity(old) == identity(new) and old.value == new.value and old.audit == new.audit,
    lambda old, new: old.value == new.value and old.audit == new.audit and _share_evidence(old, new),
    # a place was found to print another figure under other conditions
    lambda old, new: old.from_ == new.from_ and old.audit == new.audit and _evidence(old) == _evidence(new),
)
"""When two claims are the same one, the surest first."""
