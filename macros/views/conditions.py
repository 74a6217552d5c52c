"""The conditions of a claim in words: where a figure holds and how it was measured."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from macros.formatting import join_clauses, number, tokens
from macros.messages import Language, Message, localized, msg, translate
from macros.records import NOT_STATED, Band, Tasks

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping

    from macros.catalog import Catalog
    from macros.records import Claim, Field, Text

_NOT_RUN: dict[str, Message] = {"counted-as-failed": msg("{tasks} (the others counted as failed)")}

_WITHOUT_LABEL = frozenset(("platform", "percentile", "mode", "subset"))
"""Conditions whose words say by themselves what they are about."""
_WORDS_WITHOUT_LABEL = frozenset(
    (
        ("tools", "none"),
        ("effort", "none"),
        ("effort", "thinking"),
        ("effort", "fixed"),
        ("effort", "not_applicable"),
    )
)
"""Single values that do, of conditions that otherwise need their label."""
_THINKING_BUDGET = re.compile(r"budget-(up-to-)?(\d+)k")


def conditions_in_words(claim: Claim, catalog: Catalog, language: Language, leaving_out: Collection[str] = ()) -> str:
    """All conditions of a claim: `tester OpenAI; effort high; harness not stated`.

    They stand in the field's order, what the source does not state last. `leaving_out` are keys that the page has
    said already.
    """
    return join_clauses(conditions(claim, catalog, language, leaving_out), language)


def conditions(
    claim: Claim, catalog: Catalog, language: Language, leaving_out: Collection[str] = ()
) -> tuple[str, ...]:
    """Each condition of a claim by itself, in the order of `conditions_in_words`."""
    stated = {**claim.select, **claim.run}
    keys = [key for key in _in_order(stated, catalog.fields[claim.field]) if key not in leaving_out]
    keys.sort(key=lambda key: stated[key] == NOT_STATED)  # stable: the field's order holds within both halves
    return tuple(condition_in_words(key, stated[key], catalog, language) for key in keys)


def condition_in_words(key: str, value: str | int | Band | Tasks, catalog: Catalog, language: Language) -> str:
    """One condition, with its label unless its value speaks for itself."""
    if isinstance(value, Band):
        return band(value, language)
    if isinstance(value, Tasks):
        return tasks(value, language)
    words = condition_value(key, value, catalog, language)
    if _speaks_for_itself(key, value):
        return words
    label = condition_label(key, catalog, language)
    if str(value) in _names(key, catalog):
        return translate(msg("{label}: {name}", label=label, name=words), language)
    return translate(msg("{label} {value}", label=label, value=words), language)


def condition_label(key: str, catalog: Catalog, language: Language) -> str:
    """What a condition is called: `tester`."""
    condition = catalog.conditions.get(key)
    return str(localized(condition.label, language)) if condition else key


def condition_value(key: str, value: str | int, catalog: Catalog, language: Language) -> str:
    """What the catalogue calls a condition's value; one it has no name for is shown as the source writes it."""
    written = str(value)
    if key == "platform" and written in catalog.platforms:
        return platform_name(written, catalog, language)
    if written in (names := _names(key, catalog)):
        return str(localized(names[written], language))
    if value == NOT_STATED:
        return translate(msg("{label} not stated", label=condition_label(key, catalog, language)), language)
    if key == "input_tokens" and written.isdecimal():
        return tokens(int(written), language)
    if key == "effort" and (budget := _THINKING_BUDGET.fullmatch(written)):
        return translate(_budget(most=bool(budget[1]), thousands=budget[2]), language)
    return written


def platform_name(platform: str, catalog: Catalog, language: Language) -> str:
    """What a platform is called: `OpenAI API`."""
    record = catalog.platforms.get(platform)
    return str(localized(record.name, language)) if record else platform


def tasks(of: Tasks, language: Language) -> str:
    """How many of a benchmark's tasks were run: `477 of 500 tasks`."""
    counts = {"run": number(of.run, language), "of": number(of.of, language)}
    said = translate(msg("{run} of {of} tasks", **counts), language)
    if of.not_run is None:
        return said
    return translate(Message(_NOT_RUN[of.not_run].text, {"tasks": said}), language)


def band(of: Band, language: Language) -> str:
    """For which inputs a price holds: `inputs up to 200,000 tokens`."""
    over = "" if of.over is None else number(of.over, language)
    up_to = "" if of.up_to is None else number(of.up_to, language)
    match (bool(over), bool(up_to)):
        case (True, True):
            said = msg("inputs over {over} and up to {up_to} tokens", over=over, up_to=up_to)
        case (True, False):
            said = msg("inputs over {over} tokens", over=over)
        case (False, True):
            said = msg("inputs up to {up_to} tokens", up_to=up_to)
        case _:
            said = msg("inputs of any length")
    return translate(said, language)


def _in_order(keys: Iterable[str], field: Field) -> list[str]:
    """Keys as the field lists them; those it does not list come last, as written."""
    order = [*field.select, *field.run]
    return sorted(keys, key=lambda key: order.index(key) if key in order else len(order))


def _speaks_for_itself(key: str, value: str | int) -> bool:
    return (
        value == NOT_STATED
        or key in _WITHOUT_LABEL
        or (key, value) in _WORDS_WITHOUT_LABEL
        or (key == "effort" and _THINKING_BUDGET.fullmatch(str(value)) is not None)
    )


def _names(key: str, catalog: Catalog) -> Mapping[str, Text]:
    condition = catalog.conditions.get(key)
    return condition.values if condition else {}


def _budget(*, most: bool, thousands: str) -> Message:
    if most:
        return msg("thinking budget up to {thousands}k tokens", thousands=thousands)
    return msg("thinking budget {thousands}k tokens", thousands=thousands)
