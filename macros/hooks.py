"""MkDocs' events: check first, build aside, render in two languages, swap the finished site in."""

from __future__ import annotations

import logging
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

from markupsafe import escape
from mkdocs.config.base import Config
from mkdocs.exceptions import BuildError, PluginError
from mkdocs.plugins import BasePlugin, event_priority
from mkdocs.structure.files import File, InclusionLevel
from mkdocs.utils import CountHandler

from macros.charts import Charts
from macros.console import reader_language
from macros.diagnostics import failed
from macros.lint import inspect
from macros.messages import LANGUAGES, nmsg, translate
from macros.reporting import Report, as_text
from macros.rulebook import Links
from macros.site import chrome
from macros.site.as_of import as_of_day
from macros.site.build import Build
from macros.site.chart_store import FOLDER, ChartStore
from macros.site.content_security import with_policy
from macros.site.data_commit import data_version
from macros.site.data_files import write_data_files
from macros.site.languages import language_of
from macros.site.name_cards import name_cards, write_name_cards
from macros.site.navigation import SiteMap, in_reading_order, site_map
from macros.site.redirects import write_redirects
from macros.site.scripts import shorten_scripts, with_preloads
from macros.site.search_index import split_search_index
from macros.site.sitemaps import write_language_sitemaps
from macros.site.staging import Staging
from macros.site.styles import join_styles
from macros.site.tokens import TokenError
from macros.uses import build_uses

if TYPE_CHECKING:
    from collections.abc import Callable

    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.livereload import LiveReloadServer
    from mkdocs.structure.files import Files
    from mkdocs.structure.nav import Navigation
    from mkdocs.structure.pages import Page
    from mkdocs.utils.templates import TemplateContext

    from macros.messages import Language

log = logging.getLogger("mkdocs.plugins.kurabe")

_WARNINGS = nmsg(
    "{n} warning on data and pages; `kurabe check` lists it",
    "{n} warnings on data and pages; `kurabe check` lists them",
    0,
)
"""Told in one line: every build would repeat them, and none of them stops it."""


class KurabeConfig(Config):  # type: ignore[no-untyped-call]  # MkDocs leaves __init_subclass__ untyped
    """It has no options: what a fork changes stands at the top of mkdocs.yml."""


