"""Fragments of a page that a script puts together: cut where the page's numbers and ids will stand."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from macros.views.context import PageContext
from macros.views.marking import Marks
from macros.views.popovers import EvidenceOf

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterator

    from markupsafe import Markup

    from macros.views.popovers import Popover

Piece = list[str | int]
"""Text, mark, text, mark … text. A mark from 0 on stands for the number of that source of the page, one below 0 for the
id of the popover `-1 - mark`."""

_POPOVERS_FROM = 5000
_OWN_ID = 9999


@dataclass(frozen=True, slots=True)
class Opened:
    """What a fragment can open."""

    popover: Popover
    key: Hashable
    """What asks for the same popover has the same key."""
    rank: int
    """Of popovers with one key, a page has the one of highest rank, the first among equals."""


@dataclass
class LoosePage(PageContext):
    """A page whose parts are rendered one by one, for scripts that will number what they put together."""

    opened: list[Opened] = field(default_factory=list, init=False)
    """Every popover that a part opens; those with one key can differ."""
    _marks: Marks = field(default_factory=Marks, init=False)
    _places: dict[Hashable, int] = field(default_factory=dict, init=False)
    _order: list[str] = field(default_factory=list, init=False)

    @classmethod
    def like(cls, page: PageContext) -> LoosePage:
        """The parts of this page, of which nothing is rendered yet."""
        return cls(page.catalog, page.language, page.path, page.uses, page.repository, page.data_version, page.shared)

    def cite(self, source: str) -> int:
        """The mark of a source."""
        self._order.append(source)
        return self._marks.of(super().cite(source) - 1)

    def open(self, popover: Popover, key: Hashable) -> str:
        """The mark of a popover."""
        known = (key, _choice_of(popover))
        if known not in self._places:
            self._places[known] = len(self.opened)
            self.opened.append(Opened(popover, key, rank_of(popover)))
        return str(self._marks.of(_POPOVERS_FROM + self._places[known]))

    @property
    def own_id(self) -> str:
        """The id to render a popover with; `popover` finds it again."""
        return str(self._marks.of(_OWN_ID))

    def piece(self, rendered: Markup) -> Piece:
        """A part, cut at its marks. The id of a popover itself becomes -1."""
        texts, marks = self._marks.cut(rendered)
        return [*_alternating(texts, marks)]

    def cites(self) -> list[int]:
        """Which sources were cited since this was last asked, each once, in order."""
        order, self._order = self._order, []
        return [self.cited.index(source) for source in dict.fromkeys(order)]


def rank_of(popover: Popover) -> int:
    """How much a popover can say about why its claim is shown, as `EvidenceOf.or_better` weighs it."""
    if not isinstance(popover, EvidenceOf):
        return 0
    return 2 * (popover.choice is not None) + popover.joint


def _choice_of(popover: Popover) -> Hashable:
    if not isinstance(popover, EvidenceOf):
        return None
    choice = popover.choice
    selected = None if choice is None else tuple(sorted((key, str(value)) for key, value in choice.selection.items()))
    return (selected, popover.joint)


def _alternating(texts: tuple[Markup, ...], marks: tuple[int, ...]) -> Iterator[str | int]:
    for text, mark in zip(texts, marks, strict=False):
        yield str(text)
        yield mark if mark < _POPOVERS_FROM else -1 if mark == _OWN_ID else -1 - (mark - _POPOVERS_FROM)
    yield str(texts[-1])
