"""The entries of what commands tell that write files.

Their parts are not imported: no other command should wait for the libraries they need.
"""

from __future__ import annotations

from macros.messages import msg
from macros.rulebook.entry import Entry, Group

COMMAND_GROUPS = (
    Group(
        "yaml",
        (
            Entry(
                ("not-canonical",),
                "yaml",
                msg("`kurabe fmt` changes a file only where the standard form surely says the same."),
                (
                    msg(
                        "A form that says something else, or loses a comment, would change the data without anybody's "
                        "decision. A file for which this is not sure stays as it is."
                    ),
                ),
                msg("Write what is unusual in it in a plainer way, and report the file as a fault of this program."),
            ),
        ),
        msg("The standard form"),
        "canonical-form",
    ),
    Group(
        "files",
        (
            Entry(
                ("file-exists",),
                "files",
                msg("`kurabe new` writes a record under an id that is free."),
                (msg("A record that is there already would be lost."),),
                msg("Change that file, or choose another id."),
            ),
        ),
        msg("New records"),
        "new-records",
    ),
    Group(
        "files",
        (
            Entry(
                ("collection-unreadable",),
                "files",
                msg("`kurabe import` reads a file that is, as a whole, the collection it was asked for."),
                (
                    msg(
                        "An error page, half a file or another project's file would look like a collection from which "
                        "every model has vanished."
                    ),
                ),
                msg("Fetch the file again, and name the collection that it is."),
            ),
        ),
        msg("Collections of others"),
        "collections",
    ),
)
"""What `macros.canonical`, `macros.skeletons` and `macros.upstream` can tell."""
