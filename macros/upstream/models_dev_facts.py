"""What one model of models.dev says: the same keys in its TOML files and in its `api.json`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from macros.claims.printed import NOT_PRINTED
from macros.upstream.bands import bands, length
from macros.upstream.efforts import in_order
from macros.upstream.taking import select

if TYPE_CHECKING:
    from collections.abc import Callable

    from macros.upstream.taking import Taking

_PRICES = {"input": "input_price", "output": "output_price", "cache_read": "cached_input_price"}
_OTHER_PRICES = ("cache_write", "reasoning", "input_audio", "output_audio")
_OVER = "cost.context_over_200k"
_OVER_START = 200_000
_MODALITIES = ("text", "image", "pdf", "audio", "video")
_TIER = re.compile(r"(cost\.tiers\[[0-9]+\])\.tier\.size")
LIMITS = {"limit.context": "context_window", "limit.output": "max_output_tokens", "limit.input": "max_input_tokens"}
NOT_COMPARED = frozenset(
    {
        *("last_updated", "attachment", "temperature", "tool_call", "structured_output", "interleaved", "provider"),
        *("experimental", "status", "weights", "links", "benchmarks", "license", "cost.cache_write", "cost.reasoning"),
        *("cost.input_audio", "cost.output_audio"),
    }
)


def take_facts(taking: Taking, locator: Callable[[str], str]) -> None:
    """Take everything but names and references. `locator`: where a path of the entry stands, in words."""
    for path, field in LIMITS.items():
        taking.tokens(path, field, locator(path))
    for key in ("release_date", "knowledge"):
        taking.date(key, "knowledge_cutoff" if key == "knowledge" else key, locator(key))
    taking.flag("open_weights", "open_weights", locator("open_weights"), "open_weights")
    for side in ("input", "output"):
        taking.words(f"modalities.{side}", f"{side}_modalities", locator("modalities"), _MODALITIES)
    _prices(taking, locator)
    _reasoning(taking, locator)


def _prices(taking: Taking, locator: Callable[[str], str]) -> None:
    starts = {_OVER: _OVER_START} if any(path.startswith(f"{_OVER}.") for path in taking.paths()) else {}
    for path in taking.paths():
        if match := _TIER.fullmatch(path):
            start, kind = length(taking.peek(path)), taking.peek(f"{match[1]}.tier.type")
            if start is None or start in starts.values() or kind not in {None, "context"}:
                taking.spare_below(match[1], "unreadable" if start is None else "not-compared")
            else:
                starts[match[1]] = start
                taking.say(path, f"{match[1]}.tier.type")
    for key, field in _PRICES.items():
        changed = {tier: start for tier, start in starts.items() if f"{tier}.{key}" in taking}
        ranges = bands(changed.values())
        taking.price(f"cost.{key}", field, locator(f"cost.{key}"), select=select("standard", ranges.get(0)))
        for tier, start in changed.items():
            path = f"{tier}.{key}"
            taking.price(path, field, locator(path), select=select("standard", ranges[start]))
    for tier in starts:
        for key in _OTHER_PRICES:
            taking.spare(f"{tier}.{key}", "not-compared")


def _reasoning(taking: Taking, locator: Callable[[str], str]) -> None:
    """Whether and how it reasons. `reasoning = true` is printed of models that always do and of those that can."""
    kinds: dict[str, str] = {}
    for path in taking.paths():
        if (match := re.fullmatch(r"(reasoning_options\[[0-9]+\])\.type", path)) and isinstance(taking.peek(path), str):
            kinds[taking.peek(path)] = match[1]
    efforts = _efforts(taking, kinds)
    reasons = taking.peek("reasoning")
    if isinstance(reasons, bool):
        place = f"{locator('reasoning')} = {'true' if reasons else 'false'}"
        printed = f"reasoning = {'true' if reasons else 'false'}"
        can_stop = "toggle" in kinds or "none" in efforts
        values = ("hybrid", "reasoning") if can_stop else ("reasoning", "hybrid")
        value, also = (values[0], values[1:]) if reasons else ("non-reasoning", ())
        taking.read(("reasoning",), "model_type", value, printed, place, also=also)
    taking.spare("reasoning", "unreadable")
    where = locator("reasoning_options")
    control = _control(kinds)
    known = {"toggle": ("type",), "effort": ("type", "values"), "budget_tokens": ("type", "min", "max")}
    keys = [
        f"{entry}.{key}" for kind, entry in kinds.items() for key in known.get(kind, ()) if f"{entry}.{key}" in taking
    ]
    if efforts:
        taking.read((f"{kinds['effort']}.values",), "reasoning_efforts", efforts, NOT_PRINTED, where)
    if control:
        taking.read(
            [key for key in keys if not key.endswith(".values")], "reasoning_control", control, NOT_PRINTED, where
        )
    for key in keys:
        taking.spare(key, "not-compared")
    taking.spare("reasoning_options", "not-compared")


def _efforts(taking: Taking, kinds: dict[str, str]) -> tuple[str, ...]:
    """The levels. `null` among them means the same as none, and is no word of ours."""
    words = taking.list_of_words(f"{kinds['effort']}.values") if "effort" in kinds else None
    return in_order(words or ())


def _control(kinds: dict[str, Any]) -> str | None:
    if "effort" in kinds:
        return "effort"
    if "budget_tokens" in kinds:
        return "toggle-and-budget" if "toggle" in kinds else "budget"
    return None
