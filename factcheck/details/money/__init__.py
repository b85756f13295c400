"""Money: damage, prices, offers, fines, bail, aid, revenue, profit, wages …, in any currency.

Different currencies are not compared; a "$" without a country may be any dollar.
"""

from factcheck.details.amounts import reach
from factcheck.details.money.find import SLOTS, find
from factcheck.details.money.value import LADDER, comparable, is_update
from factcheck.model.level import DetailType

DETAIL = DetailType(
    "money",
    "damage, prices, offers, fines, aid, revenue, wages …",
    SLOTS,
    find,
    comparable,
    LADDER,
    tolerance=0.1,
    is_loose=True,
    near=frozenset({"damage", "loss"}),
    updates=is_update,
    reach=reach,
)
