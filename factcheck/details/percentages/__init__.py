"""Percentages: shares of a whole, in figures or fractions ("two thirds", "six in ten"), rates, and changes up or down.

Percent and percentage points are never compared; a rise and a fall of the same size are no agreement.
"""

from factcheck.details.amounts import reach
from factcheck.details.percentages.find import SLOTS, find
from factcheck.details.percentages.value import LADDER, comparable
from factcheck.model.level import DetailType

DETAIL = DetailType(
    "percentages", "shares, rates and changes in per cent", SLOTS, find, comparable, LADDER, tolerance=0.1, is_loose=True, reach=reach
)
