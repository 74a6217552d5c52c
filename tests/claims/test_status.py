"""What was announced, and what was cancelled."""

from __future__ import annotations

from datetime import date

import pytest

from macros.claims import choose
from macros.claims.disputes import disputes
from macros.claims.status import is_unconfirmed
from tests.support.claims import WHY, one_model, own, seen, shown, values

DAY = "2026-06-10"
BEFORE, ON, AFTER = date(2026, 6, 9), date(2026, 6, 10), date(2026, 6, 11)
EARLY, LATE = seen("official", read="2026-05-01"), seen("dataset", read=DAY)
OLD = own("2", seen("official", read="2026-05-01"), until=DAY)
RISE = own("3", EARLY, from_=DAY, status="announced")
CANCELLED = own("3", EARLY, from_=DAY, status="cancelled", note=WHY)


@pytest.mark.parametrize(("day", "price", "marked"), [(BEFORE, "2", False), (ON, "3", True), (AFTER, "3", True)])
def test_what_is_announced_holds_from_its_day_on_and_is_said_to_be_announced(
    day: date, price: str, marked: bool
) -> None:
    """Before its day it is neither the figure nor a rival; from that day on nothing else is known."""
    choice = choose(one_model(as_of=day, input_price=[OLD, RISE]), "m", "input_price")
    assert shown(choice) == price
    assert choice.rivals == ()
    assert choice.as_announced is marked


@pytest.mark.parametrize("day", [BEFORE, ON, AFTER])
def test_what_was_cancelled_never_holds(day: date) -> None:
    """It is neither chosen nor a rival, whatever the day."""
    choice = choose(one_model(as_of=day, input_price=[own("2", EARLY), CANCELLED]), "m", "input_price")
    assert shown(choice) == "2"
    assert (choice.rivals, choice.rejected, choice.as_announced) == ((), (), False)
    assert not list(disputes(one_model(as_of=day, input_price=[own("2", EARLY), CANCELLED]), "m", "input_price"))


def test_a_field_of_which_everything_was_cancelled_has_no_figure_in_force() -> None:
    """It is on record all the same, so it is not unknown."""
    choice = choose(one_model(as_of=AFTER, input_price=[CANCELLED]), "m", "input_price")
    assert choice.claim is None
    assert choice.not_in_force
    assert choice.out_of_force is not None
    assert (choice.out_of_force.last_day, choice.out_of_force.next_day) == (None, None)


def test_an_undated_claim_does_not_take_over_what_was_cancelled() -> None:
    """A price that was withdrawn for June and is charged in July is not held to the old dates."""
    later = own("3", seen("dataset", read="2026-07-01"))
    assert shown(choose(one_model(as_of=BEFORE, input_price=[later, CANCELLED]), "m", "input_price")) == "3"


@pytest.mark.parametrize("confirming", [own("3", LATE), own("3", LATE, from_=DAY)])
def test_one_reading_since_confirms_what_was_announced(confirming: object) -> None:
    """By whichever source; then it is a claim like any other, and holds from its day only."""
    for day, price in ((BEFORE, "2"), (ON, "3")):
        catalog = one_model(as_of=day, input_price=[OLD, RISE, confirming])  # type: ignore[list-item]
        choice = choose(catalog, "m", "input_price")
        assert shown(choice) == price
        assert not choice.as_announced


@pytest.mark.parametrize(("read", "unconfirmed"), [("2026-06-09", True), ("2026-06-10", False), ("2026-06-11", False)])
def test_a_reading_on_the_first_day_confirms(read: str, unconfirmed: bool) -> None:
    """Both sides of the day."""
    assert is_unconfirmed(own("3", seen("official", read=read), from_=DAY, status="announced")) is unconfirmed


def test_what_was_seen_since_goes_before_what_was_announced() -> None:
    """Even where the announcement has the better source; it stays as a rival, and the step is told."""
    catalog = one_model(as_of=AFTER, input_price=[own("2", LATE), RISE])
    choice = choose(catalog, "m", "input_price")
    assert shown(choice) == "2"
    assert values(choice.rivals) == ["3"]
    assert [step.name for step in choice.steps if step.dropped] == ["confirmed"]


def test_what_was_seen_before_the_day_refutes_nothing() -> None:
    """Then the kind of source decides, as between any two claims."""
    catalog = one_model(as_of=AFTER, input_price=[own("2", seen("dataset", read="2026-06-09")), RISE])
    assert shown(choose(catalog, "m", "input_price")) == "3"


def test_a_preferred_announcement_is_taken() -> None:
    """A person has decided."""
    preferred = own("3", EARLY, from_=DAY, status="announced", preferred=True)
    assert shown(choose(one_model(as_of=AFTER, input_price=[own("2", LATE), preferred]), "m", "input_price")) == "3"
