"""A representative change as each format says it: what a reviewer reads, kept word for word in both languages."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from macros.diffing import markdown_of, text_of
from tests.diffing.conftest import LUMEN, NOVA, change
from tests.diffing.test_telling import CUT, RIVAL, STANDARD

if TYPE_CHECKING:
    from collections.abc import Callable

    from macros.diffing.report import Report
    from macros.messages import Language
    from tests.diffing.conftest import Told

GOLDEN = Path(__file__).parent / "golden"

FORMATS: dict[str, Callable[[Report, Language], str]] = {"md": markdown_of, "txt": text_of}


@pytest.fixture
def changed(head: Path, told: Told) -> Report:
    """A price that falls next month, a dearer rival, a rejected score, a renamed source, better sentences."""
    change(head, NOVA, STANDARD, f"{STANDARD}      until: 2026-12-01\n")
    change(head, NOVA, "  input_price:\n", f"  input_price:\n{CUT}{RIVAL}")
    rejected = (
        "      rejected: {reason: unsupported, note: {ja: 測定者が取り下げました。, en: Its tester withdrew it.}}\n"
    )
    change(head, NOVA, "    - value: 80\n", f"    - value: 80\n{rejected}")
    change(head, LUMEN, "value: 1000000", "value: 90000")
    change(head, LUMEN, 'printed: "1,000,000"', 'printed: "90,000"')
    change(head, "data/sources/hoshi-prices.yml", "title: Prices", "title: List prices of <Hoshi>")
    change(head, "data/use-cases/summaries.yml", "短い文書を要約します。", "短い文書を手早く要約します。")
    change(head, "docs/en/prices.md", "What Nova and Lumen cost.", "What a request to Nova or Lumen costs.")
    change(head, "data/terms/context-window.yml", "reading:", "# a comment\nreading:")
    return told()


@pytest.mark.parametrize("language", ["ja", "en"])
def test_a_representative_change_reads_as_kept(
    changed: Report, language: Language, request: pytest.FixtureRequest
) -> None:
    """`--update-golden` writes the files anew after a change that is meant."""
    for suffix, write in FORMATS.items():
        made = f"{write(changed, language)}\n"
        file = GOLDEN / f"change.{language}.{suffix}"
        if request.config.getoption("--update-golden"):
            file.parent.mkdir(exist_ok=True)
            file.write_text(made, encoding="utf-8")
        assert made == file.read_text(encoding="utf-8")
