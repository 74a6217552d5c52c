"""What is to be read again in words: one reading session a source, then the days to come, then the use cases."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from macros.documents import Address, Code, Entry, Report, Section, Table
from macros.formatting import day, figure_text, join_clauses
from macros.messages import Message, msg, nmsg
from macros.views.conditions import conditions
from macros.views.use_cases.words import STANDINGS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from macros.catalog import Catalog
    from macros.documents.parts import Row, Said
    from macros.messages import Language
    from macros.records import Claim
    from macros.upkeep.calendar import Coming, ComingKind, Review
    from macros.upkeep.stale import Reading

_TITLE = msg("What to read again, as of {day}")
_STALE = nmsg("{n} figure on the pages is out of date.", "{n} figures on the pages are out of date.", 0)
_SOON = nmsg("{n} more will be by {day}.", "{n} more will be by {day}.", 0)
_TO_READ = msg("Sources to read again")
_TO_READ_LEAD = msg(
    "For each figure that is still printed, add the day to its evidence; for each that has changed, add a claim."
)
_NOW = nmsg("{source}: {n} figure out of date", "{source}: {n} figures out of date", 0)
_NOW_AND_SOON = nmsg(
    "{source}: {n} figure out of date, {soon} soon", "{source}: {n} figures out of date, {soon} soon", 0
)
_ONLY_SOON = nmsg("{source}: {n} figure soon out of date", "{source}: {n} figures soon out of date", 0)
_HEADINGS: Row = (msg("Model"), msg("Field"), msg("Value"), msg("Last read"), msg("Out of date from"))

_COMING = msg("What happens until {day}")
_CHANGES: dict[ComingKind, Message] = {
    "begins": msg("{day} · {model} · {field}: {value} begins to hold ({conditions})"),
    "announced": msg(
        "{day} · {model} · {field}: {value} is announced to begin; read its source again then ({conditions})"
    ),
    "ceases": msg("{day} · {model} · {field}: {value} ceases to hold ({conditions})"),
    "ends": msg("{day} · {model}: the service ends ({conditions})"),
    "was-due": msg("{day} · {model}: the service was due to end, and nobody has read about it for long ({conditions})"),
}
_NO_CONDITIONS = msg("without conditions")

_TO_WEIGH = msg("Use cases to weigh again")
_WEIGHED = msg("{use_case}: last weighed on {day}")
_DUE = msg("due on {day}, when the choice has lasted as long as it should")
_CHANGED = msg("{model}: was “{then}”, is now “{now}”")


def stale_report(
    found: Sequence[Reading],
    coming: Sequence[Coming],
    reviews: Sequence[Review],
    catalog: Catalog,
    *,
    within: int,
    language: Language,
) -> Report:
    """All of it as a report. Days are said as such and not as ages: what has not changed reads the same tomorrow."""
    last = day(catalog.as_of + timedelta(days=within), language)
    figures = [figure for reading in found for figure in reading.figures]
    stale = sum(figure.stale for figure in figures)
    return Report(
        title=_TITLE.filled(day=day(catalog.as_of, language)),
        summary=(_STALE.filled(n=stale), _SOON.filled(n=len(figures) - stale, day=last)),
        sections=(
            Section(_TO_READ, tuple(_reading(reading, catalog, language) for reading in found), _TO_READ_LEAD),
            Section(_COMING.filled(day=last), tuple(_coming(one, catalog, language) for one in coming)),
            Section(_TO_WEIGH, tuple(_review(review, catalog, language) for review in reviews)),
        ),
    )


def _reading(reading: Reading, catalog: Catalog, language: Language) -> Entry:
    source, stale = Code(reading.source.id), len(reading.stale)
    soon = len(reading.figures) - stale
    if stale and soon:
        title = _NOW_AND_SOON.filled(source=source, n=stale, soon=soon)
    else:
        title = (_NOW if stale else _ONLY_SOON).filled(source=source, n=stale or soon)
    rows = tuple(
        (
            catalog.models[figure.claim.model].name,
            catalog.fields[figure.claim.field].label,
            _value(figure.claim, catalog, language),
            figure.newest_read.isoformat(),
            figure.stale_from.isoformat(),
        )
        for figure in reading.figures
    )
    return Entry(title, (reading.source.title, Address(reading.source.url)), Table(_HEADINGS, rows))


def _coming(one: Coming, catalog: Catalog, language: Language) -> Entry:
    stated = join_clauses(conditions(one.claim, catalog, language), language)
    return Entry(
        _CHANGES[one.kind].filled(
            day=one.day.isoformat(),
            model=catalog.models[one.claim.model].name,
            field=catalog.fields[one.claim.field].label,
            value=_value(one.claim, catalog, language),
            conditions=stated or _NO_CONDITIONS,
        )
    )


def _review(review: Review, catalog: Catalog, language: Language) -> Entry:
    def lines() -> Iterator[Said]:
        yield _DUE.filled(day=day(review.due, language))
        for model, then, now in review.changed:
            yield _CHANGED.filled(model=catalog.models[model].name, then=STANDINGS[then], now=STANDINGS[now])

    title = _WEIGHED.filled(use_case=review.use_case.title, day=day(review.use_case.reviewed, language))
    return Entry(title, tuple(lines()))


def _value(claim: Claim, catalog: Catalog, language: Language) -> str:
    return figure_text(claim.value, catalog.fields[claim.field], language, claim.uncertainty).value
