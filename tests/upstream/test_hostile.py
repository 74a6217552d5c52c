"""Files that are broken, or made to break the reader: one clear fault, or one entry that could not be read."""

from __future__ import annotations

import json
from typing import Any

import pytest

from macros.messages import LANGUAGES
from macros.upstream import IMPORTERS
from macros.upstream.faults import UpstreamFault
from macros.upstream.reading import READERS
from macros.upstream.tree import MAX_NODES
from tests.upstream.conftest import read

JSON = ("genai-prices", "litellm", "models-dev", "openrouter")
DEEP = 100_000


def refused(importer: str, content: Any) -> str:
    with pytest.raises(UpstreamFault) as caught:
        read(importer, content)
    assert all(caught.value.diagnostic.in_(language) for language in LANGUAGES)
    assert caught.value.diagnostic.hint is not None
    return caught.value.diagnostic.in_("en").splitlines()[0]


def test_every_importer_has_a_reader() -> None:
    """A record of data/imports can have no other name."""
    assert sorted(READERS) == sorted(IMPORTERS)


@pytest.mark.parametrize("importer", IMPORTERS)
@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "file.json:1:1: error[collection-unreadable] the file is empty"),
        (b" \n\t\n", "file.json:1:1: error[collection-unreadable] the file is empty"),
        (b"<!DOCTYPE html><html>", "file.json:1:1: error[collection-unreadable] this is a web page, not data"),
        (b'{"a":\n "\xff"}', "file.json:2:3: error[collection-unreadable] this is not text in UTF-8"),
    ],
)
def test_what_is_no_text_of_data_is_said(importer: str, content: bytes, said: str) -> None:
    """With the place, where there is one."""
    assert refused(importer, content) == said


@pytest.mark.parametrize("importer", JSON)
@pytest.mark.parametrize(
    ("content", "said"),
    [
        ('{"data": [\n {"id": "a"', "2:12: error[collection-unreadable] the JSON breaks off here"),
        ('{"data": [\n {"id": "a', "2:9: error[collection-unreadable] the JSON breaks off here"),
        ('{"data": [\n {"id" "a"}]}', "2:8: error[collection-unreadable] this is not JSON"),
        ('{"data": [\n {"id": NaN}]}', "2:9: error[collection-unreadable] NaN is no number of JSON"),
        ('{"data": -Infinity}', "1:10: error[collection-unreadable] -Infinity is no number of JSON"),
        ("nova: 5", "1:1: error[collection-unreadable] this is not JSON"),
        ("[" * DEEP, "1:1: error[collection-unreadable] lists and objects stand too deep in each other"),
        ('{"a":' * DEEP, "1:1: error[collection-unreadable] lists and objects stand too deep in each other"),
    ],
    ids=range(8),
)
def test_what_is_no_json_is_said_with_its_place(importer: str, content: str, said: str) -> None:
    """Nothing of Python's own JSON is let through, and no nesting overflows anything."""
    assert refused(importer, content) == f"file.json:{said}"


@pytest.mark.parametrize("importer", JSON)
def test_millions_of_values_are_refused_before_they_take_room(importer: str) -> None:
    """`[[],[],[]…` is a hundred times larger in memory than on the disk."""
    assert "over 1000000 values" in refused(importer, f"[{'[],' * (MAX_NODES // 2 + 1)}[]]")


@pytest.mark.parametrize("importer", IMPORTERS)
@pytest.mark.parametrize("content", ["[]", "{}", "[1, 2]", '{"data": 5}', '{"models": {"a": 1}}', '[{"a": []}]', "5"])
def test_another_shape_is_not_the_collection(importer: str, content: str) -> None:
    """A list where an object is expected, an object of something else, nothing at all."""
    refused(importer, content)


@pytest.mark.parametrize(
    "content",
    [
        "- &a [x]\n- *a\n",
        "- !!python/object:os.system {}\n",
        "- ? [a]\n  : 1\n",
        "- a: 1\n---\n- b: 2\n",
        f"- {'[' * 50}",
        "- 'a",
        "- \t- a\n\t- b",
    ],
    ids=range(7),
)
def test_yaml_with_more_than_data_in_it_is_refused(content: str) -> None:
    """Anchors, tags, keys that are lists, several documents, endless nesting, and what is no YAML."""
    assert ": error[collection-unreadable] " in refused("aider", content)


