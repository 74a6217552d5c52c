"""What a use case requires of a model."""

from __future__ import annotations

from decimal import Decimal
from typing import Literal

import pytest

from macros.claims import ends_within, requirement_met
from macros.records import NOT_DISCLOSED, Claim
from tests.support.claims import PLAIN, REASONING, claim, one_model, run_of


@pytest.mark.parametrize(
    ("operator", "bound", "verdict"),
    [("<=", "1", "met"), ("<=", "0.9", "not-met"), (">=", "1", "met"), (">=", "1.1", "not-met")],
)
def test_a_requirement_is_met_at_its_bound(operator: Literal["<=", ">="], bound: str, verdict: str) -> None:
    """At most and at least include the bound."""
    catalog = one_model(PLAIN, latency=[run_of("1")])
    assert requirement_met(catalog, "m", "latency", operator, Decimal(bound)) == verdict


def test_a_measurement_is_taken_at_the_stated_effort() -> None:
    """A model that answers at once at minimal effort may think for long at medium."""
    catalog = one_model(REASONING, latency=[run_of("18.8", effort="medium"), run_of("0.8", effort="minimal")])

    def verdict(effort: str | None) -> str:
        return requirement_met(catalog, "m", "latency", "<=", Decimal("1.5"), effort)

    assert (verdict("minimal"), verdict("medium"), verdict(None)) == ("met", "not-met", "not-met")


def test_an_effort_without_a_figure_is_unknown() -> None:
    """Test first: the figure of another effort never stands for it."""
    catalog = one_model(REASONING, latency=[run_of("0.1", effort="minimal")])
    assert requirement_met(catalog, "m", "latency", "<=", Decimal("1.5"), "high") == "unknown"


@pytest.mark.parametrize("claims", [[], [claim(NOT_DISCLOSED)], [claim("400000", rejected=True)]])
def test_no_figure_is_never_met(claims: list[Claim]) -> None:
    """Unknown, undisclosed and rejected alike."""
    assert requirement_met(one_model(context_window=claims), "m", "context_window", ">=", Decimal(1)) == "unknown"


def test_a_fact_does_not_depend_on_the_effort() -> None:
    """The context window is the same at every effort."""
    catalog = one_model(REASONING, context_window=[claim("400000")])
    assert requirement_met(catalog, "m", "context_window", ">=", Decimal(200_000), "high") == "met"


@pytest.mark.parametrize(("horizon", "ends"), [(52, False), (53, True), (365, True)])
def test_a_service_that_ends_within_the_horizon_is_not_for_new_work(horizon: int, *, ends: bool) -> None:
    """The horizon's last day included."""
    catalog = one_model(shutdown_date=[claim("2027-01-14", select={"platform": "own-api"})])
    assert ends_within(catalog, "m", horizon) is ends


def test_a_service_that_has_ended_is_within_every_horizon() -> None:
    """It cannot be chosen any more."""
    catalog = one_model(shutdown_date=[claim("2026-01-14", select={"platform": "own-api"})])
    assert ends_within(catalog, "m", 1) is True


@pytest.mark.parametrize("platform", [None, "azure"])
def test_without_a_date_on_the_provider_s_own_api_nothing_is_known(platform: str | None) -> None:
    """That is no promise that the service lasts."""
    dates = [claim("2027-01-14", select={"platform": platform})] if platform else []
    assert ends_within(one_model(shutdown_date=dates), "m", 365) is None
