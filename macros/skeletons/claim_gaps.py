"""Claims that most models have and comparisons show, each as a commented block that needs only its # removed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from macros.messages import Message, msg, translate
from macros.records import NOT_STATED
from macros.schema.outline import outline
from macros.schema.values import NUMERIC
from macros.skeletons.fields import described
from macros.skeletons.wrapping import explained

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from datetime import date

    from macros.catalog import Catalog
    from macros.messages import Language
    from macros.records import Field
    from macros.source.document import Path

TO_STATE = msg("To be stated: {keys}; where the source does not say, {not_stated}.")
NUMBER = msg("a number in {unit}")
DAY = msg("2026-03-02, or 2026-03 where no day is known")
AS_PRINTED = msg("as printed there, in quotes")


def claim_gaps(
    present: Sequence[str], catalog: Catalog, today: date, language: Language
) -> Iterator[tuple[Path, list[str]]]:
    """Yield a path with the blocks above it, in the order of the fields. `present` are the fields with a claim."""
    waiting: list[str] = []
    for name, field in catalog.fields.items():
        if name in present:
            if waiting:
                yield ("claims", name), [*waiting, ""]
                waiting = []
        elif _is_usual(name, catalog):
            waiting += ["", *_block(field, today, language)]
    if waiting:
        yield ("claims", ""), waiting


def _is_usual(name: str, catalog: Catalog) -> bool:
    """Whether a comparison shows the field, or half of the models have it."""
    having = sum(name in model.claims for model in catalog.models.values())
    return any(name in comparison.rows for comparison in catalog.comparisons.values()) or (
        0 < len(catalog.models) <= 2 * having
    )


def _block(field: Field, today: date, language: Language) -> list[str]:
    lines = explained(translate(described(field), language))
    if field.must_state:
        said = TO_STATE.filled(keys=list(field.must_state), not_stated=NOT_STATED)
        lines += explained(translate(said, language))
    claim = outline("models").below("claims").below(field.id).below(0)
    evidence = claim.below("evidence").below(0)
    notes = {"printed": translate(AS_PRINTED, language)}
    first, *others = [f"{key}:{_note(notes.get(key))}" for key in evidence.required if key != "read"]
    block = [
        f"{field.id}:",
        f"  - value:{_value(field, language)}",
        *(f"    {group}: {{{blanks}}}" for group, blanks in _conditions(field).items()),
        f"    reported_by:{_note(', '.join(claim.below('reported_by').choices))}",
        "    evidence:",
        f"      - {first}",
        *(f"        {line}" for line in others),
        f"        read: {today.isoformat()}",
    ]
    return [*lines, *(f"# {line}" for line in block)]


def _conditions(field: Field) -> Mapping[str, str]:
    """Blanks for what has to be stated, by the key under which it stands."""
    groups = {
        "select": [key for key in field.must_state if key in field.select],
        "run": [key for key in field.must_state if key not in field.select],
    }
    return {group: ", ".join(f"{key}: " for key in keys) for group, keys in groups.items() if keys}


def _value(field: Field, language: Language) -> str:
    """The blank of a value, with what can stand there."""
    if field.datatype == "list":
        return f" []{_note(', '.join(field.choices))}"
    if field.datatype == "flag":
        return _note("true, false")
    said: Message | None = None
    if field.datatype in NUMERIC:
        said = NUMBER.filled(unit=field.unit)
    elif field.datatype == "date":
        said = DAY
    return _note(translate(said, language) if said else ", ".join(field.choices))


def _note(text: str | None) -> str:
    return f"  # {text}" if text else ""
