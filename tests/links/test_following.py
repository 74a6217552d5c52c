"""macros/links/following.py"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from macros.links.asking import Asker
from macros.links.following import follow
from macros.links.outcome import Outcome, presentable
from macros.links.pace import Pace
from macros.links.web import Web
from tests.support.server import LOOPBACK, Reply, web_at

if TYPE_CHECKING:
    from tests.support.server import Local


def outcome(local: Local, path: str = "/docs/a", **changes: Any) -> Outcome:
    web = web_at(local, **changes)
    asker = Asker(web, Pace(web))
    try:
        return follow(local.url(path), asker, web)
    finally:
        asker.close()


@pytest.mark.parametrize("status", [200, 203, 204, 206])
def test_a_page_that_is_answered_for_is_there(local: Local, status: int) -> None:
    """Any success will do."""
    local.on("/docs/a", status)
    assert outcome(local) == Outcome("there", status=status)


def test_a_place_on_a_page_is_not_sent(local: Local) -> None:
    """The fragment is the reader's."""
    local.on("/docs/a", 200)
    assert outcome(local, "/docs/a#prices").state == "there"
    assert local.asked == [("HEAD", "/docs/a")]


@pytest.mark.parametrize("status", [404, 410])
def test_a_page_that_its_host_denies_is_gone(local: Local, status: int) -> None:
    """Also where a redirect leads to such a page."""
    local.on("/docs/a", status)
    assert outcome(local) == Outcome("gone", "answered", status)
    local.redirect("/docs/b", "/docs/a")
    assert outcome(local, "/docs/b") == Outcome("gone", "answered", status, local.url("/docs/a"))


@pytest.mark.parametrize(
    ("status", "reason"),
    [
        (300, "answered"),
        (304, "answered"),
        (400, "answered"),
        (401, "refused"),
        (403, "refused"),
        (418, "answered"),
        (429, "busy"),
        (451, "refused"),
        (500, "server-error"),
        (503, "server-error"),
        (999, "answered"),
    ],
)
def test_any_other_answer_says_nothing_about_the_page(local: Local, status: int, reason: str) -> None:
    """It could not be checked, with the reason."""
    local.on("/docs/a", status)
    assert outcome(local) == Outcome("unchecked", reason, status)  # type: ignore[arg-type]  # the table's words


@pytest.mark.parametrize("status", [301, 308])
def test_a_redirect_for_good_is_a_move(local: Local, status: int) -> None:
    """To the address after the last of them."""
    local.redirect("/docs/a", "/docs/b", status)
    local.redirect("/docs/b", "/docs/c", status)
    local.on("/docs/c", 200)
    assert outcome(local) == Outcome("moved", None, 200, local.url("/docs/c"))


@pytest.mark.parametrize("status", [302, 303, 307])
def test_a_redirect_for_now_is_no_move(local: Local, status: int) -> None:
    """Whatever follows it."""
    local.redirect("/docs/a", "/docs/b", status)
    local.redirect("/docs/b", "/docs/c", 301)
    local.on("/docs/c", 200)
    assert outcome(local) == Outcome("there", status=200)


def test_a_move_ends_where_redirects_for_now_begin(local: Local) -> None:
    """What is to be written into the record is the lasting address."""
    local.redirect("/docs/a", "/docs/b", 301)
    local.redirect("/docs/b", "/docs/c", 302)
    local.on("/docs/c", 200)
    assert outcome(local).target == local.url("/docs/b")


def test_a_last_slash_is_no_move(local: Local) -> None:
    """Hosts add and drop it."""
    local.redirect("/docs/a", "/docs/a/")
    local.on("/docs/a/", 200)
    assert outcome(local).state == "there"


@pytest.mark.parametrize("to", ["/", "", "/en/", "/ja", "/zh-Hans/"])
def test_a_redirect_to_the_front_page_says_nothing_about_the_page(local: Local, to: str) -> None:
    """Sites send their readers there when a page is lost, and when they think they know better."""
    local.redirect("/docs/a", local.url(to))
    local.on(to or "/", 200)
    assert outcome(local) == Outcome("unchecked", "front-page", 200, outcome(local).target)


def test_a_front_page_may_lead_to_another(local: Local) -> None:
    """Then it is what was asked for."""
    local.redirect("/", "/en/", 302)
    local.on("/en/", 200)
    assert outcome(local, "/").state == "there"


