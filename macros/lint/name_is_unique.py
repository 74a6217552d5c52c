"""A name belongs to one model.

With a name that two models share, evidence about either would pass for both.

So would evidence about a sibling that is not in the catalogue, if a model bore the name of its family or a shortened
name of its own: with “GPT-5” as a name of GPT-5 mini, a figure of GPT-5 would be taken for one of GPT-5 mini.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from macros.claims.folding import folded
from macros.claims.subject import (
    general_subject,
    is_pointer,
    names_of,
    names_of_families,
    shortened_names,
    written_names,
)
from macros.diagnostics import Diagnostic
from macros.lint.checked import Checked, place
from macros.messages import msg

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from macros.claims.subject import Names
    from macros.lint.rule import Area
    from macros.records import Model, Source
    from macros.source.location import Location

CODES = ("name-is-unique",)
AREA: Area = "references"
FIX = msg("Keep the name at the one model that its maker calls so, and give the others names that mean them alone.")


def check(checked: Checked) -> Iterator[Diagnostic]:
    """Yield an error for each name of a model that means others as well, and for each slug that renames a model."""
    models = checked.catalog.models.values()
    proper = names_of(replace(model, aliases=(), api_ids=()) for model in models)  # who else bears these is wrong
    families = names_of_families(models)
    for model in models:
        yield from _of_model(model, proper, families, checked)
    for source in checked.catalog.sources.values():
        yield from _renaming_slugs(source, checked)


def _of_model(model: Model, proper: Names, families: Names, checked: Checked) -> Iterator[Diagnostic]:
    """Each name is told once, under the first key that has it."""
    shortened = shortened_names(model)
    told: set[str] = set()
    for name, path in written_names(model):
        if folded(name) in told:
            continue
        is_proper = model.id in proper.named(name)
        read = not is_proper and not (path[0] == "api_ids" and is_pointer(name))
        same = frozenset() if is_proper else checked.names.named(name)
        others = (same | _means(name, proper, read=read)) - {model.id}
        if others:
            told.add(folded(name))
            yield _shared(name, others, place(model.anchor, *path), checked)
        elif _means(name, shortened, read=read) or _is_family(_means(name, families, read=read), model):
            told.add(folded(name))
            yield _general(name, model, place(model.anchor, *path))


def _is_family(members: frozenset[str], model: Model) -> bool:
    """Whether `members` are a family that the model is not named after, as GPT-4.1 is after the family gpt-4.1."""
    return bool(members) and not (model.id in members and folded(model.id) == folded(model.family))


def _means(name: str, names: Names, *, read: bool) -> frozenset[str]:
    """Ids of the models that `name` means by these names, also where dates and efforts beside a name are `read`.

    Proper names are not read: a model may be called after a preview of another. Nor are API ids that point to the
    newest model of a family, such as `mistral-large-latest`; they are the maker's own.
    """
    subject = general_subject(name, names) if read else None
    return names.named(name) | frozenset(subject.efforts if subject else ())


def _renaming_slugs(source: Source, checked: Checked) -> Iterator[Diagnostic]:
    for name, slug in source.slugs.items():
        subject = general_subject(name, checked.names)
        if subject is not None and slug.model not in subject.efforts:
            yield _shared(name, subject.efforts.keys(), place(source.anchor, "slugs", name), checked)


def _shared(name: str, others: Iterable[str], location: Location, checked: Checked) -> Diagnostic:
    return Diagnostic(
        "name-is-unique",
        location,
        msg(
            "the name “{name}” also belongs to {others}",
            name=name,
            others=sorted(checked.catalog.models[other].name for other in others),
        ),
        msg("Leave the name to the one model that its maker calls so."),
    )


def _general(name: str, model: Model, location: Location) -> Diagnostic:
    return Diagnostic(
        "name-is-unique",
        location,
        msg("the name “{name}” does not tell {model} from other models", name=name, model=model.name),
        msg("Write only names that mean this model alone."),
    )
