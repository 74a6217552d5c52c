"""The scripts as they are served: without their comments, and asked for at once rather than one after the other."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from mkdocs.structure.files import File
from mkdocs.utils import get_relative_url
from rjsmin import jsmin

from macros.browser.words import SCRIPTS
from macros.views.templating import render

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import Files

FOLDER = "assets/scripts/"
START = "start.js"
"""What every page loads; the parts of a page are imported by it when they are needed."""

_IMPORT = re.compile(r'^(?:import|export)\s[^;]*?from\s*"(\.[^"]+)"', re.MULTILINE)
_PART = re.compile(r'^  (\w+): \(\) => import\("\./([^"]+)"\)', re.MULTILINE)
_ASKED_FOR = re.compile(r'\sdata-kb-part="(\w+)"')
_HEAD_ENDS = "</head>"


def shorten_scripts(files: Files, config: MkDocsConfig) -> None:
    """Serve each of the pages' modules without its comments, which are most of it."""
    own = [file for file in files if file.src_uri.startswith(FOLDER) and file.src_uri.endswith(".js")]
    for file in own:
        shortened = jsmin(file.content_string)
        files.remove(file)
        files.append(File.generated(config, file.src_uri, content=shortened))


def with_preloads(html: str, url: str) -> str:
    """The page with the addresses of all modules that its parts will import.

    A browser would otherwise learn of each module only from the one that imports it, a journey to the server later.
    """
    modules = sorted(set(_modules_of(_ASKED_FOR.findall(html))))
    links = render("module_preload", "en", hrefs=[get_relative_url(f"{FOLDER}{name}", url) for name in modules])
    return html.replace(_HEAD_ENDS, f"{links}\n{_HEAD_ENDS}", 1)


def _modules_of(parts: Iterable[str]) -> Iterator[str]:
    entries = dict(_PART.findall((SCRIPTS / START).read_text(encoding="utf-8")))
    yield from imported(START)
    for part in parts:
        yield from imported(entries[part])


@cache
def imported(module: str) -> frozenset[str]:
    """A module and all that it imports, directly or not, as paths below the scripts' folder."""
    found: set[str] = set()
    waiting = [module]
    while waiting:
        name = waiting.pop()
        if name not in found:
            found.add(name)
            text = (SCRIPTS / name).read_text(encoding="utf-8")
            waiting += [_resolved(name, path) for path in _IMPORT.findall(text)]
    return frozenset(found)


def _resolved(module: str, path: str) -> str:
    folder = PurePosixPath(module).parent
    return Path("/", folder, path).resolve().relative_to("/").as_posix()
