"""What could not be read, in words: a fault of `macros.source` as a diagnostic with a message and a hint."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from macros.diagnostics import Diagnostic
from macros.reading.characters import CHARACTERS
from macros.reading.folders import FOLDERS
from macros.reading.syntax import SYNTAX
from macros.reading.texts import TEXTS
from macros.reading.values import VALUES

if TYPE_CHECKING:
    from collections.abc import Mapping

    from macros.reading.explanation import Explanation
    from macros.source.faults import Code, SourceFault

EXPLANATIONS: Mapping[Code, Explanation] = {**FOLDERS, **TEXTS, **CHARACTERS, **SYNTAX, **VALUES}
"""For every code of `macros.source.faults` what is wrong and how to mend it."""


def explain(fault: SourceFault) -> Diagnostic:
    """The diagnostic for `fault`, with the same code and place."""
    explanation = EXPLANATIONS[fault.code]
    return Diagnostic(
        code=fault.code,
        location=fault.location,
        message=replace(explanation.message, arguments=fault.arguments),
        hint=replace(explanation.hint, arguments=fault.arguments),
    )
