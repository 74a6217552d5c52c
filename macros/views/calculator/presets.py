"""Workloads to begin with: the assumed work of each use case, at one of the efforts it assumes something for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from macros.claims import preset_workload, usual_effort
from macros.formatting import number, percent
from macros.messages import localized, msg, translate
from macros.views.conditions import condition_value
from macros.views.links import link

if TYPE_CHECKING:
    from macros.claims import Workload
    from macros.records import AssumedWorkload
    from macros.views.context import PageContext

_IN_WORDS = msg(
    "{requests} requests a month, each with {input} input tokens ({share} from the cache), {visible} of visible output"
    " and {reasoning} of reasoning ({effort})"
)
_IN_WORDS_SILENT = msg(
    "{requests} requests a month, each with {input} input tokens ({share} from the cache), {visible} of visible output"
    " and no reasoning"
)


@dataclass(frozen=True, slots=True)
class PresetEffort:
    """How much reasoning is assumed at one effort."""

    id: str
    name: str
    """In words."""
    tokens: int
    usual: bool
    """The preset begins with it."""


@dataclass(frozen=True, slots=True)
class Preset:
    """The assumed work of one use case."""

    id: str
    title: str
    href: str
    """The guide it is assumed in."""
    words: str
    """All of it in a sentence."""
    requests: int
    input: int
    cached: str
    """In percent."""
    visible: int
    efforts: tuple[PresetEffort, ...]
    workload: Workload
    """At its usual effort."""

    @property
    def reasoning(self) -> int:
        """Tokens at the usual effort."""
        return self.workload.reasoning_tokens


def presets(context: PageContext) -> tuple[Preset, ...]:
    """One for each use case, in the order in which the site shows them."""
    ordered = sorted(context.catalog.use_cases.values(), key=lambda one: one.order)
    return tuple(_preset(context, one.id, str(localized(one.title, context.language)), one.workload) for one in ordered)


def _preset(context: PageContext, identifier: str, title: str, work: AssumedWorkload) -> Preset:
    language, by_effort = context.language, work.reasoning_tokens_by_effort
    usual = usual_effort(by_effort)
    efforts = tuple(
        PresetEffort(
            effort, condition_value("effort", effort, context.catalog, language), tokens, usual=effort == usual
        )
        for effort, tokens in by_effort.items()
    )
    reasoning = by_effort[usual] if usual else 0
    share = (work.cached_share * 100).normalize()
    said = (_IN_WORDS if reasoning else _IN_WORDS_SILENT).filled(
        requests=number(work.requests_per_month, language),
        input=number(work.input_tokens, language),
        share=percent(share, language),
        visible=number(work.visible_output_tokens, language),
        reasoning=number(reasoning, language),
        effort=next((one.name for one in efforts if one.usual), ""),
    )
    return Preset(
        id=identifier,
        title=title,
        href=link(context, f"choose/{identifier}/"),
        words=translate(said, language),
        requests=work.requests_per_month,
        input=work.input_tokens,
        cached=f"{share:f}",
        visible=work.visible_output_tokens,
        efforts=efforts,
        workload=preset_workload(work),
    )
