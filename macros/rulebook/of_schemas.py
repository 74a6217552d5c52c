"""The entries of what the schemas tell."""

from __future__ import annotations

from macros.messages import msg
from macros.rulebook.entry import Entry, Group
from macros.schema import CODE
from macros.schema.files import CODE as FILE_CODE

SCHEMA_GROUP = Group(
    "schema",
    (
        Entry(
            (CODE,),
            "schema",
            msg("A record has the keys and the values that the schema of its kind asks for."),
            (
                msg(
                    "A misspelt key would be passed over in silence, and what stands under it would never be shown. A "
                    "record that fails its schema is not looked at further, so that one mistake gives one message."
                ),
            ),
            msg(
                "Correct the key or the value; the schemas in `data/schemas/` explain every key, and editors complete "
                "and check by them."
            ),
        ),
        Entry(
            (FILE_CODE,),
            "schema",
            msg("The schemas beside the records are the ones that records are checked by."),
            (
                msg(
                    "Editors check a record by `data/schemas/`, this program by its own schemas; with two versions "
                    "they would disagree."
                ),
            ),
            msg("Restore the file from the repository, or remove it where no record is of its kind."),
        ),
    ),
)
"""What `macros.schema` can tell."""
