"""`python -m bench.lighthouse`: Lighthouse's four scores of four pages in both languages, in Chromium on this machine.

Lighthouse comes from the npm registry when this is run; nothing else of the project needs it. Its score for speed moves
by a few points from run to run, so each page is measured several times and the median is printed.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from statistics import median

from bench.serving import built, served
from bench.weight import PAGES

VERSION = "13.5.0"
CATEGORIES = ("performance", "accessibility", "best-practices", "seo")
GOAL = 95
_CHROME = "--headless=new --no-sandbox --disable-gpu --disable-background-networking --disable-component-update"


def main() -> None:
    """Measure every page and print a line for each; what is below the goal is named with its audits."""
    parser = argparse.ArgumentParser(prog="python -m bench.lighthouse", description=__doc__)
    parser.add_argument("--site", type=Path, help="a built site; otherwise it is built first")
    parser.add_argument("--runs", type=int, default=3, help="runs of each page (default: 3)")
    parser.add_argument("--preset", default="mobile", choices=["mobile", "desktop"])
    asked = parser.parse_args()
    with built(asked.site) as site, served(site) as address, tempfile.TemporaryDirectory() as folder:
        tool = _installed(Path(folder))
        for name, place in PAGES.items():
            for language in ("ja", "en"):
                url = f"{address}/{language}/{place}"
                reports = [_report(tool, url, asked.preset, Path(folder)) for _ in range(asked.runs)]
                _say(name, language, reports)


def _installed(folder: Path) -> list[str]:
    npm = [shutil.which("npm") or "npm", "install", "--no-save", "--ignore-scripts", "--silent", "--prefix"]
    subprocess.run([*npm, str(folder), f"lighthouse@{VERSION}"], check=True)  # noqa: S603 - constants and a folder
    return [shutil.which("node") or "node", str(folder / "node_modules/lighthouse/cli/index.js")]


def _report(tool: list[str], url: str, preset: str, folder: Path) -> dict[str, object]:
    options = ["--quiet", "--output=json", f"--output-path={folder / 'report.json'}", f"--chrome-flags={_CHROME}"]
    options += [f"--only-categories={','.join(CATEGORIES)}", *(["--preset=desktop"] if preset == "desktop" else [])]
    chromium = shutil.which("chromium") or shutil.which("chromium-browser") or ""
    environment = {"CHROME_PATH": chromium, **os.environ}
    subprocess.run([*tool, url, *options], check=True, env=environment)  # noqa: S603 - a local address
    found: dict[str, object] = json.loads((folder / "report.json").read_text(encoding="utf-8"))
    return found


def _say(name: str, language: str, reports: list[dict[str, object]]) -> None:
    scores = {key: median(_score(report, key) for report in reports) for key in CATEGORIES}
    words = "  ".join(f"{key} {score:.0f}" for key, score in scores.items())
    sys.stdout.write(f"{name:10} {language}  {words}\n")
    for key, score in scores.items():
        if score < GOAL:
            for line in _failed(reports[-1], key):
                sys.stdout.write(f"             {key}: {line}\n")
    sys.stdout.flush()


def _score(report: dict[str, object], category: str) -> float:
    found = report["categories"][category]["score"]  # type: ignore[index]  # JSON of Lighthouse
    return 100 * float(found or 0)


def _failed(report: dict[str, object], category: str) -> list[str]:
    audits = report["audits"]
    references = report["categories"][category]["auditRefs"]  # type: ignore[index]  # the same
    found = [audits[one["id"]] for one in references if one["weight"]]  # type: ignore[index]  # the same
    return [f"{audit['title']} {audit.get('displayValue', '')}" for audit in found if audit["score"] not in (None, 1)]


if __name__ == "__main__":
    main()
