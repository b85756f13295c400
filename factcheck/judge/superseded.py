"""Whether the later report only updates a developing figure."""

from typing import Any

from factcheck.details.figures import Figure
from factcheck.model.document import Document
from factcheck.model.mention import Fact

_RISING = frozenset({"killed", "injured", "casualties", "missing", "displaced", "evacuated", "detained", "rescued", "hospitalised", "sick"})


def is_superseded(left: Fact[Any], right: Fact[Any], documents: dict[str, Document]) -> bool:
    """Whether the report published later states the higher toll; without two different dates nothing is superseded."""
    mine, other = documents[left.document].published, documents[right.document].published
    if left.detail != "casualties" or left.slot not in _RISING or mine is None or other is None or mine == other:
        return False
    early, late = (left, right) if mine < other else (right, left)
    return is_higher(late.value, early.value)


def is_higher(late: Figure, early: Figure) -> bool:
    """Whether every value of the one lies above every value of the other."""
    return late.interval.low is not None and early.interval.high is not None and late.interval.low > early.interval.high
