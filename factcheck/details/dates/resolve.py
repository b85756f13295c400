"""The days that a stated date makes, once the report tells what its words count from."""

from __future__ import annotations

from collections.abc import Callable

from factcheck.details.dates.stated import Stated
from factcheck.details.dates.weekdays import weekday_meant
from factcheck.lexicon import calendar
from factcheck.lexicon.calendar import Day, Days
from factcheck.model.level import Anchor

_CLOSE = 45
"""A day this near to publication is meant whatever its weekday: a slip is likelier than another year."""


def resolve(stated: Stated, anchor: Anchor) -> tuple[Days, ...]:
    """The days meant: none when the report does not tell, several when the words fit more than one."""
    found = _RULES[stated.kind](stated, anchor) if stated.kind in _RULES else None
    if found is None:
        return ()
    return (found,) if isinstance(found, Days) else found


Found = Days | tuple[Days, ...] | None


def _day(stated: Stated, anchor: Anchor) -> Found:
    if stated.day is None:
        return None
    if stated.month is None:
        return _day_of_month(stated, anchor)
    if stated.year is not None:
        return calendar.make_day(stated.year, stated.month, stated.day)
    if stated.origin:
        year = _year_from(stated, anchor)
        return None if year is None else calendar.make_day(year, stated.month, stated.day)
    return _nearest(stated, anchor, lambda year: calendar.make_day(year, stated.month or 1, stated.day or 1))


def _day_of_month(stated: Stated, anchor: Anchor) -> Days | None:
    """The 20th: of the month told of, else the nearest to publication on the side that the sentence looks to, and on its weekday."""
    number, told = stated.day or 0, anchor.told
    if told is not None and told[0].replace(day=1) == told[1].replace(day=1):
        found = calendar.make_day(told[0].year, told[0].month, number)
        if stated.weekday is None or (found is not None and found.first.weekday() == stated.weekday):
            return found
    if anchor.day is None or anchor.is_history:
        return None
    reach = 1 if stated.weekday is None else 6
    months = [calendar.month_of(anchor.day.year, anchor.day.month + shift) for shift in range(-reach, reach + 1)]
    days = [calendar.make_day(month.first.year, month.first.month, number) for month in months if month is not None]
    ahead = [(_days_ahead(day, anchor.day), day) for day in days if day and stated.weekday in {None, day.first.weekday()}]
    fitting = [(abs(count), day) for count, day in ahead if (count >= 0 if stated.direction > 0 else count <= 0)]
    return min(fitting, key=lambda pair: pair[0], default=(0, None))[1]


def _nth_weekday(stated: Stated, anchor: Anchor) -> Found:
    """The first Monday in May, the last Sunday of last month: `day` tells which, -1 the last."""
    month = _month_meant(stated, anchor)
    if month is None:
        return None
    weekday, count = stated.weekday or 0, stated.day or 0
    first = calendar.weekday_before(month.last, weekday) if count < 0 else calendar.weekday_after(month.first, weekday)
    day = None if first is None else calendar.shift_days(first, 7 * max(0, count - 1))
    return calendar.day_of(day) if day is not None and day <= month.last else None


def _month_day(stated: Stated, anchor: Anchor) -> Found:
    """The 15th of this month."""
    month = _month_meant(stated, anchor)
    return None if month is None else calendar.make_day(month.first.year, month.first.month, stated.day or 0)


def _month_meant(stated: Stated, anchor: Anchor) -> Days | None:
    found = _unit(stated, anchor) if stated.unit else _month(stated._replace(weekday=None), anchor)
    return found if isinstance(found, Days) else None


def _week(stated: Stated, anchor: Anchor) -> Found:
    """The week of 10 April, the week ending 5 May: by its day."""
    day = _day(stated, anchor)
    if not isinstance(day, calendar.Days):
        return None
    if not stated.unit.startswith("week-"):
        return calendar.unit_of(day.first, stated.unit)
    other = calendar.shift_days(day.first, -6 if stated.unit == "week-to" else 6)
    return None if other is None else calendar.Days(min(day.first, other), max(day.first, other), "week")


