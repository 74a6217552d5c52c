"""By which names each model of the catalogue is known."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from macros.claims.folding import folded
from macros.claims.subject.prefixes import split_prefixes
from macros.claims.subject.snapshots import split_snapshot

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from macros.records import Model

_WORD_END = re.compile(r"[-.]")
_POINTER = re.compile(r".+-(?:latest|preview)")


@dataclass(frozen=True, slots=True)
class Names:
    """The names of all models, folded, looked up in one step."""

    models: Mapping[str, frozenset[str]]
    """Ids of the models that bear a name. More than one is a fault of the data."""
    families: Mapping[str, frozenset[str]]
    """Ids of the models of each family."""
    snapshots: Mapping[str, frozenset[str]]
    """By model id: the dates of its dated API ids."""

    def named(self, text: str) -> frozenset[str]:
        """Ids of the models that `text` is a name of."""
        return self.models.get(folded(text), frozenset())

    def has_snapshot(self, model: str, date: str) -> bool:
        """Whether `date` can be a snapshot of the model: one of its own, or any where it has no dated API id."""
        own = self.snapshots[model]
        return not own or date in own


def written_names(model: Model) -> Iterator[tuple[str, tuple[str | int, ...]]]:
    """The names a model goes by, each with its place in the record.

    They are its name, id and aliases, and its API ids with and without a provider's prefix.
    """
    yield model.name, ("name",)
    yield model.id, ()
    for index, alias in enumerate(model.aliases):
        yield alias, ("aliases", index)
    for index, api_id in enumerate(model.api_ids):
        yield api_id, ("api_ids", index)
        yield split_prefixes(api_id)[0], ("api_ids", index)


def names_of(models: Iterable[Model]) -> Names:
    """The index of all names of `models`."""
    by_name: dict[str, set[str]] = defaultdict(set)
    by_family: dict[str, set[str]] = defaultdict(set)
    snapshots: dict[str, frozenset[str]] = {}
    for model in models:
        by_family[folded(model.family)].add(model.id)
        for name, _ in written_names(model):
            by_name[folded(name)].add(model.id)
        snapshots[model.id] = frozenset(found[1] for api_id in model.api_ids if (found := split_snapshot(api_id)))
    return Names(_frozen(by_name), _frozen(by_family), snapshots)


def names_of_families(models: Iterable[Model]) -> Names:
    """An index in which the name of a family means its models."""
    names = names_of(models)
    return Names(names.families, {}, names.snapshots)


def shortened_names(model: Model) -> Names:
    """An index of the model's own name without its last words: `GPT-5` and `GPT` for `GPT-5 mini`."""
    whole = folded(model.name)
    shorter = (whole[: match.start()] for match in _WORD_END.finditer(whole))
    return Names(dict.fromkeys(filter(None, shorter), frozenset({model.id})), {}, {model.id: frozenset()})


def is_pointer(name: str) -> bool:
    """Whether a name stands for whatever is newest: `mistral-large-latest`."""
    return _POINTER.fullmatch(name) is not None


def _frozen(sets: Mapping[str, set[str]]) -> Mapping[str, frozenset[str]]:
    return {name: frozenset(members) for name, members in sets.items()}
