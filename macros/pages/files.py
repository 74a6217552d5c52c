"""What stands in `docs/`: pages and images, and nothing that could be published beside them or configure the build."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from macros.diagnostics import Diagnostic
from macros.messages import LANGUAGES, msg
from macros.reading import explain
from macros.source.access import access_code, file_fault, folder_fault
from macros.source.faults import SourceFault
from macros.source.location import Location
from macros.source.names import is_identifier, printable_name

if TYPE_CHECKING:
    from pathlib import Path

    from macros.messages import Message
    from macros.source.faults import FolderCode

DOCS = "docs"
IMAGES = "images"
CHOOSER = "index.md"
"""The one page outside the languages' folders; it offers them."""
PAGE_SUFFIX = ".md"
IMAGE_SUFFIXES = (".jpg", ".jpeg", ".png", ".webp")
"""Kinds of image that cannot hold a script. SVG can."""
MAX_IMAGE_BYTES = 1024 * 1024

_MAGIC = {
    ".png": (b"\x89PNG\r\n\x1a\n",),
    ".jpg": (b"\xff\xd8\xff",),
    ".jpeg": (b"\xff\xd8\xff",),
    ".webp": (b"RIFF",),
}
"""How a file of each kind begins."""

NOT_HERE = msg("“{name}” has no place in {folder}")
KIND = msg("“{name}” is neither a page nor an image")
NAME = msg("“{name}” is not a name for a page, an image or a folder")
NO_FILE = msg("“{name}” is not a file of its own")
SAME_ADDRESS = msg("this page has the same address as {other}")
NOT_THE_IMAGE = msg("the file does not begin like a {kind} image")
LARGE_IMAGE = msg("the image has {kib} KiB; at most {most} are served")

KEEP_OUT = msg("Keep only index.md, ja, en and images in docs/, pages in ja and en, and images in any of the three.")
KINDS = msg("Use .md for pages, and .png, .jpg or .webp for images; SVG can hold a script.")
NAME_FORM = msg("Use a to z, 0 to 9 and single . - _ between them.")
OWN_FILE = msg("Put the file itself here; links are not followed.")
RENAME = msg("Rename one of the two.")
SAVE_AGAIN = msg("Save it again as what its name says, or smaller.")


@dataclass
class Docs:
    """What was found."""

    pages: list[str] = field(default_factory=list)
    """Paths below `docs/`, sorted."""
    images: set[str] = field(default_factory=set)
    diagnostics: list[Diagnostic] = field(default_factory=list)


def list_docs(root: Path) -> Docs:
    """Everything in `root/docs`. No symbolic link is followed; of images the first bytes are read."""
    found = Docs()
    folders = [root / DOCS]
    while folders:
        folder = folders.pop()
        if code := folder_fault(folder):
            found.diagnostics.append(_unreadable(code, folder, root))
            continue
        try:
            entries = sorted(folder.iterdir())
        except OSError as error:
            found.diagnostics.append(_unreadable(access_code(error), folder, root))
            continue
        for path in entries:
            if path.is_dir() and not path.is_symlink():
                folders += _take_folder(path, root, found)
            else:
                _take_file(path, root, found)
    found.pages.sort()
    _check_addresses(found)
    return found


def _take_folder(path: Path, root: Path, found: Docs) -> list[Path]:
    """The folder, where it may be searched."""
    below = path.relative_to(root / DOCS)
    if len(below.parts) == 1 and path.name not in {*LANGUAGES, IMAGES}:
        _refuse(found, path, root, NOT_HERE.filled(folder=f"{DOCS}/"), KEEP_OUT)
        return []
    if not is_identifier(path.name):
        _refuse(found, path, root, NAME, NAME_FORM)
        return []
    return [path]


def _take_file(path: Path, root: Path, found: Docs) -> None:
    below = path.relative_to(root / DOCS).as_posix()
    top, _, rest = below.partition("/")
    suffix = path.suffix
    if file_fault(path):
        _refuse(found, path, root, NO_FILE, OWN_FILE)
    elif suffix not in {PAGE_SUFFIX, *IMAGE_SUFFIXES}:
        _refuse(found, path, root, KIND, KINDS)
    elif not is_identifier(path.name):
        _refuse(found, path, root, NAME, NAME_FORM)
    elif suffix == PAGE_SUFFIX and below != CHOOSER and not (rest and top in LANGUAGES):
        _refuse(found, path, root, NOT_HERE.filled(folder=f"{DOCS}/{top if rest else ''}"), KEEP_OUT)
    elif suffix == PAGE_SUFFIX:
        found.pages.append(below)
    elif not rest:
        _refuse(found, path, root, NOT_HERE.filled(folder=f"{DOCS}/"), KEEP_OUT)
    else:
        _check_image(path, root, found)
        found.images.add(below)


def _check_image(path: Path, root: Path, found: Docs) -> None:
    kib = path.stat().st_size // 1024
    if kib > MAX_IMAGE_BYTES // 1024:
        text = LARGE_IMAGE.filled(kib=kib, most=MAX_IMAGE_BYTES // 1024)
        _refuse(found, path, root, text, SAVE_AGAIN)
        return
    with path.open("rb") as file:
        if not file.read(16).startswith(_MAGIC[path.suffix]):
            _refuse(found, path, root, NOT_THE_IMAGE.filled(kind=path.suffix.removeprefix(".")), SAVE_AGAIN)


def _check_addresses(found: Docs) -> None:
    """`a.md` and `a/index.md` would be written to the same place."""
    by_address: dict[PurePosixPath, str] = {}
    for page in found.pages:
        path = PurePosixPath(page)
        address = path.parent if path.stem == "index" else path.with_suffix("")
        other = by_address.setdefault(address, page)
        if other != page:
            text = SAME_ADDRESS.filled(other=f"{DOCS}/{other}")
            found.diagnostics.append(Diagnostic("page-file", Location(f"{DOCS}/{page}"), text, RENAME))


def _refuse(found: Docs, path: Path, root: Path, message: Message, hint: Message) -> None:
    location = Location(printable_name(path.relative_to(root).as_posix()))
    found.diagnostics.append(Diagnostic("page-file", location, message.filled(name=printable_name(path.name)), hint))


def _unreadable(code: FolderCode, folder: Path, root: Path) -> Diagnostic:
    file = printable_name(folder.relative_to(root).as_posix())
    return explain(SourceFault(code, Location(file), {"name": printable_name(folder.name)}))
