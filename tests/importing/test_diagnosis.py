"""macros/importing/diagnosis.py and wording.py"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Any

import pytest

from macros.importing.wording import diagnosis_words, distance, ratio_of
from macros.messages import translate
from macros.records import Band
from tests.support.claims import OWN_API, catalogue, claim, own
from tests.support.importing import compare, only, placed, reading

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from macros.records import Claim

Ours = dict[str, "Sequence[Claim]"]


def kinds(ours: Mapping[str, Sequence[Claim]], field: str, value: Any, **changes: Any) -> list[str]:
    """What is suspected of one figure of a model that has these claims."""
    return [one.kind for one in only(compare({"m": ours}, placed(reading(field, value, **changes)))).diagnoses]


def limit(value: str) -> Claim:
    return claim(value, select={"platform": OWN_API})


CASES: list[tuple[str, Ours, str, Any]] = [
    ("unit-slip", {"input_price": [own("0.25")]}, "input_price", "250"),
    ("unit-slip", {"input_price": [own("0.25")]}, "input_price", "25"),
    ("rounding", {"input_price": [own("0.025")]}, "input_price", "0.03"),
    ("binary", {"context_window": [limit("131072")]}, "context_window", "128000"),
    ("binary", {"context_window": [limit("1000000")]}, "context_window", "1048576.0"),
    ("swapped", {"input_price": [own("1")], "output_price": [own("4")]}, "input_price", "4"),
    ("cached", {"input_price": [own("1")], "cached_input_price": [own("0.3")]}, "input_price", "0.3"),
    ("other-field", {"context_window": [limit("400000")], "max_input_tokens": [limit("9")]}, "context_window", "9"),
    ("other-conditions", {"input_price": [own("1"), own("0.7", select={"tier": "flex"})]}, "input_price", "0.7"),
    ("other-conditions", {"input_price": [own("1"), own("2.5", select={"band": Band(200_000)})]}, "input_price", "2.5"),
    ("superseded", {"input_price": [own("1", from_="2026-06-01"), own("3", until="2026-06-01")]}, "input_price", "3"),
    ("announced", {"input_price": [own("1", until="2027-06-01"), own("3", from_="2027-06-01")]}, "input_price", "3"),
    ("rejected", {"input_price": [own("1"), own("3", rejected=True)]}, "input_price", "3"),
    ("rival", {"input_price": [own("1"), own("3", "community")]}, "input_price", "3"),
    ("date-precision", {"release_date": [claim("2026-04-14")]}, "release_date", "2026-04-01"),
    ("words", {"modalities": [claim(("text", "image"))]}, "modalities", ("text", "pdf")),
]  # fmt: skip


@pytest.mark.parametrize(
    ("kind", "ours", "field", "value"), CASES, ids=[f"{n}-{case[0]}" for n, case in enumerate(CASES)]
)
def test_each_cause_is_suspected_where_it_fits(kind: str, ours: Ours, field: str, value: Any) -> None:
    """And said in both languages."""
    figure = only(compare({"m": ours}, placed(reading(field, value))))
    assert figure.bucket == ("agree" if figure.written_otherwise else "differ")
    found = {one.kind: one for one in figure.diagnoses}
    if figure.bucket == "differ":
        assert kind in found
        for language in ("ja", "en"):
            words = list(diagnosis_words(found[kind], catalogue({"m": ours}), language))
            assert all(translate(one, language) for one in words)
            assert words


def test_a_siblings_figure_is_named() -> None:
    """The seed's error, seen in somebody else's data."""
    ours = {"m": {"input_price": [own("1")]}, "n": {"input_price": [own("5")]}}
    figure = only(compare(ours, placed(reading("input_price", "5"))))
    (sibling,) = [one for one in figure.diagnoses if one.kind == "sibling"]
    assert [one.model for one in sibling.claims] == ["n"]


def test_nothing_is_suspected_without_ground() -> None:
    """A difference may be just that."""
    assert kinds({"input_price": [own("1")]}, "input_price", "1.7") == []


def test_a_figure_that_we_only_hold_as_rejected_says_so() -> None:
    """Though we show none."""
    assert kinds({"input_price": [own("3", rejected=True)]}, "input_price", "3") == ["rejected"]


@pytest.mark.parametrize(
    ("field", "ours", "theirs", "words", "ratio"),
    [
        ("input_price", "1", "4", "theirs is 4 times ours", "4"),
        ("input_price", "3", "1", "ours is 3 times theirs", "0.33333333"),
        ("input_price", "1", "1.1", "theirs is 10% more than ours", "1.1"),
        ("score", "70", "75.5", "theirs is 5.5 points higher than ours", "1.0785714"),
        ("input_price", "1", "0", None, "0"),
    ],
)
def test_the_distance_is_said_as_readers_say_it(
    field: str, ours: str, theirs: str, words: str | None, ratio: str
) -> None:
    """Points for scores, multiples from one and a half on, else a percentage."""
    run = {"run": {"run_by": "Tester One"}} if field == "score" else {}
    held = claim(ours, **run) if run else own(ours)
    figure = only(compare({"m": {field: [held]}}, placed(reading(field, theirs, **run))))
    said = distance(figure, catalogue({}), "en")
    assert (said and translate(said, "en")) == words
    assert Decimal(ratio_of(figure) or "") == Decimal(ratio)
