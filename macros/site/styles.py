"""One stylesheet out of the several in which the site's own styles are kept."""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING

from mkdocs.structure.files import File
from rcssmin import cssmin

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import Files

_HASH_LENGTH = 8


def join_styles(files: Files, config: MkDocsConfig) -> None:
    """Put one stylesheet in the place of all of `extra_css` that this site holds, in the same order.

    A reader's browser asks once instead of a dozen times, and gets no comments. The name has a hash of the content, so
    that a changed stylesheet is never taken from a cache. An address elsewhere stays as it is.
    """
    own = [file for path in config.extra_css if (file := files.get_file_from_path(str(path)))]
    if not own:
        return
    text = str(cssmin("\n".join(file.content_string for file in own)))
    name = f"assets/kurabe-{sha256(text.encode()).hexdigest()[:_HASH_LENGTH]}.css"
    paths = {file.src_uri for file in own}
    for file in own:
        files.remove(file)
    files.append(File.generated(config, name, content=text))
    config.extra_css = [name, *(path for path in config.extra_css if str(path) not in paths)]
