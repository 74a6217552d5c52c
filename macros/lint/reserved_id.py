"""Every record has an address and a place of its own, which no other page or heading has.

A model called `index` would take the address of the list of models, and a field called `price` that of a heading on the
page of each model: one of the two would vanish, and links would lead to the wrong one.
"""

from __future__ import annotations

from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from macros.diagnostics import Diagnostic
from macros.generated import generated_pages
from macros.generated.page import heading_ids
from macros.messages import LANGUAGES, msg
from macros.pages.attributes import is_reserved
from macros.source.location import Location
from macros.vocabulary import GROUPS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from macros.lint.checked import Checked
    from macros.lint.rule import Area

CODES = ("reserved-id", "page-address")
AREA: Area = "references"
FIX = msg("Choose another id, or another name for the page.")

_KINDS = {"benchmarks": "fields", "choose": "use-cases", "compare": "comparisons", "fact-check": "audits"}
"""Kinds of record whose pages stand in a folder of another name."""
_LISTS = "index"
_GLOSSARY = "glossary/index.md"

IS_LIST = msg("index is the name of the list docs/{list}, not of a record")
IS_HEADING = msg("the id {id} is also that of a place on {pages}")
SAME_ADDRESS = msg("this page has the address of the page that {record} gets")

OTHER_ID = msg("Choose another id, and rename the file to it.")
IN_ITS_PLACE = msg("Move it to docs/{path} to write that page by hand, or rename it.")
OF_MODELS = msg("the pages of models")


def check(checked: Checked) -> Iterator[Diagnostic]:
    """Yield an error for each record whose id is taken, and for each page in the way of a record's."""
    generated = [*(page.path for page in generated_pages(checked.catalog)), *_of_comparisons(checked)]
    yield from _lists(generated)
    yield from _pages_in_the_way(generated, checked)
    headings = {*GROUPS, *_headings_of_models(checked)}
    for field in checked.catalog.fields:
        if field in headings or is_reserved(field):
            yield _told("fields", field, OF_MODELS)
    on_glossary = {one for page in checked.pages if page.path.endswith(_GLOSSARY) for one in page.ids}
    for term in checked.catalog.terms:
        if term in on_glossary or is_reserved(term):
            yield _told("terms", term, f"docs/{LANGUAGES[0]}/{_GLOSSARY}")


def _of_comparisons(checked: Checked) -> Iterator[str]:
    """Pages of comparisons, which are written by hand."""
    return (f"{language}/compare/{one}.md" for one in checked.catalog.comparisons for language in LANGUAGES)


def _lists(generated: list[str]) -> Iterator[Diagnostic]:
    for path in generated:
        language, folder, file = path.split("/")
        if file == f"{_LISTS}.md" and language == LANGUAGES[0]:
            message = IS_LIST.filled(list=path)
            yield Diagnostic("reserved-id", _record(folder, _LISTS), message, OTHER_ID)


def _pages_in_the_way(generated: list[str], checked: Checked) -> Iterator[Diagnostic]:
    """Hand-written pages with the address of a generated one; at the same path they are meant to replace it."""
    by_address = {_address(path): path for path in generated}
    for page in checked.pages:
        path = by_address.get(_address(page.path))
        if path is not None and path != page.path:
            _, folder, file = path.split("/")
            record = _record(folder, file.removesuffix(".md")).file
            message, hint = SAME_ADDRESS.filled(record=record), IN_ITS_PLACE.filled(path=path)
            yield Diagnostic("page-address", page.location, message, hint)


def _headings_of_models(checked: Checked) -> Iterator[str]:
    """Ids are the same in both languages, and English has no words to look up."""
    for page in generated_pages(checked.catalog):
        if page.path.startswith("en/models/"):
            yield from heading_ids(page.markdown)


def _address(path: str) -> PurePosixPath:
    """Where a page is published: `a.md` and `a/index.md` at the same place."""
    return PurePosixPath(path).parent if path.endswith("/index.md") else PurePosixPath(path).with_suffix("")


def _record(folder: str, identifier: str) -> Location:
    return Location(f"data/{_KINDS.get(folder, folder)}/{identifier}.yml")


def _told(kind: str, identifier: str, pages: object) -> Diagnostic:
    message = IS_HEADING.filled(id=identifier, pages=pages)
    return Diagnostic("reserved-id", _record(kind, identifier), message, OTHER_ID)
