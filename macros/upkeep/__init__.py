"""What the catalogue's keepers have to do next: fill gaps, and read sources again before their figures are out of date.

Everything here is derived from the records and the pages; nothing is measured against the calendar but the as-of day.
"""

from __future__ import annotations

from macros.upkeep.calendar import Coming, Review, coming, reviews
from macros.upkeep.gap_data import gap_data
from macros.upkeep.gap_report import gap_report
from macros.upkeep.gaps import Gap, Gaps, find_gaps
from macros.upkeep.stale import Aging, Reading, readings
from macros.upkeep.stale_data import stale_data
from macros.upkeep.stale_report import stale_report

__all__ = [
    "Aging",
    "Coming",
    "Gap",
    "Gaps",
    "Reading",
    "Review",
    "coming",
    "find_gaps",
    "gap_data",
    "gap_report",
    "readings",
    "reviews",
    "stale_data",
    "stale_report",
]
