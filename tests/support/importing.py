"""Invented collections beside invented catalogues."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from macros.importing import Placed, State, compare_collection
from macros.records import Import
from macros.upstream import Entry, Leftover, Reading
from tests.support.claims import OWN_API, catalogue

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from macros.catalog import Catalog
    from macros.importing import Compared
    from macros.importing.parts import Figure
    from macros.records import Claim, Decided

COMMIT = "c" * 40
READ = date(2026, 11, 20)
STANDARD = {"tier": "standard"}


def reading(field: str, value: Any, **changes: Any) -> Reading:
    """A figure of a collection; numbers are given as text, and prices are of the standard tier."""
    select = STANDARD if field.endswith("_price") else {}
    is_number = isinstance(value, str) and value[:1].isdecimal() and "-" not in value
    printed = str(value) if isinstance(value, str) else "not_printed"
    plain = Reading(field, Decimal(value) if is_number else value, printed, f"key m {field}", select=select)
    return replace(plain, **changes)


def entry(*readings: Reading, key: str = "m", **changes: Any) -> Entry:
    """A model as the collection lists it."""
    return replace(Entry(key, key, (key,), readings=readings), **changes)


def placed(*readings: Reading, model: str = "m", platform: str | None = OWN_API, **changes: Any) -> Placed:
    """An entry about one of our models."""
    return Placed(
        entry(*readings, **{"key": model, **changes}), "compared" if readings else "nothing-read", model, platform
    )


def record(*decided: Decided, source: str = "dataset") -> Import:
    """How the collection is imported."""
    return Import("litellm", source, {"hoshi": OWN_API}, {"hoshi": "maker"}, {}, {}, decided)


def compare(
    ours: Mapping[str, Mapping[str, Sequence[Claim]]], *entries: Placed, decided: Sequence[Decided] = ()
) -> Compared:
    """What is said of these entries beside these models."""
    catalog = strict(ours)
    return compare_collection(entries, State(record(*decided), READ, COMMIT), catalog)


def strict(ours: Mapping[str, Mapping[str, Sequence[Claim]]]) -> Catalog:
    """A catalogue in which prices and limits have to state their platform, as those of the site do."""
    catalog = catalogue(ours)
    fields = {
        name: replace(field, must_state=("platform",)) if field.group in {"price", "limits"} else field
        for name, field in catalog.fields.items()
    }
    return replace(catalog, fields=fields)


def only(compared: Compared) -> Figure:
    """The one figure that was read."""
    (figure,) = [figure for figure in compared.figures if figure.found]
    return figure


def left(key: str, why: Any = "unknown-key", printed: str = "1") -> Leftover:
    """A key that gave no figure."""
    return Leftover(key, why, printed)
