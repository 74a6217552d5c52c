"""What may be done with the figures of each source: the licence page."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from macros.messages import localized, translate
from macros.publish import may_be_exported
from macros.views.labels import REPUBLISH
from macros.views.links import source_link
from macros.views.templating import render

if TYPE_CHECKING:
    from markupsafe import Markup

    from macros.records import Source
    from macros.views.context import PageContext


@dataclass(frozen=True, slots=True)
class LicenceRow:
    """One source."""

    title: str
    href: str
    publisher: str
    licence: str
    republish: str
    """What may be passed on, in words."""
    exported: bool
    """Whether its figures are in the files that programs read."""


def licence_table(context: PageContext) -> Markup:
    """Every source with its licence: those whose figures may be passed on in bulk first, then by publisher."""
    sources = sorted(context.catalog.sources.values(), key=_by_permission)
    return render("licence_table", context.language, view=[_row(context, source) for source in sources])


def _row(context: PageContext, source: Source) -> LicenceRow:
    return LicenceRow(
        title=source.title,
        href=source_link(context, source.id),
        publisher=source.publisher,
        licence=str(localized(source.licence, context.language)),
        republish=translate(REPUBLISH[source.republish], context.language),
        exported=may_be_exported(source),
    )


def _by_permission(source: Source) -> tuple[int, str, str]:
    return list(REPUBLISH).index(source.republish), source.publisher.casefold(), source.id