@pytest.mark.parametrize(
    "to", ["/login", "/users/sign_in?next=a", "/accounts/signin", "/oauth2/authorize", "/log-in/a"]
)
def test_a_redirect_to_a_sign_in_says_nothing_about_the_page(local: Local, to: str) -> None:
    """Whoever may sign in can see whether it is there."""
    local.redirect("/docs/a", to, 302)
    local.on(to, 200)
    assert outcome(local).reason == "sign-in"


def test_words_that_only_look_like_a_sign_in_are_none(local: Local) -> None:
    """A page about blogging in."""
    local.redirect("/docs/a", "/blog-internals/designing", 302)
    local.on("/blog-internals/designing", 200)
    assert outcome(local).state == "there"


def test_redirects_in_a_circle_and_without_end_are_given_up(local: Local) -> None:
    """After five."""
    local.redirect("/docs/a", "/docs/b")
    local.redirect("/docs/b", "/docs/a")
    assert outcome(local).reason == "loop"
    for number in range(9):
        local.redirect(f"/docs/{number}", f"/docs/{number + 1}")
    local.on("/docs/5", 200)
    assert outcome(local, "/docs/0").state == "moved"
    local.redirect("/docs/5", "/docs/6")
    local.on("/docs/6", 200)
    assert outcome(local, "/docs/0").reason == "too-many-redirects"


@pytest.mark.parametrize(
    ("to", "reason"),
    [
        ("http://inner.example:{port}/admin", "not-public"),
        ("//inner.example:{port}/admin", "not-public"),
        ("http://inner.example:22/", "port"),
        ("ftp://example.org/", "not-https"),
        ("file:///etc/passwd", "not-https"),
        ("javascript:alert(1)", "not-https"),
        ("http://a:b@example.org:{port}/", "credentials"),
        ("http://[::1", "not-an-address"),
    ],
)
def test_every_redirect_is_looked_at_like_the_first_address(local: Local, to: str, reason: str) -> None:
    """A public host cannot send the checker to an inner one."""
    local.redirect("/docs/a", to.format(port=local.port), 302)
    resolve = {"example.org": ("93.184.215.14",), "inner.example": ("10.0.0.1",)}
    is_public = Web().is_allowed
    pretended = dict.fromkeys(["93.184.215.14"], LOOPBACK)

    def addresses(host: str) -> tuple[str, ...]:
        return tuple(pretended.get(one, one) for one in resolve[host])

    found = outcome(local, resolve=addresses, is_allowed=lambda one: str(one) == LOOPBACK or is_public(one))
    assert (found.state, found.reason) == ("unchecked", reason)
    assert [path for _, path in local.asked] == ["/docs/a"]


def test_a_redirect_that_names_no_place_is_told(local: Local) -> None:
    """A host's fault."""
    local.on("/docs/a", 301)
    assert outcome(local) == Outcome("unchecked", "nowhere", 301)


def test_where_a_redirect_leads_is_shown_without_anything_that_a_terminal_obeys(local: Local) -> None:
    """Escape sequences, direction marks and spaces are written as %1B and the like; the very long is cut."""
    local.on("/docs/a", Reply(301, {"Location": "ftp://example.org/\x1b[31m\u00a0<b>`|" + "x" * 5000}))
    target = outcome(local).target
    assert target is not None
    assert target.startswith("ftp://example.org/%1B[31m")
    assert target.isascii()
    assert target.isprintable()
    assert not set(" <>`|") & set(target)
    assert len(target) == 300


@given(st.text())
def test_any_text_can_be_shown(text: str) -> None:
    """Printable ASCII without spaces."""
    shown = presentable(text)
    assert shown.isascii()
    assert not set(shown) & set(' \t\r\n<>`|\\"')


@given(st.text(alphabet=st.characters(blacklist_categories=["Cs"]), max_size=40))
def test_any_location_has_an_outcome(location: str) -> None:
    """Nothing that a host sends ends the command with an error."""

    class Redirecting:
        def ask(self, url: str) -> object:
            if url != "https://example.org/a":
                return Asker(web, Pace(web)).ask(url)
            return answer

    from macros.links.asking import Answer  # noqa: PLC0415 - beside its only use

    def nobody(_: str) -> tuple[str, ...]:
        raise OSError("no such host")

    web = Web(resolve=nobody, delay=0)
    answer = Answer("https://example.org/a", 302, location)
    assert follow("https://example.org/a", Redirecting(), web).state == "unchecked"  # type: ignore[arg-type]  # a stand-in
