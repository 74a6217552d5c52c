"""Days stand in an order that is possible.

Nothing is read tomorrow or before it was published, and nothing ends before it begins. A price that did would never be
in force, and its figure would vanish.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from macros.diagnostics import Diagnostic
from macros.lint.checked import Checked, place
from macros.messages import msg

if TYPE_CHECKING:
    from collections.abc import Iterator

    from macros.lint.rule import Area
    from macros.messages import Message
    from macros.source.location import Location

CODES = ("dates-in-order",)
AREA: Area = "sense"
FIX = msg("Correct the day that was mistyped.")


def check(checked: Checked) -> Iterator[Diagnostic]:
    """Yield an error for each pair of days in the wrong order."""
    yield from _of_sources(checked)
    yield from _of_evidence(checked)
    yield from _of_use_cases(checked)
    yield from _of_audits(checked)
    yield from _of_rates(checked)
    for claim, _ in checked.claims():
        if claim.from_ and claim.until and claim.from_ >= claim.until:
            yield _fault(
                place(claim.anchor, "until"),
                msg("until ({until}) is not after from ({start})", until=claim.until, start=claim.from_),
                msg("`from` is the first day in force, `until` the first day no longer in force."),
            )


def _of_sources(checked: Checked) -> Iterator[Diagnostic]:
    today = checked.today.isoformat()
    for source in checked.catalog.sources.values():
        if source.read and source.read > today:
            yield _to_come(source.read, place(source.anchor, "read"))
        elif source.read and source.published and source.read < source.published[: len(source.read)]:
            yield _fault(
                place(source.anchor, "read"),
                msg(
                    "read on {read}, before it was published ({published})",
                    read=source.read,
                    published=source.published,
                ),
                msg("Write the day on which the source was read."),
            )
        if source.gone and source.gone > today:
            yield _fault(
                place(source.anchor, "gone"),
                msg("found gone on {day}, a day that is still to come", day=source.gone),
                msg("Write the day on which the source was found gone."),
            )
        elif source.gone and source.read and today >= source.read > source.gone and source.permalink is None:
            yield _fault(
                place(source.anchor, "read"),
                msg("read on {read}, after it was found gone ({gone})", read=source.read, gone=source.gone),
                msg("Write the date of the copy that was read and its address as `permalink`, or remove `gone`."),
            )


def _of_evidence(checked: Checked) -> Iterator[Diagnostic]:
    today = checked.today.isoformat()
    for evidence, source in checked.readings():
        if evidence.read > today:
            yield _to_come(evidence.read, place(evidence.anchor, "read"))
        elif source.read and evidence.read > source.read:
            yield _fault(
                place(evidence.anchor, "read"),
                msg(
                    "read on {read}, after the newest reading of {source} ({newest})",
                    read=evidence.read,
                    source=source.id,
                    newest=source.read,
                ),
                msg("Write `read: {day}` in {file} too.", day=evidence.read, file=f"data/sources/{source.id}.yml"),
            )
        if source.published and evidence.read < source.published:
            yield _fault(
                place(evidence.anchor, "read"),
                msg(
                    "read on {read}, before it was published ({published})",
                    read=evidence.read,
                    published=source.published,
                ),
                msg("Write the day on which the source was read."),
            )


def _of_use_cases(checked: Checked) -> Iterator[Diagnostic]:
    for use_case in checked.catalog.use_cases.values():
        if use_case.reviewed > checked.today.isoformat():
            yield _fault(
                place(use_case.anchor, "reviewed"),
                msg("reviewed on {day}, a day that is still to come", day=use_case.reviewed),
                msg("Write the day on which the candidates were weighed."),
            )


def _of_audits(checked: Checked) -> Iterator[Diagnostic]:
    for audit in checked.catalog.audits.values():
        if audit.checked > checked.today.isoformat():
            yield _fault(
                place(audit.anchor, "checked"),
                msg("checked on {day}, a day that is still to come", day=audit.checked),
                msg("Write the day on which the text was checked."),
            )


def _of_rates(checked: Checked) -> Iterator[Diagnostic]:
    today = checked.today.isoformat()
    for rate in checked.catalog.rates.values():
        if rate.day > today:
            yield _fault(
                place(rate.anchor, "day"),
                msg("a rate of {day}, a day that is still to come", day=rate.day),
                msg("Write the day that the rate is of."),
            )
            continue
        for evidence in rate.evidence:
            if evidence.read < rate.day:
                yield _fault(
                    place(evidence.anchor, "read"),
                    msg("read on {read}, before the day that the rate is of ({day})", read=evidence.read, day=rate.day),
                    msg("Write the day on which the source was read."),
                )


def _to_come(read: str, location: Location) -> Diagnostic:
    return _fault(
        location,
        msg("read on {read}, a day that is still to come", read=read),
        msg("Write the day on which the source was read."),
    )


def _fault(location: Location, message: Message, hint: Message) -> Diagnostic:
    return Diagnostic("dates-in-order", location, message, hint)