def _month(stated: Stated, anchor: Anchor) -> Found:
    month = stated.month or 1
    if stated.year is not None:
        return calendar.month_of(stated.year, month)
    if stated.origin == "told" and stated.number and anchor.told is not None:
        told = anchor.told[0]
        shift = (month - told.month) % 12 or 12
        return calendar.month_of(told.year, told.month + (shift if stated.number > 0 else shift - 12 if shift < 12 else -12))
    if stated.origin == "published" and stated.number and anchor.day is not None and not anchor.is_history:
        return _month_beside(month, stated.number, anchor.day)
    if stated.origin:
        year = _year_from(stated, anchor)
        return None if year is None else calendar.month_of(year, month)
    return _nearest(stated, anchor, lambda year: calendar.month_of(year, month))


def _month_beside(month: int, count: int, day: Day) -> Days | None:
    """Last May, next May: the nearest one wholly before or after the month of the day."""
    shift = (month - day.month) % 12 or 12
    return calendar.month_of(day.year, day.month + (shift if count > 0 else shift - 12 if shift < 12 else -12))


def _year_from(stated: Stated, anchor: Anchor) -> int | None:
    """The year that "of that year" or "last year" points to."""
    if stated.origin.startswith("told"):
        return None if anchor.told is None else anchor.told[0].year + stated.number
    return None if anchor.day is None or anchor.is_history else anchor.day.year + stated.number


def _nearest(stated: Stated, anchor: Anchor, make: Callable[[int], Days | None]) -> Days | None:
    """A day or month without a year: by the year in force, else the one nearest to publication that the sentence's tense allows."""
    if anchor.year is not None:
        turned = anchor.month is not None and stated.month is not None and anchor.month - stated.month >= 7
        return make(anchor.year + turned)
    if anchor.day is None or anchor.is_history:
        return None
    made = [days for year in (anchor.day.year - 1, anchor.day.year, anchor.day.year + 1) if (days := make(year)) is not None]
    if stated.weekday is not None and all(abs(_days_ahead(days, anchor.day)) > _CLOSE for days in made):
        made = [days for days in made if days.first.weekday() == stated.weekday] or made
    ahead = {1: (-14, 351), -1: (-351, 14)}.get(stated.direction, (-275, 90))
    fitting = [days for days in made if ahead[0] <= _days_ahead(days, anchor.day) <= ahead[1]]
    return min(fitting or made, key=lambda days: abs(_days_ahead(days, anchor.day)), default=None)


def _days_ahead(days: Days, day: Day | None) -> int:
    if day is None or days.first <= day <= days.last:
        return 0
    return (days.first - day).days if days.first > day else (days.last - day).days


def _year(stated: Stated, _anchor: Anchor) -> Found:
    return None if stated.year is None else calendar.year_of(stated.year)


