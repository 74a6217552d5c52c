"""Each figure of the report as an entry: both values, how they may have come apart, and where both of them stand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from macros.documents import Code, Entry, Link
from macros.importing.deciding import decision_line
from macros.importing.wording import WHY, diagnosis_words, distance, figure_words
from macros.messages import msg, nmsg
from macros.plain_text import one_line
from macros.records import Claim
from macros.views.conditions import condition_label, conditions_in_words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from macros.catalog import Catalog
    from macros.documents.parts import Said
    from macros.importing.parts import Figure, Found
    from macros.messages import Language
    from macros.records import Decided
    from macros.source import Location

_PLACES = 3
"""Of several places in which the collection prints a figure, so many are named."""

_BOTH = msg("{what}: ours {ours}, theirs {theirs}")
_BOTH_CHANGED = msg("decided, but both values have changed")
_CONDITIONS = msg("{conditions}, {interval}")
_FROM = msg("from {day}")
_MORE_PLACES = nmsg("and in {n} more place", "and in {n} more places", 0)
_ONE = msg("{what}: {value}")
_OURS_CHANGED = msg("decided, but ours changed from {before} to {after}")
_OUR_PLACE = msg("ours: {place}")
_PLACE = msg("theirs: {locator} ({printed})")
_PLACE_UNIT = msg("theirs: {locator} ({printed} {unit})")
_THEIRS_CHANGED = msg("decided, but theirs changed from {before} to {after}")
_UNTIL = msg("until {day}")
_WHAT = msg("{model} · {field}")
_WHAT_UNDER = msg("{model} · {field} ({conditions})")
_WHY_DECIDED = msg("decided: {note}")


class Telling:
    """Figures as entries of the report."""

    def __init__(self, catalog: Catalog, language: Language, address: Callable[[Location], str]) -> None:
        self._catalog = catalog
        self._language: Language = language
        self._address = address

    def open(self, figure: Figure) -> Entry:
        """A difference to look at, with everything that helps."""
        lines = [*self._changed(figure), *self._explained(figure), *self._places(figure)]
        return Entry(self._title(figure), (*lines, Code(one_line(decision_line(figure)))))

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
        given = {"locator": one_line(reading.locator), "printed": Code(one_line(reading.printed))}
        return (
            _PLACE_UNIT.filled(**given, unit=reading.printed_unit) if reading.printed_unit else _PLACE.filled(**given)
        )
