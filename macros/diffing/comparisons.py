"""Differences between models that pages say otherwise now, and figures that can be compared no longer, or now can."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from macros.claims import compare
from macros.diffing.asks import differences_asked
from macros.diffing.names import day_words, field_name, model_name, plain
from macros.diffing.places import places_words
from macros.diffing.report import Item, in_both, say
from macros.diffing.sides import attempt
from macros.messages import msg, nmsg
from macros.views.explain.selection import selection_in_words
from macros.views.words import difference

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from macros.catalog import Catalog
    from macros.claims import Compared
    from macros.diffing.asks import DifferenceAsk
    from macros.diffing.places import Place, Places
    from macros.diffing.sides import Side
    from macros.messages import Message
    from macros.records import Text

_NAME = msg("{models} · {field}")
_NAME_UNDER = msg("{models} · {field} ({conditions})")
_FROM = msg("{name}, from {day}")
_OTHERWISE = msg("{name}: “{before}” → “{after}”")
_NO_LONGER = msg("{name}: can no longer be compared; “{before}” → “{after}”")
_NOW = msg("{name}: can now be compared; “{before}” → “{after}”")
_BESIDE = " / "


@dataclass(frozen=True, slots=True)
class _Said:
    """A difference on one side."""

    state: str
    words: Text


def comparison_items(base: Side, head: Side, places: Places, later: Iterable[date]) -> Iterator[Item]:
    """Every difference that both sides say, and say otherwise: on the as-of day, then on each of the later days."""
    days = (head.catalog.as_of, *later)
    said_before, said_now = differences_asked(base), differences_asked(head)
    sentences: set[object] = set()
    for ask, paths in said_now.items():
        told: object = None
        on = places.of_paths((said_before.get(ask, set()) | paths) - {""})
        for day in days:
            before, after = _said(base.on(day).catalog, ask), _said(head.on(day).catalog, ask)
            if before is None or after is None or _seen(before) == _seen(after):
                told = None
            elif told != (seen := (_seen(before), _seen(after))):
                told = seen
                # The same two models the other way round say the same.
                sentence = (frozenset(ask.models), ask.field, ask.conditions, day, seen)
                if sentence not in sentences:
                    yield _item(ask, before, after, head, day, on)
                sentences.add(sentence)


def _item(ask: DifferenceAsk, before: _Said, after: _Said, head: Side, day: date, on: tuple[Place, ...]) -> Item:
    name = _name(ask, head.catalog)
    if day != head.catalog.as_of:
        name = say(_FROM.filled(name=name, day=day_words(day.isoformat())))
    said = nmsg("said on {n} page: {pages}", "said on {n} pages: {pages}", len(on), pages=places_words(on))
    return Item(
        say(_words(before, after).filled(name=name, before=before.words, after=after.words)),
        (say(said),) if on else (),
        {
            "models": list(ask.models),
            "field": ask.field,
            "conditions": {key: str(value) for key, value in ask.conditions},
            "from": day.isoformat(),
            "before": {"state": before.state, "words": plain(before.words)},
            "after": {"state": after.state, "words": plain(after.words)},
            "pages": [place.data() for place in on],
        },
    )


def _seen(said: _Said) -> tuple[str, Text]:
    return said.state, said.words


def _said(catalog: Catalog, ask: DifferenceAsk) -> _Said | None:
    compared = attempt(None, compare, catalog, ask.models, ask.field, dict(ask.conditions) or None)
    words = attempt(None, _in_words, compared, catalog) if compared else None
    if compared is None or words is None:
        return None
    return _Said(compared.state, words)


def _in_words(compared: Compared, catalog: Catalog) -> Text:
    return in_both(lambda language: difference(compared, catalog, language))


def _words(before: _Said, after: _Said) -> Message:
    if before.state == "comparable" and after.state == "not-comparable":
        return _NO_LONGER
    if before.state == "not-comparable" and after.state == "comparable":
        return _NOW
    return _OTHERWISE


def _name(ask: DifferenceAsk, catalog: Catalog) -> Text:
    models = _BESIDE.join(model_name(model, catalog) for model in ask.models)
    field = field_name(ask.field, catalog)
    if not ask.conditions:
        return say(_NAME.filled(models=models, field=field))
    words = in_both(lambda language: selection_in_words(dict(ask.conditions), catalog, language))
    return say(_NAME_UNDER.filled(models=models, field=field, conditions=words))
