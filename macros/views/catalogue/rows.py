"""The rows of the table of all models: what readers see, and beside it the raw value that scripts compare."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from macros.claims import choose, first_party_end
from macros.claims.groups import run_groups
from macros.claims.remembering import remembered
from macros.claims.traits import release_date
from macros.messages import translate
from macros.records import NOT_APPLICABLE, NOT_DISCLOSED
from macros.uses.catalogue import END_OF_SERVICE
from macros.views.labels import LIFECYCLE
from macros.views.links import provider_link
from macros.views.parts import Shown, shown
from macros.views.service import OVERDUE
from macros.views.service_marks import ModelName, ServiceClause, plain_name, service_clauses, state_of, tell

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from macros.claims import Choice
    from macros.records import Claim, Model, Provider
    from macros.views.context import PageContext

_FLAGS = {True: "yes", False: "no"}


@dataclass(frozen=True, slots=True)
class Cell:
    """One figure, or that there is none."""

    shown: Shown
    value: str
    """Decimal text, a date, ids between commas, `yes` or `no`; empty where no value is known."""
    others: str
    """The raw amounts of what holds elsewhere, in their order, between commas."""
    groups: str
    """Numbers of the groups of comparable runs that the score belongs to, between commas."""


@dataclass(frozen=True, slots=True)
class End:
    """When the maker's own service ends, and what has to be said of other platforms."""

    shown: Shown | None
    """The day; None where none is recorded for the maker's own platform."""
    value: str
    state: str
    """For its style; empty where no day is recorded."""
    words: str
    elsewhere: tuple[ServiceClause, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """One model."""

    id: str
    model: ModelName
    named: str
    """Everything it is called, one name a line, for a search."""
    cells: Mapping[str, Cell]
    end: End


@dataclass(frozen=True, slots=True)
class Maker:
    """A provider and its models, the newest first; models of one day by name, of no known day last."""

    id: str
    name: str
    href: str
    rows: tuple[Row, ...]


def makers(context: PageContext, fields: Sequence[str]) -> tuple[Maker, ...]:
    """Every provider of a model, by name, with a cell for each of the fields."""
    catalog = context.catalog
    by_name = sorted(catalog.providers.values(), key=lambda provider: provider.name.casefold())
    return tuple(
        Maker(
            provider.id,
            provider.name,
            provider_link(context, provider.id),
            tuple(_row(context, model, provider, fields) for model in _newest_first(context, models)),
        )
        for provider in by_name
        if (models := [model for model in catalog.models.values() if model.provider == provider.id])
    )


def _newest_first(context: PageContext, models: Iterable[Model]) -> list[Model]:
    by_name = sorted(models, key=lambda model: model.name)
    return sorted(by_name, key=lambda model: release_date(context.catalog, model.id) or "", reverse=True)


def _row(context: PageContext, model: Model, provider: Provider, fields: Sequence[str]) -> Row:
    tell(context, model.id)
    names = (model.name, model.id, *model.api_ids, *model.aliases, provider.name, provider.id, model.family)
    return Row(
        id=model.id,
        model=plain_name(context, model.id),
        named="\n".join(dict.fromkeys(names)),
        cells={field: _cell(context, choose(context.catalog, model.id, field)) for field in fields},
        end=_end(context, model, provider),
    )


def _cell(context: PageContext, choice: Choice) -> Cell:
    field = context.catalog.fields[choice.field]
    measured = field.kind_of_fact == "measurement"
    return Cell(
        shown=shown(context, choice),
        value=raw_value(choice),
        others=",".join(format(one.value, "f") for one in choice.others if isinstance(one.value, Decimal)),
        groups=",".join(map(str, _groups_of(context, choice.claim))) if measured and choice.claim else "",
    )


def raw_value(choice: Choice) -> str:
    """The value a script compares; empty where there is none to compare."""
    match choice.claim.value if choice.claim else "":
        case Decimal() as amount:
            return format(amount, "f")
        case bool() as flag:
            return _FLAGS[flag]
        case tuple() as items:
            return ",".join(items)
        case word:
            return "" if word in (NOT_DISCLOSED, NOT_APPLICABLE) else word


def _groups_of(context: PageContext, claim: Claim) -> list[int]:
    catalog = context.catalog
    groups = remembered(catalog, ("run-groups", claim.field), lambda: run_groups(catalog, claim.field).groups)
    return [number for number, group in enumerate(groups) if any(one is claim for one in group)]


def _end(context: PageContext, model: Model, provider: Provider) -> End:
    own = first_party_end(context.catalog, model.id)
    choice = own.shutdown if own else choose(context.catalog, model.id, END_OF_SERVICE)
    elsewhere = service_clauses(context, model.id, leaving_out=provider.first_party)
    if choice.claim is None:
        return End(None, "", "", "", elsewhere)
    said = "" if own is None else translate(OVERDUE if own.was_due else LIFECYCLE[own.state], context.language)
    return End(shown(context, choice), raw_value(choice), state_of(own) if own else "", said, elsewhere)
