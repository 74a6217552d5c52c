"""macros/pages/limits.py"""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

import pytest

from macros.pages.limits import check_limits
from macros.pages.source_text import SourceText

if TYPE_CHECKING:
    from collections.abc import Callable

    from macros.diagnostics import Diagnostic
    from macros.pages import Page

    Read = Callable[[str], tuple[Page, list[Diagnostic]]]

SLOW = ("[", "[a](", "[[](", "x[^a]\n\n[^a]: x [^a]\n\n", "``a`", "**a ", "*a_", "{: #a }")
BLOCKS = ("# a\n", "\n- a", "a\n:   b\n", "> - a\n", "!!! a\n    ", "|a|b\n|-|-\n")


@pytest.mark.parametrize("unit", [*SLOW, *BLOCKS])
def test_the_largest_accepted_repetition_is_read_in_a_few_seconds(read: Read, unit: str) -> None:
    """Without the limits, a page of 100,000 brackets would take an hour. Measured in the processor's time."""
    count = 100_000 // len(unit)
    while next(check_limits(SourceText("x", _in_paragraphs(unit, count))), None):
        count = count * 2 // 3
    assert count >= 5
    start = time.process_time()
    read(_in_paragraphs(unit, count))
    assert time.process_time() - start < 10


def _in_paragraphs(unit: str, count: int) -> str:
    """As many as the limits of a paragraph allow in each, several paragraphs."""
    return "\n\n".join([unit * 100] * (count // 100) or [unit * count])


@pytest.mark.parametrize("text", ["\n" * 99_000, " " * 99_000, " \n" * 45_000, "a" * 99_000, "é\n\n" * 30_000])
def test_the_limits_themselves_take_no_time(text: str) -> None:
    """They are searched for in linear time."""
    start = time.process_time()
    list(check_limits(SourceText("x", text)))
    assert time.process_time() - start < 3
