"""Which page uses which model, claim and source: read from the calls of the pages, with nothing rendered."""

from __future__ import annotations

from macros.uses.calls import OVERVIEW_FIELDS, used_by
from macros.uses.graph import PageUse, PlaceUse, Uses, build_uses, claim_key
from macros.uses.used import FindingKey, Used

__all__ = ["OVERVIEW_FIELDS", "FindingKey", "PageUse", "PlaceUse", "Used", "Uses", "build_uses", "claim_key", "used_by"]
