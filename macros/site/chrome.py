"""What surrounds a page's content: the words, the switcher, the navigation and the search of its language."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal
from urllib.parse import urlsplit

from mkdocs.utils import get_relative_url

from macros import formatting
from macros.messages import Language, Message, msg, translate
from macros.site.cards import HEIGHT, WIDTH, card_of
from macros.site.languages import LOCALES, alternates

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.pages import Page
    from mkdocs.utils.templates import TemplateContext

    from macros.site.build import Build
    from macros.site.name_cards import NameCard
    from macros.site.navigation import SiteMap

STAYING = msg("The last good pages stay served until this is mended.")
DESCRIPTION = msg("An open comparison of AI models in which every figure carries its evidence.")

_PERMALINK = msg("Permanent link")
"""The one word that Markdown itself puts on every page, in English."""

CHOOSER_LANGUAGE: Language = "ja"
"""The language of the chrome around the two-language chooser."""

Kind = Literal["chooser", "home", "page"]
"""What the templates and styles tell apart: the choice of a language, a language's front page, any other page."""


def in_own_words(html: str, language: Language) -> str:
    """A page's HTML with the titles that Markdown gives to permanent links in the page's language."""
    english = f'title="{_PERMALINK.text}"'
    return html.replace(english, f'title="{translate(_PERMALINK, language)}"')


def dress(
    context: TemplateContext,
    *,
    page: Page,
    config: MkDocsConfig,
    language: Language | None,
    site_map: SiteMap,
    build: Build,
) -> TemplateContext:
    """The template context of `page` in its language; None is the chooser at the root.

    Material reads the language of its own words and the switcher from the configuration, so these are set there for
    each page in turn. `base_url` is where its script looks for the search index.
    """
    words = language or CHOOSER_LANGUAGE
    _set_words(config, words)
    config.extra["alternate"] = alternates(page.url)
    config.extra["homepage"] = f"{language}/" if language else ""
    if language:
        context["base_url"] = get_relative_url(f"{language}/", page.url)
    context.update(_standing(site_map, page.url, language, build.cards))  # type: ignore[typeddict-item]  # Material's templates take more
    kind: Kind = "chooser" if language is None else "home" if page.url == f"{language}/" else "page"
    context.update(_own(words, build, kind))  # type: ignore[typeddict-item]  # the same
    return context


def dress_template(
    context: TemplateContext,
    *,
    template_name: str,
    config: MkDocsConfig,
    site_maps: Mapping[Language, SiteMap],
    build: Build,
) -> TemplateContext:
    """The context of a page that MkDocs makes from the theme alone: the error page, the sitemap."""
    _set_words(config, CHOOSER_LANGUAGE)
    config.extra["alternate"] = [
        {**alternate, "link": f"{urlsplit(config.site_url or '/').path}{alternate['link']}"}
        for alternate in alternates("")
    ]
    config.extra["homepage"] = urlsplit(config.site_url or "/").path
    context["site_maps"] = site_maps  # type: ignore[typeddict-unknown-key]  # for chooser.html
    context.update(_own(CHOOSER_LANGUAGE, build, "chooser" if template_name == "404.html" else "page"))  # type: ignore[typeddict-item]  # as above
    return context


def _set_words(config: MkDocsConfig, language: Language) -> None:
    config.theme["language"] = language
    config.site_description = translate(DESCRIPTION, language)


def _standing(site_map: SiteMap, url: str, language: Language | None, cards: Mapping[str, NameCard]) -> dict[str, Any]:
    """Where the page stands, for the tabs, the sidebar, the way back and its card; the front page has no section."""
    trail = site_map.trails.get(url, ())
    section = trail[1] if len(trail) > 1 else None
    own = cards.get(url.removeprefix(f"{language}/").rstrip("/"))
    return {
        "site_map": site_map,
        "trail": trail,
        "section": section,
        "card": own or card_of(language, section.url if section else ""),
        "card_size": (WIDTH, HEIGHT),
        "locales": LOCALES,
    }


def _own(language: Language, build: Build, kind: Kind) -> dict[str, Any]:
    """What the theme's own templates use: `t` says a sentence in the page's language, `t_in` in a given one."""

    def say(text: str, **arguments: object) -> str:
        return translate(Message(text, arguments), language)

    def say_in(asked: Language, text: str) -> str:
        return translate(Message(text), asked)

    helpers: dict[str, Callable[..., Any] | object] = {
        "data_version": build.data_version,
        "as_of_text": formatting.day(build.catalog.as_of.isoformat(), language),
        "t": say,
        "t_in": say_in,
        "kind": kind,
        "page_language": language,
        "alternates_of": alternates,
    }
    return helpers
