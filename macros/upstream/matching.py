"""Which of our models an entry of a collection is, on which platform, and by which name; or why it is none.

Every entry comes into exactly one bucket. A name that could mean two models, or that says more than a model's name
does, matches nothing: a figure of a sibling is worse than no figure.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from macros.claims.folding import folded
from macros.claims.subject import Names, general_subject, names_of, written_names
from macros.upstream.ignoring import ignoring

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from macros.catalog import Catalog
    from macros.records import Import, Slug
    from macros.upstream.entry import Entry

Bucket = Literal[
    "by-mapping",
    "by-name",
    "ambiguous",
    "unknown-model",
    "unknown-maker",
    "other-host",
    "ignored",
    "not-a-language-model",
    "unreadable",
]
"""`by-mapping`: a person wrote down which model it is, in the import's record or as the source's slug. `by-name`: its
names are those of one model. `ambiguous`: of several. `unknown-model`, `unknown-maker`: of none here. `other-host`: it
is about a platform that is not compared, or not about the platform of the model's maker. `ignored`: the import's record
leaves it out."""
BUCKETS: tuple[Bucket, ...] = (
    *("by-mapping", "by-name", "ambiguous", "unknown-model", "unknown-maker", "other-host", "ignored"),
    *("not-a-language-model", "unreadable"),
)  # fmt: skip

_WORDS = re.compile(r"[a-z0-9]+")
_HARMLESS = re.compile(r"latest|instruct|it|v[0-9]|20[0-9]{6}|20[0-9]{2}|[01]?[0-9]|[0-3][0-9]")
"""Words of an id that say no more than which version of a model it is, which its display name has to agree with."""


@dataclass(frozen=True, slots=True)
class Match:
    """What became of one entry."""

    entry: Entry
    bucket: Bucket
    model: str | None = None
    """Id of our model, of `by-mapping` and `by-name`."""
    platform: str | None = None
    """Id of our platform; None: the entry is about the model itself, so what depends on a platform holds for that of
    its maker."""
    name: str | None = None
    """By which of its names it was found, or what decided that it was not."""
    effort: str | None = None
    """The effort that this name carries, of a measurement."""
    candidates: tuple[str, ...] = ()
    """Ids of the models that an `ambiguous` entry could be; of `unknown-model`, of which its display name alone is a
    name."""


@dataclass(frozen=True, slots=True)
class _Found:
    name: str
    model: str
    effort: str | None
    refused: bool
    """It names the model and says more: another snapshot, an effort, another platform."""
    pointer: bool
    """It stands for whatever is newest, today this model."""


class Matcher:
    """Matches the entries of one collection."""

    def __init__(self, catalog: Catalog, mapping: Import) -> None:
        self._mapping = mapping
        self._names = names_of(catalog.models.values())
        self._makers = {model.id: model.provider for model in catalog.models.values()}
        self._own = {
            model.id: frozenset(_words(name for name, _ in written_names(model))) for model in catalog.models.values()
        }
        self._owners = {maker.first_party: maker.id for maker in catalog.providers.values() if maker.first_party}
        source = catalog.sources.get(mapping.source)
        self._slugs: Mapping[str, Slug] = source.slugs if source else {}
        self._ignored = ignoring(mapping.ignored)

    def match(self, entry: Entry) -> Match:
        """The bucket of an entry."""
        if pattern := self._ignored(entry.key):
            return Match(entry, "ignored", name=pattern)
        if entry.whole is not None:
            return Match(entry, "unreadable" if entry.whole == "unreadable" else "not-a-language-model")
        platform = self._mapping.platforms.get(entry.host) if entry.host is not None else None
        if entry.host is not None and platform is None:
            return Match(entry, "other-host", name=entry.host)
        if written := self._written_down(entry, platform):
            return written
        if entry.maker is not None and entry.maker not in self._mapping.makers:
            return Match(entry, "unknown-maker", name=entry.maker)
        return self._named(entry, platform)

    def _written_down(self, entry: Entry, platform: str | None) -> Match | None:
        """What a person wrote down of the key, the printed name or another name."""
        for name in dict.fromkeys((entry.key, entry.subject, *entry.names)):
            if model := self._mapping.models.get(name):
                return Match(entry, "by-mapping", model, platform, name)
            if slug := self._slugs.get(name):
                return Match(entry, "by-mapping", slug.model, platform, name, slug.effort)
        return None

    def _named(self, entry: Entry, platform: str | None) -> Match:
        is_run = any("effort" in reading.run for reading in entry.readings)
        found = [one for name in entry.names for one in self._meanings(name, platform, is_run=is_run)]
        maker = self._mapping.makers.get(entry.maker) if entry.maker is not None else None
        found = [one for one in found if maker in {None, self._makers[one.model]}]
        models = tuple(sorted({one.model for one in found}))
        if not models:
            return Match(entry, "unknown-model")
        if len(models) > 1:
            return Match(entry, "ambiguous", name=", ".join(one.name for one in found), candidates=models)
        refused = next((one for one in found if one.refused), None)
        more = self._says_more(entry, models[0])
        if refused or more:
            return Match(entry, "unknown-model", name=refused.name if refused else more, candidates=models)
        if all(one.pointer for one in found):
            return Match(entry, "unknown-model", name=found[0].name, candidates=models)
        if self._owners.get(platform or "", self._makers[models[0]]) != self._makers[models[0]]:
            return Match(entry, "other-host", name=entry.host)  # a maker's own platform sells its own models
        efforts = {one.effort for one in found if one.effort}
        name = next(one.name for one in found if not one.pointer)
        return Match(entry, "by-name", models[0], platform, name, efforts.pop() if efforts else None)

    def _meanings(self, name: str, platform: str | None, *, is_run: bool) -> Iterable[_Found]:
        subject = general_subject(name, self._names)
        if subject is None or (not subject.alone and len(subject.efforts) > 1):
            return
        pointer = folded(name).endswith("-latest")
        for model, effort in subject.efforts.items():
            elsewhere = subject.platform is not None and platform is not None and subject.platform != platform
            preview = folded(name).endswith("-preview") and not _is_name(name, self._names)
            more = subject.foreign_snapshot is not None or elsewhere or preview or not subject.alone
            yield _Found(name, model, effort, more or (effort is not None and not is_run), pointer)

    def _says_more(self, entry: Entry, model: str) -> str | None:
        """The id, where it has words that are in no name of the model: `gpt-5-mini-fast`, displayed as GPT-5 mini."""
        own = entry.key.rpartition("/")[2]
        if entry.host is None or general_subject(own, self._names) is not None:
            return None
        words = set(_words((own,))) - self._own[model] - set(_words(filter(None, (entry.maker, self._makers[model]))))
        return own if any(not _HARMLESS.fullmatch(word) for word in words) else None


def _is_name(name: str, names: Names) -> bool:
    return bool(names.named(name) or names.named(name.rpartition("/")[2]))


def _words(names: Iterable[str]) -> set[str]:
    return {word for name in names for word in _WORDS.findall(folded(name))}
