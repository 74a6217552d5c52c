"""macros/formatting.py, by the cases that the scripts of the pages are held to as well"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

import pytest

from macros import formatting
from macros.messages import LANGUAGES
from macros.yen import yen
from tests.support.shared import shared_cases

if TYPE_CHECKING:
    from collections.abc import Callable

    from macros.messages import Language


def rounded(rule: Callable[[Decimal], tuple[Decimal, bool]]) -> Callable[[Decimal, Language], str]:
    def said(value: Decimal, language: Language) -> str:
        number, exact = rule(value)
        return f"{formatting.number(number, language)} {'exact' if exact else 'rounded'}"

    return said


WRITTEN_BY: dict[str, Callable[[Decimal, Language], str]] = {
    "number": formatting.number,
    "money": formatting.money,
    "yen": yen,
    "tokens": formatting.tokens,
    "percent": formatting.percent,
    "roundedRatio": rounded(formatting.rounded_ratio),
    "roundedPercent": rounded(formatting.rounded_percent),
}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("case", shared_cases("formatting"), ids=lambda case: f"{case['of']} {case['value']}")
def test_a_figure_is_written_as_the_scripts_write_it(case: dict[str, str], language: Language) -> None:
    """A figure reads the same whether the site or a script has written it."""
    assert WRITTEN_BY[case["of"]](Decimal(case["value"]), language) == case[language]
