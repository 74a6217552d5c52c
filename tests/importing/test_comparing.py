"""macros/importing/comparing.py, data.py and report.py on generated collections"""

from __future__ import annotations

import json
import re
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from macros.documents import report_markdown, report_text
from macros.importing import Placed, import_data, import_report
from macros.importing.data import read_schema
from macros.importing.parts import ENTRY_BUCKETS
from macros.importing.report import MOST_BYTES
from macros.records import Anchor
from macros.source import read_document
from tests.support.claims import OWN_API, claim, own
from tests.support.importing import compare, entry, left, only, placed, reading, strict

if TYPE_CHECKING:
    from macros.importing import Compared

HOSTILE = "<img src=x onerror=alert(1)> @everyone #1 [a](https://x.example) | `code` \u202e\x1b[31m"
PRICES = ("input_price", "output_price", "cached_input_price")
AMOUNT = st.sampled_from(["0", "0.25", "0.3", "1", "2.5", "250", "1000000"])
TIERS = st.sampled_from(["standard", "flex"])

ours = st.dictionaries(
    st.sampled_from(["m", "n"]),
    st.dictionaries(
        st.sampled_from(PRICES),
        st.lists(
            st.builds(lambda value, tier: own(value, select={"tier": tier}), AMOUNT, TIERS), min_size=1, max_size=3
        ),
        max_size=3,
    ),
    min_size=2,
    max_size=2,
)
readings = st.lists(
    st.builds(
        lambda field, value, tier: reading(field, value, select={"tier": tier}), st.sampled_from(PRICES), AMOUNT, TIERS
    ),
    max_size=4,
)


@st.composite
def entries(draw: st.DrawFn) -> list[Placed]:
    found = []
    for number in range(draw(st.integers(0, 5))):
        bucket = draw(st.sampled_from(ENTRY_BUCKETS))
        of = draw(readings)
        one = entry(*of, key=f"e{number}", leftovers=(left("a.b", printed=HOSTILE),))
        if bucket in {"compared", "nothing-read"}:
            found.append(Placed(one, "compared" if of else "nothing-read", draw(st.sampled_from(["m", "n"])), OWN_API))
        else:
            found.append(Placed(one, bucket))
    return found


def check_sums(compared: Compared) -> None:
    assert sum(compared.entry_counts.values()) == len(compared.entries)
    assert sum(compared.reading_counts.values()) + compared.unmatched == compared.readings
    read = [id(found.reading) for figure in compared.figures for found in figure.found]
    assert len(read) == sum(compared.reading_counts.values())


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(ours, entries())
def test_every_entry_and_every_reading_is_in_exactly_one_place(ours: Any, entries: list[Placed]) -> None:
    """And the documents for people and for programs say the same sums."""
    compared = compare(ours, *entries)
    check_sums(compared)
    catalog = strict(ours)
    data = import_data(compared, catalog)
    Draft202012Validator(read_schema()).validate(data)
    assert json.loads(json.dumps(data)) == data
    assert data["entries"]["total"] == sum(count for key, count in data["entries"].items() if key != "total")
    assert data["readings"]["total"] == sum(count for key, count in data["readings"].items() if key != "total")
    for language in ("ja", "en"):
        first, second = (report_markdown(import_report(compared, catalog, language), language) for _ in range(2))
        assert first == second
        assert report_text(import_report(compared, catalog, language), language)


def test_the_schema_explains_every_key_in_both_languages() -> None:
    """For whoever writes a program that reads it."""

    def described(node: Any) -> list[bool]:
        if isinstance(node, list):
            return [one for below in node for one in described(below)]
        if not isinstance(node, dict):
            return []
        own = ["\n\n" in value.get("description", "") for value in node.get("properties", {}).values()]
        return own + [one for below in node.values() for one in described(below)]

    Draft202012Validator.check_schema(read_schema())
    assert all(described(read_schema()))


def test_words_of_the_collection_stay_words() -> None:
    """Nothing that stands in somebody else's file becomes markup, a mention or a link in ours."""
    theirs = placed(
        reading("input_price", "9", locator=HOSTILE, printed=HOSTILE),
        subject=HOSTILE,
        leftovers=(left(HOSTILE, printed=HOSTILE),),
    )
    text = report_markdown(
        import_report(compare({"m": {"input_price": [own("1")]}}, theirs), strict({"m": {}}), "en"), "en"
    )
    outside = re.sub(r"(`+)[^`].*?(?<!`)\1(?!`)", "", text)
    assert "<img" not in outside.replace("\\<img", "")
    assert "\u202e" not in text
    assert "\x1b" not in text
    assert "@everyone" not in outside
    assert "https://x.example" not in outside


def test_a_long_report_fits_into_an_issue_and_keeps_what_is_open() -> None:
    """What is left out is counted."""
    models = {f"m{number:04}": {"input_price": [own("1")]} for number in range(400)}
    theirs = [
        placed(reading("input_price", "2", locator="somewhere " * 20), reading("output_price", "3"), model=name)
        for name in models
    ]
    text = report_markdown(import_report(compare(models, *theirs), strict(models), "en"), "en")
    assert 40_000 < len(text.encode()) <= MOST_BYTES
    assert "more are left out here" in text
    assert text.count("<details>") == text.count("</details>")
    assert text.index("## Open differences") < text.index("<details>")


def test_figures_stand_in_the_catalogues_order() -> None:
    """Models first, then fields."""
    models = {"n": {"input_price": [own("1")]}, "m": {"input_price": [own("1")], "context_window": [claim("9")]}}
    theirs = [placed(reading("context_window", "9"), reading("input_price", "1"), model=one) for one in ("m", "n")]
    found = [(one.claim.model, one.claim.field) for one in compare(models, *theirs).figures]
    assert found == sorted(
        found, key=lambda one: (["n", "m"].index(one[0]), ["input_price", "context_window"].index(one[1]))
    )


def test_a_place_in_our_files_is_linked_where_the_repository_is_known() -> None:
    """The line on which our value stands."""
    document = read_document(b"claims:\n  input_price:\n    - value: 1\n", "data/models/m.yml")
    ours = {"m": {"input_price": [replace(own("1"), anchor=Anchor(document, ("claims", "input_price", 0)))]}}
    compared = compare(ours, placed(reading("input_price", "2")))
    assert only(compared).is_open
    report = import_report(compared, strict(ours), "en", lambda at: f"https://code.example/{at.file}#L{at.line}")
    assert "[`data/models/m.yml:3`](<https://code.example/data/models/m.yml#L3>)" in report_markdown(report, "en")
    assert "data/models/m.yml:3" in report_text(report, "en")
