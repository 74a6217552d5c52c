"""macros/messages.py and the catalogues"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, cast

import pytest
from babel.messages.extract import extract_from_file
from babel.messages.pofile import read_po

from macros.browser.words import SCRIPTS, said_in_scripts
from macros.lint import RULES
from macros.messages import LOCALE, Message, localized, msg, nmsg, translate
from macros.records import Text
from macros.rulebook.of_rules import paragraphs

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from babel.messages.catalog import Catalog

PACKAGE = LOCALE.parent
PLACEHOLDER = re.compile(r"\{(\w+)")


def said_in(method: str, path: Path, keywords: Mapping[str, tuple[int, ...]]) -> set[str]:
    """Message ids in one file; of singular and plural, the singular."""
    extracted = cast("list[tuple[int, str | tuple[str, ...]]]", extract_from_file(method, path, keywords=keywords))
    messages = [message for _, message, *_ in extracted]  # the package's stubs have another order than it has
    return {message if isinstance(message, str) else message[0] for message in messages}


def said_in_python() -> set[str]:
    """Every message id in the package's own code."""
    keywords = {"msg": (1,), "nmsg": (1, 2), "Message": (1,)}
    return {text for path in PACKAGE.rglob("*.py") for text in said_in("python", path, keywords)}


def said_in_templates() -> set[str]:
    """Every message id in views' templates and in the theme."""
    keywords = {"_": (1,), "t": (1,), "t_in": (2,)}
    paths = [path for folder in ("templates", "theme") for path in (PACKAGE / folder).rglob("*.html")]
    return {text for path in paths for text in said_in("jinja2.ext:babel_extract", path, keywords)}


def said_in_docstrings() -> set[str]:
    """Every paragraph that a rule shows to readers."""
    return {paragraph.text for rule in RULES for paragraph in paragraphs(rule.__doc__)}


def said() -> set[str]:
    """Every message id there is."""
    return said_in_python() | said_in_templates() | said_in_docstrings() | said_in_scripts()


def catalogues() -> list[tuple[Path, Catalog]]:
    found = []
    for path in sorted(LOCALE.glob("*/*.po")):
        with path.open("rb") as file:
            found.append((path, read_po(file, locale=path.parent.name)))
    return found


def entries() -> dict[str, str]:
    """Every Japanese sentence by its message id."""
    found: dict[str, str] = {}
    for _, catalogue in catalogues():
        for message in catalogue:
            if message.id:
                key = message.id if isinstance(message.id, str) else message.id[0]
                text = message.string if isinstance(message.string, str) else message.string[0]
                found[key] = text
    return found


def test_everything_said_has_a_japanese_sentence() -> None:
    """A sentence in one language alone is unfinished."""
    missing = said() - {key for key, text in entries().items() if text}
    assert not missing


def test_no_translation_is_left_over() -> None:
    """A sentence that nobody says any more goes from the catalogue."""
    assert not set(entries()) - said()


def test_no_sentence_of_a_script_stands_in_a_template_string() -> None:
    """It would not be found there, and stay English."""
    scripts = [path for path in SCRIPTS.rglob("*.js") if path.parent.name != "vendor"]
    hidden = re.compile(r"\$\{[^}`]*\btn?\(")
    assert not [path.name for path in scripts if hidden.search(path.read_text(encoding="utf-8"))]


def test_a_translation_has_exactly_its_sentences_placeholders() -> None:
    """A wrong name would fail only when the message is shown."""
    wrong = {
        key: text
        for key, text in entries().items()
        if {*PLACEHOLDER.findall(text), "n"} != {*PLACEHOLDER.findall(key), "n"}
    }
    assert not wrong


def test_no_catalogue_marks_a_translation_as_doubtful() -> None:
    """A fuzzy entry would be left out silently."""
    assert not [message.id for _, catalogue in catalogues() for message in catalogue if message.fuzzy and message.id]


def test_one_sentence_is_translated_in_one_way() -> None:
    """The catalogues of two parts never say the same thing differently."""
    seen: dict[str, tuple[str, str]] = {}
    for path, catalogue in catalogues():
        for message in catalogue:
            if message.id:
                key = str(message.id)
                said = seen.setdefault(key, (str(message.string), path.name))
                assert said[0] == str(message.string), f"{key}: {path.name} and {said[1]}"


def test_japanese_uses_half_width_digits_and_latin_letters() -> None:
    """１２３ and ＡＢＣ are never written."""
    assert not {key: text for key, text in entries().items() if re.search(r"[０-９Ａ-Ｚａ-ｚ]", text)}


def test_a_message_says_its_arguments_in_the_readers_language() -> None:
    """Messages and texts inside a message are put into the language first."""
    message = Message("{a} · {b}", {"a": msg("model"), "b": Text(ja="値", en="value")})
    assert translate(message, "ja") == "モデル · 値"
    assert translate(message, "en") == "model · value"


def test_a_list_is_joined_as_the_language_joins_it() -> None:
    """、 in Japanese, a comma in English."""
    assert localized(["a", "b"], "ja") == "a、b"
    assert localized(["a", "b"], "en") == "a, b"


def test_text_in_an_argument_is_never_read_as_a_placeholder() -> None:
    """What a file contains cannot reach into a message."""
    assert translate(Message("{a}", {"a": "{b.__class__}"}), "en") == "{b.__class__}"


@pytest.mark.parametrize(("n", "expected"), [(1, "1 day"), (2, "2 days"), (0, "0 days")])
def test_english_tells_one_from_many(n: int, expected: str) -> None:
    """The plural follows the number."""
    assert translate(nmsg("{n} day", "{n} days", n), "en") == expected
