"""macros/texts/listing.py"""

from __future__ import annotations

from collections import Counter
from dataclasses import fields, is_dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

import pytest

from macros.building import BUILDERS
from macros.catalog import Catalog, load_catalog
from macros.records import Text
from macros.texts import page_of, texts_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture(scope="module")
def catalog(root: Path) -> Catalog:
    return load_catalog(root, date(2026, 11, 22)).catalog


def texts_in(value: Any) -> Iterator[Text]:
    """Every text anywhere in a record."""
    match value:
        case Text():
            yield value
        case dict():
            for below in value.values():
                yield from texts_in(below)
        case tuple():
            for below in value:
                yield from texts_in(below)
        case _ if is_dataclass(value):
            for one in fields(value):
                if one.name != "anchor":
                    yield from texts_in(getattr(value, one.name))
        case _:
            return


@pytest.mark.parametrize("kind", BUILDERS)
def test_no_text_of_a_record_is_left_out(kind: str, catalog: Catalog) -> None:
    """A text that is not listed would be checked by no rule."""
    held = Counter(text for record in catalog.records(kind).values() for text in texts_in(record))
    listed = Counter(text.text for text in texts_of(catalog) if text.kind == kind)
    assert listed == held


def test_a_text_knows_its_place_in_each_language(catalog: Catalog, root: Path) -> None:
    """The line of its place holds its first word."""
    for text in texts_of(catalog):
        for language in ("ja", "en"):
            place = text.place(language)
            assert place.file == f"data/{text.kind}/{text.record}.yml"
            line = (root / place.file).read_text(encoding="utf-8").splitlines()[place.line - 1]
            first = text.written(language).split()[0].split('"')[0]
            assert first in line[place.column - 1 :], place


def test_texts_with_calls_that_show_figures_have_a_page(catalog: Catalog) -> None:
    """What a call shows is found again from the record it shows."""
    kinds = {text.kind for text in texts_of(catalog) if text.nature == "calls"}
    assert kinds <= {"audits", "use-cases", "terms"}
    assert page_of("use-cases", "voice") == "choose/voice"
    assert page_of("audits", "a-note") == "fact-check/a-note"
    assert page_of("models", "gpt-4.1") is None
