"""Citations: the number beside a figure, and the popover with its evidence that the number opens."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from macros.formatting import day
from macros.messages import msg, translate
from macros.uses import claim_key
from macros.views.popovers import CalculationOf, EachEvidenceOf, EvidenceOf, RateOf, SourceOf

if TYPE_CHECKING:
    from collections.abc import Iterable

    from macros.catalog import Catalog
    from macros.claims.results import Choice
    from macros.records import Claim, Evidence, Rate
    from macros.views.context import PageContext

_EVIDENCE = msg("[{number}] Evidence: {model}, {field}")
_SOURCE = msg("[{number}] Source: {title}")
_RATE = msg("[{number}] Evidence: exchange rate of {day}")
_CALCULATION = msg("[{number}] Calculation: {title}")


@dataclass(frozen=True, slots=True)
class Citation:
    """A number in brackets that opens a popover."""

    number: str
    """Of the leading source, in the page's references; `7, 8` where a statement rests on figures of two."""
    popover: str
    """Id of the popover."""
    label: str
    """What assistive technology says; it starts with what is seen."""


def cite_claim(context: PageContext, claim: Claim, choice: Choice | None = None, *, joint: bool = False) -> Citation:
    """The citation of a claim: the number of its leading source, opening all of its evidence.

    `choice` is the choice that the claim came out of, if any: the popover then says why, and what disagrees. `joint`
    marks the claim of a run that is common to the models compared.
    """
    catalog = context.catalog
    number = context.cite(leading_evidence(claim, catalog).source)
    popover = context.open(EvidenceOf(claim, choice, joint), claim_key(claim, catalog))
    model, field = catalog.models[claim.model].name, catalog.fields[claim.field].label
    label = _EVIDENCE.filled(number=number, model=model, field=field)
    return Citation(str(number), popover, translate(label, context.language))


def cite_claims(context: PageContext, each: tuple[EvidenceOf, ...]) -> Citation:
    """One citation of a statement that rests on several claims, all of the same field."""
    catalog = context.catalog
    claims = [one.claim for one in each]
    numbers = dict.fromkeys(context.cite(leading_evidence(claim, catalog).source) for claim in claims)
    number = ", ".join(str(found) for found in numbers)
    popover = context.open(EachEvidenceOf(each), tuple(claim_key(claim, catalog) for claim in claims))
    models = list(dict.fromkeys(catalog.models[claim.model].name for claim in claims))
    label = _EVIDENCE.filled(number=number, model=models, field=catalog.fields[claims[0].field].label)
    return Citation(number, popover, translate(label, context.language))


def cite_source(context: PageContext, source: str) -> Citation:
    """The citation of a source for a text that is taken from it."""
    number = context.cite(source)
    label = _SOURCE.filled(number=number, title=context.catalog.sources[source].title)
    return Citation(str(number), context.open(SourceOf(source), source), translate(label, context.language))


def cite_rate(context: PageContext, rate: Rate) -> Citation:
    """The citation of an exchange rate: the number of its first source, opening all of its evidence."""
    number = context.cite(rate.evidence[0].source)
    label = _RATE.filled(number=number, day=day(rate.day, context.language))
    return Citation(str(number), context.open(RateOf(rate.id), ("rate", rate.id)), translate(label, context.language))


def leading_evidence(claim: Claim, catalog: Catalog) -> Evidence:
    """The evidence whose source the number names."""
    return by_weight(claim.evidence, claim.field, catalog)[0]


def by_weight(evidence: Iterable[Evidence], field: str, catalog: Catalog) -> list[Evidence]:
    """The best kind of source for the field first, then the newest reading."""
    order = catalog.fields[field].source_order

    def place_of_kind(one: Evidence) -> int:
        kind = catalog.sources[one.source].kind
        return order.index(kind) if kind in order else len(order)

    newest_first = sorted(evidence, key=lambda one: one.read, reverse=True)
    return sorted(newest_first, key=place_of_kind)


def cite_calculation(context: PageContext, title: str, lines: tuple[str, ...], inputs: tuple[Claim, ...]) -> Citation:
    """The citation of a computed figure: the number of its first price's source, opening the arithmetic."""
    number = context.cite(leading_evidence(inputs[0], context.catalog).source)
    popover = context.open(CalculationOf(title, lines, inputs), (title, lines))
    label = _CALCULATION.filled(number=number, title=title)
    return Citation(str(number), popover, translate(label, context.language))
