"""What the views of one page share: where the page is, what it cites, and the popovers it collects."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from macros.uses import Uses
from macros.views.places import place_of
from macros.views.popovers import EvidenceOf
from macros.views.shared import Shared

if TYPE_CHECKING:
    from collections.abc import Hashable

    from macros.catalog import Catalog
    from macros.messages import Language
    from macros.views.popovers import Popover


@dataclass
class PageContext:
    """One page while it is rendered, top to bottom: a source gets its number where it is first cited."""

    catalog: Catalog
    language: Language
    path: str
    """The page's file below `docs/`, such as `ja/models/gpt-5-mini.md`."""
    uses: Uses = field(default_factory=Uses)
    """Which page uses which record."""
    repository: str = ""
    """Address of the repository, where figures are reported; empty where the site names none."""
    data_version: str = ""
    """The commit of the data, for who reports a figure; empty where it is not known."""
    shared: Shared = field(default_factory=Shared, repr=False)
    """What the pages of one build share."""
    _numbers: dict[str, int] = field(default_factory=dict, init=False, repr=False)
    _popovers: dict[Hashable, tuple[str, Popover]] = field(default_factory=dict, init=False, repr=False)
    _said: set[Hashable] = field(default_factory=set, init=False, repr=False)

    @property
    def place(self) -> str:
        """Where the page is served below its language's root: `models/gpt-5-mini/`; the front page: empty."""
        return place_of(self.path, self.language)

    def cite(self, source: str) -> int:
        """The number of a source in this page's references: the next one at its first use."""
        return self._numbers.setdefault(source, len(self._numbers) + 1)

    @property
    def cited(self) -> tuple[str, ...]:
        """Ids of the sources cited so far, in the order of their numbers."""
        return tuple(self._numbers)

    def say(self, notice: Hashable) -> bool:
        """Count a notice as said on this page; whether it is the first time."""
        first = notice not in self._said
        self._said.add(notice)
        return first

    def open(self, popover: Popover, key: Hashable) -> str:
        """The id of a popover that will stand at the end of the page; a `key` asked for again gets the same one."""
        new = f"{type(popover).__name__[0].lower()}-{len(self._popovers) + 1}"
        identifier, known = self._popovers.get(key, (new, popover))
        if isinstance(known, EvidenceOf) and isinstance(popover, EvidenceOf):
            known = known.or_better(popover)
        self._popovers[key] = (identifier, known)
        return identifier

    @property
    def popovers(self) -> tuple[tuple[str, Popover], ...]:
        """Every popover asked for, with its id, in the order in which the page first refers to them."""
        return tuple(self._popovers.values())
