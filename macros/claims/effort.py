"""How far a measurement's effort lies from what a model does by default."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from macros.records import NOT_APPLICABLE, NOT_STATED

if TYPE_CHECKING:
    from macros.records import Claim

EFFORT = "effort"
WITHOUT_CHOICE = frozenset((NOT_APPLICABLE, "fixed"))
"""Efforts of models that have no setting: they do not reason, or always do."""

_AS_DEFAULT = WITHOUT_CHOICE | {"default"}
_DEFAULT, _LEVEL, _STATED, _UNSTATED = range(4)


@dataclass(frozen=True, slots=True)
class EffortScale:
    """A model's effort levels, lowest first, and the one it uses when a request names none."""

    default: str | None = None
    levels: tuple[str, ...] = ()

    def distance(self, claim: Claim) -> tuple[int, int]:
        """How far the claim's effort is from the default, smallest first.

        The default itself; then the stated levels by nearness, the lower of two equally near; then any other stated
        effort; then an effort that is not stated.
        """
        effort = effort_of(claim)
        if effort == NOT_STATED:
            return (_UNSTATED, 0)
        if effort == self.default or effort in _AS_DEFAULT:
            return (_DEFAULT, 0)
        if self.default not in self.levels or effort not in self.levels:
            return (_STATED, 0)
        above = self.levels.index(effort) - self.levels.index(self.default)
        return (_LEVEL, 2 * abs(above) + (above > 0))


def effort_of(claim: Claim) -> str:
    """The effort a measurement was made at; `not_stated` where the source does not say."""
    return str(claim.run.get(EFFORT, NOT_STATED))
