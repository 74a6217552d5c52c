"""macros/source/scalars.py: values without quotes"""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from macros.source.scalars import refusal, resolve


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("0", 0),
        ("-7", -7),
        ("1047576", 1047576),
        ("0.25", Decimal("0.25")),
        ("1.10", Decimal("1.10")),
        ("-0.5", Decimal("-0.5")),
        ("1.25e-06", Decimal("0.00000125")),
        ("2.5E+3", Decimal("2.5E+3")),
        ("true", True),
        ("false", False),
        ("2026-03-02", "2026-03-02"),
        ("2024-05", "2024-05"),
        ("gpt-4.1", "gpt-4.1"),
        ("1.2.3", "1.2.3"),
        ("400,000", "400,000"),
        ("none", "none"),
        ("-", "-"),
        ("e5", "e5"),
        (".", "."),
        ("...5", "...5"),
    ],
)
def test_a_plain_value_is_what_it_looks_like(text: str, value: object) -> None:
    """Figures are exact, dates are text."""
    assert refusal(text) is None
    found = resolve(text)
    assert (type(found), found, str(found)) == (type(value), value, str(value))


@pytest.mark.parametrize(
    ("code", "texts"),
    [
        ("yaml-null", ["", "~", "null", "Null", "NULL", "nULL"]),
        ("yaml-ambiguous-word", ["yes", "No", "ON", "off", "y", "N", "True", "FALSE", "tRUE", "=", "<<"]),
        ("yaml-ambiguous-number", ["010", "00", "-0", "+1", "0x1F", "0X1f", "0o17", "0b1", "1_000", "1:30", "16:9"]),
        (
            "yaml-ambiguous-number",
            ["190:20:30.15", "1e3", "1.5e3", "1e-3", ".5", "-.5", "5.", "1_0.5", "08.5", "1.0e+100"],
        ),
        ("yaml-not-finite", [".inf", "-.Inf", "+.INF", ".nan", ".NaN"]),
        ("yaml-long-number", ["1" * 41, "0." + "1" * 40, "1_" * 30]),
    ],
)
def test_what_is_read_in_more_than_one_way_is_refused(code: str, texts: list[str]) -> None:
    """Each kind by its own code."""
    assert {text: refusal(text) for text in texts} == dict.fromkeys(texts, code)


def in_yaml_1_1(text: str) -> object:
    """What PyYAML makes of `text`, which follows YAML 1.1."""
    return yaml.safe_load(f"[{text}]")[0]


@given(st.text("0123456789.-+eE_:xobXaf~nyNYulLTRUSFAofi=<", min_size=1, max_size=8))
def test_yaml_1_1_agrees_with_every_value_that_is_not_text(text: str) -> None:
    """A number or flag is the same to old readers, and what they take for one is never a text here."""
    try:
        old = in_yaml_1_1(text)
    except (yaml.YAMLError, ValueError):  # no scalar of its own, or a date that does not exist
        return
    if refusal(text) is not None:
        return
    new = resolve(text)
    if isinstance(new, bool):
        assert old is new
    elif isinstance(new, int | Decimal):
        assert isinstance(old, int | float)
        assert float(new) == old
    else:
        assert not isinstance(old, bool | int | float | None)


@given(st.decimals(allow_nan=False, allow_infinity=False, places=6, min_value=-(10**9), max_value=10**9))
def test_a_figure_written_plainly_is_exact(figure: Decimal) -> None:
    """No digit is lost on the way."""
    text = f"{figure:f}"
    if refusal(text) is None:
        assert Fraction(resolve(text)) == Fraction(figure)
    else:
        assert (text[:2], figure) == ("-0", Decimal(0))
