"""Opening a page and waiting until it has everything it asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from playwright.sync_api import Page, Request

STILL = 50
"""Milliseconds without a request under way after which a page asks for nothing more by itself."""
PATIENCE = 10_000
"""Milliseconds after which what a test waits for does not come any more."""


def go(page: Page, address: str, path: str) -> None:
    """Open a page of the site, which has to be there.

    Playwright's own `networkidle` waits for half a second each time, and would be most of what these tests take.
    """
    under_way: set[Request] = set()

    def begins(request: Request) -> None:
        under_way.add(request)

    def ends(request: Request) -> None:
        under_way.discard(request)

    page.on("request", begins)
    page.on("requestfinished", ends)
    page.on("requestfailed", ends)
    answer = page.goto(f"{address}/{path}", wait_until="load")
    assert answer is not None
    assert answer.ok
    page.wait_for_timeout(STILL)
    while under_way:
        page.wait_for_timeout(STILL)


def until(page: Page, expression: str, argument: object = None) -> None:
    """Wait until something holds on the page. Playwright's own `wait_for_function` is refused by the site's policy."""
    for _ in range(PATIENCE // STILL):
        if page.evaluate(expression, argument):
            return
        page.wait_for_timeout(STILL)
    raise AssertionError(f"it never held: {expression}")
