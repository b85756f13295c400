"""Quantities: length, area, volume, mass, speed, temperature, magnitude, power … of anything, in any unit.

Units of one dimension are compared in SI units; a number stands for what rounds to it, so that "12 nautical miles" and "22 km" go together.
"""

from factcheck.details.amounts import reach
from factcheck.details.quantities.find import SLOTS, find
from factcheck.details.quantities.value import LADDER, comparable
from factcheck.model.level import DetailType

DETAIL = DetailType(
    "quantities",
    "how long, high, far, heavy, fast, hot, strong … something is",
    SLOTS,
    find,
    comparable,
    LADDER,
    tolerance=0.1,
    single=frozenset({"magnitude"}),
    enough=(0.1, 0.15, 0.35),
    reach=reach,
)
