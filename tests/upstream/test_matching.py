"""macros/upstream/matching.py, ignoring.py and runs.py, on invented models."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from macros.records import Import, Model, Provider, Slug, Text
from macros.upstream import Entry, Leftover, Reading
from macros.upstream.matching import BUCKETS, Matcher
from macros.upstream.runs import run_of
from tests.support.claims import catalogue, claim

if TYPE_CHECKING:
    from macros.catalog import Catalog

WHY = Text("理由。", "Reason.")
READINGS = (Reading("input_price", "1", "1", "x"),)
RUN = (Reading("aider_polyglot", "1", "1", "x", run={"effort": "not_stated"}),)


@pytest.fixture
def catalog() -> Catalog:
    made = [
        Model("nova-5", "Nova 5", "hoshi", "nova-5", ("nova-5", "nova-5-2026-01-01", "nova-latest"), (), {}),
        Model("nova-5-mini", "Nova 5 mini", "hoshi", "nova-5", ("nova-5-mini",), (), {}),
        Model("lumen-4", "Lumen 4", "vega", "lumen", ("lumen-4",), (), {}),
    ]
    found = catalogue({})
    listed = replace(found.sources["dataset"], slugs={"n5m-high": Slug("nova-5-mini", "high")})
    makers = {"hoshi": Provider("hoshi", "Hoshi", "https://hoshi.example/", "hoshi-api")}
    return replace(found, models={one.id: one for one in made}, sources={"dataset": listed}, providers=makers)


@pytest.fixture
def matcher(catalog: Catalog) -> Matcher:
    makers = {"Hoshi": "hoshi", "Vega": "vega"}
    mapping = Import(
        "litellm",
        "dataset",
        {"hoshi": "hoshi-api", "sora-cloud": "sora-cloud"},
        makers,
        {"hoshi/n5": "nova-5"},
        {"ft:*": WHY, "sample": WHY},
    )
    return Matcher(catalog, mapping)


def entry(key: str, *names: str, host: str | None = "hoshi", maker: str | None = None, **more: Any) -> Entry:
    more.setdefault("readings", READINGS)
    return Entry(key, names[0] if names else key, names or (key,), maker, host, **more)


@pytest.mark.parametrize(
    ("given", "bucket", "model_id", "name"),
    [
        (entry("hoshi/nova-5-mini", "nova-5-mini"), "by-name", "nova-5-mini", "nova-5-mini"),
        (entry("hoshi/x", "Nova 5 Mini"), "unknown-model", None, "x"),
        (entry("hoshi/nova.5.mini", "Nova 5 Mini"), "by-name", "nova-5-mini", "Nova 5 Mini"),
        (entry("hoshi/nova-5-2026-01-01", "nova-5-2026-01-01"), "by-name", "nova-5", "nova-5-2026-01-01"),
        (entry("hoshi/nova-5-2025-01-01", "nova-5-2025-01-01"), "unknown-model", None, "nova-5-2025-01-01"),
        (entry("hoshi/nova-5-mini-fast", "Nova 5 mini"), "unknown-model", None, "nova-5-mini-fast"),
        (entry("hoshi/nova-5-preview", "nova-5-preview"), "unknown-model", None, "nova-5-preview"),
        (entry("hoshi/nova-5", "nova-5 (high)"), "unknown-model", None, "nova-5 (high)"),
        (entry("hoshi/nova-5", "nova-5", "Nova 5 mini"), "ambiguous", None, "nova-5, Nova 5 mini"),
        (entry("hoshi/nova-latest", "nova-latest"), "unknown-model", None, "nova-latest"),
        (entry("hoshi/nova-5", "Nova latest", "nova-5"), "by-name", "nova-5", "nova-5"),
        (entry("hoshi/lumen-4", "lumen-4"), "other-host", None, "hoshi"),
        (entry("sora/lumen-4", "lumen-4", host="sora-cloud"), "by-name", "lumen-4", "lumen-4"),
        (entry("hoshi/nova-6", "nova-6"), "unknown-model", None, None),
        (entry("all nova-5 models", "all nova-5 models"), "unknown-model", None, None),
        (entry("hoshi/n5", "wholly other"), "by-mapping", "nova-5", "hoshi/n5"),
        (entry("hoshi/n5m", "n5m-high"), "by-mapping", "nova-5-mini", "n5m-high"),
        (entry("nova-5", host="sora"), "other-host", None, "sora"),
        (entry("nova-5", maker="Sora"), "unknown-maker", None, "Sora"),
        (entry("nova-5", maker="Vega"), "unknown-model", None, None),
        (entry("nova-5", maker="Hoshi", host=None), "by-name", "nova-5", "nova-5"),
        (entry("ft:nova-5", "nova-5"), "ignored", None, "ft:*"),
        (entry("sample"), "ignored", None, "sample"),
        (entry("nova-5", readings=(), leftovers=(Leftover("", "unreadable", "5"),)), "unreadable", None, None),
        (
            entry("nova-5", readings=(), leftovers=(Leftover("a", "not-a-language-model", "5"),)),
            "not-a-language-model",
            None,
            None,
        ),
    ],
    ids=str,
)
def test_an_entry_has_one_bucket_and_the_name_that_decided(
    matcher: Matcher, given: Entry, bucket: str, model_id: str | None, name: str | None
) -> None:
    """A figure of a sibling, of another version or of a variant is no figure of the model."""
    found = matcher.match(given)
    assert (found.bucket, found.model, found.name) == (bucket, model_id, name)
    assert found.bucket in BUCKETS


def test_the_platform_follows_from_the_host(matcher: Matcher) -> None:
    """An entry about the model itself has none."""
    assert matcher.match(entry("nova-5")).platform == "hoshi-api"
    assert matcher.match(entry("nova-5", host=None)).platform is None


def test_the_effort_of_a_run_may_stand_in_its_name(matcher: Matcher) -> None:
    """A price has no effort."""
    found = matcher.match(entry("row 1", "nova-5 (high)", host=None, readings=RUN))
    assert (found.bucket, found.model, found.effort) == ("by-name", "nova-5", "high")


def test_an_ambiguous_entry_names_the_models_it_could_be(matcher: Matcher) -> None:
    """For a person to decide."""
    found = matcher.match(entry("hoshi/nova-5", "nova-5", "Nova 5 mini"))
    assert found.candidates == ("nova-5", "nova-5-mini")


@pytest.mark.parametrize(
    ("field", "value", "stated", "effort"),
    [
        ("model_type", "non-reasoning", "not_stated", "not_applicable"),
        ("model_type", "non-reasoning", "high", "high"),
        ("model_type", "reasoning", "not_stated", "not_stated"),
        ("reasoning_control", "always-on", "high", "fixed"),
        ("reasoning_control", "effort", "high", "high"),
    ],
)
def test_the_effort_of_a_model_that_has_none_is_said_so(field: str, value: str, stated: str, effort: str) -> None:
    """As its claims state it."""
    nova = Model("nova-5", "Nova 5", "hoshi", "nova-5", (), (), {field: (claim(value), claim("x", rejected=True))})
    found = replace(catalogue({}), models={"nova-5": nova})
    assert run_of({"effort": stated}, "nova-5", found) == {"effort": effort}
    assert run_of({"run_by": "Aider"}, "nova-5", found) == {"run_by": "Aider"}
