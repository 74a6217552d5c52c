"""macros/links/checking.py, pace.py and web.py"""

from __future__ import annotations

import time
from dataclasses import replace
from threading import Lock
from typing import TYPE_CHECKING, Any

import pytest

from macros.links import Web, check_links, links_of, user_agent
from macros.links.checking import Link
from macros.links.pace import Pace
from tests.support.claims import catalogue
from tests.support.server import Reply, web_at

if TYPE_CHECKING:
    from tests.support.server import Local

SOURCE = catalogue({}).sources["official"]


def test_the_addresses_of_a_source_are_its_url_and_its_permalink() -> None:
    """By source."""
    b = replace(SOURCE, id="b", url="https://b.example/", permalink="https://b.example/1")
    a = replace(SOURCE, id="a", url="https://a.example/")
    assert links_of([b, a]) == (
        Link("a", "url", "https://a.example/"),
        Link("b", "url", "https://b.example/"),
        Link("b", "permalink", "https://b.example/1"),
    )


def test_results_come_in_the_order_of_the_links(local: Local) -> None:
    """However many hosts are asked at once, and whichever answers first."""
    hosts = [f"h{number}.example" for number in range(12)]
    links = [Link(f"s{index}", "url", local.url(f"/{index}", host)) for index, host in enumerate(hosts * 3)]
    for index, link in enumerate(links):
        local.on(f"/{index}", 200 if index % 3 else 404)
        assert link.url.endswith(f"/{index}")
    counted: list[int] = []
    checked = check_links(links, web_at(local), lambda: counted.append(1))
    assert [one.link for one in checked] == links
    assert [one.outcome.state for one in checked] == ["there" if index % 3 else "gone" for index in range(len(links))]
    assert len(counted) == len(links)
    assert checked == check_links(links, web_at(local, workers=1))


def test_an_address_that_several_sources_name_is_asked_once(local: Local) -> None:
    """Its places too."""
    local.on("/a", 200)
    links = [
        Link("a", "url", local.url("/a#one")),
        Link("b", "url", local.url("/a")),
        Link("c", "url", local.url("/a#2")),
    ]
    counted: list[int] = []
    assert {one.outcome.state for one in check_links(links, web_at(local), lambda: counted.append(1))} == {"there"}
    assert len(local.asked) == 1
    assert len(counted) == 3


def test_nothing_to_check_is_nothing_found() -> None:
    """And nobody is asked."""
    assert check_links([], Web()) == ()


def test_one_host_is_asked_by_one_thread_at_a_time(local: Local) -> None:
    """Side by side only with others."""
    at_once: dict[str, int] = {}
    most: dict[str, int] = {}
    lock = Lock()

    def count(handler: Any) -> None:
        host = str(handler.headers["Host"])
        with lock:
            at_once[host] = at_once.get(host, 0) + 1
            most[host] = max(most.get(host, 0), at_once[host])
        time.sleep(0.002)  # long enough for another thread to be met
        with lock:  # before the answer: the next question may come at once
            at_once[host] -= 1
        handler.wfile.write(b"HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n")

    links = []
    for index in range(24):
        local.on(f"/{index}", Reply(write=count))
        links.append(Link(f"s{index}", "url", local.url(f"/{index}", f"h{index % 3}.example")))
    check_links(links, web_at(local, workers=8))
    assert set(most.values()) == {1}
    assert len(most) == 3


def test_whoever_interrupts_does_not_wait_for_the_rest(local: Local) -> None:
    """The addresses that are left are not asked, of no host."""

    def slowly(handler: Any) -> None:
        time.sleep(0.05)
        handler.wfile.write(b"HTTP/1.1 200 OK\r\n\r\n")

    local.on("/0", 200)
    for index in range(1, 30):
        local.on(f"/{index}", Reply(write=slowly))
    counted: list[int] = []

    def interrupt_once() -> None:
        counted.append(1)
        if len(counted) == 1:
            raise KeyboardInterrupt

    first = Link("s", "url", local.url("/0", "first.example"))
    others = [Link(f"s{index}", "url", local.url(f"/{index}")) for index in range(1, 30)]
    with pytest.raises(KeyboardInterrupt):
        check_links([first, *others], web_at(local), interrupt_once)
    assert len(local.asked) < 25


def test_a_host_gets_time_between_two_requests() -> None:
    """Another host need not wait for it."""
    slept: list[float] = []
    now = [100.0]
    web = Web(delay=1, clock=lambda: now[0], sleep=slept.append)
    pace = Pace(web)
    for host in ("a", "b", "a", "a"):
        pace.wait(host)
    assert slept == [1, 2]
    now[0] = 200.0
    pace.wait("a")
    assert slept == [1, 2]


@pytest.mark.parametrize(
    ("repository", "said"),
    [
        ("https://example.org/kurabe", True),
        ("", False),
        ("ftp://example.org/", False),
        ("https://example.org/a b", False),
        ("https://example.org/\r\nCookie: a", False),
        ("https://example.org/日本", False),
        ("https://example.org/)", False),
    ],
)
def test_the_checker_names_its_repository_where_that_can_be_said(repository: str, said: bool) -> None:
    """What cannot stand in a header is left out."""
    name = user_agent(repository)
    assert name.startswith("kurabe-links/")
    assert name.endswith(f" (+{repository})") is said
    assert name.isprintable()
