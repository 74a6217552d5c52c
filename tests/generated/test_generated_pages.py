"""macros/generated/"""

from __future__ import annotations

import ast
import re
from datetime import date
from typing import TYPE_CHECKING

import pytest

from macros.catalog import load_catalog
from macros.generated import BENCHMARK_GROUPS, benchmark_place, generated_pages, is_benchmark
from macros.messages import LANGUAGES
from macros.source.names import is_identifier
from macros.vocabulary import GROUPS, MACROS
from tests.support.claims import catalogue

if TYPE_CHECKING:
    from pathlib import Path

    from macros.catalog import Catalog
    from macros.generated import GeneratedPage

CALL = re.compile(r"^\{\{ (\w+)\((.*)\) \}\}$", re.MULTILINE)
HEADING = re.compile(r"^## (.+) \{: #([a-z-]+) \}$", re.MULTILINE)


@pytest.fixture(scope="module")
def catalog(root: Path) -> Catalog:
    return load_catalog(root, date(2026, 11, 22)).catalog


@pytest.fixture(scope="module")
def made(catalog: Catalog) -> dict[str, GeneratedPage]:
    return {page.path: page for page in generated_pages(catalog)}


def test_a_record_with_a_page_has_it_in_both_languages(catalog: Catalog, made: dict[str, GeneratedPage]) -> None:
    """Models, measurements, providers and sources; no two at one address."""
    places = {
        *(f"models/{name}" for name in catalog.models),
        *(f"providers/{name}" for name in catalog.providers),
        *(f"sources/{name}" for name in catalog.sources),
        *(f"benchmarks/{name}" for name, field in catalog.fields.items() if field.kind_of_fact == "measurement"),
    }
    expected = {f"{language}/{place}.md" for place in places for language in LANGUAGES}
    assert expected <= set(made)
    assert len(made) == sum(1 for _ in generated_pages(catalog))


def test_a_page_is_headings_and_calls_with_ids(catalog: Catalog, made: dict[str, GeneratedPage]) -> None:
    """Never data; every call names a macro with its parameters, every id a record."""
    kinds = {"model": catalog.models, "models": catalog.models, "field": catalog.fields, "source": catalog.sources}
    known = {**kinds, "provider": catalog.providers, "group": GROUPS}
    for page in made.values():
        assert not CALL.sub("", HEADING.sub("", page.markdown)).strip(), page.path
        for name, arguments in CALL.findall(page.markdown):
            parameters = MACROS[name].parameters
            values = ast.literal_eval(f"[{arguments}]")
            assert len(values) == len(parameters), page.path
            for parameter, value in zip(parameters, values, strict=True):
                if parameter.kind in known:
                    ids = [value] if isinstance(value, str) else value
                    assert ids
                    assert set(ids) <= set(known[parameter.kind]), page.path


def test_both_languages_have_the_same_sections(made: dict[str, GeneratedPage]) -> None:
    """With words of their own."""
    for path, page in made.items():
        if page.language == "en":
            twin = made[f"ja/{path.removeprefix('en/')}"]
            en, ja = (HEADING.findall(one.markdown) for one in (page, twin))
            assert [place for _, place in en] == [place for _, place in ja]
            assert CALL.findall(page.markdown) == CALL.findall(twin.markdown)
            assert not {words for words, _ in en} & {words for words, _ in ja}


def test_a_measurement_s_page_stands_at_its_id(catalog: Catalog) -> None:
    """So no two can share an address, and a hand-written page may take its place."""
    for field in filter(is_benchmark, catalog.fields.values()):
        assert benchmark_place(field.id) == f"benchmarks/{field.id}"
        assert is_identifier(field.id)


def test_every_measurement_has_a_page(catalog: Catalog) -> None:
    """A group that the index does not list would hide some."""
    measured = [field for field in catalog.fields.values() if field.kind_of_fact == "measurement"]
    assert all(is_benchmark(field) for field in measured)
    assert {field.group for field in measured} == set(BENCHMARK_GROUPS)


def test_a_provider_without_models_has_no_table_of_their_services() -> None:
    """There is nothing to list."""
    pages = {page.path: page.markdown for page in generated_pages(catalogue({}))}
    assert "service_table" not in pages["en/providers/maker.md"]
    assert "provider_models('maker')" in pages["en/providers/maker.md"]