def _short_year(stated: Stated, anchor: Anchor) -> Found:
    """'99: the latest such year up to the day of publication, or in the century last told of."""
    if stated.year is None:
        return None
    if anchor.year is not None:
        return calendar.year_of(anchor.year // 100 * 100 + stated.year)
    if anchor.day is None:
        return None
    year = anchor.day.year // 100 * 100 + stated.year
    return calendar.year_of(year if year <= anchor.day.year else year - 100)


def _unit(stated: Stated, anchor: Anchor) -> Found:
    """Last month, this week, that year, the following day, the weekend."""
    day = _origin(stated, anchor)
    if day is None:
        return None
    if stated.unit == "day" and stated.origin == "told" and anchor.told_day() is None:
        return None
    if stated.unit == "weekend" and stated.origin == "published":
        return _weekend(stated, day)
    return calendar.unit_of(day, stated.unit, stated.number)


def _unit_end(stated: Stated, anchor: Anchor) -> Found:
    """Year end: the last day of the year."""
    unit = _unit(stated, anchor)
    return calendar.day_of(unit.last) if isinstance(unit, calendar.Days) else None


def _weekend(stated: Stated, day: Day) -> Days | None:
    """The weekend that just was, or is; the coming one when the sentence looks ahead; "last" never names the one that still runs."""
    is_running = day.weekday() >= 5
    if stated.number > 0:
        return calendar.unit_of(day, "weekend", int(is_running))
    if stated.number < 0 or (stated.direction <= 0 and not is_running):
        return calendar.unit_of(day, "weekend", -1)
    return calendar.weekend_of(day)


def _origin(stated: Stated, anchor: Anchor) -> Day | None:
    if stated.origin == "event":
        return None
    if stated.origin == "told" or (stated.origin == "nearest" and anchor.is_history):
        return None if anchor.told is None else anchor.told[1] if stated.number > 0 else anchor.told[0]
    return None if anchor.is_history else anchor.day


def _offset(stated: Stated, anchor: Anchor) -> Found:
    """Three days ago, two weeks later: as fine as its unit."""
    if stated.origin == "told" and stated.unit == "day" and anchor.told_day() is None:
        return None
    day = _origin(stated, anchor)
    return None if day is None else calendar.unit_of(day, "week" if stated.unit == "fortnight" else stated.unit, stated.number)


def _stretch(stated: Stated, anchor: Anchor) -> Found:
    """The past two weeks, the next three days: up to the day counted from, or from it on; "few" tells no days."""
    ahead_of_told = stated.number > 0 and stated.direction < 0
    day = _origin(stated._replace(origin="told") if ahead_of_told else stated, anchor)
    return None if day is None or not stated.number else calendar.stretch_of(day, stated.unit, stated.number)


def _season(stated: Stated, anchor: Anchor) -> Found:
    if stated.year is not None:
        return calendar.season_of(stated.year, stated.unit)
    month = calendar.SEASONS[stated.unit]
    if stated.origin == "published" and stated.number and anchor.day is not None and not anchor.is_history:
        year = anchor.day.year + (stated.number if stated.number > 0 else 0)
        ends = calendar.season_of(year, stated.unit)
        return ends if ends is None or stated.number > 0 or ends.last < anchor.day else calendar.season_of(year - 1, stated.unit)
    if stated.origin:
        told = _year_from(stated, anchor)
        return None if told is None else calendar.season_of(told, stated.unit)
    return _nearest(stated._replace(month=month), anchor, lambda year: calendar.season_of(year, stated.unit))


def _quarter(stated: Stated, anchor: Anchor) -> Found:
    year = stated.year if stated.year is not None else _year_from(stated._replace(number=stated.day or 0), anchor)
    return None if year is None else calendar.quarter_of(year, stated.number)


def _decade(stated: Stated, anchor: Anchor) -> Found:
    if stated.year is None:
        return None
    if stated.year >= 100:
        return calendar.decade_of(stated.year)
    century = 1900 if stated.year >= 20 else anchor.day.year // 100 * 100 if anchor.day is not None else None
    return None if century is None else calendar.decade_of(century + stated.year)


def _century(stated: Stated, _anchor: Anchor) -> Found:
    return calendar.century_of(stated.number)


def _numeric(stated: Stated, anchor: Anchor) -> Found:
    """05/06/2023: by the order the report's other dates show, else both."""
    year, first, second = stated.year or 0, stated.month or 0, stated.day or 0
    month_first, day_first = calendar.make_day(year, first, second), calendar.make_day(year, second, first)
    if month_first == day_first or anchor.day_first is False or day_first is None:
        return month_first
    if anchor.day_first or month_first is None:
        return day_first
    return (month_first, day_first)


def _phrase(stated: Stated, anchor: Anchor) -> Found:
    if anchor.day is None or anchor.is_history:
        return None
    return calendar.parse_phrase(stated.unit, anchor.language, anchor.day)


_RULES: dict[str, Callable[[Stated, Anchor], Found]] = {
    "day": _day,
    "holiday": _day,
    "month": _month,
    "year": _year,
    "short-year": _short_year,
    "weekday": weekday_meant,
    "week": _week,
    "nth-weekday": _nth_weekday,
    "month-day": _month_day,
    "unit": _unit,
    "unit-end": _unit_end,
    "offset": _offset,
    "stretch": _stretch,
    "season": _season,
    "quarter": _quarter,
    "decade": _decade,
    "century": _century,
    "numeric": _numeric,
    "phrase": _phrase,
}
