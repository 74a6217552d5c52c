"""A server on this machine that answers as it is told and remembers what it was asked."""

from __future__ import annotations

import socket
import ssl
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import TYPE_CHECKING, Any

from macros.links import Web

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

LOOPBACK = "127.0.0.1"


@dataclass
class Reply:
    """One answer: a status and headers, or whatever `write` does with the handler."""

    status: int = 200
    headers: dict[str, str] = field(default_factory=dict)
    write: Callable[[Any], None] | None = None


@dataclass
class Local:
    """The running server."""

    port: int = 0
    replies: dict[str, list[Reply]] = field(default_factory=dict)
    """By path or by method and path (`HEAD /a`), one answer after the other; the last one stays."""
    asked: list[tuple[str, str]] = field(default_factory=list)
    """Method and path of every request."""
    headers: list[dict[str, str]] = field(default_factory=list)
    """The headers of every request."""

    def on(self, path: str, *replies: Reply | int) -> None:
        """Answer so to `path`."""
        self.replies[path] = [Reply(one) if isinstance(one, int) else one for one in replies]

    def redirect(self, path: str, to: str, status: int = 301) -> None:
        """Send whoever asks for `path` to another address."""
        self.on(path, Reply(status, {"Location": to}))

    def url(self, path: str, host: str = "example.org") -> str:
        """The address of a path on a host that is invented."""
        return f"http://{host}:{self.port}{path}"

    def next_reply(self, method: str, path: str) -> Reply:
        replies = self.replies.get(f"{method} {path}") or self.replies.get(path) or [Reply(404)]
        return replies.pop(0) if len(replies) > 1 else replies[0]


@contextmanager
def serving(host: str = LOOPBACK, certificate: Path | None = None) -> Iterator[Local]:
    """A server, over TLS where there is a certificate (with its key in the same file)."""
    local = Local()

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"
        timeout = 10

        def answer(self) -> None:
            local.asked.append((self.command, self.path))
            local.headers.append(dict(self.headers))
            reply = local.next_reply(self.command, self.path)
            if reply.write:
                reply.write(self)
                self.close_connection = True
                return
            self.send_response(reply.status)
            for name, value in reply.headers.items():
                self.send_header(name, value)
            self.send_header("Content-Length", "0")
            self.end_headers()

        do_HEAD = do_GET = answer  # noqa: N815 - the library's names

        def log_message(self, *_: Any) -> None:
            """Say nothing."""

    class Server(ThreadingHTTPServer):
        daemon_threads = True
        address_family = socket.AF_INET6 if ":" in host else socket.AF_INET

        def handle_error(self, *_: Any) -> None:
            """A client that hangs up is what some tests are about."""

    with Server((host, 0), Handler) as server:
        if certificate:
            context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
            context.load_cert_chain(certificate)
            server.socket = context.wrap_socket(server.socket, server_side=True)
        local.port = server.server_address[1]
        thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
        thread.start()
        try:
            yield local
        finally:
            server.shutdown()
            thread.join()


def web_at(local: Local, **changes: Any) -> Web:
    """A web in which every host is the local server, and nobody has to wait."""
    settings: dict[str, Any] = {
        "schemes": frozenset({"http"}),
        "port": local.port,
        "resolve": lambda _: (LOOPBACK,),
        "is_allowed": lambda _: True,
        "connect_timeout": 5,
        "read_timeout": 5,
        "backoff": 0,
        "delay": 0,
    }
    return Web(**{**settings, **changes})
