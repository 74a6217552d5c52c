"""`allowed` in the head of a page: texts that stand there in spite of the rules on wording, each with its reason."""

from __future__ import annotations

from typing import TYPE_CHECKING

from macros.diagnostics import Diagnostic
from macros.messages import msg
from macros.pages.head_text import starts_plainly, unfit
from macros.pages.page import Waiver

if TYPE_CHECKING:
    from collections.abc import Iterator

    from macros.messages import Message
    from macros.pages.source_text import SourceText
    from macros.source.document import Document, Plain

KEY = "allowed"
MAX_WAIVERS = 40
"""Texts of one page. A page that needs more has figures that should come from macros."""
MAX_TEXT, MAX_REASON = 120, 300
MIN_REASON = 6
"""Characters of a reason; fewer say nothing."""

NOT_A_MAPPING = msg("allowed is not a list of texts with their reasons")
TOO_MANY = msg("allowed has {count} texts; at most {most} are read")
TEXT = msg("“{text}” under allowed is empty or longer than {most} characters")
UNFIT = msg("“{text}” under allowed contains “{part}”, which could be taken for markup")
NOT_QUOTED = msg("“{text}” under allowed begins with a digit or a sign and is not in quotation marks")
NO_REASON = msg("“{text}” is allowed without a reason")

WRITE_SO = msg("Write each text with its reason below allowed, such as “'24 hours': a period this site sets itself”.")
USE_MACROS = msg("Let macros say what they can say.")
QUOTE = msg("Put it into quotation marks.")
PLAINLY = msg("Write plain words; leave markup out.")
SHORTEN = msg("Write the words of the page that are meant, with a few around them.")
GIVE_REASON = msg("Say in a few words why no macro can say it and why it cannot go stale.")


def read_waivers(document: Document) -> tuple[Waiver, ...]:
    """The waivers of a head, as far as they can be read; one without a proper reason is told once, and allows."""
    return tuple(
        Waiver(text, reason if isinstance(reason, str) else "", document.locate_key((KEY, text)))
        for text, reason in _written(document).items()
    )


def check_waivers(document: Document, source: SourceText) -> Iterator[Diagnostic]:
    """A diagnostic where `allowed` is not texts with reasons."""
    written = document.data.get(KEY) if isinstance(document.data, dict) else None
    if not isinstance(written, dict):
        yield Diagnostic("page-head", document.locate((KEY,)), NOT_A_MAPPING, WRITE_SO)
        return
    if len(written) > MAX_WAIVERS:
        message = TOO_MANY.filled(count=len(written), most=MAX_WAIVERS)
        yield Diagnostic("page-head", document.locate((KEY,)), message, USE_MACROS)
    for text, reason in written.items():
        place = document.locate_key((KEY, text))
        if fault := _fault(text, reason, starts_plainly(source.text, source.offset(place))):
            yield Diagnostic("page-head", place, *fault)


def _fault(text: str, reason: Plain, plain: bool) -> tuple[Message, Message] | None:
    """What is wrong with one text and its reason, and what to do."""
    if not text.strip() or len(text) > MAX_TEXT:
        return TEXT.filled(text=text, most=MAX_TEXT), SHORTEN
    if not plain:
        return NOT_QUOTED.filled(text=text), QUOTE
    if part := unfit(text) or (unfit(reason) if isinstance(reason, str) else None):
        return UNFIT.filled(text=text, part=part), PLAINLY
    if not isinstance(reason, str) or not MIN_REASON <= len(reason.strip()) <= MAX_REASON:
        return NO_REASON.filled(text=text), GIVE_REASON
    return None


def _written(document: Document) -> dict[str, Plain]:
    written = document.data.get(KEY) if isinstance(document.data, dict) else None
    return written if isinstance(written, dict) else {}
