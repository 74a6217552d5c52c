"""macros/views/price_history.py and price_chart.py"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest

from macros.generated.models import model_pages
from macros.messages import LANGUAGES, Language
from macros.views.context import PageContext
from macros.views.price_history import price_history
from macros.views.words.change import change_in_words
from tests.support.claims import WHY, banded, claim, one_model, own, seen
from tests.views.dom import parse, text

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

    from macros.charts import Charts
    from macros.records import Claim

CUT = "2026-06-10"
TODAY = date(2026, 11, 22)
SVG = "{http://www.w3.org/2000/svg}"


def shown(charts: Charts, *claims: Claim, language: Language = "en", released: str | None = None) -> Element:
    traits = {"release_date": [claim(released)]} if released else {}
    catalog = one_model(traits, as_of=TODAY, input_price=claims)
    context = PageContext(catalog, language, f"{language}/models/m.md", charts=charts)
    return parse(price_history(context, "m"))


def rows(tree: Element) -> list[list[str]]:
    return [[text(cell) for cell in row] for body in tree.iter("tbody") for row in body.iter("tr")]


def words_drawn(tree: Element) -> list[str]:
    return [text(element) for element in tree.iter(f"{SVG}text")]


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", ["from June 10, 2026", "$2.00[1]", "80% cheaper than before", "in force"]),
        ("ja", ["2026年6月10日から", "$2.00[1]", "前より80%安い", "有効"]),
    ],
)
def test_the_newest_price_stands_first_with_its_source_and_what_became_of_the_one_before(
    language: Language, said: list[str], charts: Charts
) -> None:
    """Period, price, difference and status, in words."""
    tree = shown(charts, own("10", until=CUT), own("2", from_=CUT), language=language)
    first, second = rows(tree)
    assert first == said
    assert second[2] == "–"


@pytest.mark.parametrize(
    ("before", "after", "en"),
    [
        ("10", "2", "80% cheaper than before"),
        ("3", "2", "about 33% cheaper than before"),
        ("2", "3", "1.5× as much as before"),
        ("2", "2.5", "25% dearer than before"),
        ("3", "10", "about 3.3× as much as before"),
        ("2", "2.0", "unchanged"),
        ("2", "0", "free; it cost something before"),
        ("0", "2", "no longer free"),
    ],
)
def test_a_change_is_said_as_a_saving_in_percent_or_as_a_rise(before: str, after: str, en: str) -> None:
    """A multiple is said of the larger price, a saving in percent."""
    assert change_in_words(Decimal(before), Decimal(after), "en") == en


def test_a_price_that_is_not_disclosed_is_compared_with_nothing() -> None:
    """There is no figure."""
    assert change_in_words("not_disclosed", Decimal(1), "en") == ""


def test_the_chart_ends_today_and_names_both_days(charts: Charts) -> None:
    """What was charged from the release on, up to the day the site is built for."""
    tree = shown(charts, own("10", until=CUT), own("2", from_=CUT), released="2026-01-15")
    assert sorted(words_drawn(tree)) == sorted(["January 15, 2026", "November 22, 2026", "$10.00", "$2.00"])


def test_what_is_unknown_is_not_drawn(charts: Charts) -> None:
    """Neither as zero nor as anything else: without a release date, nobody knows since when the old price held."""
    tree = shown(charts, own("10", until=CUT), own("2", from_=CUT))
    assert "$10.00" not in words_drawn(tree)
    assert "June 10, 2026" in words_drawn(tree)


def test_a_price_of_which_no_day_is_known_has_no_chart(charts: Charts) -> None:
    """The table says all that there is."""
    tree = shown(charts, own("10", until=CUT))
    assert not list(tree.iter(f"{SVG}svg"))
    assert len(rows(tree)) == 1


def test_what_is_announced_is_dashed_with_a_word(charts: Charts) -> None:
    """And what was cancelled is in the table alone, with who withdrew it."""
    early = seen("official", read="2026-05-01")
    tree = shown(
        charts,
        own("2", from_=CUT, until="2027-01-01"),
        own("3", early, from_="2027-01-01", status="announced"),
        own("5", early, from_="2026-09-01", status="cancelled", note=WHY),
    )
    assert "$3.00, announced" in words_drawn(tree)
    assert not [word for word in words_drawn(tree) if "$5.00" in word]
    assert sum("stroke-dasharray" in line.attrib for line in tree.iter(f"{SVG}line")) == 1
    assert rows(tree)[1][3] == "cancelled reason"


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_chart_says_in_words_what_it_shows(language: Language, charts: Charts) -> None:
    """Whoever cannot see it reads the same figures and days."""
    tree = shown(charts, own("10", until=CUT), own("2", from_=CUT), language=language)
    (drawn,) = tree.iter(f"{SVG}svg")
    assert drawn.get("role") == "img"
    assert all(figure in drawn.get("aria-label", "") for figure in ("$10.00", "$2.00"))
    assert not [name for element in drawn.iter() for name in element.attrib if name in ("id", "style", "class")][1:]


def test_each_band_has_a_table_and_a_chart_of_its_own(charts: Charts) -> None:
    """The lowest one goes on as the price without bands, and says in its row for which inputs it held."""
    tree = shown(
        charts,
        banded("5", up_to=9, until=CUT),
        banded("10", over=9, until=CUT),
        own("5", from_=CUT),
        released="2026-01-15",
    )
    captions = [text(caption) for caption in tree.iter("caption")]
    assert len(set(captions)) == len(list(tree.iter(f"{SVG}svg"))) == 2
    assert "inputs over 9 tokens" in captions[1]
    assert "inputs up to 9 tokens" in rows(tree)[1][1]


def test_a_model_page_has_the_section_only_where_prices_have_days() -> None:
    """Between the prices and what follows them."""
    for claims, expected in ([own("1")], False), ([own("1", until=CUT)], True):
        pages = list(model_pages(one_model(input_price=claims)))
        assert [("price-history" in page.markdown) for page in pages] == [expected] * 2


def test_one_drawing_does_for_both_languages(charts: Charts) -> None:
    """It is drawn once in a build, whatever the texts on it."""
    claims = (own("8", until=CUT), own("2", from_=CUT))
    shapes = []
    for language in LANGUAGES:
        tree = shown(charts, *claims, language=language, released="2026-01-15")
        shapes.append([sorted(element.attrib.items()) for element in tree.iter(f"{SVG}line")])
    assert shapes[0] == shapes[1]
