"""The arithmetic of a cost: what each kind of token costs a request, and between which amounts the sum must lie.

The scripts of the pages have the same in `calculator/bill.js`; `tests/fixtures/shared/costs.json` holds both to it.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Context, Decimal, localcontext
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

Rate = Literal["input", "cached", "output", "batch_input", "batch_cached", "batch_output"]
"""A price that tokens are charged at: the standard ones, and those of the batch API."""
PartName = Literal[
    "input",
    "cached",
    "output",
    "reasoning",
    "batch_input",
    "batch_cached",
    "batch_output",
    "batch_reasoning",
]

PER_TOKEN = Decimal("0.000001")
"""Prices are of one million tokens."""
_EXACT = Context(prec=120)
"""Room for every digit of a product of tokens, two shares, a price and a number of requests."""


@dataclass(frozen=True, slots=True)
class Workload:
    """The requests that a cost is computed for; assumptions of whoever asks."""

    input_tokens: int
    visible_output_tokens: int
    reasoning_tokens: int = 0
    """Hidden tokens, charged as output; a model that does not reason writes none."""
    cached_share: Decimal = Decimal(0)
    """Share of the input that is read from the cache, 0 to 1."""
    requests_per_month: int = 1
    batch_share: Decimal = Decimal(0)
    """Share of the requests that go through the batch API, 0 to 1."""


@dataclass(frozen=True, slots=True)
class Part:
    """Tokens that are charged at one price."""

    name: PartName
    rate: Rate
    """The price they are charged at. For cached tokens of the batch API whose cached price is not recorded this is its
    input price, which is the most they can cost."""
    tokens: Decimal
    """Of an average request: where a share of the requests takes another way, its tokens count by that share."""
    price: Decimal | None
    """Of one million tokens; None where it is not recorded."""
    amount: Decimal | None
    """None where there are tokens, and no price of them."""
    is_most: bool = False
    """The tokens may cost less: the price is that of input that is not cached."""


@dataclass(frozen=True, slots=True)
class Bill:
    """What an average request costs."""

    parts: tuple[Part, ...]
    least: Decimal
    """What is known to be charged: parts without a price count nothing here, so it is no cost where there are any."""
    most: Decimal | None
    """None where a part has no price."""

    @property
    def exact(self) -> Decimal | None:
        """The cost, where all of it is known."""
        return self.most if self.most == self.least else None

    @property
    def unknown(self) -> tuple[Part, ...]:
        """The parts that there is no price of."""
        return tuple(part for part in self.parts if part.amount is None)


def bill(prices: Mapping[Rate, Decimal | None], workload: Workload, *, reasons: bool) -> Bill:
    """What an average request of the workload costs at these prices, in US dollars per one million tokens.

    A price that is absent or None is not recorded. `reasons`: whether the model writes reasoning tokens.
    """
    with localcontext(_EXACT):
        parts = tuple(_parts(prices, workload, reasons=reasons))
        known = [part.amount for part in parts if part.amount is not None]
        sure = [part.amount for part in parts if part.amount is not None and not part.is_most]
        return Bill(parts, sum(sure, Decimal(0)), sum(known, Decimal(0)) if len(known) == len(parts) else None)


def times(amount: Decimal, count: int) -> Decimal:
    """A product with all its digits."""
    with localcontext(_EXACT):
        return amount * count


def _parts(prices: Mapping[Rate, Decimal | None], workload: Workload, *, reasons: bool) -> Iterator[Part]:
    cached = workload.input_tokens * workload.cached_share
    fresh = workload.input_tokens - cached
    visible = Decimal(workload.visible_output_tokens)
    reasoning = Decimal(workload.reasoning_tokens if reasons else 0)
    batch, now = workload.batch_share, 1 - workload.batch_share
    if now:
        yield _part("input", "input", fresh * now, prices)
        if cached:
            yield _part("cached", "cached", cached * now, prices)
        yield _part("output", "output", visible * now, prices)
        if reasoning:
            yield _part("reasoning", "output", reasoning * now, prices)
    if batch:
        yield _part("batch_input", "batch_input", fresh * batch, prices)
        if cached:
            is_most = prices.get("batch_cached") is None
            yield _part(
                "batch_cached", "batch_input" if is_most else "batch_cached", cached * batch, prices, is_most=is_most
            )
        yield _part("batch_output", "batch_output", visible * batch, prices)
        if reasoning:
            yield _part("batch_reasoning", "batch_output", reasoning * batch, prices)


def _part(
    name: PartName, rate: Rate, tokens: Decimal, prices: Mapping[Rate, Decimal | None], *, is_most: bool = False
) -> Part:
    price = prices.get(rate)
    unknown = price is None and bool(tokens)
    amount = None if unknown else tokens * (price or 0) * PER_TOKEN
    # What costs nothing at most costs exactly that.
    return Part(name, rate, tokens, price, amount, is_most=is_most and bool(amount))
