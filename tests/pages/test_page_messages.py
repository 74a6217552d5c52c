"""What the reading of a page says: place, code, message and hint, to the letter in both languages."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from macros.pages.reader import read_page
from tests.support.pages import HEAD, IMAGES

if TYPE_CHECKING:
    from macros.diagnostics import Diagnostic

TEXTS = (
    (
        "Text {{ figur('gpt-4.1', 'input_price') }}\n",
        "7:6 page-macro",
        "there is no macro figur; did you mean figure?",
        "Write {{ figure('model', 'field', platform='azure') }}.",
        "figurというマクロはありません。figureのことですか",
        "{{ figure('model', 'field', platform='azure') }}のように書いてください。",
    ),
    (
        "Text {{ break_even('gpt-5', othr='gpt-4.1') }}\n",
        "7:34 page-macro",
        "break_even takes no argument othr; did you mean other?",
        "Write {{ break_even('model', 'other', cached_share='cached_share', platform='platform') }}.",
        "break_evenに引数othrはありません。otherのことですか",
        "{{ break_even('model', 'other', cached_share='cached_share', platform='platform') }}のように書いてください。",
    ),
    (
        "Text {{ tokens('1,000') }}\n",
        "7:16 page-macro",
        "“1,000” is not a number of tokens",
        "Write plain digits without separators or unit, such as '1000' or '0.6'.",
        "「1,000」はトークン数ではありません",
        "'1000'や'0.6'のように、区切りも単位もない半角の数字で書いてください。",
    ),
    (
        "Text {{ tokens(1000) }}\n",
        "7:6 page-jinja",
        "a value that is not a text stands here in place of a text in quotation marks",
        "Write every argument as text in quotation marks, such as '1000', or as a list of such texts.",
        "引用符で囲んだ文字列があるべき所に、文字列でない値があります",
        "引数は、'1000'のように引用符で囲んだ文字列か、そのリストで書いてください。",
    ),
    (
        "Text {{ page.title }}\n",
        "7:6 page-jinja",
        "an attribute stands here in place of a macro call",
        "Write a macro call such as {{ figure('gpt-5-mini', 'input_price') }}.",
        "マクロの呼び出しがあるべき所に、属性の参照があります",
        "{{ figure('gpt-5-mini', 'input_price') }}のような、マクロの呼び出しを書いてください。",
    ),
    (
        "Text {{ model('a') | safe }}\n",
        "7:6 page-jinja",
        "a filter stands here in place of a macro call",
        "Write a macro call such as {{ figure('gpt-5-mini', 'input_price') }}.",
        "マクロの呼び出しがあるべき所に、フィルターがあります",
        "{{ figure('gpt-5-mini', 'input_price') }}のような、マクロの呼び出しを書いてください。",
    ),
    (
        "Text {% include 'x' %}\n",
        "7:6 page-jinja",
        "a page is not a program; “{% include 'x' %}” is not run",
        "Remove it. Pages hold Markdown and macro calls, nothing else.",
        "ページはプログラムではありません。「{% include 'x' %}」は実行されません",
        "取り除いてください。ページに書けるのは、Markdownとマクロの呼び出しだけです。",
    ),
    (
        "Text {#a}\n",
        "7:6 page-jinja",
        "a page is not a program; “{#a}” is not run",
        "The id of a heading is written {: #id }, with a colon.",
        "ページはプログラムではありません。「{#a}」は実行されません",
        "見出しのidは、コロンを付けて{: #id }と書きます。",
    ),
    (
        "Text {# note #}\n",
        "7:6 page-jinja",
        "a page is not a program; “{# note #}” is not run",
        "Remove it. Pages hold Markdown and macro calls, nothing else.",
        "ページはプログラムではありません。「{# note #}」は実行されません",
        "取り除いてください。ページに書けるのは、Markdownとマクロの呼び出しだけです。",
    ),
    (
        "Text {{ tokens('1')\n",
        "7:6 page-jinja",
        "this {{ is not closed by }} on its line, or there are braces in between",
        "Write a macro call such as {{ figure('gpt-5-mini', 'input_price') }}.",
        "この{{ は、同じ行の }} で閉じられていないか、間に波括弧があります",
        "{{ figure('gpt-5-mini', 'input_price') }}のような、マクロの呼び出しを書いてください。",
    ),
    (
        "Text <b>bold</b>\n",
        "7:6 page-html",
        "raw HTML is not read: “<b>”",
        "Use Markdown; of HTML only <br>, <kbd>, <sup> and <sub> without attributes. Show tags in `code`.",
        "HTMLは読み取られません：「<b>」",
        "Markdownで書いてください。HTMLは、属性のない<br>、<kbd>、<sup>、<sub>だけが使えます。タグを見せたいときは`コード`に入れます。",
    ),
    (
        "Text [x](about)\n",
        "7:10 page-link",
        "“about” is not an address as pages write it",
        "Write the path from this page to the other file, such as ../models/index.md#price.",
        "「about」は、ページで使えるアドレスの書き方ではありません",
        "../models/index.md#priceのように、このページから相手のファイルへのパスを書いてください。",
    ),
    (
        "Text [x](http://example.com)\n",
        "7:10 page-link",
        "links lead to https addresses only, not to “http://example.com”",
        "Write https://… in full, or the path of a page such as ../about.md.",
        "サイトの外へのリンクはhttpsだけで、「http://example.com」にはリンクできません",
        "https://から始まる完全なアドレスか、../about.mdのようなページのパスを書いてください。",
    ),
    (
        "## Price\n",
        "7:1 page-heading-id",
        "this heading has no id of its own",
        "Write an id behind it, the same in both languages: ## Price {: #price }",
        "この見出しにidがありません",
        "見出しの後ろに、両方の言語で同じidを書いてください：## 価格 {: #price }",
    ),
    (
        "## {{ tokens('1') }} {: #a }\n",
        "7:4 page-macro-place",
        "tokens stands in a heading",
        "Move it into running text.",
        "tokensが見出しの中にあります",
        "本文の中に移してください。",
    ),
    (
        '!!! danger "x"\n\n    Text\n',
        "7:5 page-class",
        "the class danger is not used on this site",
        "Use one of correction, example, info, md-button, md-button--primary, note, quote, tip, warning.",
        "このサイトではクラスdangerを使いません",
        "次のどれかを使ってください：correction、example、info、md-button、md-button--primary、note、quote、tip、warning。",
    ),
)
"""Text below the title, and what is told of it: macros and arguments, Jinja, raw HTML, links, headings."""

HEADS = (
    (
        "titel: X\n",
        "2:1 page-head",
        "the head has no key titel; did you mean title?",
        "Use only title, description, date, hide, allowed.",
        "ヘッダーにtitelというキーはありません。titleのことですか",
        "使えるのはtitle、description、date、hide、allowedだけです。",
    ),
    (
        "title: 2026\n",
        "2:8 page-head",
        "title is not a plain text",
        "Write plain words; in quotation marks where they begin with a digit or a sign.",
        "titleが文字列になっていません",
        "文字だけで書いてください。数字や記号で始まるときは、引用符で囲みます。",
    ),
    (
        "date: 2026-11-22\n",
        "2:7 page-head",
        "date is not in quotation marks",
        "Write year-month-day in quotation marks, such as '2026-03-02'.",
        "dateが引用符で囲まれていません",
        "年-月-日を引用符で囲んで書いてください（例：'2026-03-02'）。",
    ),
    (
        'date: "2026-13-01"\n',
        "2:7 page-head",
        "date is not a day of the calendar",
        "Write year-month-day in quotation marks, such as '2026-03-02'.",
        "dateが暦にある日ではありません",
        "年-月-日を引用符で囲んで書いてください（例：'2026-03-02'）。",
    ),
    (
        "allowed: none\n",
        "2:10 page-head",
        "allowed is not a list of texts with their reasons",
        "Write each text with its reason below allowed, such as “'24 hours': a period this site sets itself”.",
        "allowedが、理由を付けた言葉の一覧になっていません",
        "allowedの下に、「'24時間': このサイトが決めた期間」のように、言葉と理由を1行ずつ書いてください。",
    ),
    (
        "allowed:\n  24 hours: a period of this site\n",
        "3:3 page-head",
        "“24 hours” under allowed begins with a digit or a sign and is not in quotation marks",
        "Put it into quotation marks.",
        "allowedの「24 hours」は数字や記号で始まりますが、引用符で囲まれていません",
        "引用符で囲んでください。",
    ),
    (
        'allowed:\n  "24 hours": ok\n',
        "3:3 page-head",
        "“24 hours” is allowed without a reason",
        "Say in a few words why no macro can say it and why it cannot go stale.",
        "「24 hours」に理由がありません",
        "マクロで言えない理由と、古くならない理由を、短く書いてください。",
    ),
    (
        'allowed:\n  "a{b": a period of this site\n',
        "3:3 page-head",
        "“a{b” under allowed contains “{”, which could be taken for markup",
        "Write plain words; leave markup out.",
        "allowedの「a{b」に、マークアップと取られかねない「{」があります",
        "マークアップを使わず、文字だけで書いてください。",
    ),
)
"""Lines of the head before the description, and what is told of them."""


def told(found: list[Diagnostic]) -> list[tuple[str, str, str, str, str]]:
    rows = []
    for one in found:
        assert one.hint is not None
        place = f"{one.location.line}:{one.location.column} {one.code}"
        rows.append((place, one.message.in_("en"), one.hint.in_("en"), one.message.in_("ja"), one.hint.in_("ja")))
    return rows


@pytest.mark.parametrize(("text", "place", "message", "hint", "message_ja", "hint_ja"), TEXTS)
def test_what_may_not_stand_in_a_text(
    text: str, place: str, message: str, hint: str, message_ja: str, hint_ja: str
) -> None:
    """Once, where it stands, with what to do."""
    _, found = read_page("ja/example.md", f"{HEAD}{text}".encode(), IMAGES)
    assert told(found) == [(place, message, hint, message_ja, hint_ja)]


@pytest.mark.parametrize(("head", "place", "message", "hint", "message_ja", "hint_ja"), HEADS)
def test_what_may_not_stand_in_a_head(
    head: str, place: str, message: str, hint: str, message_ja: str, hint_ja: str
) -> None:
    """Unknown keys, values that are no plain text, and waivers without a reason."""
    _, found = read_page("ja/example.md", HEAD.replace("---\n", f"---\n{head}", 1).encode())
    assert told(found) == [(place, message, hint, message_ja, hint_ja)]


def test_a_head_may_name_its_date_and_what_is_allowed() -> None:
    """The reason is the page's own language's; neither is a text that templates show."""
    head = '---\ndate: "2026-11-22"\nallowed:\n  約2倍: このサイトが決めた幅\n'
    page, found = read_page("ja/example.md", HEAD.replace("---\n", head, 1).encode())
    assert not found
    assert page.front_matter == {"date": "2026-11-22", "description": "A page."}
    assert [(one.text, one.reason, one.location.line) for one in page.waivers] == [("約2倍", "このサイトが決めた幅", 4)]


def test_a_head_does_not_allow_any_number_of_texts() -> None:
    """Where so much is typed by hand, macros are not used."""
    head = "---\nallowed:\n" + "".join(f'  "{number} hours": a period of this site\n' for number in range(41))
    _, found = read_page("ja/example.md", HEAD.replace("---\n", head, 1).encode())
    assert [one.message.in_("en") for one in found] == ["allowed has 41 texts; at most 40 are read"]
