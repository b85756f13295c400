"""The value of a date: the days it may mean, and everything the words left open."""

from __future__ import annotations

from factcheck.details.dates.stated import Stated
from factcheck.lexicon.calendar import SEASONS, Days
from factcheck.model.days import datetime
from factcheck.model.record import NamedTuple

Day = datetime.date
_OPEN = frozenset({"since", "until"})
"""Dates from or up to which something lasts are no dates of a happening."""
_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
)  # fmt: skip

_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_ONE_CALENDAR = 1930
"""The year from which dates are told by one calendar nearly everywhere."""


class DateValue(NamedTuple):
    """A stated date. `first` and `last` are the days of the date that is named; the hedge before it and the part of it stand beside."""

    stated: Stated
    text: str
    """As written."""
    first: Day | None = None
    last: Day | None = None
    grain: str = "day"
    """day, weekend, week, month, season, quarter, year, decade or century"""
    hedge: str = ""
    """"", about, since, after, before, until, by; from or to for an end of a stated range"""
    part: str = ""
    """"", early, mid or late"""
    end: Stated | None = None
    """The other end of "between … and …"."""
    readings: tuple[Days, ...] = ()
    """When the words fit more than one date; `first` and `last` are None then."""

    def is_resolved(self) -> bool:
        """Whether the report tells which days it may mean."""
        return bool(self.readings) or (self.first is not None and self.last is not None)

    def possible(self) -> tuple[tuple[Day, Day], ...]:
        """Every stretch of days it may mean, its part and hedge applied; empty when the report does not tell."""
        if self.first is not None and self.last is not None:
            return (bounds(self.first, self.last, self),)
        return tuple([bounds(days.first, days.last, self) for days in self.readings]) if self.readings else ()

    def fields(self) -> tuple[int | None, int | None, int | None, int | None]:
        """Year, month, day of the month and weekday, as far as the value fixes them."""
        stated, first, last = self.stated, self.first, self.last
        if first is None or last is None:
            named = (
                stated.kind in {"day", "month", "weekday", "holiday"}
                and self.end is None
                and not (stated.origin and stated.kind == "weekday")
            )
            return (stated.year, stated.month, stated.day, stated.weekday) if named else (None, None, None, None)
        if first == last:
            return first.year, first.month, first.day, first.weekday()
        year = first.year if first.year == last.year else None
        return year, first.month if year is not None and first.month == last.month else None, None, None

    def weekday_differs(self) -> bool:
        """Whether it names a weekday that its own date is not."""
        weekday = self.stated.weekday
        return weekday is not None and self.first is not None and self.first == self.last and self.first.weekday() != weekday

    def is_weekday_alone(self) -> bool:
        """Whether it names a weekday and nothing that tells which."""
        return self.stated.kind == "weekday" and self.first is None and not self.readings and self.end is None

    def shown(self) -> str:
        """As a reader would write it: "24 September 2023", "around May 2014", "3 to 5 June 2023"; the words when it is unresolved."""
        if self.first is None or self.last is None:
            return self.text
        part = f"{self.part} {'in ' if self.grain == 'week' else ''}" if self.part else ""
        hedge = "around " if self.hedge == "about" else f"{self.hedge} " if self.hedge else ""
        return f"{hedge}{part}{show(self.first, self.last, self.grain)}"

    def as_json(self) -> dict[str, object]:
        """The VALUE of the JSON contract; `part` and `hedge` when stated, `text` when unresolved, `readings` when several dates fit."""
        first, last = self.first and self.first.isoformat(), self.last and self.last.isoformat()
        value: dict[str, object] = {"first": first, "last": last, "grain": self.grain}
        if self.part:
            value["part"] = self.part
        if self.hedge:
            value["hedge"] = self.hedge
        if self.first is None:
            value["text"] = self.text
        if self.readings:
            value["readings"] = [{"first": days.first.isoformat(), "last": days.last.isoformat()} for days in self.readings]
        return value

    def difference(self, other: DateValue) -> str:
        """How far apart the two are, in the unit of the coarser: "1 day apart", "2 months apart"."""
        if self.first is None or self.last is None or other.first is None or other.last is None:
            return other_weekday(self, other)
        early, late = sorted((self, other), key=lambda value: (value.first, value.last))
        if early.last is None or late.first is None or early.last >= late.first:
            return ""
        days = (late.first - early.last).days
        months = 12 * (late.first.year - early.last.year) + late.first.month - early.last.month
        coarse = {early.grain, late.grain}
        years = late.first.year - early.last.year
        count, unit = (
            (years, "year")
            if coarse & {"year", "decade", "century"}
            else (months, "month")
            if coarse & {"month", "season", "quarter"}
            else (days, "day")
        )
        count, unit = (count, unit) if count else (days, "day")
        return f"{count} {unit}{'s' * (count != 1)} apart"

    def merge(self, other: DateValue) -> DateValue | None:
        """The finer of the two when they can mean the same; None when they cannot."""
        if self.hedge and {self.hedge, other.hedge} == {"from", "to"}:
            return None
        if not _OPEN.isdisjoint({self.hedge, other.hedge}) and (self.hedge, self.first) != (other.hedge, other.first):
            return None
        if not (self.is_resolved() and other.is_resolved()):
            resolved = self if self.is_resolved() else other
            return resolved if fields_agree(self, other) or self.text.lower() == other.text.lower() else None
        mine, theirs = self.possible(), other.possible()
        if not any(first <= other_last and other_first <= last for first, last in mine for other_first, other_last in theirs):
            return None
        return min((self, other), key=lambda value: (len(value.possible()) > 1, value.possible()[0][1] - value.possible()[0][0]))


