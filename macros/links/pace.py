"""The time between two requests to one host."""

from __future__ import annotations

from threading import Lock
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from macros.links.web import Web


class Pace:
    """When each host may be asked next, for all threads together: a redirect can lead to a host that is being asked."""

    def __init__(self, web: Web) -> None:
        self._web = web
        self._lock = Lock()
        self._next: dict[str, float] = {}

    def wait(self, host: str) -> None:
        """Sleep until it is this request's turn."""
        with self._lock:
            now = self._web.clock()
            turn = max(now, self._next.get(host, now))
            self._next[host] = turn + self._web.delay
        if turn > now:
            self._web.sleep(turn - now)
