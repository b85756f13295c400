"""Which day a weekday means, counted from publication or from the day told of."""

from __future__ import annotations

from factcheck.details.dates.stated import Stated
from factcheck.lexicon import calendar
from factcheck.lexicon.calendar import Day, Days
from factcheck.model.level import Anchor


def weekday_meant(stated: Stated, anchor: Anchor) -> Days | tuple[Days, ...] | None:
    """The day that Sunday, last Friday, the following Monday or Tuesday of next week is; several when people differ on it."""
    weekday = stated.weekday or 0
    if stated.origin == "told":
        return weekday_told(weekday, stated.number, anchor)
    if anchor.day is None or anchor.is_history:
        told = anchor.told_day()
        return calendar.day_of(told) if told is not None and told.weekday() == weekday and not stated.number else None
    if stated.origin == "week":
        week = calendar.unit_of(anchor.day, "week", stated.number)
        return None if week is None else calendar.day_of(week.first + weekday * calendar.DAY)
    if stated.number > 0:
        return next_weekday(weekday, anchor.day)
    forward = stated.direction > 0 and not stated.number
    found = (
        calendar.weekday_after(anchor.day, weekday) if forward else calendar.weekday_before(anchor.day, weekday, strictly=stated.number < 0)
    )
    return None if found is None else calendar.day_of(found)


def next_weekday(weekday: int, day: Day) -> Days | tuple[Days, ...] | None:
    """Next Friday, said before Friday of the same week is this week's to some and next week's to others: both are given."""
    first = calendar.weekday_after(day, weekday, strictly=True)
    second = None if first is None else calendar.shift_days(first, 7)
    if first is None or second is None:
        return None
    return (calendar.day_of(first), calendar.day_of(second)) if weekday > day.weekday() else calendar.day_of(first)


def weekday_told(weekday: int, count: int, anchor: Anchor) -> Days | None:
    """That Sunday, the following Monday: counted from the day told of."""
    told = anchor.told_day()
    if told is None:
        return None
    if not count:
        return calendar.day_of(told) if told.weekday() == weekday else None
    found = calendar.weekday_after(told, weekday, strictly=True) if count > 0 else calendar.weekday_before(told, weekday, strictly=True)
    return None if found is None else calendar.day_of(found)
