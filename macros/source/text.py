"""Bytes to text: UTF-8 without a byte order mark and without characters nobody can see."""

from __future__ import annotations

from macros.source.characters import find_forbidden
from macros.source.faults import SourceFault
from macros.source.limits import MAX_BYTES
from macros.source.location import Location

_UTF_8_MARK = b"\xef\xbb\xbf"
_UTF_16_MARKS = (b"\xff\xfe", b"\xfe\xff")


def read_text(raw: bytes, file: str) -> str:
    """The text of a YAML file or of a page. Line ends stay as they are, LF or CRLF.

    Raises `SourceFault` at the first thing that is not plain UTF-8 text.
    """
    if len(raw) > MAX_BYTES:
        raise SourceFault("file-too-large", Location(file), {"limit": MAX_BYTES // 1024})
    if not raw.strip():
        raise SourceFault("file-empty", Location(file))
    if raw.startswith(_UTF_8_MARK):
        raise SourceFault("file-byte-order-mark", Location(file))
    if raw.startswith(_UTF_16_MARKS) or b"\0" in raw[:4]:
        raise SourceFault("file-utf-16", Location(file))
    text = _decode(raw, file)
    if found := find_forbidden(text):
        raise SourceFault(found.code, Location(file, found.line, found.column), {"character": found.name})
    return text


def _decode(raw: bytes, file: str) -> str:
    try:
        return raw.decode()
    except UnicodeDecodeError as error:
        before = raw[: error.start].decode()
        location = Location(file, before.count("\n") + 1, len(before) - before.rfind("\n"))
        raise SourceFault("file-not-utf-8", location, {"byte": f"0x{raw[error.start]:02X}"}) from None
