"""Why a claim is the one a page shows, in one sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from macros.claims.deciding import decided_by
from macros.messages import Language, msg, translate

if TYPE_CHECKING:
    from macros.views.popovers import EvidenceOf

_COMMON_RUN = msg("It comes from a run that is common to the models compared here.")


def reason_in_words(popover: EvidenceOf, language: Language) -> str:
    """Why the claim is shown; empty where it is listed for itself."""
    if popover.joint:
        return translate(_COMMON_RUN, language)
    if popover.choice is None:
        return ""
    return translate(decided_by(popover.choice.steps), language)
