"""macros/canonical: what must hold for any record, however it is written"""

from __future__ import annotations

import re
from random import Random
from typing import TYPE_CHECKING, cast

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from macros.canonical import NotCanonical, canonical
from macros.schema.outline import Outline, outline
from macros.source import SourceFault, read_document
from tests.canonical.layouts import any_layout
from tests.support.project import ROOT

if TYPE_CHECKING:
    from pathlib import Path

    from macros.source.document import Plain

RECORDS = sorted((ROOT / "data").glob("*/*.yml"))
SMALL = [path for path in RECORDS if path.stat().st_size < 6000]
FIELDS = tuple(path.stem for path in sorted((ROOT / "data/fields").glob("*.yml")))
"""In any order: which it is makes no difference here."""

NUMBERED = re.compile(r"# no\. [0-9]+$", re.MULTILINE)

seeds = st.integers(0, 2**32)
words = st.text(st.characters(codec="utf-8", exclude_categories=("C", "Zl", "Zp")), min_size=1, max_size=12)
numbers = st.integers(0, 10**6) | st.decimals(0, 1000, places=2)
scalars = words | numbers | st.booleans() | st.sampled_from(["no", "1.10", "2026-03-02", "{{ x('y') }}", "a: b", "- a"])
values = st.recursive(
    scalars,
    lambda below: st.lists(below, max_size=3) | st.dictionaries(words, below, max_size=3),
    max_leaves=12,
)


def random_by(seed: int) -> Random:
    return Random(seed)  # noqa: S311 - nothing is secret here


def data_of(text: str | bytes) -> dict[str, Plain]:
    raw = text.encode() if isinstance(text, str) else text
    return cast("dict[str, Plain]", read_document(raw, "data/x.yml").data)


def typed(value: Plain) -> object:
    """`value` with the type and the digits of every scalar, without the order of keys."""
    if isinstance(value, dict):
        return {key: typed(below) for key, below in value.items()}
    return [typed(below) for below in value] if isinstance(value, list) else (type(value), str(value))


def form(text: str, kind: str) -> str:
    return canonical(text.encode(), kind, "data/x.yml", FIELDS)


@given(st.sampled_from(SMALL), seeds)
@settings(max_examples=150)
def test_a_record_has_one_form_however_it_was_written(path: Path, seed: int) -> None:
    """Key order, brackets, quotes, indentation and empty lines of the author leave no trace."""
    text = "\n".join(line for line in path.read_text(encoding="utf-8").splitlines() if not line.startswith("#"))
    kind = path.parent.name
    assert form(any_layout(data_of(text), outline(kind), random_by(seed)), kind) == form(text, kind)


@given(st.sampled_from(RECORDS), seeds)
@settings(max_examples=150)
def test_no_comment_is_lost_wherever_it_stands_in_a_real_record(path: Path, seed: int) -> None:
    """On a line of its own at any column, or at the end of a line. The data stay, and a second run changes nothing."""
    random = random_by(seed)
    lines = path.read_text(encoding="utf-8").splitlines()
    written = []
    for number, line in enumerate(lines):
        if random.random() < 0.1:
            written += [""] * random.randrange(2)
            written.append(f"{' ' * random.randrange(12)}# no. {number}")
            written += [""] * random.randrange(2)
        beside = f"  # no. {number}000" if random.random() < 0.1 and not line.startswith("#") and line else ""
        written.append(line + beside)
    text = "\n".join(written)
    once = form(text, path.parent.name)
    assert sorted(NUMBERED.findall(once)) == sorted(NUMBERED.findall(text))
    assert typed(data_of(once)) == typed(data_of(text))
    assert form(once, path.parent.name) == once


@given(st.dictionaries(words, values, min_size=1, max_size=4), seeds, st.integers(0, 12))
@settings(max_examples=300)
def test_any_data_in_any_layout_keeps_its_values_and_comments(data: dict[str, Plain], seed: int, comments: int) -> None:
    """Also data that no schema knows; what the reader refuses raises its fault, and nothing else is ever raised."""
    text = any_layout(data, Outline(), random_by(seed), [f"# no. {number}" for number in range(comments)])
    try:
        before = data_of(text)
    except SourceFault:
        with pytest.raises(SourceFault):
            form(text, "models")
        return
    once = form(text, "models")
    assert typed(data_of(once)) == typed(before)
    assert sorted(NUMBERED.findall(once)) == sorted(NUMBERED.findall(text))
    assert form(once, "models") == once


@given(st.sampled_from(RECORDS), st.data())
@settings(max_examples=200)
def test_a_broken_file_raises_its_fault_or_keeps_its_data(path: Path, data: st.DataObject) -> None:
    """A few characters changed anywhere: either the reader refuses it, or nothing but its form changes."""
    text = path.read_text(encoding="utf-8")
    place = data.draw(st.integers(0, len(text)))
    cut = data.draw(st.integers(0, 3))
    put = data.draw(
        st.sampled_from(["", "#", " # x", ":", "-", "\n", "  ", "\n# x\n", "[", "}", '"', "'", ">-\n", "?", ","])
    )
    broken = text[:place] + put + text[place + cut :]
    try:
        before = data_of(broken)
    except SourceFault:
        return
    try:
        once = form(broken, path.parent.name)
    except NotCanonical:
        pytest.fail(f"no form for what the reader accepts: {broken[max(0, place - 60) : place + 60]!r}")
    assert typed(data_of(once)) == typed(before)
    assert form(once, path.parent.name) == once
