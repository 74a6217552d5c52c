"""macros/lint/orphan.py"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from macros.diagnostics import Diagnostic
from macros.lint.orphan import check
from macros.messages import msg
from macros.records import ConditionKey, Platform, Provider, Term, Text
from macros.source.location import Location
from tests.support.claims import field

if TYPE_CHECKING:
    from collections.abc import Callable

    from macros.lint.checked import Checked

    Check = Callable[..., Checked]

SAME = Text("名前", "name")
WORD = Text("新しい語", "new word")


@pytest.fixture
def used(project: Check) -> Check:
    """The same projects with nothing that is unused, and one new record of a kind if asked for."""

    def used(kind: str = "", record: Any = None, **texts: str) -> Checked:
        checked = project(**texts)
        catalog = checked.catalog
        claims = [claim for model in catalog.models.values() for each in model.claims.values() for claim in each]
        sources = {evidence.source for claim in claims for evidence in claim.evidence} | {"official"}
        platforms = {str(claim.select["platform"]) for claim in claims if "platform" in claim.select}
        conditions = {key for one in catalog.fields.values() for key in (*one.select, *one.run)}
        shown = {key for model in catalog.models.values() for key in model.claims}
        makers = {model.provider for model in catalog.models.values()}
        kept: dict[str, Any] = {
            "sources": {name: one for name, one in catalog.sources.items() if name in sources},
            "platforms": {name: Platform(name, SAME) for name in sorted(platforms)},
            "conditions": {name: one for name, one in catalog.conditions.items() if name in conditions},
            "fields": {name: one for name, one in catalog.fields.items() if name in shown},
            "providers": {name: one for name, one in catalog.providers.items() if name in makers},
        }
        if kind:
            kept[kind] = {**kept.get(kind, {}), record.id: record}
        return replace(checked, catalog=replace(catalog, **kept))

    return used


NEW: dict[str, Callable[[Checked], Any]] = {
    "sources": lambda checked: replace(checked.catalog.sources["official"], id="new"),
    "providers": lambda _: Provider("new", "New", "https://new.example/", None),
    "platforms": lambda _: Platform("new", SAME),
    "conditions": lambda _: ConditionKey("new", SAME, "run", {}),
    "fields": lambda _: field("new", "money", "price"),
    "terms": lambda _: Term("new", WORD, "あたらしいご", Text("意味。", "A meaning.")),
}
MESSAGES = {
    "sources": (
        "no claim, audit, use case, comparison or page uses the source new",
        "Cite it where its figures are claimed, or delete the record.",
    ),
    "providers": ("no model has the provider new", "Add a model of it to data/models/, or delete the record."),
    "platforms": (
        "no claim names the platform new",
        "Name it under `select` of the claims that hold there, or delete the record.",
    ),
    "conditions": (
        "no field has the condition new",
        "Name it under `select` or `run` of a field, or delete the record.",
    ),
    "fields": ("no model has a claim of the field new", "Add a claim of it to a model, or delete the record."),
    "terms": (
        "no page and no text uses the term new",
        "Use it, add the form that is used to `also`, or delete the record.",
    ),
}


def test_a_project_without_orphans_is_accepted(used: Check) -> None:
    """What these tests start from."""
    assert not list(check(used()))


@pytest.mark.parametrize("kind", NEW)
def test_a_record_that_nothing_uses_is_a_warning(used: Check, kind: str) -> None:
    """At the beginning of its file."""
    (found,) = check(used(kind, NEW[kind](used())))
    assert (found.code, found.severity, str(found.location)) == ("orphan", "warning", f"data/{kind}/new.yml:1:1")
    assert found.hint is not None
    assert (found.message.in_("en"), found.hint.in_("en")) == MESSAGES[kind]
    assert found.message.in_("ja") != found.message.in_("en")


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("sources", "{{ source('new') }}\n"),
        ("sources", "{{ quoted('x', 'new') }}\n"),
        ("terms", "Some New word.\n"),
        ("terms", "Some\nnew word.\n"),
    ],
)
def test_what_a_page_uses_is_used(used: Check, kind: str, text: str) -> None:
    """Sources by their calls, terms by their words."""
    assert not list(check(used(kind, NEW[kind](used()), en__index=text)))


def test_a_source_that_an_audit_or_another_source_names_is_used(used: Check) -> None:
    """The checked text itself, what was held against it, and what it cites."""
    new = NEW["sources"](used())
    checked = used("sources", new)
    (audit,) = checked.catalog.audits.values()
    audits = {audit.id: replace(audit, text="new")}
    assert not list(check(replace(checked, catalog=replace(checked.catalog, audits=audits))))
    (comparison,) = checked.catalog.comparisons.values()
    comparisons = {comparison.id: replace(comparison, cites=("new",))}
    assert not list(check(replace(checked, catalog=replace(checked.catalog, comparisons=comparisons))))


def test_a_platform_of_a_maker_is_used(used: Check) -> None:
    """Its first-party platform is what its models are asked for by default."""
    checked = used("platforms", NEW["platforms"](used()))
    makers = {name: replace(one, first_party="new") for name, one in checked.catalog.providers.items()}
    assert not list(check(replace(checked, catalog=replace(checked.catalog, providers=makers))))


@pytest.mark.parametrize("kind", NEW)
def test_nothing_is_said_where_a_user_could_not_be_read(used: Check, kind: str) -> None:
    """One mistake gives one message: a broken model or field, a misspelt reference, an error of the record itself."""
    checked = used(kind, NEW[kind](used()))
    broken = frozenset({("fields" if kind == "conditions" else "models", "mending")})
    assert not list(check(replace(checked, catalog=replace(checked.catalog, broken=broken))))
    misspelt = Diagnostic("reference", Location("data/models/big.yml", 3), msg("Remove it."))
    assert not list(check(replace(checked, told=(misspelt,))))
    own = Diagnostic("schema", Location(f"data/{kind}/new.yml", 3), msg("Remove it."))
    assert not list(check(replace(checked, told=(own,))))
