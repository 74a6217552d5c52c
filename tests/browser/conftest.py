"""Chromium and the built site, served on a port of its own."""

from __future__ import annotations

import functools
import http.server
import os
import shutil
import threading
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import sync_playwright

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, BrowserContext, Page

FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
]


class _Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        """Say nothing."""

    def send_error(self, code: int, *_: object, **__: object) -> None:
        """Serve the site's own 404 page, as a host of static pages does."""
        body = Path(self.directory, "404.html").read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)


@pytest.fixture(scope="session")
def address(site: Path) -> Iterator[str]:
    """Where the built site is served."""
    handler = functools.partial(_Quiet, directory=str(site))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_address[1]}"
        server.shutdown()


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """One browser for all tests. In CI its absence is a failure, on a contributor's machine a skip."""
    executable = os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("chromium-browser")
    if executable is None:
        if os.environ.get("KURABE_REQUIRE_BROWSER"):
            pytest.fail("Chromium is not installed")
        pytest.skip("Chromium is not installed; .ci/run installs it on Debian")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=executable, args=FLAGS)
        yield browser
        browser.close()


@pytest.fixture
def new_context(chromium: Browser, address: str) -> Iterator[object]:
    """Make browser contexts; each fails the test if a page asks a third party for anything or logs an error."""
    contexts: list[BrowserContext] = []
    faults: list[str] = []

    def make(**options: object) -> BrowserContext:
        context = chromium.new_context(**{"locale": "en", **options})  # type: ignore[arg-type]
        context.set_default_timeout(15_000)
        context.on("request", lambda request: _note_foreign(request.url, address, faults))
        context.on("console", lambda message: _note_console(message, faults))
        context.on("weberror", lambda error: faults.append(f"script: {error.error}"))
        context.on("response", lambda answer: _note_missing(answer, faults))
        contexts.append(context)
        return context

    yield make
    for context in contexts:
        context.close()
    assert not faults


def _note_foreign(url: str, address: str, faults: list[str]) -> None:
    if not url.startswith((address, "data:", "blob:", "about:")):
        faults.append(f"third-party request: {url}")


def _note_console(message: object, faults: list[str]) -> None:
    if getattr(message, "type", "") == "error" and "404" not in getattr(message, "text", ""):
        faults.append(f"console: {getattr(message, 'text', '')}")


def _note_missing(answer: object, faults: list[str]) -> None:
    status, url = getattr(answer, "status", 200), getattr(answer, "url", "")
    if status >= 400 and "nowhere" not in url:
        faults.append(f"{status}: {url}")


@pytest.fixture
def page(new_context: object) -> Page:
    """A desktop page."""
    context: BrowserContext = new_context(viewport={"width": 1280, "height": 900})  # type: ignore[operator]
    return context.new_page()
