"""What holds for every text that could be sent as a page, tried with texts made of markup, tricks and noise.

The oracles are those of the build, not of the checks: Python-Markdown with the site's extensions, a browser's HTML
parser (html5lib), Jinja with the delimiters of the macros plugin, and MkDocs' own reading of head and title.
"""

from __future__ import annotations

import re
import time
from typing import TYPE_CHECKING, Any

import html5lib
import markdown
import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from jinja2 import Environment, StrictUndefined
from mkdocs.utils import get_markdown_title
from mkdocs.utils.meta import get_data

from macros.pages.markdown import EXTENSION_CONFIGS, EXTENSIONS
from macros.pages.reader import read_page
from macros.vocabulary import MACROS
from tests.support.pages import HEAD, IMAGES, examples, expectation

if TYPE_CHECKING:
    from macros.pages import Page

MARKUP = (
    *("# ", "## ", "### A {: #a }\n", "- ", "1. ", "> ", "    ", "\n", "\n\n", "```", "~~~", "`", "``", "*", "**", "_"),
    *(
        "[",
        "]",
        "(",
        ")",
        "![",
        "](",
        "][",
        "[^a]",
        "[^a]: ",
        ":   ",
        "|",
        "|---|",
        "\n|---|---|\n",
        "---",
        "===",
        "\\",
    ),
    *(
        "!!! note",
        "??? tip",
        '!!! note "T"\n    ',
        "<",
        ">",
        "&",
        ";",
        '"',
        "'",
        "=",
        "{",
        "}",
        "{: ",
        " }",
        "{:",
        "#a",
    ),
    *(
        "<br>",
        "<kbd>x</kbd>",
        "<sup>",
        "</sup>",
        "<http://a.b>",
        "<https://a.bc>",
        "a",
        "b ",
        "あ",
        "　",
        " ",
        ".",
        ":",
    ),
)
TRICKS = (
    *("<script>", "</script>", "<img src=x onerror=x>", "<!--", "-->", "<?", "<![CDATA[", "]]>", "<svg/onload=x>"),
    *("javascript:x", "java&#115;cript:x", "&colon;", "&Tab;", "&#x6a;", "%6a", "data:text/html,x", "//a.bc", "/a"),
    *(" onclick=x", '{: onclick="x" }', "{ style=x }", "{: href=javascript:x }", "{: .x }", "{: src=//a.bc }", " id=x"),
    *("&#123;&#123; x }}", "{{", "}}", "{%", "%}", "{#", "#}", "{{ config }}", "&lt;", "&lbrace;", "\\{", "&amp;lt;"),
    *("{{ as_of() }}", "{{ model('gpt-4.1') }}", "{{ models_table() }}", "{{ figure('a', 'b', effort='high') }}"),
    *(
        "[a]: javascript:x\n",
        "[a]: <x> 'y'\n",
        "*[a]: b\n",
        "[TOC]",
        '--8<-- "x"',
        "&#2;",
        "&#3;",
        "wzxhzdk:0",
        "\u0002",
    ),
    *('``` { .py onclick="x" }\n', "(a.md)", "(a.png)", "(#a)", "[x](a.md)", "![x](a.png)", "{: #a }", "[x](a.md 'y')"),
    *("\r", "\t", "\u200b", "\u202e", "\ue000", "\x00", "klzzwxh:0001", "\ufeff", "\u2028", "\v"),
)
BLOCKS = (
    *("Text {{ as_of() }} here.\n\n", "## A {: #a }\n\n", "## B {: #b }\n\n", "- item\n", "    - {{ model('x') }}\n"),
    *("> quote\n", "| a | b |\n|---|---|\n| c | {{ as_of() }} |\n\n", '!!! note "T"\n    text\n\n', "    code\n\n"),
    *(
        '??? tip "T"\n\n    {{ models_table() }}\n\n',
        "{{ models_table() }}\n\n",
        "```python\nx = 1\n```\n\n",
        "---\n\n",
    ),
    *("Term\n:   Def\n\n", "[x](a.md)\n", "![x](a.png)\n\n", "text[^n]\n\n[^n]: note\n\n", "**b** *c* `d`\n", "1. a\n"),
    *("<kbd>x</kbd>", "text\n{: #p }\n\n", "[x][r]\n\n[r]: https://a.bc\n\n"),
)
"""What a page is made of; about every fourth text of such blocks is accepted."""
markdowns = st.one_of(
    st.lists(st.one_of(*[st.sampled_from(BLOCKS)] * 6, st.sampled_from(MARKUP)), max_size=12).map("".join),
    st.lists(
        st.one_of(st.sampled_from(MARKUP), st.sampled_from(MARKUP), st.sampled_from(TRICKS), st.text(max_size=4)),
        max_size=40,
    ).map("".join),
)
heads = st.one_of(
    st.just(HEAD),
    st.just("---\ntitle: A\n---\n# B\n"),
    st.lists(
        st.sampled_from(
            (
                *(
                    "---",
                    "...",
                    "\n",
                    "title",
                    "description",
                    "hide",
                    ":",
                    " ",
                    "A",
                    '"',
                    "'",
                    "{{",
                    "}}",
                    "[",
                    "]",
                    "- ",
                ),
                *(
                    "&",
                    "*",
                    "!",
                    "|",
                    ">",
                    "<b>",
                    "2026-11-22",
                    "1:30",
                    "yes",
                    "#",
                    "template: x\n",
                    "=",
                    "~",
                    "\\",
                    "null",
                ),
            )
        ),
        max_size=20,
    ).map("".join),
    st.lists(st.sampled_from(("A", "1", " ", ":", "é", "'", '"', "#", ",", "-", "=", "[")), max_size=12)
    .map("".join)
    .map(lambda title: f"---\ntitle: {title}\n---\n# B\n"),
)

