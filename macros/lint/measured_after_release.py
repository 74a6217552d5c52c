"""A model is measured when it is out: no score or time of it is older than its release.

An older one is another model's, or a preview's, or the release date is wrong. Where a preview was measured,
`covers_model` says why the figure holds for the model.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from macros.claims.narrowing import is_repudiated
from macros.diagnostics import Diagnostic
from macros.lint._releases import Releases
from macros.lint.checked import Checked, place
from macros.messages import msg

if TYPE_CHECKING:
    from collections.abc import Iterator

    from macros.lint.rule import Area

CODES = ("measured-after-release",)
AREA: Area = "sense"

FIX = msg("Correct the date that is wrong; where a preview was measured, say so in `covers_model`.")


def check(checked: Checked) -> Iterator[Diagnostic]:
    """Yield an error for each measurement that was read before the release, and a warning for each in an older source.

    A source says itself when it was published or last changed, which may be out of date; the day of reading is our own.
    """
    releases = Releases(checked)
    for evidence, source, claim, field in checked.evidence():
        earlier = releases.later_than(evidence, source, claim, field)
        if earlier is None or is_repudiated(claim) or evidence.covers_model:
            continue
        location = place(evidence.anchor, "read" if earlier == "read" else "source")
        if location in checked.told_places:
            continue
        about = {"model": checked.catalog.models[claim.model].name, "released": releases.day(claim.model)}
        if earlier == "read":
            message = msg("read on {read}, before the release of {model} ({released})", read=evidence.read, **about)
            yield Diagnostic("measured-after-release", location, message, FIX)
        else:
            message = msg(
                "{source} says that it was last changed on {published}, before the release of {model} ({released})",
                source=source.id,
                published=source.published,
                **about,
            )
            yield Diagnostic("measured-after-release", location, message, FIX, severity="warning")
