"""What became of a claim that was announced: withdrawn, still to come, or not seen since it was to begin."""

from __future__ import annotations

from typing import TYPE_CHECKING

from macros.claims.evidence import newest_read

if TYPE_CHECKING:
    from datetime import date

    from macros.records import Claim


def is_cancelled(claim: Claim) -> bool:
    """Whether it was announced and withdrawn: it never holds, and it disagrees with nothing."""
    return claim.status == "cancelled"


def is_unconfirmed(claim: Claim) -> bool:
    """Whether it was announced, and nobody has read it on or after the day on which it begins.

    From that day on it holds, as announced; one reading since then makes a claim like any other of it.
    """
    return claim.status == "announced" and not was_read_since(claim, claim.from_)


def is_to_come(claim: Claim, day: date) -> bool:
    """Whether it is announced for a day after `day`."""
    return claim.status == "announced" and claim.from_ is not None and day.isoformat() < claim.from_


def was_read_since(claim: Claim, begins: str | None) -> bool:
    """Whether somebody has read the claim on or after an ISO day; without a day, whether anybody ever did."""
    read = newest_read(claim)
    return read is not None and (begins is None or begins <= read.isoformat())
