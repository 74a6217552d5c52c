"""Texts of the data that readers see: which there are, and the macro calls in them, read and never run."""

from __future__ import annotations

from macros.texts.listing import RecordText, page_of, texts_of
from macros.texts.reading import parts_of, read_text

__all__ = ["RecordText", "page_of", "parts_of", "read_text", "texts_of"]
