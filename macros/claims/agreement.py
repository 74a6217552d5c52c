"""When two values that are written differently do not disagree: roundings, binary thousands, coarser dates.

Only values are looked at here; whether two claims are about the same thing is asked of `conditions.identity`.
"""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING
from unicodedata import normalize

if TYPE_CHECKING:
    from collections.abc import Iterator

    from macros.catalog import Catalog
    from macros.records import Claim, Field

from macros.claims.evidence import best_kind

_HALF = Decimal("0.5")
_ROUNDING_LIMIT = Decimal("0.05")
"""Two token limits further apart than this share are different limits, however round one of them is."""
_SHORT_TOKENS = re.compile(r"(\d+(?:\.\d+)?)\s*([KM])", re.IGNORECASE)
_THOUSANDS = {"K": 1, "M": 2}
"""How many factors of a thousand, or of 1,024, a letter stands for."""
_MONTH = len("2024-06")


def agree(one: Claim, other: Claim, field: Field) -> bool:
    """Whether the two values can both be right. Symmetric."""
    if one.value == other.value or _is_coarser(one, other, field) or _is_coarser(other, one, field):
        return True
    if isinstance(one.value, tuple) and isinstance(other.value, tuple):
        return not field.ordered and set(one.value) == set(other.value)
    return field.datatype == "date" and not field.day_matters and _same_month(one, other)


def yields(claim: Claim, to: Claim, field: Field, catalog: Catalog) -> bool:
    """Whether `claim` is the poorer writing of the same value and is not shown beside `to`.

    A rounded figure yields to the exact one. A coarser date yields to a finer one; where the day does not matter it is
    the finer one that yields, because data projects turn "June 2024" into a day that nobody stated. A date never
    yields to a date with a poorer kind of source.
    """
    if field.datatype != "date":
        return _is_coarser(claim, to, field)
    if best_kind(claim, field, catalog) < best_kind(to, field, catalog):
        return False
    if not field.day_matters and _same_month(claim, to):
        return _is_coarser(to, claim, field)
    return _is_coarser(claim, to, field)


def may_be_rounding(claim: Claim, of: Claim, field: Field) -> bool:
    """Whether the claim would be a writing of the other's value if it were marked as rounded.

    A price that is not marked is a different price, so the two disagree until somebody has looked.
    """
    return not agree(claim, of, field) and _is_coarser(replace(claim, precision="rounded"), of, field)


def _is_coarser(claim: Claim, than: Claim, field: Field) -> bool:
    """Whether `claim` says the value of `than` with less precision."""
    if claim.value == than.value:
        return False
    if field.datatype == "date":
        return str(than.value).startswith(f"{claim.value}-")
    coarse, fine = claim.value, than.value
    if not isinstance(coarse, Decimal) or not isinstance(fine, Decimal):
        return False
    match field.datatype:
        case "tokens":
            return _is_round_number(coarse, fine) or fine in _binary_readings(claim)
        case "money":
            # Unmarked, 10 and 15 or 2 and 2.4 would pass for roundings of each other; they are different prices.
            return claim.precision == "rounded" and _rounds_to(fine, coarse, _last_decimal(coarse))
        case _:
            return _rounds_to(fine, coarse, _last_decimal(coarse))


def _same_month(one: Claim, other: Claim) -> bool:
    return str(one.value)[:_MONTH] == str(other.value)[:_MONTH]


def _is_round_number(coarse: Decimal, fine: Decimal) -> bool:
    """1,000,000 for 1,047,576: the other rounded at the last significant digit, at most 5 % away."""
    return _rounds_to(fine, coarse, _last_digit(coarse)) and abs(coarse - fine) <= _ROUNDING_LIMIT * fine


def _binary_readings(claim: Claim) -> Iterator[Decimal]:
    """What a claim of 256,000 would be if its printed `256K` were binary: 262,144."""
    for evidence in claim.evidence:
        if found := _SHORT_TOKENS.fullmatch(normalize("NFKC", evidence.printed).strip()):
            number, thousands = Decimal(found[1]), _THOUSANDS[found[2].upper()]
            if claim.value == number * 1000**thousands:
                yield number * 1024**thousands


def _rounds_to(fine: Decimal, coarse: Decimal, unit: Decimal) -> bool:
    """Whether `fine` lies within half a unit of `coarse`. Being another number, it then has more digits."""
    return abs(fine - coarse) <= unit * _HALF


def _last_digit(number: Decimal) -> Decimal:
    """One unit of the last significant digit: 100,000 for 1,100,000."""
    return Decimal(1).scaleb(_exponent(number.normalize()))


def _last_decimal(number: Decimal) -> Decimal:
    """One unit of the last decimal, 1 for a whole number."""
    return Decimal(1).scaleb(min(0, _exponent(number.normalize())))


def _exponent(number: Decimal) -> int:
    exponent = number.as_tuple().exponent
    return exponent if isinstance(exponent, int) else 0
