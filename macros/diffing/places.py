"""Which pages show a claim, a page of both languages counting once."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from macros.diffing.names import listed, plain
from macros.diffing.report import say
from macros.diffing.sides import attempt, place_and_language
from macros.generated import benchmark_place, generated_pages, is_benchmark
from macros.messages import LANGUAGES, Message, msg, nmsg
from macros.records import Text
from macros.uses import OVERVIEW_FIELDS, claim_key

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from macros.diffing.sides import Side
    from macros.generated import GeneratedPage
    from macros.records import Claim

_ONLY_JA = msg("{title} (in Japanese only)")
_ONLY_EN = msg("{title} (in English only)")
_MORE = msg("{titles} and {count} more")
MOST = 12
"""Pages that a sentence names; the others are counted."""


@dataclass(frozen=True, slots=True)
class Place:
    """One page in the languages that it has."""

    place: str
    """Below its language's root, such as `models/gpt-5-mini/`."""
    title: Text
    languages: tuple[str, ...]

    def data(self) -> dict[str, Any]:
        """For programs."""
        return {"place": self.place, "title": plain(self.title), "languages": list(self.languages)}


class Places:
    """The pages of both sides, by the place where they are served."""

    def __init__(self, base: Side, head: Side) -> None:
        self._sides = (base, head)
        self._titles: dict[str, str] = {}
        for side in self._sides:
            for generated in attempt((), _generated, side):
                self._titles[generated.path] = generated.title
            for page in side.pages:
                first = next((heading.text for heading in page.headings if heading.level == 1), None)
                self._titles[page.path] = first or str(page.front_matter.get("title", page.path))

    def of_paths(self, paths: Iterable[str]) -> tuple[Place, ...]:
        """Pages by their files below `docs/`, both languages of one together, sorted by place."""
        found: dict[str, dict[str, str]] = {}
        for path in paths:
            place, language = place_and_language(path)
            found.setdefault(place, {})[language] = path
        return tuple(self._place(place, files) for place, files in sorted(found.items()))

    def _place(self, place: str, files: Mapping[str, str]) -> Place:
        """A page, with its title in both languages wherever it has them."""
        path = next(iter(files.values()))
        below = path.partition("/")[2]
        known = self._titles.get(path, path)
        ja, en = (self._titles.get(f"{language}/{below}", known) for language in ("ja", "en"))
        return Place(place, Text(ja=ja, en=en), tuple(language for language in LANGUAGES if language in files))

    def of_claims(self, base: Iterable[Claim], head: Iterable[Claim]) -> tuple[Place, ...]:
        """The pages that show any of these claims of BASE or of HEAD."""
        paths: dict[str, None] = {}
        for side, claims in zip(self._sides, (base, head), strict=True):
            for claim in claims:
                paths |= dict.fromkeys(_paths(claim, side))
        return self.of_paths(path for path in paths if path in self._titles)


def places_words(places: tuple[Place, ...]) -> Text:
    """The pages by their titles; the first dozen of many."""
    names: list[object] = [_named(place) for place in places]
    if len(names) <= MOST + 1:
        return listed(names)
    return say(_MORE.filled(titles=listed(names[:MOST]), count=len(names) - MOST))


def on_pages(places: tuple[Place, ...]) -> Text:
    """How many pages show something, and which."""
    count = len(places)
    if not places:
        return say(msg("shown on no page"))
    return say(nmsg("shown on {n} page: {pages}", "shown on {n} pages: {pages}", count, pages=places_words(places)))


def _named(place: Place) -> Text:
    if len(place.languages) == len(LANGUAGES):
        return place.title
    only: Message = _ONLY_JA if place.languages == ("ja",) else _ONLY_EN
    return say(only.filled(title=place.title))


def _paths(claim: Claim, side: Side) -> Iterator[str]:
    """Files of the pages that show a claim: those that ask for it, and those made of its records."""
    key = attempt(None, claim_key, claim, side.catalog)
    if key is None:
        return
    yield from (use.path for use in side.uses.by_claim.get(key, ()))
    made = [f"models/{claim.model}", *(f"sources/{one.source}" for one in claim.evidence)]
    field = side.catalog.fields.get(claim.field)
    if field is not None and is_benchmark(field):
        made.append(benchmark_place(field.id))
    if claim.field in OVERVIEW_FIELDS:
        made.append(f"providers/{side.catalog.models[claim.model].provider}")
    for language in LANGUAGES:
        yield from (f"{language}/{place}.md" for place in made)


def _generated(side: Side) -> tuple[GeneratedPage, ...]:
    return tuple(generated_pages(side.catalog))
