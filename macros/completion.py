"""What editors complete and explain that only the data knows: the ids of all records, as a schema that refuses nothing.

`data/schemas/ids.schema.json` is made from the catalogue. The other schemas refer to it beside their own conditions, so
an editor offers the ids that exist, while an id that is not listed yet is as good as any other. No check needs it.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from macros.messages import LANGUAGES, Message, msg, translate

if TYPE_CHECKING:
    from collections.abc import Iterable

    from macros.catalog import Catalog
    from macros.messages import Language
    from macros.records import Field

FILE = "data/schemas/ids.schema.json"
"""Where it stands in a project."""

TITLE = msg("The ids of this catalogue")
DESCRIPTION = msg("Made by `kurabe fmt` from the data, for editors to complete. Nothing is checked by it.")
LISTED = msg("Ids of the records of this kind.")
MEANING = msg("{label} ({unit}). {meaning}")
WITHOUT_UNIT = msg("{label}. {meaning}")
CONDITIONS = msg(" State: {keys}.")

_KINDS = ("audits", "comparisons", "conditions", "fields", "models", "platforms", "providers", "sources")


def ids_schema(catalog: Catalog) -> str:
    """The text of the file for `catalog`: the same for the same records."""
    listed = {kind: sorted(catalog.records(kind)) for kind in _KINDS}
    listed["families"] = sorted({model.family for model in catalog.models.values()})
    listed["efforts"] = _efforts(catalog)
    schema: dict[str, Any] = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": " / ".join(translate(TITLE, language) for language in reversed(LANGUAGES)),
        "description": _in_both(DESCRIPTION),
        "$defs": {
            **{kind: {"description": _in_both(LISTED), "examples": ids} for kind, ids in sorted(listed.items())},
            "claims": {"properties": {name: {"description": _help(field)} for name, field in catalog.fields.items()}},
        },
    }
    return json.dumps(schema, ensure_ascii=False, indent=2) + "\n"


def _efforts(catalog: Catalog) -> list[str]:
    """Words for efforts: those that conditions name, and the levels of the models."""
    effort = catalog.conditions.get("effort")
    named = set(effort.values) if effort else set()
    claims = (claim for model in catalog.models.values() for claim in model.claims.get("reasoning_efforts", ()))
    return sorted(named.union(*(claim.value for claim in claims if isinstance(claim.value, tuple))))


def _help(field: Field) -> str:
    """What the hover text of a field's key says: its name, unit and meaning, and what its claims have to state."""
    said = (MEANING if field.unit else WITHOUT_UNIT).filled(label=field.label, unit=field.unit, meaning=field.meaning)
    return _in_both(said, *([CONDITIONS.filled(keys=list(field.must_state))] if field.must_state else []))


def _in_both(*messages: Message) -> str:
    """English, then Japanese, as in the descriptions of the other schemas."""

    def said(language: Language, parts: Iterable[Message]) -> str:
        return "".join(translate(part, language) for part in parts)

    return "\n\n".join(said(language, messages) for language in reversed(LANGUAGES))
