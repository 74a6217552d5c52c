"""macros/importing/writing.py, planning.py, rendering.py, trying.py and summary.py on a small project"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from difflib import ndiff
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from macros.canonical import canonical
from macros.catalog import load_catalog
from macros.documents import report_text
from macros.lint import check
from macros.source import read_document
from tests.diffing.conftest import LUMEN, NOVA, TODAY, change
from tests.support.importing import COMMIT, entry, reading

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from macros.importing import Written
    from macros.upstream import Entry

    Import = Callable[..., Written]

LATER = date(2026, 11, 21)
SOURCE = "data/sources/price-list.yml"


def nova(*readings: Any, **changes: Any) -> Entry:
    return entry(*readings, **{"key": "nova", "subject": "nova", "maker": "hoshi", "host": "hoshi", **changes})


def price(value: str, field: str = "input_price", **changes: Any) -> Any:
    return reading(field, value, **{"locator": f"row nova {field}", **changes})


def record(small: Path, file: str = NOVA) -> Any:
    return read_document((small / file).read_bytes(), file).data


def contents(small: Path) -> dict[str, bytes]:
    return {
        path.relative_to(small).as_posix(): path.read_bytes() for path in sorted(small.rglob("*")) if path.is_file()
    }


def test_a_figure_that_we_have_gets_evidence(small: Path, take_in: Import) -> None:
    """With the source of the import's record, its commit and the day; value and other evidence stay."""
    before = record(small)["claims"]["input_price"]
    take_in([nova(price("0.25"))])
    (claim,) = record(small)["claims"]["input_price"]
    assert claim["evidence"][:-1] == before[0]["evidence"]
    assert {**claim, "evidence": None} == {**before[0], "evidence": None}
    assert claim["evidence"][-1] == {
        "source": "price-list",
        "subject": "nova",
        "printed": "0.25",
        "locator": "row nova input_price",
        "read": "2026-11-20",
        "commit": COMMIT,
    }
    assert record(small, SOURCE)["read"] == "2026-11-20"


def test_another_value_becomes_a_claim_beside_ours(small: Path, take_in: Import) -> None:
    """Sources that disagree stay side by side."""
    written = take_in([nova(price("0.3"))])
    ours, theirs = record(small)["claims"]["input_price"]
    assert len(ours["evidence"]) == 1
    assert (theirs["value"], theirs["reported_by"]) == (Decimal("0.3"), "aggregator")
    assert theirs["select"] == ours["select"]
    assert "data/models/nova.yml: 1 claim" in report_text(written.report, "en")


def test_evidence_of_the_source_itself_follows_a_later_commit(small: Path, take_in: Import) -> None:
    """Its day, its commit and its print, and nothing else of it."""
    take_in([nova(price("0.25"))])
    again = nova(price("0.250", locator="another place"))
    take_in([again], commit="d" * 40, read=LATER)
    (claim,) = record(small)["claims"]["input_price"]
    own = claim["evidence"][-1]
    assert len(claim["evidence"]) == 2
    assert (own["printed"], own["read"], own["commit"]) == ("0.250", "2026-11-21", "d" * 40)
    assert own["locator"] == "row nova input_price"


def test_the_same_commit_on_a_later_day_changes_nothing(small: Path, take_in: Import) -> None:
    """It says what it said, and no rule may choose otherwise for the day."""
    take_in([nova(price("0.25"), price("0.3", "output_price"))])
    before = contents(small)
    assert take_in([nova(price("0.25"), price("0.3", "output_price"))], read=LATER).files == {}
    assert contents(small) == before


def test_without_commits_a_later_day_is_a_later_reading(small: Path, take_in: Import) -> None:
    """As for an interface that only says how things are."""
    take_in([nova(price("0.25"))], commit=None)
    take_in([nova(price("0.25"))], commit=None, read=LATER)
    own = record(small)["claims"]["input_price"][0]["evidence"][-1]
    assert own["read"] == "2026-11-21"
    assert "commit" not in own


def test_the_commit_that_the_sources_address_names_is_not_repeated(small: Path, take_in: Import) -> None:
    """Evidence says only what the source does not."""
    change(small, SOURCE, "https://price-list.example/", f"https://price-list.example/tree/{COMMIT}")
    take_in([nova(price("0.25"))])
    assert "commit" not in record(small)["claims"]["input_price"][0]["evidence"][-1]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (
            "    - value: 0.25\n",
            (
                "    - value: 0.3\n      select: {platform: hoshi-api, tier: standard}\n      reported_by: aggregator\n"
                "      rejected: {reason: misread, note: {ja: 理由, en: reason}}\n      evidence:\n"
                '        - {source: price-list, subject: nova, printed: "0.3", locator: row, read: 2026-10-20}\n'
                "    - value: 0.25\n"
            ),
        ),
        ("", ""),
    ],
    ids=["rejected", "decided"],
)
def test_what_somebody_judged_is_not_added_again(small: Path, take_in: Import, old: str, new: str) -> None:
    """Rejected with a reason, or decided in the import's record."""
    if old:
        change(small, NOVA, old, new)
    else:
        path = small / "data/imports/litellm.yml"
        decision = (
            "decided:\n  - {model: nova, field: input_price, select: {platform: hoshi-api, tier: standard}, "
            "ours: 0.25, theirs: 0.3, note: {ja: 理由, en: reason}}\n"
        )
        path.write_text(path.read_text(encoding="utf-8") + decision, encoding="utf-8")
    before = contents(small)
    assert take_in([nova(price("0.3"))]).files == {}
    assert contents(small) == before


