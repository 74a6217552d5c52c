"""What pages may ask of a field: its default, and the conditions of each of its claims."""

from __future__ import annotations

from typing import TYPE_CHECKING

from macros.claims.conditions import is_stated, spelled
from macros.records import Band

if TYPE_CHECKING:
    from collections.abc import Iterable

    from macros.records import Claim

Page = dict[str, str | int]
"""Conditions that a page may ask for."""


def pages_that_may_ask(claims: Iterable[Claim]) -> list[Page]:
    """The field's default, and the select and run conditions of each claim, each once."""
    pages: list[Page] = [{}]
    for claim in claims:
        select = _asked(claim)
        pages += [select, {**select, **{key: spelled(value) for key, value in claim.run.items()}}]
    return [page for index, page in enumerate(pages) if page not in pages[:index]]


def _asked(claim: Claim) -> Page:
    """The select conditions that the claim states, as a page asks for them: a band by the first length it covers."""
    return {
        key: (value.over or 0) + 1 if isinstance(value, Band) else spelled(value)
        for key, value in claim.select.items()
        if is_stated(claim.select, key)
    }
