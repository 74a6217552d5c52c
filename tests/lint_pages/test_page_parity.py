"""macros/lint/page_parity.py"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from macros.diagnostics import Diagnostic
from macros.lint.page_parity import check
from macros.messages import msg

if TYPE_CHECKING:
    from collections.abc import Callable

    from macros.lint.checked import Checked

PAGE = """
{{ model('small') }} costs {{ figure('small', 'input_price', platform='azure') }}.

## Price {: #price }

{{ quoted('eight times', 'official') }} and {{ figure('small', 'input_price') }}.

### Details {: #details }
"""


def told(checked: Checked) -> list[tuple[str, int, str]]:
    return [(one.location.file, one.location.line, one.message.in_("en")) for one in check(checked)]


def test_pages_that_say_the_same_are_accepted(project: Callable[..., Checked]) -> None:
    """Order, number and the words of quotations are free; the chooser has no other language."""
    other = PAGE.replace("eight times", "八倍").replace(
        "{{ model('small') }} costs", "{{ figure('small', 'input_price', platform='azure') }} {{ model('small') }}は"
    )
    assert not told(project(ja__index=other, en__index=PAGE, index=""))


def test_a_page_without_its_twin_is_told(project: Callable[..., Checked]) -> None:
    """With the path to add."""
    (found,) = check(project(ja__a__b=""))
    assert found.code == "page-parity"
    assert (found.location.file, found.message.in_("en")) == (
        "docs/ja/a/b.md",
        "this page does not exist in the other language",
    )
    assert found.hint is not None
    assert found.hint.in_("en") == "Add docs/en/a/b.md."


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        (
            "### Details {: #details }",
            "",
            [("docs/en/index.md", 14, "docs/ja/index.md has no heading #details")],
        ),
        (
            "### Details",
            "## Details",
            [
                ("docs/ja/index.md", 14, "the heading #details has another level on docs/en/index.md"),
                ("docs/en/index.md", 14, "the heading #details has another level on docs/ja/index.md"),
            ],
        ),
        (
            " and {{ figure('small', 'input_price') }}",
            "",
            [("docs/en/index.md", 12, "docs/ja/index.md does not have this macro call in the same section")],
        ),
        (
            "platform='azure'",
            "platform='own-api'",
            [
                ("docs/ja/index.md", 8, "docs/en/index.md does not have this macro call in the same section"),
                ("docs/en/index.md", 8, "docs/ja/index.md does not have this macro call in the same section"),
            ],
        ),
        (
            "{{ model('small') }} costs {{",
            "{{ model('small') }} {{ model('small') }} {{",
            [],
        ),
    ],
)
def test_a_difference_is_told_where_the_other_page_lacks_it(
    project: Callable[..., Checked], old: str, new: str, expected: list[tuple[str, int, str]]
) -> None:
    """Headings by id and level, calls by section, name, arguments and conditions."""
    assert old in PAGE
    assert told(project(ja__index=PAGE.replace(old, new), en__index=PAGE)) == expected


def test_headings_in_another_order_are_told_once(project: Callable[..., Checked]) -> None:
    """At the first that differs, on each page."""
    one, other = "## A {: #a }\n\n## B {: #b }\n", "## B {: #b }\n\n## A {: #a }\n"
    assert [line for _, line, _ in told(project(ja__index=one, en__index=other))] == [7, 7]


def test_a_broken_page_is_not_compared(project: Callable[..., Checked]) -> None:
    """Its fault is told; what is missing from it may come back with the mending."""
    checked = project(ja__index="", en__index=PAGE)
    broken = tuple(replace(page, broken=page.language == "ja") for page in checked.pages)
    assert not told(replace(checked, pages=broken))


def test_a_call_that_was_refused_already_is_not_compared(project: Callable[..., Checked]) -> None:
    """Neither is its counterpart; what else differs is told."""
    misspelt = PAGE.replace("platform='azure'", "platform='azur'").replace("{{ model('small') }} costs", "It costs")
    checked = project(ja__index=misspelt, en__index=PAGE)
    call = next(call for page in checked.pages for call in page.calls if "azur" in call.conditions.values())
    refused = Diagnostic("page-condition", call.places["platform"], msg("Remove it."))
    assert [(file, line) for file, line, _ in told(replace(checked, told=(refused,)))] == [("docs/en/index.md", 8)]
    assert len(told(checked)) == 3
