"""Hand-written pages that differ: what they call, their headings, their words, or nothing that readers can see."""

from __future__ import annotations

import re
from collections import Counter
from difflib import SequenceMatcher
from html import unescape
from typing import TYPE_CHECKING

from macros.diffing.excerpts import plain_change
from macros.diffing.report import Item, say
from macros.messages import msg
from macros.pages.calls import scan
from macros.pages.front_matter import split
from macros.pages.markdown import MarkdownError, render
from macros.pages.tokens import token

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from macros.diffing.sides import Side
    from macros.messages import Message
    from macros.pages import Page
    from macros.pages.page import Heading, MacroCall, Waiver
    from macros.records import Text

_ADDED = msg("new page: docs/{path}")
_REMOVED = msg("page removed: docs/{path}")
_CHANGED = msg("docs/{path}")
_ONLY_FORM = msg("docs/{path}: only line breaks or the like; readers see the same")
_CALL_ADDED = msg("call added: {call}")
_CALL_REMOVED = msg("call removed: {call}")
_CALLS_MOVED = msg("the calls stand in another order")
_HEADING_ADDED = msg("heading added: {heading}")
_HEADING_REMOVED = msg("heading removed: {heading}")
_LINK_ADDED = msg("link added: {link}")
_LINK_REMOVED = msg("link removed: {link}")
_IMAGE_ADDED = msg("image added: {image}")
_IMAGE_REMOVED = msg("image removed: {image}")
_ALLOWED = msg("now allowed by hand: {waiver}")
_NOT_ALLOWED = msg("no longer allowed by hand: {waiver}")
_WORDING = msg("wording")
_CODE_WORDS = msg("code")
_CODE = re.compile(r"<(code|kbd)\b[^>]*>(.*?)</\1>", re.DOTALL)
_END = re.compile(r"(?<=[.!?:])\s+|(?<=[。！？])\s*")
"""Where a sentence ends."""
_MARKUP = msg("only the markup of its text changed")


def written_items(base: Side, head: Side) -> Iterator[Item]:
    """Every hand-written page that differs, by path; `meaning` is false where readers see no difference."""
    then, now = base.by_path, head.by_path
    for path in sorted({*then, *now}):
        if path not in then:
            yield Item(say(_ADDED.filled(path=path)), (), _data(path, "added"))
        elif path not in now:
            yield Item(say(_REMOVED.filled(path=path)), (), _data(path, "removed"))
        elif raw_page(base, path) != raw_page(head, path):
            if same_to_readers(base, head, path):
                yield Item(say(_ONLY_FORM.filled(path=path)), (), _data(path, "form"))
            else:
                details = (*_differences(then[path], now[path]), *_in_code(body(base, path), body(head, path)))
                details = details or (say(_MARKUP),)
                yield Item(say(_CHANGED.filled(path=path)), details, _data(path, "changed"))


def same_to_readers(base: Side, head: Side, path: str) -> bool:
    """Whether a page's own Markdown and head come out the same, whatever its calls show."""
    before, after = body(base, path), body(head, path)
    old, new = base.by_path[path], head.by_path[path]
    same_head = old.front_matter == new.front_matter and list(map(_waiver, old.waivers)) == list(
        map(_waiver, new.waivers)
    )
    same_calls = list(map(_call, old.calls)) == list(map(_call, new.calls))
    return before is not None and before == after and same_head and same_calls


def raw_page(side: Side, path: str) -> bytes:
    """The bytes of a page; empty where they cannot be read."""
    try:
        return (side.root / "docs" / path).read_bytes()
    except OSError:
        return b""


