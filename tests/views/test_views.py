"""macros/views/__init__.py"""

from __future__ import annotations

import inspect
import re
from typing import TYPE_CHECKING

import pytest

from macros.messages import LANGUAGES
from macros.views import VIEWS
from macros.views.references import render_references
from macros.vocabulary import MACROS
from tests.views.calls import CALLS, call
from tests.views.dom import ids, strings, text, with_class

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path
    from xml.etree.ElementTree import Element

    from macros.messages import Language
    from macros.views.context import PageContext

    MakePage = Callable[[Language], PageContext]
    Tree = Callable[[str, Language], Element]
    Whole = Callable[[Language], Element]

BY_LANGUAGE = pytest.mark.parametrize("language", LANGUAGES)
BY_VIEW = pytest.mark.parametrize("name", CALLS)
GOLDEN = [name for name in CALLS if name != "catalogue"]
"""All but the one that has nearly every figure of the data: its golden file would be read by nobody."""


def skeleton(one: Element) -> list[tuple[str, str]]:
    """The elements and their classes, without any text; of a text of the data the frame only.

    Each language orders the figures of such a text as its sentences need; that both have the same is a rule of its own.
    """
    own = (str(one.tag), one.get("class") or "")
    if "kb-said-instead" in own[1].split():
        return [own]
    return [own, *(found for child in one for found in skeleton(child))]


def test_there_is_a_view_for_every_macro_and_no_other() -> None:
    """A page can call exactly what the vocabulary lists."""
    assert set(VIEWS) == set(MACROS) == set(CALLS)


@BY_VIEW
def test_a_view_has_its_macros_parameters(name: str) -> None:
    """Names, order, what is required, and whether further conditions are taken agree with the vocabulary."""
    macro = MACROS[name]
    _, *own = inspect.signature(VIEWS[name]).parameters.values()
    named = [one for one in own if one.kind is not inspect.Parameter.VAR_KEYWORD]
    assert [one.name for one in named] == [one.name for one in macro.parameters]
    assert [one.default is inspect.Parameter.empty for one in named] == [one.required for one in macro.parameters]
    assert (len(own) > len(named)) == macro.conditions


@pytest.mark.parametrize("name", GOLDEN)
@BY_LANGUAGE
def test_golden(name: str, language: Language, page: MakePage, root: Path, request: pytest.FixtureRequest) -> None:
    """A view shows what its golden file has; `--update-golden` writes the file anew, to be read in the diff."""
    context = page(language)
    fragment = call(context, name)
    end = render_references(context) if name in ("figure", "difference", "cost", "quoted") else ""
    compare_with_golden(root / "tests/golden" / f"{name}.{language}.html", f"{fragment}\n{end}", request)


def test_no_golden_file_is_left_over(root: Path) -> None:
    """Each belongs to a view and a language."""
    files = {path.name for path in (root / "tests/golden").iterdir()}
    assert files == {f"{name}.{language}.html" for name in GOLDEN for language in LANGUAGES}


def compare_with_golden(path: Path, made: str, request: pytest.FixtureRequest) -> None:
    """Compare with the golden file, or write it where that was asked for."""
    if request.config.getoption("--update-golden"):
        path.parent.mkdir(exist_ok=True)
        path.write_text(made.rstrip("\n") + "\n", encoding="utf-8")
    assert made.rstrip("\n") + "\n" == path.read_text(encoding="utf-8")


@pytest.mark.parametrize("name", [name for name in CALLS if name != "glossary"])  # it has each language's own order
def test_a_view_has_the_same_shape_in_both_languages(name: str, tree: Tree) -> None:
    """Neither language shows less than the other."""
    ja, en = (tree(name, language) for language in LANGUAGES)
    assert skeleton(ja) == skeleton(en)


@BY_VIEW
def test_no_english_sentence_is_left_on_a_japanese_page(name: str, tree: Tree) -> None:
    """A word of the site that has no Japanese would be the same text in both trees."""
    ja, en = (tree(name, language) for language in LANGUAGES)
    phrases = {said for said in strings(en) if re.search(r"[a-z]{3,} [a-z]{3,} [a-z]{3,}", said)}
    printed = [*en.iter("a"), *en.iter("h1"), *with_class(en, "kb-locator")]
    assert not {said for said in set(strings(ja)) & phrases if said.strip() not in map(text, printed)}


