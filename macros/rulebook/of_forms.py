"""The entry of what `kurabe fmt` tells; that part is not imported, for no other command should wait for its library."""

from __future__ import annotations

from macros.messages import msg
from macros.rulebook.entry import Entry, Group

FORM_GROUP = Group(
    "yaml",
    (
        Entry(
            ("not-canonical",),
            "yaml",
            msg("`kurabe fmt` finds a canonical form that surely says the same."),
            (
                msg(
                    "A form that says something else, or loses a comment, would change the data without anybody's "
                    "decision. So a file for which none is found stays as it is."
                ),
            ),
            msg("Write what is unusual in it in a plainer way, and report the file as a fault of this program."),
        ),
    ),
    msg("The canonical form"),
    "canonical-form",
)
"""What `macros.canonical` can tell."""
