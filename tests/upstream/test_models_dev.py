"""macros/upstream/models_dev.py, on an invented tree and the JSON that would be made of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from macros.records import Band
from macros.upstream.faults import UpstreamFault
from macros.upstream.reading import read_upstream
from tests.upstream.conftest import of, read, said

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from macros.upstream import Entry
    from macros.upstream.opened import Opened

    Files = Callable[..., Opened]

OWN = """
name = "Nova 5 Mini"
family = "nova"
release_date = "2025-08-07"
reasoning = true
knowledge = "2024-05"
open_weights = false
[limit]
context = 400_000
input = 272_000
output = 128_000
[modalities]
input = ["text", "image", "pdf"]
output = ["text"]
"""
HOSTED = """
base_model = "hoshi/nova-5-mini"
base_model_omit = ["limit.input"]
reasoning_options = [{ type = "effort", values = ["low", "none", "high"] }, { type = "toggle" }]
[limit]
output = 64_000
[cost]
input = 0.250
output = 2.00
cache_read = 0
cache_raed = 1
[[cost.tiers]]
tier = { size = 200_000 }
input = 0.5
"""
FILES = {"models/hoshi/nova-5-mini.toml": OWN, "providers/sora/models/hoshi/nova-5-mini.toml": HOSTED}


@pytest.fixture
def entries(files: Files) -> list[Entry]:
    return list(
        read_upstream("models-dev", files(**FILES, **{"providers/sora/provider.toml": 'name = "Sora"'})).entries
    )


def test_a_model_and_each_of_its_hosts_are_entries(entries: list[Entry]) -> None:
    """The file of a host itself is none."""
    assert [(one.key, one.maker, one.host, one.subject) for one in entries] == [
        ("models/hoshi/nova-5-mini", "hoshi", None, "Nova 5 Mini"),
        ("sora/hoshi/nova-5-mini", "hoshi", "sora", "Nova 5 Mini"),
    ]


def test_what_is_true_everywhere_is_read_from_the_models_own_file(entries: list[Entry]) -> None:
    """With numbers and dates as they are printed, and their table in words."""
    own = entries[0]
    assert [(one.field, str(one.value), one.printed, one.locator.partition(" ")[2]) for one in own.readings] == [
        ("context_window", "400000", "400_000", "[limit] context"),
        ("max_output_tokens", "128000", "128_000", "[limit] output"),
        ("max_input_tokens", "272000", "272_000", "[limit] input"),
        ("release_date", "2025-08-07", "2025-08-07", "release_date"),
        ("knowledge_cutoff", "2024-05", "2024-05", "knowledge"),
        ("open_weights", "False", "open_weights = false", "open_weights"),
        ("input_modalities", "('text', 'image', 'pdf')", "not_printed", "[modalities]"),
        ("output_modalities", "('text',)", "not_printed", "[modalities]"),
        ("model_type", "reasoning", "reasoning = true", "reasoning = true"),
    ]
    assert of(own, "model_type")[0].also == ("hybrid",)


def test_a_host_inherits_limits_that_it_does_not_state_or_take_out(entries: list[Entry]) -> None:
    """They are read where they are printed."""
    limits = {one.field: (str(one.value), one.locator) for one in entries[1].readings if one.field.endswith("s")}
    assert str(of(entries[1], "context_window")[0].locator) == "models/hoshi/nova-5-mini.toml [limit] context"
    assert limits["max_output_tokens"] == ("64000", "providers/sora/models/hoshi/nova-5-mini.toml [limit] output")
    assert "max_input_tokens" not in limits


def test_prices_keep_their_zeros_and_have_bands(entries: list[Entry]) -> None:
    """0 stands for unknown, and a misspelt key is reported."""
    place = "providers/sora/models/hoshi/nova-5-mini.toml"
    assert [(said(one), one.select.get("band"), one.locator) for one in of(entries[1], "input_price")] == [
        (("0.25", "0.250", None), Band(None, 200_000), f"{place} [cost] input"),
        (("0.5", "0.5", None), Band(200_000, None), f"{place} [[cost.tiers]] input"),
    ]
    assert [(said(one), one.select.get("band")) for one in of(entries[1], "output_price")] == [
        (("2", "2.00", None), None)
    ]
    assert {one.key: one.why for one in entries[1].leftovers if "cost" in one.key} == {
        "cost.cache_read": "not-compared",
        "cost.cache_raed": "unknown-key",
    }


def test_levels_are_in_order_and_say_how_reasoning_is_set(entries: list[Entry]) -> None:
    """A model that can be told not to reason is hybrid."""
    assert of(entries[1], "reasoning_efforts")[0].value == ("none", "low", "high")
    assert of(entries[1], "reasoning_control")[0].value == "effort"


def test_one_broken_file_does_not_stop_the_rest(files: Files, tmp_path: Path) -> None:
    """No TOML, a number of thousands of digits, a link that leads nowhere or out of the folder."""
    outside = tmp_path.parent / "outside.toml"
    outside.write_text(OWN)
    tree = files(
        **FILES,
        **{
            "providers/sora/models/a.toml": "name = ",
            "providers/sora/models/b.toml": f'name = "B"\n[cost]\ninput = {"9" * 5000}\n',
            "providers/sora/models/c.toml": f"a = {'[' * 3000}",
        },
    )
    (tmp_path / "providers/sora/models/d.toml").symlink_to("nowhere.toml")
    (tmp_path / "providers/sora/models/e.toml").symlink_to(outside)
    (tmp_path / "providers/sora/models/f.toml").symlink_to("hoshi/nova-5-mini.toml")
    found = {one.key: one for one in read_upstream("models-dev", tree).entries}
    assert len(found) == 8
    broken = [f"providers/sora/models/{name}" for name in "abcde"]
    assert [key for key, one in found.items() if one.whole == "unreadable"] == broken
    assert of(found["sora/f"], "output_price")


def test_a_folder_of_something_else_is_refused(files: Files) -> None:
    """One clear sentence, rather than nothing found."""
    with pytest.raises(UpstreamFault, match="there is no providers"):
        read_upstream("models-dev", files(**{"README.md": "Nova"}))


def test_the_json_has_hosts_only() -> None:
    """Merged, so every fact of a model is the host's."""
    model = {
        "id": "nova-5",
        "name": "Nova 5",
        "reasoning": False,
        "cost": {"input": 1, "context_over_200k": {"input": 2}},
    }
    (entry,) = read("models-dev", {"sora": {"id": "sora", "models": {"nova-5": model}}}).entries
    assert (entry.key, entry.host, entry.names) == ("sora/nova-5", "sora", ("Nova 5", "nova-5"))
    assert [one.select["band"] for one in of(entry, "input_price")] == [Band(None, 200_000), Band(200_000, None)]
    assert of(entry, "model_type")[0].value == "non-reasoning"
    assert of(entry, "input_price")[0].locator == "api.json sora models nova-5 cost.input"
