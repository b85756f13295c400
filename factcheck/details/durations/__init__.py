"""Durations: how long something lasted, how long after another thing it came, how long a sentence or a career is.

"Three days ago" and "two years later" are dates; "24 hours a day" and "the past two weeks" tell no duration of anything.
"""

from factcheck.details.amounts import reach
from factcheck.details.durations.find import SLOTS, find
from factcheck.details.durations.value import LADDER, comparable
from factcheck.model.level import DetailType

DETAIL = DetailType(
    "durations",
    "how long something lasted or took, sentences, careers",
    SLOTS,
    find,
    comparable,
    LADDER,
    tolerance=0.1,
    is_loose=True,
    near=frozenset({"lasted", "after"}),
    lasting=frozenset({"service"}),
    enough=(0.0, 0.15, 0.35),
    reach=reach,
)
