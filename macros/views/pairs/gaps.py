"""What cannot be said of two models: figures that are missing, and figures that may not be compared, by reason."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from macros.formatting import join
from macros.messages import msg, translate
from macros.views.pairs.fields import label_of, without_figure
from macros.views.words.missing import does_not_apply
from macros.views.words.reasons import kinds_of_reason, reasons_in_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from macros.claims import Compared
    from macros.views.context import PageContext

_BOTH = msg("both models")
_UNEXPLAINED = msg("conditions differ")


@dataclass(frozen=True, slots=True)
class Gap:
    """Fields of which the same is missing for the same reason."""

    why: str
    of_whom: str
    """The model, or both; empty where the reason names it."""
    fields: str


@dataclass(frozen=True, slots=True)
class Apart:
    """Fields that cannot be compared for the same reason."""

    why: str
    fields: str


def gaps(context: PageContext, fields: Iterable[Compared]) -> tuple[Gap, ...]:
    """Every figure that one of the models or both lack; fields that do not exist for a model come last."""
    missing: dict[tuple[str, str], list[str]] = {}
    inapplicable: dict[tuple[str, str], list[str]] = {}
    for compared in fields:
        if compared.state == "not-applicable":
            why = does_not_apply(compared, context.catalog, context.language)
            inapplicable.setdefault((why, ""), []).append(label_of(context, compared))
        for why, of_whom in _reasons(context, compared):
            missing.setdefault((why, of_whom), []).append(label_of(context, compared))
    return tuple(
        Gap(why, of_whom, join(labels, context.language))
        for found in (_in_order(missing), inapplicable)
        for (why, of_whom), labels in found.items()
    )


def apart(context: PageContext, fields: Iterable[Compared]) -> tuple[Apart, ...]:
    """The fields for which both have figures that may not be compared.

    One reason for many fields is said once. How each model's conditions are is said with it where that is the same for
    all of them; else it stands in each row of the table.
    """
    grouped: dict[str, list[Compared]] = {}
    for compared in fields:
        if compared.state == "not-comparable":
            kinds = kinds_of_reason(compared, context.catalog, context.language)
            grouped.setdefault(kinds, []).append(compared)
    return tuple(_apart(context, kinds, same) for kinds, same in grouped.items())


def _apart(context: PageContext, kinds: str, same: Sequence[Compared]) -> Apart:
    in_full = {reasons_in_words(compared, context.catalog, context.language) for compared in same}
    why = in_full.pop() if len(in_full) == 1 else kinds
    labels = (label_of(context, compared) for compared in same)
    return Apart(why or translate(_UNEXPLAINED, context.language), join(labels, context.language))


def _reasons(context: PageContext, compared: Compared) -> list[tuple[str, str]]:
    """Why there is no figure, with the model; said once where both lack it for the same reason."""
    found = [(model, translate(why, context.language)) for model, why in without_figure(compared)]
    if len(found) == len(compared.models) and len({why for _, why in found}) == 1:
        return [(found[0][1], translate(_BOTH, context.language))]
    return [(why, context.catalog.models[model].name) for model, why in found]


def _in_order(missing: Mapping[tuple[str, str], list[str]]) -> dict[tuple[str, str], list[str]]:
    """The same with all entries of one reason next to each other."""
    reasons = list(dict.fromkeys(why for why, _ in missing))
    return dict(sorted(missing.items(), key=lambda item: reasons.index(item[0][0])))
