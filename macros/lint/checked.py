"""What the rules look at: the catalogue, the pages, and the questions that many rules ask of them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING

from macros.building import BUILDERS
from macros.claims.narrowing import is_repudiated
from macros.claims.subject import names_of
from macros.claims.traits import TRAIT_FIELDS
from macros.lint._efforts import recorded
from macros.lint._spoilt import spoilt_by
from macros.messages import LANGUAGES
from macros.source.location import Location
from macros.texts import read_text, texts_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from decimal import Decimal
    from pathlib import Path

    from macros.catalog import Catalog
    from macros.claims.subject import Names
    from macros.diagnostics import Diagnostic
    from macros.lint._spoilt import Spoilt
    from macros.messages import Language
    from macros.pages import Page
    from macros.records import Anchor, Claim, Evidence, Field, Model, Rate, Source
    from macros.scope import Scope
    from macros.texts import RecordText
    from macros.texts.reading import Part


@dataclass(frozen=True, slots=True)
class CheckedText:
    """A text of the data with the calls in it."""

    text: RecordText
    parts: Mapping[Language, tuple[Part, ...]]
    """Plain stretches and calls, by language; without the calls for a text that may have none."""
    diagnostics: tuple[Diagnostic, ...]
    """What may not stand in it."""


@dataclass(frozen=True)
class Checked:
    """A project as the rules see it. Records that failed their schema are not in it."""

    root: Path
    """The project's folder."""
    catalog: Catalog
    pages: tuple[Page, ...] = ()
    clock: date = date.min
    """The calendar's day where it is latest; only what is still to come on that day and on the as-of day is future."""
    told: tuple[Diagnostic, ...] = ()
    """What the rules of earlier stages have found: one mistake gives one message, where it was made."""

    scope: Scope | None = None
    """The files that are checked, where not all are: of the rest, only what decides about them is here."""

    @property
    def today(self) -> date:
        """The last day that has begun.

        The as-of day alone will not do: it is that of the last commit, and a figure read today is checked before it
        is committed. Time can only make a date that was refused acceptable, so nothing turns wrong by itself.
        """
        return max(self.catalog.as_of, self.clock)

    @cached_property
    def names(self) -> Names:
        """By which names each model is known."""
        return names_of(self.catalog.models.values())

    @cached_property
    def spoilt(self) -> Spoilt:
        """The figures that pages cannot be blamed for."""
        return spoilt_by(self.told, self.catalog)

    @cached_property
    def told_places(self) -> frozenset[Location]:
        """Where something has been told."""
        return frozenset(found.location for found in self.told)

    @cached_property
    def ids(self) -> Mapping[str, frozenset[str]]:
        """Ids of each kind of record. Those of broken records are among them, so that one mistake gives one message."""
        catalog = self.catalog
        return {
            kind: frozenset(catalog.records(kind)) | {name for broken, name in catalog.broken if broken == kind}
            for kind in BUILDERS
        }

    @cached_property
    def effort_levels(self) -> frozenset[str]:
        """Every level of reasoning that some model has."""
        return frozenset().union(*(recorded(model, "reasoning_efforts") for model in self.catalog.models.values()))

    @cached_property
    def texts(self) -> tuple[CheckedText, ...]:
        """Every text of the data that readers see; those of the scope, unless its terms are judged by the others."""
        texts = texts_of(self.catalog)
        if self.scope is not None and "terms" not in self.scope.kinds:
            texts = (text for text in texts if self.scope.covers(text.place("en").file))
        return tuple(map(_read, texts))

    def claims(self) -> Iterator[tuple[Claim, Field]]:
        """Every claim with its field. A claim of an unknown field is told by its reference alone."""
        for model in self.catalog.models.values():
            for field_id, claims in model.claims.items():
                if field := self.catalog.fields.get(field_id):
                    yield from ((claim, field) for claim in claims)

    def standing(self) -> Iterator[tuple[Claim, Field]]:
        """Every claim that may be shown as a fact: neither rejected nor a repetition of the seed note."""
        return ((claim, field) for claim, field in self.claims() if not is_repudiated(claim))

    def figures(self) -> Iterator[tuple[Model, Field, tuple[Claim, ...]]]:
        """The claims of each model by field, wherever no earlier stage has told an error."""
        for model in self.catalog.models.values():
            for field_id, claims in model.claims.items():
                if (field := self.catalog.fields.get(field_id)) and not self.spoilt.holds(model.id, field_id):
                    yield model, field, claims

    def whole_figures(self) -> Iterator[tuple[Model, Field, tuple[Claim, ...]]]:
        """The same, where every record could be read on which the choice among the claims depends."""
        return (figure for figure in self.figures() if all(map(self.is_whole, figure[2])))

    @property
    def models_are_whole(self) -> bool:
        """Whether every model could be read; without one, nobody knows all names and all that claims state."""
        return not any(kind == "models" for kind, _ in self.catalog.broken)

    @property
    def names_are_whole(self) -> bool:
        """Whether every record could be read whose name may have digits; any other name would pass for a figure."""
        return not any(kind in {"models", "fields", "sources"} for kind, _ in self.catalog.broken)

    @property
    def traits_are_whole(self) -> bool:
        """Whether every field could be read that all choices depend on."""
        return not any(kind == "fields" and name in TRAIT_FIELDS for kind, name in self.catalog.broken)

    def is_whole(self, claim: Claim) -> bool:
        """Whether every record that its choice depends on could be read; without one, it would be judged wrongly."""
        model = self.catalog.models[claim.model]
        sources = {evidence.source for evidence in claim.evidence}
        return (
            self.traits_are_whole
            and model.provider in self.catalog.providers
            and sources <= self.catalog.sources.keys()
        )

    def evidence(self) -> Iterator[tuple[Evidence, Source, Claim, Field]]:
        """Every piece of evidence with its source, as far as that is known, its claim and the claim's field."""
        for claim, field in self.claims():
            for evidence in claim.evidence:
                if source := self.catalog.sources.get(evidence.source):
                    yield evidence, source, claim, field

    def rate_evidence(self) -> Iterator[tuple[Evidence, Source, Rate]]:
        """Every piece of evidence of an exchange rate with its source, as far as that is known, and the rate."""
        for rate in self.catalog.rates.values():
            for evidence in rate.evidence:
                if source := self.catalog.sources.get(evidence.source):
                    yield evidence, source, rate

    def readings(self) -> Iterator[tuple[Evidence, Source]]:
        """Every piece of evidence of a claim or a rate, with its source."""
        yield from ((evidence, source) for evidence, source, _, _ in self.evidence())
        yield from ((evidence, source) for evidence, source, _ in self.rate_evidence())


def _read(text: RecordText) -> CheckedText:
    """A text with its calls. Where none may stand, braces are plain text and are told by the rule about calls."""
    if text.nature != "calls":
        return CheckedText(text, {language: (text.written(language),) for language in LANGUAGES}, ())
    read = {language: read_text(text.written(language), text.place(language)) for language in LANGUAGES}
    diagnostics = tuple(found for _, faults in read.values() for found in faults)
    return CheckedText(text, {language: parts for language, (parts, _) in read.items()}, diagnostics)


def place(anchor: Anchor | None, *keys: str | int) -> Location:
    """Where the value under `keys` stands. A record that was made without a file stands at the start of the data."""
    return anchor.at(*keys) if anchor else Location("data")


def place_of_key(anchor: Anchor | None, *keys: str | int) -> Location:
    """Where the last of `keys` itself stands."""
    return anchor.key(*keys) if anchor else Location("data")


def written(value: Decimal | str | bool | tuple[str, ...]) -> str:
    """A claim's value as it would be written in YAML, the same in every language."""
    match value:
        case bool():
            return "true" if value else "false"
        case tuple():
            return f"[{', '.join(value)}]"
        case str():
            return value
        case _:
            return f"{value.normalize():f}"
