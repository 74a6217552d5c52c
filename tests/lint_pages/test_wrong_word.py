"""macros/lint/wrong_word.py"""

from __future__ import annotations

import shutil
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from macros.lint.wrong_word import check
from macros.records import Term, Text, Words
from tests.lint.conftest import errors

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from macros.lint.checked import Checked

    Check = Callable[..., Checked]

TERM = Term(
    id="pass-rate",
    term=Text("合格率（パス率）", "pass rate"),
    reading="ごうかくりつ",
    definition=Text("割合です。", "A share."),
    avoid=Words(ja=("パススルー",), en=("passthrough",)),
)


@pytest.fixture
def glossary(project: Check) -> Check:
    """The same projects, with a glossary."""

    def glossary(**texts: str) -> Checked:
        checked = project(**texts)
        return replace(checked, catalog=replace(checked.catalog, terms={TERM.id: TERM}))

    return glossary


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Text\nPassthrough is.\n", "8:1"),
        ("Text with *a passthrough*.\n", "7:14"),
        ("## passthrough {: #a }\n", "7:4"),
        ("| A |\n|---|\n| passthrough |\n", "9:3"),
        ('!!! note "The passthrough"\n\n    Text.\n', "7:15"),
        ("{{ quoted('88% passthrough', 'official') }} passthrough\n", "7:45"),
        ("Text[^1]\n\n[^1]: passthrough\n", "9:7"),
        ("[passthrough](index.md)\n", "7:2"),
    ],
)
def test_a_wrong_word_is_told_where_it_stands(glossary: Check, text: str, place: str) -> None:
    """With the right one."""
    (found,) = check(glossary(en__index=text))
    assert (found.code, found.severity) == ("wrong-word", "error")
    assert str(found.location) == f"docs/en/index.md:{place}"
    assert found.message.in_("ja").startswith(("「passthrough」は", "「Passthrough」は"))
    assert found.hint is not None
    assert found.hint.in_("en").startswith("Write “pass rate” (data/terms/pass-rate.yml)")


@pytest.mark.parametrize(
    "text",
    [
        "`passthrough` {{ quoted('88% passthrough', 'official') }}\n",
        "```\npassthrough\n```\n",
        "passthroughs, [x](index.md#passthrough)\n",
        "A pass rate.\n",
    ],
)
def test_code_quotations_and_other_words_are_left_alone(glossary: Check, text: str) -> None:
    """They are not this site's words, or not wrong."""
    assert not list(check(glossary(en__index=text)))


def test_the_head_of_a_page_is_read_too(glossary: Check, monkeypatch: pytest.MonkeyPatch) -> None:
    """It is shown in search results. The Japanese word is the first of the term's two."""
    head = "---\ntitle: 88%\ndescription: テストのパススルーです。\n---\n\n# Title\n\n"
    monkeypatch.setattr("tests.lint_pages.conftest.HEAD", head.replace("88%", "題名"))
    (found,) = check(glossary(ja__index="本文\n"))
    assert str(found.location) == "docs/ja/index.md:3:18"
    assert found.hint is not None
    assert found.hint.in_("ja").startswith("「合格率」と書いてください")


def test_a_page_of_both_languages_is_read(glossary: Check) -> None:
    """The chooser says something too."""
    assert [str(found.location) for found in check(glossary(index="A passthrough, パススルー。\n"))] == [
        "docs/index.md:7:3",
        "docs/index.md:7:16",
    ]


def test_a_word_that_is_everywhere_is_told_once_where_it_is_listed(root: Path, tmp_path: Path) -> None:
    """The mistake is in the glossary, not in the pages that use the word."""
    for folder in ("data", "docs"):
        shutil.copytree(root / folder, tmp_path / folder)
    path = tmp_path / "data" / "terms" / "pass-rate.yml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("en: [passthrough]", "en: [passthrough, the]"), encoding="utf-8")
    (found,) = errors(tmp_path)
    assert (found.code, found.location.file) == ("wrong-word", "data/terms/pass-rate.yml")
    assert found.location.column == len("avoid: {ja: [パススルー, パスレート], en: [passthrough, ") + 1
    assert "“the” is listed as wrong and stands in" in found.message.in_("en")
