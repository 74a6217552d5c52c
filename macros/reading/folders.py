"""Texts for what may not stand in a folder of records."""

from __future__ import annotations

from typing import TYPE_CHECKING

from macros.messages import msg
from macros.reading.explanation import Explanation

if TYPE_CHECKING:
    from collections.abc import Mapping

    from macros.source.faults import Code

FOLDERS: Mapping[Code, Explanation] = {
    "file-backup": Explanation(
        msg("“{name}” looks like an editor's backup or temporary file"),
        msg("Delete it, or move it out of data/; every file there has to be a record."),
    ),
    "file-case-clash": Explanation(
        msg("“{name}” and “{other}” differ only in upper and lower case"),
        msg("Keep one of them, in lower case; Windows and macOS cannot hold both."),
    ),
    "file-extension": Explanation(
        msg("“{name}” does not end in .yml"),
        msg("Rename it to <id>.yml, or move it out of data/; every file there has to be a record."),
    ),
    "file-hidden": Explanation(
        msg("“{name}” is a hidden file"),
        msg("Delete it, or move it out of data/; every file there has to be a record."),
    ),
    "file-identifier": Explanation(
        msg("“{name}” is not an id followed by .yml"),
        msg(
            "Use a to z, 0 to 9 and single . - _ between them, at most {limit} characters, such as gpt-4.1.yml "
            "for the id gpt-4.1."
        ),
    ),
    "file-missing": Explanation(
        msg("“{name}” does not exist"),
        msg("Check whether it was moved or deleted while the files were being read, and try again."),
    ),
    "file-missing-folder": Explanation(
        msg("there is no folder “{name}”"),
        msg("Run the command in the root of the project, or name the root with --root."),
    ),
    "file-nested-folder": Explanation(
        msg("“{name}” is a folder where a file is expected"),
        msg("Move its files one level up, or out of data/; a folder of records holds no other folder."),
    ),
    "file-no-permission": Explanation(
        msg("there is no permission to read “{name}”"),
        msg("Change the permissions so that you can read it."),
    ),
    "file-reserved-name": Explanation(
        msg("“{name}” is the name of a device on Windows"),
        msg("Choose another id; with this one the project cannot be checked out on Windows."),
    ),
    "file-schema-name": Explanation(
        msg("“{name}” is not named like a schema"),
        msg("Keep only <kind>.schema.json in data/schemas/."),
    ),
    "file-special": Explanation(
        msg("“{name}” is not an ordinary file but a pipe, a socket or a device"),
        msg("Delete it, and put an ordinary file in its place."),
    ),
    "file-stray": Explanation(
        msg("“{name}” is a file where a folder is expected"),
        msg("Move it into the folder of its kind, or out of data/."),
    ),
    "file-symlink": Explanation(
        msg("“{name}” is a symbolic link"),
        msg("Put the file or folder itself here; links are not followed, so that nothing from outside gets in."),
    ),
    "file-unknown-folder": Explanation(
        msg("“{name}” is not a kind of record"),
        msg("Use one of these folders: {folders}."),
    ),
    "file-unreadable": Explanation(
        msg("“{name}” cannot be read"),
        msg("Check the disk and the file system, and try again."),
    ),
}
