"""macros/views/glossary.py and macros/views/ordering.py"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from macros.messages import LANGUAGES
from macros.records import Term, Text, Words
from macros.uses import PageUse, Uses
from macros.views.context import PageContext
from macros.views.glossary import glossary
from macros.views.ordering import by_reading, row
from tests.views.dom import parse, text, with_class

if TYPE_CHECKING:
    from collections.abc import Callable
    from xml.etree.ElementTree import Element

    from macros.catalog import Catalog
    from macros.messages import Language

    Tree = Callable[[str, Language], Element]

BY_LANGUAGE = pytest.mark.parametrize("language", LANGUAGES)


def entry(catalog: Catalog, term: Term, uses: Uses = Uses(), language: Language = "en") -> Element:  # noqa: B008 - frozen
    """The entry of one term that is all the glossary has."""
    context = PageContext(replace(catalog, terms={term.id: term}), language, f"{language}/glossary/index.md", uses)
    (found,) = with_class(parse(glossary(context)), "kb-entry")
    return found


@BY_LANGUAGE
def test_every_term_has_an_entry_and_a_way_to_it(language: Language, tree: Tree, real_catalog: Catalog) -> None:
    """Index and entries are in the same order; the place of an entry is its term's id."""
    shown = tree("glossary", language)
    entries = [heading.get("id") for heading in shown.iter("h3")]
    (index,) = shown.iter("nav")
    assert [link.get("href") for link in index.iter("a")] == [f"#{identifier}" for identifier in entries]
    assert set(entries) == set(real_catalog.terms)


def test_english_is_in_the_order_of_its_letters(tree: Tree) -> None:
    """Capitals and small letters are the same letter."""
    words = [text(link) for link in next(tree("glossary", "en").iter("nav")).iter("a")]
    assert words == sorted(words, key=str.casefold)
    assert words.index("agentic") < words.index("Aider polyglot") < words.index("batch processing")


def test_japanese_is_in_the_order_of_the_syllabary(tree: Tree) -> None:
    """Latin words first, then by reading, under the first kana of each row."""
    shown = tree("glossary", "ja")
    assert [text(one) for one in with_class(shown, "kb-glossary-initial")] == list("ASあかさたなはやら")
    words = [text(link) for link in next(shown.iter("nav")).iter("a")]
    assert words[:4] == ["Aider polyglot", "SWE-bench Verified", "エージェント的", "重みの公開"]
    assert words.index("最大出力") < words.index("最大入力") < words.index("推論トークン") < words.index("推論モデル")


@pytest.mark.parametrize(
    "readings",
    [
        ["Aider", "SWE-bench", "あ", "ん"],
        ["はいぶりっど", "ばっち", "ひすいろん", "ぷろんぷと", "へいれつ", "べんち"],
        ["きゃく", "きやすい", "きゅう"],
        ["すう", "すうぷ", "すーぷん"],
        ["かく", "がく", "かくり"],
    ],
)
def test_voicing_and_long_vowels_count_last(readings: list[str]) -> None:
    """As in a dictionary: がく stands with かく."""
    keys = [by_reading(reading) for reading in readings]
    assert keys == sorted(set(keys))


@pytest.mark.parametrize(
    ("reading", "expected"),
    [("がく", "か"), ("ぱす", "は"), ("ん", "わ"), ("ゔぃ", "あ"), ("っぽい", "た"), ("swe", "S")],
)
def test_a_word_stands_under_its_row(reading: str, expected: str) -> None:
    """が under か, a Latin word under its letter."""
    assert row(reading) == expected


def test_an_entry_tells_all_that_is_known_of_a_term(real_catalog: Catalog) -> None:
    """The other language's word, the meaning with its figures, other words, wrong words, pages with its figures."""
    uses = Uses(by_field={"input_price": (PageUse("en/a.md", "en", "Page A"), PageUse("ja/a.md", "ja", "頁A"))})
    term = Term(
        "price",
        Text("価格", "price"),
        "かかく",
        Text("{{ as_of() }}の価格です。", "A price of {{ as_of() }}."),
        Words(("値段",), ("prices", "list price", "list prices", "tariff")),
        Words(("プライス",), ("prize", "praise")),
        "input_price",
    )
    shown = [" ".join(text(one).split()) for one in entry(real_catalog, term, uses)]
    assert shown == [
        "price 価格",
        "A price of November 22, 2026.",
        "Also: list price, tariff",
        "Not: prize, praise",
        "Its figures: Page A",
    ]
    (link,) = entry(real_catalog, term, uses).iter("a")
    assert link.get("href") == "../a/"


def test_a_second_word_in_brackets_is_not_told_twice(real_catalog: Catalog) -> None:
    """It stands in the heading."""
    term = Term("a", Text("価格（値段）", "price"), "かかく", Text("値です。", "A value."), Words(("お値段",)))
    assert [text(one) for one in entry(real_catalog, term, language="ja")][2:] == ["ほかの言い方：お値段"]


def test_a_measurement_leads_to_its_own_page(real_catalog: Catalog) -> None:
    """Others to a few pages that show it, not to all of them."""
    pages = tuple(PageUse(f"en/{name}.md", "en", name) for name in "abcde")
    uses = Uses(by_field={"input_price": pages, "output_speed": pages})
    speed, price = (real_catalog.terms[name] for name in ("output-speed", "input-tokens"))
    links = [(text(link), link.get("href")) for link in entry(real_catalog, speed, uses).iter("a")]
    assert links == [("Output speed", "../benchmarks/output_speed/")]
    assert [text(link) for link in entry(real_catalog, price, uses).iter("a")] == ["a", "b", "c"]


def test_an_entry_leaves_out_what_there_is_not(real_catalog: Catalog) -> None:
    """No empty lists, and a name that is the same in both languages stands once."""
    term = Term("swe", Text("SWE", "SWE"), "SWE", Text("試験です。", "A test."))
    assert [text(one) for one in entry(real_catalog, term, language="ja")] == ["SWE", "試験です。"]


def test_the_words_of_a_term_are_shown_as_they_are(real_catalog: Catalog) -> None:
    """They never become markup."""
    bad = "<b>&amp; {x}"
    term = Term("a", Text(bad, bad), "a", Text(bad, bad), Words((bad,), (bad, "other " + bad)), Words((bad,), (bad,)))
    assert [text(one) for one in entry(real_catalog, term)] == [bad, bad, f"Also: other {bad}", f"Not: {bad}"]
