"""Why a claim is the one a page shows, in one sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from macros.claims.deciding import decided_by
from macros.messages import Language, msg, translate

if TYPE_CHECKING:
    from macros.views.popovers import EvidenceOf

_FOR_ITSELF = msg("It is listed with everything on record; no rule chose it over others.")
_COMMON_RUN = msg("It comes from a run that is common to the models compared here.")


def reason_in_words(popover: EvidenceOf, language: Language) -> str:
    """Why the claim is shown, in one sentence."""
    if popover.joint:
        return translate(_COMMON_RUN, language)
    if popover.choice is None:
        return translate(_FOR_ITSELF, language)
    return translate(decided_by(popover.choice.steps), language)
