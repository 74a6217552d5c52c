"""Disagreements that nobody has decided."""

from __future__ import annotations

import pytest

from macros.claims.agreement import may_be_rounding
from macros.claims.choice import choose
from macros.claims.disputes import Dispute, disputes
from macros.claims.in_force import are_in_force_together
from tests.support.claims import FIELDS, PLAIN, claim, one_model, own, run_of, seen, shown, values

PRICE = FIELDS["input_price"]


def of_price(*claims: object) -> list[Dispute]:
    catalog = one_model(input_price=list(claims))  # type: ignore[arg-type]  # claims only
    return list(disputes(catalog, "m", "input_price"))


def test_a_dispute_names_what_is_shown_and_what_stands_against_it() -> None:
    """The chosen claim and its rivals are those of the choice itself, with the step that decided last."""
    catalog = one_model(context_window=[claim("300", "dataset"), claim("400", "official"), claim("200", "community")])
    (found,) = disputes(catalog, "m", "context_window")
    choice = choose(catalog, "m", "context_window")
    assert (
        (shown(found.chosen), values(found.rivals)) == (shown(choice), values(choice.rivals)) == ("400", ["300", "200"])
    )
    assert [step.name for step in found.steps if step.dropped] == ["source-kind"]


def test_a_disagreement_beyond_the_default_selection_is_one_as_well() -> None:
    """Pages may ask for another platform; each identity has its own dispute."""
    azure = {"select": {"platform": "azure", "tier": "standard"}}
    found = of_price(own("1"), own("2", "dataset"), claim("3", **azure), claim("4", "dataset", **azure))
    assert [shown(one.chosen) for one in found] == ["1", "3"]


@pytest.mark.parametrize(
    "claims",
    [
        [own("1"), own("1", "dataset")],
        [own("1"), own("2", "dataset", preferred=True)],
        [own("1"), own("2", "dataset", rejected=True)],
        [own("1"), own("2", "dataset", audit="c01")],
        [own("1"), own("2", "dataset", until="2026-01-01")],
        [own("1"), own("2", "dataset", select={"tier": "batch"})],
        [own("0.045"), own("0.05", "dataset", precision="rounded")],
        [own("1"), own("2", "official-2")],
    ],
    ids=["agreed", "decided", "rejected", "audit", "over", "other-tier", "rounded", "tied"],
)
def test_nothing_is_disputed_where_claims_agree_or_somebody_has_to_decide_anyway(claims: list[object]) -> None:
    """What the rules leave open is an error of its own."""
    assert of_price(*claims) == []


def test_another_run_is_no_disagreement() -> None:
    """Two efforts give two scores."""
    catalog = one_model(PLAIN, score=[run_of("50", effort="low"), run_of("60", effort="high")])
    assert list(disputes(catalog, "m", "score")) == []


@pytest.mark.parametrize(
    ("rounded", "exact", "expected"),
    [("0.03", "0.025", True), ("2", "2.4", True), ("0.025", "0.03", False), ("1", "2", False), ("1", "1", False)],
)
def test_a_price_may_be_another_one_rounded(rounded: str, exact: str, *, expected: bool) -> None:
    """Half a unit of its last decimal away at most; which of the two is rounded is certain."""
    one, other = one_model(input_price=[own(rounded), own(exact, "dataset")]).models["m"].claims["input_price"]
    assert may_be_rounding(one, other, PRICE) is expected


def test_a_price_marked_as_rounded_agrees_already() -> None:
    """Nothing is left to ask."""
    catalog = one_model(input_price=[own("0.03", precision="rounded"), own("0.025", "dataset")])
    one, other = catalog.models["m"].claims["input_price"]
    assert not may_be_rounding(one, other, PRICE)


CUT = "2026-06-10"


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (own("2", until=CUT), own("1", from_=CUT), False),
        (own("2", until="2026-06-11"), own("1", from_=CUT), True),
        (own("2"), own("1", from_=CUT), True),
        (own("2"), own("1"), True),
        (own("2", from_="2026-01-01", until="2026-02-01"), own("1", from_="2026-02-01", until="2026-03-01"), False),
        (own("2", from_="2026-01-01", until="2026-12-01"), own("1", from_="2026-02-01", until="2026-03-01"), True),
    ],
    ids=["adjacent", "a-day", "undated", "both-undated", "adjacent-intervals", "within"],
)
def test_claims_are_in_force_together_when_their_intervals_share_a_day(
    one: object, other: object, *, expected: bool
) -> None:
    """Open ends reach for ever; the order makes no difference."""
    catalog = one_model(input_price=[one, other])  # type: ignore[list-item]  # claims only
    first, second = claims = catalog.models["m"].claims["input_price"]
    assert are_in_force_together(first, second, claims) is expected
    assert are_in_force_together(second, first, claims) is expected


def test_an_undated_claim_that_repeats_a_dated_one_holds_as_long() -> None:
    """The new price, seen later, was not in force before the cut."""
    catalog = one_model(
        input_price=[own("2", until=CUT), own("1", from_=CUT), own("1", seen("dataset", read="2026-11-01"))]
    )
    old, _, again = claims = catalog.models["m"].claims["input_price"]
    assert not are_in_force_together(old, again, claims)
