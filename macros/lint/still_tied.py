"""Where the rules of choice leave more than one value, a person has to prefer one and say why.

Otherwise the order of the files would decide what a page shows, and two pages could contradict each other.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from macros.claims import choose
from macros.claims.conditions import by_identity, identity
from macros.claims.narrowing import is_repudiated
from macros.diagnostics import Diagnostic
from macros.lint._questions import pages_that_may_ask
from macros.lint.checked import Checked, place, written
from macros.messages import msg

if TYPE_CHECKING:
    from collections.abc import Iterator

    from macros.claims import Choice
    from macros.lint.rule import Area
    from macros.messages import Message
    from macros.records import Claim, Field

CODES = ("still-tied", "preferred-twice")
AREA: Area = "sense"
FIX = msg("Give one claim `preferred` with the reason in ja and en, or reject the others.")


def check(checked: Checked) -> Iterator[Diagnostic]:
    """Yield an error for each answer a page could ask for that no rule, or more than one preference, decides."""
    for model, field, claims in checked.figures():
        yield from _of_field(model.id, field, claims, checked)


def _of_field(model: str, field: Field, claims: tuple[Claim, ...], checked: Checked) -> Iterator[Diagnostic]:
    standing = [claim for claim in claims if not is_repudiated(claim)]
    told: list[tuple[Claim, ...]] = []
    can_tie = len(standing) > 1 and all(map(checked.is_whole, standing))
    for page in pages_that_may_ask(standing) if can_tie else ():
        choice = choose(checked.catalog, model, field.id, page)
        for undecided, tell in ((_preferred(choice), _preferred_twice), (_left(choice), _tied)):
            if undecided and undecided not in told:
                told.append(undecided)
                yield tell(undecided, field)


def _left(choice: Choice) -> tuple[Claim, ...]:
    """Claims that no rule decides between. Where a run was asked for, different runs are a question put too loosely."""
    if choice.state != "tied":
        return ()
    asks_for_run = any(key in claim.run for claim in choice.others for key in choice.selection)
    return () if asks_for_run and len(set(map(identity, choice.others))) > 1 else choice.others


def _preferred(choice: Choice) -> tuple[Claim, ...]:
    """More than one preferred claim, of which the rules would have to choose after all."""
    kept = next((step.kept for step in choice.steps if step.name == "preferred"), ())
    preferred = tuple(claim for claim in kept if claim.preferred)
    return preferred if len(preferred) > 1 else ()


def _tied(undecided: tuple[Claim, ...], field: Field) -> Diagnostic:
    return Diagnostic(
        "still-tied",
        place(undecided[-1].anchor, "value"),
        msg("the rules leave more than one value: {values}", values=[written(claim.value) for claim in undecided]),
        _how_to_decide(undecided, field),
    )


def _how_to_decide(undecided: tuple[Claim, ...], field: Field) -> Message:
    """A fact that changed is the usual case: two claims of the same terms, without the day on which one ended."""
    if field.kind_of_fact != "fact" or len(by_identity(undecided)) > 1 or any(claim.until for claim in undecided):
        return msg("Give one claim `preferred` with the reason in ja and en, or reject the others.")
    begins = {claim.from_ for claim in undecided if claim.from_}
    if len(begins) == 1:
        return msg(
            "If the figure changed, write `until: {day}` in the older claim; else give one claim `preferred` with the "
            "reason in ja and en, or reject the others.",
            day=begins.pop(),
        )
    return msg(
        "If the figure changed, write its first day as `from` in the newer claim and as `until` in the older one; else "
        "give one claim `preferred` with the reason in ja and en, or reject the others."
    )


def _preferred_twice(undecided: tuple[Claim, ...], _: Field) -> Diagnostic:
    return Diagnostic(
        "preferred-twice",
        place(undecided[-1].anchor, "preferred"),
        msg("more than one claim is preferred: {values}", values=[written(claim.value) for claim in undecided]),
        msg("Keep `preferred` on one of them."),
    )
