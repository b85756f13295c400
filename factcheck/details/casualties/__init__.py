"""Casualties: how many people an event killed, injured, displaced, detained …, by the words of the report.

Totals count everyone of an outcome; parts ("including two children", "another officer") say so, and groups (police, children,
attackers) are told apart. Families and households stay their own unit.
"""

from factcheck.details.casualties.find import SLOTS, find
from factcheck.details.casualties.value import LADDER, comparable, is_update
from factcheck.model.level import DetailType

DETAIL = DetailType(
    "casualties",
    "people killed, injured, missing, detained, displaced …",
    SLOTS,
    find,
    comparable,
    LADDER,
    tolerance=0.1,
    single=frozenset(SLOTS),
    updates=is_update,
    languages=frozenset({"en", "es"}),
)
