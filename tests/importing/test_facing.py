"""macros/importing/facing.py, ours.py and theirs.py"""

from __future__ import annotations

import pytest

from macros.records import Band
from tests.support.claims import OWN_API, PLAIN, banded, claim, own, run_of
from tests.support.importing import compare, only, placed, reading

ELSEWHERE = {"platform": "azure"}


def test_the_same_value_agrees() -> None:
    """Written with other zeros, too."""
    figure = only(compare({"m": {"input_price": [own("0.25")]}}, placed(reading("input_price", "0.250"))))
    assert (figure.bucket, figure.written_otherwise) == ("agree", False)


def test_a_rounding_agrees_and_is_said_to_be_one() -> None:
    """A million tokens is one way to write 1,047,576."""
    ours = {"m": {"context_window": [claim("1047576", select={"platform": OWN_API})]}}
    figure = only(compare(ours, placed(reading("context_window", "1000000"))))
    assert (figure.bucket, figure.written_otherwise) == ("agree", True)


def test_another_value_differs_from_the_one_that_is_shown() -> None:
    """A rival of ours that equals theirs does not make them agree."""
    ours = {"m": {"input_price": [own("0.25"), own("0.3", "community")]}}
    figure = only(compare(ours, placed(reading("input_price", "0.3"))))
    assert figure.bucket == "differ"
    assert figure.ours
    assert str(figure.ours.value) == "0.25"


def test_what_is_recorded_for_another_platform_alone_is_only_theirs() -> None:
    """Prices of one platform are never held against those of another."""
    ours = {"m": {"input_price": [claim("0.25", select={**ELSEWHERE, "tier": "standard"})]}}
    assert only(compare(ours, placed(reading("input_price", "0.25")))).bucket == "only-theirs"


def test_each_band_is_held_against_its_own_price() -> None:
    """The price of long inputs is no difference from that of short ones."""
    ours = {"m": {"input_price": [banded("1", up_to=200_000), banded("2", over=200_000)]}}
    entries = placed(
        reading("input_price", "1", select={"tier": "standard", "band": Band(None, 200_000)}),
        reading("input_price", "2", select={"tier": "standard", "band": Band(200_000)}),
    )
    assert [figure.bucket for figure in compare(ours, entries).figures] == ["agree", "agree"]


@pytest.mark.parametrize(("from_", "until", "value"), [("2026-12-01", None, "3"), (None, "2026-06-01", "1")])
def test_a_price_of_other_days_is_held_against_ours_of_those_days(
    from_: str | None, until: str | None, value: str
) -> None:
    """What was in force, and what will be, is compared as such."""
    ours = {
        "m": {
            "input_price": [
                own("1", until="2026-06-01"),
                own("2", from_="2026-06-01", until="2026-12-01"),
                own("3", from_="2026-12-01"),
            ]
        }
    }
    figure = only(compare(ours, placed(reading("input_price", value, from_=from_, until=until))))
    assert figure.bucket == "agree"


def test_what_a_print_can_mean_as_well_agrees() -> None:
    """`reasoning = true` is said of hybrid models too."""
    ours = {"m": {"model_type": [claim("hybrid")]}}
    theirs = placed(reading("model_type", "reasoning", also=("hybrid",)))
    assert only(compare(ours, theirs)).bucket == "agree"


def test_a_measurement_without_its_effort_is_not_compared_with_one_that_states_it() -> None:
    """They may be of two runs."""
    ours = {"m": {"score": [run_of("70", effort="high")]}}
    theirs = placed(reading("score", "60", run={"run_by": "Tester One", "effort": "not_stated"}))
    figure = only(compare(ours, theirs))
    assert (figure.bucket, figure.why, figure.keys) == ("not-comparable", "open-condition", ("effort",))


def test_a_model_that_does_not_reason_is_measured_without_an_effort() -> None:
    """A collection says nothing of it, and a claim that it does not apply."""
    theirs = placed(reading("score", "70", run={"run_by": "Tester One", "effort": "not_stated"}))
    figure = only(compare({"m": {**PLAIN, "score": [run_of("70")]}}, theirs))
    assert (figure.bucket, figure.claim.run["effort"]) == ("agree", "not_applicable")


def test_a_field_that_such_a_model_cannot_have_is_not_compared() -> None:
    """A model that does not reason has no effort levels."""
    figure = only(compare({"m": PLAIN}, placed(reading("reasoning_efforts", ("low", "high")))))
    assert (figure.bucket, figure.why) == ("not-comparable", "not-of-this-type")


def test_aliases_that_repeat_a_figure_are_one_figure() -> None:
    """Every reading of it is kept."""
    entries = [placed(reading("input_price", "0.25"), key=key) for key in ("m", "m-2026")]
    compared = compare({"m": {"input_price": [own("0.25")]}}, *entries)
    assert len(only(compared).found) == 2
    assert compared.reading_counts["agree"] == 2


def test_what_is_said_of_the_model_itself_is_that_of_no_platform() -> None:
    """On the maker's own platform; what another one says holds there."""
    ours = {"m": {"release_date": [claim("2026-01-05")]}}
    entries = [placed(reading("release_date", "2026-01-05"), platform=one, key=str(one)) for one in (OWN_API, "azure")]
    selects = [dict(figure.claim.select) for figure in compare(ours, *entries).figures]
    assert selects == [{}, {"platform": "azure"}]


def test_what_we_show_and_they_do_not_print_is_only_ours() -> None:
    """Of fields that they print for some model."""
    ours = {
        "m": {"input_price": [own("1")], "output_price": [own("2")], "context_window": [own("9")]},
        "n": {"input_price": [own("3")], "output_price": [own("4")]},
    }
    entries = [placed(reading("input_price", "1")), placed(reading("output_price", "4"), model="n")]
    found = [(one.claim.model, one.claim.field) for one in compare(ours, *entries).of("only-ours")]
    assert found == [("m", "output_price"), ("n", "input_price")]