def test_numbers_are_the_same_in_both_languages(tree: Tree) -> None:
    """Numbers are never translated: each cell of the comparison has the same digits, dates the same day."""
    ja, en = (with_class(tree("comparison_table", language), "kb-value") for language in LANGUAGES)
    assert len(ja) == len(en) > 50
    for one, other in zip(ja, en, strict=True):
        assert one.get("datetime") == other.get("datetime")
        if one.tag != "time":
            assert re.findall(r"[$±]?\d[\d,.]*%?", text(one)) == re.findall(r"[$±]?\d[\d,.]*%?", text(other))


@BY_LANGUAGE
def test_ids_are_unique_and_plain_on_a_page_with_every_view(language: Language, whole: Whole) -> None:
    """Every place of a page can be linked to."""
    found = ids(whole(language))
    assert len(found) == len(set(found))
    assert all(re.fullmatch(r"[a-z][a-z0-9_-]*", identifier) for identifier in found)


@BY_LANGUAGE
def test_every_button_opens_something_and_every_popover_has_a_button(language: Language, whole: Whole) -> None:
    """Evidence works without JavaScript: a button names the popover it opens, the popover closes itself.

    Buttons of a script, which are not shown without it, say so by their attributes.
    """
    tree = whole(language)
    buttons = [one for one in tree.iter("button") if not any(name.startswith("data-kb-") for name in one.attrib)]
    popovers = {element.get("id") for element in tree.iter("div") if "popover" in element.attrib}
    buttons = [button for button in buttons if "popovertarget" in button.attrib]
    opening = {button.get("popovertarget") for button in buttons if "popovertargetaction" not in button.attrib}
    closing = {button.get("popovertarget") for button in buttons if button.get("popovertargetaction") == "hide"}
    assert popovers == opening == closing
    assert all(button.get("type") == "button" for button in tree.iter("button"))


@BY_LANGUAGE
def test_citations_are_numbered_in_document_order(language: Language, whole: Whole) -> None:
    """The first number a reader meets is 1, the next new one 2, and so on; the references have all of them."""
    tree = whole(language)
    shown = [text(button).strip("[]").split(", ") for button in with_class(tree, "kb-cite")]
    numbers = [int(number) for each in shown for number in each]
    first_seen = list(dict.fromkeys(numbers))
    assert first_seen == list(range(1, len(first_seen) + 1))
    entries = [element.get("id") for element in tree.iter("li") if (element.get("id") or "").startswith("ref-")]
    assert entries[: len(first_seen)] == [f"ref-{number}" for number in first_seen]
    linked = {link.get("href") for link in with_class(tree, "kb-number")}
    assert linked <= {f"#{entry}" for entry in entries}


@BY_LANGUAGE
def test_the_name_of_a_citation_starts_with_what_is_seen(language: Language, whole: Whole) -> None:
    """Whoever says "click [3]" hits the button that shows [3]."""
    buttons = with_class(whole(language), "kb-cite")
    assert buttons
    assert all((button.get("aria-label") or "").startswith(text(button)) for button in buttons)


@BY_LANGUAGE
def test_links_lead_into_the_site_or_over_https(language: Language, whole: Whole) -> None:
    """No other scheme, and no link from a site root that a fork may not have."""
    for link in whole(language).iter("a"):
        href = link.get("href") or ""
        outside = href.startswith("https://")
        assert outside or re.fullmatch(
            r"(\./|(\.\./)*([a-z0-9_.-]+/)*(\?(models|for)=[a-z0-9.,-]+)?)?(#[a-z0-9_-]+)?", href
        ), href
        assert not outside or link.get("rel") == "external noopener"


def test_popovers_citations_and_references_stay_out_of_the_search(whole: Whole) -> None:
    """A reader who searches finds the page, not its footnotes."""
    found = [element for element in whole("en").iter() if "popover" in element.attrib]
    found += [*with_class(whole("en"), "kb-cite"), *with_class(whole("en"), "kb-references")]
    assert found
    assert all("data-search-exclude" in element.attrib for element in found)


@BY_VIEW
@BY_LANGUAGE
def test_a_table_has_a_caption_and_scopes(name: str, language: Language, tree: Tree) -> None:
    """Every header cell says what it heads; a wide table can be scrolled by keyboard."""
    shown = tree(name, language)
    for table in shown.iter("table"):
        assert text(table[0]).strip()
        assert table[0].tag == "caption"
    assert all(header.get("scope") in ("col", "row", "rowgroup") for header in shown.iter("th"))
    frames = with_class(shown, "kb-table-scroll")
    assert len(frames) == len(list(shown.iter("table")))
    assert all(frame.get("tabindex") == "0" and frame.get("aria-label") for frame in frames)
