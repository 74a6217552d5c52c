"""What of the data decides whether a record's file is right, so that nothing else has to be read to check it.

For a model's file these are: every source, field, provider, platform, condition, term and audit; the models of its
family; and of every other model the names, since a source's words may mean that one. `tests/lint/test_scope.py` holds
the check of one file against the check of everything.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from macros.building.heads import read_head
from macros.source import SourceFault, read_file

if TYPE_CHECKING:
    from collections.abc import Iterable

    from macros.records import Model
    from macros.scope import Scope
    from macros.source import Found

_MODELS = "models"
_ABOUT_MODELS = frozenset({"comparisons", "use-cases"})
"""Kinds of record that are judged by the claims of models, while no claim is judged by them."""
_WITHOUT_CLAIMS = frozenset(
    {"conditions", "fields", "imports", "platforms", "providers", "questions", "rates", "sources", "terms"}
)
"""Kinds of record that are judged without any claim: of models, the names are enough."""


@dataclass(slots=True)
class Part:
    """How far each file has to be read."""

    whole: list[Found] = field(default_factory=list)
    heads: dict[str, Model] = field(default_factory=dict)
    """By id: models of which the names are enough, without their claims."""
    unread: list[Found] = field(default_factory=list)


def needed(found: Iterable[Found], scope: Scope) -> Part:
    """What has to be read to check the files of `scope`.

    That is everything, unless they are files of models alone, or of kinds of record that are judged without claims.
    """
    found = list(found)
    if not scope.is_models_alone and not scope.kinds <= _WITHOUT_CLAIMS:
        return Part(found)
    heads = {file.identifier: head for file in found if file.kind == _MODELS and (head := _head(file))}
    checked = [heads.get(file.identifier) for file in found if file.kind == _MODELS and scope.covers(file.file)]
    if not all(checked):  # of what family it is cannot be told
        return Part(found)
    families = {_family(head) for head in checked if head}
    part = Part()
    for file in found:
        head = heads.get(file.identifier) if file.kind == _MODELS else None
        if file.kind in _ABOUT_MODELS:
            part.unread.append(file)
        elif head is None or _family(head) in families:
            part.whole.append(file)
        else:
            part.heads[file.identifier] = head
    return part


def _head(file: Found) -> Model | None:
    try:
        return read_head(file.identifier, read_file(file.path, file.file), file.file)
    except SourceFault:
        return None


def _family(model: Model) -> tuple[str, str]:
    """Two models of one maker and family are siblings."""
    return model.provider, model.family
