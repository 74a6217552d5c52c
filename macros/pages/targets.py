"""Where links and images may lead: to https sites and to files of this folder, in one plain spelling.

Addresses are held against the HTML that Markdown made, after entities are decoded, and only what fits one of two narrow
patterns passes. `javascript:` needs no list of its disguises.
"""

from __future__ import annotations

import posixpath
import re
from dataclasses import dataclass, field
from html import unescape
from typing import TYPE_CHECKING
from urllib.parse import unquote

from macros.diagnostics import Diagnostic
from macros.messages import Message, msg
from macros.pages.headings import is_permalink, with_sections
from macros.pages.markdown import NO_ID_GIVEN
from macros.pages.page import Link, OuterLink
from macros.pages.tokens import holds_token
from macros.pages.tree import Element, Text

if TYPE_CHECKING:
    from collections.abc import Mapping

    from macros.pages.source_text import SourceText

_HOST = r"(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}"
_REST = r"(?:[A-Za-z0-9._~!$&'()*+,;=:@/-]|%[0-9A-Fa-f]{2})*"
_EXTERNAL = re.compile(rf"https://{_HOST}(?:/{_REST})?(?:\?(?:{_REST}|\?)*)?(?:#{_REST})?")
"""No user name, no port, no address in digits, nothing that browsers and people could read differently."""
_NAME = r"[a-z0-9]+(?:[._-][a-z0-9]+)*"
_INTERNAL = re.compile(
    rf"(?P<path>(?:\.\./)*(?:{_NAME}/)*{_NAME}\.(?:md|png|jpe?g|webp))?(?:#(?P<fragment>[a-z][a-z0-9_:-]*))?"
)
MAX_ADDRESS = 2_000
"""Characters of one address."""

_SITE = re.compile(r"[a-z][a-z0-9+.-]*:|//")
_PROGRAM = re.compile(r"(?:javascript|vbscript|livescript|data|blob|filesystem|view-source|file|jar|about):")
_INVISIBLE = re.compile(r"[\x00-\x20\x7f-\xa0\u200b-\u200f\u2028-\u202f\u2060\ufeff]+")

PROGRAM = msg("this address can run a program: “{address}”")
SCHEME = msg("links lead to https addresses only, not to “{address}”")
ABSOLUTE = msg("“{address}” begins at the root of the server; the site need not stand there")
NOT_PLAIN = msg("“{address}” is not an address as pages write it")
OUTSIDE = msg("“{address}” leads out of docs/")
THIRD_PARTY = msg("an image comes from another site: “{address}”")
NOT_AN_IMAGE = msg("“{address}” is not an image of this folder")
NO_IMAGE = msg("there is no image {path}")
NO_ALT = msg("the image has no text in its place")

USE_HTTPS = msg("Write https://… in full, or the path of a page such as ../about.md.")
USE_PATH = msg("Write the path from this page to the other file, such as ../models/index.md#price.")
KEEP_IMAGES = msg("Put the image into docs/ and write its path; readers' browsers ask no other site for anything.")
WRITE_ALT = msg("Say what it shows: ![Costs of one request](costs.png)")


@dataclass
class Targets:
    """Where a page leads."""

    links: list[Link] = field(default_factory=list)
    outer_links: list[OuterLink] = field(default_factory=list)
    images: list[Link] = field(default_factory=list)
    diagnostics: list[Diagnostic] = field(default_factory=list)


