"""What an outside collection says otherwise, in words: what is open first, what needs nobody folded away below.

The same collection and the same catalogue give the same document: it names the state of the collection, no other day.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from macros.documents import Code, Entry, Report, Section
from macros.formatting import day
from macros.importing.telling import Telling
from macros.importing.wording import ENTRIES
from macros.messages import msg, nmsg
from macros.plain_text import one_line

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from macros.catalog import Catalog
    from macros.documents.parts import Said
    from macros.importing.parts import Compared, Figure
    from macros.messages import Language
    from macros.source import Location

MOST_BYTES = 58_000
"""An issue on GitHub holds 65,536 characters; some room is left for what else is written into it."""

_TITLE = msg("{collection} beside this catalogue")
_STATE = msg("Read on {day}.")
_STATE_AT = msg("Read on {day}, at commit {commit}.")
_ENTRIES = nmsg("{n} entry: {parts}.", "{n} entries: {parts}.", 0)
_FIGURES = nmsg(
    "{n} figure in them: {agree} agree, {differ} differ, {theirs} we do not have, {apart} cannot be compared, "
    "{unmatched} of entries that were not compared.",
    "{n} figures in them: {agree} agree, {differ} differ, {theirs} we do not have, {apart} cannot be compared, "
    "{unmatched} of entries that were not compared.",
    0,
)
_ONLY_OURS = nmsg("{n} figure that we show is missing from them.", "{n} figures that we show are missing from them.", 0)
_OPEN = nmsg("{n} difference is open, {decided} decided.", "{n} differences are open, {decided} decided.", 0)
_COUNT = msg("{count} {what}")

_OPEN_HEADING = msg("Open differences")
_OPEN_LEAD = msg(
    "Look at the sources and correct the figure that is wrong. Where nothing has to be done, decide: add the line that "
    "begins with a hyphen to {file}, with the reason."
)
_NEEDLESS = msg("Decisions that are not needed any more")
_NEEDLESS_LEAD = msg("There is no difference left in these figures: remove the lines from {file}.")
_NEW = msg("Models of our providers that this catalogue does not hold")
_APART = msg("Figures that cannot be compared")
_THEIRS = msg("Figures that only the collection has")
_OURS = msg("Figures that only this catalogue has")
_OTHERWISE = msg("Figures that agree and are written otherwise")
_DECIDED = msg("Decided differences")
_LEFT = msg("Keys of the collection that gave no figure")

_KEY = nmsg("{key}: {n} time, such as {printed}", "{key}: {n} times, such as {printed}", 0)
_KEYS = {
    "unknown-key": msg("nobody here knows this key"),
    "not-compared": msg("no field here says the same"),
    "unreadable": msg("the value could not be read"),
    "not-a-language-model": msg("of entries that are no language models"),
}
_NEW_MODEL = msg("{subject} ({key})")


def import_report(
    compared: Compared, catalog: Catalog, language: Language, address: Callable[[Location], str] = lambda _: ""
) -> Report:
    """The whole of it. `address` gives where a place in our files can be seen; an empty text is no such place."""
    words = Telling(catalog, language, address)
    state = compared.state
    when = _STATE_AT.filled(commit=Code(state.commit)) if state.commit else _STATE
    figures = {
        bucket: compared.of(bucket) for bucket in ("differ", "only-theirs", "only-ours", "not-comparable", "agree")
    }
    is_open = [one for one in compared.figures if one.is_open]
    decided = [one for one in compared.figures if one.decided is not None]
    file = Code(f"data/imports/{state.record.id}.yml")
    rest = {bucket: [one for one in found if not one.is_open and not one.decided] for bucket, found in figures.items()}
    new = [placed for placed in compared.entries if placed.bucket == "new-model"]
    return Report(
        title=_TITLE.filled(collection=catalog.sources[state.record.source].title),
        summary=(
            when.filled(day=day(state.read, language)),
            _OPEN.filled(n=len(is_open), decided=len(decided)),
            *_sums(compared),
        ),
        sections=(
            Section(
                _OPEN_HEADING,
                tuple(map(words.open, sorted(is_open, key=_reopened_first))),
                _OPEN_LEAD.filled(file=file),
            ),
            Section(_NEEDLESS, tuple(map(words.needless, compared.needless)), _NEEDLESS_LEAD.filled(file=file)),
            Section(_APART, tuple(map(words.apart, rest["not-comparable"])), folded=True),
            Section(_THEIRS, tuple(map(words.theirs, rest["only-theirs"])), folded=True),
            Section(_OURS, tuple(map(words.ours, rest["only-ours"])), folded=True),
            Section(_OTHERWISE, tuple(words.both(one) for one in rest["agree"] if one.written_otherwise), folded=True),
            Section(_DECIDED, tuple(map(words.decided, decided)), folded=True),
            Section(
                _NEW,
                tuple(
                    Entry(_NEW_MODEL.filled(subject=one_line(one.entry.subject), key=Code(one_line(one.entry.key))))
                    for one in sorted(new, key=lambda one: one.entry.key)
                ),
                folded=True,
            ),
            Section(
                _LEFT,
                tuple(
                    Entry(
                        _KEY.filled(
                            key=Code(one_line(one.key)), n=one.times, printed=Code(one_line(one.printed) or "…")
                        ),
                        (_KEYS[one.why],),
                    )
                    for one in compared.unknown
                ),
                folded=True,
            ),
        ),
        most=MOST_BYTES,
    )


def _sums(compared: Compared) -> Iterator[Said]:
    """The counts, so that one can see that they add up."""
    counts = compared.entry_counts
    parts = [_COUNT.filled(count=count, what=ENTRIES[bucket]) for bucket, count in counts.items() if count]
    yield _ENTRIES.filled(n=len(compared.entries), parts=parts)
    read = compared.reading_counts
    yield _FIGURES.filled(
        n=compared.readings,
        agree=read["agree"],
        differ=read["differ"],
        theirs=read["only-theirs"],
        apart=read["not-comparable"],
        unmatched=compared.unmatched,
    )
    yield _ONLY_OURS.filled(n=len(compared.of("only-ours")))


def _reopened_first(figure: Figure) -> bool:
    return figure.was is None
