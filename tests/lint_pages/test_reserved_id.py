"""macros/lint/reserved_id.py"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from macros.lint.reserved_id import check
from macros.records import Term, Text

if TYPE_CHECKING:
    from collections.abc import Callable

    from macros.diagnostics import Diagnostic
    from macros.lint.checked import Checked

    Check = Callable[..., Checked]


def renamed(checked: Checked, kind: str, old: str, new: str) -> Checked:
    """The project in which one record has another id."""
    records = getattr(checked.catalog, kind)
    changed: dict[str, Any] = {
        kind: {
            new if name == old else name: replace(record, id=new) if name == old else record
            for name, record in records.items()
        }
    }
    return replace(checked, catalog=replace(checked.catalog, **changed))


def shown(found: Diagnostic, language: Any = "en") -> tuple[str, str, str]:
    assert found.hint is not None
    assert found.severity == "error"
    return f"{found.location} {found.code}", found.message.in_(language), found.hint.in_(language)


@pytest.mark.parametrize(
    ("kind", "old", "file", "list_"),
    [
        ("models", "small", "models", "models"),
        ("sources", "official", "sources", "sources"),
        ("providers", "maker", "providers", "providers"),
        ("fields", "score", "fields", "benchmarks"),
        ("audits", "note-checked", "audits", "fact-check"),
        ("comparisons", "small-vs-big", "comparisons", "compare"),
    ],
)
def test_no_record_is_called_like_the_list_of_its_kind(
    project: Check, kind: str, old: str, file: str, list_: str
) -> None:
    """Their pages would have one address."""
    (found,) = check(renamed(project(), kind, old, "index"))
    assert shown(found) == (
        f"data/{file}/index.yml:1:1 reserved-id",
        f"index is the name of the list docs/ja/{list_}/index.md, not of a record",
        "Choose another id, and rename the file to it.",
    )


@pytest.mark.parametrize("identifier", ["price", "lifecycle", "rejected", "pages", "references", "ref-1", "c-1"])
def test_no_field_is_called_like_a_heading_of_a_model(project: Check, identifier: str) -> None:
    """A model's page has a place for each field."""
    (found,) = check(renamed(project(), "fields", "latency", identifier))
    assert shown(found, "ja") == (
        f"data/fields/{identifier}.yml:1:1 reserved-id",
        f"id「{identifier}」は、モデルのページの中の場所にも使われています",
        "別のidを選び、ファイルの名前をそれに変えてください。",
    )


def test_no_term_is_called_like_a_place_of_the_glossary(project: Check) -> None:
    """Each term has a place there."""
    terms = {
        name: Term(name, Text("語", "word"), "ご", Text("語。", "A word.")) for name in ("terms", "token", "references")
    }
    checked = project(ja__glossary__index="## 用語 {: #terms }\n", en__glossary__index="## Terms {: #terms }\n")
    checked = replace(checked, catalog=replace(checked.catalog, terms=terms))
    assert [shown(found)[:2] for found in check(checked)] == [
        (
            f"data/terms/{name}.yml:1:1 reserved-id",
            f"the id {name} is also that of a place on docs/ja/glossary/index.md",
        )
        for name in ("terms", "references")
    ]


def test_a_page_does_not_stand_in_the_way_of_a_record(project: Check) -> None:
    """At the same path it replaces the generated page; at another with the same address, one of the two is lost."""
    assert not list(check(project(en__models__big="", ja__models__big="")))
    (found,) = check(project(en__models__big__index=""))
    assert shown(found) == (
        "docs/en/models/big/index.md:1:1 page-address",
        "this page has the address of the page that data/models/big.yml gets",
        "Move it to docs/en/models/big.md to write that page by hand, or rename it.",
    )
    assert shown(found, "ja")[1:] == (
        "このページのアドレスが、data/models/big.ymlから作られるページと同じです",
        "そのページを手で書くのならdocs/en/models/big.mdに移し、そうでなければ名前を変えてください。",
    )


def test_ordinary_ids_are_accepted(project: Check) -> None:
    """`search`, `assets` and `404` too: no record's page stands where the site keeps those."""
    checked = project(en__index="", ja__index="")
    for name in ("search", "assets", "404"):
        assert not list(check(renamed(checked, "models", "small", name)))
