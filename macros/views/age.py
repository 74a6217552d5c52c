"""How long ago something was read, seen from the day the site is built for."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from macros.formatting import days
from macros.messages import msg, translate

if TYPE_CHECKING:
    from macros.views.context import PageContext

_TODAY = msg("on the day this site is built for")
_AGO = msg("{age} ago")


def age_in_words(context: PageContext, read: str) -> str:
    """`113 days ago`. `read` is an ISO day."""
    age = (context.catalog.as_of - date.fromisoformat(read)).days
    said = _AGO.filled(age=days(age, context.language)) if age else _TODAY
    return translate(said, context.language)