ELEMENTS = frozenset(
    {
        *(
            "html",
            "head",
            "body",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "p",
            "blockquote",
            "div",
            "details",
            "summary",
            "hr",
        ),
        *("ul", "ol", "li", "dl", "dt", "dd", "table", "thead", "tbody", "tr", "th", "td", "pre", "code", "span"),
        *("a", "img", "br", "em", "strong", "kbd", "sub", "sup"),
    }
)
ATTRIBUTES = frozenset({"alt", "class", "href", "id", "lang", "open", "src", "start", "title"})
ADDRESS = re.compile(r"https://[a-z0-9.-]+([/?#][!-~]*)?|(\.\./)*[a-z0-9/._-]*(\.md|\.png)(#[a-z0-9:_-]+)?|#[\w:-]+")

TITLE = re.compile(r"|Permanent link|Jump back to footnote \d+ in the text")


def recorded(page: Page) -> list[tuple[str, set[str]]]:
    """Each call by name, with everything it hands over."""
    return [(call.name, values(call.arguments) | values(call.conditions)) for call in page.calls]


def values(arguments: Any) -> set[str]:
    return {text for value in arguments.values() for text in ((value,) if isinstance(value, str) else value)}


def run(text: str) -> tuple[str, list[tuple[str, set[str]]]]:
    """The page as the macros plugin renders it, with macros that only record."""
    calls: list[tuple[str, set[str]]] = []

    def recorder(name: str) -> Any:
        def record(*arguments: Any, **keywords: Any) -> str:
            calls.append((name, values(dict(enumerate(arguments))) | values(keywords)))
            return f"\ue000{len(calls):016x}.0\ue001"

        return record

    environment = Environment(undefined=StrictUndefined)  # noqa: S701 - as the macros plugin makes it
    environment.globals.update({name: recorder(name) for name in MACROS})
    return environment.from_string(text).render(), calls


def check_accepted(page: Page, text: str) -> None:
    """What the build does with an accepted page."""
    body, meta = get_data(text)
    assert set(meta) <= {"title", "description", "hide"}
    assert all(isinstance(meta.get(key, ""), str) for key in ("title", "description"))
    for shown in (meta.get("title") or get_markdown_title(body) or "", meta.get("description", "")):
        assert not any(opening in shown for opening in ("{{", "{%", "{#")), shown
    rendered, calls = run(body)
    assert calls == recorded(page)
    html = markdown.markdown(rendered, extensions=list(EXTENSIONS), extension_configs=EXTENSION_CONFIGS)
    for element in html5lib.parse(html, namespaceHTMLElements=False).iter():
        assert element.tag in ELEMENTS
        assert set(element.attrib) <= ATTRIBUTES
        for name in ("href", "src"):
            address = element.get(name)
            assert address is None or ADDRESS.fullmatch(address), address
        assert element.get("lang") in {None, "ja", "en"}
        assert TITLE.fullmatch(element.get("title", "")), "tooltips show a title as markup"
    assert all(html.count(f"\ue000{index + 1:016x}.0\ue001") == 1 for index in range(len(calls)))
    assert html.count("<h1") == 1


def read(text: str) -> None:
    """Read any text as a page; whatever is accepted has to be harmless."""
    raw = text.encode("utf-8", "surrogatepass")
    start = time.process_time()
    page, found = read_page("ja/example.md", raw, IMAGES)
    assert time.process_time() - start < 10
    assert page.broken == bool(found)
    for one in found:
        assert 1 <= one.location.line <= text.count("\n") + text.count("\r") + 1
        assert one.location.column >= 1
        assert one.in_("ja")
        assert one.in_("en")
    if not found:
        check_accepted(page, text.replace("\r\n", "\n"))


@settings(max_examples=250, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(markdowns)
def test_an_accepted_page_is_harmless(text: str) -> None:
    """Whatever stands below the head: it never raises, and what it accepts runs and shows nothing else."""
    read(HEAD + text)


@settings(max_examples=250, deadline=None)
@given(heads, markdowns)
@example("---\ndescription: A\n---\n", "# {{ as_of() }} | b\n---|---\n\n# Title\n")  # a table; to MkDocs a title
def test_an_accepted_head_is_read_alike_by_mkdocs(head: str, text: str) -> None:
    """Whatever stands in the head: MkDocs finds the same keys and plain texts."""
    read(head + text)


@settings(max_examples=300, deadline=None)
@given(st.binary(max_size=200))
def test_any_bytes_are_read(raw: bytes) -> None:
    """Neither as a whole page nor behind a head do any bytes raise."""
    for whole in (raw, HEAD.encode() + raw):
        assert read_page("en/index.md", whole)[0].path == "en/index.md"


@pytest.mark.parametrize("path", examples("valid"), ids=lambda path: path.stem)
def test_the_valid_examples_are_harmless(path: Any) -> None:
    """The oracles accept what they should, so their silence elsewhere means something."""
    _, raw = expectation(path)
    page, found = read_page("ja/example.md", raw, IMAGES)
    assert not found
    check_accepted(page, raw.decode())
