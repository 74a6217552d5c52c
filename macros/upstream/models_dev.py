"""models.dev: its `api.json`, or the tree of TOML files behind it.

Quirks: a model stands in `models/<maker>/<id>.toml` with what is true of it everywhere, and in
`providers/<host>/models/<id>.toml` once for each host, with prices. A host's file may name the former as its
`base_model` and then says only what differs; `base_model_omit` takes inherited keys out again. Of what is inherited,
only the limits are read again for the host: the rest is the model's own, and was read there. In `api.json` the two are
merged, and hosts are all there is. Ids of a host may have folders (`openai/gpt-5`), hosts may share files by links, and
a link may lead nowhere. Numbers are written `400_000` and `2.00`. Prices for long inputs are `cost.tiers`, once
`cost.context_over_200k`. A price of 0 is free, part of a plan, or unknown. `reasoning = true` does not say
whether it can be turned off. Scores in `benchmarks` do not say who ran them and are not compared.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from macros.messages import msg
from macros.upstream.entry import Upstream
from macros.upstream.faults import UpstreamFault, fault
from macros.upstream.files import content_of, places_below, shown_place
from macros.upstream.json_text import read_json
from macros.upstream.models_dev_facts import LIMITS, NOT_COMPARED, take_facts
from macros.upstream.taking import Taking, unreadable
from macros.upstream.toml_text import read_toml
from macros.upstream.unique import Unique

if TYPE_CHECKING:
    from collections.abc import Iterator

    from macros.upstream.entry import Entry
    from macros.upstream.opened import Opened, Progress

_SUFFIX = ".toml"


def read_models_dev(opened: Opened, progress: Progress) -> Upstream:
    """The models of the tree or of the JSON file. Raises UpstreamFault where it is something else."""
    entries = _of_tree(opened, progress) if opened.folder is not None else _of_api(opened, progress)
    return Upstream("models-dev", tuple(entries), opened.commit)


def _of_api(opened: Opened, progress: Progress) -> Iterator[Entry]:
    tree = read_json(opened.content(), opened.name)
    if not isinstance(tree, dict) or not any(isinstance(one, dict) and "models" in one for one in tree.values()):
        raise fault(opened.name, msg("an object of platforms was expected, each with its “models”"))
    unique = Unique()
    for number, (host, provider) in enumerate(tree.items()):
        models = provider.get("models") if isinstance(provider, dict) else None
        if not isinstance(models, dict):
            yield unreadable(unique(host), provider)
            continue
        for identifier, model in models.items():
            key = unique(f"{host}/{identifier}")
            if not isinstance(model, dict) or not model:
                yield unreadable(key, model)
                continue
            taking = Taking(model, NOT_COMPARED)
            taking.say("id")
            name, family = taking.name("name"), taking.name("family")
            where = f"api.json {host} models {identifier}"
            take_facts(taking, lambda path, where=where: f"{where} {path}")  # type: ignore[misc]
            names = (name, identifier, identifier.rpartition("/")[2])
            yield taking.finish(key, names, host=host, family=family)
        progress(number + 1, len(tree))


def _of_tree(opened: Opened, progress: Progress) -> Iterator[Entry]:
    root = opened.root().resolve()
    own = list(places_below(opened, "models", _SUFFIX))
    hosted = [place for place in places_below(opened, "providers", _SUFFIX) if place.split("/")[2:3] == ["models"]]
    if not hosted:
        raise fault(
            opened.name,
            msg("there is no providers/…/models/…{suffix} in this folder", suffix=_SUFFIX),
            msg("Name the root of the checkout."),
        )
    unique = Unique()
    bases: dict[str, dict[str, Any]] = {}
    for number, place in enumerate([*own, *hosted]):
        path = shown_place(place)
        identifier = path.removesuffix(_SUFFIX)
        try:
            model = read_toml(content_of(root, place), path)
        except UpstreamFault as error:
            yield unreadable(unique(identifier), error.diagnostic.message.in_("en"))
        else:
            if number < len(own):
                bases[identifier.removeprefix("models/")] = model
                yield _own(unique, path, model)
            else:
                yield _hosted(unique, path, model, bases)
        progress(number + 1, len(own) + len(hosted))


def _own(unique: Unique, path: str, model: dict[str, Any]) -> Entry:
    """A file of the model itself."""
    _, maker, *rest = path.removesuffix(_SUFFIX).split("/")
    identifier = "/".join(rest)
    taking = Taking(model, NOT_COMPARED)
    name, family = taking.name("name"), taking.name("family")
    take_facts(taking, lambda key: f"{path} {_in_words(key)}")
    return taking.finish(
        unique(path.removesuffix(_SUFFIX)), (name, identifier, rest[-1] if rest else None), maker=maker, family=family
    )


def _hosted(unique: Unique, path: str, model: dict[str, Any], bases: dict[str, dict[str, Any]]) -> Entry:
    """A file of a host, with the limits it inherits."""
    host, identifier = path.removesuffix(_SUFFIX).split("/")[1], path.removesuffix(_SUFFIX).split("/", 3)[3]
    taking = Taking(model, NOT_COMPARED)
    name, family = taking.name("name"), taking.name("family")
    reference = taking.name("base_model")
    base = bases.get(reference or "", {})
    omitted = taking.list_of_words("base_model_omit") or []
    taking.say("base_model_omit")
    names = [identifier, identifier.rpartition("/")[2]]
    maker = None
    if reference and base:
        maker, _, own = reference.partition("/")
        names.append(own)
        inherited = base.get("name")
        name = name or (inherited if isinstance(inherited, str) else None)
        family = family or (base["family"] if isinstance(base.get("family"), str) else None)
        _inherit(taking, base, f"models/{reference}{_SUFFIX}", omitted)
    take_facts(taking, lambda key: f"{path} {_in_words(key)}")
    return taking.finish(unique(f"{host}/{identifier}"), (name, *names), maker=maker, host=host, family=family)


def _inherit(taking: Taking, base: dict[str, Any], path: str, omitted: list[str]) -> None:
    """Readings of the limits that a host's file does not state itself."""
    limits = Taking({"limit": base.get("limit")})
    for key, field in LIMITS.items():
        if key not in taking and not {key, "limit"} & set(omitted):
            limits.tokens(key, field, f"{path} {_in_words(key)}")
    taking.inherit(limits)


def _in_words(path: str) -> str:
    """A path as one looks for it in a TOML file: `limit.context` → `[limit] context`."""
    if path.startswith("cost.tiers["):
        return f"[[cost.tiers]] {path.rpartition('.')[2]}"
    table, dot, key = path.rpartition(".")
    if path == "modalities":
        return "[modalities]"
    return f"[{table}] {key}" if dot else path