def body(side: Side, path: str) -> str | None:
    """A page's Markdown as HTML with stand-ins for its calls, white space evened out; None where it cannot be read."""
    text = raw_page(side, path).decode("utf-8", "replace").replace("\r\n", "\n")
    source = split(path, text)
    if source is None or side.by_path[path].broken:
        return None
    parts: list[str] = []
    end = source.body
    for index, region in enumerate(scan(text, source.body).regions):
        parts += [text[end : region.start], token(index)]
        end = region.end
    try:
        html = render("".join([*parts, text[end:]])).html
    except MarkdownError:
        return None
    return html if "<pre" in html else re.sub(r"\s+", " ", html)


def _differences(old: Page, new: Page) -> Iterator[Text]:
    for key in sorted({*old.front_matter, *new.front_matter}):
        before, after = old.front_matter.get(key), new.front_matter.get(key)
        if before != after:
            yield plain_change(say(msg("{key} of the page", key=key)), before, after)
    then, now = list(map(_heading, old.headings)), list(map(_heading, new.headings))
    yield from _come_and_gone(then, now, "heading", _HEADING_ADDED, _HEADING_REMOVED)
    then, now = list(map(_call, old.calls)), list(map(_call, new.calls))
    yield from _come_and_gone(then, now, "call", _CALL_ADDED, _CALL_REMOVED)
    if then != now and Counter(then) == Counter(now):
        yield say(_CALLS_MOVED)
    yield from _come_and_gone(_addresses(old), _addresses(new), "link", _LINK_ADDED, _LINK_REMOVED)
    then, now = [image.href for image in old.images], [image.href for image in new.images]
    yield from _come_and_gone(then, now, "image", _IMAGE_ADDED, _IMAGE_REMOVED)
    then, now = list(map(_waiver, old.waivers)), list(map(_waiver, new.waivers))
    yield from _come_and_gone(then, now, "waiver", _ALLOWED, _NOT_ALLOWED)
    yield from _wording(_sentences(old), _sentences(new), _WORDING)


def _in_code(old: str | None, new: str | None) -> Iterator[Text]:
    """What differs in code, where no rule looks for figures; nothing where one of the pages cannot be read."""
    if old is None or new is None:
        return
    then, now = ([unescape(found[2]).strip() for found in _CODE.finditer(html)] for html in (old, new))
    yield from _wording(then, now, _CODE_WORDS)


def _wording(old: list[str], new: list[str], what: Message) -> Iterator[Text]:
    """The sentences that differ, each with what stands in its place."""
    for change, start, end, at, to in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if change != "equal":
            before, after = " ".join(old[start:end]), " ".join(new[at:to])
            yield plain_change(say(what), before or None, after or None)


def _sentences(page: Page) -> list[str]:
    """The running text of a page, without its head and headings, which are told by themselves."""
    lines = {heading.location.line for heading in page.headings}
    texts = (one.text for one in page.texts if one.location.line not in lines)
    text = " ".join(" ".join(text for text in texts if text not in page.front_matter.values()).split())
    return [sentence for sentence in _END.split(text) if sentence]


def _come_and_gone(
    old: Iterable[str], new: Iterable[str], name: str, added: Message, removed: Message
) -> Iterator[Text]:
    then, now = Counter(old), Counter(new)
    for said, more, less in ((added, now, then), (removed, then, now)):
        for one in (more - less).elements():
            yield say(said.filled(**{name: one}))


def _heading(heading: Heading) -> str:
    return f"{heading.text} (#{heading.id})" if heading.id else heading.text


def _addresses(page: Page) -> list[str]:
    return [*(link.href for link in page.links), *(link.address for link in page.outer_links)]


def _waiver(waiver: Waiver) -> str:
    return f"“{waiver.text}” ({waiver.reason})"


def _call(call: MacroCall) -> str:
    """A call as a page writes it, all arguments by name."""
    given = {**call.arguments, **call.conditions}
    values = (f"{key}={list(value) if isinstance(value, tuple) else value!r}" for key, value in given.items())
    return f"{call.name}({', '.join(values)})"


def _data(path: str, change: str) -> dict[str, object]:
    return {"path": f"docs/{path}", "change": change}
