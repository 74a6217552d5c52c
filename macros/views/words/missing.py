"""What is said where a model has no figure: none recorded, kept secret, or the field does not exist for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from macros.formatting import join, join_clauses
from macros.messages import Language, msg, translate
from macros.records import NOT_DISCLOSED

if TYPE_CHECKING:
    from macros.catalog import Catalog
    from macros.claims.results import Compared
    from macros.records import Field

_NO_FIGURE = msg("no figure recorded here for {models}")
_NOT_DISCLOSED = msg("not disclosed for {models}")
_NO_REASONING = msg("does not apply to {models} (no reasoning)")
_NOT_APPLICABLE = msg("does not apply to {models}")

_WITHOUT_REASONING = "non-reasoning"


def no_figure(compared: Compared, catalog: Catalog, language: Language) -> str:
    """Which models have no figure, and which have one that their maker keeps to itself."""
    absent: list[str] = []
    secret: list[str] = []
    for model, claim in zip(compared.models, compared.claims, strict=True):
        if claim is None:
            absent.append(catalog.models[model].name)
        elif claim.value == NOT_DISCLOSED:
            secret.append(catalog.models[model].name)
    clauses = (
        translate(said.filled(models=join(models, language)), language)
        for said, models in ((_NO_FIGURE, absent), (_NOT_DISCLOSED, secret))
        if models
    )
    return join_clauses(clauses, language)


def does_not_apply(compared: Compared, catalog: Catalog, language: Language) -> str:
    """For which models the field does not exist, and that they do not reason where that is why."""
    concerned = [choice for choice in compared.choices if choice.state == "not-applicable"]
    by_type = all(choice.claim is None for choice in concerned)
    for_want_of_it = by_type and needs_reasoning(catalog.fields[compared.field])
    models = join((catalog.models[choice.model].name for choice in concerned), language)
    return translate((_NO_REASONING if for_want_of_it else _NOT_APPLICABLE).filled(models=models), language)


def needs_reasoning(field: Field) -> bool:
    """Whether a field exists for models that reason, and no others."""
    return _WITHOUT_REASONING not in field.applies_to
