"""macros/views/service.py"""

from __future__ import annotations

from typing import TYPE_CHECKING

from macros.views.context import PageContext
from macros.views.service import service_notice, service_table
from tests.support.claims import one_model
from tests.views.dom import parse, text, with_class

if TYPE_CHECKING:
    from collections.abc import Callable

    from macros.messages import Language

    MakePage = Callable[[Language], PageContext]


def test_the_notice_says_day_distance_and_replacement(page: MakePage) -> None:
    """Of every platform that concerns a reader, each with its evidence."""
    (notice,) = with_class(parse(service_notice(page("en"), ["gpt-5-mini"])), "kb-service-notice")
    own, azure = (text(item) for item in notice.iter("li"))
    assert own == "OpenAI API: ends on December 11, 2026[1] (in 19 days); replacement named: gpt-6.1-terra[1]"
    assert azure.startswith("Azure (Microsoft Foundry): ends on February 6, 2027[2]")
    assert "replacement" not in azure


def test_a_notice_without_an_end_says_that_none_is_recorded() -> None:
    """It does not vanish: whoever wrote the page asked."""
    context = PageContext(one_model(), "en", "en/a.md")
    assert "No end of service is recorded within 180 days." in service_notice(context, ["m"])


def test_the_table_has_a_row_for_every_platform(page: MakePage) -> None:
    """Also for a model without any end on record, and never with another platform's notice."""
    tree = parse(service_table(page("en"), ["gpt-4.1"]))
    rows = [[text(cell) for cell in row] for row in tree.iter("tr")][1:]
    assert [row[-4] for row in rows] == ["OpenAI API", "Azure (Microsoft Foundry)", "GitHub Copilot"]
    assert rows[1][-3] == "not recorded for this platform"
    assert "was due to end, 39 days ago" in rows[1][-2]
    context = PageContext(one_model(), "en", "en/a.md")
    assert "no end recorded" in service_table(context, ["m"])
