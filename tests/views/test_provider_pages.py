"""macros/views/provider_page.py"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from macros.views.context import PageContext
from macros.views.model_card import model_summary
from macros.views.overview import models_table
from macros.views.provider_page import (
    provider_list,
    provider_models,
    provider_pages,
    provider_runs,
    provider_sources,
    provider_summary,
)
from tests.support.claims import catalogue, run_of
from tests.views.dom import parse, text, with_class

if TYPE_CHECKING:
    from collections.abc import Callable

    from macros.catalog import Catalog
    from macros.messages import Language

    MakePage = Callable[[Language], PageContext]


def on_page(catalog: Catalog, provider: str) -> PageContext:
    return PageContext(catalog, "en", f"en/providers/{provider}.md")


def models_of(catalog: Catalog, provider: str) -> int:
    """How many models a provider has made."""
    return sum(model.provider == provider for model in catalog.models.values())


def test_the_index_leads_to_every_provider(page: MakePage, real_catalog: Catalog) -> None:
    """With its platform and the number of its models."""
    tree = parse(provider_list(page("en")))
    links = {text(link): link.get("href") for link in tree.iter("a") if link.get("rel") is None}
    assert links == {record.name: f"../../providers/{name}/" for name, record in real_catalog.providers.items()}
    (row,) = [row for row in tree.iter("tr") if "Anthropic" in text(row)]
    assert [text(cell) for cell in row][1:3] == [str(models_of(real_catalog, "anthropic")), "Claude API"]


def test_the_summary_has_home_page_and_platform(page: MakePage, real_catalog: Catalog) -> None:
    """And says where there is no platform of its own."""
    shown = " ".join(text(parse(provider_summary(page("en"), "google"))).split())
    models = models_of(real_catalog, "google")
    assert (
        shown == f"Google Home page https://ai.google/ Platform of its own API Gemini API Models on this site {models}"
    )
    without = catalogue({}, first_party=None)
    assert "none: it sells no API of its own" in provider_summary(on_page(without, "maker"), "maker")


def test_its_models_are_all_and_only_its_own(page: MakePage, real_catalog: Catalog) -> None:
    """Without a column that says the same in every row, with the end of service as a short mark."""
    tree = parse(provider_models(page("en"), "openai"))
    names = [text(link) for link in with_class(tree, "kb-model")]
    assert names == [model.name for _, model in sorted(real_catalog.models.items()) if model.provider == "openai"]
    assert "Provider" not in [text(header).strip() for header in tree.iter("th")]
    assert "service ends" in text(tree)
    empty = catalogue({})
    assert "No model is recorded yet." in provider_models(on_page(empty, "maker"), "maker")


def test_its_own_runs_are_those_it_made_of_any_model(page: MakePage) -> None:
    """Under the measurement, with a link to all runs of that."""
    tree = parse(provider_runs(page("en"), "openai"))
    headers = {text(header): next(header.iter("a")).get("href") for header in tree.iter("th") if header.get("colspan")}
    assert headers["SWE-bench Verified"] == "../../benchmarks/swe_bench_verified/"
    assert "Epoch AI" not in text(tree)
    assert "tester" not in text(tree)
    own = catalogue({"m": {"score": [run_of("1", run={"run_by": "MAKER"}), run_of("2")]}})
    assert [text(one) for one in with_class(parse(provider_runs(on_page(own, "maker"), "maker")), "kb-value")] == ["1%"]
    assert "No run of its own is recorded." in provider_runs(on_page(catalogue({}), "maker"), "maker")


def test_its_own_pages_are_official_and_were_read(page: MakePage, real_catalog: Catalog) -> None:
    """Pages of others about it, and pages that nobody read, are elsewhere."""
    tree = parse(provider_sources(page("en"), "openai"))
    hrefs = {link.get("href") for link in with_class(tree, "kb-source")}
    assert "../../sources/openai-gpt5-dev/" in hrefs
    assert "../../sources/seed-cite-2-openai-compare/" not in hrefs
    assert "../../sources/azure-models/" not in hrefs
    unread = {name: replace(source, read=None) for name, source in real_catalog.sources.items()}
    context = on_page(replace(real_catalog, sources=unread), "openai")
    assert "None of these was read." in provider_sources(context, "openai")


def test_its_pages_are_those_that_mention_its_models(page: MakePage) -> None:
    """In the language of the page."""
    assert [text(link) for link in parse(provider_pages(page("ja"), "openai")).iter("a")] == ["入口"]
    assert "No page of this site yet." in provider_pages(page("en"), "google")


def test_a_model_s_maker_is_a_link_to_its_page(page: MakePage) -> None:
    """On the model's page and in the table of all models."""
    for fragment in (model_summary(page("en"), "gpt-5-mini"), models_table(page("en"))):
        assert "../../providers/openai/" in {link.get("href") for link in parse(fragment).iter("a")}


def test_models_stand_by_id(page: MakePage, real_catalog: Catalog) -> None:
    """So that a model comes before its smaller siblings, which the names of their files would turn round."""
    names = [text(link) for link in with_class(parse(models_table(page("en"))), "kb-model")]
    assert names == [real_catalog.models[model].name for model in sorted(real_catalog.models)]
