"""One address asked: HEAD, then GET where that was not answered well; again where the host is busy."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from requests.exceptions import RequestException
from urllib3.exceptions import HTTPError
from urllib3.util import Retry

from macros.links.connection import PinnedAdapter, prepared
from macros.links.outcome import FailedError

if TYPE_CHECKING:
    from requests import PreparedRequest, Response

    from macros.links.outcome import Reason
    from macros.links.pace import Pace
    from macros.links.web import Web

TOO_MANY_REQUESTS = 429
_BUSY = frozenset({TOO_MANY_REQUESTS, 500, 502, 503, 504})
"""Answers that may be another one a little later."""
_FAULTY = 400
"""Answers from this one on say that there is a fault."""
_UNANSWERED: frozenset[Reason] = frozenset({"timeout", "connection"})
"""How a host may fail that does not know HEAD."""


@dataclass(frozen=True, slots=True)
class Answer:
    """The head of an answer."""

    url: str
    """The address that was asked, normalised."""
    status: int
    location: str | None
    """Where it redirects to, as sent."""


class Asker:
    """One thread's way to ask; close it in the end."""

    def __init__(self, web: Web, pace: Pace) -> None:
        self._web = web
        self._pace = pace
        self._adapter = PinnedAdapter(web)

    def close(self) -> None:
        """Close its connections."""
        self._adapter.close()

    def ask(self, url: str) -> Answer:
        """The answer to HEAD, unless GET has a better one: many hosts know HEAD badly. Raises FailedError."""
        try:
            answer = self._patiently("HEAD", url)
        except FailedError as error:
            if error.reason not in _UNANSWERED:
                raise
            return self._patiently("GET", url)
        if answer.status < _FAULTY or answer.status == TOO_MANY_REQUESTS:
            return answer
        return self._patiently("GET", url)

    def _patiently(self, method: str, url: str) -> Answer:
        """The first answer that is not that the host is busy, or the last one."""
        try:
            request = prepared(method, url, {"User-Agent": self._web.user_agent, "Accept": "*/*"})
        except (RequestException, ValueError) as error:
            raise FailedError("not-an-address") from error
        for attempt in range(self._web.attempts):
            response = self._once(request)
            wait = _asked_to_wait(response) or self._web.backoff * 2**attempt
            if response.status_code not in _BUSY or wait > self._web.longest_wait:
                break
            if attempt + 1 < self._web.attempts:
                self._web.sleep(wait)
        return Answer(str(request.url), response.status_code, response.headers.get("Location"))

    def _once(self, request: PreparedRequest) -> Response:
        """The head of one answer, its body left unread."""
        self._pace.wait(str(urlsplit(str(request.url)).hostname))
        response = self._adapter.ask(request)
        response.close()
        return response


def _asked_to_wait(response: Response) -> float:
    """The seconds that a host asks for before the next request; 0 where it asks for none, or unreadably."""
    try:
        return Retry().parse_retry_after(response.headers.get("Retry-After") or "0")
    except (HTTPError, ValueError, OverflowError):
        return 0
