"""Figures that are computed here: what a request costs, and when one model becomes dearer than another."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from macros.claims import Workload, choose, missing_prices
from macros.claims import break_even as compute_break_even
from macros.claims import cost as compute_cost
from macros.claims.selection import BAND, PLATFORM
from macros.formatting import money, percent
from macros.messages import msg, translate
from macros.views.citations import Citation, cite_calculation
from macros.views.conditions import platform_name
from macros.views.labels import why_no_price
from macros.views.marks import MarkWords, marks_of_statement
from macros.views.parts import Figure, claim_figure
from macros.views.popovers import EvidenceOf
from macros.views.steps import break_even_steps, cost_steps, factor
from macros.views.templating import render

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from markupsafe import Markup

    from macros.claims import BreakEven, Choice
    from macros.messages import Language
    from macros.records import Claim
    from macros.views.context import PageContext

_FORMULA = msg("{input} × input + {visible} × visible output")
_FORMULA_MINUS = msg("{input} × input − {visible} × visible output")
_FORMULA_OUTPUT_FIRST = msg("{visible} × visible output − {input} × input")
_FORMULA_INPUT = msg("{input} × input")
_FORMULA_VISIBLE = msg("{visible} × visible output")
_COST = msg("Cost of one request to {model}")
_BREAK_EVEN = msg("From how many reasoning tokens {dearer} costs more than {than}")
_BREAK_EVEN_CACHED = msg(
    "From how many reasoning tokens {dearer} costs more than {than}, with {share} of the input from the cache"
)
_AT = msg("{what} ({platform})")


@dataclass(frozen=True, slots=True)
class ComputedView:
    """A computed figure."""

    text: str
    citation: Citation | None
    """Opens the calculation; None where a price is missing."""
    limit: Figure | None = None
    """The limit that the input exceeds."""
    marks: tuple[MarkWords, ...] = ()
    """The cautions of the prices it was computed from."""


def break_even(
    context: PageContext, model: str, other: str, cached_share: str = "0", platform: str | None = None
) -> Markup:
    """The number of reasoning tokens above which `model` costs more than `other`, as a formula of input and output.

    At the prices of one platform for both, or else of each maker's own API.
    """
    found = compute_break_even(context.catalog, model, other, Decimal(cached_share), platform)
    if found is None:
        return _nothing(context, missing_prices(context.catalog, (model, other), Decimal(cached_share), platform))
    citation = cite_break_even(context, found, platform)
    marks = marks_of_prices(context, found.prices, {PLATFORM: platform} if platform else {})
    view = ComputedView(formula_in_words(found, context.language), citation, marks=marks)
    return render("computed", context.language, view=view)


def cite_break_even(context: PageContext, found: BreakEven, platform: str | None = None) -> Citation:
    """The citation of a break-even, which opens its arithmetic."""
    title = _at(context, _title(context, found), platform)
    return cite_calculation(context, title, break_even_steps(found, context.language), found.prices)


def cost(  # noqa: PLR0913, PLR0917 - the arguments a page writes
    context: PageContext,
    model: str,
    input: str,  # noqa: A002 - the word a page writes
    visible: str,
    reasoning: str = "0",
    cached_share: str = "0",
    platform: str | None = None,
) -> Markup:
    """What one request costs at list prices, in US dollars; that it does not fit, where the input exceeds the limit.

    Prices and limit are those of the platform, or else of the maker's own API.
    """
    workload = Workload(int(input), int(visible), int(reasoning), Decimal(cached_share))
    found = compute_cost(context.catalog, model, workload, platform)
    if found.per_request is None:
        return _nothing(context, found.missing)
    title = translate(_COST.filled(model=context.catalog.models[model].name), context.language)
    title = _at(context, title, platform)
    # The limit comes before the cost, so its source gets the earlier number.
    limit = claim_figure(context, found.limit) if found.limit and not found.fits else None
    steps = cost_steps(context.catalog, model, workload, found, context.language)
    citation = cite_calculation(context, title, steps, found.prices)
    page: dict[str, str | int] = {PLATFORM: platform} if platform else {}
    page[BAND] = workload.input_tokens
    marks = marks_of_prices(context, found.prices, page)
    view = ComputedView(money(found.per_request.normalize(), context.language), citation, limit, marks)
    return render("computed", context.language, view=view)


def marks_of_prices(
    context: PageContext, prices: Iterable[Claim], page: Mapping[str, str | int] | None = None
) -> tuple[MarkWords, ...]:
    """The cautions of the prices, each chosen as the computation chose it."""
    catalog = context.catalog
    figures = (EvidenceOf(price, choose(catalog, price.model, price.field, page)) for price in prices)
    return marks_of_statement(context, figures)


def formula_in_words(found: BreakEven, language: Language) -> str:
    """From how many reasoning tokens on the one model costs more, as a formula of input and visible output.

    What counts nothing is left out, and what is taken off comes last.
    """
    of_input, of_visible = found.input_factor, found.visible_factor
    match (of_input == 0, of_visible == 0):
        case (False, True):
            said = _FORMULA_INPUT
        case (True, False):
            said = _FORMULA_VISIBLE
        case _ if of_input < 0 < of_visible:
            said, of_input = _FORMULA_OUTPUT_FIRST, -of_input
        case _ if of_visible < 0:
            said, of_visible = _FORMULA_MINUS, -of_visible
        case _:
            said = _FORMULA
    return translate(said.filled(input=factor(of_input, language), visible=factor(of_visible, language)), language)


def _title(context: PageContext, found: BreakEven) -> str:
    models = context.catalog.models
    said = (_BREAK_EVEN_CACHED if found.cached_share else _BREAK_EVEN).filled(
        dearer=models[found.dearer].name,
        than=models[found.than].name,
        share=percent(found.cached_share * 100, context.language),
    )
    return translate(said, context.language)


def _at(context: PageContext, title: str, platform: str | None) -> str:
    """A title that names the platform: at equal prices it alone keeps two calculations apart."""
    if platform is None:
        return title
    name = platform_name(platform, context.catalog, context.language)
    return translate(_AT.filled(what=title, platform=name), context.language)


def _nothing(context: PageContext, missing: Iterable[Choice]) -> Markup:
    view = ComputedView(translate(why_no_price(missing), context.language), None)
    return render("computed", context.language, view=view)
