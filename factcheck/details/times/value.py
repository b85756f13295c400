"""The value of a clock time: the minutes it may mean, and everything the words left open."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.lexicon.zones import offset_on
from factcheck.model.days import datetime
from factcheck.model.record import NamedTuple

TOLERANCE = 15.0
"""Minutes that "around" stands for on either side; source: design convention, a setting may replace it."""
DAY = 1440
_SHORTLY = 30
_OPEN_ENDED = 240
_PART_ENDS = (360, 720, 1080, 1320, 1800)
"""Where a part of the day ends: "after 8 p.m." reaches to the evening's end, at most four hours."""
_PART_STARTS = (-180, 360, 720, 1020, 1260)
SHOWN = {
    "about": "around",
    "nearly": "nearly",
    "shortly_after": "shortly after",
    "shortly_before": "shortly before",
    "after": "after",
    "before": "before",
    "by": "by",
}


class Relation(NamedTuple):
    """Which day a part of the day belongs to, when the words only point: "last night", "the next morning"."""

    origin: str
    """published or told"""
    days: int


class TimeValue(NamedTuple):
    """A stated clock time, range or part of the day. Minutes count from midnight; `high` may pass 1440 into the next day."""

    low: int
    high: int
    """Equal to `low` when one time is stated."""
    grain: str
    """minute, hour or part-of-day"""
    hedge: str = ""
    """"", about, nearly, shortly_after, shortly_before, after, before, by"""
    is_open: bool = False
    """Whether a.m. or p.m. was left unsaid and both are possible."""
    zone: str | None = None
    """As named; None for "local time" and when none was named."""
    offset: int | None = None
    """Minutes east of UTC of the stated clock, when the words tell."""
    local: int | None = None
    """Minutes east of UTC of the event's own clock, when the report tells (a time and its conversion side by side)."""
    date: datetime.date | None = None
    carried: datetime.date | None = None
    """The day of the sentence before, when its own names none: told to the reader, never compared."""
    words: str = ""
    """A part of the day as it was called ("early Sunday")."""
    relation: Relation | None = None
    event_clock: tuple[str, datetime.date] | None = None
    """The event's zone and the day it is wanted for, when only these tell of the event's own clock."""

    def readings(self) -> tuple[tuple[int, int], ...]:
        """The stated stretches of minutes it may mean: one, or two when a.m. or p.m. is open."""
        first = (self.low, self.high)
        return (first, (self.low + 720, self.high + 720)) if self.is_open else (first,)

    def windows(self, tolerance: float = TOLERANCE) -> tuple[tuple[float, float], ...]:
        """The readings with the hedge applied; bounds may lie before 0 or past 1440."""
        stated = self.readings()
        return tuple([widen(low, high, self.hedge, tolerance) for low, high in stated]) if self.hedge else stated

    def local_offset(self) -> int | None:
        """Minutes east of UTC of the event's own clock; None when nothing tells."""
        return offset_on(*self.event_clock) if self.local is None and self.event_clock is not None else self.local

    def is_point(self) -> bool:
        """Whether it states one time without a hedge."""
        return self.low == self.high and not self.hedge and self.grain != "part-of-day"

    def shown(self) -> str:
        """As a reader would write it: "around 03:00", "between 10:00 and 10:30", "early Sunday"."""
        if self.grain == "part-of-day":
            return self.words
        ends = [show(minute + 720 if self.is_open and minute < 60 else minute) for minute in (self.low, self.high)]
        clock = ends[0] if self.low == self.high else f"{ends[0]} to {ends[1]}" if self.hedge else f"between {ends[0]} and {ends[1]}"
        hedge = f"{SHOWN[self.hedge]} " if self.hedge else ""
        open_half = " (a.m. or p.m.)" if self.is_open else ""
        return f"{hedge}{clock}{open_half}{' ' + self.zone if self.zone else ''}"

    def as_json(self) -> dict[str, object]:
        """The VALUE of the JSON contract, the hedge at its default width."""
        windows = [{"from": show(low), "to": show(high)} for low, high in self.windows()]
        date = self.date or self.carried
        value: dict[str, object] = {
            **windows[0],
            "grain": self.grain,
            "zone": self.zone,
            "date": date.isoformat() if date else None,
        }
        return {**value, "readings": windows} if self.is_open else value

    def difference(self, other: TimeValue) -> str:
        """How far apart the nearest stated times are: "1 hour 15 minutes apart"."""
        minutes = gap(self, other)
        if not minutes:
            return ""
        hours, rest = divmod(minutes, 60)
        words = [f"{number} {unit}{'s' * (number != 1)}" for number, unit in ((hours, "hour"), (rest, "minute")) if number]
        return f"{' '.join(words)} apart"

    def merge(self, other: TimeValue) -> TimeValue | None:
        """The narrower of the two when their windows meet, with what the other adds (date, zone); None when they cannot both be meant."""
        if (self.date and other.date and self.date != other.date) or not overlap(self, other, TOLERANCE):
            return None
        narrow, wide = sorted((self, other), key=width)
        adds = narrow.zone is None and narrow.offset is None and wide.grain != "part-of-day" and shift_of(narrow, wide) == 0
        zone, offset = (wide.zone, wide.offset) if adds else (narrow.zone, narrow.offset)
        clock = narrow if narrow.local is not None or narrow.event_clock is not None else wide
        merged = narrow._replace(
            zone=zone, offset=offset, local=clock.local, event_clock=clock.event_clock, date=narrow.date or wide.date
        )  # fmt: skip
        return close(merged, wide) if merged.is_open and wide.grain == "part-of-day" else merged


