"""One stylesheet out of Material's and the several in which the site's own styles are kept."""

from __future__ import annotations

import re
from hashlib import sha256
from typing import TYPE_CHECKING

from mkdocs.structure.files import File
from rcssmin import cssmin

from macros.site.pruning import without_absent_parts

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import Files

_HASH_LENGTH = 8
_OF_THE_THEME = re.compile(r"assets/stylesheets/main\.\w+\.min\.css")


def join_styles(files: Files, config: MkDocsConfig) -> None:
    """Put one stylesheet in the place of Material's and of all of `extra_css` that this site holds, in this order.

    Nothing is painted before the styles are there, so a reader's browser asks for them once instead of a dozen times,
    and gets no comments. The name has a hash of the content, so that a changed stylesheet is never taken from a cache.
    An address elsewhere stays as it is. `main.html` links the one by the name in `extra.stylesheet`.
    """
    joined = list(_joined(files, config))
    text = str(cssmin("\n".join(_served(file) for file in joined)))
    name = f"assets/kurabe-{sha256(text.encode()).hexdigest()[:_HASH_LENGTH]}.css"
    paths = {file.src_uri for file in joined}
    for file in joined:
        files.remove(file)
    files.append(File.generated(config, name, content=text))
    config.extra["stylesheet"] = name
    config.extra_css = [path for path in config.extra_css if str(path) not in paths]


def _served(file: File) -> str:
    of_the_theme = _OF_THE_THEME.fullmatch(file.src_uri)
    return without_absent_parts(file.content_string) if of_the_theme else file.content_string


def _joined(files: Files, config: MkDocsConfig) -> Iterator[File]:
    yield from (file for file in files if _OF_THE_THEME.fullmatch(file.src_uri))
    yield from (file for path in config.extra_css if (file := files.get_file_from_path(str(path))))
