"""Statements: what came of it, told without a number: arrested, charged, identified, critical, closed, denied and the like.

Each is of somebody or something, and holds or does not ("no arrests have been made"). What is planned, feared or possible keeps that force;
what is not known ("it is not clear whether") is no statement.
"""

from factcheck.details.statements.find import find
from factcheck.details.statements.ladder import LADDER, comparable, is_update
from factcheck.details.statements.outcomes import SLOTS
from factcheck.model.level import DetailType

DETAIL = DetailType(
    "statements",
    "what came of it: arrested, charged, identified, critical, closed, contained, denied …",
    SLOTS,
    find,
    comparable,
    LADDER,
    claims=False,
    near=frozenset({"arrest", "release"}),
    updates=lambda early, late: is_update(early.value, late.value),
    single=frozenset({"motive", "cause", "claim", "inquiry", "arrest", "charge"}),
)
