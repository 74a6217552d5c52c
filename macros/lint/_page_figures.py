"""Figures that a page says by hand: what no macro made, and is no version, ordinal, name or date of the page either."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

from macros.lint._figures import DATE, NAME, names_with_digits, typed_figures
from macros.lint._running import of_page, waived
from macros.pages.front_matter import is_day

if TYPE_CHECKING:
    from collections.abc import Iterator

    from macros.lint._running import Running
    from macros.lint.checked import Checked
    from macros.pages import Page, Waiver

_ORDINAL = re.compile(
    r"""
      (?<![\w.])\d+(?:st|nd|rd|th)\b                                  # 1st
    | 第\s?\d+(?:[-–〜]\d+)?                                           # 第1
    | \d+(?:番目|つ目|回目|章|節)                                      # 2番目
    | ^\(?\d{1,2}[.)](?=\s)                                           # 1) where a passage begins
    | \b(?:steps?|sections?|chapters?|tables?|appendix)[ ]\d{1,2}(?:\.\d{1,2})*
      (?:(?:,|[ ]and|[ ]to)[ ]\d{1,2}(?![\d%]))*(?![\d%]|[.,]\d)      # steps 3 and 4
    | (?<![一-鿿])(?:手順|図|表|注)[ ]?\d{1,2}(?![\d%％倍.])           # 手順3
    """,
    re.VERBOSE | re.IGNORECASE,
)
_SECTION_NUMBER = re.compile(r"^\d{1,2}(?:\.\d{1,2})*\.(?=\s)|^\d{1,2}(?:\.\d{1,2})+(?=\s+[A-Z一-鿿ァ-ヺ])")
"""The number of a heading."""
_REFUSED = re.compile(r"<[A-Za-z/!?][^<>\n]{0,200}>?|\{[^{}\n]{0,200}\}?|\]\([^)\n]{0,200}\)?")
"""Markup that is read as text and has been told as such; what is in it is no wording."""
_LICENCE = re.compile(
    r"(?<![A-Za-z])(?:CC0|CC[ -]BY(?:-[A-Z]{2})*|Apache License,?(?: Version)?)[ -]\d\.\d(?![\d.]*\d)"
)
"""Licences, of whose names a version is a part."""
_MONTHS = (
    *("January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November"),
    "December",
)


def page_figures(page: Page, checked: Checked) -> Iterator[tuple[Running, re.Match[str], tuple[Waiver, ...]]]:
    """Each figure typed into a page, with the passage it stands in and the waivers that allow it."""
    known = [_REFUSED, names_with_digits(checked.catalog), *_own_dates(page), _ORDINAL, _LICENCE, NAME]
    for running in of_page(page):
        in_heading = running.spot(0) == "heading"
        for figure in typed_figures(running.text, [_SECTION_NUMBER, *known] if in_heading else known):
            yield running, figure, tuple(waived(running, *figure.span(), page.waivers))


def _own_dates(page: Page) -> Iterator[re.Pattern[str]]:
    """The dates of the page itself in any spelling: that of its head, and headings that are nothing but a date."""
    if isinstance(own := page.front_matter.get("date"), str) and is_day(own):
        yield _spellings(date.fromisoformat(own))
    headings = [heading.text for heading in page.headings if DATE.fullmatch(heading.text)]
    if headings:
        yield re.compile("|".join(rf"(?<!\d){re.escape(heading)}(?!\d)" for heading in headings))


def _spellings(day: date) -> re.Pattern[str]:
    month = _MONTHS[day.month - 1]
    spellings = (
        day.isoformat(),
        f"{day.year}年{day.month}月{day.day}日",
        f"{day.day} {month} {day.year}",
        f"{month} {day.day}, {day.year}",
    )
    return re.compile("|".join(rf"(?<!\d){re.escape(spelling)}(?!\d)" for spelling in spellings))
