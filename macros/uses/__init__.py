"""Which page uses which model, claim and source: read from the calls of the pages, with nothing rendered."""

from __future__ import annotations

from macros.uses.calls import OVERVIEW_FIELDS, Used, used_by
from macros.uses.graph import PageUse, Uses, build_uses, claim_key

__all__ = ["OVERVIEW_FIELDS", "PageUse", "Used", "Uses", "build_uses", "claim_key", "used_by"]
