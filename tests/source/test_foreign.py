"""macros/source/foreign.py"""

from __future__ import annotations

from typing import Any

import pytest

from macros.source.faults import SourceFault
from macros.source.foreign import Written, read_foreign


def tree(text: str, most: int = 100) -> Any:
    return read_foreign(text, "file.yml", list, most)


def test_nothing_is_interpreted() -> None:
    """What a scalar means is for those to say who know the file; only whether it had quotes is told."""
    found = tree("- no\n- 1.10\n- '2'\n- 2026-01-01\n- {a: ~}\n")
    assert found == ["no", "1.10", "2", "2026-01-01", [("a", "~")]]
    assert [isinstance(one, Written) for one in found[:4]] == [True, True, False, True]


def test_pairs_are_given_as_they_stand() -> None:
    """A key that is written twice is seen twice."""
    assert tree("a: 1\na: 2\n") == [("a", "1"), ("a", "2")]


@pytest.mark.parametrize(
    ("text", "code", "place"),
    [
        ("- &a x", "yaml-anchor", "1:3"),
        ("- *a", "yaml-alias", "1:3"),
        ("- !x y", "yaml-tag", "1:3"),
        ("- ? [a]\n  : b", "yaml-complex-key", "1:7"),
        ("a: 1\n---\nb: 2", "yaml-document-marker", "2:1"),
        ("[" * 13, "yaml-too-deep", "1:13"),
        (f"- [{'1, ' * 200}1]", "yaml-too-many-nodes", "1:304"),
        ("- 'a", "yaml-unclosed-quote", "1:3"),
    ],
)
def test_what_could_take_room_or_run_is_refused_with_its_place(text: str, code: str, place: str) -> None:
    """The tree is built without recursion and never larger than was asked for."""
    with pytest.raises(SourceFault) as caught:
        tree(text)
    assert (caught.value.code, str(caught.value.location)) == (code, f"file.yml:{place}")
