"""Every address of the sources, checked side by side, each once."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from threading import Event, Lock
from typing import TYPE_CHECKING, Literal
from urllib.parse import urldefrag, urlsplit

from macros.links.asking import Asker
from macros.links.following import follow
from macros.links.pace import Pace

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from macros.links.outcome import Outcome
    from macros.links.web import Web
    from macros.records import Source


@dataclass(frozen=True, slots=True)
class Link:
    """An address of a source."""

    source: str
    key: Literal["url", "permalink"]
    url: str


@dataclass(frozen=True, slots=True)
class CheckedLink:
    """An address of a source, and what became of it."""

    link: Link
    outcome: Outcome


def links_of(sources: Iterable[Source]) -> tuple[Link, ...]:
    """The addresses of sources, by source."""
    found: list[Link] = []
    for source in sorted(sources, key=lambda source: source.id):
        found.append(Link(source.id, "url", source.url))
        if source.permalink:
            found.append(Link(source.id, "permalink", source.permalink))
    return tuple(found)


def check_links(links: Sequence[Link], web: Web, done: Callable[[], None] = lambda: None) -> tuple[CheckedLink, ...]:
    """The links in the order given, with what became of each.

    Hosts are asked side by side, the addresses of one host one after the other. `done` is called, by one thread at a
    time, whenever one more link is checked.
    """
    by_address: dict[str, list[Link]] = {}
    for link in links:
        by_address.setdefault(urldefrag(link.url).url, []).append(link)
    by_host: dict[str, list[str]] = {}
    for address in by_address:
        by_host.setdefault(str(urlsplit(address).hostname), []).append(address)
    pace, lock, given_up = Pace(web), Lock(), Event()

    def check_host(addresses: list[str]) -> list[tuple[str, Outcome]]:
        asker = Asker(web, pace)
        found = []
        try:
            for address in addresses:
                if given_up.is_set():
                    break
                found.append((address, follow(address, asker, web)))
                with lock:
                    for _ in by_address[address]:
                        done()
        finally:
            asker.close()
        return found

    with ThreadPoolExecutor(max_workers=web.workers) as pool:
        try:
            outcomes = dict(found for host in pool.map(check_host, by_host.values()) for found in host)
        finally:  # whoever interrupts this does not wait for all that is left
            given_up.set()
    return tuple(CheckedLink(link, outcomes[urldefrag(link.url).url]) for link in links)
