"""What an outside collection says otherwise, in words: what is open first, what needs nobody folded away below.

The same collection and the same catalogue give the same document: it names the state of the collection, no other day.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from macros.documents import Code, Entry, Link, Report, Section
from macros.formatting import day
from macros.importing.deciding import decision_line
from macros.importing.wording import ENTRIES, WHY, diagnosis_words, distance, figure_words
from macros.messages import msg, nmsg
from macros.records import Claim
from macros.views.conditions import condition_label, conditions_in_words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from macros.catalog import Catalog
    from macros.documents.parts import Said
    from macros.importing.parts import Compared, Figure, Found
    from macros.messages import Language
    from macros.records import Decided
    from macros.source import Location

MOST_BYTES = 58_000
"""An issue on GitHub holds 65,536 characters; some room is left for what else is written into it."""
_PLACES = 3
"""Of several places in which the collection prints a figure, so many are named."""

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

_BOTH = msg("{what}: ours {ours}, theirs {theirs}")
_ONE = msg("{what}: {value}")
_WHAT = msg("{model} · {field}")
_WHAT_UNDER = msg("{model} · {field} ({conditions})")
_CONDITIONS = msg("{conditions}, {interval}")
_FROM = msg("from {day}")
_UNTIL = msg("until {day}")
_PLACE = msg("theirs: {locator} ({printed})")
_PLACE_UNIT = msg("theirs: {locator} ({printed} {unit})")
_MORE_PLACES = nmsg("and in {n} more place", "and in {n} more places", 0)
_OUR_PLACE = msg("ours: {place}")
_OURS_CHANGED = msg("decided, but ours changed from {before} to {after}")
_THEIRS_CHANGED = msg("decided, but theirs changed from {before} to {after}")
_BOTH_CHANGED = msg("decided, but both values have changed")
_WHY_DECIDED = msg("decided: {note}")
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
    words = _Words(catalog, language, address)
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
                    Entry(_NEW_MODEL.filled(subject=one.entry.subject, key=Code(one.entry.key)))
                    for one in sorted(new, key=lambda one: one.entry.key)
                ),
                folded=True,
            ),
            Section(
                _LEFT,
                tuple(
                    Entry(
                        _KEY.filled(key=Code(one.key), n=one.times, printed=Code(one.printed or "…")), (_KEYS[one.why],)
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


class _Words:
    """Figures as entries of the report."""

    def __init__(self, catalog: Catalog, language: Language, address: Callable[[Location], str]) -> None:
        self._catalog = catalog
        self._language: Language = language
        self._address = address

    def open(self, figure: Figure) -> Entry:
        """A difference to look at, with everything that helps."""
        lines = [*self._changed(figure), *self._explained(figure), *self._places(figure)]
        return Entry(self._title(figure), (*lines, Code(decision_line(figure))))

    def both(self, figure: Figure) -> Entry:
        """Both figures, and what is said of them."""
        return Entry(self._title(figure), tuple(self._explained(figure)))

    def decided(self, figure: Figure) -> Entry:
        """Both figures, and why nothing has to be done."""
        assert figure.decided is not None  # noqa: S101 - the section holds only such
        return Entry(self._title(figure), (_WHY_DECIDED.filled(note=figure.decided.note),))

    def apart(self, figure: Figure) -> Entry:
        """Theirs, and why it is compared with nothing."""
        assert figure.why is not None  # noqa: S101 - the section holds only such
        why = WHY[figure.why].filled(
            keys=[condition_label(key, self._catalog, self._language) for key in figure.keys],
            figures=[self._value(one) for one in figure.several],
        )
        return Entry(_ONE.filled(what=self._what(figure.claim), value=self._value(figure.claim)), (why,))

    def theirs(self, figure: Figure) -> Entry:
        """Theirs, and where it stands."""
        title = _ONE.filled(what=self._what(figure.claim), value=self._value(figure.claim))
        return Entry(title, (*self._explained(figure), *self._places(figure)))

    def ours(self, figure: Figure) -> Entry:
        """Ours alone."""
        return Entry(_ONE.filled(what=self._what(figure.claim), value=self._value(figure.claim)))

    def needless(self, decided: Decided) -> Entry:
        """A decision about nothing."""
        about = Claim(decided.model, decided.field, "", (), "aggregator", select=decided.select, run=decided.run)
        values = (
            figure_words(one, decided.field, self._catalog, self._language) for one in (decided.ours, decided.theirs)
        )
        return Entry(_BOTH.filled(what=self._what(about), ours=next(values), theirs=next(values)))

    def _title(self, figure: Figure) -> Said:
        if figure.ours is None or not figure.found:
            return _ONE.filled(what=self._what(figure.claim), value=self._value(figure.claim))
        return _BOTH.filled(
            what=self._what(figure.claim), ours=self._value(figure.ours), theirs=self._value(figure.claim)
        )

    def _what(self, claim: Claim) -> Said:
        names = {"model": self._catalog.models[claim.model].name, "field": self._catalog.fields[claim.field].label}
        stated = conditions_in_words(claim, self._catalog, self._language)
        if not stated and not claim.from_ and not claim.until:
            return _WHAT.filled(**names)
        interval = [
            words.filled(day=at) for words, at in ((_FROM, claim.from_), (_UNTIL, claim.until)) if at is not None
        ]
        under = (
            (_CONDITIONS.filled(conditions=stated, interval=interval) if stated else interval) if interval else stated
        )
        return _WHAT_UNDER.filled(**names, conditions=under)

    def _value(self, claim: Claim) -> Said:
        return figure_words(claim.value, claim.field, self._catalog, self._language)

    def _changed(self, figure: Figure) -> Iterator[Said]:
        """What became of a decision that was taken about other values."""
        if (was := figure.was) is None:
            return
        ours, theirs = (figure.ours.value if figure.ours else None), (figure.claim.value if figure.found else None)
        if was.ours != ours and was.theirs != theirs:
            yield _BOTH_CHANGED
            return
        words, before, after = (
            (_OURS_CHANGED, was.ours, ours) if was.ours != ours else (_THEIRS_CHANGED, was.theirs, theirs)
        )
        said = (figure_words(one, figure.claim.field, self._catalog, self._language) for one in (before, after))
        yield words.filled(before=next(said), after=next(said))

    def _explained(self, figure: Figure) -> Iterator[Said]:
        if said := distance(figure, self._catalog, self._language):
            yield said
        for diagnosis in figure.diagnoses:
            yield from diagnosis_words(diagnosis, self._catalog, self._language)

    def _places(self, figure: Figure) -> Iterator[Said]:
        yield from map(self._place, figure.found[:_PLACES])
        if (more := len(figure.found) - _PLACES) > 0:
            yield _MORE_PLACES.filled(n=more)
        if figure.ours is not None and figure.ours.anchor is not None:
            at = figure.ours.anchor.at("value")
            url = self._address(at)
            yield _OUR_PLACE.filled(place=Link(f"{at.file}:{at.line}", url) if url else Code(f"{at.file}:{at.line}"))

    @staticmethod
    def _place(found: Found) -> Said:
        reading = found.reading
        given = {"locator": reading.locator, "printed": Code(reading.printed)}
        return (
            _PLACE_UNIT.filled(**given, unit=reading.printed_unit) if reading.printed_unit else _PLACE.filled(**given)
        )
