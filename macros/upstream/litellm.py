"""LiteLLM's `model_prices_and_context_window.json`: one object, one key for each model on each platform.

Quirks: prices are USD per token in floating point (`1.25e-06`), and the price of one quantity is spread over keys:
`_above_200k_tokens` from an input length on, `_flex`, `_priority` and `_batches` for other tiers. `tiered_pricing` is a
second form of the same. 0.0 stands for free, for unknown and for what a subscription covers. `sample_spec` explains the
keys. `max_tokens` is a legacy key with either limit in it. `max_input_tokens` is what a request may hold, where a
platform has no limit of input of its own, its whole context window. `deprecation_date` holds the day on which a model
is switched off at least as often as the day on which that is announced, so it is compared with neither. `supports_*`
flags that are absent mean that nobody has said so. PDF is no modality here, but a flag of its own. Models that make
images, sounds or embeddings are told by their `mode`.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from macros.claims.printed import NOT_PRINTED
from macros.messages import msg
from macros.records import Band
from macros.upstream.bands import bands, length
from macros.upstream.entry import Upstream
from macros.upstream.faults import fault
from macros.upstream.json_text import read_json
from macros.upstream.litellm_keys import NOT_COMPARED
from macros.upstream.taking import Taking, select, unreadable
from macros.upstream.unique import Unique

if TYPE_CHECKING:
    from collections.abc import Iterator

    from macros.upstream.entry import Entry
    from macros.upstream.opened import Opened, Progress

_UNIT = "USD/token"
_LANGUAGE = frozenset({"chat", "responses", "completion"})
_MODALITIES = ("text", "image", "audio", "video")
_FIELDS = {
    "input_cost_per_token": "input_price",
    "output_cost_per_token": "output_price",
    "cache_read_input_token_cost": "cached_input_price",
}
_BATCH = {"input_cost_per_token": "batch_input_price", "output_cost_per_token": "batch_output_price"}
_PRICE = re.compile(
    rf"(?P<quantity>{'|'.join(_FIELDS)})(?:_above_(?P<thousands>[0-9]{{1,6}})k_tokens)?(?:_(?P<tier>flex|priority|batches))?"
)


def read_litellm(opened: Opened, progress: Progress) -> Upstream:
    """The models of the file. Raises UpstreamFault where it is something else."""
    tree = read_json(opened.content(), opened.name)
    if not isinstance(tree, dict) or not any(
        isinstance(one, dict) and "litellm_provider" in one for one in tree.values()
    ):
        raise fault(opened.name, msg("an object of models was expected, each with its “litellm_provider”"))
    return Upstream("litellm", tuple(_entries(tree, progress)), opened.commit)


def _entries(tree: dict[str, Any], progress: Progress) -> Iterator[Entry]:
    unique = Unique()
    for number, (name, model) in enumerate(tree.items()):
        key = unique(name)
        yield _entry(key, model) if isinstance(model, dict) and key.strip() else unreadable(key or "(…)", model)
        progress(number + 1, len(tree))


def _entry(key: str, model: dict[str, Any]) -> Entry:
    taking = Taking(model, NOT_COMPARED, subject=key)
    host = taking.name("litellm_provider")
    mode = taking.name("mode")
    own = _without_host(key, host)
    if mode is not None and mode not in _LANGUAGE:
        return taking.finish(key, (own,), "not-a-language-model", host=host)
    where = f'key "{key}"'
    _prices(taking, where)
    _tiers(taking, where)
    taking.tokens("max_input_tokens", "max_input_tokens", f"{where} max_input_tokens")
    taking.tokens("max_output_tokens", "max_output_tokens", f"{where} max_output_tokens")
    _abilities(taking, where)
    return taking.finish(key, (own,), host=host)


def _without_host(key: str, host: str | None) -> str:
    """The key without the platform in front: its own name, or the family of platforms it belongs to (`vertex_ai-…`)."""
    first, slash, rest = key.partition("/")
    return rest if slash and host and host.split("-")[0] == first.split("-")[0] else key


def _prices(taking: Taking, where: str) -> None:
    """Prices by quantity and tier, each with the bands that the keys of the same quantity and tier make."""
    found: dict[tuple[str, str], dict[int, str]] = {}
    for path in taking.paths():
        if match := _PRICE.fullmatch(path):
            start = int(match["thousands"] or 0) * 1000
            found.setdefault((match["quantity"], match["tier"] or "standard"), {})[start] = path
    for (quantity, tier), paths in found.items():
        ranges = bands(start for start in paths if start)
        field = _BATCH.get(quantity) if tier == "batches" else _FIELDS[quantity]
        for start, path in paths.items():
            if field is None:
                taking.spare(path, "not-compared")
            else:
                _price(taking, path, field, where, "batch" if tier == "batches" else tier, ranges.get(start))


def _tiers(taking: Taking, where: str) -> None:
    """`tiered_pricing`: for each range of input lengths the prices of all quantities."""
    ranges: dict[str, Band] = {}
    for path in taking.paths():
        if match := re.fullmatch(r"(tiered_pricing\[[0-9]+\])\.range", path):
            band = _range(taking.peek(path))
            if band is None or band in ranges.values():
                taking.spare_below("tiered_pricing", "unreadable")  # nobody knows for which lengths the prices hold
                return
            ranges[match[1]] = band
    for tier, band in ranges.items():
        taking.say(f"{tier}.range")
        taking.spare(f"{tier}.output_cost_per_reasoning_token", "not-compared")
        for quantity, field in _FIELDS.items():
            _price(taking, f"{tier}.{quantity}", field, where, "standard", band)


def _range(printed: Any) -> Band | None:
    """A range of input lengths, printed as its two ends."""
    if not isinstance(printed, list) or len(printed) != 2:
        return None
    over, up_to = (length(end) for end in printed)
    is_first = str(printed[0]) in {"0", "0.0"}
    return None if up_to is None or (over is None and not is_first) or (over or 0) >= up_to else Band(over, up_to)


def _price(taking: Taking, path: str, field: str, where: str, tier: str, band: Band | None) -> None:
    taking.price(path, field, f"{where} {path}", unit=_UNIT, select=select(tier, band))


def _abilities(taking: Taking, where: str) -> None:
    words = taking.list_of_words("supported_modalities")
    if words is not None and words and set(words) <= set(_MODALITIES):
        keys = ["supported_modalities"]
        if taking.peek("supports_pdf_input") is True:
            keys.append("supports_pdf_input")
            words.append("pdf")
        value = tuple(dict.fromkeys(words))
        taking.read(keys, "input_modalities", value, NOT_PRINTED, f"{where} {', '.join(keys)}")
    taking.spare("supported_modalities", "not-compared")
    taking.spare("supports_pdf_input", "not-compared")
    path = "supported_output_modalities"
    taking.words(path, "output_modalities", f"{where} {path}", _MODALITIES)
    reasons = taking.peek("supports_reasoning")
    if reasons is True:
        taking.read(
            ("supports_reasoning",), "model_type", "reasoning", NOT_PRINTED, f"{where} supports_reasoning",
            also=("hybrid",),
        )  # fmt: skip
    taking.spare("supports_reasoning", "not-compared" if isinstance(reasons, bool) else "unreadable")
