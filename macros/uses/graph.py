"""The usage graph: for every record, the pages that use it, hand-written or made of a use case or an audit."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypeVar

from macros.messages import LANGUAGES
from macros.texts import page_of
from macros.uses.calls import used_by
from macros.uses.records import used_by_records

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from macros.catalog import Catalog
    from macros.messages import Language
    from macros.pages.page import Link, Page
    from macros.records import Claim
    from macros.uses.calls import Used

Key = TypeVar("Key")
ClaimKey = tuple[str, str, int]
"""Model, field, and the claim's place among the claims of both."""
_Pages = defaultdict[Key, dict["PageUse", None]]


@dataclass(frozen=True, slots=True)
class PageUse:
    """A page that uses a record."""

    path: str
    """Below `docs/`, such as `ja/compare/index.md`."""
    language: Language
    title: str


@dataclass(frozen=True, slots=True)
class Uses:
    """The pages that use a record, each page once, in the order of the pages."""

    by_model: Mapping[str, tuple[PageUse, ...]] = field(default_factory=dict)
    by_source: Mapping[str, tuple[PageUse, ...]] = field(default_factory=dict)
    by_claim: Mapping[ClaimKey, tuple[PageUse, ...]] = field(default_factory=dict)
    by_field: Mapping[str, tuple[PageUse, ...]] = field(default_factory=dict)
    """Pages that show a figure of the field."""
    by_provider: Mapping[str, tuple[PageUse, ...]] = field(default_factory=dict)
    """Pages that name or show a model of the provider."""
    by_use_case: Mapping[str, tuple[PageUse, ...]] = field(default_factory=dict)
    """Hand-written pages that list the use case or link to its guide."""


def build_uses(pages: Iterable[Page], catalog: Catalog) -> Uses:
    """What the pages, checked before, use: hand-written ones by their calls, generated ones by their record.

    A page without a language calls no macro and uses nothing.
    """
    found = _Found(catalog)
    for page in pages:
        if page.language is not None:
            use = PageUse(page.path, page.language, _title(page))
            for call in page.calls:
                found.add(use, used_by(call, catalog))
            found.link(use, page.links)
    for language in LANGUAGES:
        for place, title, used in used_by_records(catalog, language):
            found.add(PageUse(f"{language}/{place}.md", language, title), used)
    return found.uses()


class _Found:
    """What has been found so far: an ordered set of pages for each record."""

    def __init__(self, catalog: Catalog) -> None:
        self._catalog = catalog
        self._models: _Pages[str] = defaultdict(dict)
        self._sources: _Pages[str] = defaultdict(dict)
        self._claims: _Pages[ClaimKey] = defaultdict(dict)
        self._fields: _Pages[str] = defaultdict(dict)
        self._providers: _Pages[str] = defaultdict(dict)
        self._use_cases: _Pages[str] = defaultdict(dict)

    def add(self, use: PageUse, used: Used) -> None:
        """Count `use` as a page of everything in `used`."""
        for model in (*used.models, *(claim.model for claim in used.claims)):
            self._models[model][use] = None
            self._providers[self._catalog.models[model].provider][use] = None
        for source in (*used.sources, *(one.source for claim in used.claims for one in claim.evidence)):
            self._sources[source][use] = None
        for claim in used.claims:
            self._claims[claim_key(claim, self._catalog)][use] = None
            self._fields[claim.field][use] = None
        for use_case in used.use_cases:
            self._use_cases[use_case][use] = None

    def link(self, use: PageUse, links: Iterable[Link]) -> None:
        """Count `use` as a page of every guide that it links to."""
        targets = {link.path for link in links}
        for use_case in self._catalog.use_cases:
            if f"{use.language}/{page_of('use-cases', use_case)}.md" in targets:
                self._use_cases[use_case][use] = None

    def uses(self) -> Uses:
        """The graph."""
        return Uses(
            by_model=_frozen(self._models),
            by_source=_frozen(self._sources),
            by_claim=_frozen(self._claims),
            by_field=_frozen(self._fields),
            by_provider=_frozen(self._providers),
            by_use_case=_frozen(self._use_cases),
        )


def claim_key(claim: Claim, catalog: Catalog) -> ClaimKey:
    """What a claim is called in the graph. It holds mappings, so it cannot be a key itself."""
    return (claim.model, claim.field, catalog.models[claim.model].claims[claim.field].index(claim))


def _title(page: Page) -> str:
    """The page's first-level heading, else the title of its front matter, else its path."""
    first = next((heading.text for heading in page.headings if heading.level == 1), None)
    return first or str(page.front_matter.get("title", page.path))


def _frozen(found: Mapping[Key, Mapping[PageUse, None]]) -> dict[Key, tuple[PageUse, ...]]:
    return {key: tuple(pages) for key, pages in found.items()}
