"""Plain text in Markdown for GitHub: nothing in it can become markup, HTML, a link, a mention or an emoji.

A backslash is enough for Markdown itself. GitHub looks for mentions, references and emoji after Markdown is done, in
the finished text; there an invisible space keeps the parts from being read as one.
"""

from __future__ import annotations

import re
import unicodedata

_SPECIAL = re.compile(r"[\\`*_\[\]#|~$]|^[-+=]|(?<=-)-")
_OF_HTML = {"&": "&amp;", "<": "&lt;", ">": "&gt;"}
_APART = "&#8203;"
"""A zero-width space, as an entity so that it can be seen in the source."""
_ADDRESS = re.compile(r"(?:https?|ftp)://[^\s<>`「」（）、。“”]+|www\.[^\s<>`「」（）、。“”]+", re.IGNORECASE)
_AFTER_MARKDOWN = re.compile(r"@(?=\w)|\\#(?=\d)|(?<![A-Za-z])GH-(?=\d)|:(?=[\w+-]+:)|(?<=\w):(?=//)", re.IGNORECASE)
_NUMBERED = re.compile(r"^(\d{1,9})([.)])")


def escaped(text: str) -> str:
    """`text` on one line, so that Markdown shows exactly it. An address is set as code, which is never a link."""
    parts: list[str] = []
    end = 0
    line = " ".join(_visible(text).split())
    for match in _ADDRESS.finditer(line):
        parts += [_words(line[end : match.start()]), f"`{match[0]}`"]
        end = match.end()
    return _NUMBERED.sub(r"\1\\\2", "".join([*parts, _words(line[end:])]))


def _words(text: str) -> str:
    source = _SPECIAL.sub(r"\\\g<0>", "".join(_OF_HTML.get(one, one) for one in text))
    return _AFTER_MARKDOWN.sub(lambda match: f"{match[0]}{_APART}", source)


def _visible(text: str) -> str:
    """The text without characters that turn or hide what stands beside them."""
    return "".join(" " if unicodedata.category(one) in {"Cc", "Zl", "Zp"} else one for one in text if _is_shown(one))


def _is_shown(character: str) -> bool:
    return unicodedata.category(character) not in {"Cf", "Cs", "Co"}
