"""The path of one value as text for a terminal, in sections, at most 100 columns wide."""

from __future__ import annotations

from typing import TYPE_CHECKING

from macros.claims.status import is_cancelled
from macros.columns import padded, width, wrapped
from macros.formatting import day, days, figure_text, join, join_clauses
from macros.messages import LANGUAGES, Language, Message, localized, msg, translate
from macros.views.conditions import conditions
from macros.views.explain.claims import Numbered, around
from macros.views.explain.evidence import age_in_words, evidence_lines
from macros.views.explain.history import history_lines
from macros.views.explain.selection import selection_in_words
from macros.views.explain.steps import PURPOSES, REPEATS_SEED, detail
from macros.views.labels import choice_marks, claim_marks, why_missing

if TYPE_CHECKING:
    from collections.abc import Iterator

    from macros.catalog import Catalog
    from macros.claims.results import Choice
    from macros.records import Claim

_TITLE = msg("{field} of {model}, as of {day}")
_PREFERRED = msg("preferred: {why}")
_NOTE = msg("note: {note}")
_ASKED = msg("Asked for")
_NOTHING_ASKED = msg("nothing in particular")
_CLAIMS = msg("Claims on record")
_CLAIMS_IN = msg("Claims on record (in {unit})")
_NO_CLAIMS = msg("none")
_CHOICE = msg("How the choice was made")
_DROPS = msg("{step}: {purpose}")
_DROP_NOTHING = msg("Dropping nothing: {steps}")
_LEFT = msg("Left: {numbers}")
_BESIDE = msg("Beside the figure shown")
_NONE_DISAGREES = msg("no source disagrees")
_HISTORY = msg("History")
_EVIDENCE = msg("Evidence")
_FRESHNESS = msg("Freshness")
_LAST_READ = msg("last read {day}, {age}; figures of this field stay fresh for {limit}")
_MARKS = msg("Marks")
_MEANING = msg("{mark}: {meaning}")

_STANDINGS: dict[str, Message] = {
    "same": msg("the same value, recorded again: {numbers}"),
    "agreeing": msg("the same value, written less exactly: {numbers}"),
    "rivals": msg("disagreeing: {numbers}"),
    "bands": msg("price bands, shown together: {numbers}"),
    "variants": msg("under further conditions: {numbers}"),
    "others": msg("none of these can be the figure: {numbers}"),
    "rejected": msg("kept on record only: {numbers}"),
}


def explain_text(choice: Choice, catalog: Catalog, language: Language) -> str:
    """Everything that led to a choice: the value, what was asked for, all claims, each step, and the evidence."""
    numbered = Numbered.of(choice, catalog)
    field = catalog.fields[choice.field]
    unit = field.unit if field.datatype not in ("score", "percent") else None  # their values carry it
    title = _TITLE.filled(
        field=field.label,
        model=catalog.models[choice.model].name,
        day=day(catalog.as_of, language),
    )
    sections = (
        (title, _value(choice, catalog, language)),
        (_ASKED, _asked(choice, catalog, language)),
        (_CLAIMS_IN.filled(unit=unit) if unit else _CLAIMS, _claims(numbered, catalog, language)),
        (_CHOICE, _steps(choice, numbered, catalog, language)),
        (_BESIDE, _beside(choice, numbered, language)),
        (_HISTORY, history_lines(choice, numbered, catalog, language)),
        (_EVIDENCE, _evidence(choice, catalog, language)),
        (_FRESHNESS, _freshness(choice, catalog, language)),
        (_MARKS, _marks(choice, language)),
    )
    written = ((translate(heading, language), list(lines)) for heading, lines in sections)
    return "\n\n".join("\n".join([heading, *lines]) for heading, lines in written if lines)


def _value(choice: Choice, catalog: Catalog, language: Language) -> Iterator[str]:
    if choice.claim is None:
        yield from wrapped(translate(why_missing(choice), language), "  ")
        return
    field = catalog.fields[choice.field]
    for one in LANGUAGES:
        yield from wrapped(figure_text(choice.claim.value, field, one, choice.claim.uncertainty).text, f"  {one}  ")
    if choice.claim.anchor:
        yield f"      {choice.claim.anchor.at()}"
    if why := choice.claim.preferred:
        yield from wrapped(translate(_PREFERRED.filled(why=why), language), "  ", "    ")
    if note := choice.claim.note:
        yield from wrapped(translate(_NOTE.filled(note=note), language), "  ", "    ")


