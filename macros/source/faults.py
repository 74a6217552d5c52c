"""What can be wrong with a file before anyone asks what it means: a stable code, a place and values, without prose."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Mapping

    from macros.source.location import Location

FolderCode = Literal[
    "file-backup",
    "file-case-clash",
    "file-extension",
    "file-hidden",
    "file-identifier",
    "file-missing",
    "file-missing-folder",
    "file-nested-folder",
    "file-no-permission",
    "file-reserved-name",
    "file-schema-name",
    "file-special",
    "file-stray",
    "file-symlink",
    "file-unknown-folder",
    "file-unreadable",
]
"""Faults of folders and names."""

CharacterCode = Literal[
    "file-bidi-character",
    "file-control-character",
    "file-invisible-character",
    "file-line-break",
    "file-look-alike-character",
    "file-private-character",
    "file-tag-character",
    "file-unassigned-character",
]
"""Faults of single characters."""

TextCode = Literal[
    "file-byte-order-mark",
    "file-empty",
    "file-not-utf-8",
    "file-too-large",
    "file-utf-16",
]
"""Faults of a file's bytes."""

SyntaxCode = Literal[
    "yaml-after-end",
    "yaml-block-header",
    "yaml-colon",
    "yaml-escape",
    "yaml-indentation",
    "yaml-missing-colon",
    "yaml-missing-value",
    "yaml-separator",
    "yaml-start-character",
    "yaml-syntax",
    "yaml-unclosed-bracket",
    "yaml-unclosed-quote",
    "yaml-wide-character",
]
"""The file is not YAML."""

ScalarCode = Literal[
    "yaml-ambiguous-number",
    "yaml-ambiguous-word",
    "yaml-long-number",
    "yaml-not-finite",
    "yaml-null",
    "yaml-null-in-braces",
]
"""Faults of a value that stands without quotes."""

TreeCode = Literal[
    "yaml-alias",
    "yaml-anchor",
    "yaml-complex-key",
    "yaml-directive",
    "yaml-document-marker",
    "yaml-duplicate-key",
    "yaml-empty-key",
    "yaml-escaped-character",
    "yaml-key-not-text",
    "yaml-long-text",
    "yaml-merge-key",
    "yaml-not-a-mapping",
    "yaml-only-comments",
    "yaml-tab",
    "yaml-tag",
    "yaml-too-deep",
    "yaml-too-many-nodes",
]
"""The file is YAML, but uses what this project leaves out."""

Code = FolderCode | CharacterCode | TextCode | SyntaxCode | ScalarCode | TreeCode
"""Every code that reading can give; macros/reading.py has a message for each."""


class SourceFault(Exception):  # noqa: N818 - it is collected and reported like a value more often than it stops anything
    """One file, or one name in a folder, cannot be used."""

    def __init__(self, code: Code, location: Location, arguments: Mapping[str, object] | None = None) -> None:
        super().__init__(code, location, dict(arguments or {}))
        self.code: Code = code
        """Stable name of what is wrong."""
        self.location = location
        self.arguments: Mapping[str, object] = dict(arguments or {})
        """What fills the placeholders of the message."""

    def __str__(self) -> str:
        return f"{self.location}: {self.code}"
