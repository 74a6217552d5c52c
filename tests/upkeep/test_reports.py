"""macros/upkeep/gap_report.py, gap_data.py, stale_report.py and stale_data.py"""

from __future__ import annotations

import json

import pytest

from macros.columns import width
from macros.documents import report_markdown, report_text
from macros.messages import LANGUAGES, Language
from macros.upkeep import (
    coming,
    find_gaps,
    gap_data,
    gap_report,
    readings,
    reviews,
    stale_data,
    stale_report,
)
from tests.support.claims import OWN_API, claim, own, seen
from tests.support.upkeep import about, candidate, catalog_of, comparison, use_case

CATALOG = catalog_of(
    {
        "nova": {"licence": [claim("mit", seen("page", read="2026-01-01"))]},
        "lumen": {
            "licence": [claim("apache", seen("page", read="2026-08-20"))],
            "open_weights": [claim(True, "dataset")],
            "input_price": [own("2", until="2026-12-01")],
            "shutdown_date": [claim("2026-12-05", select={"platform": OWN_API})],
        },
    },
    fields=("open_weights", "licence", "input_price", "deprecation_date"),
    comparisons=[comparison("input_price")],
    use_cases=[use_case(candidate("nova"), reviewed="2026-08-01")],
    sources=[
        about("nova", identifier="page", read="2026-01-01"),
        about("nova", identifier="other", read="2026-02-01"),
        about("nova", identifier="third", read="2026-03-01"),
        about("nova", identifier="fourth", read="2026-04-01"),
        about("nova", identifier="unread", read=None),
    ],
)

GAPS = """\
What is missing, as of November 22, 2026

1 gap blocks something.
1 figure is missing that every other model of the family or the provider has.
2 gaps are left over.

Needed by a comparison, a use case or a page
--------------------------------------------

Nova · input_price: no figure recorded
  needed by: comparison nova-vs-lumen
  others of the family that have it: 1
  read, and nothing of this recorded: fourth (2026-04-01), third (2026-03-01),
    other (2026-02-01) and 1 more
  about it, and read by nobody yet: unread

Recorded for every other model of the family or the provider
------------------------------------------------------------

Nova · open_weights: no figure recorded
  others of the family that have it: 1
  read, and nothing of this recorded: fourth (2026-04-01), third (2026-03-01),
    other (2026-02-01) and 1 more
  about it, and read by nobody yet: unread

The rest, model by model
------------------------

Lumen
  no figure recorded: deprecation_date
  only second-hand: open_weights

Where these sources are
-----------------------

fourth: https://fourth.example/
other: https://other.example/
third: https://third.example/
unread: https://unread.example/

That a source was read and nothing is recorded from it does not prove that the
figure is not there: nobody wrote down what they looked for.

No end of service is recorded for: Nova. While none is announced, neither its
dates nor the replacement are missing."""

STALE = """\
What to read again, as of November 22, 2026

1 figure on the pages is out of date.
1 more will be by December 22, 2026.

Sources to read again
---------------------

For each figure that is still printed, add the day to its evidence; for each
that has changed, add a claim.

page: 1 figure out of date, 1 soon
  Example
  https://page.example/
  Model  Field    Value   Last read   Out of date from
  Nova   licence  mit     2026-01-01  2026-04-12
  Lumen  licence  apache  2026-08-20  2026-11-29

What happens until December 22, 2026
------------------------------------

2026-12-01 · Lumen · input_price: $2.00 ceases to hold (own-api; tier standard)
2026-12-05 · Lumen: the service ends (own-api)

Use cases to weigh again
------------------------

words: last weighed on August 1, 2026
  due on October 30, 2026, when the choice has lasted as long as it should"""


def test_gaps_in_words() -> None:
    """What blocks something one by one, the rest by model."""
    assert report_text(gap_report(find_gaps(CATALOG, ()), CATALOG, "en"), "en") == GAPS


def test_nothing_missing_in_words() -> None:
    """It is said, and not left empty."""
    whole = catalog_of({"nova": {"licence": [claim("mit")]}}, fields=("licence",))
    assert "Nothing is missing." in report_text(gap_report(find_gaps(whole, ()), whole, "en"), "en")


def test_what_to_read_again_in_words() -> None:
    """A table for each source, then the days, then the use cases."""
    said = stale_report(
        readings(CATALOG, (), 30), coming(CATALOG, 30), reviews(CATALOG, 30), CATALOG, within=30, language="en"
    )
    assert report_text(said, "en") == STALE


@pytest.mark.parametrize("language", LANGUAGES)
def test_both_reports_fit_a_terminal_and_are_stable_documents(language: Language) -> None:
    """80 columns; the same state is the same bytes."""
    for _ in range(2):
        gap = gap_report(find_gaps(CATALOG, ()), CATALOG, language)
        stale = stale_report(
            readings(CATALOG, (), 30), coming(CATALOG, 30), reviews(CATALOG, 30), CATALOG, within=30, language=language
        )
        for said in (gap, stale):
            assert max(map(width, report_text(said, language).splitlines())) <= 80
            assert "{" not in report_markdown(said, language)
    assert report_markdown(gap, language) == report_markdown(
        gap_report(find_gaps(CATALOG, ()), CATALOG, language), language
    )


def test_gaps_as_data() -> None:
    """Every source is in it, and closed words alone."""
    data = json.loads(json.dumps(gap_data(find_gaps(CATALOG, ()), CATALOG)))
    first = data["gaps"][0]
    assert first["blocks"] == [{"kind": "comparison", "id": "nova-vs-lumen"}]
    assert first["expected_by"] == {"among": "family", "others": 1}
    assert [source["id"] for source in first["read_without_it"]] == ["fourth", "third", "other", "page"]
    assert first["unread"] == [{"id": "unread", "read": None, "url": "https://unread.example/"}]
    assert data["without_end_of_service"] == ["nova"]


def test_what_to_read_again_as_data() -> None:
    """Days are days, values have all their digits."""
    data = json.loads(
        json.dumps(stale_data(readings(CATALOG, (), 30), coming(CATALOG, 30), reviews(CATALOG, 30), CATALOG, 30))
    )
    assert [figure["stale"] for figure in data["readings"][0]["figures"]] == [True, False]
    assert data["coming"][0]["value"] == "2"
    assert data["reviews"] == [{"use_case": "chat", "reviewed": "2026-08-01", "due": "2026-10-30", "changed": []}]
