"""Quantities of a kind that each of two reports has but one of: one area, one mass."""

from factcheck.model.finding import Account
from factcheck.model.mention import Fact
from factcheck.model.record import Any

_RARE = frozenset({"area", "mass", "volume", "speed", "power", "energy", "temperature"})
"""Dimensions that few things of an event have; lengths stand in every report."""
_LIKE = 0.3
"""The smaller of two that may be of one thing is at least this share of the larger."""


def are_only_of_kind(mine: Account, its: Account, left: Fact[Any], right: Fact[Any]) -> bool:
    """Whether two quantities, one of each report, are of one rare kind, alike in size, and the only ones that their reports have."""
    if left.value.unit.dimension not in _RARE or not (is_lone(left, mine) and is_lone(right, its)):
        return False
    few, many = sorted(abs(fact.value.point() or 0.0) for fact in (left, right))
    return bool(few >= _LIKE * many)


def is_lone(fact: Fact[Any], account: Account) -> bool:
    """Whether a report has no other quantity of this dimension."""
    own = (each for each in account.facts if each.detail == fact.detail and each.id != fact.id)
    return not any(each.value.unit.dimension == fact.value.unit.dimension for each in own)
