"""macros/lint/comparison_has_page.py"""

from __future__ import annotations

from typing import TYPE_CHECKING

from macros.lint.comparison_has_page import check

if TYPE_CHECKING:
    from collections.abc import Callable

    from macros.lint.checked import Checked


def test_a_comparison_without_its_page_is_told(project: Callable[..., Checked]) -> None:
    """With the languages that lack it."""
    (found,) = check(project(**{"ja__compare__small-vs-big": ""}))
    assert (found.code, str(found.location)) == ("comparison-has-page", "data/comparisons/small-vs-big.yml:1:1")
    assert found.message.in_("en") == "the comparison small-vs-big has no page docs/en/compare/small-vs-big.md"
    assert found.hint is not None
    assert (
        found.hint.in_("en")
        == "Write the page with {{ comparison_table('small-vs-big') }} in it, or delete the record."
    )
    (found,) = check(project())
    assert found.message.in_("ja") == (
        "比較small-vs-bigのページ（docs/ja/compare/small-vs-big.md、docs/en/compare/small-vs-big.md）がありません"
    )


def test_a_comparison_with_its_pages_is_accepted(project: Callable[..., Checked]) -> None:
    """One in each language."""
    assert not list(check(project(**{"ja__compare__small-vs-big": "", "en__compare__small-vs-big": ""})))
