"""Why an expression is no macro call that a page may have."""

from __future__ import annotations

from macros.messages import Message, msg

WRITE_A_CALL = msg("Write a macro call such as {{ figure('gpt-5-mini', 'input_price') }}.")


class Refused(Exception):  # noqa: N818 - it carries a sentence to the next step, nothing more
    """Why an expression is not a call as pages may have it."""

    def __init__(self, message: Message, hint: Message = WRITE_A_CALL) -> None:
        super().__init__(message.text)
        self.message = message
        self.hint = hint
