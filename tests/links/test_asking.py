"""macros/links/asking.py"""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Any

import pytest

from macros.links.asking import Answer, Asker
from macros.links.outcome import FailedError
from macros.links.pace import Pace
from tests.support.server import Reply, web_at

if TYPE_CHECKING:
    from macros.links.web import Web
    from tests.support.server import Local


def ask(url: str, web: Web) -> Answer:
    asker = Asker(web, Pace(web))
    try:
        return asker.ask(url)
    finally:
        asker.close()


def said(url: str, web: Web) -> int | str:
    """The status of the answer, or the reason why there is none."""
    try:
        return ask(url, web).status
    except FailedError as failed:
        return failed.reason


def test_a_page_is_asked_for_its_head_alone(local: Local) -> None:
    """One request, by a name with which its sender can be found."""
    local.on("/a", 200)
    assert ask(local.url("/a"), web_at(local, user_agent="kurabe-links/1 (+https://example.org/k)")).status == 200
    assert local.asked == [("HEAD", "/a")]
    assert local.headers[0]["User-Agent"] == "kurabe-links/1 (+https://example.org/k)"


@pytest.mark.parametrize("status", [400, 403, 404, 405, 501])
def test_a_bad_answer_to_head_is_put_to_the_test_by_get(local: Local, status: int) -> None:
    """Many hosts know HEAD badly."""
    local.on("HEAD /a", status)
    local.on("GET /a", 200)
    assert ask(local.url("/a"), web_at(local)).status == 200
    assert local.asked == [("HEAD", "/a"), ("GET", "/a")]


def test_a_host_that_hangs_up_on_head_is_asked_by_get(local: Local) -> None:
    """Silence is a bad answer too."""
    local.on("HEAD /a", Reply(write=lambda handler: handler.connection.close()))
    local.on("GET /a", 200)
    assert ask(local.url("/a"), web_at(local, attempts=1)).status == 200


@pytest.mark.parametrize("status", [429, 500, 502, 503, 504])
def test_a_busy_host_is_asked_again_after_ever_longer_waits(local: Local, status: int) -> None:
    """Until it answers."""
    waits: list[float] = []
    local.on("/a", status, status, 200)
    assert ask(local.url("/a"), web_at(local, backoff=2, sleep=waits.append)).status == 200
    assert waits == [2, 4]


def test_a_host_that_stays_busy_is_left_alone(local: Local) -> None:
    """After as many attempts as are allowed; one with too many requests is not asked by GET as well."""
    local.on("/a", 429)
    assert ask(local.url("/a"), web_at(local)).status == 429
    assert local.asked == [("HEAD", "/a")] * 3


def test_a_host_says_how_long_to_wait(local: Local) -> None:
    """In seconds; one that asks for too much patience is not asked again, and nonsense is no wish."""
    waits: list[float] = []
    web = web_at(local, backoff=1, sleep=waits.append)
    local.on("/a", Reply(503, {"Retry-After": "7"}), 200)
    assert ask(local.url("/a"), web).status == 200
    local.on("/b", Reply(429, {"Retry-After": "86400"}))
    assert ask(local.url("/b"), web).status == 429
    local.on("/c", Reply(503, {"Retry-After": "soon"}), 200)
    assert ask(local.url("/c"), web).status == 200
    assert waits == [7, 1]


@pytest.mark.parametrize("status", ["200 OK", "302 Found\r\nLocation: /b", "503 Busy", "404 No"])
def test_no_body_is_read(local: Local, status: str) -> None:
    """Not of a page, not of a redirect, not of an answer that is asked for again."""
    sent: list[int] = []

    def write(handler: Any) -> None:
        handler.wfile.write(f"HTTP/1.1 {status}\r\n\r\n".encode())
        for _ in range(10_000):
            handler.wfile.write(b"x" * 65_536)
            sent.append(65_536)

    local.on("HEAD /a", 405)
    local.on("GET /a", Reply(write=write))
    before = time.monotonic()
    ask(local.url("/a"), web_at(local))
    assert time.monotonic() - before < 5
    assert sum(sent) < 100_000_000


@pytest.mark.parametrize(
    "sent",
    [
        b"",
        b"\x00\xff\xfe",
        b"HTTP/1.1 999999 Strange\r\n\r\n",
        b"HTTP/9.9 abc\r\n\r\n",
        b"SSH-2.0-OpenSSH_9.6\r\n",
        b"HTTP/1.1 200 OK\r\n" + b"A: b\r\n" * 500 + b"\r\n",
        b"HTTP/1.1 200 OK\r\nA: " + b"x" * 100_000 + b"\r\n\r\n",
        b"HTTP/1.1 200 OK\r\nContent-Length: -5\r\nTransfer-Encoding: chunked, gzip\r\n\r\nzz",
    ],
)
def test_whatever_a_host_sends_is_an_answer_or_a_failure(local: Local, sent: bytes) -> None:
    """Never another error."""
    local.on("/a", Reply(write=lambda handler: handler.wfile.write(sent)))
    assert said(local.url("/a"), web_at(local, attempts=1)) in (200, 999, "connection")


def test_a_host_that_does_not_answer_in_time_is_given_up(local: Local) -> None:
    """After as many attempts as are allowed."""
    local.on("/a", Reply(write=lambda _: time.sleep(1)))
    with pytest.raises(FailedError) as failed:
        ask(local.url("/a"), web_at(local, read_timeout=0.05, attempts=2))
    assert failed.value.reason == "timeout"


@pytest.mark.parametrize(
    "url", ["", "nothing", "https://", "https:///a", "https://[::1", "https://exa mple.org/", "https://*.org/"]
)
def test_what_is_no_address_is_not_asked(local: Local, url: str) -> None:
    """A host can redirect to anything."""
    with pytest.raises(FailedError) as failed:
        ask(url, web_at(local))
    assert failed.value.reason in ("not-an-address", "not-https")
    assert not local.asked
