"""macros/lint/pair_page.py"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from macros.lint.pair_page import check

if TYPE_CHECKING:
    from collections.abc import Callable

    from macros.lint.checked import Checked

CURATED = {"ja__compare__small-vs-big": "", "en__compare__small-vs-big": ""}


@pytest.mark.parametrize("name", ["en__compare__big-vs-small", "en__compare__big-vs-small__index"])
def test_a_page_at_the_address_of_the_other_order_is_refused(name: str, project: Callable[..., Checked]) -> None:
    """Two models have one comparison, whoever is named first."""
    (found,) = check(project(**CURATED, **{name: ""}))
    assert found.code == "pair-page"
    assert found.location.file == f"docs/{name.replace('__', '/')}.md"
    assert found.message.in_("en") == (
        "this address leads on to docs/en/compare/small-vs-big.md, the page of the same two models"
    )
    assert found.message.in_("ja") == (
        "このアドレスは、同じ二つのモデルのページdocs/en/compare/small-vs-big.mdへ転送されます"
    )
    assert found.hint is not None
    assert found.hint.in_("en").startswith("Write it at docs/en/compare/small-vs-big.md, or rename")


def test_the_page_of_the_two_itself_is_accepted(project: Callable[..., Checked]) -> None:
    """In the order of its record, which need not be that of the ids; pages of other models are no pair's."""
    assert not list(check(project(**CURATED, **{"en__compare__big-vs-other": ""})))
