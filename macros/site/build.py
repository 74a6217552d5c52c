"""One build of the site, between MkDocs' events: the checked catalogue, its pages, and the page at work."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from markupsafe import Markup

from macros.browser.surroundings import Surroundings
from macros.charts import Charts
from macros.generated import GeneratedPage, generated_pages
from macros.messages import LANGUAGES, Message, msg
from macros.site.languages import language_of
from macros.site.term_links import TermLinker
from macros.site.tokens import Tokens
from macros.views import VIEWS
from macros.views.context import PageContext
from macros.views.references import render_references
from macros.views.shared import Shared
from macros.vocabulary import MACROS

if TYPE_CHECKING:
    from collections.abc import Mapping

    from macros.catalog import Catalog
    from macros.site.name_cards import NameCard
    from macros.uses import Uses

INTERNAL = msg("internal error while rendering {page}: {error}")
"""What is said when a view fails on a page that passed every check."""


@dataclass
class PageAtWork:
    """A page while MkDocs renders it."""

    path: str
    context: PageContext
    tokens: Tokens = field(default_factory=Tokens)
    failure: Exception | None = None
    """The first error of a view. The macros plugin would print it into the page as text."""


class Build:
    """The state of one build."""

    def __init__(
        self, catalog: Catalog, uses: Uses, repository: str = "", data_version: str = "", charts: Charts | None = None
    ) -> None:
        self.catalog = catalog
        self.uses = uses
        self.repository = repository
        self.data_version = data_version
        self.cards: Mapping[str, NameCard] = {}
        """Pictures of single pages, by their place below the language's root."""
        self.generated: dict[str, GeneratedPage] = {page.path: page for page in generated_pages(catalog)}
        self._shared = Shared(charts or Charts())
        self._linkers = {language: TermLinker(catalog.terms.values(), language) for language in LANGUAGES}
        self._page: PageAtWork | None = None
        self._ends: dict[str, Markup] = {}
        self._unfinished: dict[str, Tokens] = {}

    @property
    def surroundings(self) -> Surroundings:
        """What the files for scripts are made from."""
        return Surroundings(self.catalog, self.uses, self.repository, self.data_version, self._shared)

    def begin(self, path: str) -> None:
        """Start on the page at `path` below `docs/`."""
        language = language_of(path) or "en"
        context = PageContext(self.catalog, language, path, self.uses, self.repository, self.data_version, self._shared)
        self._page = PageAtWork(path, context)

    def call(self, name: str, *arguments: object, **keywords: object) -> str:
        """Render a macro of the page at work; what Markdown gets is a token."""
        page = self._at_work()
        try:
            fragment = VIEWS[name](page.context, *arguments, **keywords)
        except Exception as error:  # whatever it is, the build ends with it in finish()
            page.failure = page.failure or error
            fragment = Markup()
        return page.tokens.put(fragment, late=not MACROS[name].searched)

    def finish(self, html: str) -> str:
        """The page's HTML with every fragment in its place and its terms linked. Raises what a view raised.

        Its references and evidence are kept for `end_of`, and what is not to be searched for `completed`: what indexes
        the page does not read them.
        """
        page = self._at_work()
        self._page = None
        if page.failure is not None:
            raise page.failure
        self._ends[page.path] = render_references(page.context)
        self._unfinished[page.path] = page.tokens
        whole = page.tokens.restore(html)
        language = language_of(page.path)
        if language is None:
            return whole
        # All of it was made by Markdown, which knows no HTML here, and by templates.
        return self._linkers[language].link(Markup(whole), page.context.place)  # noqa: S704

    def end_of(self, path: str) -> Markup:
        """The references and evidence of a finished page, once."""
        return self._ends.pop(path)

    def completed(self, path: str, html: str) -> str:
        """A finished page's HTML with what the search does not read, once."""
        return self._unfinished.pop(path).complete(html)

    def failed_on(self, path: str, error: Exception) -> Message:
        """The sentence for an error that no check foresaw."""
        return INTERNAL.filled(page=path, error=f"{type(error).__name__}: {error}")

    def _at_work(self) -> PageAtWork:
        if self._page is None:
            raise RuntimeError("a macro was called outside a page")
        return self._page
