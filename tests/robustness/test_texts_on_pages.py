"""Whatever stands in a text of the data is refused, at its place, or reads as exactly that on the built pages."""

from __future__ import annotations

import re
from collections import defaultdict
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

import pytest

from macros.lint import check
from macros.messages import LANGUAGES
from macros.source import read_document
from tests.robustness.places import Place, as_yaml, documents, replaced, values
from tests.support.html import inner_text, pages
from tests.support.project import AS_OF, ROOT, copy_project, mkdocs

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

pytestmark = [pytest.mark.site]

PAYLOADS = (
    "<script>alert(x)</script><img src=x onerror=y> '\"><svg/onload=z> &lt;b&gt; &amp; </title></td></table><!-- -->",
    "*not* _so_ **bold** `code` [link](javascript:x) ![i](y) | a | # b ~~c~~ \\u003cb> !!! note [^n]: ---",
    "${x*x} <%= x %> #{x} %(x)s {x} {n.__class__} %s ]]> <![CDATA[ <?php ?> &#x; %zz",
    "{{ x }} {% raw %} {# y #}",
    "e\u0301 é ｗｉｄｅ 葛\U000e0100 𝒳 👩 ﷽",
)
"""Without digits, which most texts may not have: they are refused by a rule of their own."""
ALL_BUT_BRACES = " ".join(payload for payload in PAYLOADS if "{{" not in payload)
QUIET = ("claude-haiku-4-5", "claude-sonnet-4-5", "deepseek-v4-flash", "gemini-2.5-flash-lite", "o3", "o4-mini")
"""Models of which no hand-written page asks for a single figure by its conditions."""

NEVER_SHOWN = {
    ("models", "aliases", "*"): "names by which evidence is recognised",
    ("fields", "run_by_order", "*"): "an order of testers; their names are shown beside what they measured",
}
"""Texts that no page shows, with the reason."""
NOT_SAID = {
    ("data/conditions/band.yml", "label"): "what lengths a price holds for is said without it",
    ("data/conditions/edit_format.yml", "values"): "no claim leaves it unstated",
    ("data/conditions/corpus.yml", "values"): "no claim leaves it unstated",
}
"""Texts that no page of the present data needs, by file and first key."""


MARK = re.compile(r"⟦([a-z]+)⟧")
SHOWN = re.compile(r"⟦([a-z]+)⟧(.*?)⟦/\1⟧", re.DOTALL)


class Spoilt(NamedTuple):
    """A place with a payload."""

    place: Place
    mark: str
    payload: str

    @property
    def language(self) -> str | None:
        """The language of the text; None for names, which are not translated."""
        return next((str(step) for step in reversed(self.place.path) if step in LANGUAGES), None)

    @property
    def text(self) -> str:
        return f"⟦{self.mark}⟧{self.payload}⟦/{self.mark}⟧"


