"""Dates: the day, month, year or longer stretch on which something happened, was said, or is to be.

"Sunday", "last week" and "the following day" are counted from the report's own dates; a date that the report does not tell in full
is never filled in by guess. Two reports disagree when the days they give one happening have none in common.
"""

from factcheck.details.dates.complete import complete
from factcheck.details.dates.find import find
from factcheck.details.dates.ladder import LADDER, comparable
from factcheck.details.dates.value import DateValue, reach, told_twice
from factcheck.model.level import DetailType

DETAIL: DetailType[DateValue] = DetailType(
    name="dates",
    summary="days, months, years and longer stretches",
    slots={
        "event": "when the main thing happened",
        "death": "when somebody died",
        "arrest": "when somebody was arrested",
        "court": "when a court heard or decided",
        "statement": "when something was said, published or is to be held",
        "other": "a date whose sentence does not tell what of",
    },
    find=find,
    comparable=comparable,
    ladder=LADDER,
    single=frozenset({"event"}),
    complete=complete,
    languages=frozenset({"en", "es"}),
    enough=(0.0, 0.15, 0.5),
    is_loose=True,
    reach=reach,
    told_twice=told_twice,
)