def test_exactly_what_the_check_refuses_is_left_out(small: Path, take_in: Import) -> None:
    """Here a cached price above the price of new input, and a price that nobody would believe."""
    written = take_in([nova(price("0.5", "cached_input_price"), price("0.25"), price("5000", "output_price"))])
    claims = record(small)["claims"]
    assert "cached_input_price" not in claims
    assert len(claims["output_price"]) == 1
    assert len(claims["input_price"][0]["evidence"]) == 2
    text = report_text(written.report, "en")
    assert "Nova · Cached input price: $0.50 (Hoshi API; tier: standard)" in text
    assert "Nova · Output price: $5,000" in text
    assert not [one for one in check(small, TODAY) if one.severity == "error"]


def test_a_model_of_ours_that_is_missing_gets_a_record(small: Path, take_in: Import) -> None:
    """With all that was read of it, also under its dated id; models of others get none."""
    written = take_in(
        [
            nova(price("1"), key="vega-9", subject="vega-9", names=("vega-9",), family="Vega"),
            nova(price("1"), key="vega-9-2026-05-01", subject="vega-9-2026-05-01", names=("vega-9-2026-05-01",)),
            nova(price("1"), key="alien", subject="alien", names=("alien",), maker="somebody", host=None),
        ]
    )
    made = record(small, "data/models/vega-9.yml")
    assert (made["provider"], made["family"]) == ("hoshi", "vega")
    assert made["api_ids"] == ["vega-9", "vega-9-2026-05-01"]
    assert [claim["value"] for claim in made["claims"]["input_price"]] == [1]
    assert "vega-9" in record(small, SOURCE)["about"]
    assert "data/models/vega-9.yml: a new model, with 1 claim" in report_text(written.report, "en")
    assert not (small / "data/models/alien.yml").exists()


def test_a_new_model_that_the_check_refuses_is_left_out_alone(small: Path, take_in: Import) -> None:
    """One whose name does not tell it from another; the rest is written."""
    written = take_in(
        [
            nova(price("1"), key="vega-latest", subject="vega-latest", names=("vega-latest",)),
            nova(price("1"), key="vega-2", subject="vega-2", names=("vega-2",)),
        ]
    )
    assert (small / "data/models/vega-2.yml").exists()
    assert not (small / "data/models/vega.yml").exists() or "vega:" not in report_text(written.report, "en")
    assert not [one for one in check(small, TODAY) if one.severity == "error"]


def test_a_new_model_of_which_nothing_is_written_is_none_for_its_entries(small: Path, take_in: Import) -> None:
    """One that its names cannot tell from another gets no record; a second run finds nothing more to do."""
    latest, names = "Vega 3 (latest)", ("vega-plus-2507", "Vega Plus")
    entries = [
        nova(price("1"), key="vega-plus-latest", subject=latest, names=(latest, "vega-plus-latest"), host=None),
        nova(price("2", "output_price"), key="vega-plus-2507", subject="Vega Plus", names=names, host=None),
    ]
    take_in(entries)
    before = contents(small)
    assert take_in(entries, read=LATER).files == {}
    assert contents(small) == before


def test_only_the_models_that_are_named_are_written(take_in: Import) -> None:
    """The others are counted."""
    written = take_in(
        [nova(price("0.3")), nova(price("1"), key="vega-9", subject="vega-9", names=("vega-9",))], only=["v*"]
    )
    assert set(written.files) >= {"data/models/vega-9.yml"}
    assert NOVA not in written.files
    assert "1 model, because --only does not name it" in report_text(written.report, "en")


def test_comments_and_other_records_stay_as_they_are(small: Path, take_in: Import) -> None:
    """Every line that stood there stands there still."""
    change(small, NOVA, "  input_price:\n", "  # seen by two people\n  input_price:\n")
    before = contents(small)
    take_in([nova(price("0.25"), price("0.3", "output_price"))])
    after = contents(small)
    assert {file for file in before if before[file] != after[file]} == {NOVA, SOURCE}
    then, now = (one[NOVA].decode().splitlines() for one in (before, after))
    removed = [line for line in ndiff(then, now) if line[0] == "-"]
    assert removed == []


FIELDS = st.sampled_from(["input_price", "output_price", "cached_input_price", "context_window", "max_output_tokens"])
VALUES = st.sampled_from(["0.25", "2", "0.3", "2.50", "128000", "131072", "5000"])
KEYS = st.sampled_from(["nova", "lumen", "vega-9", "vega-9-2026-05-01", "hoshi/nova"])
ENTRIES = st.lists(
    st.builds(
        lambda key, readings: nova(*readings, key=key, subject=key, names=(key,)),
        KEYS,
        st.lists(st.builds(lambda field, value: price(value, field), FIELDS, VALUES), min_size=1, max_size=3),
    ),
    min_size=1,
    max_size=3,
    unique_by=lambda one: one.key,
)


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(ENTRIES)
def test_a_second_run_changes_nothing_and_the_check_passes(small: Path, take_in: Import, entries: list[Entry]) -> None:
    """Whatever a collection holds; what people wrote is there to the letter, and every file in standard form."""
    original = contents(small)
    try:
        take_in(entries)
        after = contents(small)
        assert not [one for one in check(small, TODAY) if one.severity == "error"]
        fields = list(load_catalog(small, TODAY).catalog.fields)
        for file in (NOVA, LUMEN):
            lines = iter(after[file].decode().splitlines())
            assert all(line in lines for line in original[file].decode().splitlines()), file
            assert canonical(after[file], "models", file, fields).encode() == after[file]
        assert take_in(entries, read=LATER).files == {}
        assert contents(small) == after
    finally:
        put_back(small, original)


def put_back(small: Path, original: Mapping[str, bytes]) -> None:
    """The files as they were, in folders that stay, for the next example."""
    for file in contents(small).keys() - original.keys():
        (small / file).unlink()
    for file, content in original.items():
        (small / file).write_bytes(content)
