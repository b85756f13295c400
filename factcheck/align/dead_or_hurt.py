"""Figures of the injured of which one report counts the dead among them."""

from factcheck.model.finding import Account
from factcheck.model.mention import Fact
from factcheck.model.record import Any


def may_hold_dead(mine: Account, its: Account, left: Fact[Any], right: Fact[Any]) -> bool:
    """Whether the larger of two figures of injured comes to the smaller and its report's dead, and its own report tells of none."""
    sides = ((left.value.stated or 0, killed_of(mine)), (right.value.stated or 0, killed_of(its)))
    (few, dead), (many, none) = sorted(sides)
    return none == 0 < dead and few + dead == many


def killed_of(said: Account) -> float:
    """How many a report tells to have been killed, at least; 0 without a word of it."""
    return said.totals["killed"].whole.low or 0 if "killed" in said.totals else 0
