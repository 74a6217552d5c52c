"""macros/pages/reader.py"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from macros.pages import Heading, Page
from macros.pages.reader import read_page, read_pages
from macros.source.location import Location
from tests.support.pages import HEAD

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from macros.diagnostics import Diagnostic

    Read = Callable[[str], tuple[Page, list[Diagnostic]]]


def test_a_page_is_read_as_data(read: Read) -> None:
    """Calls, headings, links, images and ids, each with its place."""
    page, found = read(
        "Text {{ figure('gpt-4.1', 'input_price', platform='azure') }}.\n\n"
        "## Price {: #price }\n\n"
        "[to a place](../en/about.md#method) ![Costs](a.png)\n\n"
        "{{ service_table(['gpt-4.1']) }}\n"
    )
    assert not found
    first, second = page.calls
    assert (first.name, first.section, first.location) == ("figure", "", Location("docs/ja/example.md", 7, 6))
    assert first.arguments == {"model": "gpt-4.1", "field": "input_price"}
    assert first.conditions == {"platform": "azure"}
    assert first.places["platform"] == Location("docs/ja/example.md", 7, 51)
    assert (second.arguments, second.section) == ({"models": ("gpt-4.1",)}, "price")
    assert page.headings[1:] == (Heading(2, "Price", "price", Location("docs/ja/example.md", 9, 1)),)
    assert [(link.path, link.fragment, link.location.line) for link in page.links] == [("en/about.md", "method", 11)]
    assert [image.path for image in page.images] == ["ja/a.png"]
    assert page.ids == {"price"}
    assert (page.language, page.front_matter, page.broken) == ("ja", {"description": "A page."}, False)


def test_a_call_in_a_footnote_stands_under_no_heading(read: Read) -> None:
    """Footnotes are shown at the end of the page, wherever they are written."""
    page, found = read("## A {: #a }\n\nText[^x] {{ as_of() }}.\n\n[^x]: {{ tokens('1') }}\n")
    assert not found
    assert {call.name: call.section for call in page.calls} == {"as_of": "a", "tokens": ""}


@pytest.mark.parametrize("position", ["first", "second"])
def test_the_same_words_are_told_apart_by_their_place(read: Read, position: str) -> None:
    """A mistake is reported where it stands, not where the same text stands as code."""
    code, fault = "`<script>`", "<script>"
    text = f"Before {fault} and {code}.\n" if position == "first" else f"Some {code}.\n\nMuch later {fault}.\n"
    (found,) = read(text)[1]
    assert found.location.line == (7 if position == "first" else 9)


@pytest.mark.parametrize(
    ("raw", "code", "place"),
    [
        (b"", "file-empty", (1, 1)),
        (b"\xef\xbb\xbf" + HEAD.encode(), "file-byte-order-mark", (1, 1)),
        (HEAD.encode("utf-16"), "file-utf-16", (1, 1)),
        (HEAD.encode() + "価格".encode("shift_jis"), "file-not-utf-8", (7, 1)),
        (HEAD.encode() + b"a\x00b", "file-control-character", (7, 2)),
        (HEAD.encode() + b"a\x1b[0m", "file-control-character", (7, 2)),
        (HEAD.encode() + b"a\rb", "file-line-break", (7, 2)),
        (HEAD.encode() + "a\u2028b".encode(), "file-line-break", (7, 2)),
        (HEAD.encode() + "a\u202eb".encode(), "file-bidi-character", (7, 2)),
        (HEAD.encode() + "a\u200bb".encode(), "file-invisible-character", (7, 2)),
        (HEAD.encode() + "a\ue000b".encode(), "file-private-character", (7, 2)),
        (HEAD.encode() + "a\U000e0041b".encode(), "file-tag-character", (7, 2)),
        (HEAD.encode() + b"a" * 300_000, "file-too-large", (1, 1)),
    ],
)
def test_a_file_that_is_no_plain_text_is_refused(raw: bytes, code: str, place: tuple[int, int]) -> None:
    """The same characters are refused in pages as in data."""
    page, (found,) = read_page("en/index.md", raw)
    assert (found.code, (found.location.line, found.location.column)) == (code, place)
    assert page.broken
    assert page.path == "en/index.md"


def test_windows_line_ends_are_read_like_others() -> None:
    """CRLF changes neither what is read nor where it stands."""
    text = HEAD + "Text\n\n## A {: #a }\n\n{{ as_of() }} <b>\n"
    page, found = read_page("ja/a.md", text.encode())
    again, found_again = read_page("ja/a.md", text.replace("\n", "\r\n").encode())
    assert page == again
    assert (
        [one.location for one in found] == [one.location for one in found_again] == [Location("docs/ja/a.md", 11, 15)]
    )


def test_all_faults_of_a_page_are_told_at_once(read: Read) -> None:
    """Head, calls, markup, links and headings, in one run."""
    _, found = read("{{ config }}\n\n## No id\n\n<b> [x](http://a.example)\n\n{{ figur('a') }}\n")
    assert {one.code for one in found} == {"page-jinja", "page-heading-id", "page-html", "page-link", "page-macro"}


def test_a_page_that_cannot_be_read_exists_all_the_same(tmp_path: Path) -> None:
    """Links to it are not called broken as well."""
    (tmp_path / "docs" / "ja").mkdir(parents=True)
    (tmp_path / "docs" / "ja" / "index.md").write_bytes(b"\xff")
    (page,), (found,) = read_pages(tmp_path)
    assert (page.path, page.broken, found.code) == ("ja/index.md", True, "file-not-utf-8")


def test_the_sites_own_pages_are_read_without_a_fault(root: Path) -> None:
    """What is committed passes."""
    pages, found = read_pages(root)
    assert found == []
    assert {"index.md", "ja/index.md", "en/index.md"} <= {page.path for page in pages}
