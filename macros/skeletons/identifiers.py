"""Whether a new record may have its id."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from macros import reading
from macros.diagnostics import Diagnostic
from macros.messages import msg
from macros.schema import CODE
from macros.schema.showing import as_hint, form_of, shown
from macros.schema.store import read_schema
from macros.source import Location, SourceFault
from macros.source.limits import MAX_IDENTIFIER
from macros.source.names import SUFFIX, name_fault, printable_name

if TYPE_CHECKING:
    from collections.abc import Container


def identifier_fault(kind: str, identifier: str, taken: Container[str]) -> Diagnostic | None:
    """Why a record of `kind` cannot have this id, as the check would say it; None if it can.

    `taken` are the ids of that kind.
    """
    name = f"{identifier}{SUFFIX}"
    location = Location(f"data/{kind}/{printable_name(name)}")
    if not identifier.startswith(".") and (code := name_fault(name)):
        arguments = {"name": printable_name(name), "limit": MAX_IDENTIFIER}
        return reading.explain(SourceFault(code, location, arguments))
    schema = read_schema("common.schema.json")["$defs"]["key" if kind == "fields" else "id"]
    if not re.fullmatch(schema["pattern"], identifier) or len(identifier) > schema["maxLength"]:
        message = msg("“{value}” is not a valid {form}", value=shown(identifier), form=form_of(schema))
        return Diagnostic(CODE, location, message, as_hint(schema))
    if identifier in taken:
        message = msg("a record with this id is there already")
        return Diagnostic(
            "file-exists", location, message, msg("Change {file}, or choose another id.", file=location.file)
        )
    return None
