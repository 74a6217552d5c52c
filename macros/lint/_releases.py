"""Whether a measurement is older than its model: asked of the dates, and of the reasons that explain it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from macros.claims.traits import release_date

if TYPE_CHECKING:
    from macros.lint.checked import Checked
    from macros.records import Claim, Evidence, Field, Source

Earlier = Literal["read", "published"]
"""`read`: the evidence was read before the release; `published`: its source says it was last changed before that."""

_A_DAY = len("2026-03-01")


class Releases:
    """The days on which the models were released, each looked up once."""

    def __init__(self, checked: Checked) -> None:
        self._checked = checked
        self._days: dict[str, str | None] = {}

    def day(self, model: str) -> str | None:
        """When the model was released; None where that is not known to the day, or something is wrong with it."""
        if model not in self._days:
            self._days[model] = _release_day(model, self._checked)
        return self._days[model]

    def later_than(self, evidence: Evidence, source: Source, claim: Claim, field: Field) -> Earlier | None:
        """Which date of a measurement is before its model's release; None where none is, and for other facts."""
        day = self.day(claim.model) if field.kind_of_fact == "measurement" else None
        if day is None:
            return None
        if evidence.read < day:
            return "read"
        return "published" if source.published and source.published < day else None


def _release_day(model: str, checked: Checked) -> str | None:
    claims = checked.catalog.models[model].claims.get("release_date", ())
    if checked.spoilt.holds(model, "release_date") or not all(map(checked.is_whole, claims)):
        return None
    day = release_date(checked.catalog, model)
    return day if day and len(day) == _A_DAY else None
