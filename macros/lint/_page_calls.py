"""What several rules ask of the macro calls of pages."""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING, NamedTuple

from macros.claims.conditions import is_stated, spelled
from macros.claims.traits import TRAIT_FIELDS
from macros.pages import MacroCall
from macros.records import NOT_STATED
from macros.vocabulary import MACROS

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterator

    from macros.catalog import Catalog
    from macros.lint.checked import Checked

KINDS = {
    "model": "models",
    "models": "models",
    "field": "fields",
    "fields": "fields",
    "source": "sources",
    "comparison": "comparisons",
    "provider": "providers",
    "audit": "audits",
    "use-case": "use-cases",
    "term": "terms",
    "platform": "platforms",
}
"""Kinds of parameters that name records, with the records' folder."""

BAND = "band"
"""The condition that is asked for by a number of input tokens and stated as a range."""


COMPUTED = frozenset({"cost", "break_even"})
"""Macros that compute with fields they do not name."""

FIELDS_OF_COST = frozenset({"input_price", "cached_input_price", "output_price", "max_input_tokens", "context_window"})
"""The fields that they compute with."""


class Named(NamedTuple):
    """An id that a call names."""

    parameter: str
    kind: str
    """The parameter's kind, of `macros.vocabulary.Kind`."""
    name: str


def named_ids(call: MacroCall) -> Iterator[Named]:
    """Every id among the arguments of `call`."""
    for parameter in MACROS[call.name].parameters:
        value = call.arguments.get(parameter.name, ())
        for name in (value,) if isinstance(value, str) else value:
            if parameter.kind in {*KINDS, "group"}:
                yield Named(parameter.name, parameter.kind, name)


def all_calls(checked: Checked) -> Iterator[MacroCall]:
    """Every call of every page, and of every text of the data that may call."""
    for page in checked.pages:
        yield from page.calls
    for text in checked.texts:
        for said in text.parts.values():
            yield from (part for part in said if isinstance(part, MacroCall))


def names_records(call: MacroCall, catalog: Catalog) -> bool:
    """Whether every record that `call` names is there."""
    return all(named.name in catalog.records(KINDS[named.kind]) for named in named_ids(call) if named.kind in KINDS)


def answerable(call: MacroCall, checked: Checked) -> bool:
    """Whether every record that `call` names can be looked at, and every condition is one that can be asked for."""
    catalog = checked.catalog
    found = names_records(call, catalog)
    computed = call.name not in COMPUTED or catalog.fields.keys() >= FIELDS_OF_COST
    return (
        found
        and computed
        and checked.traits_are_whole
        and not _has_broken_provider(call, catalog)
        and not any(True for _ in unheard_of(call, catalog))
        and not any(checked.spoilt.holds(*figure) for figure in _figures(call))
    )


def was_told(call: MacroCall, checked: Checked) -> bool:
    """Whether an earlier stage has found something wrong with `call`."""
    return not checked.told_places.isdisjoint({call.location, *call.places.values()})


def meaning_of(call: MacroCall) -> Hashable:
    """What has to be the same in both languages: everything but the words of a quotation."""
    words = {parameter.name for parameter in MACROS[call.name].parameters if parameter.kind == "text"}
    arguments = tuple(sorted((name, value) for name, value in call.arguments.items() if name not in words))
    return call.section, call.name, arguments, tuple(sorted(call.conditions.items()))


def can_tell_values(field_id: str, checked: Checked) -> bool:
    """Whether all that the claims of a field state is known; with a record missing or wrong, its values are too."""
    return checked.models_are_whole and not checked.spoilt.holds_any_of(field_id)


def _figures(call: MacroCall) -> Iterator[tuple[str, str]]:
    """Model and field of every figure that decides what `call` shows."""
    named = list(named_ids(call))
    fields = {one.name for one in named if KINDS.get(one.kind) == "fields"}
    needed = fields | TRAIT_FIELDS | (FIELDS_OF_COST if call.name in COMPUTED else set())
    return product((one.name for one in named if KINDS.get(one.kind) == "models"), needed)


def _has_broken_provider(call: MacroCall, catalog: Catalog) -> bool:
    """Whether the platform that a page means by default could not be read with a model's provider."""
    models = (catalog.models[named.name] for named in named_ids(call) if KINDS.get(named.kind) == "models")
    return any(("providers", model.provider) in catalog.broken for model in models)


def unheard_of(call: MacroCall, catalog: Catalog) -> Iterator[str]:
    """Keys of the conditions by which no claim of the call's field can be told from another."""
    field = catalog.fields.get(str(call.arguments.get("field")))
    if field is None:
        return
    for key, value in call.conditions.items():
        if key not in (*field.select, *field.run) or value not in stated_values(catalog, field.id, key, value):
            yield key


def stated_values(catalog: Catalog, field_id: str, key: str, asked: str = "") -> frozenset[str]:
    """What the claims of a field say of a condition, as a page writes it, whatever the model.

    A band is asked for by any whole number, so `asked` itself is among them where it is one. What is asked for as not
    stated is among them where some claim states nothing.
    """
    if key == BAND:
        return frozenset({asked} if asked.isdecimal() else ())
    said = [
        {**claim.select, **claim.run} for model in catalog.models.values() for claim in model.claims.get(field_id, ())
    ]
    if asked == NOT_STATED and not all(is_stated(conditions, key) for conditions in said):
        return frozenset({asked})
    return frozenset(spelled(conditions[key]) for conditions in said if is_stated(conditions, key))
