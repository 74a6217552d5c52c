"""What became of the sources' addresses, in words and as plain data."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from macros.documents import Address, Code, Entry, Report, Section
from macros.links.outcome import STATES
from macros.messages import Message, msg, nmsg

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from macros.documents.parts import Said
    from macros.links.checking import CheckedLink
    from macros.links.outcome import Outcome, Reason, State

_TITLE = msg("Addresses of the sources")
_COUNTS: dict[State, Message] = {
    "there": nmsg("{n} address is still there.", "{n} addresses are still there.", 0),
    "moved": nmsg("{n} has moved.", "{n} have moved.", 0),
    "gone": nmsg("{n} is gone.", "{n} are gone.", 0),
    "unchecked": nmsg("{n} could not be checked.", "{n} could not be checked.", 0),
}
_HEADINGS: dict[State, Message] = {
    "gone": msg("Gone"),
    "moved": msg("Moved"),
    "unchecked": msg("Could not be checked"),
}
_LEADS: dict[State, Message] = {
    "gone": msg(
        "Look for the page elsewhere or for an archived copy; where it is gone for good, write the day as `gone` into "
        "the source's record."
    ),
    "moved": msg("Look whether the same figures stand there, and write the new address into the source's record."),
    "unchecked": msg(
        "Nothing is wrong with these records as far as anybody can tell; open the addresses in a browser."
    ),
}
_PERMALINK = msg("{source} (permalink)")
_LEADS_TO = msg("leads to {target}")
_REASONS: dict[Reason, Message] = {
    "answered": msg("answered {status}"),
    "refused": msg("answered {status}: it does not let programs in"),
    "busy": msg("answered {status}: too many requests"),
    "server-error": msg("answered {status}: something is wrong there"),
    "front-page": msg("leads to the front page of its site"),
    "sign-in": msg("leads to a place to sign in"),
    "no-host": msg("its host cannot be found"),
    "not-public": msg("its host has an address that is not public, so it was not asked"),
    "not-https": msg("leads to an address without https, which was not asked"),
    "port": msg("leads to an unusual port, which was not asked"),
    "credentials": msg("leads to an address with a user name, which was not asked"),
    "not-an-address": msg("leads to something that is no address"),
    "timeout": msg("its host did not answer in time"),
    "certificate": msg("the certificate of its host is not valid"),
    "connection": msg("the connection failed"),
    "nowhere": msg("answered {status}: a redirect that names no place"),
    "loop": msg("redirects in a circle"),
    "too-many-redirects": msg("redirects too often"),
}


def reason_in_words(reason: Reason, status: int = 0) -> Message:
    """Why an address could not be asked, or what its host answered."""
    return _REASONS[reason].filled(status=status)


def link_report(checked: Sequence[CheckedLink]) -> Report:
    """The addresses that need a hand, and how many do not. It names no day: the same state reads the same."""
    by_state = {state: [one for one in checked if one.outcome.state == state] for state in STATES}
    return Report(
        title=_TITLE,
        summary=tuple(words.filled(n=len(by_state[state])) for state, words in _COUNTS.items() if by_state[state]),
        sections=tuple(
            Section(heading, tuple(map(_entry, by_state[state])), _LEADS[state]) for state, heading in _HEADINGS.items()
        ),
    )


def link_data(checked: Sequence[CheckedLink]) -> dict[str, Any]:
    """Every address in the order of the sources, the same in every language."""
    return {
        "links": [
            {
                "source": one.link.source,
                "key": one.link.key,
                "url": one.link.url,
                "state": one.outcome.state,
                "reason": one.outcome.reason,
                "status": one.outcome.status,
                "target": one.outcome.target,
            }
            for one in checked
        ]
    }


def _entry(checked: CheckedLink) -> Entry:
    source = Code(checked.link.source)
    title: Said = _PERMALINK.filled(source=source) if checked.link.key == "permalink" else source
    return Entry(title, (Address(checked.link.url), *_lines(checked.outcome)))


def _lines(outcome: Outcome) -> Iterator[Message]:
    if outcome.reason:
        yield reason_in_words(outcome.reason, outcome.status or 0)
    if outcome.target:
        yield _LEADS_TO.filled(target=Code(outcome.target))
