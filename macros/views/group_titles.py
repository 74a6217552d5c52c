"""What a group of comparable runs is called, so that it can be told from the others of its page."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from macros.claims.effort import EFFORT, WITHOUT_CHOICE, effort_of
from macros.claims.pairs import condition
from macros.formatting import join_clauses
from macros.messages import msg, translate
from macros.records import NOT_STATED
from macros.views.conditions import condition_in_words, condition_value

if TYPE_CHECKING:
    from collections.abc import Sequence

    from macros.records import Claim, Field
    from macros.views.context import PageContext

_WITHOUT_CHOICE = msg("models without a choice of effort")
_WHERE_CHOSEN = msg("{effort}, where a model has a choice")
_TESTER = "run_by"


def group_titles(context: PageContext, groups: Sequence[Sequence[Claim]]) -> list[str]:
    """Tester and effort of each group; where several share both, also the conditions in which those differ."""
    short = [_tester_and_effort(context, group) for group in groups]
    titles = []
    for group, title in zip(groups, short, strict=True):
        alike = [claim for other, its_title in zip(groups, short, strict=True) if its_title == title for claim in other]
        titles.append(join_clauses((*title, *_telling(context, group, alike)), context.language))
    return titles


def conditions_of_group(context: PageContext, claims: Sequence[Claim]) -> str:
    """Everything that a group's runs share, and the level of those that have one where not all do."""
    shared = shared_keys(claims, context.catalog.fields[claims[0].field])
    said = in_words(context, claims[0], shared)
    if EFFORT not in shared and (level := _level(context, claims)):
        said.append(translate(_WHERE_CHOSEN.filled(effort=level), context.language))
    return join_clauses(said, context.language)


def shared_keys(claims: Sequence[Claim], field: Field) -> tuple[str, ...]:
    """The conditions that all of the claims give in the same way, "not stated" included, in the field's order."""
    return tuple(key for key in said_keys(claims, field) if len({str(condition(claim, key)) for claim in claims}) == 1)


def said_keys(claims: Sequence[Claim], field: Field) -> tuple[str, ...]:
    """The conditions of which any of the claims says something, be it that nothing is stated."""
    said = {key for claim in claims for key in (*claim.select, *claim.run)}
    return tuple(key for key in (*field.select, *field.run) if key in said)


def in_words(context: PageContext, claim: Claim, keys: Sequence[str]) -> list[str]:
    """These conditions of a claim, what is not stated last."""
    ordered = sorted(keys, key=lambda key: condition(claim, key) == NOT_STATED)
    return [condition_in_words(key, condition(claim, key), context.catalog, context.language) for key in ordered]


def _tester_and_effort(context: PageContext, group: Sequence[Claim]) -> tuple[str, ...]:
    """Models without a choice of effort stand in groups of every level, so they are named only by themselves."""
    tester = condition_value(_TESTER, str(condition(group[0], _TESTER)), context.catalog, context.language)
    return (tester, _level(context, group) or translate(_WITHOUT_CHOICE, context.language))


def _level(context: PageContext, group: Sequence[Claim]) -> str:
    """The effort of those that have a choice, in words; empty where none has."""
    with_choice = (claim for claim in group if effort_of(claim) not in WITHOUT_CHOICE)
    return "".join(in_words(context, claim, [EFFORT])[0] for claim in islice(with_choice, 1))


def _telling(context: PageContext, group: Sequence[Claim], alike: Sequence[Claim]) -> list[str]:
    """The stated conditions of a group that not all claims of the groups alike share."""
    field = context.catalog.fields[group[0].field]
    shared_by_all = (*shared_keys(alike, field), EFFORT)
    stated = (key for key in shared_keys(group, field) if condition(group[0], key) != NOT_STATED)
    return in_words(context, group[0], [key for key in stated if key not in shared_by_all])
