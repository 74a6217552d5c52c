"""Keys that a new record may have and does not have yet, each as comments in its place.

A blank is nothing at all: `# aliases: []`, `# published:`. Once the # is gone, it is an error until it is filled in, so
that no placeholder can be taken for a fact.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from macros.messages import localized
from macros.skeletons.wrapping import explained

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from macros.messages import Language
    from macros.schema.outline import Outline
    from macros.source.document import Path, Plain

FEW = 6
"""So many words stand behind a blank; more of them stand above it."""


def gaps(
    data: Mapping[str, Plain], outline: Outline, language: Language, path: Path = ()
) -> Iterator[tuple[Path, list[str]]]:
    """Yield a path of the record with the comments above it, for every place where something may be added.

    A path that ends in an empty text stands for the end of a mapping. Claims have gaps of their own.
    """
    waiting: list[str] = []
    for key, below in outline.properties.items():
        if key not in data:
            waiting += gap(key, below, language)
            continue
        if waiting:
            yield (*path, key), [*waiting, ""]
            waiting = []
        value = data[key]
        inner, known = (value[0], below.below(0)) if isinstance(value, list) and value else (value, below)
        if isinstance(inner, dict) and not known.named:
            place = (*path, key, 0) if isinstance(value, list) else (*path, key)
            yield from gaps(inner, known, language, place)
    if waiting:
        yield (*path, ""), waiting


def gap(key: str, outline: Outline, language: Language) -> list[str]:
    """An empty line, what the key means, and the key with nothing in it."""
    meaning = str(localized(outline.meaning, language)) if outline.meaning else ""
    explanation = explained(meaning) if meaning else []
    words = _choices(outline.items or outline)
    if len(words) > FEW:
        explanation += explained(", ".join(words))
    return ["", *explanation, *(f"# {line}" for line in _blank(key, outline))]


def _blank(key: str, outline: Outline) -> list[str]:
    if outline.named is not None:
        return [f"{key}:", *_indented(_blank('""', outline.named))]
    if outline.items is not None and outline.items.properties:
        first, *others = _keys(outline.items)
        return [f"{key}:", f"  - {first}", *_indented(others, "    ")]
    if outline.items is not None:
        return [f"{key}: []{_words(outline.items)}"]
    if outline.properties and not outline.words:
        return [f"{key}:", *_indented(_keys(outline))]
    return [f"{key}:{_words(outline)}"]


def _keys(outline: Outline) -> list[str]:
    """The keys that a mapping needs, or all where it needs none."""
    names = outline.required or tuple(outline.properties)
    return [line for name in names for line in _blank(name, outline.properties[name])]


def _words(outline: Outline) -> str:
    """The words that can stand there, behind the blank, if they are few."""
    words = _choices(outline)
    return f"  # {', '.join(words)}" if 0 < len(words) <= FEW else ""


def _choices(outline: Outline) -> tuple[str, ...]:
    return outline.choices or (("true", "false") if "boolean" in outline.types else ())


def _indented(lines: list[str], indent: str = "  ") -> list[str]:
    return [indent + line for line in lines]