def _asked(choice: Choice, catalog: Catalog, language: Language) -> Iterator[str]:
    said = selection_in_words(choice.selection, catalog, language) or translate(_NOTHING_ASKED, language)
    yield from wrapped(said, "  ")


def _claims(numbered: Numbered, catalog: Catalog, language: Language) -> Iterator[str]:
    values = {number: _short_value(claim, catalog, language) for number, claim in numbered}
    if not values:
        yield f"  {translate(_NO_CLAIMS, language)}"
    column = max(map(width, values.values()), default=0)
    for number, claim in numbered:
        start = f"{number:>4}  {padded(values[number], column)}  "
        yield from wrapped(join_clauses(_described(claim, catalog, language), language), start)
        if claim.anchor:
            yield " " * width(start) + str(claim.anchor.at())


def _described(claim: Claim, catalog: Catalog, language: Language) -> Iterator[str]:
    """The claim's conditions and cautions."""
    yield from conditions(claim, catalog, language)
    for mark in claim_marks(claim):
        yield translate(mark.label, language)
    if is_cancelled(claim) and claim.note:
        yield str(localized(claim.note, language))
    if claim.audit:
        yield translate(REPEATS_SEED.filled(number=claim.audit), language)


def _short_value(claim: Claim, catalog: Catalog, language: Language) -> str:
    return figure_text(claim.value, catalog.fields[claim.field], language, claim.uncertainty).value


def _steps(choice: Choice, numbered: Numbered, catalog: Catalog, language: Language) -> Iterator[str]:
    """Each step that dropped a claim, with every claim it dropped; the others by name."""
    for step in choice.steps:
        if step.dropped:
            purpose = _DROPS.filled(step=step.name, purpose=PURPOSES[step.name])
            yield from wrapped(translate(purpose, language), "  ", "    ")
            for claim in step.dropped:
                found = detail(step.name, claim, choice, catalog, language)
                yield from wrapped(found, f"{numbered.number(claim):>6}  ")
    if idle := [step.name for step in choice.steps if not step.dropped]:
        yield from wrapped(translate(_DROP_NOTHING.filled(steps=join(idle, language)), language), "  ", "    ")
    if choice.steps:
        left = numbered.numbers(choice.steps[-1].kept)
        yield f"  {translate(_LEFT.filled(numbers=_listed(left, language)), language)}"


def _beside(choice: Choice, numbered: Numbered, language: Language) -> Iterator[str]:
    for standing, claims in around(choice).items():
        if claims:
            said = _STANDINGS[standing].filled(numbers=_listed(numbered.numbers(claims), language))
            yield from wrapped(translate(said, language), "  ", "    ")
    if choice.claim and not choice.rivals:
        yield f"  {translate(_NONE_DISAGREES, language)}"


def _listed(numbers: list[int], language: Language) -> str:
    return join(map(str, numbers), language) or "–"


def _evidence(choice: Choice, catalog: Catalog, language: Language) -> Iterator[str]:
    for claim in filter(None, (choice.claim, *choice.same)):
        for evidence in claim.evidence:
            yield from evidence_lines(evidence, catalog, language)


def _freshness(choice: Choice, catalog: Catalog, language: Language) -> Iterator[str]:
    if choice.newest_read is None or choice.age_days is None:
        return
    said = _LAST_READ.filled(
        day=day(choice.newest_read, language),
        age=age_in_words(choice.age_days, language),
        limit=days(catalog.fields[choice.field].fresh_for_days, language),
    )
    yield from wrapped(translate(said, language), "  ")


def _marks(choice: Choice, language: Language) -> Iterator[str]:
    for mark in choice_marks(choice):
        said = translate(_MEANING.filled(mark=mark.label, meaning=mark.meaning), language)
        yield from wrapped(said, "  ", "    ")
