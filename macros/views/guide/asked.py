"""What situations and answers require, as the form, the decision table and the script of the guide all read it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from macros.claims import fields_of
from macros.formatting import days, money, number, tokens
from macros.messages import localized
from macros.views.links import link
from macros.views.table import FieldName, field_name
from macros.views.use_cases.words import bound_in_words

if TYPE_CHECKING:
    from collections.abc import Iterable
    from decimal import Decimal

    from macros.records import Option, Question, Requirement, UseCase
    from macros.views.context import PageContext


@dataclass(frozen=True, slots=True)
class Required:
    """One requirement, in words and as data."""

    field: FieldName
    field_id: str
    operator: str
    value: str
    """The bound as the data writes it."""
    bound: str
    reason: str


@dataclass(frozen=True, slots=True)
class Situation:
    """A use case."""

    id: str
    title: str
    description: str
    href: str
    requests: str
    """A month, as a plain number."""
    requests_shown: str
    input: str
    output: str
    horizon_days: int
    horizon: str
    required: tuple[Required, ...]


@dataclass(frozen=True, slots=True)
class Answer:
    """One option of a question."""

    id: str
    label: str
    required: tuple[Required, ...]
    horizon_days: int | None
    horizon: str
    budget_value: str
    budget: str


@dataclass(frozen=True, slots=True)
class Asked:
    """One question with its answers."""

    id: str
    question: str
    why: str
    fields: str
    """Ids of the fields it is about, parted by spaces."""
    answers: tuple[Answer, ...]


def situations(context: PageContext) -> tuple[Situation, ...]:
    """Every use case, in the catalogue's order."""
    return tuple(_situation(context, use_case) for use_case in context.catalog.use_cases.values())


def asked(context: PageContext) -> tuple[Asked, ...]:
    """Every question, in the catalogue's order."""
    return tuple(_asked(context, question) for question in context.catalog.questions.values())


def required(context: PageContext, requirements: Iterable[Requirement]) -> tuple[Required, ...]:
    """Requirements in words and as data."""
    return tuple(
        Required(
            field=field_name(context, context.catalog.fields[one.field]),
            field_id=one.field,
            operator=one.operator,
            value=value_as_data(one.bound),
            bound=bound_in_words(context, one),
            reason=str(localized(one.reason, context.language)),
        )
        for one in requirements
    )


def value_as_data(value: Decimal | str | bool | tuple[str, ...]) -> str:
    """A claim's value for the script: digits of a decimal, `true` or `false`, or words parted by commas."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, tuple):
        return ",".join(value)
    return value if isinstance(value, str) else f"{value.normalize():f}"


def _situation(context: PageContext, use_case: UseCase) -> Situation:
    language, workload = context.language, use_case.workload
    return Situation(
        id=use_case.id,
        title=str(localized(use_case.title, language)),
        description=str(localized(use_case.description, language)),
        href=link(context, f"choose/{use_case.id}/"),
        requests=str(workload.requests_per_month),
        requests_shown=number(workload.requests_per_month, language),
        input=tokens(workload.input_tokens, language),
        output=tokens(workload.visible_output_tokens, language),
        horizon_days=use_case.horizon_days,
        horizon=days(use_case.horizon_days, language),
        required=required(context, use_case.requirements),
    )


def _asked(context: PageContext, question: Question) -> Asked:
    return Asked(
        id=question.id,
        question=str(localized(question.question, context.language)),
        why=str(localized(question.why, context.language)),
        fields=" ".join(sorted(fields_of(question))),
        answers=tuple(_answer(context, option) for option in question.options),
    )


def _answer(context: PageContext, option: Option) -> Answer:
    language, budget = context.language, option.monthly_budget
    return Answer(
        id=option.id,
        label=str(localized(option.label, language)),
        required=required(context, option.requirements),
        horizon_days=option.horizon_days,
        horizon=days(option.horizon_days, language) if option.horizon_days else "",
        budget_value="" if budget is None else value_as_data(budget),
        budget="" if budget is None else money(budget, language),
    )
