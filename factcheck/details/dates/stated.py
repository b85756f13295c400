"""What the words of a date say, before anybody asks which days that makes."""

from __future__ import annotations

from factcheck.model.record import NamedTuple


class Stated(NamedTuple):
    """The fields of a date as far as the words fill them; nothing in it is guessed."""

    kind: str
    """day, month, year, short-year, weekday, week, nth-weekday, month-day, unit, unit-end, offset, stretch, season,
    quarter, decade, century, fiscal, holiday,
    numeric, phrase, recurring"""
    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    """Monday is 0."""
    unit: str = ""
    """For unit, offset and stretch: day, week, weekend, month, quarter, year, decade, century; for season its name; for phrase its words;
    for week: week or weekend (that holds the day), week-to or week-from (that ends or starts with it)."""
    number: int = 0
    """How many units before (negative) or after the day they count from; for quarter and century which one."""
    origin: str = ""
    """What relative words count from: published, told, nearest (of these two), event (one that the sentence names), date (one that it
    tells) or week (a day of one counted from publication); published-year or told-year when only the year is pointed at."""
    direction: int = 0
    """1 when the sentence speaks of what is to come, -1 when of what was, 0 when it does not show."""
