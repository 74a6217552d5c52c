"""macros/lint/page_reference.py"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from macros.lint.page_reference import check
from tests.lint_pages.conftest import without

if TYPE_CHECKING:
    from collections.abc import Callable

    from macros.lint.checked import Checked


@pytest.mark.parametrize(
    ("call", "column", "message", "hint"),
    [
        ("model('smal')", 10, "there is no model smal", "Did you mean “small”?"),
        ("figure('small', 'input_prise')", 20, "there is no field input_prise", "Did you mean “input_price”?"),
        ("source('offical')", 11, "there is no source offical", "Did you mean “official”?"),
        ("quoted('x', 'zzz')", 16, "there is no source zzz", "Correct the id, or add data/sources/zzz.yml."),
        ("comparison_table('big')", 21, "there is no comparison big", "data/comparisons/big.yml"),
        ("model_group('small', 'prices')", 25, "there is no group prices", "Did you mean “price”?"),
        ("finding('note-cheked', 'c01')", 12, "there is no audit note-cheked", "Did you mean “note-checked”?"),
        (
            "finding('note-checked', 'c03')",
            28,
            "the audit note-checked has no finding c03",
            "Did you mean “c02”?",
        ),
        ("finding('note-checked', 'x')", 28, "the audit note-checked has no finding x", "Use one of c01, c02."),
        (
            "cost('big', input='10', visible='1', platform='azur')",
            50,
            "there is no platform azur",
            "Correct the id, or add data/platforms/azur.yml.",
        ),
        ("service_table(['big', 'smaller'])", 19, "there is no model smaller", "Did you mean “small”?"),
    ],
)
def test_an_unknown_id_is_told_with_the_likeliest_one(
    project: Callable[..., Checked], call: str, column: int, message: str, hint: str
) -> None:
    """At the argument that names it."""
    (found,) = check(project(en__index=f"{{{{ {call} }}}}\n"))
    assert (found.code, found.location.line, found.message.in_("en")) == ("page-reference", 7, message)
    assert found.location.column == column
    assert found.hint is not None
    assert hint in found.hint.in_("en")


def test_ids_that_exist_are_accepted(project: Callable[..., Checked]) -> None:
    """Those of records that failed their schema among them: one mistake gives one message."""
    text = "{{ finding('note-checked', 'c02') }} {{ finding('mending', 'c09') }}\n"
    assert not list(check(without(project(en__index=text), "audits", "mending")))
    text = "{{ model('mending') }} {{ figure('small', 'input_price') }} {{ quoted('x', 'official') }}\n"
    assert not list(check(without(project(en__index=text), "models", "mending")))
