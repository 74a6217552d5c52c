"""Whatever stands in a record, there are words for it; and what the schema lets through can be built."""

from __future__ import annotations

from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from macros.building import BUILDERS, build
from macros.messages import LANGUAGES
from macros.schema import validate
from macros.source import Document, Mark, read_document

EXAMPLES = Path(__file__).parents[1] / "examples" / "schema" / "valid"

SCALARS = (
    st.text(max_size=8)
    | st.integers()
    | st.booleans()
    | st.decimals(allow_nan=False, allow_infinity=False)
    | st.sampled_from(["not_stated", "not_disclosed", "2026-02-30", "2026-03", "https://example.org/", "c01", "yes"])
)
PLAIN = st.recursive(
    SCALARS,
    lambda below: st.lists(below, max_size=3) | st.dictionaries(st.text(max_size=6), below, max_size=3),
    max_leaves=6,
)
"""Anything that strict YAML can hold."""

SOUND = {
    kind: [read_document(path.read_bytes(), path.name).data for path in sorted((EXAMPLES / kind).glob("*.yml"))]
    for kind in BUILDERS
}


def places(data: Any, path: tuple[str | int, ...] = ()) -> list[tuple[str | int, ...]]:
    """The path of every value below the top."""
    below = data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ()
    return [place for key, value in below for place in ((*path, key), *places(value, (*path, key)))]


def spoil(data: Any, path: tuple[str | int, ...], value: object, *, rename: bool) -> Any:
    """A copy of `data` with another value at `path`, or with its key misspelt."""
    spoilt = deepcopy(data)
    parent = spoilt
    for key in path[:-1]:
        parent = parent[key]
    if rename and isinstance(parent, dict):
        parent[f"{path[-1]}x"] = parent.pop(path[-1])
    else:
        parent[path[-1]] = value
    return spoilt


@pytest.mark.parametrize("kind", BUILDERS)
@settings(max_examples=60, deadline=None, derandomize=True)
@given(choice=st.data())
def test_a_spoilt_record_is_either_told_or_built(kind: str, choice: st.DataObject) -> None:
    """No value leads to a traceback: neither in the checks nor behind them."""
    sound = choice.draw(st.sampled_from(SOUND[kind]))
    path = choice.draw(st.sampled_from(places(sound)))
    data = spoil(sound, path, choice.draw(PLAIN), rename=choice.draw(st.booleans()))
    document = Document("data/x.yml", data, Mark(1, 1))
    found = validate(kind, document)
    for diagnostic in found:
        assert all(diagnostic.in_(language) for language in LANGUAGES)
    if not found:
        record = build(kind, "x", document)
        assert record.id == "x"


@settings(max_examples=60, deadline=None, derandomize=True)
@given(kind=st.sampled_from(sorted(BUILDERS)), data=PLAIN)
def test_anything_at_all_is_told(kind: str, data: Any) -> None:
    """A record that is nothing like one still gets its messages."""
    assert validate(kind, Document("data/x.yml", data, Mark(1, 1)))
