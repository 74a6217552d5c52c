"""Why figures must not be compared, named model by model."""

from __future__ import annotations

from typing import TYPE_CHECKING

from macros.claims.evidence import is_approximate, source_kinds
from macros.claims.pairs import condition
from macros.formatting import join
from macros.messages import Language, msg, translate
from macros.records import NOT_STATED, Band, Tasks
from macros.views.conditions import band, condition_label, condition_value, tasks
from macros.views.labels import NOT_COMPARABLE
from macros.views.words.sides import sides_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from macros.catalog import Catalog
    from macros.claims.results import Compared
    from macros.records import Claim
    from macros.views.words.sides import Side

_BECAUSE = msg("not comparable; {reasons}")
_DIFFERENT = msg("different {label} ({values})")
_NOT_STATED = msg("{label} not stated ({models})")
_VALUE_NOT_STATED = msg("not stated")
_APPROXIMATE = msg("approximate figure ({models})")
_COMMUNITY_ONLY = msg("community sources only ({models})")
_KIND_DIFFERENT = msg("different {label}")
_KIND_NOT_STATED = msg("{label} not stated")
_KIND_APPROXIMATE = msg("approximate figure")
_KIND_COMMUNITY_ONLY = msg("community sources only")

_EFFORT = "effort"


def not_comparable(compared: Compared, catalog: Catalog, language: Language) -> str:
    """That the models cannot be compared, and every reason."""
    reasons = reasons_in_words(compared, catalog, language)
    return translate(_BECAUSE.filled(reasons=reasons) if reasons else NOT_COMPARABLE, language)


def reasons_in_words(compared: Compared, catalog: Catalog, language: Language) -> str:
    """Every reason, and how it is with each model: `different tester (A OpenAI, B Google)`; may be empty."""
    return join(_reasons(compared, catalog, language), language)


def kinds_of_reason(compared: Compared, catalog: Catalog, language: Language) -> str:
    """The same reasons without the models: `different tester`. Fields that differ in the same way have the same."""
    return join(_kinds(compared, catalog, language), language)


def differences(sides: Sequence[Side], keys: Iterable[str], catalog: Catalog, language: Language) -> Iterator[str]:
    """The conditions `keys` in which the sides differ, each with its value for every side."""
    for key in keys:
        yield _difference_of(key, sides, catalog, language)


def _reasons(compared: Compared, catalog: Catalog, language: Language) -> Iterator[str]:
    sides = sides_of(compared, catalog)
    yield from differences(sides, compared.keys, catalog, language)
    for said, models in zip((_APPROXIMATE, _COMMUNITY_ONLY), _doubtful(compared, sides, catalog), strict=True):
        if models:
            yield translate(said.filled(models=join(models, language)), language)


def _kinds(compared: Compared, catalog: Catalog, language: Language) -> Iterator[str]:
    sides = sides_of(compared, catalog)
    for key in compared.keys:
        said = _KIND_NOT_STATED if _silent(key, sides) else _KIND_DIFFERENT
        yield translate(said.filled(label=condition_label(key, catalog, language)), language)
    kinds = (_KIND_APPROXIMATE, _KIND_COMMUNITY_ONLY)
    for said, models in zip(kinds, _doubtful(compared, sides, catalog), strict=True):
        if models:
            yield translate(said, language)


def _doubtful(compared: Compared, sides: Sequence[Side], catalog: Catalog) -> tuple[list[str], list[str]]:
    """Models whose figure is approximate, and those whose figure rests on community sources alone."""
    if not compared.approximate:
        return [], []
    return (
        [side.name for side in sides if is_approximate(side.claim)],
        [side.name for side in sides if source_kinds(side.claim, catalog) == {"community"}],
    )


def _silent(key: str, sides: Sequence[Side]) -> list[str]:
    """The sides that do not state a condition, where that is the reason.

    An effort that is not stated outweighs different ones: nothing can be said of it.
    """
    silent = [side.name for side in sides if condition(side.claim, key) == NOT_STATED]
    return silent if key == _EFFORT or len(silent) == len(sides) else []


def _difference_of(key: str, sides: Sequence[Side], catalog: Catalog, language: Language) -> str:
    """One condition that differs."""
    label = condition_label(key, catalog, language)
    if silent := _silent(key, sides):
        return translate(_NOT_STATED.filled(label=label, models=join(silent, language)), language)
    values = join((f"{side.name} {value_in_reason(key, side.claim, catalog, language)}" for side in sides), language)
    return translate(_DIFFERENT.filled(label=label, values=values), language)


def value_in_reason(key: str, claim: Claim, catalog: Catalog, language: Language) -> str:
    """One side's condition in a list of differences.

    Testers, harnesses and versions stand as the source writes them: two that differ can look alike in translation.
    """
    value = condition(claim, key)
    if isinstance(value, Band):
        return band(value, language)
    if isinstance(value, Tasks):
        return tasks(value, language)
    if value == NOT_STATED:
        return translate(_VALUE_NOT_STATED, language)
    if key == _EFFORT or key in claim.select:
        return condition_value(key, value, catalog, language)
    return str(value)
