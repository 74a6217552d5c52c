"""macros/lint/page_figure.py"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from macros.diagnostics import Diagnostic
from macros.lint.page_figure import check
from macros.messages import msg
from macros.source.location import Location
from tests.lint_pages.conftest import without

if TYPE_CHECKING:
    from collections.abc import Callable

    from macros.diagnostics import Severity
    from macros.lint.checked import Checked


@pytest.mark.parametrize(
    ("call", "message", "hint"),
    [
        (
            "figure('small', 'context_window')",
            "no figure of context_window is recorded for small under these conditions",
            "Nothing is recorded; leave it out, or add a claim to data/models/small.yml.",
        ),
        (
            "figure('small', 'input_price', platform='azure')",
            "no figure of input_price is recorded for small under these conditions",
            "Leave the conditions out.",
        ),
        (
            "figure('big', 'latency', percentile='p50') }} {{ figure('big', 'latency')",
            "more than one figure of latency is recorded for big under these conditions",
            "Recorded: percentile='p50' · percentile='p95'.",
        ),
        (
            "tasks('small', 'score')",
            "the figure of score for small does not say how many tasks were run",
            "Leave the conditions out.",
        ),
        (
            "difference('small', 'big', 'context_window')",
            "no figure of context_window is recorded for small or big under these conditions",
            "Nothing is recorded",
        ),
        (
            "runs_table(['small'], 'latency')",
            "no figure of latency is recorded for small",
            "Nothing is recorded",
        ),
        ("correction('small', 'score', 'c02')", "small has no claim c02 of score", "Recorded: c01."),
        ("correction('big', 'score', 'c01')", "big has no claim c01 of score", "Nothing is recorded"),
        (
            "cost('big', input='10', visible='1', cached_share='0.5')",
            "a price that this cost needs is not recorded for big",
            "Leave it out, or add the price to data/models/.",
        ),
        (
            "break_even('big', 'small', cached_share='1')",
            "a price that this break-even needs is not recorded for big or small",
            "Leave it out",
        ),
    ],
)
def test_a_figure_that_is_not_on_record_cannot_be_asked_for(
    project: Callable[..., Checked], call: str, message: str, hint: str
) -> None:
    """What is recorded instead is listed by the conditions that would find it."""
    (found,) = check(project(en__index=f"{{{{ {call} }}}}\n"))
    assert (found.code, found.message.in_("en")) == ("page-figure", message)
    assert found.hint is not None
    assert found.hint.in_("en").startswith(hint)


@pytest.mark.parametrize(
    "call",
    [
        "figure('small', 'input_price')",
        "figure('big', 'default_effort')",  # not applicable: a statement of its own
        "difference('small', 'big', 'output_price')",
        "difference('small', 'big', 'latency', percentile='p50')",  # "no figure recorded here for small"
        "tasks('big', 'score')",
        "runs_table(['small', 'big'], 'latency')",
        "correction('small', 'score', 'c01')",
        "cost('big', input='10', visible='1')",
        "break_even('small', 'big')",
    ],
)
def test_figures_on_record_are_accepted(project: Callable[..., Checked], call: str) -> None:
    """So are those that are said in words to be missing or not to exist."""
    assert not list(check(project(en__index=f"{{{{ {call} }}}}\n")))


@pytest.mark.parametrize("call", ["figure('smal', 'input_price')", "figure('big', 'input_price', platform='azur')"])
def test_a_misspelt_call_is_left_to_the_rule_of_its_mistake(project: Callable[..., Checked], call: str) -> None:
    """One mistake gives one message."""
    assert not list(check(project(en__index=f"{{{{ {call} }}}}\n")))


@pytest.mark.parametrize(
    "call",
    [
        "figure('small', 'input_price')",
        "cost('small', input='10', visible='1')",
        "break_even('small', 'big')",
    ],
)
def test_a_figure_that_is_over_is_told_with_the_file_that_lost_it(project: Callable[..., Checked], call: str) -> None:
    """Once for each call, and as a warning: no page turns wrong by the passing of time."""
    checked = project(en__index=f"{{{{ {call} }}}}\n")
    small = checked.catalog.models["small"]
    over = replace(small.claims["input_price"][0], until="2026-01-01")
    models = {**checked.catalog.models, "small": replace(small, claims={**small.claims, "input_price": (over,)})}
    (found,) = check(replace(checked, catalog=replace(checked.catalog, models=models)))
    assert found.hint is not None
    assert found.severity == "warning"
    assert found.message.in_("en") == "no figure of input_price for small is in force on 2026-11-22"
    assert "data/models/small.yml" in found.hint.in_("en")


@pytest.mark.parametrize(
    ("file", "severity", "told"),
    [
        ("models/small", "error", 0),
        ("models/small", "warning", 1),
        ("models/big", "error", 1),
        ("fields/context_window", "error", 0),
        ("fields/model_type", "error", 0),
        ("fields/score", "error", 1),
        ("providers/maker", "error", 0),
    ],
)
def test_a_page_is_not_blamed_for_an_error_in_the_data(
    project: Callable[..., Checked], file: str, severity: Severity, told: int
) -> None:
    """A figure is missing where its claim, model, field or provider is wrong; that is told there."""
    wrong = Diagnostic("reference", Location(f"data/{file}.yml", 5), msg("Remove it."), severity=severity)
    checked = project(en__index="{{ figure('small', 'context_window') }}")
    assert len(list(check(replace(checked, told=(wrong,))))) == told


def test_a_page_is_not_judged_without_the_fields_that_all_choices_depend_on(project: Callable[..., Checked]) -> None:
    """The default effort, for one, decides between two runs."""
    call = "{{ figure('small', 'context_window') }}"
    assert not list(check(without(project(en__index=call), "fields", "default_effort")))
