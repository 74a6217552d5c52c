"""What hidden reasoning does to the cost of two models: from how many tokens on the one that reasons is the dearer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from macros.claims import break_even
from macros.claims.traits import model_type
from macros.messages import msg, translate
from macros.views.arithmetic import cite_break_even, formula_in_words, marks_of_prices
from macros.views.statements import Statement
from macros.views.words.circumstances import inputs_in_words
from macros.views.words.sides import sides_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from macros.claims import BreakEven, Compared
    from macros.views.context import PageContext

_FROM = msg("{dearer} costs more than {than} only when its hidden reasoning tokens exceed {formula}.")
_FROM_FOR = msg("{dearer} costs more than {than} only when its hidden reasoning tokens exceed {formula} ({inputs}).")
_BELOW_ZERO = msg("Where that comes to less than nothing, it costs more without any reasoning as well.")
_AT_ONCE = msg("At these prices {dearer} costs more than {than} as soon as it writes hidden reasoning tokens.")
_BOTH_REASON = msg(
    "Both can reason. Hidden reasoning tokens are billed as output, and no figure here says how many either writes."
)

_REASONING = ("reasoning", "hybrid")
_PRICES = ("input_price", "output_price")


def reasoning_cost(context: PageContext, compared: Mapping[str, Compared]) -> tuple[Statement, ...]:
    """What can be said where a model reasons and the list prices may be compared; else nothing.

    `compared` are both models on the fields, by id.
    """
    prices = [compared[field] for field in _PRICES if field in compared]
    if len(prices) < len(_PRICES) or any(one.state != "comparable" for one in prices):
        return ()
    models = prices[0].models
    types = [model_type(context.catalog, model) for model in models]
    if None in types:
        return ()
    reasoning = [model for model, kind in zip(models, types, strict=True) if kind in _REASONING]
    if len(reasoning) == len(models):
        return (Statement(translate(_BOTH_REASON, context.language), None),)
    if not reasoning:
        return ()
    (other,) = (model for model in models if model not in reasoning)
    found = break_even(context.catalog, reasoning[0], other)
    return () if found is None else _statement(context, found, prices[0])


def _statement(context: PageContext, found: BreakEven, input_price: Compared) -> tuple[Statement, ...]:
    """Nothing where the one that reasons is the dearer without any reasoning: the prices themselves say so."""
    factors = (found.input_factor, found.visible_factor)
    if max(factors) <= 0 and any(factors):
        return ()
    names = {side: context.catalog.models[getattr(found, side)].name for side in ("dearer", "than")}
    inputs = inputs_in_words(sides_of(input_price, context.catalog), context.language)
    if not any(factors):
        said = _AT_ONCE.filled(**names)
    else:
        formula = formula_in_words(found, context.language)
        said = (_FROM_FOR if inputs else _FROM).filled(**names, formula=formula, inputs=inputs)
    first = Statement(
        translate(said, context.language), cite_break_even(context, found), marks_of_prices(context, found.prices)
    )
    if min(factors) < 0:
        return first, Statement(translate(_BELOW_ZERO, context.language), None)
    return (first,)
