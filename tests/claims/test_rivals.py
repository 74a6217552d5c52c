"""What stands around the shown claim: rivals, bands, variants."""

from __future__ import annotations

import pytest

from macros.claims import choose
from macros.records import Band, Claim
from tests.support.claims import banded, claim, one_model, own, run_of, seen, shown, values


def test_a_value_in_force_of_the_same_identity_disagrees() -> None:
    """Sources disagree, and all values are shown."""
    catalog = one_model(input_price=[own("2", "official"), own("3", "dataset"), own("4", "community")])
    assert values(choose(catalog, "m", "input_price").rivals) == ["3", "4"]


@pytest.mark.parametrize(
    "other",
    [own("3", "dataset", rejected=True), own("3", "dataset", audit="c01"), own("3", "dataset", until="2026-01-01")],
    ids=["rejected", "audit", "over"],
)
def test_what_is_no_answer_does_not_disagree(other: Claim) -> None:
    """A rejected claim, one of the seed note, and a price that is over."""
    catalog = one_model(input_price=[own("2"), other])
    assert choose(catalog, "m", "input_price").rivals == ()


def test_claims_that_differ_only_in_from_disagree() -> None:
    """A new price that one source knows and another does not."""
    catalog = one_model(input_price=[own("2", "official"), own("3", "dataset", from_="2026-09-01")])
    assert values(choose(catalog, "m", "input_price").rivals) == ["3"]


@pytest.mark.parametrize("run", [{"run_by": "Tester Two"}, {"effort": "high"}, {"harness": "another"}])
def test_another_run_is_no_disagreement(run: dict[str, str]) -> None:
    """It is another measurement."""
    catalog = one_model(score=[run_of("50", "independent"), run_of("60", "official", run=run)])
    assert choose(catalog, "m", "score").rivals == ()


def test_another_selection_is_no_disagreement() -> None:
    """A platform's own limit, or a claim that does not say for which."""
    catalog = one_model(
        context_window=[
            claim("400000", select={"platform": "own-api"}),
            claim("128000", "dataset"),
            claim("200000", "dataset", select={"platform": "azure"}),
        ]
    )
    assert choose(catalog, "m", "context_window").rivals == ()


def test_not_stated_counts_like_an_absent_condition() -> None:
    """The two claims are about the same thing."""
    catalog = one_model(score=[run_of("50", "independent", run={"tools": "not_stated"}), run_of("60", "official")])
    assert values(choose(catalog, "m", "score").rivals) == ["60"]


def test_a_number_in_a_condition_is_the_same_as_its_text() -> None:
    """Whether a record quotes 128000 or not, the two claims are about the same run."""
    claims = [
        run_of("15", "independent", run={"input_tokens": 128000}),
        run_of("16", "official", run={"input_tokens": "128000"}),
    ]
    assert values(choose(one_model(latency=claims), "m", "latency").rivals) == ["16"]


def test_the_lowest_band_counts_like_no_band() -> None:
    """A price without band disagrees with another price of the lowest band."""
    catalog = one_model(input_price=[banded("0.2", "official", up_to=272_000), own("1", "dataset")])
    choice = choose(catalog, "m", "input_price")
    assert (shown(choice), values(choice.rivals)) == ("0.2", ["1"])


def test_the_same_value_of_the_same_identity_supports_it() -> None:
    """Its evidence counts for the age of the shown figure."""
    catalog = one_model(input_price=[banded("0.2", "official", up_to=272_000), own("0.20", "dataset")])
    choice = choose(catalog, "m", "input_price")
    assert (values(choice.same), choice.agreeing, choice.rivals) == (["0.2"], (), ())


def test_a_value_that_another_claim_has_at_first_hand_is_not_second_hand() -> None:
    """The official source prints it too, in a claim with dates."""
    catalog = one_model(
        input_price=[
            own("1", "official", from_="2026-01-01"),
            own("1", seen("dataset", read="2026-11-20"), preferred=True),
        ]
    )
    choice = choose(catalog, "m", "input_price")
    assert choice.claim is not None
    assert [evidence.source for evidence in choice.claim.evidence] == ["dataset"]
    assert choice.second_hand is False


def test_bands_of_the_chosen_platform_and_tier_are_shown_together_lowest_first() -> None:
    """The number in the cell is the lowest band; a reader with long inputs sees the rest."""
    catalog = one_model(
        input_price=[
            banded("3", over=128_000),
            banded("1.2", up_to=32_000),
            banded("2.4", over=32_000, up_to=128_000),
            own("9", select={"tier": "priority", "band": Band(over=32_000)}),
            own("9", select={"platform": "azure", "band": Band(over=32_000)}),
        ]
    )
    choice = choose(catalog, "m", "input_price")
    assert (shown(choice), values(choice.bands)) == ("1.2", ["1.2", "2.4", "3"])
    assert values(choose(catalog, "m", "input_price", {"band": 50_000}).bands) == ["1.2", "2.4", "3"]


def test_each_band_shows_its_best_claim() -> None:
    """The steps of the choice hold for every band."""
    catalog = one_model(
        input_price=[
            banded("1", up_to=1000),
            banded("5", "community", over=1000),
            banded("2", "official", over=1000),
        ]
    )
    assert values(choose(catalog, "m", "input_price").bands) == ["1", "2"]


def test_a_price_without_band_stands_for_the_lowest_that_nobody_states() -> None:
    """One source gives the price, another the surcharge for long inputs."""
    catalog = one_model(input_price=[own("1"), banded("2", "dataset", over=200_000)])
    choice = choose(catalog, "m", "input_price")
    assert (shown(choice), values(choice.bands)) == ("1", ["1", "2"])


def test_one_price_for_all_lengths_has_no_bands() -> None:
    """There is no set to show."""
    assert choose(one_model(input_price=[own("1")]), "m", "input_price").bands == ()
    assert choose(one_model(input_price=[banded("1", up_to=200_000)]), "m", "input_price").bands == ()


def test_claims_under_further_conditions_are_variants() -> None:
    """Deployments and context settings are listed below the figure of their platform."""
    azure = {"platform": "azure"}
    catalog = one_model(
        context_window=[
            claim("1047576", select=azure),
            claim("128000", select={**azure, "deployment": "provisioned"}),
            claim("300000", select={**azure, "deployment": "standard"}),
            claim("128000", "dataset", select={**azure, "context": "short"}),
            claim("999999", "dataset"),
            claim("400000", select={"platform": "own-api"}),
        ]
    )
    choice = choose(catalog, "m", "context_window", azure)
    assert (shown(choice), values(choice.variants)) == ("1047576", ["128000", "300000", "128000"])
    provisioned = choose(catalog, "m", "context_window", {**azure, "deployment": "provisioned"})
    assert (shown(provisioned), values(provisioned.variants)) == ("128000", ["1047576", "128000"])


def test_a_measurement_of_another_run_is_no_variant() -> None:
    """It is listed with the runs, where its conditions are told."""
    catalog = one_model(
        latency=[
            run_of("0.6", select={"platform": "own-api"}),
            run_of("0.7", select={"platform": "own-api", "upstream": "azure"}, run={"run_by": "Tester Two"}),
        ]
    )
    assert choose(catalog, "m", "latency").variants == ()