def with_one_broken(importer: str, broken: Any) -> Any:
    """A collection of two entries, the second one broken."""
    good: dict[str, Any] = {
        "litellm": {"nova": {"litellm_provider": "hoshi", "input_cost_per_token": 1e-6}, "lumen": broken},
        "openrouter": {"data": [{"id": "hoshi/nova", "pricing": {"prompt": "0.1"}}, broken]},
        "genai-prices": [{"id": "hoshi", "models": [{"id": "nova", "prices": {"input_mtok": 1}}, broken]}],
        "models-dev": {"hoshi": {"models": {"nova": {"cost": {"input": 1}}, "lumen": broken}}},
    }
    return good[importer]


@pytest.mark.parametrize("importer", JSON)
@pytest.mark.parametrize("broken", [None, 5, "text", [], [1], True, {}])
def test_one_broken_entry_does_not_stop_the_rest(importer: str, broken: Any) -> None:
    """It is an entry like any other, of which nothing was read."""
    found = read(importer, with_one_broken(importer, broken)).entries
    assert len(found) == 2
    assert found[0].readings
    assert not found[1].readings


VALUES: list[Any] = [
    None,
    True,
    [],
    {},
    [[]],
    {"a": {"b": 1}},
    "",
    "many",
    -1,
    "0x10",
    "1" * 5000,
    "1e999999999",
    "1e400",
    "\ud800",
    "\u202e",
    "9" * 45,
]


SPOILT = {
    "litellm": """{"nova": {"litellm_provider": "h", "mode": "chat", "max_input_tokens": @, "supported_modalities": @,
        "input_cost_per_token": @, "output_cost_per_token": @, "supports_pdf_input": @, "tiered_pricing": @}}""",
    "openrouter": """{"data": [{"id": "h/nova", "name": @, "pricing": @, "reasoning": @, "architecture": @,
        "context_length": @, "top_provider": @}]}""",
    "genai-prices": """[{"id": "h", "models": [{"id": "a", "name": @, "prices": @}, {"id": "b", "prices": [@]},
        {"id": "c", "prices": {"input_mtok": {"base": @, "tiers": @}, "output_mtok": @}}]}]""",
    "models-dev": """{"h": {"models": {"nova": {"name": @, "cost": @, "limit": @, "reasoning_options": @,
        "knowledge": @, "modalities": @}}}}""",
}
"""Collections with a gap in many places."""


@pytest.mark.parametrize("importer", SPOILT)
@pytest.mark.parametrize("value", VALUES, ids=range(len(VALUES)))
def test_a_wrong_value_is_read_as_nothing(importer: str, value: Any) -> None:
    """Wherever it stands, as a text or, where it has digits, as a number."""
    text = json.dumps(value)
    for written in {text, text.strip('"') if isinstance(value, str) and value.isdigit() else text}:
        for entry in read(importer, SPOILT[importer].replace("@", written)).entries:
            assert not entry.readings
            assert all(one.why in {"unreadable", "not-compared", "unknown-key"} for one in entry.leftovers)


def test_a_key_written_twice_is_read_as_nothing() -> None:
    """Nobody knows which one holds; a model written twice is one entry."""
    twice = '{"nova": {"litellm_provider": "h", "input_cost_per_token": 1e-06, "input_cost_per_token": 2e-06}}'
    (entry,) = read("litellm", twice).entries
    assert [(one.key, one.why) for one in entry.leftovers] == [("input_cost_per_token", "unreadable")]
    (double, other) = read("litellm", '{"nova": {"a": 1}, "nova": {}, "b": {"litellm_provider": "h"}}').entries
    assert (double.whole, other.whole) == ("unreadable", None)


def test_names_that_cannot_be_written_are_spelt_out() -> None:
    """Half a surrogate pair is JSON, and would stop every report."""
    (entry,) = read("openrouter", '{"data": [{"id": "h/\\ud800", "a\\ud800": "\\ud800", "name": "\\udfff"}]}').entries
    for text in (entry.key, entry.subject, *entry.names, *(one.key + one.printed for one in entry.leftovers)):
        text.encode()


def test_endless_names_are_cut_and_stay_apart() -> None:
    """A megabyte of name is no name of a model."""
    found = read("openrouter", {"data": [{"id": "n" * 1_000_000}, {"id": "n" * 1_000_001}]}).entries
    assert len({one.key for one in found}) == 2
    assert max(len(one.key) for one in found) < 300
