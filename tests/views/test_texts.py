"""macros/views/texts.py"""

from __future__ import annotations

from typing import TYPE_CHECKING

from macros.records import Text
from macros.views.inline import INLINE_VIEWS
from macros.views.texts import said
from macros.vocabulary import MACROS
from tests.views.dom import parse, text

if TYPE_CHECKING:
    from collections.abc import Callable

    from macros.messages import Language
    from macros.views.context import PageContext

PRICE = Text(
    "入力は{{ figure('gpt-5-mini', 'input_price') }}<です>。", "Input is {{ figure('gpt-5-mini', 'input_price') }} <b>."
)


def test_every_macro_that_stands_in_a_sentence_can_be_called() -> None:
    """A text may call what a page may call in running text."""
    assert set(INLINE_VIEWS) == {name for name, macro in MACROS.items() if not macro.block}


def test_words_are_escaped_and_calls_are_cited(page: Callable[[Language], PageContext]) -> None:
    """A figure in a text of the data opens its evidence like any other."""
    expected: dict[Language, tuple[str, str]] = {"ja": ("入力は", "<です>。"), "en": ("Input is ", " <b>.")}
    for language, words in expected.items():
        context = page(language)
        shown = parse(said(context, PRICE))
        whole = text(shown)
        assert whole.startswith(words[0])
        assert whole.endswith(words[1])
        assert "[1]" in whole
        assert context.cited
