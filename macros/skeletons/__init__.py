"""A new record: what has to be known of it, and the file that then stands there, with its gaps as comments."""

from macros.skeletons.identifiers import identifier_fault
from macros.skeletons.made import Refused, skeleton
from macros.skeletons.questions import Question, Situation, UnknownKey, every_question, needed

__all__ = [
    "KINDS",
    "Question",
    "Refused",
    "Situation",
    "UnknownKey",
    "every_question",
    "identifier_fault",
    "needed",
    "skeleton",
]

KINDS = {
    "model": "models",
    "source": "sources",
    "provider": "providers",
    "platform": "platforms",
    "field": "fields",
    "use-case": "use-cases",
    "question": "questions",
    "term": "terms",
    "comparison": "comparisons",
    "audit": "audits",
    "rate": "rates",
}
"""Folders of `data/` by what one of their records is called on the command line."""
