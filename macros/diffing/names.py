"""What things are called in a report: models, fields, sources, pages, days."""

from __future__ import annotations

from typing import TYPE_CHECKING

from macros.claims.printed import NOT_PRINTED
from macros.diffing.report import in_both, say, side_by_side
from macros.formatting import day, join, join_clauses
from macros.messages import localized, msg
from macros.records import Text
from macros.views.explain.selection import selection_in_words
from macros.views.labels import SOURCE_KINDS

if TYPE_CHECKING:
    from collections.abc import Iterable

    from macros.catalog import Catalog
    from macros.diffing.asks import Ask
    from macros.records import Claim, Evidence, Rate

_OF_MODEL = msg("{model} · {field}")
_UNDER = msg("{model} · {field} ({conditions})")
_PRINTS = msg("{source} ({publisher}, {kind}) prints “{printed}” for “{subject}”, read {day}")
_PLACE_ONLY = msg("{source} ({publisher}, {kind}) names “{subject}”, read {day}")
_BY_ID = msg("{source}, read {day}")
_RATE = msg("1 {base} = {value} {quote} of {day}")
_FROM = msg("from {day}")
_UNTIL = msg("until the day before {day}")


def both(value: object) -> Text:
    """A text in two languages, or a name that is not translated, as a text."""
    return in_both(lambda language: str(localized(value, language)))


def model_name(model: str, catalog: Catalog) -> str:
    """What a model is called; its id where its record is not there."""
    return catalog.models[model].name if model in catalog.models else model


def field_name(field: str, catalog: Catalog) -> Text:
    """What a field is called; its id where its record is not there."""
    return catalog.fields[field].label if field in catalog.fields else Text(field, field)


def figure_name(ask: Ask, catalog: Catalog) -> Text:
    """What a figure is called: `GPT-5 mini · Input price (tier: priority)`."""
    name = {"model": model_name(ask.model, catalog), "field": field_name(ask.field, catalog)}
    if not ask.conditions:
        return say(_OF_MODEL.filled(**name))
    words = in_both(lambda language: selection_in_words(dict(ask.conditions), catalog, language))
    return say(_UNDER.filled(**name, conditions=words))


def claim_name(claim: Claim, catalog: Catalog) -> Text:
    """What the field of a claim's model is called."""
    return say(_OF_MODEL.filled(model=model_name(claim.model, catalog), field=field_name(claim.field, catalog)))


def day_words(written: str) -> Text:
    """A date with the precision it has."""
    return in_both(lambda language: day(written, language))


def evidence_words(evidence: Evidence, catalog: Catalog) -> Text:
    """Where a figure is printed, and when it was read."""
    read = day_words(evidence.read)
    source = catalog.sources.get(evidence.source)
    if source is None:
        return say(_BY_ID.filled(source=evidence.source, day=read))
    said = _PLACE_ONLY if evidence.printed == NOT_PRINTED else _PRINTS.filled(printed=evidence.printed)
    named = said.filled(source=source.title, publisher=source.publisher, kind=SOURCE_KINDS[source.kind])
    return say(named.filled(subject=evidence.subject, day=read))


def source_title(evidence: Evidence, catalog: Catalog) -> str:
    """What the source of a piece of evidence is called; its id where its record is not there."""
    source = catalog.sources.get(evidence.source)
    return source.title if source else evidence.source


def interval_words(claim: Claim) -> Text | None:
    """From when until when a claim is in force; None for one without dates."""
    dates = ((_FROM, claim.from_), (_UNTIL, claim.until))
    said = [say(words.filled(day=day_words(written))) for words, written in dates if written]
    return side_by_side(said, join) if said else None


def rate_name(rate: Rate) -> Text:
    """What an exchange rate is called: `1 USD = 158.48 JPY of August 20, 2026`."""
    return say(_RATE.filled(base=rate.from_, value=str(rate.value), quote=rate.to, day=day_words(rate.day)))


def listed(names: Iterable[object]) -> Text:
    """Names side by side."""
    return side_by_side((both(name) for name in names), join)


def clauses(texts: Iterable[Text]) -> Text:
    """Statements side by side."""
    return side_by_side(texts, join_clauses)


def plain(text: Text | None) -> dict[str, str] | None:
    """A text as data."""
    return None if text is None else {"ja": text.ja, "en": text.en}
