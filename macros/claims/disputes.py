"""Claims in force on which sources disagree and of which nobody has said which is right."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from macros.claims.agreement import agree
from macros.claims.choice import ask
from macros.claims.conditions import by_identity
from macros.claims.narrowing import Claims, is_repudiated, narrow, ranking
from macros.claims.standing import standing_claims

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from macros.catalog import Catalog
    from macros.claims.results import Step
    from macros.records import Claim


@dataclass(frozen=True, slots=True)
class Dispute:
    """Claims of one identity that disagree."""

    chosen: Claim
    """The one that the rules of choice leave."""
    rivals: Claims
    """The others that cannot be right beside it."""
    steps: tuple[Step, ...]
    """What the rules kept and dropped on the way to it."""


def disputes(catalog: Catalog, model_id: str, field_id: str) -> Iterator[Dispute]:
    """Each disagreement among the claims of `field_id` that is decided by the rules alone, in the file's order.

    Those that a person has decided (`preferred`) are left out, and those that the rules leave open as well. Raises
    KeyError for a model or field that the catalogue does not hold.
    """
    claims = catalog.models[model_id].claims.get(field_id, ())
    standing = [claim for claim in claims if not is_repudiated(claim)]
    if not any(map(_have_values, by_identity(standing).values())):
        return  # hardly any field has rivals, and to know what is in force takes a question
    question = ask(catalog, model_id, field_id, None)
    for alike in by_identity(standing_claims(catalog, model_id, field_id)).values():
        if not _have_values(alike) or any(claim.preferred for claim in alike):
            continue
        left, steps = narrow(tuple(alike), ranking(question), question)
        if any(not agree(claim, left[0], question.field) for claim in left):
            continue
        rivals = tuple(claim for claim in alike if not agree(claim, left[0], question.field))
        if rivals:
            yield Dispute(left[0], rivals, steps)


def _have_values(claims: Iterable[Claim]) -> bool:
    """Whether the claims have more than one value."""
    return len({claim.value for claim in claims}) > 1
