"""macros/site/tokens.py"""

from __future__ import annotations

import re

import markdown
import pytest
from markupsafe import Markup

from macros.site.tokens import TokenError, Tokens

CASES = {
    "in a sentence": "It costs {0} today.",
    "in a table cell": "| a | b |\n|---|---|\n| {0} | x |",
    "in a list": "- one {0}\n- two",
    "in a quotation": "> {0}",
    "in an admonition": '!!! note "x"\n\n    {0} there',
    "in a footnote": "x[^1]\n\n[^1]: {0}",
    "in emphasis": "**{0}** and *x*",
}


@pytest.mark.parametrize("text", CASES.values(), ids=CASES.keys())
def test_what_a_macro_made_survives_markdown_unchanged(text: str) -> None:
    """Markdown sees an opaque token, whatever the fragment holds."""
    tokens = Tokens()
    fragment = Markup('<span title="_a_ *b* `c` | &lt;">**x** [y](z) &amp; {{{{ 1 }}}}</span>')
    html = markdown.markdown(
        text.format(tokens.put(fragment)), extensions=["tables", "admonition", "footnotes", "attr_list"]
    )
    assert fragment in tokens.restore(html)


def test_a_paragraph_around_a_block_is_unwrapped() -> None:
    """A table cannot stand inside a paragraph."""
    tokens = Tokens()
    html = markdown.markdown(f"before\n\n{tokens.put(Markup('<table></table>'))}\n\nafter")
    assert tokens.restore(html) == "<p>before</p>\n<table></table>\n<p>after</p>"


def test_a_paragraph_that_is_one_figure_stays_a_paragraph() -> None:
    """An inline fragment alone on its line is still text."""
    tokens = Tokens()
    html = markdown.markdown(tokens.put(Markup("<span>x</span>")))
    assert tokens.restore(html) == "<p><span>x</span></p>"


def test_a_token_that_got_lost_is_an_error() -> None:
    """A figure never vanishes silently."""
    tokens = Tokens()
    tokens.put(Markup("x"))
    with pytest.raises(TokenError):
        tokens.restore("<p>nothing</p>")


def test_a_token_of_another_page_is_left_alone() -> None:
    """The number drawn for each page keeps a page from naming another's fragments."""
    first, second = Tokens(), Tokens()
    html = first.put(Markup("x"))
    assert second.restore(html) == html


def test_what_comes_late_is_a_comment_until_then() -> None:
    """Who indexes the page reads nothing of it; the finished page has it where it belongs, once."""
    tokens = Tokens()
    html = markdown.markdown(f"before\n\n{tokens.put(Markup('<table>x</table>'), late=True)}\n\nafter")
    restored = tokens.restore(html)
    assert "x" not in re.sub("<!--.*?-->", "", restored)
    assert tokens.complete(restored) == "<p>before</p>\n<table>x</table>\n<p>after</p>"
