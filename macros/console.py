"""The reader at the terminal: which language they read."""

from __future__ import annotations

import locale
import os
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from macros.messages import Language

VARIABLES = ("KURABE_LANG", "LC_ALL", "LC_MESSAGES", "LANG")
"""Environment variables that name a language, strongest first (LANGUAGE only refines them, so it is not asked)."""


def reader_language(asked: str | None = None) -> Language:
    """`asked` if given, else what the environment says, else what the system is set to; English unless Japanese."""
    return "ja" if (asked or _environment() or _system()).lower().startswith("ja") else "en"


def _environment() -> str:
    return next((os.environ[name] for name in VARIABLES if os.environ.get(name)), "")


def _system() -> str:
    """The user's language where no variable says it: a Windows console, or a desktop's own setting."""
    if sys.platform == "win32":
        import ctypes  # noqa: PLC0415 - exists in this form on Windows only

        return locale.windows_locale.get(ctypes.windll.kernel32.GetUserDefaultUILanguage(), "")
    return locale.getlocale()[0] or ""


def prepare_streams() -> None:
    """Let a console that lacks a character show its code instead of ending the command with an error."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(errors="backslashreplace")
