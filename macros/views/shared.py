"""What the pages of one build share, so that it is made once: drawn charts, and the popovers of evidence."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from macros.charts import Charts

if TYPE_CHECKING:
    from collections.abc import Hashable

    from macros.views.stencils import Stencil


@dataclass
class Shared:
    """It lives as long as one build, or one page. All of it is of one catalogue, and nothing depends on a page."""

    charts: Charts = field(default_factory=Charts)
    stencils: dict[Hashable, Stencil] = field(default_factory=dict)
    """Popovers of evidence without their numbers, by what they are of."""
