"""Running text as several rules look at it: a passage of a page or a text of the data as one string with its places."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from macros.pages import MacroCall, PageText

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from macros.lint.checked import CheckedText
    from macros.messages import Language
    from macros.pages import Page, Passage, Waiver
    from macros.pages.page import Spot
    from macros.source.location import Location

CALL = "\ufffc"
"""What stands for a macro call."""
MODEL_CALL = "\ue100"
"""What stands for a macro call that shows the name of a model; a page itself cannot contain it."""


@dataclass(frozen=True, slots=True)
class Running:
    """The text of one passage."""

    text: str
    """Every macro call in it is one character."""
    starts: tuple[int, ...]
    """Where the text's pieces begin."""
    pieces: tuple[PageText | MacroCall | Location, ...]
    """For each piece what it is, or, of a text of the data, where that text begins."""

    def spot(self, offset: int) -> Spot:
        """Where on its page the character at `offset` stands."""
        piece = self.pieces[bisect_right(self.starts, offset) - 1]
        return piece.spot if isinstance(piece, PageText) else "text"

    def location(self, offset: int) -> Location:
        """Where the character at `offset` stands; of a text of the data, where that begins."""
        index = bisect_right(self.starts, offset) - 1
        piece = self.pieces[index]
        if not isinstance(piece, PageText):
            return piece.location if isinstance(piece, MacroCall) else piece
        within = min(max(offset - self.starts[index], 0), len(piece.text))
        return replace(piece.location, column=piece.location.column + within)

    def called(self, start: int, end: int) -> Iterator[str]:
        """Names of the macros that are called between two offsets."""
        for at, piece in zip(self.starts, self.pieces, strict=True):
            if start <= at < end and isinstance(piece, MacroCall):
                yield piece.name


def of_page(page: Page) -> Iterator[Running]:
    """Each passage of a page."""
    return (_joined(passage) for passage in page.passages)


def of_text(text: CheckedText, language: Language) -> Running:
    """A text of the data in one language."""
    place = text.text.place(language)
    parts: list[tuple[str, MacroCall | Location]] = [
        (part, place) if isinstance(part, str) else (_stand_in(part), part) for part in text.parts[language]
    ]
    starts: list[int] = []
    end = 0
    for said, _ in parts:
        starts.append(end)
        end += len(said)
    return Running("".join(said for said, _ in parts), tuple(starts), tuple(piece for _, piece in parts))


def _joined(passage: Passage) -> Running:
    said, starts = "", []
    for piece in passage:
        if isinstance(piece, MacroCall):
            starts.append(len(said))
            said += _stand_in(piece)
        else:
            said += " " if piece.spaced and said else ""
            starts.append(len(said))
            said += piece.text
    return Running(said, tuple(starts), passage)


def _stand_in(call: MacroCall) -> str:
    return MODEL_CALL if call.name == "model" else CALL


def waived(running: Running, start: int, end: int, waivers: Iterable[Waiver]) -> Iterator[Waiver]:
    """The waivers that allow what stands between two offsets: each has it within a text of its own."""
    for waiver in waivers:
        if any(at <= start and end <= at + len(waiver.text) for at in _occurrences(waiver.text, running.text)):
            yield waiver


def _occurrences(text: str, whole: str) -> Iterator[int]:
    """Where `text` stands in `whole`, but not where it is a piece of a longer number or word."""
    at = whole.find(text)
    while at >= 0:
        end = at + len(text)
        if not (_sticks(whole[at - 1 : at], text[0]) or _sticks(text[-1], whole[end : end + 1])):
            yield at
        at = whole.find(text, at + 1)


def _sticks(left: str, right: str) -> bool:
    """Whether two characters beside each other are of one word or number."""
    return bool(left and right) and left.isascii() and right.isascii() and left.isalnum() and right.isalnum()
