"""One figure that a collection prints, set beside what the catalogue shows under the same conditions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from macros.claims.agreement import agree
from macros.claims.printed import NOT_PRINTED, supports
from macros.importing.diagnosis import diagnoses, hints_alone
from macros.importing.ours import open_keys
from macros.importing.parts import Figure

if TYPE_CHECKING:
    from macros.importing.ours import Ours
    from macros.importing.parts import Found
    from macros.records import Claim, Field


def face(found: tuple[Found, ...], held: Ours) -> Figure:
    """What became of a figure; `found` are all readings that say the same of the same thing."""
    theirs = found[0].claim
    choice = held.beside(theirs)
    field = held.catalog.fields[theirs.field]
    if choice.claim is None:
        match choice.state:
            case "incomplete" | "tied":
                if equal := next((claim for claim in choice.others if is_equal(found[0], claim, field)), None):
                    return Figure("agree", theirs, found, equal)
                return Figure("not-comparable", theirs, found, why="several-of-ours", several=choice.others)
            case "not-applicable":
                return Figure("not-comparable", theirs, found, why="not-of-this-type")
            case _:
                return Figure("only-theirs", theirs, found, diagnoses=hints_alone(theirs, held))
    ours = choice.claim
    if keys := open_keys(theirs, ours, held.catalog):
        return Figure("not-comparable", theirs, found, ours, why="open-condition", keys=keys)
    if is_equal(found[0], ours, field):
        return Figure("agree", theirs, found, ours, written_otherwise=not _is_alike(found[0], ours, field))
    return Figure("differ", theirs, found, ours, diagnoses=diagnoses(theirs, ours, held))


def is_equal(found: Found, ours: Claim, field: Field) -> bool:
    """Whether the two can both be right: the same value, another writing of it, or a print that means ours as well."""
    return agree(found.claim, ours, field) or means(found, ours, field)


def means(found: Found, ours: Claim, field: Field) -> bool:
    """Whether their print can be read as exactly our value: `reasoning = true` is said of hybrid models too."""
    evidence = found.claim.evidence[0]
    return ours.value in found.reading.also or (
        evidence.printed != NOT_PRINTED and supports(evidence, field, ours.value)
    )


def _is_alike(found: Found, ours: Claim, field: Field) -> bool:
    return found.claim.value == ours.value or means(found, ours, field)
