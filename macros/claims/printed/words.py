"""Printed words: choices, flags, lists, licences and other names."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from macros.claims.folding import folded
from macros.claims.printed.reading import UNREADABLE, Reading, one

if TYPE_CHECKING:
    from macros.records import Field

_LICENCES = {
    "apache-2.0": "Apache-2.0",
    "apache-2-0": "Apache-2.0",
    "mit": "MIT",
    "llama-4-community-license-agreement": "Llama 4 Community License Agreement",
}
"""Licences by the ids, folded, that data projects print for them. A new one is added here, never guessed."""

_SETTING = re.compile(r"([a-z_]+) ?= ?(true|false)")
_SETTINGS: dict[tuple[str, bool], frozenset[str]] = {
    ("reasoning", True): frozenset({"reasoning", "hybrid"}),
    ("reasoning", False): frozenset({"non-reasoning"}),
}
"""What the setting that data projects keep for `model_type` means."""

_DEFAULT_MARK = re.compile(r" ?\(default\)", re.IGNORECASE)


def read_choice(text: str, field: Field) -> Reading:
    """One of the field's words, by its id or its name in either language; a mark "(Default)" after it says nothing."""
    if field.id == "model_type" and (setting := _SETTING.fullmatch(text)):
        meanings = _SETTINGS.get((setting[1], setting[2] == "true"))
        return Reading(frozenset(meanings)) if meanings else UNREADABLE
    word = folded(_DEFAULT_MARK.sub("", text))
    if not field.choices:
        return one(word)
    meant = {
        choice
        for choice, label in field.choices.items()
        if word in {folded(choice), folded(label.ja), folded(label.en)}
    }
    return Reading(frozenset(meant)) if meant else UNREADABLE


def read_flag(text: str, field: Field) -> Reading:
    """`open_weights = true`; for open weights also `open-weight` and the id of the licence they come with."""
    if setting := _SETTING.fullmatch(text):
        return one(setting[2] == "true") if setting[1] == field.id else UNREADABLE
    if field.id == "open_weights" and (folded(text) == "open-weight" or folded(text) in _LICENCES):
        return one(True)
    return UNREADABLE


def read_list(text: str) -> Reading:
    """Words parted by commas, in the order of the print."""
    items = tuple(folded(item) for item in re.split(r"[,、]", text))
    return one(items) if all(items) else UNREADABLE


def read_text(text: str, field: Field) -> Reading:
    """The words themselves; for a licence, the name that goes with a printed id."""
    if field.id == "licence":
        return one(_LICENCES.get(folded(text), text))
    return one(text)
