"""macros/links/report.py"""

from __future__ import annotations

from typing import get_args

import pytest

from macros.documents import report_markdown, report_text
from macros.links import CheckedLink, Link, link_data, link_report
from macros.links.outcome import STATES, Outcome, Reason, State
from macros.messages import LANGUAGES

CHECKED = (
    CheckedLink(Link("a", "url", "https://a.example/"), Outcome("there", status=200)),
    CheckedLink(Link("b", "url", "https://b.example/"), Outcome("moved", None, 200, "https://c.example/`x|y")),
    CheckedLink(Link("c", "permalink", "https://c.example/"), Outcome("gone", "answered", 410)),
    CheckedLink(Link("d", "url", "https://d.example/"), Outcome("unchecked", "refused", 403)),
)

TEXT = """\
Addresses of the sources

1 address is still there.
1 has moved.
1 is gone.
1 could not be checked.

Gone
----

Look for the page elsewhere or for an archived copy; where it is gone for good,
write the day as `gone` into the source's record.

c (permalink)
  https://c.example/
  answered 410

Moved
-----

Look whether the same figures stand there, and write the new address into the
source's record.

b
  https://b.example/
  leads to https://c.example/`x|y

Could not be checked
--------------------

Nothing is wrong with these records as far as anybody can tell; open the
addresses in a browser.

d
  https://d.example/
  answered 403: it does not let programs in"""


def test_a_report_names_what_needs_a_hand_and_counts_the_rest() -> None:
    """What is gone stands first."""
    assert report_text(link_report(CHECKED), "en") == TEXT


def test_a_report_for_an_issue_keeps_a_strangers_address_from_being_markup() -> None:
    """It is code, however many ticks it has."""
    assert "``https://c.example/`x|y``" in report_markdown(link_report(CHECKED), "en")


def test_the_data_hold_every_address() -> None:
    """In the order of the sources."""
    assert link_data(CHECKED)["links"][1] == {
        "source": "b",
        "key": "url",
        "url": "https://b.example/",
        "state": "moved",
        "reason": None,
        "status": 200,
        "target": "https://c.example/`x|y",
    }
    assert len(link_data(CHECKED)["links"]) == 4


@pytest.mark.parametrize("reason", get_args(Reason))
def test_every_reason_has_words(reason: Reason) -> None:
    """In both languages, with the status where there is one."""
    one = CheckedLink(Link("a", "url", "https://a.example/"), Outcome("unchecked", reason, 599))
    for language in LANGUAGES:
        assert "{" not in report_text(link_report([one]), language)


def test_every_state_is_told() -> None:
    """A new state cannot be left out."""
    assert set(STATES) == set(get_args(State))
