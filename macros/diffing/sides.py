"""One state of the project, read and checked, and what of it cannot be told."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, TypeVar

from macros.building import BUILDERS
from macros.diagnostics import failed
from macros.lint import inspect
from macros.uses import Uses, build_uses, used_by
from macros.uses.guides import used_by_use_case
from macros.views.places import place_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from datetime import date
    from pathlib import Path

    from macros.catalog import Catalog
    from macros.diagnostics import Diagnostic
    from macros.diffing.report import Name
    from macros.pages.page import MacroCall, Page

UNTELLABLE = (ArithmeticError, LookupError, TypeError, ValueError)
"""What the views and rules raise for data that the check refuses. Only such data can make them."""

_T = TypeVar("_T")
_Otherwise = TypeVar("_Otherwise")


@dataclass(frozen=True)
class Side:
    """BASE or HEAD."""

    name: Name
    root: Path
    catalog: Catalog
    pages: tuple[Page, ...]
    diagnostics: tuple[Diagnostic, ...]
    uses: Uses
    elsewhere: tuple[str, ...] = ()
    """For HEAD, the files outside the data and the pages in which it differs from BASE, as far as git knows."""

    @property
    def by_path(self) -> dict[str, Page]:
        """The hand-written pages that belong to a language."""
        return {page.path: page for page in self.pages if page.language}

    def on(self, day: date) -> Side:
        """The same state, looked at from another day."""
        return self if day == self.catalog.as_of else replace(self, catalog=replace(self.catalog, as_of=day))


def read_side(root: Path, name: Name, as_of: date | None) -> Side:
    """The project in the folder `root`, as of a day; without one, as of its newest reading."""
    checked, diagnostics = inspect(root, as_of)
    return Side(name, root, checked.catalog, checked.pages, tuple(diagnostics), Uses())


def pair(base: Side, head: Side) -> tuple[Side, Side]:
    """Both sides, ready to be held against each other.

    A record that only one side can read is taken from it for the other as well: nothing is known of what became of
    it, and everything that names it can still be told. `unreadable` says which ones these are.
    """
    return _with_uses(_lent(base, head)), _with_uses(_lent(head, base))


def attempt(otherwise: _Otherwise, tell: Callable[..., _T], *arguments: object) -> _T | _Otherwise:
    """What `tell` gives for `arguments`; `otherwise` where the data is too broken for it."""
    try:
        return tell(*arguments)
    except UNTELLABLE:
        return otherwise


def _lent(side: Side, other: Side) -> Side:
    lent = {
        kind.replace("-", "_"): {**side.catalog.records(kind), **found}
        for kind in BUILDERS
        if (found := dict(_from(other, side, kind)))
    }
    return replace(side, catalog=replace(side.catalog, **lent)) if lent else side  # type: ignore[arg-type]  # by kind


def _from(other: Side, side: Side, kind: str) -> Iterator[tuple[str, object]]:
    for identifier, record in other.catalog.records(kind).items():
        if (kind, identifier) in side.catalog.broken:
            yield identifier, record


def _with_uses(side: Side) -> Side:
    """The side with its usage graph, of what can be told."""
    catalog = side.catalog
    if not failed(side.diagnostics):
        return replace(side, uses=build_uses(side.pages, catalog))
    pages = tuple(replace(page, calls=tuple(_usable(page.calls, catalog))) for page in side.pages)
    guides = {one.id: one for one in catalog.use_cases.values() if attempt(None, used_by_use_case, one, catalog)}
    for sound in (replace(catalog, use_cases=guides), replace(catalog, use_cases={}, audits={})):
        uses = attempt(None, build_uses, pages, sound)
        if uses is not None:
            return replace(side, uses=uses)
    return side


def _usable(calls: tuple[MacroCall, ...], catalog: Catalog) -> Iterator[MacroCall]:
    return (call for call in calls if attempt(None, used_by, call, catalog) is not None)


def place_and_language(path: str) -> tuple[str, str]:
    """Where a page is served below its language's root, and the language: `models/gpt-5/` and `en`."""
    language = path.partition("/")[0]
    return place_of(path, "ja" if language == "ja" else "en"), language
