"""What is asked of a model: a field, a selection, and what the rules have to know of the model to answer."""

from __future__ import annotations

from dataclasses import dataclass, replace
from dataclasses import field as dataclass_field
from typing import TYPE_CHECKING

from macros.claims.effort import EffortScale

if TYPE_CHECKING:
    from macros.catalog import Catalog
    from macros.claims.selection import Selection
    from macros.records import Claim, Field

MEASUREMENT = "measurement"


@dataclass(frozen=True, slots=True)
class Question:
    """One field of one model under one selection."""

    catalog: Catalog
    model: str
    field: Field
    selection: Selection
    released: str | None = None
    """The model's release date, where the field holds only from then on."""
    efforts: EffortScale = dataclass_field(default_factory=EffortScale)
    """The model's effort levels, where the field is a measurement."""

    @property
    def claims(self) -> tuple[Claim, ...]:
        """Every claim of the field, in the file's order."""
        return self.catalog.models[self.model].claims.get(self.field.id, ())

    def under(self, selection: Selection) -> Question:
        """The same question under another selection."""
        return replace(self, selection=selection)
