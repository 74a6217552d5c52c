"""The views that stand in a sentence: those a text of the data may call."""

from __future__ import annotations

from typing import TYPE_CHECKING

from macros.views import arithmetic, difference, figure, finding, prose

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from markupsafe import Markup

INLINE_VIEWS: Mapping[str, Callable[..., Markup]] = {
    "figure": figure.figure,
    "difference": difference.difference,
    "break_even": arithmetic.break_even,
    "cost": arithmetic.cost,
    "tasks": figure.tasks,
    "model": prose.model,
    "source": prose.source,
    "quoted": prose.quoted,
    "tokens": prose.tokens,
    "as_of": prose.as_of,
    "finding": finding.finding,
}
"""By the names of `macros.vocabulary.MACROS`."""
