"""macros/lint/page_link.py"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from macros.lint.page_link import check
from tests.lint_pages.conftest import without

if TYPE_CHECKING:
    from collections.abc import Callable

    from macros.lint.checked import Checked

ABOUT = "## Method {: #method }\n\nText\n{: #note }\n"


@pytest.mark.parametrize(
    ("link", "message", "hint"),
    [
        ("abuot.md", "there is no page docs/en/abuot.md", "Did you mean “docs/en/about.md”?"),
        ("nowhere.md", "there is no page docs/en/nowhere.md", "Write the path from this page"),
        ("qqq/qqq.md", "there is no page docs/en/qqq/qqq.md", "Write the path from this page"),
        ("models/bigg.md", "there is no page docs/en/models/bigg.md", "Did you mean “docs/en/models/big.md”?"),
        ("about.md#methods", "there is no place #methods on docs/en/about.md", "Did you mean “#method”?"),
        ("#nowhere", "there is no place #nowhere on docs/en/index.md", "Give the heading there this id"),
        ("models/big.md#context_window", "there is no place #context_window on docs/en/models/big.md", "Give the"),
        ("sources/official.md#figure", "there is no place #figure on docs/en/sources/official.md", "Did you mean"),
        ("benchmarks/score.md#groups", "there is no place #groups on docs/en/benchmarks/score.md", "Give the"),
        ("benchmarks/scores.md", "there is no page docs/en/benchmarks/scores.md", "“docs/en/benchmarks/score.md”"),
        ("benchmarks/input_price.md", "there is no page docs/en/benchmarks/input_price.md", "Did you mean"),
        ("providers/makers.md", "there is no page docs/en/providers/makers.md", "“docs/en/providers/maker.md”"),
        ("fact-check/note-checked.md#c03", "there is no place #c03 on docs/en/fact-check/note-checked.md", "Did you"),
        ("../ja/about.md", "this link leads into another language", "Link to the page in this language"),
        ("../index.md", "this link leads into another language", "Link to the page in this language"),
    ],
)
def test_a_link_to_nowhere_is_told(project: Callable[..., Checked], link: str, message: str, hint: str) -> None:
    """Pages, places on hand-written and on generated pages, other languages."""
    checked = project(en__index=f"Text [x]({link}).\n", en__about=ABOUT, ja__about=ABOUT, index="")
    (found,) = check(checked)
    assert (found.code, found.message.in_("en")) == ("page-link", message)
    assert (found.location.line, found.location.column) == (7, 10)
    assert found.hint is not None
    assert hint in found.hint.in_("en")


@pytest.mark.parametrize(
    "link",
    [
        *("about.md", "about.md#method", "about.md#note", "#here", "index.md", "index.md#here", "index.md#references"),
        *("models/big.md", "models/big.md#price", "models/big.md#input_price", "models/big.md#rejected"),
        *("fact-check/note-checked.md", "fact-check/note-checked.md#c02", "fact-check/note-checked.md#findings"),
        *("sources/official.md#figures", "models/mending.md", "models/mending.md#anything"),
        *("benchmarks/score.md", "benchmarks/score.md#comparable", "benchmarks/broken_score.md#others"),
        *("providers/maker.md", "providers/maker.md#models", "providers/other.md#runs"),
    ],
)
def test_links_that_lead_somewhere_are_accepted(project: Callable[..., Checked], link: str) -> None:
    """Generated pages exist, also while their record is broken; a macro makes a heading for each field of a model."""
    checked = project(en__index=f"## Here {{: #here }}\n\n[x]({link})\n", en__about=ABOUT)
    for kind, name in (("models", "mending"), ("fields", "broken_score"), ("providers", "other")):
        checked = without(checked, kind, name)
    assert not list(check(checked))


def test_a_link_to_an_audit_that_failed_its_schema_is_accepted(project: Callable[..., Checked]) -> None:
    """Its page has another place than its file."""
    checked = project(en__index="[x](fact-check/note-checked.md#c09)\n")
    assert not list(check(without(checked, "audits", "note-checked")))


def test_the_chooser_links_into_every_language(project: Callable[..., Checked]) -> None:
    """That is what it is for."""
    assert not list(
        check(project(index="[a](ja/index.md) [b](en/index.md#x)\n", ja__index="", en__index="## X {: #x }\n"))
    )
