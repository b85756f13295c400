"""Clock times and parts of the day: when it happened, when it was reported, when somebody died, with every hedge kept.

"Around 3am" is a window of minutes, "2:30" is two readings, "overnight" is a stretch of the day. Two reports disagree when no
reading of the one meets any reading of the other.
"""

from factcheck.details.times.complete import complete
from factcheck.details.times.find import find
from factcheck.details.times.ladder import LADDER, comparable
from factcheck.details.times.value import TOLERANCE, TimeValue, reach
from factcheck.model.level import DetailType

DETAIL: DetailType[TimeValue] = DetailType(
    name="times",
    summary="clock times and parts of the day",
    slots={
        "onset": "when it happened or began",
        "end": "when it was over",
        "call": "when police or rescuers were called or told",
        "discovery": "when somebody or something was found",
        "arrival": "when somebody arrived",
        "death": "when somebody died",
        "arrest": "when somebody was arrested",
        "statement": "when something was said, announced or is to be held",
        "other": "a time whose sentence does not tell what of",
    },
    find=find,
    comparable=comparable,
    ladder=LADDER,
    tolerance=TOLERANCE,
    single=frozenset({"onset", "end", "call", "discovery"}),
    complete=complete,
    reach=reach,
    languages=frozenset({"en", "es"}),
    enough=(0.0, 0.15, 0.35),
    is_loose=True,
)
