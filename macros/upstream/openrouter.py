"""OpenRouter's `GET /api/v1/models`: what one platform sells, with prices per token as decimal texts.

Quirks: a price of `-1` means that it depends, `0` that the variant is free. `overrides` are prices from an input
length on. Efforts are listed from the highest down. `file` as an input is any file, so it is no word of ours.
`knowledge_cutoff` is OpenRouter's own statement, `expiration_date` may be a day in the far future, `created` is when
it was listed here. `top_provider` is one host behind the platform: its limit of output is what a request gets. Ids
that begin with `~` lead to whichever model is newest. Floating-point noise (`0.0000006000000000000001`) is printed by
the API and kept.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from macros.claims.printed import NOT_PRINTED
from macros.messages import msg
from macros.upstream.bands import bands, length
from macros.upstream.efforts import in_order
from macros.upstream.entry import Upstream
from macros.upstream.faults import fault
from macros.upstream.json_text import read_json
from macros.upstream.taking import Taking, select, unreadable
from macros.upstream.unique import Unique

if TYPE_CHECKING:
    from collections.abc import Iterator

    from macros.upstream.entry import Entry
    from macros.upstream.opened import Opened, Progress

HOST = "openrouter"
_PRICES = {"prompt": "input_price", "completion": "output_price", "input_cache_read": "cached_input_price"}
_OTHER_PRICES = (
    *("web_search", "image", "audio", "request", "internal_reasoning", "input_cache_write", "input_cache_write_1h"),
    *("input_audio_cache", "image_output", "audio_output", "image_token", "discount"),
)
_UNIT = "USD/token"
_MODALITIES = ("text", "image", "audio", "video")
NOT_COMPARED = frozenset(
    {
        *("canonical_slug", "hugging_face_id", "created", "description", "per_request_limits", "supported_parameters"),
        *("default_parameters", "supported_voices", "expiration_date", "links", "benchmarks", "alias_target"),
        *("architecture.modality", "architecture.tokenizer", "architecture.instruct_type"),
        *("top_provider.context_length", "top_provider.is_moderated", "reasoning.default_enabled"),
        *(f"pricing.{name}" for name in _OTHER_PRICES),
    }
)


def read_openrouter(opened: Opened, progress: Progress) -> Upstream:
    """The models of one answer of the API. Raises UpstreamFault where it is something else."""
    tree = read_json(opened.content(), opened.name)
    models = tree.get("data") if isinstance(tree, dict) else None
    if not isinstance(models, list):
        raise fault(opened.name, msg("an object with a list under “data” was expected, as the models API gives it"))
    return Upstream("openrouter", tuple(_entries(models, progress)), opened.commit)


def _entries(models: list[Any], progress: Progress) -> Iterator[Entry]:
    unique = Unique()
    for number, model in enumerate(models):
        identifier = model.get("id") if isinstance(model, dict) else None
        if isinstance(identifier, str) and identifier.strip():
            yield _entry(unique(identifier), model)
        else:
            yield unreadable(unique(f"data[{number}]"), model)
        progress(number + 1, len(models))


def _entry(key: str, model: dict[str, Any]) -> Entry:
    taking = Taking(model, NOT_COMPARED)
    identifier = taking.name("id") or key
    name = taking.name("name")
    maker, slash, own = identifier.partition("/")
    where = f"id {identifier}"
    _prices(taking, where, model)
    taking.tokens("context_length", "context_window", f"{where} context_length")
    taking.tokens(
        "top_provider.max_completion_tokens", "max_output_tokens", f"{where} top_provider.max_completion_tokens"
    )
    taking.date("knowledge_cutoff", "knowledge_cutoff", f"{where} knowledge_cutoff")
    for side in ("input", "output"):
        path = f"architecture.{side}_modalities"
        taking.words(path, f"{side}_modalities", f"{where} {path}", _MODALITIES)
    _reasoning(taking, f"{where} reasoning")
    shown = name.partition(": ")[2] or name if name else None
    return taking.finish(key, (identifier, own if slash else None, shown), maker=maker if slash else None, host=HOST)


def _prices(taking: Taking, where: str, model: dict[str, Any]) -> None:
    pricing = model.get("pricing")
    overrides = pricing.get("overrides") if isinstance(pricing, dict) else None
    starts: dict[int, int] = {}
    for index, override in enumerate(overrides if isinstance(overrides, list) else ()):
        start = length(override.get("min_prompt_tokens")) if isinstance(override, dict) else None
        if start is not None and start not in starts.values():
            starts[index] = start
            taking.say(f"pricing.overrides[{index}].min_prompt_tokens")
    for key, field in _PRICES.items():
        changed = {index: start for index, start in starts.items() if f"pricing.overrides[{index}].{key}" in taking}
        ranges = bands(changed.values())
        for index, start in changed.items():
            path = f"pricing.overrides[{index}].{key}"
            _price(taking, path, field, where, select("standard", ranges[start]))
        _price(taking, f"pricing.{key}", field, where, select("standard", ranges.get(0)))
    for index in starts:
        for name in _OTHER_PRICES:
            taking.spare(f"pricing.overrides[{index}].{name}", "not-compared")


def _price(taking: Taking, path: str, field: str, where: str, conditions: Any) -> None:
    taking.price(path, field, f"{where} {path}", unit=_UNIT, select=conditions)


def _reasoning(taking: Taking, where: str) -> None:
    efforts = taking.list_of_words("reasoning.supported_efforts")
    ordered = in_order(efforts or ())
    if ordered:
        taking.read(("reasoning.supported_efforts",), "reasoning_efforts", ordered, NOT_PRINTED, where)
        taking.read(("reasoning.supported_efforts",), "reasoning_control", "effort", NOT_PRINTED, where)
        taking.spare("reasoning.supports_max_tokens", "not-compared")
    else:
        taking.spare("reasoning.supported_efforts", "not-compared")
        if taking.peek("reasoning.supports_max_tokens") is True:
            taking.read(("reasoning.supports_max_tokens",), "reasoning_control", "budget", NOT_PRINTED, where)
        taking.spare("reasoning.supports_max_tokens", "not-compared")
    default = taking.peek("reasoning.default_effort")
    if isinstance(default, str) and in_order((default,)):
        taking.read(("reasoning.default_effort",), "default_effort", default, NOT_PRINTED, where)
    taking.spare("reasoning.default_effort", "not-compared" if default is None else "unreadable")
    mandatory = taking.peek("reasoning.mandatory")
    if isinstance(mandatory, bool):
        value = "reasoning" if mandatory else "hybrid"
        taking.read(("reasoning.mandatory",), "model_type", value, NOT_PRINTED, where)
    taking.spare("reasoning.mandatory", "unreadable")
    taking.spare("reasoning", "not-compared")
