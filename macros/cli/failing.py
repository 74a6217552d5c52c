"""What is said when a command fails in a way that nobody foresaw."""

from __future__ import annotations

import errno
import os
import sys
from pathlib import Path
from traceback import extract_tb
from typing import TYPE_CHECKING

from macros.cli.asking import LANGUAGE
from macros.console import reader_language
from macros.messages import msg, translate
from macros.plain_text import one_line

if TYPE_CHECKING:
    import click

PACKAGE = Path(__file__).parent.parent

INTERNAL = msg("internal error: {error} ({place})")
WHAT_TO_DO = msg(
    "This is a fault of Kurabe, not of your data. Please report it with the output of the same command under "
    "KURABE_DEBUG=1."
)

NOT_PRINTED = msg("the output cannot be written: {reason}")
_NO_OUTPUT = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EBADF, errno.EIO}
"""Errors of a stream that is closed, or that leads to a disk without room."""


def explain_failure(error: Exception, ctx: click.Context) -> str:
    """One line that names the error and where in this package it came from, and one that says what to do."""
    language = reader_language(ctx.meta.get(LANGUAGE))
    if isinstance(error, OSError) and error.errno in _NO_OUTPUT and error.filename is None:
        return translate(NOT_PRINTED.filled(reason=error.strerror), language)
    kind, text = type(error).__name__, one_line(str(error))
    said = INTERNAL.filled(error=f"{kind}: {text}" if text else kind, place=_place(error))
    return f"{translate(said, language)}\n{translate(WHAT_TO_DO, language)}"


def silence_streams() -> None:
    """Let what is still to be written go nowhere, so that Python does not complain of the closed pipe at its end."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    for stream in (sys.stdout, sys.stderr):
        try:
            os.dup2(nowhere, stream.fileno())
        except (OSError, ValueError):  # a stream that is no file needs no silence
            continue


def _place(error: Exception) -> str:
    """The innermost line of this package that the error passed, such as `macros/catalog.py:12`."""
    frames = [frame for frame in extract_tb(error.__traceback__) if PACKAGE in Path(frame.filename).parents]
    if not frames:
        return PACKAGE.name
    innermost = frames[-1]
    return f"{Path(innermost.filename).relative_to(PACKAGE.parent).as_posix()}:{innermost.lineno}"
