"""The records of the catalogue as frozen values. They carry no rule and read no file (macros/building/ makes them).

Figures are `Decimal`; dates stay text with the precision of their source (`2024-06`, `2024-06-30`), because a month is
not a day.
"""

from macros.records.audits import Audit, AuditVerdict, Finding, FindingEvidence
from macros.records.claims import Claim, ClaimStatus, Evidence, RejectedReason, Rejection, Reporter
from macros.records.fields import ConditionKey, Datatype, Field
from macros.records.guidance import AssumedWorkload, Candidate, Operator, Option, Question, Requirement, UseCase
from macros.records.imports import Decided, Import
from macros.records.models import Comparison, Model, Platform, Provider
from macros.records.parts import (
    NOT_APPLICABLE,
    NOT_DISCLOSED,
    NOT_STATED,
    Anchor,
    Band,
    Condition,
    Conditions,
    Tasks,
    Text,
    Value,
)
from macros.records.rates import Rate, RateKind
from macros.records.sources import Slug, Source, SourceKind
from macros.records.terms import Term, Words

__all__ = [
    "NOT_APPLICABLE",
    "NOT_DISCLOSED",
    "NOT_STATED",
    "Anchor",
    "AssumedWorkload",
    "Audit",
    "AuditVerdict",
    "Band",
    "Candidate",
    "Claim",
    "ClaimStatus",
    "Comparison",
    "Condition",
    "ConditionKey",
    "Conditions",
    "Datatype",
    "Decided",
    "Evidence",
    "Field",
    "Finding",
    "FindingEvidence",
    "Import",
    "Model",
    "Operator",
    "Option",
    "Platform",
    "Provider",
    "Question",
    "Rate",
    "RateKind",
    "RejectedReason",
    "Rejection",
    "Reporter",
    "Requirement",
    "Slug",
    "Source",
    "SourceKind",
    "Tasks",
    "Term",
    "Text",
    "UseCase",
    "Value",
    "Words",
]
