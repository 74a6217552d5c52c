"""The files of `data/` while they are read: those that are sound, and what is wrong with the others."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypeVar

from macros import reading
from macros.building import BUILDERS
from macros.building.node import Node
from macros.catalog.part import needed
from macros.schema import validate
from macros.schema.files import check_beside, check_own
from macros.schema.values import validate_values
from macros.source import SourceFault, list_records, read_document, read_file
from macros.source.names import SUFFIX

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from macros.diagnostics import Diagnostic
    from macros.records import Field, Model
    from macros.scope import Scope
    from macros.source import Document, Found

_Record = TypeVar("_Record")


@dataclass
class Files:
    """What has been read so far."""

    sound: dict[str, dict[str, Document]] = field(default_factory=lambda: {kind: {} for kind in BUILDERS})
    heads: dict[str, Model] = field(default_factory=dict)
    """Models of which nothing but the names was read."""
    broken: set[tuple[str, str]] = field(default_factory=set)
    """(kind, id) of what cannot be used, or was left unread."""
    diagnostics: list[Diagnostic] = field(default_factory=list)

    def read(self, root: Path, scope: Scope | None = None) -> None:
        """Read every file and hold it against its schema; with a `scope`, only those that matter to it."""
        found, faults = list_records(root, {kind: kind for kind in BUILDERS})
        self.diagnostics += map(reading.explain, faults)
        self.broken |= set(filter(None, map(_meant_by, faults)))
        self.diagnostics += check_beside(root, BUILDERS)
        if unusable := check_own(root, BUILDERS):
            self.diagnostics += unusable
            self.broken |= {(file.kind, file.identifier) for file in found}
            return
        if scope is not None:
            part = needed(found, scope)
            self.heads.update(part.heads)
            self.broken |= {(file.kind, file.identifier) for file in part.unread}
            found = part.whole
        for file in found:
            self._read_one(file)

    def check_values(self, fields: Mapping[str, Field]) -> None:
        """Hold the claims of the sound models against their fields."""
        for identifier, document in list(self.sound["models"].items()):
            self._refuse("models", identifier, validate_values(document, fields))

    def built(self, kind: str, build: Callable[[str, Node], _Record]) -> dict[str, _Record]:
        """The records of the sound files of one kind, by id."""
        return {identifier: build(identifier, Node.root(document)) for identifier, document in self.sound[kind].items()}

    def beside_heads(self, models: Mapping[str, Model]) -> dict[str, Model]:
        """`models` together with those of which only the names were read, in the order of their files."""
        return dict(sorted({**self.heads, **models}.items(), key=lambda item: f"{item[0]}{SUFFIX}"))

    def _read_one(self, file: Found) -> None:
        try:
            document = read_document(read_file(file.path, file.file), file.file)
        except SourceFault as fault:
            self._refuse(file.kind, file.identifier, [reading.explain(fault)])
            return
        self.sound[file.kind][file.identifier] = document
        self._refuse(file.kind, file.identifier, validate(file.kind, document))

    def _refuse(self, kind: str, identifier: str, problems: list[Diagnostic]) -> None:
        """Take a file out if there is anything against it."""
        if problems:
            self.diagnostics += problems
            self.broken.add((kind, identifier))
            self.sound[kind].pop(identifier, None)


def _meant_by(fault: SourceFault) -> tuple[str, str] | None:
    """Kind and id of the record that a file of no use was meant for: of `terms/Token.yaml` the term token.

    Its id resolves, so that a file that is only misnamed is told once and not by everything that names the record.
    """
    _, _, below = fault.location.file.partition("/")
    kind, _, name = below.partition("/")
    return (kind, name.rpartition(".")[0].lower() or name.lower()) if kind in BUILDERS and name else None
