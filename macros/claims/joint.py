"""Measurements of several models from one run: every comparable combination of claims, the best first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from macros.claims.evidence import DOUBTFUL, best_kind, newest_read_of_best_kind, quality
from macros.claims.narrowing import Claims, admitted, tester_rank, without_roundings
from macros.claims.pairs import differing_keys

if TYPE_CHECKING:
    from collections.abc import Sequence

    from macros.claims.question import Question
    from macros.records import Claim, Field

Rank = tuple[int, tuple[int, int], int, int, int]
"""How good a claim is for a comparison: quality, distance of its effort from the model's default, kind of source,
tester, age of the newest reading; smaller is better."""


def comparable_combinations(questions: Sequence[Question]) -> list[Claims]:
    """All combinations of one claim per question that can be ranked against each other, best first.

    In each, every pair agrees on every key of `comparable_on` and no claim is doubtful. A combination is as good as
    the sums of its claims' ranks, part by part.
    """
    ranked: list[tuple[Claims, list[Rank]]] = [((), [])]
    for question in questions:
        usable = [(claim, rank(claim, question)) for claim in usable_claims(question)]
        ranked = [
            ((*claims, claim), [*ranks, rank])
            for claims, ranks in ranked
            for claim, rank in usable
            if _joins(claim, claims, question.field)
        ]
    return [claims for claims, ranks in sorted(ranked, key=lambda one: _sum(one[1]))]


def rank(claim: Claim, question: Question) -> Rank:
    """How good a claim is for a comparison."""
    field, catalog = question.field, question.catalog
    return (
        quality(claim, catalog),
        question.efforts.distance(claim),
        best_kind(claim, field, catalog),
        tester_rank(claim, question),
        -newest_read_of_best_kind(claim, field, catalog).toordinal(),
    )


def usable_claims(question: Question) -> Claims:
    """The claims of a model that may be held against those of others: admitted, and none that is doubtful."""
    sound = tuple(claim for claim in admitted(question) if quality(claim, question.catalog) < DOUBTFUL)
    return without_roundings(sound, question)


def _joins(claim: Claim, others: Claims, field: Field) -> bool:
    return all(not differing_keys(claim, other, field) for other in others)


def _sum(ranks: Sequence[Rank]) -> Rank:
    qualities, efforts, kinds, testers, ages = zip(*ranks, strict=True)
    farness, steps = zip(*efforts, strict=True)
    return (sum(qualities), (sum(farness), sum(steps)), sum(kinds), sum(testers), sum(ages))
