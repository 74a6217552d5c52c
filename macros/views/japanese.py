"""The aid for Japanese text: characters into tokens, for the models of which somebody measured it."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from macros.claims.japanese import japanese_measure, tokens_of
from macros.formatting import tokens
from macros.messages import msg, translate
from macros.views.parts import Figure, chosen_figure

if TYPE_CHECKING:
    from collections.abc import Iterable

    from macros.claims.results import Choice
    from macros.messages import Language
    from macros.views.context import PageContext

THOUSAND = 1_000
_ABOUT = msg("about {number}")


@dataclass(frozen=True, slots=True)
class SameTokenizer:
    """Why the measurement of another model holds."""

    measured: str
    """The other model's name."""
    own: Figure
    """The tokenizer of the model asked about."""
    other: Figure


@dataclass(frozen=True, slots=True)
class JapaneseRow:
    """One model of which a measurement holds."""

    model: str
    name: str
    per_token: str
    """Characters on a token as decimal text, for scripts."""
    figure: Figure
    thousand: str
    """What a thousand characters come to: `about 720 tokens`."""
    same: SameTokenizer | None


@dataclass(frozen=True, slots=True)
class JapaneseView:
    """The aid; models that are not among the rows have no measurement."""

    rows: tuple[JapaneseRow, ...]


def japanese_view(context: PageContext, models: Iterable[str]) -> JapaneseView:
    """What `_japanese.html` shows for some models, in their order."""
    return JapaneseView(tuple(row for model in models if (row := _row(context, model))))


def thousand_in_words(density: Decimal, language: Language) -> str:
    """The tokens of a thousand characters: `about 720 tokens`."""
    count, exact = tokens_of(THOUSAND, density)
    said = tokens(count, language)
    return said if exact else translate(_ABOUT.filled(number=said), language)


def _row(context: PageContext, model: str) -> JapaneseRow | None:
    measure = japanese_measure(context.catalog, model)
    if measure is None or measure.density.claim is None or not isinstance(measure.density.claim.value, Decimal):
        return None
    density = measure.density.claim.value
    same = None
    if measure.tokenizers:
        own, other = measure.tokenizers
        name = context.catalog.models[other.model].name
        same = SameTokenizer(name, _figure(context, own), _figure(context, other))
    return JapaneseRow(
        model=model,
        name=context.catalog.models[model].name,
        per_token=f"{density.normalize():f}",
        figure=_figure(context, measure.density),
        thousand=thousand_in_words(density, context.language),
        same=same,
    )


def _figure(context: PageContext, choice: Choice) -> Figure:
    assert choice.claim is not None  # noqa: S101 - for the type checker: only choices with a claim are measurements
    return chosen_figure(context, choice.claim, choice)
