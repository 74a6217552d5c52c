"""One piece of evidence in lines: the source, what is printed there of whom, where, and when it was read."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from macros.claims.printed import NOT_PRINTED
from macros.columns import wrapped
from macros.formatting import day, days
from macros.messages import Language, Message, msg, translate
from macros.views.labels import MARKS, SOURCE_KINDS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from macros.catalog import Catalog
    from macros.records import Evidence

_SOURCE = msg("{source} ({kind}): {title}")
_PRINTED = msg("prints “{printed}” for “{subject}”")
_PRINTED_IN = msg("prints “{printed}” ({unit}) for “{subject}”")
_PLACE_ONLY = msg("names “{subject}” at the place below; its wording is not recorded")
_ROUNDED = msg("the value is this figure, rounded")
_COVERS = msg("covers this model: {why}")
_AT = msg("place: {locator}")
_READ = msg("read {day}, {age}")
_READ_UNDATED = msg("read {day}, {age}; {undated}")
_STATE = msg("as of commit {commit}")
_BEFORE = msg("{days} before the as-of day")
_THAT_DAY = msg("on the as-of day")
_AFTER = msg("{days} after the as-of day")


def evidence_lines(evidence: Evidence, catalog: Catalog, language: Language) -> Iterator[str]:
    """The lines of one piece of evidence. A source whose record is broken is told by its id alone."""
    source = catalog.sources.get(evidence.source)
    if source is None:
        yield f"  {evidence.source}"
    else:
        heading = _SOURCE.filled(source=source.id, kind=SOURCE_KINDS[source.kind], title=source.title)
        yield from wrapped(translate(heading, language), "  ", "    ")
        yield f"    {source.url}"
    for said in _statements(evidence, catalog, language):
        yield from wrapped(translate(said, language), "    ", "      ")


def _statements(evidence: Evidence, catalog: Catalog, language: Language) -> Iterator[Message]:
    yield _print(evidence)
    if evidence.rounded:
        yield _ROUNDED
    if evidence.covers_model:
        yield _COVERS.filled(why=evidence.covers_model)
    yield _AT.filled(locator=evidence.locator)
    source = catalog.sources.get(evidence.source)
    undated = source is not None and not source.copy_dated
    read = _READ_UNDATED.filled(undated=MARKS["undated-copy"].label) if undated else _READ
    age = age_in_words((catalog.as_of - date.fromisoformat(evidence.read)).days, language)
    yield read.filled(day=day(evidence.read, language), age=age)
    if evidence.commit:
        yield _STATE.filled(commit=evidence.commit)


def age_in_words(age: int, language: Language) -> Message:
    """How long before the day that the catalogue is looked at from something was read."""
    if age == 0:
        return _THAT_DAY
    return (_BEFORE if age > 0 else _AFTER).filled(days=days(abs(age), language))


def _print(evidence: Evidence) -> Message:
    if evidence.printed == NOT_PRINTED:
        return _PLACE_ONLY.filled(subject=evidence.subject)
    if evidence.printed_unit is None:
        return _PRINTED.filled(printed=evidence.printed, subject=evidence.subject)
    return _PRINTED_IN.filled(printed=evidence.printed, unit=evidence.printed_unit, subject=evidence.subject)
