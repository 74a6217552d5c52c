"""Links between pages lead somewhere, and stay in the reader's language.

MkDocs finds broken links only after it has emptied the site, and none into pages whose anchors macros make.

Addresses are written in one plain form, so that nothing that looks like a link can run a program or lead where nobody
expects.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from macros.diagnostics import Diagnostic
from macros.generated import generated_pages
from macros.generated.page import heading_ids
from macros.messages import LANGUAGES, msg
from macros.suggestions import closest
from macros.texts import page_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from macros.catalog import Catalog
    from macros.generated import GeneratedPage
    from macros.lint.checked import Checked
    from macros.lint.rule import Area
    from macros.messages import Message
    from macros.pages import Link, Page

CODES = ("page-link",)
AREA: Area = "prose"
FIX = msg(
    "Write the path from this page to one in the same language and an id that stands there, or an address with "
    "https in full."
)

_FOLDERS = {"fields": "benchmarks"}
"""Kinds of record whose pages stand in a folder of another name."""
_ON_EVERY_PAGE = frozenset({"references"})
"""Places that the site adds below the text."""

NO_PAGE = msg("there is no page docs/{path}")
NO_PLACE = msg("there is no place #{fragment} on docs/{path}")
OTHER_LANGUAGE = msg("this link leads into another language")

PATHS = msg("Write the path from this page to the other file, such as ../models/index.md#price.")
WRITE_ID = msg("Give the heading there this id, or link to another one.")
SAME_LANGUAGE = msg("Link to the page in this language; readers switch at the top of every page.")


@dataclass(frozen=True, slots=True)
class _Target:
    """A page that can be linked to."""

    places: frozenset[str]
    whole: bool
    """Whether all places are known."""


def check(checked: Checked) -> Iterator[Diagnostic]:
    """Yield an error for each link to a page or place that does not exist, or into another language."""
    targets = _targets(checked) if any(page.links for page in checked.pages) else {}
    for page in checked.pages:
        for link in page.links:
            if fault := _fault(page, link, targets):
                yield Diagnostic("page-link", link.location, *fault)


def _fault(page: Page, link: Link, targets: Mapping[str, _Target]) -> tuple[Message, Message] | None:
    target = targets.get(link.path)
    if target is None:
        near = _nearest(link.path, targets)
        hint = msg("Did you mean “{meant}”?", meant=f"docs/{near}") if near else PATHS
        return NO_PAGE.filled(path=link.path), hint
    if page.language and not link.path.startswith(f"{page.language}/"):
        return OTHER_LANGUAGE, SAME_LANGUAGE
    if link.fragment and target.whole and link.fragment not in target.places | _ON_EVERY_PAGE:
        near = closest(link.fragment, target.places)
        hint = msg("Did you mean “{meant}”?", meant=f"#{near}") if near else WRITE_ID
        return NO_PLACE.filled(fragment=link.fragment, path=link.path), hint
    return None


def _nearest(path: str, targets: Iterable[str]) -> str | None:
    """The page most like `path`. What all pages of a language share makes none of them like another."""
    folder = path.partition("/")[0]
    names = {known.partition("/")[2].removesuffix(".md"): known for known in targets if known.startswith(f"{folder}/")}
    near = closest(path.partition("/")[2].removesuffix(".md"), names)
    return names[near] if near else None


def _targets(checked: Checked) -> dict[str, _Target]:
    """Every page there will be; a hand-written one wins over a generated one."""
    catalog = checked.catalog
    return {
        **{path: _Target(frozenset(), whole=False) for path in _of_broken_records(catalog)},
        **{page.path: _Target(_places(page, catalog), whole=True) for page in generated_pages(catalog)},
        **{page.path: _Target(page.ids, whole=not page.broken) for page in checked.pages},
    }


def _of_broken_records(catalog: Catalog) -> Iterator[str]:
    """Pages that exist once their record is mended; its fault is told elsewhere."""
    for kind, name in catalog.broken:
        for language in LANGUAGES:
            yield f"{language}/{page_of(kind, name) or f'{_FOLDERS.get(kind, kind)}/{name}'}.md"


def _places(page: GeneratedPage, catalog: Catalog) -> frozenset[str]:
    """Headings of a generated page, and those that a macro makes: a model's fields, an audit's findings."""
    headings = heading_ids(page.markdown)
    _, folder, file = page.path.split("/")
    identifier = file.removesuffix(".md")
    if folder == "models":
        return headings | frozenset(catalog.models[identifier].claims)
    if folder == "fact-check":
        return headings | {finding.id for finding in catalog.audits[identifier].findings}
    return headings
