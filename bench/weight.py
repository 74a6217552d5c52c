"""`python -m bench.weight`: what readers load for four pages in both languages, compressed, beside Material alone.

A page is opened in Chromium and everything it asks for is counted as it goes over the line: the page, styles, scripts,
data, pictures. The peer is what Material's stylesheet and its script weigh by themselves, which every site made with it
loads.
"""

from __future__ import annotations

import argparse
import os
import shutil
import sys
from collections import Counter
from pathlib import Path
from urllib.parse import urlsplit

from mkdocs.utils import get_theme_dir
from playwright.sync_api import Page, Response, sync_playwright

from bench.serving import answer, built, served

PAGES = {
    "home": "",
    "catalogue": "models/",
    "compare": "compare/?models=gpt-5-mini,claude-haiku-4-5",
    "model": "models/gpt-5-mini/",
}
"""What is measured, below a language's root."""
GOALS = {"catalogue": 250, "compare": 200}
"""Kilobytes that a page may take in all."""
KINDS = {".css": "CSS", ".js": "JS", ".json": "data", ".svg": "pictures", ".png": "pictures", "": "HTML"}
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"]
_QUIET = 800
"""Milliseconds after loading in which scripts fetch what they need."""


def main() -> None:
    """Measure every page and print a line for each."""
    parser = argparse.ArgumentParser(prog="python -m bench.weight", description=__doc__)
    parser.add_argument("--site", type=Path, help="a built site; otherwise it is built first")
    asked = parser.parse_args()
    executable = os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("chromium-browser")
    with built(asked.site) as site, served(site) as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=executable, args=FLAGS)
        for name, place in PAGES.items():
            for language in ("ja", "en"):
                page = browser.new_page()
                _say(name, language, _weigh(page, site, f"{address}/{language}/{place}"))
                page.close()
        browser.close()


def _weigh(page: Page, site: Path, url: str) -> Counter[str]:
    """Bytes by kind; `Material` holds its script and what its stylesheet would weigh, which is joined with ours."""
    weights: Counter[str] = Counter(Material=len(answer(_stylesheet_of_the_theme())[1]))

    def count(response: Response) -> None:
        path = urlsplit(response.url).path
        file = site / path.lstrip("/")
        size = len(answer(file / "index.html" if file.is_dir() else file)[1])
        weights[KINDS.get(file.suffix, "other")] += size
        weights["requests"] += 1
        if "/assets/javascripts/" in path:
            weights["Material"] += size

    page.on("response", count)
    page.goto(url, wait_until="networkidle")
    page.wait_for_timeout(_QUIET)
    return weights


def _stylesheet_of_the_theme() -> Path:
    (found,) = Path(get_theme_dir("material")).glob("assets/stylesheets/main.*.min.css")
    return found


def _say(name: str, language: str, weights: Counter[str]) -> None:
    kinds = ("HTML", "CSS", "JS", "data", "pictures", "other")
    total = sum(weights[kind] for kind in kinds) / 1000
    parts = ", ".join(f"{kind} {weights[kind] / 1000:.0f}" for kind in kinds if weights[kind])
    goal = f", goal {GOALS[name]}" if name in GOALS else ""
    share = total / (weights["Material"] / 1000)
    sys.stdout.write(
        f"{name:10} {language}  {total:5.0f} kB{goal}  ({parts}; {weights['requests']} requests;"
        f" {share:.1f} times Material's own {weights['Material'] / 1000:.0f} kB)\n"
    )


if __name__ == "__main__":
    main()
