"""Pages whose content changes: both states of a page are rendered as the site would, and held against each other."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from macros.diffing.affected import affected_paths, touched_records
from macros.diffing.names import plain
from macros.diffing.report import Item, say
from macros.diffing.sides import UNTELLABLE, attempt
from macros.diffing.written import body, raw_page
from macros.generated import generated_pages
from macros.messages import LANGUAGES, msg
from macros.pages.calls import scan
from macros.views import VIEWS
from macros.views.context import PageContext
from macros.views.references import render_references

if TYPE_CHECKING:
    from collections.abc import Iterator

    from markupsafe import Markup

    from macros.diffing.places import Place, Places
    from macros.diffing.sides import Side
    from macros.generated import GeneratedPage
    from macros.messages import Language, Message
    from macros.pages.expressions import RawCall

_NEW = msg("new: {title} ({place})")
_GONE = msg("gone: {title} ({place})")
_CHANGED = msg("{title} ({place})")
_ONLY_JA = msg("{title} ({place}), in Japanese only")
_ONLY_EN = msg("{title} ({place}), in English only")
_UNKNOWN = msg("cannot be rendered with this data: {title} ({place})")

_Content = tuple[str, ...]
Each = Callable[[list[str]], Iterable[str]]
"""Gives the paths back one by one."""


def page_items(base: Side, head: Side, places: Places, each: Each = iter) -> list[Item]:
    """Every page that comes, goes or shows something else, both languages of one together.

    Rendering takes most of the time, so the paths to render go through `each`, which may show how far they are.
    """
    made_then, made_now = _generated(base), _generated(head)
    then, now = {*made_then, *base.by_path}, {*made_now, *head.by_path}
    touched = touched_records(base, head)
    reached = affected_paths(base, head, touched)
    reached |= {path for path in base.by_path.keys() & head.by_path if raw_page(base, path) != raw_page(head, path)}
    changed: set[str] = set()
    unknown: set[str] = set()
    for path in each(sorted(reached & then & now)):
        before, after = _content(base, path, made_then.get(path)), _content(head, path, made_now.get(path))
        if before is None or after is None:
            unknown.add(path)
        elif before != after:
            changed.add(path)
    return [
        *_items("changed", places.of_paths(changed)),
        *_items("new", places.of_paths(now - then)),
        *_items("gone", places.of_paths(then - now)),
        *_items("unknown", places.of_paths(unknown)),
    ]


def _items(change: str, found: Iterable[Place]) -> Iterator[Item]:
    for one in found:
        words = say(_words(change, one).filled(title=one.title, place=one.place or "/"))
        yield Item(words, (), {**one.data(), "change": change, "title": plain(one.title)})


def _words(change: str, of: Place) -> Message:
    match change:
        case "new":
            return _NEW
        case "gone":
            return _GONE
        case "unknown":
            return _UNKNOWN
    if len(of.languages) == len(LANGUAGES):
        return _CHANGED
    return _ONLY_JA if of.languages == ("ja",) else _ONLY_EN


def _generated(side: Side) -> dict[str, GeneratedPage]:
    """The pages made from data; a hand-written page at the same path wins."""
    made = attempt((), _all, side)
    return {page.path: page for page in made if page.path not in side.by_path}


def _all(side: Side) -> tuple[GeneratedPage, ...]:
    return tuple(generated_pages(side.catalog))


def _content(side: Side, path: str, made: GeneratedPage | None) -> _Content | None:
    """All that a page shows, without the words that link to the glossary; None where its data is too broken."""
    language: Language = "ja" if path.startswith("ja/") else "en"
    context = PageContext(side.catalog, language, path, side.uses)
    try:
        if made is not None:
            fragments = [_rendered(context, region.call) for region in scan(made.markdown).regions if region.call]
            own: _Content = (made.title, made.markdown)
        else:
            page = side.by_path[path]
            fragments = [VIEWS[one.name](context, **one.arguments, **one.conditions) for one in page.calls]
            own = (body(side, path) or raw_page(side, path).decode("utf-8", "replace"), repr(page.front_matter))
        return (*own, *fragments, render_references(context))
    except UNTELLABLE:
        return None


def _rendered(context: PageContext, call: RawCall) -> Markup:
    return VIEWS[call.name](context, *call.positional, **dict(call.named))
