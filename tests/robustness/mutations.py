"""Random mistakes in the real records, each made from a number and always the same: what people and tools do to files.

A mutation knows which lines it touched. Those of values, keys and types are made in the data and written out anew, a
value a line; those of characters, lines and files in the bytes as they are.
"""

from __future__ import annotations

from functools import cache
from random import Random
from typing import TYPE_CHECKING, Any, NamedTuple

from macros.building import BUILDERS
from macros.source import read_document
from tests.robustness.places import Place, as_yaml, documents, replaced, values
from tests.support.project import ROOT

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.robustness.places import Path

FIGURES = ["0", "-1", "1e9", "0.1", "999999999999", "12.5", ".5", "1_000", "0x10", "1,000"]
WORDS = [
    "",
    " ",
    "not_stated",
    "none",
    "null",
    "true",
    "yes",
    "NaN",
    "2026-02-30",
    "1900-01-01",
    "ｇｐｔ",
    "<b>",
    "{{ x }}",
]
CHARACTERS = "\t\x00\x07\x85\u2028\u200b\u202e\ufeff\U000e0041\ud7ff’“：　,:{}[]#&*!|>'\"%@`-?=~\\0aé漢"


class Mutation(NamedTuple):
    """What is done to the files."""

    name: str
    """The kind of mistake."""
    file: str
    """The file that is wrong afterwards."""
    content: dict[str, bytes | None]
    """By file: its new bytes; None: it is gone."""
    path: Path | None = None
    """Where in the data; None where the bytes were changed."""


def mutation(number: int) -> Mutation:
    """The mutation of that number."""
    random = Random(number)  # noqa: S311 - nothing is secret
    # models hold nine of ten figures, so half of all mistakes are made there
    kind = "models" if random.random() < 0.5 else random.choice([kind for kind in BUILDERS if kind != "models"])
    file = random.choice([name for name in documents() if name.split("/")[1] == kind])
    return _file(random, file) if random.random() < 0.01 else random.choice(_KINDS)(random, file)


def _raw(file: str) -> bytes:
    return (ROOT / file).read_bytes()


def _place(random: Random, file: str, wanted: Callable[[Any], bool]) -> tuple[Path, Any]:
    return random.choice([(path, value) for path, value in values(documents()[file]) if wanted(value)])


def _of_data(name: str, file: str, path: Path, data: Any) -> Mutation:
    return Mutation(name, file, {file: as_yaml(data).encode()}, path)


def _is_scalar(value: Any) -> bool:
    return not isinstance(value, dict | list)


def _value(random: Random, file: str) -> Mutation:
    """Another value of the same sort: a digit, a letter, a power of ten."""
    path, value = _place(random, file, _is_scalar)
    if isinstance(value, bool):
        return _of_data("flag", file, path, replaced(documents()[file], path, not value))
    if not isinstance(value, str):
        factor = random.choice([10, 1000, 2])
        return _of_data("number", file, path, replaced(documents()[file], path, value * factor))
    digits = [index for index, character in enumerate(value) if character.isdecimal()]
    if digits and random.random() < 0.7:
        index = random.choice(digits)
        other = str((int(value[index]) + random.randint(1, 9)) % 10)
        return _of_data(
            "digit", file, path, replaced(documents()[file], path, value[:index] + other + value[index + 1 :])
        )
    index = random.randrange(len(value))
    changed = random.choice(
        [value[:index] + value[index + 1 :], value[:index] + random.choice(CHARACTERS) + value[index:]]
    )
    return _of_data("letter", file, path, replaced(documents()[file], path, changed))


def _borrowed(random: Random, file: str) -> Mutation:
    """A value that is right elsewhere: another model's figure, another day, another id."""
    path, _ = _place(random, file, _is_scalar)
    form = Place(file, path).form
    other = random.choice([name for name in documents() if name.split("/")[1] == file.split("/")[1]])
    same = [value for there, value in values(documents()[other]) if Place(other, there).form == form]
    return _of_data("borrowed", file, path, replaced(documents()[file], path, random.choice(same or [""])))


def _strange(random: Random, file: str) -> Mutation:
    """A value of no sort at all."""
    path, _ = _place(random, file, _is_scalar)
    return _of_data("strange", file, path, replaced(documents()[file], path, random.choice(WORDS)))


def _type(random: Random, file: str) -> Mutation:
    """A list for a value, a mapping for a list, a number for a text, nothing at all."""
    path, value = _place(random, file, lambda _: True)
    others = [value, [value], {"value": value}, [], {}, None, True, 7, str(value), [[value]], {"ja": "x"}]
    return _of_data("type", file, path, replaced(documents()[file], path, random.choice(others)))


def _key(random: Random, file: str) -> Mutation:
    """A key misspelt, left out, or one too many."""
    data = documents()[file]
    path, _ = random.choice([(path, value) for path, value in values(data) if isinstance(path[-1], str)])
    parent = data
    for step in path[:-1]:
        parent = parent[step]
    key = str(path[-1])
    index = random.randrange(len(key))
    new: dict[str, str | None] = {
        "misspelt": key[:index] + key[index + 1 :] or "x",
        "capital": key.upper(),
        "left out": None,
        "other": random.choice(["value", "source", "note", "from", "id", "ja"]),
    }
    name = random.choice(list(new))
    kept = {(new[name] if old == key else old): below for old, below in parent.items()}
    kept.pop(None, None)
    changed = replaced(data, path[:-1], kept) if len(path) > 1 else kept
    return _of_data(f"key {name}", file, path, changed)


