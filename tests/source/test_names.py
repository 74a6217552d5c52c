"""macros/source/names.py"""

from __future__ import annotations

import pytest

from macros.source.names import is_identifier, name_fault, printable_name


@pytest.mark.parametrize("text", ["a", "4", "gpt-4.1", "o3", "input_price", "openai-gpt5-dev", "a.b-c_d9", "a" * 100])
def test_an_id_is_lower_case_parts_joined_by_one_sign(text: str) -> None:
    """A name is spelt as its maker spells it, as far as ASCII goes."""
    assert is_identifier(text)


@pytest.mark.parametrize(
    "text",
    ["", "GPT-5", "-a", "a-", ".a", "a.", "_a", "a__b", "a.-b", "a..b", "a b", "a/b", "é", "価格", "a\n", "a" * 101],
)
def test_nothing_else_is_an_id(text: str) -> None:
    """No upper case, no space, no sign at an end or beside another."""
    assert not is_identifier(text)


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("gpt-4.1.yml", None),
        ("console.yml", None),
        ("com10.yml", None),
        ("gpt-5.yaml", "file-extension"),
        ("gpt-5.YML", "file-extension"),
        ("gpt-5", "file-extension"),
        ("gpt-5.json", "file-extension"),
        ("README.md", "file-extension"),
        (".DS_Store", "file-hidden"),
        (".gpt-5.yml", "file-hidden"),
        (".gpt-5.yml.swp", "file-backup"),
        ("gpt-5.yml~", "file-backup"),
        ("#gpt-5.yml#", "file-backup"),
        ("gpt-5.yml.bak", "file-backup"),
        ("gpt-5.yml.ORIG", "file-backup"),
        ("GPT-5.yml", "file-identifier"),
        ("gpt 5.yml", "file-identifier"),
        (".yml", "file-hidden"),
        ("con.yml", "file-reserved-name"),
        ("nul.yml", "file-reserved-name"),
        ("aux.v2.yml", "file-reserved-name"),
        ("lpt1.yml", "file-reserved-name"),
    ],
)
def test_a_file_name_is_an_id_and_yml(name: str, code: str | None) -> None:
    """Anything else is refused with the reason that helps most."""
    assert name_fault(name) == code


@pytest.mark.parametrize(
    ("name", "printed"),
    [
        ("gpt-5.yml", "gpt-5.yml"),
        ("価格.yml", "価格.yml"),
        ("a\nb", r"a\nb"),
        ("\x1b[2J", r"\x1b[2J"),
        ("\udcff", r"\udcff"),
    ],
)
def test_a_name_is_printed_on_one_line_of_visible_characters(name: str, printed: str) -> None:
    """A file name cannot send commands to a terminal, or break one that expects UTF-8."""
    assert printable_name(name) == printed
    assert printed.encode()
