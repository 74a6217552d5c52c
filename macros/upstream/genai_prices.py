"""Pydantic's genai-prices: its `prices/data.json`, one file of the tree behind that, or the whole checkout.

Quirks: prices are USD per million tokens. A price is a number, or a `base` with `tiers` that hold from a `start` of
input tokens on. `prices` is one set of prices, or a list of sets of which the last one holds whose `constraint` is met:
`start_date` makes history, and the set before it ends that day; `start_time` and `end_time` change the price within a
day, so that no set of such a list is *the* price. A zero is printed for what is free and for what nobody knows.
`prices_checked` may be much older than the commit. The JSON file leaves trailing zeros and notes out. `match` says
which names in use mean the model; its name is the `id`. A platform's file has its id with `_` for `-`. One platform is
OpenRouter, whose ids carry the maker in front.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from macros.messages import msg
from macros.upstream.bands import bands, length
from macros.upstream.entry import Upstream
from macros.upstream.faults import UpstreamFault, fault
from macros.upstream.files import content_of, places_below, shown_place
from macros.upstream.json_text import read_json
from macros.upstream.taking import Taking, is_date, select, unreadable
from macros.upstream.unique import Unique
from macros.upstream.yaml_text import read_yaml

if TYPE_CHECKING:
    from collections.abc import Iterator

    from macros.upstream.entry import Entry
    from macros.upstream.opened import Opened, Progress

_JSON = "prices/data.json"
_FIELDS = {"input_mtok": "input_price", "output_mtok": "output_price", "cache_read_mtok": "cached_input_price"}
_OTHERS = (
    *("cache_write_mtok", "input_audio_mtok", "output_audio_mtok", "cache_audio_read_mtok", "requests_kcount"),
    *("cache_write_1h_mtok", "input_video_mtok", "output_reasoning_mtok", "web_searches_kcount"),
)
NOT_COMPARED = frozenset(
    {*("match", "description", "price_comments", "prices_checked", "price_discrepancies", "deprecated"),
     *("collapse", "removed"), *(f"prices.{name}" for name in _OTHERS)}
)  # fmt: skip


def read_genai_prices(opened: Opened, progress: Progress) -> Upstream:
    """The models of all platforms. Raises UpstreamFault where it is something else."""
    unique = Unique()
    entries: list[Entry] = []
    platforms = list(_platforms(opened))
    count = sum(len(_models(platform)) or 1 for _, platform in platforms)
    for place, platform in platforms:
        host = platform.get("id") if isinstance(platform, dict) else None
        if not isinstance(host, str) or not host.strip() or not isinstance(platform.get("models"), list):
            entries.append(unreadable(unique(place), platform))
        else:
            file = "" if opened.folder is not None or _is_yaml(opened) else _JSON
            for number, model in enumerate(_models(platform)):
                entries.append(_entry(unique, host, number, model, file))
                progress(len(entries), count)
    if not any(entry.whole is None for entry in entries):
        raise fault(opened.name, msg("no model was found in it"))
    return Upstream("genai-prices", tuple(entries), opened.commit)


def _models(platform: Any) -> list[Any]:
    models = platform.get("models") if isinstance(platform, dict) else None
    return models if isinstance(models, list) else []


def _is_yaml(opened: Opened) -> bool:
    return opened.name.endswith((".yml", ".yaml"))


def _platforms(opened: Opened) -> Iterator[tuple[str, Any]]:
    """Each platform with its place, by which it is named where nothing else can be read of it."""
    if opened.folder is not None:
        root = opened.folder.resolve()
        for place in places_below(opened, "prices/providers", ".yml"):
            if not place.rpartition("/")[2].startswith("."):
                try:
                    yield place, read_yaml(content_of(root, place), place)
                except UpstreamFault as error:
                    yield shown_place(place), error.diagnostic.message.in_("en")
    elif _is_yaml(opened):
        yield opened.name, read_yaml(opened.content(), opened.name)
    else:
        tree = read_json(opened.content(), opened.name)
        if not isinstance(tree, list) or not any(isinstance(one, dict) and "models" in one for one in tree):
            raise fault(opened.name, msg("a list of platforms was expected, each with its “models”"))
        yield from ((f"{_JSON}[{index}]", platform) for index, platform in enumerate(tree))


def _entry(unique: Unique, host: str, number: int, model: Any, file: str) -> Entry:
    identifier = model.get("id") if isinstance(model, dict) else None
    if not isinstance(identifier, str) or not identifier.strip():
        return unreadable(unique(f"{host}/models[{number}]"), model)
    key = unique(f"{host}/{identifier}")
    taking = Taking(model, NOT_COMPARED)
    named = taking.name("id") or key
    shown = taking.name("name")
    place = f"{file} provider {host}" if file else f"prices/providers/{host.replace('-', '_')}.yml"
    where = f"{place} id {named}"
    taking.tokens("context_window", "context_window", f"{where} context_window")
    prices = model.get("prices")
    taking.spare("prices", "not-compared" if prices in ({}, [], None) else "unreadable")
    if isinstance(prices, list):
        _history(taking, prices, where)
    elif isinstance(prices, dict):
        _set(taking, "prices", prices, where)
    return taking.finish(key, (named, shown), host=host)


def _history(taking: Taking, sets: list[Any], where: str) -> None:
    """Sets of prices by the day on which each begins. Where the time of day decides, none of them is compared."""
    starts = [_start(one) for one in sets]
    dated = starts[1:]
    known = (
        bool(sets) and starts[0] == "" and all(dated) and None not in dated and dated == sorted(set(map(str, dated)))
    )
    for index, one in enumerate(sets):
        path = f"prices[{index}].prices"
        if not known:
            taking.spare_below(f"prices[{index}]", "not-compared" if _is_of_the_day(sets) else "unreadable")
        elif isinstance(one, dict) and isinstance(one.get("prices"), dict):
            taking.say(f"prices[{index}].constraint", f"prices[{index}].constraint.start_date")
            following = starts[index + 1] if index + 1 < len(starts) else None
            _set(taking, path, one["prices"], where, from_=starts[index] or None, until=following)


def _start(one: Any) -> str | None:
    """The day from which a set holds; empty: from the beginning; None: nobody knows."""
    constraint = one.get("constraint") if isinstance(one, dict) else one
    if isinstance(one, dict) and constraint is None:
        return ""
    day = constraint.get("start_date") if isinstance(constraint, dict) and len(constraint) == 1 else None
    return day if isinstance(day, str) and is_date(day) and len(day) == len("2026-01-01") else None


def _is_of_the_day(sets: list[Any]) -> bool:
    """Whether the time of day decides."""
    return any(
        isinstance(one, dict) and isinstance(one.get("constraint"), dict) and "start_time" in one["constraint"]
        for one in sets
    )


def _set(taking: Taking, path: str, prices: dict[str, Any], where: str, **dates: str | None) -> None:
    for key, field in _FIELDS.items():
        amount = prices.get(key)
        if isinstance(amount, dict):
            _tiers(taking, f"{path}.{key}", amount, field, f"{where} {key}", dates)
        else:
            taking.price(f"{path}.{key}", field, f"{where} {key}", select=select("standard"), **dates)
    for key in _OTHERS:
        taking.spare_below(f"{path}.{key}", "not-compared")


def _tiers(
    taking: Taking, path: str, amount: dict[str, Any], field: str, where: str, dates: dict[str, str | None]
) -> None:
    tiers = amount.get("tiers")
    tiers = tiers if isinstance(tiers, list) else []
    starts = [length(tier.get("start")) if isinstance(tier, dict) else None for tier in tiers]
    if None in starts or len(set(starts)) < len(starts):
        taking.spare_below(path, "unreadable")  # nobody knows for which lengths the prices hold
        return
    ranges = bands(start for start in starts if start)
    taking.price(f"{path}.base", field, f"{where}.base", select=select("standard", ranges.get(0)), **dates)
    for index, start in enumerate(starts):
        taking.say(f"{path}.tiers[{index}].start")
        band = ranges[start or 0]
        taking.price(f"{path}.tiers[{index}].price", field, f"{where}.tiers[{index}]",
                     select=select("standard", band), **dates)  # fmt: skip
