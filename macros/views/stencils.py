"""Popovers that are rendered once a build: on other pages only numbers, ids and addresses differ.

A stencil is the finished fragment with a mark wherever something of the page stands.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from macros.views.context import PageContext
from macros.views.marking import Marks

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable

    from markupsafe import Markup

_LINKED_TO = ("models", "sources", "benchmarks")
"""Folders of the pages that popovers lead to: what leads to such a page is not the same on it."""
_ID, _PAGE, _FIRST_SOURCE = range(3)


@dataclass(frozen=True, slots=True)
class Stencil:
    """A rendered popover, cut at its marks."""

    texts: tuple[Markup, ...]
    marks: tuple[int, ...]
    """What stands between the texts."""
    sources: tuple[str, ...]
    """The sources that are named by number, in the order in which a page numbers them."""

    def filled(self, context: PageContext, identifier: str, name: str) -> Markup:
        """The popover on a page whose address ends with `name`."""
        said = [identifier, name, *(str(context.cite(source)) for source in self.sources)]
        pieces: list[str] = [self.texts[0]]
        for mark, text in zip(self.marks, self.texts[1:], strict=True):
            pieces += (said[mark], text)
        return self.texts[0][:0].join(pieces)


class _Blank(PageContext):
    """A page somewhere in a folder, whose sources have marks instead of numbers."""

    marks: Marks

    def cite(self, source: str) -> int:
        return self.marks.of(_FIRST_SOURCE - 1 + super().cite(source))


def stencilled(
    context: PageContext, identifier: str, what: Hashable, render: Callable[[PageContext, str], Markup]
) -> Markup:
    """What `render` makes for a page and an id; rendered only for the first of the pages in a folder.

    `what` tells it from all others: language, folder, repository and version of the data apart, nothing else may decide
    how it looks.
    """
    folder, _, name = context.place.removesuffix("/").rpartition("/")
    if not name or folder in _LINKED_TO or name in _LINKED_TO:
        return render(context, identifier)
    key = (context.language, context.repository, context.data_version, folder, what)
    stencils = context.shared.stencils
    if key not in stencils:
        stencils[key] = _cut(context, folder, render)
    return stencils[key].filled(context, identifier, name)


def _cut(context: PageContext, folder: str, render: Callable[[PageContext, str], Markup]) -> Stencil:
    marks = Marks()
    path = "/".join(part for part in (context.language, folder, f"{marks.of(_PAGE)}.md") if part)
    blank = _Blank(
        context.catalog,
        context.language,
        path,
        repository=context.repository,
        data_version=context.data_version,
        shared=context.shared,
    )
    blank.marks = marks
    return Stencil(*marks.cut(render(blank, str(marks.of(_ID)))), blank.cited)
