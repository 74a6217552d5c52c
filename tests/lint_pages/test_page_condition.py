"""macros/lint/page_condition.py"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from macros.diagnostics import Diagnostic
from macros.lint.page_condition import check
from macros.messages import msg
from macros.source.location import Location
from tests.lint_pages.conftest import without

if TYPE_CHECKING:
    from collections.abc import Callable

    from macros.lint.checked import Checked


@pytest.mark.parametrize(
    ("call", "message", "hint"),
    [
        (
            "figure('big', 'input_price', plattform='azure')",
            "figures of input_price do not differ by plattform",
            "Did you mean “platform”?",
        ),
        (
            "figure('big', 'input_price', effort='high')",
            "figures of input_price do not differ by effort",
            "Use one of platform, tier, band.",
        ),
        (
            "figure('big', 'input_price', platform='azur')",
            "no figure of input_price is recorded with platform azur",
            "Did you mean “azure”?",
        ),
        (
            "tasks('big', 'score', harness='aider')",
            "no figure of score is recorded with harness aider",
            "Remove it.",
        ),
        (
            "figure('big', 'latency', percentile='not_stated')",
            "no figure of latency is recorded with percentile not_stated",
            "Use one of p50, p95.",
        ),
        (
            "difference('big', 'small', 'input_price', band='128K')",
            "“128K” is not a number of input tokens",
            "Write plain digits, such as '128000'.",
        ),
    ],
)
def test_a_condition_that_no_figure_states_is_told(
    project: Callable[..., Checked], call: str, message: str, hint: str
) -> None:
    """With the likeliest one, or all there are."""
    (found,) = check(project(en__index=f"{{{{ {call} }}}}\n"))
    assert (found.code, found.message.in_("en")) == ("page-condition", message)
    assert found.hint is not None
    assert found.hint.in_("en") == hint


def test_conditions_that_are_stated_somewhere_are_accepted(project: Callable[..., Checked]) -> None:
    """Whether this model has such a figure is another rule's question."""
    one, other = (
        "figure('small', 'input_price', platform='azure', band='200000')",
        "tasks('big', 'score', tasks='477/500')",
    )
    assert not list(check(project(en__index=f"{{{{ {one} }}}} {{{{ {other} }}}}\n")))


def test_what_some_claim_leaves_unstated_may_be_asked_for(project: Callable[..., Checked]) -> None:
    """A score of which nobody knows the effort is a figure too."""
    assert not list(check(project(en__index="{{ figure('small', 'score', effort='not_stated') }}\n")))


def test_a_field_that_does_not_exist_has_no_conditions(project: Callable[..., Checked]) -> None:
    """Its misspelt name is told alone."""
    assert not list(check(project(en__index="{{ figure('small', 'prise', platform='azure') }}")))


VALUE, KEY = "figure('big', 'input_price', platform='azur')", "figure('big', 'input_price', plattform='azure')"


def test_a_value_that_a_broken_model_may_state_is_not_told(project: Callable[..., Checked]) -> None:
    """Nobody knows what it states until it is mended; which conditions the field has is known all the same."""
    checked = without(project(en__index=f"{{{{ {VALUE} }}}} {{{{ {KEY} }}}}\n"), "models", "small")
    assert [found.message.arguments["key"] for found in check(checked)] == ["plattform"]


@pytest.mark.parametrize(("file", "told"), [("fields/input_price", []), ("fields/score", ["platform"])])
def test_a_value_of_a_field_with_an_error_is_not_told(
    project: Callable[..., Checked], file: str, told: list[str]
) -> None:
    """The mistake may be there, and a hint could recommend it."""
    wrong = Diagnostic("field-keys", Location(f"data/{file}.yml", 9), msg("Remove it."))
    checked = replace(project(en__index=f"{{{{ {VALUE} }}}}\n"), told=(wrong,))
    assert [found.message.arguments["key"] for found in check(checked)] == told


def test_a_call_with_an_unknown_model_is_told_for_that_alone(project: Callable[..., Checked]) -> None:
    """Its claims may be the ones that state the condition."""
    assert not list(check(project(en__index="{{ figure('bigg', 'input_price', platform='azur') }}\n")))
