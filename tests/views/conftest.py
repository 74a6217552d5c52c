"""The real catalogue, as the tests of views look at it, and pages to render on."""

from __future__ import annotations

from datetime import date
from functools import cache
from typing import TYPE_CHECKING

import pytest

from macros.catalog import load_catalog
from macros.charts import Charts
from macros.uses import PageUse, PlaceUse, Uses
from macros.views.context import PageContext
from macros.views.references import render_references
from tests.views.calls import CALLS, call
from tests.views.dom import parse

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path
    from xml.etree.ElementTree import Element

    from macros.catalog import Catalog
    from macros.messages import Language

PAGE = "compare/gpt-5-mini-vs-gpt-4.1.md"
"""Where the views of a test stand, below the language's root."""


@pytest.fixture(scope="session")
def real_catalog(root: Path) -> Catalog:
    """The project's own data as of the day that `fixtures/expected.yml` is written for."""
    return load_catalog(root, date(2026, 11, 22)).catalog


@pytest.fixture(scope="session")
def uses() -> Uses:
    """One page in each language that uses a model, a source, a field, a provider and a finding."""
    pages = (PageUse("ja/index.md", "ja", "入口"), PageUse("en/index.md", "en", "Front page"))
    places = tuple(PlaceUse(page, "top", page.title) for page in pages)
    return Uses(
        by_model={"gpt-5-mini": pages},
        by_source={"openai-gpt5-dev": pages},
        by_field={"hle": pages},
        by_provider={"openai": pages},
        by_finding={("gpt-5-mini-vs-gpt-4.1-note", "c01"): places},
    )


@pytest.fixture(scope="session")
def charts() -> Charts:
    """Each chart is drawn once for all tests, as it is in a build."""
    return Charts()


@pytest.fixture(scope="session")
def page(real_catalog: Catalog, uses: Uses, charts: Charts) -> Callable[[Language], PageContext]:
    """An empty page in a language."""
    return lambda language: PageContext(real_catalog, language, f"{language}/{PAGE}", uses, charts=charts)


@pytest.fixture(scope="session")
def tree(page: Callable[[Language], PageContext]) -> Callable[[str, Language], Element]:
    """The tree of one view's fragment, on a page of its own. Made once: tests only look at it."""
    return cache(lambda name, language: parse(call(page(language), name)))


@pytest.fixture(scope="session")
def whole(page: Callable[[Language], PageContext]) -> Callable[[Language], Element]:
    """The tree of a page with every view, and with what stands at its end. Made once: tests only look at it."""

    def render(language: Language) -> Element:
        context = page(language)
        return parse("".join([*(call(context, name) for name in CALLS), render_references(context)]))

    return cache(render)
