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
from macros.site.languages import language_of
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
_SPEAKS = "await speakAsThePage()"
_HEAD_ENDS = "</head>"


def shorten_scripts(files: Files, config: MkDocsConfig) -> None:
    """Serve each of the pages' modules without its comments, which are most of it."""
    own = [file for file in files if file.src_uri.startswith(FOLDER) and file.src_uri.endswith(".js")]
    for file in own:
        shortened = jsmin(file.content_string)
        files.remove(file)
        files.append(File.generated(config, file.src_uri, content=shortened))


def with_preloads(html: str, url: str) -> str:
    """The page with the addresses of all modules that its parts will import, and of the words that these will say.

    A browser would otherwise learn of each only from the one that asks for it, a journey to the server later.
    """
    modules = sorted(set(_modules_of(_ASKED_FOR.findall(html))))
    language = language_of(url)
    has_words = language not in {None, "en"} and any(map(_speaks, modules))  # English needs no file of words
    links = render(
        "preloads",
        "en",
        scripts=[get_relative_url(f"{FOLDER}{name}", url) for name in modules],
        words=get_relative_url(f"{language}/data/words.json", url) if has_words else "",
    )
    return html.replace(_HEAD_ENDS, f"{links}\n{_HEAD_ENDS}", 1)


def _modules_of(parts: Iterable[str]) -> Iterator[str]:
    entries = dict(_PART.findall(_text(START)))
    yield from imported(START)
    for part in parts:
        yield from imported(entries[part])


def _speaks(module: str) -> bool:
    """Whether a module begins with the words of the page's language."""
    return _SPEAKS in _text(module)


@cache
def _text(module: str) -> str:
    return (SCRIPTS / module).read_text(encoding="utf-8")


@cache
def imported(module: str) -> frozenset[str]:
    """A module and all that it imports, directly or not, as paths below the scripts' folder."""
    found: set[str] = set()
    waiting = [module]
    while waiting:
        name = waiting.pop()
        if name not in found:
            found.add(name)
            waiting += [_resolved(name, path) for path in _IMPORT.findall(_text(name))]
    return frozenset(found)


def _resolved(module: str, path: str) -> str:
    folder = PurePosixPath(module).parent
    return Path("/", folder, path).resolve().relative_to("/").as_posix()
