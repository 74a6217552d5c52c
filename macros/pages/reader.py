"""Every page of `docs/`, read as data: the order in which the checks come."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import islice
from typing import TYPE_CHECKING

from macros.diagnostics import Diagnostic
from macros.messages import LANGUAGES, msg
from macros.pages.arguments import bind
from macros.pages.attributes import check_attributes
from macros.pages.calls import scan
from macros.pages.files import DOCS, list_docs
from macros.pages.front_matter import no_head, read_front_matter, split
from macros.pages.headings import check_headings, read_headings
from macros.pages.limits import check_depth, check_limits
from macros.pages.markdown import NO_ID_GIVEN, MarkdownError, render
from macros.pages.page import Page
from macros.pages.placement import check_placement, sections
from macros.pages.targets import TargetReader
from macros.pages.texts import read_passages
from macros.pages.tokens import token
from macros.pages.tree import parse
from macros.pages.wording import check_wording
from macros.reading import explain
from macros.source.access import read_file
from macros.source.faults import SourceFault
from macros.source.location import Location
from macros.source.text import read_text

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from macros.messages import Language
    from macros.pages.calls import Region, Scan
    from macros.pages.markdown import Rendered
    from macros.pages.page import MacroCall
    from macros.pages.source_text import SourceText
    from macros.scope import Scope

MOST = 100
"""Diagnostics of one kind of check for one page; whoever has mended them sees the next ones."""

UNREADABLE = msg("Python-Markdown fails on this page ({error})")
SIMPLIFY = msg("Look for footnotes, lists or boxes inside each other and write them one after the other.")
TAB = msg("there is a tab")
USE_SPACES = msg("Use spaces; how wide a tab is depends on who reads it.")


def read_pages(root: Path, scope: Scope | None = None) -> tuple[list[Page], list[Diagnostic]]:
    """All pages below `root/docs`, and everything that may not stand there. Nothing of a page is run.

    With a `scope`, only its pages are read, and those they are held against: the same page in another language, and
    those they link to. Of the others nothing is known but that they exist.
    """
    docs = list_docs(root)
    diagnostics = list(docs.diagnostics)
    images = frozenset(docs.images)
    pages = {path: _unread(path) for path in docs.pages}
    wanted = [path for path in docs.pages if scope is None or scope.covers(f"{DOCS}/{path}")]
    for path in wanted:
        pages[path], found = _read_file(root, path, images)
        diagnostics += found
    if scope is not None:
        beside = {path for page in wanted for path in (*_twins(page), *(link.path for link in pages[page].links))}
        for path in beside & pages.keys() - set(wanted):
            pages[path], _ = _read_file(root, path, images)
    return list(pages.values()), diagnostics


def _read_file(root: Path, path: str, images: frozenset[str]) -> tuple[Page, list[Diagnostic]]:
    """One page of `root/docs`."""
    try:
        raw = read_file(root / DOCS / path, f"{DOCS}/{path}")
    except SourceFault as fault:
        return _unread(path), [explain(fault)]
    return read_page(path, raw, images)


def _twins(path: str) -> Iterator[str]:
    """Where the same page stands in the other languages."""
    folder, _, rest = path.partition("/")
    if folder in LANGUAGES:
        yield from (f"{language}/{rest}" for language in LANGUAGES if language != folder)


def read_page(path: str, raw: bytes, images: frozenset[str] = frozenset()) -> tuple[Page, list[Diagnostic]]:
    """One page, whatever its bytes are. `path` is below `docs/`; `images` are the paths of those that exist."""
    file = f"{DOCS}/{path}"
    try:
        text = read_text(raw, file).replace("\r\n", "\n")
    except SourceFault as fault:
        return _unread(path), [explain(fault)]
    source = split(file, text)
    if source is None:
        return _unread(path), [no_head(file)]
    return _PageReader(path, source, images).read()


def _unread(path: str) -> Page:
    """A page of which nothing is known but that it exists."""
    return Page(path, _language(path), Location(f"{DOCS}/{path}"), broken=True)


def _language(path: str) -> Language | None:
    return next((language for language in LANGUAGES if path.startswith(f"{language}/")), None)


@dataclass(frozen=True, slots=True)
class _PageReader:
    """The reading of one page that has a head."""

    path: str
    source: SourceText
    images: frozenset[str]

    def read(self) -> tuple[Page, list[Diagnostic]]:
        """The page and what is wrong with it."""
        head, found = read_front_matter(self.source)
        location = Location(self.source.file)
        page = Page(
            self.path,
            _language(self.path),
            location,
            head.texts,
            waivers=head.waivers,
            tells_waivers=head.tells_waivers,
        )
        too_much = list(check_limits(self.source))
        if too_much:  # Markdown could take minutes
            return replace(page, broken=True), [*found, *too_much]
        scanned = scan(self.source.text, self.source.body)
        found += [*self._check_tabs(), *self._check_jinja(scanned)]
        regions = {token(index): region for index, region in enumerate(scanned.regions)}
        try:
            rendered = render(self._with_tokens(regions))
        except MarkdownError as error:
            text = UNREADABLE.filled(error=error)
            unreadable = Diagnostic("page-markdown", self.source.location(self.source.body), text, SIMPLIFY)
            return replace(page, broken=True), [*found, unreadable]
        page, faults = self._read_html(page, rendered, regions)
        found += faults
        return replace(page, broken=bool(found)), found

    def _read_html(
        self, page: Page, rendered: Rendered, regions: Mapping[str, Region]
    ) -> tuple[Page, list[Diagnostic]]:
        """What the page consists of, and what of it may not stand there."""
        source = self.source
        tree = parse(rendered.html, source, {one: region.start for one, region in regions.items()})
        headings = read_headings(tree, source)
        targets = TargetReader(self.path, source, self.images).read(tree, rendered.references)
        calls, found = self._bind(regions, sections(tree))
        checks = (
            check_depth(tree, source),
            check_attributes(tree, source),
            check_headings(tree, headings, source),
            check_placement(tree, regions, source),
            check_wording(tree, rendered.html, source),
            iter(targets.diagnostics),
        )
        for check in checks:
            found += islice(check, MOST)
        ids = {element.attributes.get("id", "") for element in tree.walk()}
        page = replace(
            page,
            calls=tuple(calls.values()),
            headings=tuple(headings),
            links=tuple(targets.links),
            outer_links=tuple(targets.outer_links),
            images=tuple(targets.images),
            ids=frozenset(one for one in ids if one and not one.startswith(NO_ID_GIVEN)),
            passages=tuple(read_passages(tree, page.front_matter, regions, calls, source)),
        )
        return page, found

    def _check_tabs(self) -> Iterator[Diagnostic]:
        tab = self.source.text.find("\t", self.source.body)
        if tab >= 0:
            yield Diagnostic("page-tab", self.source.location(tab), TAB, USE_SPACES)

    def _check_jinja(self, scanned: Scan) -> Iterator[Diagnostic]:
        for fault in scanned.faults[:MOST]:
            yield Diagnostic("page-jinja", self.source.location(fault.start), fault.message, fault.hint)

    def _with_tokens(self, regions: Mapping[str, Region]) -> str:
        """The Markdown with a token in place of each region."""
        parts: list[str] = []
        end = self.source.body
        for stand_in, region in regions.items():
            parts += [self.source.text[end : region.start], stand_in]
            end = region.end
        return "".join([*parts, self.source.text[end:]])

    def _bind(
        self, regions: Mapping[str, Region], above: Mapping[str, str]
    ) -> tuple[dict[str, MacroCall], list[Diagnostic]]:
        """The calls that fit their macros, by token, and why the others do not; `above` gives the section of each."""
        calls: dict[str, MacroCall] = {}
        found: list[Diagnostic] = []
        for stand_in, region in regions.items():
            call, faults = bind(region, above.get(stand_in, ""), self.source)
            calls |= {stand_in: call} if call else {}
            found += faults
        return calls, found
