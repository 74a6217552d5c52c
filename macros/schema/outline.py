"""A schema as those need it who write records: keys in their order, what each means, and what may stand there."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING, Any

from macros.schema.showing import meaning_of
from macros.schema.store import IDS, SUFFIX, read_schema_with_ids

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from macros.records import Text

_DAYS = frozenset({"date", "month-or-day"})


@dataclass(frozen=True, slots=True)
class Outline:
    """One place of a record, with `$ref` and `anyOf` already followed."""

    meaning: Text | None = None
    """What stands there, for contributors."""
    types: frozenset[str] = frozenset()
    """Names of JSON Schema's types; empty where the schema does not say."""
    properties: Mapping[str, Outline] = field(default_factory=dict)
    """The keys of a mapping whose keys are fixed, in their order."""
    required: tuple[str, ...] = ()
    """Those that have to be there."""
    named: Outline | None = None
    """What each entry is, of a mapping whose keys are names that the record chooses."""
    items: Outline | None = None
    """What each item of a list is."""
    choices: tuple[str, ...] = ()
    """The only words allowed; empty: any."""
    words: tuple[str, ...] = ()
    """Words that may stand there instead, such as not_stated."""
    form: str | None = None
    """The definition of `common.schema.json` it follows: `id`, `phrase`, `text`, `url`, `day` …"""
    ids: str | None = None
    """What it names: a folder of `data/`; or `families` or `efforts`, where a new one may stand as well."""
    format: str | None = None
    """`date` and `month-or-day` for days of the calendar."""

    @property
    def takes_days(self) -> bool:
        """Whether a date stands here as a date, without quotes, and not as a text that only looks like one."""
        return self.format in _DAYS or {"number", "string"} <= self.types

    def below(self, key: str | int) -> Outline:
        """What stands under a key or an index; an empty outline where the schema knows nothing of it."""
        if isinstance(key, int):
            return self.items or _UNKNOWN
        return self.properties.get(key) or self.named or _UNKNOWN


_UNKNOWN = Outline()


@cache
def outline(kind: str) -> Outline:
    """The outline of one kind of record. Raises FileNotFoundError for a kind that has no schema."""
    # Schemas ship with the package and do not change under it, as for macros.schema.library.
    name = f"{kind}{SUFFIX}"
    return _outline(read_schema_with_ids(name), name)


def _outline(schema: Mapping[str, Any], file: str) -> Outline:
    """The outline of a subschema of `file`. What it says itself wins over what it refers to."""
    described = list(_followed(schema, file))
    first: dict[str, Any] = {}
    for below, _ in described:
        for keyword, value in below.items():
            first.setdefault(keyword, value)
    home = {keyword: place for below, place in reversed(described) for keyword in below}

    def under(keyword: str) -> Outline | None:
        found = first.get(keyword)
        return _outline(found, home[keyword]) if isinstance(found, dict) else None

    return Outline(
        meaning=meaning_of(first),
        types=_types(first.get("type", ())),
        properties={key: _outline(found, home["properties"]) for key, found in first.get("properties", {}).items()},
        required=tuple(first.get("required", ())),
        named=under("additionalProperties"),
        items=under("items"),
        choices=_choices(first),
        words=_words(first, home.get("anyOf", file)),
        form=_form(schema),
        ids=_ids(first),
        format=first.get("format"),
    )


def _followed(schema: Mapping[str, Any], file: str) -> Iterator[tuple[Mapping[str, Any], str]]:
    """Yield `schema`, then what it refers to, then the first of its alternatives, each with its file."""
    yield schema, file
    if "$ref" in schema:
        name, _, pointer = str(schema["$ref"]).partition("#")
        target: Any = read_schema_with_ids(name or file)
        for part in filter(None, pointer.split("/")):
            target = target[part]
        yield from _followed(target, name or file)
    if "anyOf" in schema:
        yield from _followed(schema["anyOf"][0], file)


def _choices(schema: Mapping[str, Any]) -> tuple[str, ...]:
    """The only values allowed, as they are written."""
    allowed = schema.get("enum", [schema["const"]] if "const" in schema else ())
    return tuple(str(value).lower() if isinstance(value, bool) else str(value) for value in allowed)


def _words(schema: Mapping[str, Any], file: str) -> tuple[str, ...]:
    """The words among the alternatives of a value."""
    others = [list(_followed(other, file)) for other in schema.get("anyOf", ())[1:]]
    return tuple(below["const"] for other in others for below, _ in other if "const" in below)


def _types(found: str | list[str]) -> frozenset[str]:
    return frozenset({found} if isinstance(found, str) else found)


def _form(schema: Mapping[str, Any]) -> str | None:
    """`day` of `common.schema.json#/$defs/day`."""
    name, _, pointer = str(schema.get("$ref", "")).partition("#")
    return pointer.rpartition("/")[2] if name.startswith("common") else None


def _ids(schema: Mapping[str, Any]) -> str | None:
    """`sources` of a pointer to the ids that editors complete."""
    for pointer in schema.get("allOf", ()):
        name, _, place = str(pointer.get("$ref", "")).partition("#")
        if name == IDS:
            return place.rpartition("/")[2]
    return None
