"""What the schemas accept and what they say of what they refuse.

Each file of tests/examples/schema/<valid|invalid>/<kind>/ is a record. It begins with one comment for each diagnostic:

    # expect: <line>:<column> <message> -- <hint>

`# expect: nothing` stands on top of a valid one. All diagnostics have to be named, so each file also shows that one
mistake gives one message.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from macros.schema import validate
from macros.schema.store import SUFFIX, schema_names
from macros.source import read_document

EXAMPLES = Path(__file__).parents[1] / "examples" / "schema"
EXPECT = re.compile(r"# expect: (\d+):(\d+) (.+?)(?: -- (.+))?")
JAPANESE = re.compile(r"[\u3040-\u30ff\u4e00-\u9fff]")

Found = tuple[int, int, str, str | None]


def examples(folder: str) -> list[Path]:
    return sorted((EXAMPLES / folder).glob("*/*.yml"))


def name(path: Path) -> str:
    return f"{path.parent.name}/{path.stem}"


def expected(path: Path) -> list[Found]:
    """What the comments on top of the file name."""
    lines = path.read_text(encoding="utf-8").splitlines()
    matches = [EXPECT.fullmatch(line) for line in lines if line.startswith("# expect: ")]
    return [(int(m[1]), int(m[2]), m[3], m[4]) for m in matches if m]


def found(path: Path) -> list[Found]:
    """What the schema says of the file, in English."""
    diagnostics = validate(path.parent.name, read_document(path.read_bytes(), path.name))
    return [
        (d.location.line, d.location.column, d.message.in_("en"), d.hint.in_("en") if d.hint else None)
        for d in diagnostics
    ]


@pytest.mark.parametrize("path", examples("invalid"), ids=name)
def test_an_invalid_record_gets_exactly_the_messages_it_names(path: Path) -> None:
    """Place, message and hint, one for each mistake."""
    assert expected(path)
    assert found(path) == expected(path)


@pytest.mark.parametrize("path", examples("invalid"), ids=name)
def test_every_message_and_hint_is_also_said_in_japanese(path: Path) -> None:
    """Quoted parts of the file aside, a contributor who reads Japanese gets Japanese."""
    for diagnostic in validate(path.parent.name, read_document(path.read_bytes(), path.name)):
        assert JAPANESE.search(diagnostic.message.in_("ja"))
        assert diagnostic.hint is None or JAPANESE.search(diagnostic.hint.in_("ja"))


@pytest.mark.parametrize("path", examples("valid"), ids=name)
def test_a_valid_record_gets_no_message(path: Path) -> None:
    """The schema refuses nothing that a record may say."""
    assert path.read_text(encoding="utf-8").startswith("# expect: nothing\n")
    assert found(path) == []


@pytest.mark.parametrize("folder", ["valid", "invalid"])
def test_every_kind_of_record_has_examples(folder: str) -> None:
    """A new kind comes with records that show what it accepts and refuses."""
    kinds = {schema.removesuffix(SUFFIX) for schema in schema_names()} - {"common"}
    assert {path.parent.name for path in examples(folder)} == kinds
