"""Questions to a catalogue that are asked again and again: each is answered once for as long as the catalogue lives.

Rules, pages and tables ask for the same figures. Records never change, so the answer stays right; it is kept with the
catalogue itself, and a catalogue with another record begins without any.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

    from macros.catalog import Catalog

_Answer = TypeVar("_Answer")


def remembered(catalog: Catalog, question: tuple[object, ...], answer: Callable[[], _Answer]) -> _Answer:
    """What `answer` gave when this was first asked of the catalogue. Raises what it raises, and keeps nothing then."""
    if question not in catalog.answers:
        catalog.answers[question] = answer()
    known: _Answer = catalog.answers[question]
    return known
