"""Files of the data that differ in form only: comments, line breaks, quotation marks, the order of keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

from macros.building import BUILDERS
from macros.diffing.report import Item, say
from macros.messages import msg

if TYPE_CHECKING:
    from collections.abc import Iterator

    from macros.building import Record
    from macros.diffing.sides import Side

_ONLY_FORM = msg("{file}: only comments, formatting or the order of keys; readers see the same")


def form_items(base: Side, head: Side) -> Iterator[Item]:
    """Every file of a record whose bytes differ although it says the same.

    What one side cannot read may say anything.
    """
    unread = base.catalog.broken | head.catalog.broken
    for kind in BUILDERS:
        then = base.catalog.records(kind)
        for identifier, record in sorted(head.catalog.records(kind).items()):
            if (kind, identifier) in unread or then.get(identifier) != record:
                continue
            if _bytes(base, record) != _bytes(head, record):
                file = f"data/{kind}/{identifier}.yml"
                yield Item(say(_ONLY_FORM.filled(file=file)), (), {"path": file, "change": "form"})


def _bytes(side: Side, record: Record) -> bytes | None:
    """The file of a record; None for one that was lent by the other side."""
    try:
        return (side.root / record.anchor.document.file).read_bytes() if record.anchor else None
    except OSError:
        return None
