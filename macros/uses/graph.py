"""The usage graph: for every record, the hand-written pages that use it."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypeVar

from macros.uses.calls import used_by

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from macros.catalog import Catalog
    from macros.messages import Language
    from macros.pages.page import Page
    from macros.records import Claim

Key = TypeVar("Key")
ClaimKey = tuple[str, str, int]
"""Model, field, and the claim's place among the claims of both."""


@dataclass(frozen=True, slots=True)
class PageUse:
    """A hand-written page that uses a record."""

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


def build_uses(pages: Iterable[Page], catalog: Catalog) -> Uses:
    """What the hand-written pages, checked before, use. A page without a language calls no macro and uses nothing."""
    models: dict[str, dict[PageUse, None]] = defaultdict(dict)
    sources: dict[str, dict[PageUse, None]] = defaultdict(dict)
    claims: dict[ClaimKey, dict[PageUse, None]] = defaultdict(dict)
    for page in pages:
        if page.language is None:
            continue
        use = PageUse(page.path, page.language, _title(page))
        for used in (used_by(call, catalog) for call in page.calls):
            for model in (*used.models, *(claim.model for claim in used.claims)):
                models[model][use] = None
            for source in (*used.sources, *(one.source for claim in used.claims for one in claim.evidence)):
                sources[source][use] = None
            for claim in used.claims:
                claims[claim_key(claim, catalog)][use] = None
    return Uses(_frozen(models), _frozen(sources), _frozen(claims))


def claim_key(claim: Claim, catalog: Catalog) -> ClaimKey:
    """What a claim is called in the graph. It holds mappings, so it cannot be a key itself."""
    return (claim.model, claim.field, catalog.models[claim.model].claims[claim.field].index(claim))


def _title(page: Page) -> str:
    """The page's first-level heading, else the title of its front matter, else its path."""
    first = next((heading.text for heading in page.headings if heading.level == 1), None)
    return first or str(page.front_matter.get("title", page.path))


def _frozen(found: Mapping[Key, Mapping[PageUse, None]]) -> dict[Key, tuple[PageUse, ...]]:
    return {key: tuple(pages) for key, pages in found.items()}
