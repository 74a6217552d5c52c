"""Which models a printed subject names. The forms are tried in a fixed order; what none of them reads is no name."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from macros.claims.folding import folded, trimmed
from macros.claims.subject.efforts import effort_in_parentheses, effort_in_suffix
from macros.claims.subject.prefixes import split_prefixes
from macros.claims.subject.snapshots import snapshot, split_snapshot

if TYPE_CHECKING:
    from collections.abc import Mapping

    from macros.claims.subject.names import Names
    from macros.records import Slug

_FAMILY = re.compile(r"all-(?P<family>.+)-models")
_GROUP = re.compile(r"(?P<rest>.*\S) ?\((?P<words>[^()]*)\)")
_SUFFIX = re.compile(r"(?P<rest>.+)_(?P<word>[A-Za-z0-9]+)")
_RELEASE = re.compile(r"(?P<rest>.+)[- ](?:latest|preview)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Subject:
    """What a printed subject names."""

    efforts: Mapping[str, str | None] = field(default_factory=dict)
    """Ids of the models it names, each with the effort it names for it."""
    platform: str | None = None
    """The platform that its prefix states."""
    foreign_snapshot: str | None = None
    """A date it names that is none of the model's own."""
    alone: bool = True
    """It names one model, rather than a family or a list."""


def subject_of(text: str, slugs: Mapping[str, Slug], names: Names) -> Subject | None:
    """The models that `text` names, printed in a source with these `slugs`; None where it is no name."""
    plain = trimmed(text)
    if (slug := slugs.get(plain)) is not None:
        return Subject({slug.model: slug.effort})
    return general_subject(plain, names)


def general_subject(text: str, names: Names) -> Subject | None:
    """The models that `text` names by the general forms, which hold for every source."""
    plain = trimmed(text)
    _, platform = split_prefixes(plain)
    if models := names.named(plain):
        return Subject(dict.fromkeys(models), platform)
    return _family(plain, names) or _listed(plain, names) or _decorated(plain, names)


def _family(text: str, names: Names) -> Subject | None:
    """`all GPT-5 models`: the models of exactly that family."""
    match = _FAMILY.fullmatch(folded(text))
    models = names.families.get(match["family"]) if match else None
    return Subject(dict.fromkeys(models), alone=False) if models else None


def _listed(text: str, names: Names) -> Subject | None:
    """`GPT-4.1, GPT-4.1 mini, GPT-4.1 nano`: known models; a part may be a sibling that the catalogue does not hold."""
    parts = text.split(",")
    if len(parts) == 1:
        return None
    efforts: dict[str, str | None] = {}
    unknown = []
    for part in parts:
        subject = general_subject(part, names)
        if subject is None or subject.foreign_snapshot:
            unknown.append(part)
        else:
            efforts |= {model: effort or efforts.get(model) for model, effort in subject.efforts.items()}
    families = tuple(f"{family}-" for family, members in names.families.items() if members & efforts.keys())
    if not all(folded(part).startswith(families) for part in unknown):
        return None
    return Subject(efforts, alone=len(efforts) == 1 and not unknown)


def _decorated(text: str, names: Names) -> Subject | None:
    """A name between prefixes and what says more of it: a date, an effort, `latest`."""
    rest, platform = split_prefixes(text)
    rest, effort, date, readable = _without_groups(rest, names)
    if not readable:
        return None
    if effort is None and not names.named(rest):
        rest, effort = _without_effort(rest)
    rest, dated = _without_release(rest, names)
    models = names.named(rest)
    date = date or dated
    foreign = date and not any(names.has_snapshot(model, date) for model in models)
    return Subject(dict.fromkeys(models, effort), platform, date if foreign else None) if models else None


def _without_groups(text: str, names: Names) -> tuple[str, str | None, str | None, bool]:
    """The name before its groups in parentheses, the effort and the date they name, and whether all could be read."""
    effort = date = None
    rest = text
    while not names.named(rest) and (match := _GROUP.fullmatch(rest)):
        words = match["words"].strip()
        named_effort, named_date = effort_in_parentheses(words), snapshot(words)
        if not (named_effort or named_date or words.casefold() == "latest"):
            return rest, effort, date, False
        effort, date, rest = named_effort or effort, named_date or date, match["rest"]
    return rest, effort, date, True


def _without_effort(text: str) -> tuple[str, str | None]:
    """The name before a suffix `_effort`, and the effort."""
    match = _SUFFIX.fullmatch(text)
    effort = effort_in_suffix(match["word"]) if match else None
    return (match["rest"], effort) if match and effort else (text, None)


def _without_release(text: str, names: Names) -> tuple[str, str | None]:
    """The name before `-latest`, `-preview` or a date, and the date."""
    rest, date = text, None
    while not names.named(rest):
        if match := _RELEASE.fullmatch(rest):
            rest = match["rest"]
        elif date is None and (split := split_snapshot(rest)):
            rest, date = split
        else:
            break
    return rest, date
