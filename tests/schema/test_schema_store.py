"""macros/schema/store.py, library.py and formats.py"""

from __future__ import annotations

from decimal import Decimal
from time import perf_counter
from typing import TYPE_CHECKING

import pytest
from jsonschema import Draft202012Validator
from referencing.exceptions import Unresolvable

from macros.schema import library, store

if TYPE_CHECKING:
    from pathlib import Path

ADDRESSES = [
    "https://example.org",
    "https://example.org/",
    "https://xn--eckwd4c7c.jp/",
    "https://medium.com/@leucopsis/how-gpt-5-compares-to-gpt-4-1-21fad92c2a3a",
    "https://example.org/a%20b?x=1&y=2#part",
    "https://megalodon.jp/ref/2026-0426-0157-09/https://api-docs.deepseek.com:443/quick_start/pricing",
]
NO_ADDRESSES = [
    "",
    "https://",
    "http://example.org/",
    "HTTPS://example.org/",
    "//example.org/",
    "https://example",
    "https://localhost/",
    "https://127.0.0.1/",
    "https://[::1]/",
    "https://example.org:8080/",
    "https://me@example.org/",
    "https://exa_mple.org/",
    "https://-example.org/",
    "https://example.org./",
    "https://Example.org/",
    "https://例え.jp/",
    "https://example.org/日本",
    "https://example.org/a b",
    "https://example.org/%zz",
    'https://example.org/"onclick=',
    "https://example.org/'x'",
    "https://example.org/<script>",
    "https://example.org/(x)",
    "https://example.org/\\x",
    "https://example.org/\n",
    "https://example.org\n",
    " https://example.org/",
    "javascript:alert(1)//https://example.org/",
    "data:text/html,https://example.org/",
]


def accepts(definition: str, value: object) -> bool:
    """Whether a shared definition accepts `value`, tested through a schema that refers to it."""
    known = library.validator("sources")
    return known.evolve(schema={"$ref": f"common.schema.json#/$defs/{definition}"}).is_valid(value)  # type: ignore[arg-type]


@pytest.mark.parametrize("address", ADDRESSES)
def test_an_https_address_is_accepted(address: str) -> None:
    """Host name, path, query and fragment in plain ASCII."""
    assert accepts("url", address)


@pytest.mark.parametrize("address", NO_ADDRESSES)
def test_any_other_address_is_refused(address: str) -> None:
    """Other schemes, users, ports, numbers as hosts, and characters that mean something in HTML or Markdown."""
    assert not accepts("url", address)


@pytest.mark.parametrize("day", ["2026-03-02", "2024-02-29", "2000-12-31"])
def test_a_day_of_the_calendar_is_accepted(day: str) -> None:
    """Also 29 February of a leap year."""
    assert accepts("day", day)


@pytest.mark.parametrize(
    "day",
    [
        "2025-02-29",
        "2025-02-30",
        "2026-13-01",
        "2026-00-10",
        "2026-04-31",
        "0000-01-01",
        "2026-3-2",
        "20260302",
        "2026-03",
        "2026-03-02T00:00",
        "２０２６-０３-０２",
        "2026-03-02\n",
    ],
)
def test_what_is_no_day_of_the_calendar_is_refused(day: str) -> None:
    """A pattern alone would accept 2025-02-30."""
    assert not accepts("day", day)


@pytest.mark.parametrize(
    ("definition", "sound"),
    [
        ("id", "gpt-4.1"),
        ("key", "input_price"),
        ("apiId", "openai/gpt-4.1"),
        ("phrase", "GPT-4.1 mini"),
        ("sentence", "GPT-4.1 mini"),
    ],
)
def test_a_line_break_at_the_end_is_refused(definition: str, sound: str) -> None:
    """Python's `$` alone would let it pass."""
    assert accepts(definition, sound)
    assert not accepts(definition, f"{sound}\n")


@pytest.mark.parametrize(
    "identifier", ["GPT-4.1", "gpt 4", "-gpt", "gpt-", "gpt--4", "gpt_4", "gpt..4", "../gpt", "", "é"]
)
def test_what_is_no_id_is_refused(identifier: str) -> None:
    """An id becomes a file name and an address."""
    assert not accepts("id", identifier)


def test_numbers_of_a_schema_are_exact(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A limit of 0.1 is compared as 0.1, not as the nearest binary fraction."""
    (tmp_path / "some.schema.json").write_text('{"minimum": 0.1}', encoding="utf-8")
    monkeypatch.setattr(store, "FOLDER", tmp_path)
    assert store.read_schema("some.schema.json") == {"minimum": Decimal("0.1")}


@pytest.mark.parametrize(
    "text",
    ["https://" + "a-" * 2490, "https://" + "a." * 2490, "https://a.org/" + "%4" * 2490, "a-" * 2500, "a " * 2500],
)
def test_no_pattern_is_slow_on_a_text_made_for_it(text: str) -> None:
    """The longest text the reader lets through takes no noticeable time."""
    before = perf_counter()
    for definition in store.read_schema("common.schema.json")["$defs"]:
        accepts(definition, text)
    assert perf_counter() - before < 1


def test_a_remote_reference_is_never_fetched() -> None:
    """An unknown address ends in an error, not in a request."""
    remote = library.validator("models").evolve(schema={"$ref": "https://example.org/schema.json"})
    with pytest.raises(Unresolvable):
        remote.is_valid({})


def test_the_library_itself_is_left_alone() -> None:
    """Whole matches hold for this project's schemas only; other users of the library keep its own meaning."""
    assert Draft202012Validator({"pattern": "^a$"}).is_valid("a\n")


def test_a_kind_without_schema_is_an_error() -> None:
    """It is this program's mistake, and it is loud."""
    with pytest.raises(FileNotFoundError):
        library.validator("poems")
