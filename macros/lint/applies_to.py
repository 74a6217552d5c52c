"""A field that does not exist for a type of model has no claims there, except that it is not applicable.

A figure of something that a model does not have would be set beside real ones.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from macros.claims.traits import model_type
from macros.diagnostics import Diagnostic
from macros.lint.checked import Checked, place_of_key
from macros.messages import msg
from macros.records import NOT_APPLICABLE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from macros.lint.rule import Area

CODES = ("applies-to",)
AREA: Area = "sense"
FIX = msg(
    "Leave the field out, and pages show it as not applicable; where the claim is right, correct the type of the model."
)


def check(checked: Checked) -> Iterator[Diagnostic]:
    """Yield an error for each such field with claims of its own, such as effort levels of a model without reasoning."""
    catalog = checked.catalog
    for model in catalog.models.values():
        kind = model_type(catalog, model.id)
        for field_id, claims in model.claims.items():
            field = catalog.fields.get(field_id)
            if kind is None or field is None or not field.applies_to or kind in field.applies_to:
                continue
            if any(claim.value != NOT_APPLICABLE for claim in claims):
                yield Diagnostic(
                    "applies-to",
                    place_of_key(model.anchor, "claims", field_id),
                    msg(
                        "{field} does not exist for {model}, which is {kind}",
                        field=field_id,
                        model=model.name,
                        kind=kind,
                    ),
                    msg("Leave the field out; it is shown as not applicable."),
                )
