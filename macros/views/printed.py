"""Where a figure is printed: the source, figure and name as they stand there, the place, the day and its age."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from macros.claims.printed import NOT_PRINTED
from macros.formatting import day, days
from macros.messages import localized, msg, translate
from macros.views.age import age_in_words
from macros.views.commits import address_at, shortened
from macros.views.labels import SOURCE_KINDS
from macros.views.links import source_link

if TYPE_CHECKING:
    from macros.records import Evidence
    from macros.views.context import PageContext

_FRESH = msg("{age}: fresh (up to {days})")
_STALE = msg("{age}: due to be read again (after {days})")


@dataclass(frozen=True, slots=True)
class Printed:
    """One place in which the figure is printed."""

    number: int
    title: str
    href: str
    """The source's own page on this site."""
    publisher: str
    kind: str
    subject: str
    figure: str
    """As printed, with its unit; empty where only the place is recorded."""
    locator: str
    read: str
    """The day it was read, in words."""
    read_day: str
    age: str
    """How long ago that was, and whether it is too long for this field."""
    stale: bool
    undated: bool
    commit: str
    """The state of the source in which it was read, shortened; empty where its address says it."""
    commit_href: str
    """The source in that state; empty where its address names no commit that could be replaced."""
    rounded: bool
    covers: str
    """Why the figure is this model's although something says otherwise."""


def printed(context: PageContext, evidence: Evidence, fresh_for_days: int) -> Printed:
    """One place in which a figure is printed that goes on being fresh for so many days after it was read."""
    source = context.catalog.sources[evidence.source]
    units = (evidence.printed, evidence.printed_unit or "")
    stale = (context.catalog.as_of - date.fromisoformat(evidence.read)).days > fresh_for_days
    return Printed(
        number=context.cite(source.id),
        title=source.title,
        href=source_link(context, source.id),
        publisher=source.publisher,
        kind=translate(SOURCE_KINDS[source.kind], context.language),
        subject=evidence.subject,
        figure="" if evidence.printed == NOT_PRINTED else " ".join(units).strip(),
        locator=evidence.locator,
        read=day(evidence.read, context.language),
        read_day=evidence.read,
        age=_age(context, evidence.read, fresh_for_days, stale=stale),
        stale=stale,
        undated=not source.copy_dated,
        commit=shortened(evidence.commit),
        commit_href=address_at(source, evidence.commit),
        rounded=evidence.rounded,
        covers=str(localized(evidence.covers_model, context.language)) if evidence.covers_model else "",
    )


def _age(context: PageContext, read: str, fresh_for_days: int, *, stale: bool) -> str:
    most = days(fresh_for_days, context.language)
    said = (_STALE if stale else _FRESH).filled(age=age_in_words(context, read), days=most)
    return translate(said, context.language)