def other_weekday(left: DateValue, right: DateValue) -> str:
    """What day of the week a date is that stands against a weekday: "24 September 2023 is a Sunday"; empty for any other two."""
    for weekday, date in ((left, right), (right, left)):
        if (
            weekday.is_weekday_alone()
            and date.first is not None
            and date.first == date.last
            and date.first.weekday() != weekday.stated.weekday
        ):
            return f"{day_in_words(date.first)} is a {_WEEKDAYS[date.first.weekday()]}"
    return ""


def told_twice(value: DateValue) -> tuple[DateValue, DateValue] | None:
    """The date and the weekday that stands beside it, when the calendar says that it is another; only where the words tell the year.

    Years before the last countries took up the Gregorian calendar are left alone.
    """
    stated = value.stated
    if stated.weekday is None or stated.year is None or stated.year < _ONE_CALENDAR or not value.weekday_differs():
        return None
    weekday = DateValue(Stated("weekday", weekday=stated.weekday), _WEEKDAYS[stated.weekday])
    return value._replace(stated=stated._replace(weekday=None)), weekday


def reach(value: DateValue) -> tuple[Day, Day] | None:
    """The first and last day that a date may mean; None when the report does not tell."""
    days = value.possible()
    return (min(first for first, _ in days), max(last for _, last in days)) if days else None


def fields_agree(left: DateValue, right: DateValue) -> bool:
    """Whether something that both fix is the same and nothing that both fix differs."""
    is_shared = False
    for mine, other in zip(left.fields(), right.fields(), strict=True):
        if mine is not None and other is not None:
            if mine != other:
                return False
            is_shared = True
    return is_shared


def bounds(first: Day, last: Day, value: DateValue) -> tuple[Day, Day]:
    """The days that a hedge or a part ("late May") makes of a named stretch of days."""
    if not value.part and not value.hedge and value.grain != "season":
        return first, last
    length = last - first
    if value.part == "early":
        last = first + length / 2
    elif value.part == "late":
        first = last - length / 2
    elif value.part == "mid":
        first, last = first + length / 4, last - length / 4
    if value.grain == "season":
        first, last = shifted(first, -91), shifted(last, 91)
    if value.hedge == "about":
        return shifted(first, -length.days - 1), shifted(last, length.days + 1)
    if value.hedge in {"since", "from", "after"}:
        return (shifted(last, 1) if value.hedge == "after" else first), Day.max
    if value.hedge in {"before", "until", "to", "by"}:
        return Day.min, (shifted(first, -1) if value.hedge == "before" else last)
    return first, last


def shifted(day: Day, count: int) -> Day:
    """The day so many days later, or the calendar's end."""
    try:
        return day + datetime.timedelta(count)
    except OverflowError:
        return Day.max if count > 0 else Day.min


def show(first: Day, last: Day, grain: str) -> str:
    """Days as a reader would write them."""
    if first == last:
        return day_in_words(first)
    if is_whole(first, last, grain):
        return whole_in_words(first, grain)
    if grain in {"year", "decade", "century"}:
        return f"{first.year} to {last.year}"
    if grain == "month":
        return f"{_MONTHS[first.month - 1]}{'' if first.year == last.year else f' {first.year}'} to {_MONTHS[last.month - 1]} {last.year}"
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day} to {day_in_words(last)}"
    return f"{day_in_words(first)} to {day_in_words(last)}"


def is_whole(first: Day, last: Day, grain: str) -> bool:
    """Whether the days are one month, season, year … and not a range of several."""
    longest = {"month": 31, "season": 92, "quarter": 92, "year": 366, "decade": 3653, "century": 36525, "week": 7, "weekend": 2}
    return (last - first).days < longest.get(grain, 0) and (first.day == 1 or grain in {"week", "weekend"})


def day_in_words(day: Day) -> str:
    """24 September 2023."""
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


def whole_in_words(first: Day, grain: str) -> str:
    """A month, season, quarter, year, decade, century, week or weekend by its first day."""
    if grain == "month":
        return f"{_MONTHS[first.month - 1]} {first.year}"
    if grain == "year":
        return str(first.year)
    if grain == "season":
        return f"{next(name for name, month in SEASONS.items() if month == first.month)} {first.year}"
    if grain == "quarter":
        return f"quarter {(first.month + 2) // 3} of {first.year}"
    if grain == "decade":
        return f"the {first.year}s"
    if grain == "century":
        return f"the years {first.year} to {first.year + 99}"
    return f"the {grain} of {day_in_words(first)}"