class TargetReader:
    """Reads the links and images of one page."""

    def __init__(self, path: str, source: SourceText, images: frozenset[str]) -> None:
        self._folder = posixpath.dirname(path)
        self._path = path
        self._source = source
        self._known_images = images
        self._found = Targets()

    def read(self, tree: Element, references: Mapping[str, str]) -> Targets:
        """Links and images of `tree`, and of `references` that nothing may use yet."""
        for element, section in with_sections(tree):
            if isinstance(element, Text):
                continue
            if element.tag == "a" and not is_permalink(element):
                self._read_link(element.attributes.get("href", ""), element.place, section)
            elif element.tag == "img":
                self._read_image(element.attributes.get("src", ""), element.place)
                if not element.attributes.get("alt", "").strip():
                    self._refuse("page-image", element.place, NO_ALT, WRITE_ALT)
        for address in references.values():
            if not holds_token(address) and not _EXTERNAL.fullmatch(address) and not _INTERNAL.fullmatch(address):
                self._refuse("page-link", self._place(address, self._source.body), *_reason(address))
        return self._found

    def _read_link(self, address: str, near: int, section: str) -> None:
        if holds_token(address) or NO_ID_GIVEN in address:
            return  # misplaced macro calls and headings without an id are told as such
        if len(address) <= MAX_ADDRESS and _EXTERNAL.fullmatch(address):
            found = self._source.location(self._place(address, near))
            self._found.outer_links.append(OuterLink(address, found, section))
            return
        place = self._place(address, near)
        link = self._internal(address, place, section)
        if link is None:
            self._refuse("page-link", place, *_reason(address))
        elif link.path.endswith(".md"):
            self._found.links.append(link)
        else:
            self._keep_image(link, place)

    def _read_image(self, address: str, near: int) -> None:
        if holds_token(address):
            return
        place = self._place(address, near)
        link = self._internal(address, place)
        simple = _simplified(address)
        if link is None and _SITE.match(simple) and not _PROGRAM.match(simple):
            self._refuse("page-image", place, THIRD_PARTY.filled(address=address), KEEP_IMAGES)
        elif link is None:
            self._refuse("page-image", place, *_reason(address))
        elif link.path.endswith(".md"):
            self._refuse("page-image", place, NOT_AN_IMAGE.filled(address=address), KEEP_IMAGES)
        else:
            self._keep_image(link, place)

    def _keep_image(self, link: Link, place: int) -> None:
        if link.path not in self._known_images:
            self._refuse("page-image", place, NO_IMAGE.filled(path=f"docs/{link.path}"), KEEP_IMAGES)
        self._found.images.append(link)

    def _internal(self, address: str, place: int, section: str = "") -> Link | None:
        """The link to a file below `docs/`, or None where `address` is no such link."""
        match = _INTERNAL.fullmatch(address) if len(address) <= MAX_ADDRESS else None
        if match is None or not address:
            return None
        path = self._path
        if match["path"]:
            path = posixpath.normpath(posixpath.join(self._folder, match["path"]))
        if path.startswith("../"):
            return None
        return Link(address, path, match["fragment"] or "", self._source.location(place), section)

    def _place(self, address: str, near: int) -> int:
        """Where `address` is written; as entities it is not found, so then where the next address begins."""
        if address in self._source.text[self._source.body :]:
            return self._source.find(address, near) if address else near
        return self._source.find("](", near)

    def _refuse(self, code: str, place: int, message: Message, hint: Message) -> None:
        self._found.diagnostics.append(Diagnostic(code, self._source.location(place), message, hint))


def _reason(address: str) -> tuple[Message, Message]:
    """Why a page may not lead to `address`, and what to write instead."""
    simple = _simplified(address)
    if _PROGRAM.match(simple):
        return PROGRAM.filled(address=address), USE_HTTPS
    if _SITE.match(simple) and not simple.startswith("https:"):
        return SCHEME.filled(address=address), USE_HTTPS
    if simple.startswith("/"):
        return ABSOLUTE.filled(address=address), USE_PATH
    if simple.startswith("../"):
        return OUTSIDE.filled(address=address), USE_PATH
    return NOT_PLAIN.filled(address=address), USE_HTTPS if simple.startswith("https:") else USE_PATH


def _simplified(address: str) -> str:
    """`address` without the usual disguises: entities, percent signs, invisible characters, backslashes, case."""
    text = unquote(unquote(unescape(unescape(address))))
    return _INVISIBLE.sub("", text).replace("\\", "/").casefold()
