"""A record is used: a source by a figure or a text, a provider by a model, a platform by a claim, a term by a page.

A source nobody uses is listed as if something rested on it, and a word nobody uses is usually the right spelling of one
that is misspelt elsewhere.

It is a warning, since a record may come before what it is for.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from macros.diagnostics import Diagnostic
from macros.lint._uses import USERS, used_ids
from macros.messages import msg
from macros.source.location import Location

if TYPE_CHECKING:
    from collections.abc import Iterator

    from macros.lint.checked import Checked
    from macros.lint.rule import Area
    from macros.messages import Message

CODES = ("orphan",)
AREA: Area = "references"
FIX = msg("Use the record where it belongs, or delete it.")

_UNUSED: dict[str, tuple[Message, Message]] = {
    "sources": (
        msg("no claim, audit, use case, comparison or page uses the source {name}"),
        msg("Cite it where its figures are claimed, or delete the record."),
    ),
    "providers": (
        msg("no model has the provider {name}"),
        msg("Add a model of it to data/models/, or delete the record."),
    ),
    "platforms": (
        msg("no claim names the platform {name}"),
        msg("Name it under `select` of the claims that hold there, or delete the record."),
    ),
    "conditions": (
        msg("no field has the condition {name}"),
        msg("Name it under `select` or `run` of a field, or delete the record."),
    ),
    "fields": (
        msg("no model has a claim of the field {name}"),
        msg("Add a claim of it to a model, or delete the record."),
    ),
    "terms": (
        msg("no page and no text uses the term {name}"),
        msg("Use it, add the form that is used to `also`, or delete the record."),
    ),
}
_MISNAMED = frozenset({"reference", "page-reference"})
"""Codes of what leaves a record unused by a misspelling, and is told where that is."""


def check(checked: Checked) -> Iterator[Diagnostic]:
    """Yield a warning for each record that nothing uses, as far as all that could use it was read."""
    if checked.scope is not None:  # what could use it may have been left unread
        return
    if any(found.code in _MISNAMED for found in checked.told):
        return
    told = {place.file for place in checked.told_places}
    unread = {kind for kind, _ in checked.catalog.broken}
    for kind, (message, hint) in _UNUSED.items():
        if unread & USERS[kind] or ("pages" in USERS[kind] and any(page.broken for page in checked.pages)):
            continue
        used = used_ids(kind, checked)
        for name in checked.catalog.records(kind):
            where = Location(f"data/{kind}/{name}.yml")
            if name not in used and where.file not in told:
                yield Diagnostic("orphan", where, message.filled(name=name), hint, severity="warning")
