"""One entry taken apart, key by key: each becomes a reading, says what the entry is, or is left over."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any

from macros.claims.printed import NOT_PRINTED
from macros.claims.printed.units import factor, times
from macros.upstream.entry import Entry, Leftover, Reading
from macros.upstream.tree import MAX_NAME, Number, exact, leaves, plain, safe, shown

if TYPE_CHECKING:
    from collections.abc import Iterable
    from decimal import Decimal

    from macros.records import Conditions, Value
    from macros.upstream.entry import Why

_DATE = re.compile(r"[0-9]{4}-[0-9]{2}(?:-[0-9]{2})?")
_PER_MILLION = "USD/1M tokens"


class Taking:
    """The keys of one entry that nothing was made of yet, and what was made of the others."""

    def __init__(self, tree: Any, not_compared: frozenset[str] = frozenset(), subject: str = "") -> None:
        """`not_compared`: paths that are known and say nothing that a field of ours says, whatever stands below."""
        self._left = dict(leaves(tree, not_compared))
        self._not_compared = not_compared
        self._subject = subject
        self._readings: list[Reading] = []
        self._leftovers: list[Leftover] = []
        self._said: list[str] = []

    def __contains__(self, path: str) -> bool:
        return path in self._left

    def paths(self) -> tuple[str, ...]:
        """What is left."""
        return tuple(self._left)

    def peek(self, path: str) -> Any:
        """The value of a key that stays to be taken; None where there is none."""
        return self._left.get(path)

    def name(self, path: str) -> str | None:
        """A text that says what the entry is. Another kind of value is left over as unreadable."""
        value = self._left.get(path)
        if isinstance(value, str) and not isinstance(value, Number) and 0 < len(value.strip()) <= MAX_NAME:
            self.say(path)
            return safe(value.strip())
        self._refuse(path)
        return None

    def say(self, *paths: str) -> None:
        """Keys that say what the entry is or under which conditions its figures hold."""
        for path in paths:
            if self._left.pop(path, self) is not self:
                self._said.append(path)

    def spare(self, path: str, why: Why) -> None:
        """A key that gives no reading."""
        if path in self._left:
            self._leftovers.append(Leftover(path, why, shown(self._left.pop(path))))

    def spare_below(self, path: str, why: Why) -> None:
        """Everything that stands at or below a path."""
        for left in tuple(self._left):
            if left == path or left.startswith((f"{path}.", f"{path}[")):
                self.spare(left, why)

    def read(self, paths: Iterable[str], field: str, value: Value, printed: str, locator: str, **more: Any) -> None:
        """A reading that was made of `paths`."""
        keys = tuple(paths)
        for path in keys:
            self._left.pop(path, None)
        self._readings.append(Reading(field, value, printed, locator, keys=keys, **more))

    def price(self, path: str, field: str, locator: str, *, unit: str | None = None, **more: Any) -> None:
        """An amount of money.

        0 and what is below say nothing about a price here: collections print them where a price is unknown, depends, or
        is part of a subscription.
        """
        printed = self._left.get(path)
        amount = self._number(path)
        multiplier = factor(unit, _PER_MILLION)
        if amount is None or multiplier is None:
            return
        if amount <= 0:
            self.spare(path, "not-compared")
            return
        self.read((path,), field, plain(times(amount, multiplier)), str(printed), locator, printed_unit=unit, **more)

    def tokens(self, path: str, field: str, locator: str, **more: Any) -> None:
        """A whole number of tokens; 0 stands for unknown."""
        printed = self._left.get(path)
        amount = self._number(path)
        if amount is None:
            return
        if amount != amount.to_integral_value() or amount < 0:
            self.spare(path, "unreadable")
        elif amount == 0:
            self.spare(path, "not-compared")
        else:
            self.read((path,), field, plain(amount), str(printed), locator, **more)

    def score(self, path: str, field: str, locator: str, **more: Any) -> None:
        """A score, as it is printed."""
        printed = self._left.get(path)
        amount = self._number(path)
        if amount is not None:
            self.read((path,), field, plain(amount), str(printed), locator, **more)

    def date(self, path: str, field: str, locator: str, **more: Any) -> None:
        """A day or a month. A year alone is less than any field of ours says."""
        value = self._left.get(path)
        if isinstance(value, str) and is_date(value):
            self.read((path,), field, value, value, locator, **more)
        elif isinstance(value, str) and re.fullmatch(r"[0-9]{4}|", value):
            self.spare(path, "not-compared")
        else:
            self._refuse(path)

    def flag(self, path: str, field: str, locator: str, key: str) -> None:
        """True or false, printed as `key = true`."""
        value = self._left.get(path)
        if isinstance(value, bool):
            self.read((path,), field, value, f"{key} = {'true' if value else 'false'}", locator)
        else:
            self._refuse(path)

    def words(self, path: str, field: str, locator: str, known: Iterable[str], **more: Any) -> None:
        """A list of words, of which the place is enough as print; with a word that is not `known` it says too much."""
        words = self.list_of_words(path)
        if words is None:
            return
        if words and set(words) <= set(known) and len(set(words)) == len(words):
            self.read((path,), field, tuple(words), NOT_PRINTED, locator, **more)
        else:
            self.spare(path, "not-compared")

    def list_of_words(self, path: str) -> list[str] | None:
        """The words of a list, which stays to be taken; None where there is none, or where it is something else."""
        value = self._left.get(path)
        if isinstance(value, list) and all(isinstance(one, str) and not isinstance(one, Number) for one in value):
            return [str(one) for one in value]
        self._refuse(path)
        return None

    def inherit(self, other: Taking) -> None:
        """Readings that another entry's keys give for this one as well. They are no keys of this one."""
        self._readings += [replace(reading, keys=()) for reading in other._readings]

    def finish(self, key: str, names: Iterable[str | None], why: Why = "unknown-key", **more: Any) -> Entry:
        """The entry. What is left now is known and not compared, or left over for the reason `why`."""
        for path in tuple(self._left):
            known = why == "unknown-key" and path in self._not_compared
            self.spare(path, "not-compared" if known else why)
        named = tuple(dict.fromkeys(name for name in names if name))
        subject = self._subject or (named[0] if named else key)
        return Entry(
            key,
            subject,
            named or (subject,),
            readings=tuple(self._readings),
            leftovers=tuple(self._leftovers),
            said=tuple(self._said),
            **more,
        )

    def _number(self, path: str) -> Decimal | None:
        """The number of a key, printed bare or as a text; anything else is left over."""
        value = self._left.get(path)
        amount = exact(value) if isinstance(value, str) else None
        if amount is None:
            self._refuse(path)
        return amount

    def _refuse(self, path: str) -> None:
        """A value that is not what its key promises. `null` promises nothing."""
        self.spare(path, "not-compared" if self._left.get(path) is None else "unreadable")


def unreadable(key: str, tree: Any) -> Entry:
    """An entry of which not even the outline could be read."""
    return Entry(key, key, (key,), leftovers=(Leftover("", "unreadable", shown(tree)),))


def is_date(text: str) -> bool:
    """Whether a text is a day or a month of the calendar: `2024-06`, `2024-06-30`."""
    if not _DATE.fullmatch(text):
        return False
    try:
        date.fromisoformat(text if len(text) > len("2024-06") else f"{text}-01")
    except ValueError:
        return False
    return True


def select(tier: str | None = None, band: Any = None) -> Conditions:
    """Select conditions, without those that are not known."""
    return {key: value for key, value in (("tier", tier), ("band", band)) if value is not None}
