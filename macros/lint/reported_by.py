"""`reported_by` names the strongest reporter among the evidence.

The order of equal facts depends on it: a collector's figure would be chosen as if the maker had said it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from macros.claims.evidence import source_kinds
from macros.diagnostics import Diagnostic
from macros.lint.checked import Checked, place
from macros.messages import msg

if TYPE_CHECKING:
    from collections.abc import Iterator

    from macros.lint.rule import Area
    from macros.records import Reporter, SourceKind

CODES = ("reported-by",)
AREA: Area = "evidence"
FIX = msg("Write the reporter that goes with the strongest kind of source cited.")

_REPORTERS: tuple[tuple[SourceKind, tuple[Reporter, ...]], ...] = (
    ("official", ("vendor",)),
    ("independent", ("independent",)),
    # A data project that quotes the vendor's page counts as the vendor; whether it does, only a reader can tell.
    ("dataset", ("aggregator", "vendor")),
    ("secondary", ("aggregator", "vendor")),
    ("community", ("community",)),
)
"""Kinds of source, strongest first, and who can be the reporter where that kind is the strongest."""


def check(checked: Checked) -> Iterator[Diagnostic]:
    """Yield an error for each standing claim whose reporter does not go with its strongest kind of source."""
    for claim, _ in checked.standing():
        kinds = source_kinds(claim, checked.catalog) if checked.is_whole(claim) else ()
        for kind, possible in _REPORTERS:
            if kind not in kinds:
                continue
            if claim.reported_by not in possible:
                yield Diagnostic(
                    "reported-by",
                    place(claim.anchor, "reported_by"),
                    msg(
                        "the strongest source is of kind {kind}, the reporter {reporter}",
                        kind=kind,
                        reporter=claim.reported_by,
                    ),
                    msg("Write {possible}.", possible=possible[0]),
                )
            break
