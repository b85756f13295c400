"""Counts: how many of anything that no other detail type claims (trucks, units, houses, flights).

Last in the catalogue: what a more specific type has claimed is not counted again.
"""

from factcheck.details.counts.find import SLOTS, find
from factcheck.details.counts.value import LADDER, comparable, is_update
from factcheck.details.figures import reach
from factcheck.model.level import DetailType

DETAIL = DetailType(
    "counts",
    "how many of anything: trucks, units, houses, flights …",
    SLOTS,
    find,
    comparable,
    LADDER,
    updates=is_update,
    tolerance=0.1,
    languages=frozenset({"en", "es"}),
    reach=reach,
)
