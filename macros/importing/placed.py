"""Where each entry of a collection goes: to the model that it was matched to, to the models to be made, or away."""

from __future__ import annotations

from typing import TYPE_CHECKING

from macros.importing.parts import Placed
from macros.upstream.matching import Matcher

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from macros.catalog import Catalog
    from macros.importing.parts import EntryBucket
    from macros.records import Import
    from macros.upstream import Upstream
    from macros.upstream.matching import Bucket, Match

_PLACES: Mapping[Bucket, EntryBucket] = {
    "ambiguous": "ambiguous",
    "unknown-maker": "other-model",
    "other-host": "other-host",
    "ignored": "ignored",
    "not-a-language-model": "not-a-language-model",
    "unreadable": "unreadable",
}


def place_entries(upstream: Upstream, record: Import, catalog: Catalog) -> Iterator[Placed]:
    """Every entry with its place, in the order of the collection."""
    matcher = Matcher(catalog, record)
    homes = {provider.first_party: name for name, provider in catalog.providers.items() if provider.first_party}
    for entry in upstream.entries:
        yield _placed(matcher.match(entry), record, homes)


def _placed(match: Match, record: Import, homes: Mapping[str, str]) -> Placed:
    entry = match.entry
    if match.model is not None:
        bucket: EntryBucket = "compared" if entry.readings else "nothing-read"
        return Placed(entry, bucket, match.model, match.platform, effort=match.effort)
    if match.bucket != "unknown-model":
        return Placed(entry, _PLACES[match.bucket])
    if match.candidates:
        return Placed(entry, "variant")
    platform = record.platforms.get(entry.host) if entry.host else None
    provider = record.makers.get(entry.maker) if entry.maker else homes.get(platform or "")
    return Placed(entry, "new-model" if provider else "other-model", platform=platform, provider=provider)
