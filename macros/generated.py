"""The pages that follow from the data: one for each model and each source, in both languages.

A generated page is headings and macro calls with ids, never data; a hand-written page at the same path wins.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from macros.messages import LANGUAGES, Language, Message, msg, translate
from macros.vocabulary import GROUPS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from macros.catalog import Catalog

GROUP_NAMES: dict[str, Message] = {
    "identity": msg("Kind and abilities"),
    "price": msg("Prices"),
    "limits": msg("Limits"),
    "speed": msg("Speed"),
    "benchmarks": msg("Benchmarks"),
    "reliability": msg("Reliability"),
    "lifecycle": msg("Lifecycle"),
}
"""What each group of fields is called."""


@dataclass(frozen=True, slots=True)
class GeneratedPage:
    """One page made from the catalogue."""

    path: str
    """Below `docs/`, such as `ja/models/gpt-5-mini.md`."""
    language: Language
    title: str
    """Plain text; it is data and is escaped wherever it is shown."""
    markdown: str


def generated_pages(catalog: Catalog) -> Iterator[GeneratedPage]:
    """Every generated page, both languages of a record next to each other."""
    for model in catalog.models.values():
        for language in LANGUAGES:
            yield GeneratedPage(
                f"{language}/models/{model.id}.md",
                language,
                model.name,
                _model_page(model.id, _groups(catalog, model.id), language),
            )
    for source in catalog.sources.values():
        for language in LANGUAGES:
            yield GeneratedPage(
                f"{language}/sources/{source.id}.md",
                language,
                source.title,
                _source_page(source.id, language),
            )


def _groups(catalog: Catalog, model: str) -> list[str]:
    """The groups for which this model has a claim, in the site's order."""
    used = {catalog.fields[field].group for field in catalog.models[model].claims if field in catalog.fields}
    return [group for group in GROUPS if group in used]


def _model_page(model: str, groups: list[str], language: Language) -> str:
    parts = [f"{{{{ model_summary('{model}') }}}}"]
    for group in groups:
        heading = _heading(GROUP_NAMES[group], group, language)
        parts += [heading, f"{{{{ model_group('{model}', '{group}') }}}}"]
    parts += [_heading(msg("Rejected figures"), "rejected", language), f"{{{{ model_rejected('{model}') }}}}"]
    parts += [_heading(msg("Where it appears"), "pages", language), f"{{{{ model_pages('{model}') }}}}"]
    return "\n\n".join(parts) + "\n"


def _source_page(source: str, language: Language) -> str:
    parts = [
        f"{{{{ source_summary('{source}') }}}}",
        _heading(msg("Figures taken from it"), "figures", language),
        f"{{{{ source_figures('{source}') }}}}",
        _heading(msg("Pages that cite it"), "pages", language),
        f"{{{{ source_pages('{source}') }}}}",
    ]
    return "\n\n".join(parts) + "\n"


def _heading(text: Message, identifier: str, language: Language) -> str:
    return f"## {translate(text, language)} {{: #{identifier} }}"
