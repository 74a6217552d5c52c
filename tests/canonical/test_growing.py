"""macros/canonical/growing.py"""

from __future__ import annotations

import pytest

from macros.canonical import grown, one_line
from macros.canonical.growing import Append, Put

RECORD = b"""\
# yaml-language-server: $schema=../schemas/models.schema.json
# about Nova
name: Nova  # as printed

claims:
  input_price:
    # seen twice
    - value: 1
      evidence:
        - {source: a, read: 2026-01-01}
"""


def test_an_item_more_leaves_every_other_line() -> None:
    """Comments included."""
    path = ("claims", "input_price", 0, "evidence")
    text = grown(RECORD, "models", "x.yml", [Append(path, {"source": "b", "read": "2026-01-02"})])
    assert text == RECORD.decode() + "        - {source: b, read: 2026-01-02}\n"


def test_a_list_that_is_not_there_is_made() -> None:
    """In its place."""
    text = grown(RECORD, "models", "x.yml", [Append(("claims", "output_price"), {"value": 2})])
    assert "  output_price:\n    - {value: 2}\n" in text


def test_a_key_is_set_changed_and_taken_away() -> None:
    """And the key beside it is not."""
    path = ("claims", "input_price", 0, "evidence", 0)
    text = grown(RECORD, "models", "x.yml", [Put((*path, "read"), "2026-02-02"), Put((*path, "commit"), "1234567")])
    assert '{source: a, read: 2026-02-02, commit: "1234567"}' in text
    assert grown(text.encode(), "models", "x.yml", [Put((*path, "commit"), None)]) == RECORD.decode().replace(
        "2026-01-01", "2026-02-02"
    )


def test_an_edit_that_leads_nowhere_is_an_error() -> None:
    """Nothing is made of a mapping that is not there."""
    with pytest.raises((KeyError, IndexError)):
        grown(RECORD, "models", "x.yml", [Put(("claims", "input_price", 7, "note"), "x")])


def test_a_mapping_on_one_line_is_written_as_it_would_stand() -> None:
    """Days without quotes, in brackets."""
    assert one_line({"model": "m", "ours": "2024-01"}, "imports", ("decided", 0)) == "{model: m, ours: 2024-01}"
