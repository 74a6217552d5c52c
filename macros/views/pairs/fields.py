"""Every field for two models, by what the figures allow: a statement, a gap, or no comparison."""

from __future__ import annotations

from typing import TYPE_CHECKING

from macros.claims import compare
from macros.formatting import WITHHELD
from macros.messages import localized
from macros.records import NOT_DISCLOSED
from macros.views.labels import why_missing

if TYPE_CHECKING:
    from collections.abc import Iterator

    from macros.claims import Choice, Compared
    from macros.messages import Message
    from macros.views.context import PageContext


def compared_fields(context: PageContext, first: str, second: str) -> list[Compared]:
    """Both models on every field, in the site's order."""
    return [compare(context.catalog, (first, second), field) for field in context.catalog.fields]


def can_be_said(compared: Compared) -> bool:
    """Whether both models have a value that may be held against the other's."""
    return compared.state in ("comparable", "side-by-side") and not any(True for _ in without_figure(compared))


def is_known(compared: Compared) -> bool:
    """Whether there is anything to show of either model: a figure, or what holds elsewhere."""
    return any(compared.claims) or any(choice.others for choice in compared.choices)


def without_figure(compared: Compared) -> Iterator[tuple[str, Message]]:
    """The models of which the field exists and no figure can be given, each with the reason."""
    if compared.state == "comparable":  # a run common to both was found, whatever each would have by itself
        return
    for choice in compared.choices:
        if choice.state != "not-applicable" and (why := _why(choice)):
            yield choice.model, why


def label_of(context: PageContext, compared: Compared) -> str:
    """What the field is called."""
    return str(localized(context.catalog.fields[compared.field].label, context.language))


def _why(choice: Choice) -> Message | None:
    if choice.claim is None:
        return why_missing(choice)
    return WITHHELD[NOT_DISCLOSED] if choice.claim.value == NOT_DISCLOSED else None