class KurabePlugin(BasePlugin[KurabeConfig]):  # type: ignore[no-untyped-call]  # the same
    """The site's own plugin, registered as `kurabe`."""

    build: Build
    """The build at work; there from on_config on."""

    def __init__(self) -> None:
        self._staging: Staging | None = None
        self._nav: Navigation | None = None
        self._maps: dict[Language, SiteMap] = {}
        self._serving = False

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:  # noqa: ARG002 - MkDocs passes it
        """Remember whether the site is only looked at while somebody works on it."""
        self._serving = command == "serve"

    @event_priority(100)  # before define_env, and before MkDocs empties the site's folder
    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Check all data and pages; raise PluginError with every problem, or lead the build into a folder aside."""
        root = Path(config.docs_dir).parent
        checked, diagnostics = inspect(root, as_of_day(root))
        language = reader_language()
        if failed(diagnostics):
            links = Links(config.site_url or "")
            raise PluginError("\n" + as_text(Report.of(diagnostics, checked.catalog.as_of, links), language))
        if diagnostics:
            log.info(translate(_WARNINGS.filled(n=len(diagnostics)), language))
        repository = config.extra.get("repository") or ""
        uses = build_uses(checked.pages, checked.catalog)
        charts = Charts(ChartStore(root / FOLDER))
        self.build = Build(checked.catalog, uses, repository, data_version(root), charts)
        self.build.cards = name_cards(checked.catalog, config.site_url or "")
        self._staging = Staging(Path(config.site_dir))
        config.site_dir = str(self._staging.folder)
        return config

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Add the pages that follow from the data; a hand-written page at the same path wins."""
        taken = {file.dest_uri for file in files}  # `x.md` and `x/index.md` have the same address
        for page in self.build.generated.values():
            file = File.generated(config, page.path, content=page.markdown, inclusion=InclusionLevel.NOT_IN_NAV)
            if file.dest_uri not in taken:
                files.append(file)
        join_styles(files, config)
        shorten_scripts(files, config)
        return files

    def on_nav(self, nav: Navigation, *, config: MkDocsConfig, files: Files) -> Navigation:  # noqa: ARG002 - MkDocs passes it
        """Keep what mkdocs.yml lists until the pages have their titles."""
        in_reading_order(nav)
        self._nav = nav
        return nav

    def on_env(self, env: object, *, config: MkDocsConfig, files: Files) -> None:  # noqa: ARG002 - MkDocs passes them
        """Draw the map of each language: every page has been read, none is written yet."""
        nav = self._nav
        pages = [file.page for file in files.documentation_pages() if file.page]
        if nav is None:
            return
        for language in LANGUAGES:
            own = [page for page in pages if language_of(page.url) == language]
            of_data = [page for page in self.build.generated.values() if page.language == language]
            self._maps[language] = site_map(language, nav, own, of_data)

    @event_priority(100)  # before the macros plugin renders the page's calls
    def on_page_markdown(self, markdown: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:  # noqa: ARG002 - MkDocs passes them
        """Open the page for its macros."""
        self.build.begin(page.file.src_uri)
        return markdown

    def on_page_content(self, html: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:  # noqa: ARG002 - MkDocs passes them
        """Put what the macros made into the page."""
        generated = self.build.generated.get(page.file.src_uri)
        if generated is not None and page.file.generated_by:
            # Material prints titles raw; set where no Jinja reads it any more
            page.title = str(escape(generated.title))
            page.meta["description"] = generated.description
        try:
            return chrome.in_own_words(self.build.finish(html), language_of(page.url) or chrome.CHOOSER_LANGUAGE)
        except (TokenError, ArithmeticError, LookupError, TypeError, ValueError) as error:
            message = self.build.failed_on(page.file.src_uri, error)
            raise PluginError(translate(message, reader_language())) from error

    @event_priority(50)  # before the search plugin, which reads the page
    def on_page_context(
        self,
        context: TemplateContext,
        *,
        page: Page,
        config: MkDocsConfig,
        nav: Navigation,  # noqa: ARG002 - MkDocs passes it
    ) -> TemplateContext:
        """Give the page its language: words, navigation, switcher, search."""
        whole = self.build.completed(page.file.src_uri, page.content or "")
        context["content"] = whole  # type: ignore[typeddict-unknown-key]  # for content.html, as is the next
        context["evidence"] = self.build.end_of(page.file.src_uri)  # type: ignore[typeddict-unknown-key]
        language = language_of(page.url)
        return chrome.dress(
            context,
            page=page,
            config=config,
            language=language,
            site_map=self._maps[language] if language else SiteMap(),
            build=self.build,
        )

    def on_template_context(
        self, context: TemplateContext, *, template_name: str, config: MkDocsConfig
    ) -> TemplateContext:
        """The error page and the sitemap belong to no language."""
        return chrome.dress_template(
            context,
            template_name=template_name,
            config=config,
            site_maps=self._maps,
            build=self.build,
        )

    def on_post_page(self, output: str, *, page: Page, config: MkDocsConfig) -> str:  # noqa: ARG002 - MkDocs passes them
        """Let nothing run on the page but its own; `mkdocs serve` reloads pages by a script of its own."""
        loaded = with_preloads(output, page.url)
        return loaded if self._serving else with_policy(loaded)

    def on_post_template(self, output_content: str, *, template_name: str, config: MkDocsConfig) -> str:  # noqa: ARG002 - MkDocs passes it
        """The same for the error page."""
        return with_policy(output_content) if template_name == "404.html" and not self._serving else output_content

    @event_priority(-100)  # after every other plugin has written its files
    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Finish the languages' own files; then let the site take its place, unless a strict build will fail."""
        staging = self._staging
        if staging is None:
            return
        split_search_index(staging.folder)
        write_language_sitemaps(staging.folder, config.site_url or "")
        write_data_files(staging.folder, self.build.surroundings)
        write_name_cards(staging.folder, self.build.cards)
        write_redirects(staging.folder, self.build.catalog, config.site_url or "")
        if config.strict and _warned():
            return  # MkDocs aborts next; on_build_error throws the build away
        staging.publish()
        config.site_dir = str(staging.site)
        self._staging = None

    def on_build_error(self, *, error: Exception) -> None:  # noqa: ARG002 - MkDocs passes it
        """Whatever failed, the previous site stays."""
        if self._staging is not None:
            self._staging.discard()
            self._staging = None

    def on_serve(
        self,
        server: LiveReloadServer,
        *,
        config: MkDocsConfig,  # noqa: ARG002 - MkDocs passes it
        builder: Callable[..., Any],  # noqa: ARG002 - MkDocs passes it
    ) -> LiveReloadServer:
        """Keep serving the last good pages while the data or a page is broken."""
        build = server.builder

        def build_or_stay() -> None:
            try:
                build()
            except (BuildError, SystemExit):
                # MkDocs has printed the report; raising would leave every open page waiting for this build.
                log.warning(translate(chrome.STAYING, reader_language()))

        server.builder = build_or_stay
        return server


def _warned() -> bool:
    """Whether MkDocs has counted a warning for its strict mode."""
    handlers = logging.getLogger("mkdocs").handlers
    return any(isinstance(handler, CountHandler) and handler.get_counts() for handler in handlers)
