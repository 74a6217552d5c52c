"""What the front page opens with: the ways in, and one real figure taken apart into what its evidence holds."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from macros.claims import choose
from macros.claims.printed import NOT_PRINTED
from macros.formatting import day, days
from macros.messages import localized, msg, nmsg, translate
from macros.views.age import age_in_words
from macros.views.because import reason_in_words
from macros.views.citations import leading_evidence
from macros.views.counts import counted
from macros.views.labels import SOURCE_KINDS
from macros.views.links import link, model_link, source_link
from macros.views.parts import Shown, shown
from macros.views.popovers import EvidenceOf
from macros.views.table import unit_in_header
from macros.views.templating import render

if TYPE_CHECKING:
    from markupsafe import Markup

    from macros.claims.results import Choice
    from macros.messages import Message
    from macros.records import Claim
    from macros.views.context import PageContext

_CHOOSE = msg("Choose by situation")
_CHOOSE_SAYS = msg("Say what you are building. Each guide answers with candidates, reasons, cost and end of service.")
_COMPARE = msg("Compare models")
_COMPARE_SAYS = msg("2 to 4 models side by side, with every difference in words, and what cannot be compared.")
_CHECK = msg("Check the evidence")
_CHECK_SAYS = msg("What counts as evidence, how the figure that is shown is chosen, and what each mark means.")


@dataclass(frozen=True, slots=True)
class Door:
    """One way into the site."""

    key: str
    """For its drawing: `choose`, `compare` or `check`."""
    title: str
    href: str
    says: str
    holds: str
    """How much stands behind it."""


@dataclass(frozen=True, slots=True)
class Opened:
    """The leading piece of evidence of the figure."""

    source: str
    source_href: str
    publisher: str
    kind: str
    subject: str
    printed: str
    """As printed; empty where only the place is recorded."""
    locator: str
    read_day: str
    read: str
    age: str
    fresh_for: str
    """After how long a figure of this field counts as old, in words."""
    reason: str


@dataclass(frozen=True, slots=True)
class AnatomyView:
    """A figure beside the parts of its evidence."""

    model: str
    href: str
    field: str
    unit: str
    """Of the value, where it does not carry its own."""
    shown: Shown
    opened: Opened | None
    """None where no figure is recorded."""


def doors(context: PageContext) -> Markup:
    """The three ways in, each with how much stands behind it."""
    catalog = context.catalog
    claims = [claim for model in catalog.models.values() for field in model.claims.values() for claim in field]
    evidence = sum(len(claim.evidence) for claim in claims)
    situations = nmsg("{number} situation", "{number} situations", len(catalog.use_cases))
    models = nmsg("{number} model", "{number} models", len(catalog.models))
    pieces = nmsg("{number} piece of evidence", "{number} pieces of evidence", evidence)
    view = (
        _door(context, "choose", "choose/", (_CHOOSE, _CHOOSE_SAYS, situations)),
        _door(context, "compare", "compare/", (_COMPARE, _COMPARE_SAYS, models)),
        _door(context, "check", "about/", (_CHECK, _CHECK_SAYS, pieces)),
    )
    return render("doors", context.language, view=view)


def figure_anatomy(context: PageContext, model: str, field: str) -> Markup:
    """The chosen figure of a field, and what its leading piece of evidence holds, opened."""
    catalog = context.catalog
    choice = choose(catalog, model, field)
    view = AnatomyView(
        model=catalog.models[model].name,
        href=model_link(context, model, field),
        field=str(localized(catalog.fields[field].label, context.language)),
        unit=unit_in_header(context, catalog.fields[field]),
        shown=shown(context, choice),
        opened=_opened(context, choice.claim, choice) if choice.claim else None,
    )
    return render("figure_anatomy", context.language, view=view)


def _door(context: PageContext, key: str, target: str, words: tuple[Message, Message, Message]) -> Door:
    title, says, holds = words
    language = context.language
    return Door(
        key,
        translate(title, language),
        link(context, target),
        translate(says, language),
        translate(counted(holds, language), language),
    )


def _opened(context: PageContext, claim: Claim, choice: Choice) -> Opened:
    catalog, language = context.catalog, context.language
    evidence = leading_evidence(claim, catalog)
    source = catalog.sources[evidence.source]
    units = (evidence.printed, evidence.printed_unit or "")
    return Opened(
        source=source.title,
        source_href=source_link(context, source.id),
        publisher=source.publisher,
        kind=translate(SOURCE_KINDS[source.kind], language),
        subject=evidence.subject,
        printed="" if evidence.printed == NOT_PRINTED else " ".join(units).strip(),
        locator=evidence.locator,
        read_day=evidence.read,
        read=day(evidence.read, language),
        age=age_in_words(context, evidence.read),
        fresh_for=days(catalog.fields[claim.field].fresh_for_days, language),
        reason=reason_in_words(EvidenceOf(claim, choice), language),
    )
