"""How many tokens a Japanese text takes: only from a measurement of the model, or of one with the same tokenizer."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Context, Decimal
from typing import TYPE_CHECKING

from macros.claims.choice import choose
from macros.records import NOT_APPLICABLE, NOT_DISCLOSED

if TYPE_CHECKING:
    from macros.catalog import Catalog
    from macros.claims.results import Choice

DENSITY = "japanese_characters_per_token"
TOKENIZER = "tokenizer"
_ROOMY = Context(prec=60)


@dataclass(frozen=True, slots=True)
class JapaneseMeasure:
    """What was measured, and for which model."""

    density: Choice
    """Characters on a token; of another model where `tokenizers` says that both split text alike."""
    tokenizers: tuple[Choice, Choice] | None = None
    """The tokenizer of the model asked about, and that of the one that was measured; None: it was measured itself."""


def japanese_measure(catalog: Catalog, model: str) -> JapaneseMeasure | None:
    """The measurement that holds for a model; None where none is recorded, for it or its undisputed tokenizer.

    Of several models with its tokenizer the first of the catalogue is taken. Raises KeyError for an unknown model.
    """
    if DENSITY not in catalog.fields:
        return None
    own = choose(catalog, model, DENSITY)
    if own.claim is not None:
        return JapaneseMeasure(own)
    tokenizer = _tokenizer(catalog, model)
    if tokenizer is None:
        return None
    for other in catalog.models:
        same = _tokenizer(catalog, other) if other != model else None
        if same is None or same.claim is None or tokenizer.claim is None or same.claim.value != tokenizer.claim.value:
            continue
        measured = choose(catalog, other, DENSITY)
        if measured.claim is not None:
            return JapaneseMeasure(measured, (tokenizer, same))
    return None


def tokens_of(characters: int, density: Decimal) -> tuple[Decimal, bool]:
    """Whole tokens that so many characters take at `density` characters on a token, and whether that is exact."""
    exact = _ROOMY.divide(Decimal(characters), density)
    said = exact.quantize(Decimal(1), ROUND_HALF_UP, _ROOMY)
    return said, said * density == characters


def _tokenizer(catalog: Catalog, model: str) -> Choice | None:
    """A model's tokenizer, where it is known and no source disagrees."""
    if TOKENIZER not in catalog.fields:
        return None
    choice = choose(catalog, model, TOKENIZER)
    known = choice.claim is not None and choice.claim.value not in (NOT_DISCLOSED, NOT_APPLICABLE)
    return choice if known and not choice.rivals else None
