"""What separates two models, in short: one sentence for each field whose figures may be held against each other."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from macros.claims import first_party_end
from macros.claims.places import are_apart, figure_of
from macros.generated import GROUP_NAMES
from macros.messages import msg, translate
from macros.records import NOT_STATED
from macros.views.conditions import condition_in_words, platform_name
from macros.views.pairs.fields import can_be_said, compared_fields
from macros.views.pairs.gaps import Apart, Gap, apart, gaps
from macros.views.pairs.reasoning import reasoning_cost
from macros.views.parts import Shown, only_shown
from macros.views.service import distance
from macros.views.service_marks import state_of
from macros.views.statements import Statement, statement
from macros.views.templating import render
from macros.views.words import difference, in_a_sentence

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from markupsafe import Markup

    from macros.claims import Compared
    from macros.records import Claim
    from macros.views.context import PageContext

_GROUPS = ("price", "limits", "speed", "benchmarks", "reliability", "lifecycle", "identity")
"""Groups of fields, what most readers decide by first."""
_NO_SCORE = msg("No benchmark score recorded here can be compared between the two.")
_LEFT_TO_THE_TABLE = frozenset(
    {
        *("batch_input_price", "batch_output_price", "deprecation_date", "replacement"),
        *("reasoning_control", "reasoning_efforts", "default_effort", "output_modalities"),
    }
)
"""Fields that would make the short text long; the table has them."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence, and runs common to both models that say otherwise."""

    said: Statement
    conditions: str
    """Who measured; empty for a fact, and where nobody says it."""
    but: tuple[str, ...]
    """The same from other common runs whose direction is not the same."""


@dataclass(frozen=True, slots=True)
class End:
    """When a model's service ends on the platform of its maker."""

    model: str
    platform: str
    state: str
    day: Shown
    distance: str


@dataclass(frozen=True, slots=True)
class Topic:
    """Sentences on one group of fields."""

    title: str
    sentences: tuple[Sentence, ...]
    ends: tuple[End, ...] = ()
    without: str = ""
    """What is said in place of sentences, where that there are none is news."""


@dataclass(frozen=True, slots=True)
class Short:
    """A whole block."""

    topics: tuple[Topic, ...]
    gaps: tuple[Gap, ...]
    apart: tuple[Apart, ...]


def pair_in_short(context: PageContext, model: str, other: str) -> Markup:
    """What the figures say of both models, and everything they do not say."""
    fields = compared_fields(context, model, other)
    view = Short(tuple(_topics(context, fields)), gaps(context, fields), apart(context, fields))
    return render("pair_in_short", context.language, view=view)


def _topics(context: PageContext, fields: Sequence[Compared]) -> Iterator[Topic]:
    """The groups of which there is something to say."""
    for group in _GROUPS:
        own = [compared for compared in fields if context.catalog.fields[compared.field].group == group]
        told = (one for one in own if can_be_said(one) and one.field not in _LEFT_TO_THE_TABLE)
        sentences = [_sentence(context, compared) for compared in told]
        if group == "price":
            by_id = {compared.field: compared for compared in own}
            sentences += [Sentence(said, "", ()) for said in reasoning_cost(context, by_id)]
        ends = tuple(_ends(context, own)) if group == "lifecycle" else ()
        # Readers look for scores first: that none may be compared is not left for them to find among the gaps.
        without = translate(_NO_SCORE, context.language) if group == "benchmarks" and own and not sentences else ""
        if sentences or ends or without:
            yield Topic(translate(GROUP_NAMES[group], context.language), tuple(sentences), ends, without)


def _sentence(context: PageContext, compared: Compared) -> Sentence:
    text = in_a_sentence(compared, context.catalog, context.language)
    said = statement(context, compared, text)
    return Sentence(said, _tester(context, compared), tuple(_contrary(context, compared)))


def _tester(context: PageContext, compared: Compared) -> str:
    """Who ran what is compared; a run that is common to both has one tester."""
    tester = compared.claims[0].run.get("run_by", NOT_STATED) if compared.claims[0] else NOT_STATED
    if tester == NOT_STATED:
        return ""
    return condition_in_words("run_by", tester, context.catalog, context.language)


def _contrary(context: PageContext, compared: Compared) -> Iterator[str]:
    """What other common runs say, where they do not agree on which figure is the higher."""
    for joint in compared.also:
        if _direction(joint.claims) != _direction(compared.claims):
            other = replace(compared, claims=joint.claims, also=())
            said = difference(other, context.catalog, context.language)
            yield said if not (tester := _tester(context, other)) else f"{said} · {tester}"


def _direction(claims: Sequence[Claim | None]) -> int:
    """Which of two figures is clearly more: 1 the first, -1 the second, 0 neither."""
    one, other = claims
    if one is None or other is None or not are_apart(one, other):
        return 0
    return 1 if figure_of(one) > figure_of(other) else -1


def _ends(context: PageContext, fields: Sequence[Compared]) -> Iterator[End]:
    """The ends on record on the makers' own platforms."""
    for model in fields[0].models if fields else ():
        end = first_party_end(context.catalog, model)
        if end is not None and end.days_left is not None:
            yield End(
                context.catalog.models[model].name,
                platform_name(end.platform, context.catalog, context.language),
                state_of(end),
                only_shown(context, end.shutdown),
                distance(end.days_left, context),
            )
