"""macros/translations.py, held against babel"""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING

import pytest
from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po, write_po
from hypothesis import given, settings
from hypothesis import strategies as st

from macros.messages import LOCALE
from macros.translations import Translations, read_translations

if TYPE_CHECKING:
    from pathlib import Path

SENTENCES = st.text(st.sampled_from('abあ "\\\n\t#n:_{}%'), min_size=1, max_size=90)


def strings(text: str | list[str] | tuple[str, ...]) -> list[str]:
    return [one for one in ([text] if isinstance(text, str) else text) if one]


@pytest.mark.parametrize("path", sorted(LOCALE.glob("*/*.po")), ids=lambda path: path.name)
def test_a_catalogue_is_read_as_babel_reads_it(path: Path) -> None:
    """Every sentence, with its plural forms."""
    with path.open("rb") as file:
        expected = {strings(entry.id)[0]: strings(entry.string) for entry in read_po(file) if entry.id}
    assert read_translations([path]).sentences == expected


@settings(max_examples=150)
@given(entries=st.dictionaries(SENTENCES, SENTENCES, max_size=4), plural=st.booleans())
def test_any_sentence_is_read_as_babel_writes_it(
    tmp_path_factory: pytest.TempPathFactory, entries: dict[str, str], plural: bool
) -> None:
    """Quotation marks, backslashes and line breaks, on one line or wrapped over several."""
    catalogue = Catalog(locale="ja")
    for key, text in entries.items():
        catalogue.add((key, f"{key}s") if plural else key, (text,) if plural else text)
    written = BytesIO()
    write_po(written, catalogue, width=40)
    path = tmp_path_factory.mktemp("po") / "a.po"
    path.write_bytes(written.getvalue())
    read = read_translations([path])
    assert read.sentences == {key: [text] for key, text in entries.items()}
    for key, text in entries.items():
        assert read.gettext(key) == read.ngettext(key, "", 5) == text


def test_a_file_says_which_of_its_sentences_goes_with_a_number(tmp_path: Path) -> None:
    """Any language can be added, whatever its plurals are."""
    (tmp_path / "a.po").write_text(
        'msgid ""\nmsgstr ""\n"Plural-Forms: nplurals=3; plural=n==1 ? 0 : n>=2 && n<=4 ? 1 : 2;\\n"\n\n'
        'msgid "day"\nmsgid_plural "days"\nmsgstr[0] "den"\nmsgstr[1] "dny"\nmsgstr[2] "dní"\n',
        encoding="utf-8",
    )
    read = read_translations([tmp_path / "a.po"])
    assert [read.ngettext("day", "days", n) for n in (1, 3, 5)] == ["den", "dny", "dní"]


def test_what_is_not_translated_is_said_as_it_is_written() -> None:
    """English needs no file."""
    assert Translations().gettext("day") == "day"
    assert [Translations().ngettext("day", "days", n) for n in (0, 1, 2)] == ["days", "day", "days"]
