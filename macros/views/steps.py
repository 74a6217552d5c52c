"""The arithmetic behind a computed figure, step by step, as a reader can repeat it."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from macros.claims import may_reason
from macros.formatting import money, number, tokens
from macros.messages import Language, Message, msg, translate

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from macros.catalog import Catalog
    from macros.claims import BreakEven, Cost, Part, Workload
    from macros.claims.bill import PartName
    from macros.records import Claim

_PARTS: dict[PartName, Message] = {
    "input": msg("Input: {tokens} × {price} per 1M tokens = {cost}"),
    "cached": msg("Input from the cache: {tokens} × {price} per 1M tokens = {cost}"),
    "output": msg("Visible output: {tokens} × {price} per 1M tokens = {cost}"),
    "reasoning": msg("Reasoning, charged as output: {tokens} × {price} per 1M tokens = {cost}"),
    "batch_input": msg("Batch, input: {tokens} × {price} per 1M tokens = {cost}"),
    "batch_cached": msg("Batch, input from the cache: {tokens} × {price} per 1M tokens = {cost}"),
    "batch_output": msg("Batch, visible output: {tokens} × {price} per 1M tokens = {cost}"),
    "batch_reasoning": msg("Batch, reasoning charged as output: {tokens} × {price} per 1M tokens = {cost}"),
}
_BATCH_CACHED_MOST = msg(
    "Batch, input from the cache: {tokens} × {price} per 1M tokens = {cost} at most"
    " (no cached price of the batch API is recorded, so its input price stands in)"
)
_UNPRICED: dict[PartName, Message] = {
    "input": msg("Input: {tokens}, of which no price is recorded"),
    "cached": msg("Input from the cache: {tokens}, of which no price is recorded"),
    "output": msg("Visible output: {tokens}, of which no price is recorded"),
    "reasoning": msg("Reasoning, charged as output: {tokens}, of which no price is recorded"),
    "batch_input": msg("Batch, input: {tokens}, of which no price is recorded"),
    "batch_cached": msg("Batch, input from the cache: {tokens}, of which no price is recorded"),
    "batch_output": msg("Batch, visible output: {tokens}, of which no price is recorded"),
    "batch_reasoning": msg("Batch, reasoning charged as output: {tokens}, of which no price is recorded"),
}
_NO_REASONING = msg("This model does not reason, so no reasoning tokens are charged")
_TOTAL = msg("Together: {cost}")
_MONTH = msg("A month: {requests} requests × {cost} = {month}")

_INPUT_FACTOR = msg("Factor of the input: ({than} − {dearer}) ÷ {output} = {factor}")
_INPUT_FACTOR_CACHED = msg(
    "Factor of the input: ({fresh} × ({than} − {dearer}) + {share} × ({cached_than} − {cached_dearer}))"
    " ÷ {output} = {factor}"
)
_VISIBLE_FACTOR = msg("Factor of the visible output: ({than} − {dearer}) ÷ {dearer} = {factor}")
_ABOUT = msg("about {number}")

_DECIMALS = Decimal("0.0001")
_MINUS = "−"
"""The sign that the formulas subtract with; a hyphen in front of a factor would look like another one."""


def factor(value: Decimal, language: Language) -> str:
    """A factor to at most four decimals, with "about" where that changes it."""
    rounded = value.quantize(_DECIMALS)
    said = number(abs(rounded).normalize(), language)
    if rounded < 0:
        said = _MINUS + said
    return said if rounded == value else translate(_ABOUT.filled(number=said), language)


def cost_steps(catalog: Catalog, model: str, workload: Workload, cost: Cost, language: Language) -> tuple[str, ...]:
    """What each part of a request costs, and the sum."""
    return tuple(_cost_steps(catalog, model, workload, cost, language))


def break_even_steps(found: BreakEven, language: Language) -> tuple[str, ...]:
    """How the two factors follow from the prices."""
    half = len(found.prices) // 2
    ours, theirs = _amounts(found.prices[:half]), _amounts(found.prices[half:])
    said = {
        "dearer": money(ours[0], language),
        "than": money(theirs[0], language),
        "output": money(ours[-1], language),
        "factor": factor(found.input_factor, language),
    }
    line = _INPUT_FACTOR
    if found.cached_share:
        line = _INPUT_FACTOR_CACHED
        said |= {
            "fresh": number(1 - found.cached_share, language),
            "share": number(found.cached_share, language),
            "cached_dearer": money(ours[1], language),
            "cached_than": money(theirs[1], language),
        }
    visible = _VISIBLE_FACTOR.filled(
        dearer=money(ours[-1], language),
        than=money(theirs[-1], language),
        factor=factor(found.visible_factor, language),
    )
    return translate(line.filled(**said), language), translate(visible, language)


def _cost_steps(catalog: Catalog, model: str, workload: Workload, cost: Cost, language: Language) -> Iterator[str]:
    for part in cost.bill.parts:
        yield translate(_part(part, language), language)
    if workload.reasoning_tokens and not may_reason(catalog, model):
        yield translate(_NO_REASONING, language)
    if cost.per_request is not None:
        yield translate(_TOTAL.filled(cost=money(cost.per_request.normalize(), language)), language)
    if cost.per_request is not None and cost.per_month is not None and workload.requests_per_month > 1:
        said = _MONTH.filled(
            requests=number(workload.requests_per_month, language),
            cost=money(cost.per_request.normalize(), language),
            month=money(cost.per_month.normalize(), language),
        )
        yield translate(said, language)


def _part(part: Part, language: Language) -> Message:
    count = tokens(part.tokens.normalize(), language)
    if part.price is None or part.amount is None:
        return _UNPRICED[part.name].filled(tokens=count)
    said = _PARTS[part.name]
    if part.is_most:
        said = _BATCH_CACHED_MOST
    return said.filled(tokens=count, price=money(part.price, language), cost=money(part.amount.normalize(), language))


def _amounts(prices: Sequence[Claim]) -> list[Decimal]:
    return [claim.value for claim in prices if isinstance(claim.value, Decimal)]
