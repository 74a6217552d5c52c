"""data/: every record is in canonical form"""

from __future__ import annotations

import pytest

from macros.canonical.files import choose, form, form_ids
from macros.canonical.spacing import GROUPS
from macros.schema.outline import outline
from tests.support.project import ROOT


def test_every_record_is_in_canonical_form() -> None:
    """`kurabe fmt` has nothing to do, so a contributor who runs it sees changes of their own only."""
    chosen = choose(ROOT)
    formed = [*(form(file, chosen.fields) for file in chosen.found), form_ids(ROOT)]
    assert not chosen.faults
    assert [one and one.file for one in formed if one is None or one.changed or one.fault] == []


@pytest.mark.parametrize("kind", sorted(GROUPS))
def test_parts_of_a_record_are_named_by_keys_of_its_schema(kind: str) -> None:
    """In the schema's order, or a part would be torn apart."""
    listed = [key for keys in GROUPS[kind] for key in keys]
    known = list(outline(kind).properties)
    assert listed == [key for key in known if key in listed]
    assert known.index(listed[0]) + len(listed) == len(known)
