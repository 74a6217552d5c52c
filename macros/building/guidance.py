"""Use cases, questions and terms, from schema-valid documents."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from macros.records import AssumedWorkload, Candidate, Option, Question, Requirement, Term, Text, UseCase, Words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from macros.building.node import Node


def build_use_case(identifier: str, node: Node) -> UseCase:
    """The use case of one file, requirements and candidates in the file's order."""
    return UseCase(
        id=identifier,
        title=node.both("title"),
        description=node.both("description"),
        order=node.data["order"],
        reviewed=node.text("reviewed"),
        workload=_workload(node.part("workload")),
        horizon_days=node.data["horizon_days"],
        fields=node.texts("fields"),
        candidates=tuple(map(_candidate, node.items("candidates"))),
        requirements=tuple(map(_requirement, node.items("requirements"))),
        caution=node.optional_both("caution"),
        would_change=tuple(_texts(node, "would_change")),
        anchor=node.anchor,
    )


def build_question(identifier: str, node: Node) -> Question:
    """The question of one file, options in the file's order."""
    return Question(
        id=identifier,
        question=node.both("question"),
        why=node.both("why"),
        order=node.data["order"],
        options=tuple(map(_option, node.items("options"))),
        anchor=node.anchor,
    )


def build_term(identifier: str, node: Node) -> Term:
    """The term of one file."""
    return Term(
        id=identifier,
        term=node.both("term"),
        reading=node.text("reading"),
        definition=node.both("definition"),
        also=_words(node.below("also")),
        avoid=_words(node.below("avoid")),
        field=node.optional("field"),
        anchor=node.anchor,
    )


def _workload(node: Node) -> AssumedWorkload:
    return AssumedWorkload(
        input_tokens=node.data["input_tokens"],
        cached_share=Decimal(node.data["cached_share"]),
        visible_output_tokens=node.data["visible_output_tokens"],
        requests_per_month=node.data["requests_per_month"],
        reasoning_tokens_by_effort=dict(node.data.get("reasoning_tokens_by_effort", {})),
    )


def _requirement(node: Node) -> Requirement:
    return Requirement(
        field=node.text("field"),
        operator=node.data["operator"],
        bound=_bound(node.data["bound"]),
        reason=node.both("reason"),
        anchor=node.anchor,
    )


def _bound(written: Decimal | int | bool | str) -> Decimal | bool | str:
    """A number as Decimal; true, false and words as they are."""
    return written if isinstance(written, bool | str) else Decimal(written)


def _option(node: Node) -> Option:
    return Option(
        id=node.text("id"),
        label=node.both("label"),
        requirements=tuple(map(_requirement, node.items("requirements"))),
        horizon_days=node.whole("horizon_days"),
        monthly_budget=node.decimal("monthly_budget"),
        anchor=node.anchor,
    )


def _candidate(node: Node) -> Candidate:
    return Candidate(
        model=node.text("model"),
        reason=node.both("reason"),
        effort=node.optional("effort"),
        test_first=node.texts("test_first"),
        new_work=node.flag("new_work", default=True),
        sources=node.texts("sources"),
        anchor=node.anchor,
    )


def _texts(node: Node, key: str) -> Iterator[Text]:
    return (Text(item.data["ja"], item.data["en"]) for item in node.items(key))


def _words(node: Node | None) -> Words:
    return Words() if node is None else Words(node.texts("ja"), node.texts("en"))