def _item(random: Random, file: str) -> Mutation:
    """An entry of a list twice, gone, or in another place."""
    if not any(isinstance(value, list) and value for _, value in values(documents()[file])):
        return _value(random, file)
    path, value = _place(random, file, lambda value: isinstance(value, list) and bool(value))
    index = random.randrange(len(value))
    changed = random.choice(
        [[*value, value[index]], [*value[:index], *value[index + 1 :]], value[::-1], [*value[index:], *value[:index]]]
    )
    return _of_data("item", file, path, replaced(documents()[file], path, changed))


def _character(random: Random, file: str) -> Mutation:
    text = _raw(file).decode()
    index = random.randrange(len(text))
    character = random.choice(CHARACTERS)
    changed = random.choice(
        [
            text[:index] + text[index + 1 :],
            text[:index] + character + text[index:],
            text[:index] + character + text[index + 1 :],
        ]
    )
    return Mutation("character", file, {file: changed.encode("utf-8", "surrogatepass")})


def _line(random: Random, file: str) -> Mutation:
    lines = _raw(file).decode().splitlines(keepends=True)
    index = random.randrange(len(lines))
    other = random.randrange(len(lines))
    line = lines[index]
    match random.randrange(6):
        case 0:
            lines[index] = f"  {line}"
        case 1:
            lines[index] = line.lstrip()
        case 2:
            del lines[index]
        case 3:
            lines.insert(other, line)
        case 4:
            lines[index], lines[other] = lines[other], lines[index]
        case _:
            lines[index] = line.rstrip("\n") + random.choice([" # note\n", ":\n", " &a\n", "\r\n", "\r", " |\n"])
    return Mutation("line", file, {file: "".join(lines).encode()})


def _bytes(random: Random, file: str) -> Mutation:
    raw = _raw(file)
    index = random.randrange(len(raw))
    changed = random.choice(
        [
            raw[:index] + bytes([random.randrange(256)]) + raw[index + 1 :],
            b"\xef\xbb\xbf" + raw,
            raw * 2,
            raw.decode().encode("utf-16"),
            raw.replace(b"\n", b"\r\n"),
            raw.decode().encode("cp932", "replace"),
        ]
    )
    return Mutation("bytes", file, {file: changed})


def _truncated(random: Random, file: str) -> Mutation:
    raw = _raw(file)
    return Mutation("truncated", file, {file: raw[: random.randrange(len(raw))]})


def _structure(random: Random, file: str) -> Mutation:
    """Nesting, aliases, documents and sizes that no person writes."""
    depth = random.choice([13, 200, 20_000])
    head = "# yaml-language-server: $schema=x\n"
    content = random.choice(
        [
            "[" * depth,
            "{a: " * depth,
            "- " * depth + "x",
            "a: &a [*a]\n",
            "x: " + "9" * depth + "\n",
            "---\na: 1\n---\nb: 2\n",
            "? [a]\n: b\n",
            "!!python/object:os.system x\n",
            "a: 1\na: 2\n",
            "\n" * depth,
            "name: " + "x" * 300_000 + "\n",
        ]
    )
    return Mutation("structure", file, {file: (head + content).encode()})


def _file(random: Random, file: str) -> Mutation:
    """A file that is elsewhere, called otherwise, or gone."""
    raw = _raw(file)
    folder, name = file.rsplit("/", 1)
    other_kind = random.choice(list(BUILDERS))
    new = random.choice(
        [
            f"{folder}/{name.upper()}",
            f"{folder}/{name}.bak",
            f"{folder}/{name[:-4]}.yaml",
            f"{folder}/copy of {name}",
            f"data/{other_kind}/{name}",
            f"{folder}/deep/{name}",
            f"data/{name}",
            f"{folder}/{name[:-4]}-x.yml",
        ]
    )
    if new == file or random.random() < 0.2:
        return Mutation("file gone", file, {file: None})
    if random.random() < 0.5 and not (ROOT / new).exists():
        return Mutation("file copied", new, {new: raw})
    return Mutation("file moved", new, {file: None, new: raw})


_KINDS: tuple[Callable[[Random, str], Mutation], ...] = (
    _value, _value, _value, _borrowed, _borrowed, _strange, _type, _key, _key, _item,
    _character, _character, _line, _bytes, _truncated, _structure,
)  # fmt: skip


def lines_of(made: Mutation) -> range:
    """The lines of the smallest part of a record that the mistake is in: a claim, a list entry, a key at the top."""
    content = made.content[made.file]
    if made.path is None or content is None:
        return range(1, 1_000_000)
    return _lines(made.file, made.path, content.count(b"\n"))


@cache
def _lines(file: str, path: Path, count: int) -> range:
    """Those of the record without the mistake, which may not even be readable with it; what it adds is added."""
    data = documents()[file]
    text = as_yaml(data)
    document = read_document(text.encode(), file)
    part = path[:3] if path[0] == "claims" else path[:1]
    start = document.locate_key(part).line if isinstance(part[-1], str) else document.locate(part).line
    others = (document.locate_key(other).line for other, _ in values(data) if other[: len(part)] != part)
    end = min((line for line in others if line > start), default=1_000_000)
    return range(start - 1, end + max(0, count - text.count("\n")) + 1)
