"""The line by which somebody decides about a difference, ready for the record of the import."""

from __future__ import annotations

from typing import TYPE_CHECKING

from macros.canonical import one_line
from macros.importing.decided import values_of
from macros.importing.yaml_data import yaml_conditions, yaml_value

if TYPE_CHECKING:
    from macros.importing.parts import Figure
    from macros.source.document import Plain

_REASON: dict[str, Plain] = {"ja": "…", "en": "…"}
"""To be filled in by whoever decides."""


def decision_line(figure: Figure) -> str:
    """An item of `decided` for just these two values, on one line."""
    claim = figure.claim
    ours, theirs = values_of(figure)
    data: dict[str, Plain] = {"model": claim.model, "field": claim.field}
    data |= {"select": yaml_conditions(claim.select)} if claim.select else {}
    data |= {"run": yaml_conditions(claim.run)} if claim.run else {}
    data |= {} if ours is None else {"ours": yaml_value(ours)}
    data |= {} if theirs is None else {"theirs": yaml_value(theirs)}
    return f"- {one_line({**data, 'note': dict(_REASON)}, 'imports', ('decided', 0))}"
