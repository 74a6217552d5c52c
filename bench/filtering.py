"""`python -m bench.filtering`: how long the table of all models takes from a key press to the filtered table.

The built site is opened in Chromium with the table as it is, and with its rows copied under other ids up to 1,000. Each
round types one letter into the search, or empties it; the time is from the key's event to the frame that shows what is
left, measured in the page. A round of sorting is timed from the click in the same way. It needs Chromium on the path
(or CHROMIUM).

What is printed: median and slowest of all rounds, in milliseconds, and how long the page takes from its last byte until
the controls are ready. `--slow 4` has the processor at a quarter of its speed, as phones have it.
"""

from __future__ import annotations

import argparse
import functools
import os
import re
import shutil
import sys
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING

from playwright.sync_api import sync_playwright

from bench.serving import built, served

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page, Route

MANY = 1_000
ROUNDS = 8
WORD = "mini"
SEARCH = ".kb-catalogue [name=search]"
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-sync", "--no-first-run"]
ROW = re.compile(r'<tr data-model="[^"]*".*?</tr>', re.DOTALL)

TIMED = """
([selector, type]) => new Promise(resolve => {
  const element = document.querySelector(selector);
  element.addEventListener(type, () => {
    const begun = performance.now();
    // The second frame is asked for once the first one, with the table in it, has been drawn.
    requestAnimationFrame(() => requestAnimationFrame(() => resolve(performance.now() - begun)));
  }, { once: true, capture: true });
})
"""


def main() -> None:
    """Measure both sizes and print one line for each measurement."""
    asked = _asked()
    _say(f"{'rows':>6} {'measured':28} {'median ms':>10} {'slowest ms':>11}")
    with built(asked.site) as site, served(site) as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=_chromium(), args=FLAGS)
        for rows in (None, MANY):
            for name, times in _measured(browser, address, rows, asked.slow).items():
                _say(f"{name[0]:>6} {name[1]:28} {median(times):>10.1f} {max(times):>11.1f}")
        browser.close()


def _measured(browser: Browser, address: str, rows: int | None, slow: float) -> dict[tuple[int, str], list[float]]:
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    if slow > 1:
        page.context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": slow})
    if rows:
        page.route("**/en/models/", functools.partial(_with_rows, rows=rows))
    page.goto(f"{address}/en/models/", wait_until="load")
    page.wait_for_selector("[data-kb-ready]", timeout=120_000)
    page.wait_for_selector(".kb-later", state="detached", timeout=120_000)
    count = page.locator("tr[data-model]").count()
    ready = page.evaluate(
        "performance.getEntriesByName('kb-catalogue-ready')[0].startTime"
        " - performance.getEntriesByType('navigation')[0].responseEnd"
    )
    typed = [time for _ in range(ROUNDS) for time in _word(page)]
    sort = [_timed(page, ".kb-catalogue [data-field=input_price] .kb-sort", "click") for _ in range(ROUNDS)]
    page.close()
    return {
        (count, "key to filtered table"): typed,
        (count, "click to sorted table"): sort,
        (count, "page to controls"): [ready],
    }


def _word(page: Page) -> list[float]:
    times = []
    for key in (*WORD, *["Backspace"] * len(WORD)):
        page.focus(SEARCH)
        times.append(_timed(page, SEARCH, "keydown", key))
    return times


def _timed(page: Page, selector: str, event: str, key: str = "") -> float:
    page.evaluate(f"globalThis.kbTime = ({TIMED})(['{selector}', '{event}'])  ; 0")
    if key:
        page.keyboard.press(key)
    else:
        page.locator(selector).click()
    time: float = page.evaluate("globalThis.kbTime")
    return time


def _with_rows(route: Route, rows: int) -> None:
    """Answer with the page, its rows copied in turn under other ids until there are so many."""
    answer = route.fetch()
    html = answer.text()
    own = list(ROW.finditer(html))
    copies: dict[str, list[str]] = {one[0]: [] for one in own}
    for number in range(len(own), rows):
        row = own[number % len(own)][0]
        copies[row].append(row.replace('<tr data-model="', f'<tr data-model="copy-{number}-', 1))
    route.fulfill(response=answer, body=ROW.sub(lambda found: "\n".join([found[0], *copies[found[0]]]), html))


def _chromium() -> str:
    found = os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("chromium-browser")
    return found or sys.exit("Chromium is not installed")


def _asked() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--site", type=Path, help="a built site; otherwise it is built first")
    parser.add_argument("--slow", type=float, default=1, help="how many times slower the processor is made")
    return parser.parse_args()


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
