"""Texts of the data that readers see: which there are, the macro calls in them, and the terms of the glossary."""

from __future__ import annotations

from macros.texts.listing import RecordText, page_of, texts_of
from macros.texts.reading import parts_of, read_text
from macros.texts.terms import forms_of, in_language, parts_of_word, term_finder, word_of, wrong_word_finder
from macros.texts.words import folded

__all__ = [
    "RecordText",
    "folded",
    "forms_of",
    "in_language",
    "page_of",
    "parts_of",
    "parts_of_word",
    "read_text",
    "term_finder",
    "texts_of",
    "word_of",
    "wrong_word_finder",
]
