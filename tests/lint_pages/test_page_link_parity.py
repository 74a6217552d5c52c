"""macros/lint/page_link_parity.py"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from macros.diagnostics import Diagnostic
from macros.lint.page_link_parity import check
from macros.messages import msg

if TYPE_CHECKING:
    from collections.abc import Callable

    from macros.lint.checked import Checked

    Check = Callable[..., Checked]

PAGE = """
[About](about.md) and [a place](models/big.md#price), [here](#price).

## Price {: #price }

[A site](https://example.com/a/) and [a licence](https://example.com/by/4.0/deed.en).
"""


def told(checked: Checked) -> list[tuple[str, str, str]]:
    return [
        (one.location.file, f"{one.location.line}:{one.location.column}", one.message.in_("en"))
        for one in check(checked)
    ]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("", ""),
        (
            "[About](about.md) and [a place](models/big.md#price)",
            "[場所](models/big.md#price)、[場所](models/big.md#price)、[説明](about.md)",
        ),
        ("https://example.com/a/", "https://example.com/a"),
        ("deed.en", "deed.ja"),
        ("deed.en", ""),
        ("[A site]", "[あるサイト]"),
    ],
)
def test_pages_with_the_same_links_are_accepted(project: Check, old: str, new: str) -> None:
    """Order, number and words are free, and each language may link to its own edition of a site."""
    assert not told(
        project(ja__index=PAGE.replace(old, new) if old else PAGE, en__index=PAGE, index="[x](ja/index.md)\n")
    )


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        (
            "[About](about.md) and ",
            "",
            [("docs/en/index.md", "8:9", "docs/ja/index.md does not have the link to about.md in the same section")],
        ),
        (
            "models/big.md#price",
            "models/big.md#speed",
            [
                (
                    "docs/ja/index.md",
                    "8:33",
                    "docs/en/index.md does not have the link to models/big.md#speed in the same section",
                ),
                (
                    "docs/en/index.md",
                    "8:33",
                    "docs/ja/index.md does not have the link to models/big.md#price in the same section",
                ),
            ],
        ),
        (
            "https://example.com/a/",
            "https://example.org/a/",
            [
                (
                    "docs/ja/index.md",
                    "12:10",
                    "docs/en/index.md does not have the link to https://example.org/a/ in the same section",
                ),
                (
                    "docs/en/index.md",
                    "12:10",
                    "docs/ja/index.md does not have the link to https://example.com/a/ in the same section",
                ),
            ],
        ),
        (
            "\n[A site]",
            "\n[x](about.md) [A site]",
            [("docs/ja/index.md", "12:5", "docs/en/index.md does not have the link to about.md in the same section")],
        ),
    ],
)
def test_a_link_of_one_language_alone_is_told(
    project: Check, old: str, new: str, expected: list[tuple[str, str, str]]
) -> None:
    """Where it stands, with the page that lacks it; a link in another section is another link."""
    assert old in PAGE
    checked = project(ja__index=PAGE.replace(old, new), en__index=PAGE)
    assert told(checked) == expected
    for one in check(checked):
        assert (one.code, one.severity) == ("page-link-parity", "error")
        assert one.hint is not None
        assert one.hint.in_("en") == "Give both pages the same links below each heading; order and number are free."
        assert one.hint.in_("ja") == "両方のページの各見出しの下に、同じリンクを置いてください。順序と回数は自由です。"


def test_a_link_is_told_once_in_a_section(project: Check) -> None:
    """However often it stands there."""
    assert len(told(project(ja__index="", en__index="[x](about.md) [y](about.md)\n"))) == 1


def test_links_of_footnotes_are_not_compared(project: Check) -> None:
    """Their labels are each page's own."""
    assert not told(project(ja__index="本文[^1]\n\n[^1]: 注\n", en__index="Text[^note]\n\n[^note]: A note.\n"))


def test_what_is_told_elsewhere_is_not_told_again(project: Check) -> None:
    """A page without twin, a section that one page lacks, a broken page, and a link that was refused."""
    assert not told(project(en__index="[x](about.md)\n"))
    assert not told(project(ja__index="", en__index="## A {: #a }\n\n[x](about.md)\n"))
    checked = project(ja__index="", en__index="[x](about.md)\n")
    assert not told(
        replace(checked, pages=tuple(replace(page, broken=page.language == "ja") for page in checked.pages))
    )
    (link,) = (link for page in checked.pages for link in page.links)
    refused = Diagnostic("page-link", link.location, msg("Remove it."))
    assert not told(replace(checked, told=(refused,)))