def letters(number: int) -> str:
    """`number` in letters: digits would be figures."""
    return (letters(number // 26 - 1) if number >= 26 else "") + chr(ord("a") + number % 26)


def texts() -> dict[tuple[str, ...], list[Place]]:
    """Places of texts by their form; of models the quiet ones first."""
    found: dict[tuple[str, ...], list[Place]] = defaultdict(list)
    for file, data in documents().items():
        for path, value in values(data):
            named_on_pages = path[0] == "label" and any(map(str.isdigit, str(value)))  # "AIME 2025" is no figure
            shown = not file.startswith("data/imports/")  # what is said of a collection stands in its report
            if isinstance(value, str) and shown and not named_on_pages:
                place = Place(file, path)
                found[place.form].append(place)
    for places in found.values():
        places.sort(key=lambda place: not place.file.endswith(tuple(f"/{name}.yml" for name in QUIET)))
    return found


def spoil() -> Iterator[Spoilt]:
    """One place for each form and payload, each in a record of its own where there are enough."""
    number = 0
    for form, places in sorted(texts().items()):
        of_files = {place.file: place for place in reversed(places)}
        chosen = [*reversed(of_files.values()), *(place for place in places if place not in of_files.values())]
        payloads = PAYLOADS if len(chosen) >= len(PAYLOADS) else (ALL_BUT_BRACES,)
        for payload, place in zip(payloads, chosen, strict=False):
            if form == ("models", "aliases", "*"):  # one more: evidence needs the others
                aliases = documents()[place.file]["aliases"]
                place = Place(place.file, ("aliases", len(aliases)))  # noqa: PLW2901
            yield Spoilt(place, letters(number), payload)
            number += 1


class Tried(NamedTuple):
    """What became of all places."""

    refused: dict[Spoilt, str]
    """With the code of what refused it."""
    kept: list[Spoilt]
    site: Path


def write(project: Path, every: list[Spoilt]) -> dict[tuple[str, int], Spoilt]:
    """Write the records with these texts into the project; by file and line, what stands there."""
    lines: dict[tuple[str, int], Spoilt] = {}
    for file, original in documents().items():
        here = [one for one in every if one.place.file == file]
        data = original
        for one in here:
            data = replaced(data, one.place.path, one.text)
        if any(one.place.form == ("models", "name") for one in here):  # the evidence goes on naming the model
            data["aliases"] = list(dict.fromkeys([*data.get("aliases", ()), original["name"]]))
        text = as_yaml(data) if here else (ROOT / file).read_text(encoding="utf-8")
        (project / file).write_text(text, encoding="utf-8")
        document = read_document(text.encode(), file)
        lines |= {(file, document.locate(one.place.path).line): one for one in here}
    return lines


def blamed(project: Path, kept: list[Spoilt]) -> dict[Spoilt, str]:
    """Which of the texts the check refuses, with the code: at their place, or elsewhere by their words."""
    lines = write(project, kept)
    marks = {one.mark: one for one in kept}
    found: dict[Spoilt, str] = {}
    strange: list[str] = []
    for error in check(project, date.fromisoformat(AS_OF)):
        if error.severity == "warning":
            continue
        place = error.location.file, error.location.line
        named = (
            [lines[place]]
            if place in lines
            else [marks[mark] for mark in MARK.findall(error.in_("en") + error.in_("ja"))]
        )
        found |= dict.fromkeys(named, error.code)
        strange += [] if named else [error.in_("en")]
    assert found or not strange, strange[:20]
    return found


@pytest.fixture(scope="module")
def tried(tmp_path_factory: pytest.TempPathFactory) -> Tried:
    """Every text that is let through, on the pages of one site."""
    project = copy_project(tmp_path_factory.mktemp("texts"))
    kept = list(spoil())
    refused: dict[Spoilt, str] = {}
    while errors := blamed(project, kept):
        refused |= errors
        kept = [one for one in kept if one not in errors]
    done = mkdocs("build", "--strict", cwd=project)
    assert done.returncode == 0, done.stderr
    return Tried(refused, kept, project / "site")


def shown_in(site: Path, language: str) -> dict[str, set[str]]:
    """What the pages of a language show in text or attributes between each pair of marks."""
    found: dict[str, set[str]] = defaultdict(set)
    for page in pages(site):
        if not page.name.startswith(f"{language}/"):
            continue
        said = [inner_text(page.tree), *(value for element in page.elements() for value in element.attrib.values())]
        for text in said:
            for mark, payload in SHOWN.findall(text):
                found[mark].add(payload)
    return found


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_text_that_is_let_through_reads_as_exactly_that(tried: Tried, language: str) -> None:
    """On some page of its language; nowhere as anything else."""
    shown = shown_in(tried.site, language)
    missing, changed = [], []
    for one in tried.kept:
        if one.language not in (None, language) or one.place.form in NEVER_SHOWN:
            continue
        if (one.place.file, one.place.path[0]) in NOT_SAID and not shown.get(one.mark):
            continue
        if not shown.get(one.mark):
            missing.append(one)
        elif shown[one.mark] != {one.payload}:
            changed.append((one, shown[one.mark]))
    assert missing == []
    assert changed == []


def test_most_texts_are_tried(tried: Tried) -> None:
    """Each form of text is let through for some payload, or refused for a reason that is listed."""
    forms = {one.place.form for one in tried.kept}
    refused = {one.place.form for one in tried.refused} - forms
    assert len(tried.kept) > 200
    assert len(forms) > 55
    # ids, dates, addresses and words of closed lists; units, values and prints, which are held against each other
    assert {code for one, code in tried.refused.items() if one.place.form in refused} <= {
        "schema", "field-keys", "printed-supports-value", "subject-is-this-model",
    }  # fmt: skip


def test_no_text_becomes_markup(tried: Tried) -> None:
    """No element, no handler and no address of a payload is there."""
    for page in pages(tried.site):
        assert not [name for element in page.elements() for name in element.attrib if name.startswith("on")]
        assert not [one for one in page.elements("img") if one.get("src") in {"x", "i"}], page.name
        assert not [one for one in page.elements("a") if one.get("href", "").startswith("javascript:")], page.name
        assert not [one for one in page.elements("script", "style") if "⟦" in inner_text(one)], page.name
