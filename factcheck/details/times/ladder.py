"""When two clock times agree, can both be true, or cannot."""

from factcheck.details.rungs import FORCE, always
from factcheck.details.times.value import DAY, TimeValue, gap, overlap, reaches_over_midnight, shift_of
from factcheck.lexicon.calendar import weekdays
from factcheck.model.level import Level
from factcheck.model.mention import Fact

Times = Fact[TimeValue]
_ROUNDING = 5
_FRINGE = 120
_MORNING, _EVENING = 360, 1080
"""Before and after these a day runs into its neighbour."""

_NIGHT = 180
"""Minutes over midnight within which two times of neighbouring days may be of one thing."""


def comparable(left: Times, right: Times) -> tuple[str, ...] | None:
    """Times of two different days answer different questions, unless they lie within three hours of each other over midnight."""
    mine, other = left.value, right.value
    if mine.date is None or other.date is None:
        is_at_night = any(value.low < _MORNING or value.high > _EVENING for value in (mine, other))
        days = [weekday_in(value.words) for value in (mine, other)]
        return None if None not in days and days[0] != days[1] and not is_at_night else ()
    if mine.date == other.date:
        return ("same-date",)
    is_neighbour = abs((mine.date - other.date).days) == 1
    if is_neighbour and (reaches_over_midnight(mine) or reaches_over_midnight(other) or 0 < gap(mine, other) <= _NIGHT):
        return ()
    return None


def weekday_in(words: str) -> int | None:
    """The weekday, Monday 0, that the words for a part of the day name in any language; None when they name none: "Saturday afternoon"."""
    return next((weekdays()[word] for word in words.lower().split() if word in weekdays()), None)


def same_time(left: Times, right: Times, _tolerance: float) -> bool:
    """Both state the same minute, range or part of the day, hedged alike."""
    mine, other = left.value, right.value
    shift = shift_of(mine, other)
    if shift is None or mine.hedge != other.hedge or mine.is_open != other.is_open:
        return False
    length = mine.high - mine.low == other.high - other.low
    return (
        length
        and (mine.low - other.low - shift) % (DAY // 2 if mine.is_open else DAY) == 0
        and overlap(mine, other, 0 if not mine.hedge else 1)
    )


def one_rounds(left: Times, right: Times, tolerance: float) -> bool:
    """One is a whole or half hour within five minutes of the other, or "around" a whole hour within so much more."""
    mine, other = left.value, right.value
    if is_around_hour(mine, other) or is_around_hour(other, mine):
        return tolerance < gap(mine, other) <= tolerance + _ROUNDING
    is_round = mine.low % 30 == 0 or other.low % 30 == 0
    return mine.is_point() and other.is_point() and is_round and 0 < gap(mine, other) <= _ROUNDING


def is_around_hour(vague: TimeValue, exact: TimeValue) -> bool:
    """Whether one is "around" a whole hour and the other a minute of the clock."""
    return vague.hedge == "about" and vague.low == vague.high and vague.low % 60 == 0 and exact.is_point()


def open_fits(left: Times, right: Times, tolerance: float) -> bool:
    """Half of the day or zone is left open by one of them, and some reading meets the other."""
    mine, other = left.value, right.value
    is_open = mine.is_open or other.is_open or shift_of(mine, other) is None
    return is_open and overlap(mine, other, tolerance)


def windows_overlap(left: Times, right: Times, tolerance: float) -> bool:
    """Some minute satisfies both."""
    return overlap(left.value, right.value, tolerance)


def one_end_differs(left: Times, right: Times, _tolerance: float) -> bool:
    """Both run from one stated time to another; one end is the same, the other is not: "7 p.m. to 6 a.m.", "5 p.m. to 6 a.m."."""
    mine, other = left.value, right.value
    shift = shift_of(mine, other)
    if not (is_range(mine) and is_range(other)) or mine.is_open or other.is_open or shift is None:
        return False
    starts, ends = (apart_by(mine.low - other.low - shift), apart_by(mine.high - other.high - shift))
    return min(starts, ends) == 0 and max(starts, ends) > _ROUNDING


def is_range(value: TimeValue) -> bool:
    """Whether it runs from one clock time to another, neither of them hedged."""
    return value.low != value.high and not value.hedge and value.grain != "part-of-day"


def apart_by(minutes: int) -> int:
    """How far two clock times are apart, whatever the day."""
    return min(minutes % DAY, -minutes % DAY)


def near_part(left: Times, right: Times, _tolerance: float) -> bool:
    """One is a part of the day, whose edges nobody agrees on, and the other lies within two hours of it; a morning begins at midnight."""
    for part, other in ((left.value, right.value), (right.value, left.value)):
        if part.grain != "part-of-day":
            continue
        widened = part._replace(low=0 if part.low < 720 else part.low - _FRINGE, high=part.high + _FRINGE)
        if overlap(widened, other, 0):
            return True
    return False


def slightly_apart(left: Times, right: Times, _tolerance: float) -> bool:
    """Apart, but by less than an hour where both are hedged, or less than ten minutes where neither is."""
    mine, other = left.value, right.value
    apart = gap(mine, other)
    both_vague = bool(mine.hedge) and bool(other.hedge)
    return apart > 0 and ((both_vague and apart < 60) or (mine.is_point() and other.is_point() and apart < 10))


def part_apart(left: Times, right: Times, _tolerance: float) -> bool:
    """At least one of the two is only a part of the day."""
    return "part-of-day" in (left.value.grain, right.value.grain)


LADDER: tuple[Level[TimeValue], ...] = (
    Level("same-time", "agree", "note", 0.95, same_time, "the same time"),
    FORCE,
    Level("rounded", "compatible", "note", 0.85, one_rounds, "one is the other, rounded"),
    Level("open-reading", "compatible", "note", 0.8, open_fits, "a.m. or p.m., or the zone, is left open, and one reading fits"),
    Level("one-end-differs", "conflict", "warning", 0.7, one_end_differs, "one end is the same, the other is not"),
    Level("windows-overlap", "compatible", "note", 0.9, windows_overlap, "some minute satisfies both"),
    Level("near-part-of-day", "compatible", "note", 0.75, near_part, "it lies at the edge of that part of the day"),
    Level("apart-part-of-day", "conflict", "warning", 0.6, part_apart, "it lies outside that part of the day"),
    Level("slightly-apart", "conflict", "warning", 0.75, slightly_apart, "the times do not meet, by little"),
    Level("apart", "conflict", "error", 0.85, always, "the times do not meet in any reading"),
)
