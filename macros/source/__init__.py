"""Strict YAML: text in, plain data and the location of every node out."""

from macros.source.access import read_file
from macros.source.document import Document, Mark
from macros.source.faults import SourceFault
from macros.source.folder import Found, list_records
from macros.source.location import Location
from macros.source.reader import read_document
from macros.source.text import read_text

__all__ = [
    "Document",
    "Found",
    "Location",
    "Mark",
    "SourceFault",
    "list_records",
    "read_document",
    "read_file",
    "read_text",
]
