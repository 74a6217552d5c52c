"""What pages compute from prices and say otherwise now: the cost of a request, and when one model becomes dearer."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from macros.claims import Workload, break_even, cost, missing_prices
from macros.diffing.amounts import relative
from macros.diffing.asks import calls
from macros.diffing.names import day_words, model_name, plain
from macros.diffing.report import Item, in_both, say
from macros.diffing.sides import attempt
from macros.formatting import money, percent, tokens
from macros.messages import msg
from macros.records import Text
from macros.views.arithmetic import formula_in_words
from macros.views.conditions import platform_name
from macros.views.labels import why_no_price

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from macros.catalog import Catalog
    from macros.diffing.sides import Side
    from macros.pages.page import MacroCall

_COST = msg("a request to {model} with an input of {input} and a visible output of {visible}")
_COST_REASONING = msg(
    "a request to {model} with an input of {input}, a visible output of {visible} and {reasoning} of reasoning"
)
_BREAK_EVEN = msg("{model} costs more than {other} from this many reasoning tokens on")
_CACHED = msg("{what}, with {share} of the input from the cache")
_AT = msg("{what} ({platform})")
_FROM = msg("{what}, from {day}")
_CHANGES = msg("{what}: {before} → {after}")
_CHANGES_BY = msg("{what}: {before} → {after} ({difference})")

_COMPUTED = frozenset({"cost", "break_even"})


def computed_items(base: Side, head: Side, later: Iterable[date]) -> Iterator[Item]:
    """Every computed figure that both sides give, and give otherwise: today, then on each of the later days."""
    days = (head.catalog.as_of, *later)
    asked = {_key(call): call for call in calls(head) if call.name in _COMPUTED}
    for call in asked.values():
        told: object = None
        for day in days:
            before = attempt(None, _result, call, base.on(day).catalog)
            after = attempt(None, _result, call, head.on(day).catalog)
            if before is None or after is None or before == after:
                told = None
            elif told != (before, after):
                told = (before, after)
                yield _item(call, before, after, head.catalog, day)


_Result = tuple[Text, Decimal | None]
"""The result in words, and the amount where it is one."""


def _key(call: MacroCall) -> tuple[object, ...]:
    return (call.name, *sorted(call.arguments.items()))


def _result(call: MacroCall, catalog: Catalog) -> _Result:
    if call.name == "break_even":
        models, share = (_text(call, "model"), _text(call, "other")), Decimal(_text(call, "cached_share"))
        if found := break_even(catalog, *models, share, _platform(call)):
            return in_both(lambda language: formula_in_words(found, language)), None
        return say(why_no_price(missing_prices(catalog, models, share, _platform(call)))), None
    workload = Workload(
        int(_text(call, "input")),
        int(_text(call, "visible")),
        int(_text(call, "reasoning")),
        Decimal(_text(call, "cached_share")),
    )
    costs = cost(catalog, _text(call, "model"), workload, _platform(call))
    if (amount := costs.per_request) is None:
        return say(why_no_price(costs.missing)), None
    return in_both(lambda language: money(amount.normalize(), language)), amount


def _item(call: MacroCall, before: _Result, after: _Result, catalog: Catalog, day: date) -> Item:
    what = _what(call, catalog)
    if day != catalog.as_of:
        what = say(_FROM.filled(what=what, day=day_words(day.isoformat())))
    by = None if before[1] is None or after[1] is None else relative(before[1], after[1])
    said = (_CHANGES_BY.filled(difference=by) if by else _CHANGES).filled(what=what, before=before[0], after=after[0])
    arguments = {key: str(value) for key, value in call.arguments.items()}
    data = {"call": call.name, "arguments": arguments, "from": day.isoformat()}
    return Item(say(said), (), {**data, "before": plain(before[0]), "after": plain(after[0])})


def _what(call: MacroCall, catalog: Catalog) -> Text:
    model = model_name(_text(call, "model"), catalog)
    if call.name == "break_even":
        what = say(_BREAK_EVEN.filled(model=model, other=model_name(_text(call, "other"), catalog)))
    else:
        parts = {name: _tokens(_text(call, name)) for name in ("input", "visible", "reasoning")}
        reasons = _text(call, "reasoning") != "0"
        what = say((_COST_REASONING if reasons else _COST).filled(model=model, **parts))
    share = Decimal(_text(call, "cached_share"))
    if share:
        said = in_both(lambda language: percent((share * 100).normalize(), language))
        what = say(_CACHED.filled(what=what, share=said))
    platform = _platform(call)
    if platform is None:
        return what
    return say(_AT.filled(what=what, platform=in_both(lambda language: platform_name(platform, catalog, language))))


def _platform(call: MacroCall) -> str | None:
    return str(call.arguments["platform"]) if "platform" in call.arguments else None


def _tokens(count: str) -> Text:
    return in_both(lambda language: tokens(int(count), language))


def _text(call: MacroCall, name: str) -> str:
    return str(call.arguments.get(name, "0"))
