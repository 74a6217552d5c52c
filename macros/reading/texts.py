"""Texts for files whose bytes are not a text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from macros.messages import msg
from macros.reading.explanation import Explanation

if TYPE_CHECKING:
    from collections.abc import Mapping

    from macros.source.faults import Code

TEXTS: Mapping[Code, Explanation] = {
    "file-byte-order-mark": Explanation(
        msg("the file begins with a byte order mark (BOM)"),
        msg("Save it as UTF-8 without BOM."),
    ),
    "file-empty": Explanation(
        msg("the file is empty"),
        msg("Write what belongs in it, or delete it."),
    ),
    "file-not-utf-8": Explanation(
        msg("the file is not UTF-8: the byte {byte} does not fit here"),
        msg("Save it as UTF-8; it may have been written in another encoding, such as Shift_JIS."),
    ),
    "file-too-large": Explanation(
        msg("the file is larger than {limit} KiB"),
        msg("Split it, or take out what does not belong in it."),
    ),
    "file-utf-16": Explanation(
        msg("the file is not UTF-8 but UTF-16, UTF-32 or no text at all"),
        msg("Save it as UTF-8."),
    ),
}
