"""Each file of tests/examples/source/ is YAML as a person could write it; its first line says what comes of it.

    valid/    # the data, as Python writes it
    invalid/  # line:column: error[code] message

The example's own first line is part of it, so what is wrong stands on line 2 or below.
"""

from __future__ import annotations

from pathlib import Path
from unittest.mock import patch

import pytest

from macros.reading import explain
from macros.source import SourceFault, read_document
from macros.source.events import HAS_FAST

EXAMPLES = Path(__file__).parents[1] / "examples" / "source"
PARSERS = [pytest.param(True, marks=pytest.mark.skipif(not HAS_FAST, reason="no C parser")), False]


def expected(path: Path) -> str:
    return path.read_text(encoding="utf-8").splitlines()[0].removeprefix("# ")


def examples(folder: str) -> list[Path]:
    return sorted((EXAMPLES / folder).glob("*.yml"))


@pytest.mark.parametrize("fast", PARSERS)
@pytest.mark.parametrize("path", examples("valid"), ids=lambda path: path.stem)
def test_a_valid_file_gives_its_data(path: Path, fast: bool) -> None:
    """With either parser, types included: text stays text, 1.10 stays 1.10."""
    with patch("macros.source.reader.HAS_FAST", fast):
        document = read_document(path.read_bytes(), path.name)
    assert repr(document.data) == expected(path)


@pytest.mark.parametrize("fast", PARSERS)
@pytest.mark.parametrize("path", examples("invalid"), ids=lambda path: path.stem)
def test_an_invalid_file_gives_one_diagnostic(path: Path, fast: bool) -> None:
    """With either parser, at the same place and in the same words."""
    with patch("macros.source.reader.HAS_FAST", fast), pytest.raises(SourceFault) as caught:
        read_document(path.read_bytes(), path.name)
    said = explain(caught.value).in_("en").splitlines()[0]
    assert said == f"{path.name}:{expected(path)}"
