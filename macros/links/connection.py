"""A connection to the very address that was found to be allowed, under the name that was asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from requests import Request
from requests.adapters import HTTPAdapter
from requests.exceptions import RequestException, SSLError, Timeout
from urllib3.exceptions import ConnectTimeoutError, HTTPError, MaxRetryError, NewConnectionError
from urllib3.exceptions import TimeoutError as TimedOut
from urllib3.util import Retry

from macros.links.addresses import parsed
from macros.links.outcome import FailedError

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from requests import PreparedRequest, Response

    from macros.links.outcome import Reason
    from macros.links.web import Web

_ADDRESSES = 2
"""So many addresses of one host are tried."""


def prepared(method: str, url: str, headers: Mapping[str, str]) -> PreparedRequest:
    """A request as it goes out, its address normalised. Raises ValueError for what is no address.

    It names the host itself: the connection would name the address that it goes to.
    """
    request = Request(method, url, headers=dict(headers)).prepare()
    request.headers["Host"] = urlsplit(str(request.url)).netloc.rpartition("@")[2]
    return request


class PinnedAdapter(HTTPAdapter):
    """An adapter that resolves a host once and connects to what it has checked: the name cannot be rebound in between.

    It is used without a session, which would read proxies and passwords from the environment, keep cookies, and read
    the bodies of redirects. It belongs to one thread.
    """

    def __init__(self, web: Web) -> None:
        # only what fails before an answer is repeated here; a repetition after one would read its body
        super().__init__(
            max_retries=Retry(
                total=web.attempts - 1,
                status=0,
                redirect=0,
                backoff_factor=web.backoff / 2,
                respect_retry_after_header=False,
            )
        )
        self._web = web
        self._timeout = (web.connect_timeout, web.read_timeout)
        self._address = ""

    def ask(self, request: PreparedRequest) -> Response:
        """The head of the answer; close it. Raises FailedError where there is none, or where it must not be asked."""
        addresses = self._allowed(request)[:_ADDRESSES]
        failed = FailedError("no-host")
        for address in addresses:
            self._address = address
            try:
                return self.send(request, stream=True, timeout=self._timeout, verify=self._web.trust)
            except (RequestException, HTTPError, OSError, ValueError) as error:
                failed = FailedError(_why(error))
                if not _was_unreachable(error):
                    break
        raise failed

    def build_connection_pool_key_attributes(self, request: PreparedRequest, verify: Any, cert: Any = None) -> Any:
        """Where requests would connect to, with the checked address in place of the name; TLS is told the name."""
        place, tls = super().build_connection_pool_key_attributes(request, verify, cert)
        told: dict[str, Any] = dict(tls)
        if place["scheme"] == "https":
            told["server_hostname"] = place["host"]
        return {**place, "host": self._address}, told

    def _allowed(self, request: PreparedRequest) -> Sequence[str]:
        """The addresses of the request's host. Raises FailedError unless all of them may be connected to."""
        parts = urlsplit(request.url or "")
        host = str(parts.hostname or "")
        if parts.scheme not in self._web.schemes:
            raise FailedError("not-https")
        if parts.username is not None or parts.password is not None:
            raise FailedError("credentials")
        if (parts.port or 443) != self._web.port:
            raise FailedError("port")
        try:
            addresses = self._web.resolve(host)
            allowed = all(self._web.is_allowed(parsed(address)) for address in addresses)
        except (OSError, ValueError) as error:  # no such name; a name that cannot be written in DNS
            raise FailedError("no-host") from error
        if not allowed:
            raise FailedError("not-public")
        return addresses


def _why(error: Exception) -> Reason:
    """The reason why there is no answer."""
    if isinstance(error, SSLError):
        return "certificate"
    cause = _cause(error)
    if isinstance(cause, NewConnectionError):  # a timeout too, in urllib3's family of errors
        return "connection"
    return "timeout" if isinstance(error, Timeout) or isinstance(cause, TimedOut) else "connection"


def _was_unreachable(error: Exception) -> bool:
    """Whether nobody was there, so that another address of the host may be tried."""
    return isinstance(_cause(error), ConnectTimeoutError | NewConnectionError)


def _cause(error: Exception) -> object:
    """What urllib3 says of an error of requests, which names the last of several attempts only there."""
    inner = error.args[0] if error.args else None
    return inner.reason if isinstance(inner, MaxRetryError) else inner
