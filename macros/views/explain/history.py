"""How the figure changed over time, in lines: one a period, with the numbers of its claims."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from macros.claims.history import dated_series
from macros.columns import wrapped
from macros.formatting import figure_text, join, join_clauses
from macros.messages import Language, msg, translate
from macros.views.conditions import conditions
from macros.views.periods import STATUSES, period_in_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from macros.catalog import Catalog
    from macros.claims.history import Period
    from macros.claims.results import Choice
    from macros.views.explain.claims import Numbered

_PERIOD = msg("{period}: {figure}; {status}; no. {numbers}")


def history_lines(choice: Choice, numbered: Numbered, catalog: Catalog, language: Language) -> Iterator[str]:
    """Every period of each series of the field that has days, newest first; none where no claim has a date."""
    for series in dated_series(catalog, choice.model, catalog.fields[choice.field]):
        terms = join_clauses(conditions(series.periods[0].claim, catalog, language), language)
        if terms:
            yield from wrapped(terms, "  ", "    ")
        for period in series.periods:
            yield from wrapped(_line(period, numbered, catalog, language), "    ", "      ")


def history_data(choice: Choice, numbered: Numbered, catalog: Catalog) -> list[list[dict[str, Any]]]:
    """The same as data: for each series, its periods with first day, first day after, status and claims."""
    return [
        [
            {
                "from": period.begins,
                "until": period.until,
                "status": period.status,
                "claims": numbered.numbers(period.claims),
            }
            for period in series.periods
        ]
        for series in dated_series(catalog, choice.model, catalog.fields[choice.field])
    ]


def _line(period: Period, numbered: Numbered, catalog: Catalog, language: Language) -> str:
    claim = period.claim
    figure = figure_text(claim.value, catalog.fields[claim.field], language, claim.uncertainty).value
    said = _PERIOD.filled(
        period=period_in_words(period, language),
        figure=figure,
        status=STATUSES[period.status],
        numbers=join(map(str, numbered.numbers(period.claims)), language),
    )
    return translate(said, language)