def reach(value: TimeValue) -> tuple[float, float] | None:
    """The first and last minute that a time may mean, where it has one reading within a day and no zone; None for any other."""
    if value.is_open or value.zone is not None or value.offset is not None:
        return None
    low, high = value.windows()[0]
    return (low, high) if low >= 0 and high < DAY else None


def widen(low: int, high: int, hedge: str, tolerance: float) -> tuple[float, float]:
    """The window that a hedge makes of a stated stretch."""
    if hedge == "about":
        return low - tolerance, high + tolerance
    if hedge == "nearly":
        return low - tolerance, high
    if hedge == "shortly_after":
        return low, high + _SHORTLY
    if hedge == "shortly_before":
        return low - _SHORTLY, high
    if hedge == "after":
        return low, min(high + _OPEN_ENDED, next((end for end in _PART_ENDS if end > high % DAY), DAY) + high // DAY * DAY)
    if hedge in {"before", "by"}:
        return max(low - _OPEN_ENDED, next((start for start in reversed(_PART_STARTS) if start < low), low)), high
    return low, high


def show(minute: float) -> str:
    """A minute of the day on a 24-hour clock."""
    whole = round(minute) % DAY
    return f"{whole // 60:02}:{whole % 60:02}"


def width(value: TimeValue) -> tuple[bool, bool, float]:
    """For sorting: clock times before parts of the day, then more certain and narrower first."""
    low, high = value.windows()[0]
    return value.grain == "part-of-day", value.is_open, high - low


def shift_of(left: TimeValue, right: TimeValue) -> int | None:
    """Minutes to add to the right side's clock to read it on the left's; None when zones are named and their distance is not known."""
    mine, other = left.offset, right.offset
    if mine is None and other is None:
        return 0 if left.zone == right.zone or not (left.zone and right.zone) else None
    if mine is None:
        mine = left.local_offset()
        mine = right.local_offset() if mine is None else mine
    if other is None:
        other = right.local_offset()
        other = left.local_offset() if other is None else other
    return None if mine is None or other is None else mine - other


def days_between(left: TimeValue, right: TimeValue) -> tuple[int, ...]:
    """Minutes to add to the right side for its day: one figure when both dates are known, else any neighbouring day will do."""
    if (
        left.date
        and right.date
        and not (reaches_over_midnight(left) or reaches_over_midnight(right) or is_midnight(left) or is_midnight(right))
    ):
        return (DAY * (right.date - left.date).days,)
    return (-DAY, 0, DAY)


def is_midnight(value: TimeValue) -> bool:
    """Whether it is midnight, which people put at the end of a day as often as at its start."""
    return value.low % DAY == 0 and value.low == value.high


def reaches_over_midnight(value: TimeValue) -> bool:
    """Whether it is a part of the day that two dates share: people name a night by either."""
    return value.grain == "part-of-day" and value.high > DAY


def overlap(left: TimeValue, right: TimeValue, tolerance: float) -> bool:
    """Whether some minute satisfies both; two windows made by "around" that only touch do not."""
    shift = shift_of(left, right)
    shifts: Sequence[int] = days_between(left, right)
    if shift != 0:
        zones = range(-840, 841, 15) if shift is None else (shift,)
        shifts = [days + add for days in shifts for add in zones]
    is_strict = left.hedge == right.hedge == "about"
    others = right.windows(tolerance)
    for low, high in left.windows(tolerance):
        for other_low, other_high in others:
            for add in shifts:
                first, last = other_low + add, other_high + add
                if first > high or last < low:
                    continue
                first, last = max(low, first), min(high, last)
                if first < last or (first == last and not is_strict):
                    return True
    return False


def gap(left: TimeValue, right: TimeValue) -> int:
    """Minutes between the nearest stated times, over all readings; 0 when they meet or cannot be put on one clock."""
    shift = shift_of(left, right)
    if shift is None:
        return 0
    gaps = [
        max(low - (other_high + days + shift), other_low + days + shift - high, 0)
        for low, high in left.readings() for other_low, other_high in right.readings() for days in days_between(left, right)
    ]  # fmt: skip
    return min(gaps)


def close(value: TimeValue, part: TimeValue) -> TimeValue:
    """An open time read by a part of the day: the reading nearer to it, within two hours; unchanged when both or none fit."""
    if not value.is_open:
        return value
    if part.high <= DAY // 2:
        return value._replace(is_open=False)
    apart = [distance(low, part) for low, _ in value.readings()]
    if apart[0] == apart[1] or min(apart) > 120:
        return value
    low, high = value.readings()[apart.index(min(apart))]
    return value._replace(low=low, high=high, is_open=False)


def distance(minute: int, part: TimeValue) -> int:
    """Minutes between a minute and a part of the day; 0 inside it."""
    return min(max(part.low - minute - days, minute + days - part.high, 0) for days in (-DAY, 0, DAY))
