"""What is used of each kind of record, and by what."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from macros.lint._page_calls import all_calls
from macros.messages import LANGUAGES
from macros.texts import term_finder

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from macros.lint.checked import Checked
    from macros.records import Claim

USERS: Mapping[str, frozenset[str]] = {
    "sources": frozenset(
        {"models", "audits", "use-cases", "comparisons", "sources", "terms", "imports", "rates", "pages"}
    ),
    "providers": frozenset({"models"}),
    "platforms": frozenset({"models", "providers"}),
    "conditions": frozenset({"fields"}),
    "fields": frozenset({"models"}),
    "terms": frozenset(
        {"models", "fields", "audits", "use-cases", "questions", "comparisons", "sources", "terms", "pages"}
    ),
}
"""For each kind of record the kinds that may use it, and `pages` where pages may."""


def used_ids(kind: str, checked: Checked) -> frozenset[str]:
    """Ids of the records of one kind, of those in `USERS`, that something uses."""
    return frozenset(_USED[kind](checked))


def _claims(checked: Checked) -> Iterator[Claim]:
    """Every claim, also of a field that could not be read."""
    for model in checked.catalog.models.values():
        yield from chain.from_iterable(model.claims.values())


def _sources(checked: Checked) -> Iterator[str]:
    catalog = checked.catalog
    yield from (evidence.source for claim in _claims(checked) for evidence in claim.evidence)
    for audit in catalog.audits.values():
        yield audit.text
        yield from (evidence.source for finding in audit.findings for evidence in finding.evidence)
    yield from (name for case in catalog.use_cases.values() for one in case.candidates for name in one.sources)
    yield from chain.from_iterable(comparison.cites for comparison in catalog.comparisons.values())
    yield from (source.cited_by for source in catalog.sources.values() if source.cited_by)
    yield from (mapping.source for mapping in catalog.imports.values())
    yield from (evidence.source for rate in catalog.rates.values() for evidence in rate.evidence)
    for call in all_calls(checked):
        if isinstance(source := call.arguments.get("source"), str):
            yield source


def _providers(checked: Checked) -> Iterator[str]:
    return (model.provider for model in checked.catalog.models.values())


def _platforms(checked: Checked) -> Iterator[str]:
    yield from (str(claim.select.get("platform")) for claim in _claims(checked))
    yield from (provider.first_party or "" for provider in checked.catalog.providers.values())


def _conditions(checked: Checked) -> Iterable[str]:
    return chain.from_iterable((*field.select, *field.run) for field in checked.catalog.fields.values())


def _fields(checked: Checked) -> Iterable[str]:
    return chain.from_iterable(model.claims for model in checked.catalog.models.values())


def _terms(checked: Checked) -> Iterator[str]:
    """Terms that are found on a page, or in a text of any record but their own, in either language."""
    terms = checked.catalog.terms.values()
    for language in LANGUAGES:
        find = term_finder(terms, language)
        for page in checked.pages:
            if page.language == language:
                yield from (found.meaning for text in page.texts for found in find(text.text))
        for text in checked.texts:
            own = text.text.record if text.text.kind == "terms" else ""
            for part in text.parts[language]:
                if isinstance(part, str):
                    yield from (found.meaning for found in find(part) if found.meaning != own)


_USED: Mapping[str, Callable[[Checked], Iterable[str]]] = {
    "sources": _sources,
    "providers": _providers,
    "platforms": _platforms,
    "conditions": _conditions,
    "fields": _fields,
    "terms": _terms,
}
