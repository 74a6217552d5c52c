"""macros/site/prose.py and macros/site/term_links.py"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markupsafe import Markup

from macros.records import Term, Text, Words
from macros.site.prose import runs_of_prose
from macros.site.term_links import TermLinker

if TYPE_CHECKING:
    from macros.messages import Language

LINK = re.compile(r'<a class="kb-term" href="[^"]*">([^<]*)</a>')


def term(identifier: str, ja: str, en: str, *also: str) -> Term:
    return Term(identifier, Text(ja, en), "よみ", Text("意味です。", "A meaning."), Words(also, also))


TERMS = (
    term("token", "トークン", "token", "tokens"),
    term("reasoning-tokens", "推論トークン", "reasoning tokens"),
    term("pass-rate", "合格率", "pass rate"),
    term("exam", "試験", "Humanity's Last Exam"),
)
LINKERS: dict[Language, TermLinker] = {language: TermLinker(TERMS, language) for language in ("ja", "en")}


def linked(html: str, language: Language = "en", place: str = "compare/a/") -> str:
    """The HTML with each link shortened to [term|word]."""
    made = LINKERS[language].link(Markup(html), place)
    return re.sub(r'<a class="kb-term" href="[^"]*#([a-z-]+)">([^<]*)</a>', r"[\1|\2]", made)


def without_links(html: str) -> str:
    return LINK.sub(r"\1", html)


@pytest.mark.parametrize(
    ("language", "html", "expected"),
    [
        ("en", "<p>Tokens and tokens.</p>", "<p>[token|Tokens] and tokens.</p>"),
        ("en", "<p>A pass\n rate</p><p>pass rate</p>", "<p>A [pass-rate|pass\n rate]</p><p>pass rate</p>"),
        ("ja", "<p>推論トークンとトークン</p>", "<p>[reasoning-tokens|推論トークン]と[token|トークン]</p>"),
        ("en", "<ul><li>a <strong>token</strong></li></ul>", "<ul><li>a <strong>[token|token]</strong></li></ul>"),
        ("en", "<dl><dt>token</dt><dd>token</dd></dl>", "<dl><dt>token</dt><dd>[token|token]</dd></dl>"),
        ("en", "<table><tr><th>token</th><td>token</td></tr>", "<table><tr><th>token</th><td>[token|token]</td></tr>"),
        ("en", "<P>token<br>tokens<BR/></P >", "<P>[token|token]<br>tokens<BR/></P >"),
        ("en", "<p>a &amp; token</p>", "<p>a &amp; [token|token]</p>"),
        ("en", "<p>Humanity's Last Exam</p>", "<p>[exam|Humanity's Last Exam]</p>"),
    ],
)
def test_the_first_use_is_linked(language: Language, html: str, expected: str) -> None:
    """In running text of every kind, once on a page."""
    assert linked(html, language) == expected


@pytest.mark.parametrize(
    "inside",
    [
        "<h2>token</h2>",
        "token",
        "<div>token</div>",
        "<p><a href='x'>a <em>token</em></a></p>",
        "<p><button>token</button><code>token</code><q>token</q><del>token</del></p>",
        "<blockquote><p>token</p></blockquote>",
        "<pre><code>token</code></pre>",
        "<table><caption>token</caption><tr><th>token</th></tr></table>",
        '<div class="kb-table-scroll"><table class="kb-table kb-x"><tr><td>token</td></tr></table></div>',
        '<p><span class="kb-figure">token <span>token</span></span></p>',
        '<p><span class="kb-effort">token</span></p>',
        '<ul><li><span class="kb-value">token</span> <span class="kb-locator">token</span></li></ul>',
        '<p class="admonition-title">token</p><p class="kb-notice-title">token</p>',
        "<details><summary>token</summary></details>",
        "<nav><ul><li>token</li></ul></nav>",
        '<div popover id="e-1"><p>token</p></div>',
        '<p><span lang="ja">token</span></p>',
        "<p title='token'><!-- token --><img alt='token'></p>",
        "<script>token</script><style>token</style>",
        "<p>&token; &#x; <x token></p>",
        "<p>&# <a title='token'>",
        "<p>tokenizer non-token</p>",
    ],
)
def test_nothing_else_is_linked(inside: str) -> None:
    """Titles, links, buttons, code, quotations, figures, other languages, what opens on demand; a later use is."""
    assert linked(inside) == inside
    if "&#" not in inside:  # the parser gives up there
        assert linked(f"{inside}<p>token</p>") == f"{inside}<p>[token|token]</p>"


def test_a_link_leads_from_the_page_to_the_entry() -> None:
    """Relative, so that the site works below any address."""
    html = "<p>token</p>"
    for place, href in (("", "glossary/#token"), ("about/", "../glossary/#token"), ("a/b/", "../../glossary/#token")):
        assert LINKERS["en"].link(Markup(html), place) == f'<p><a class="kb-term" href="{href}">token</a></p>'


def test_each_entry_of_the_glossary_links_to_the_others() -> None:
    """But not to itself, and each anew."""
    entries = '<p>token</p><h3 id="token">token</h3><p>A token, a pass rate.</p><h3 id="pass-rate"></h3><p>A token.</p>'
    assert linked(entries, place="glossary/") == (
        '<p>[token|token]</p><h3 id="token">token</h3><p>A token, a [pass-rate|pass rate].</p>'
        '<h3 id="pass-rate"></h3><p>A [token|token].</p>'
    )
    assert 'href="#token"' in LINKERS["en"].link(Markup(entries), "glossary/")


def test_without_terms_a_page_stays_as_it_is() -> None:
    """A fork may have no glossary."""
    assert TermLinker((), "en").link(Markup("<p>token</p>"), "") == "<p>token</p>"


PIECES = (
    *(
        "<p>",
        "</p>",
        "<li>",
        "</div>",
        "<td class='kb-table'>",
        "<a href='>'>",
        "</a>",
        "<br/>",
        "<!--",
        "-->",
        "<![CDATA[",
    ),
    *(
        "&amp;",
        "&",
        "&#",
        "&#x3c;",
        "<",
        ">",
        "'",
        '"',
        "\n",
        "\r\n",
        "</",
        "<script>",
        "</script>",
        "<?",
        "<!x>",
        "]]>",
    ),
    *(
        "token",
        "Tokens ",
        "pass\nrate",
        "推論トークン",
        "合格率",
        "Humanity's Last Exam",
        "\ue000",
        "\x00",
        "𝔸",
        "\u2028",
    ),
)


@given(st.lists(st.sampled_from(PIECES) | st.text(max_size=3), max_size=25).map("".join))
def test_nothing_of_any_page_is_lost(html: str) -> None:
    """Whatever it is made of, taking our links away gives back every character."""
    for linker in LINKERS.values():
        for place in ("", "glossary/"):
            made = linker.link(Markup(html), place)
            assert without_links(made) == without_links(html)
            assert len(LINK.findall(made)) <= len(TERMS)


@given(st.lists(st.sampled_from(PIECES), max_size=25).map("".join))
def test_runs_stand_in_order_and_hold_no_markup(html: str) -> None:
    """Each is a stretch of the page between two tags."""
    end = 0
    for run in runs_of_prose(html):
        assert end <= run.start < run.end <= len(html)
        assert "<" not in html[run.start : run.end]
        end = run.end
