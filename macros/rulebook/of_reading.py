"""The entries of what can be wrong with a file before anyone asks what it means.

Each code has words for its own case already (`macros.reading`); without the case, they are its title and its fix. Why
such files are refused is the same for many codes, so it is told once for each group of them.
"""

from __future__ import annotations

from dataclasses import replace
from string import Formatter
from typing import TYPE_CHECKING

from macros.messages import msg
from macros.reading.characters import CHARACTERS
from macros.reading.folders import FOLDERS
from macros.reading.syntax import SYNTAX
from macros.reading.texts import TEXTS
from macros.reading.values import VALUES
from macros.rulebook.entry import Entry, Group

if TYPE_CHECKING:
    from collections.abc import Mapping

    from macros.messages import Message
    from macros.reading.explanation import Explanation
    from macros.rulebook.entry import Area
    from macros.source.faults import Code

LEFT_OPEN = "…"
"""What stands where a case would be named."""


def _group(area: Area, place: str, title: Message, why: Message, explanations: Mapping[Code, Explanation]) -> Group:
    entries = tuple(
        Entry((code,), area, _open(words.message), (why,), _open(words.hint), title_is_message=True)
        for code, words in explanations.items()
    )
    return Group(area, entries, title, place, (why,))


def _open(message: Message) -> Message:
    """The message without a case."""
    names = [name for _, name, _, _ in Formatter().parse(message.text) if name]
    # The hint of a fault is always formatted, also where it has no placeholder: `{{` is one brace.
    return replace(message, arguments=dict.fromkeys([*names, ""], LEFT_OPEN))


READING_GROUPS = (
    _group(
        "yaml",
        "not-yaml",
        msg("What is not YAML"),
        msg(
            "A file that is not YAML cannot be read at all. The place given is where reading stopped; the slip is "
            "there or a little above."
        ),
        SYNTAX,
    ),
    _group(
        "yaml",
        "plain-yaml",
        msg("What records leave out of YAML"),
        msg(
            "YAML has many ways to write one thing, and programs disagree about some of them: a version becomes a "
            "shorter number, a country a truth value, a key written twice a loss. Records use the part that every "
            "program and every person reads alike, and what is unknown is absent."
        ),
        VALUES,
    ),
    _group(
        "files",
        "names-of-files",
        msg("Names and folders"),
        msg(
            "Every file of `data/` is a record and every file of `docs/` a page or an image, under a name that works "
            "on every machine. One that was passed over in silence would hold figures that somebody believes to be "
            "published."
        ),
        FOLDERS,
    ),
    _group(
        "files",
        "bytes-of-files",
        msg("Encoding and size"),
        msg("Every editor and every machine has to read the same text out of a file."),
        TEXTS,
    ),
    _group(
        "files",
        "characters",
        msg("Characters"),
        msg(
            "With characters that nobody sees, or that look different elsewhere, a file can say something else than "
            "what its reviewer read."
        ),
        CHARACTERS,
    ),
)
"""What `macros.source` and `macros.reading` can tell, in groups."""
