"""A built site served as hosts of static pages serve it: compressed, from this machine."""

from __future__ import annotations

import functools
import gzip
import http.server
import mimetypes
import subprocess
import sys
import tempfile
import threading
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).parent.parent
_LEVEL = 9
_COMPRESSED = ("text/", "application/javascript", "application/json", "image/svg+xml", "application/xml")


class _Compressing(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def __init__(self, folder: Path, *arguments: object) -> None:
        self._folder = folder
        super().__init__(*arguments)  # type: ignore[arg-type]  # what the server passes on

    def do_GET(self) -> None:
        """The file, or the site's own page for a missing one."""
        asked = self.path.partition("?")[0].lstrip("/")
        file = self._folder / asked / "index.html" if asked.endswith("/") or not asked else self._folder / asked
        found = file.is_file()
        kind, body = answer(file if found else self._folder / "404.html")
        self.send_response(200 if found else 404)
        self.send_header("Content-Type", kind)
        if kind.startswith(_COMPRESSED):
            self.send_header("Content-Encoding", "gzip")
        self.send_header("Cache-Control", "max-age=600")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@functools.cache
def answer(file: Path) -> tuple[str, bytes]:
    """The type of a file and what goes over the line."""
    kind = mimetypes.guess_type(file.name)[0] or "application/octet-stream"
    if file.suffix in (".js", ".mjs"):
        kind = "application/javascript"
    kind = f"{kind}; charset=utf-8" if kind.startswith("text/") else kind
    body = file.read_bytes()
    return kind, gzip.compress(body, _LEVEL, mtime=0) if kind.startswith(_COMPRESSED) else body


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """The address at which the folder is served."""
    handler = functools.partial(_Compressing, folder)
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_address[1]}"
        server.shutdown()


@contextmanager
def built(site: Path | None) -> Iterator[Path]:
    """The folder given, or the site built anew into one that is thrown away."""
    if site is not None:
        yield site
        return
    with tempfile.TemporaryDirectory() as folder:
        made = Path(folder) / "site"
        command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(made)]
        subprocess.run(command, cwd=ROOT, check=True, capture_output=True)  # noqa: S603 - constants and a folder
        yield made
