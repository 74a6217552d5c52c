"""The areas of rules, in the order in which they are told: what figures have to keep first, what files do last."""

from __future__ import annotations

from typing import TYPE_CHECKING

from macros.messages import msg

if TYPE_CHECKING:
    from collections.abc import Mapping

    from macros.messages import Message
    from macros.rulebook.entry import Area

AREAS: Mapping[Area, tuple[Message, Message]] = {
    "evidence": (
        msg("Evidence"),
        msg("Whether what a source prints supports the claim: the figure, whose it is, and who says so."),
    ),
    "sense": (
        msg("Plausibility"),
        msg("Whether a claim can be true beside its field, its model and the other claims."),
    ),
    "references": (
        msg("Names and ids"),
        msg("Whether each name leads to the one thing that it means."),
    ),
    "prose": (
        msg("Texts and pages"),
        msg("What the sentences around the figures have to keep, in both languages."),
    ),
    "recommendations": (
        msg("Recommendations"),
        msg("Whether the guides advise only what the record supports."),
    ),
    "pages": (
        msg("How a page is written"),
        msg("What a page may consist of. A page is not a program: whoever sends one can run nothing."),
    ),
    "schema": (
        msg("Schemas"),
        msg("Which keys a record has, and which values they take."),
    ),
    "yaml": (
        msg("YAML"),
        msg("How a record is written down, before anyone asks what it says."),
    ),
    "files": (
        msg("Files"),
        msg("What may stand in the folders, and which characters in a file."),
    ),
}
"""For each area its name, and what its rules look at."""
