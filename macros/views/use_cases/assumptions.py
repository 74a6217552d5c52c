"""What a guide takes for granted: how much work there is, and which limits a model has to keep."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from macros.formatting import days, number, percent, tokens
from macros.messages import localized, msg, translate
from macros.views.conditions import condition_value
from macros.views.table import FieldName, field_name
from macros.views.templating import render
from macros.views.use_cases.words import bound_in_words

if TYPE_CHECKING:
    from collections.abc import Iterator
    from decimal import Decimal

    from markupsafe import Markup

    from macros.messages import Message
    from macros.records import AssumedWorkload, UseCase
    from macros.views.context import PageContext

_INPUT = msg("Input")
_CACHED = msg("of which read from the cache ({share})")
_VISIBLE = msg("Visible output")
_REASONING = msg("Reasoning ({effort})")
_REQUESTS = msg("Requests")
_CAPTION = msg("The work assumed: {title}")


@dataclass(frozen=True, slots=True)
class WorkRow:
    """One quantity."""

    name: str
    per_request: str
    per_month: str


@dataclass(frozen=True, slots=True)
class WorkloadView:
    """The whole workload."""

    caption: str
    rows: tuple[WorkRow, ...]


@dataclass(frozen=True, slots=True)
class RequirementView:
    """One limit."""

    field: FieldName
    bound: str
    reason: str


@dataclass(frozen=True, slots=True)
class RequirementsView:
    """All limits, and how long the choice should last."""

    requirements: tuple[RequirementView, ...]
    horizon: str


def use_case_workload(context: PageContext, use_case: str) -> Markup:
    """How much work there is, per request and per month; every number is an assumption and said to be one."""
    record = context.catalog.use_cases[use_case]
    caption = translate(_CAPTION.filled(title=record.title), context.language)
    view = WorkloadView(caption, tuple(_rows(context, record.workload)))
    return render("use_case_workload", context.language, view=view)


def use_case_requirements(context: PageContext, use_case: str) -> Markup:
    """The limits that a model has to keep, each with its reason, and how long the choice should last."""
    record = context.catalog.use_cases[use_case]
    view = RequirementsView(
        tuple(_requirements(context, record)),
        horizon=days(record.horizon_days, context.language),
    )
    return render("use_case_requirements", context.language, view=view)


def _rows(context: PageContext, workload: AssumedWorkload) -> Iterator[WorkRow]:
    language, months = context.language, workload.requests_per_month
    share = percent((workload.cached_share * 100).normalize(), language)
    cached = (workload.input_tokens * workload.cached_share).normalize()
    counts: list[tuple[Message, Decimal | int]] = [(_INPUT, workload.input_tokens)]
    if cached:
        counts.append((_CACHED.filled(share=share), cached))
    counts.append((_VISIBLE, workload.visible_output_tokens))
    for effort, reasoning in workload.reasoning_tokens_by_effort.items():
        words = condition_value("effort", effort, context.catalog, language)
        counts.append((_REASONING.filled(effort=words), reasoning))
    for name, count in counts:
        yield WorkRow(translate(name, language), tokens(count, language), tokens(count * months, language))
    yield WorkRow(translate(_REQUESTS, language), number(1, language), number(months, language))


def _requirements(context: PageContext, use_case: UseCase) -> Iterator[RequirementView]:
    for requirement in use_case.requirements:
        yield RequirementView(
            field=field_name(context, context.catalog.fields[requirement.field]),
            bound=bound_in_words(context, requirement),
            reason=str(localized(requirement.reason, context.language)),
        )
