"""Names of days and months, and the arithmetic of the Gregorian calendar.

The only door to dateparser (`parse_phrase`), for phrases that no rule of our own covers.
"""

from __future__ import annotations

import functools
from collections.abc import Sequence

from factcheck.lexicon.tables import languages, table
from factcheck.model.days import datetime
from factcheck.model.record import Any, NamedTuple
from factcheck.model.slotted import Slotted

Day = datetime.date
DAY = datetime.timedelta(1)
SEASONS = {"spring": 3, "summer": 6, "autumn": 9, "winter": 12}
"""First month of a season in the northern hemisphere; `Days.grain` "season" tells that this is a convention."""


class Days(NamedTuple):
    """A stretch of days, both ends included, and how fine the words were."""

    first: Day
    last: Day
    grain: str
    """day, weekend, week, month, season, quarter, year, decade, century"""


class Names(Slotted):
    """The calendar words of one language, each with its number."""

    months: dict[str, int]
    short_months: frozenset[str]
    weekdays: dict[str, int]
    """Monday is 0."""
    short_weekdays: frozenset[str]
    weekday_plurals: dict[str, int]
    seasons: dict[str, str]
    units: dict[str, str]
    decades: dict[str, int]
    numbers: dict[str, int]
    ordinals: dict[str, int]
    lower: frozenset[str]
    """What is written with a small letter: months, weekdays."""
    joiners: frozenset[str]
    """What joins tens and units: twenty-one."""


@functools.cache
def names(language: str) -> Names:
    """The calendar words of a language; empty when it has no table."""
    lists = table(__file__, language, "calendar.toml")
    forms = [[entry.split() for entry in lists.get(f"names.{name}", ())] for name in ("months", "weekdays", "seasons", "units", "decades")]
    numbered = [{form: number for number, entry in enumerate(entries) for form in entry} for entries in forms[:2]]
    short = [frozenset(form for entry in entries for form in entry[1:]) for entries in forms[:2]]
    named = [{form: entry[0] for entry in entries for form in entry} for entries in forms[2:4]]
    numbers = {word: number for number, entry in enumerate(lists.get("numbers.small", ())) for word in entry.split()}
    numbers |= {word: 10 * number for number, word in enumerate(lists.get("numbers.tens", ()), 2)}
    ordinals = {word: number for number, word in enumerate(lists.get("numbers.ordinals", ()))}
    ordinals |= {word: 10 * number for number, word in enumerate(lists.get("numbers.tens_ordinals", ()), 2)}
    plurals = {f"{entry[0]}s": number for number, entry in enumerate(forms[1])}
    months = {form: number + 1 for form, number in numbered[0].items()}
    decades = {entry[0]: int(entry[1]) for entry in forms[4]}
    lower, joiners = frozenset(lists.get("names.lower", ())), frozenset(lists.get("numbers.joiners", ()))
    return Names(months, short[0], numbered[1], short[1], plurals, named[0], named[1], decades, numbers, ordinals, lower, joiners)


@functools.cache
def weekdays() -> dict[str, int]:
    """The weekdays of every language by their words; Monday is 0."""
    return {word: day for language in languages(__file__, "calendar.toml") for word, day in names(language).weekdays.items()}


@functools.cache
def holidays(language: str) -> dict[str, tuple[tuple[tuple[str, ...], int, int], ...]]:
    """Named days by their first word: (words, month, day), longest first; month 0 when the date moves or differs by country."""
    lists = table(__file__, language, "calendar.toml")
    entries: list[tuple[tuple[str, ...], int, int]] = [(tuple(entry.split()), 0, 0) for entry in lists.get("holidays.moving", ())]
    for entry in lists.get("holidays.fixed", ()):
        date, *words = entry.split()
        month, _, day = date.partition("-")
        entries.append((tuple(words), int(month), int(day)))
    found: dict[str, list[tuple[tuple[str, ...], int, int]]] = {}
    for named in sorted(entries, key=lambda entry: -len(entry[0])):
        found.setdefault(named[0][0], []).append(named)
    return {first: tuple(days) for first, days in found.items()}


def read_number(lows: Sequence[str], at: int, language: str = "en") -> tuple[int, int] | None:
    """A whole number below 1000 in digits, or below 70 in words, that starts at token `at`: (number, index after it)."""
    if at >= len(lows):
        return None
    low, numbers, joiners = lows[at], names(language).numbers, names(language).joiners
    if low.isdecimal():
        return (int(low), at + 1) if len(low) < 4 else None
    number = numbers.get(low)
    if number is None:
        return None
    after = at + 2 if at + 2 < len(lows) and lows[at + 1] in joiners else at + 1
    if number >= 20 and after < len(lows) and 0 < numbers.get(lows[after], 0) < 10:
        return number + numbers[lows[after]], after + 1
    return number, at + 1


def read_ordinal(lows: Sequence[str], at: int, language: str = "en") -> tuple[int, int] | None:
    """An ordinal below 70 (24th · twenty-fourth · first): (number, index after it)."""
    if at >= len(lows):
        return None
    low, known = lows[at], names(language)
    if low.isdecimal() and len(low) < 3:
        suffixed = at + 1 < len(lows) and lows[at + 1] in {"st", "nd", "rd", "th"}
        return (int(low), at + 2) if suffixed else None
    if low in known.ordinals:
        return known.ordinals[low], at + 1
    tens = known.numbers.get(low, 0)
    after = at + 2 if at + 2 < len(lows) and lows[at + 1] == "-" else at + 1
    if tens >= 20 and after < len(lows) and 0 < known.ordinals.get(lows[after], 0) < 10:
        return tens + known.ordinals[lows[after]], after + 1
    return None


def make_day(year: int, month: int, day: int) -> Days | None:
    """One day; None when the calendar has no such day."""
    try:
        made = Day(year, month, day)
    except (ValueError, OverflowError):
        return None
    return Days(made, made, "day")


def day_of(day: Day) -> Days:
    """The one day."""
    return Days(day, day, "day")


def shift_days(day: Day, count: int) -> Day | None:
    """The day `count` days later; None beyond the calendar's ends."""
    try:
        return day + datetime.timedelta(count)
    except OverflowError:
        return None


def month_of(year: int, month: int) -> Days | None:
    """All days of a month; `month` may run past 12 or below 1 into other years."""
    year, month = year + (month - 1) // 12, (month - 1) % 12 + 1
    if not 1 <= year < 9999:
        return None
    return Days(Day(year, month, 1), Day(year + month // 12, month % 12 + 1, 1) - DAY, "month")


def year_of(year: int) -> Days | None:
    """All days of a year."""
    return Days(Day(year, 1, 1), Day(year, 12, 31), "year") if 1 <= year <= 9999 else None


def week_of(day: Day) -> Days | None:
    """Monday to Sunday."""
    first = shift_days(day, -day.weekday())
    last = shift_days(day, 6 - day.weekday())
    return Days(first, last, "week") if first and last else None


def weekend_of(day: Day) -> Days | None:
    """Saturday and Sunday of the same Monday-to-Sunday week."""
    week = week_of(day)
    return Days(week.last - DAY, week.last, "weekend") if week else None


def quarter_of(year: int, quarter: int) -> Days | None:
    """Three months; `quarter` may run past 4 or below 1 into other years."""
    first, last = month_of(year, 3 * quarter - 2), month_of(year, 3 * quarter)
    return Days(first.first, last.last, "quarter") if first and last else None


def season_of(year: int, season: str) -> Days | None:
    """Three months by the northern convention; winter starts in December of `year`."""
    start = SEASONS[season]
    first, last = month_of(year, start), month_of(year, start + 2)
    return Days(first.first, last.last, "season") if first and last else None


def decade_of(year: int) -> Days | None:
    """The ten years that start with a year ending in 0."""
    year -= year % 10
    return Days(Day(year, 1, 1), Day(year + 9, 12, 31), "decade") if 1 <= year <= 9980 else None


def century_of(century: int) -> Days | None:
    """The nth century as it is commonly counted: the 20th is 1900 to 1999."""
    return Days(Day(max(1, 100 * century - 100), 1, 1), Day(100 * century - 1, 12, 31), "century") if 1 <= century <= 99 else None


def unit_of(day: Day, unit: str, shift: int = 0) -> Days | None:
    """The day, week, weekend, month, quarter, year, decade or century that lies `shift` units from the one that holds `day`."""
    if unit in {"day", "week", "weekend", "fortnight"}:
        moved = shift_days(day, shift * {"day": 1, "fortnight": 14}.get(unit, 7))
        if moved is None:
            return None
        return day_of(moved) if unit == "day" else weekend_of(moved) if unit == "weekend" else week_of(moved)
    if unit == "month":
        return month_of(day.year, day.month + shift)
    if unit == "quarter":
        return quarter_of(day.year, (day.month + 2) // 3 + shift)
    if unit == "year":
        return year_of(day.year + shift)
    if unit == "decade":
        return decade_of(day.year + 10 * shift)
    return century_of(day.year // 100 + 1 + shift) if unit == "century" else None


def stretch_of(day: Day, unit: str, count: int) -> Days | None:
    """So many units up to and with `day` (negative) or from it on; months and years to the same day, or the month's last."""
    if unit in {"day", "week", "fortnight", "weekend"}:
        other = shift_days(day, count * {"day": 1, "fortnight": 14}.get(unit, 7))
    else:
        months = {"month": 1, "quarter": 3, "year": 12, "decade": 120, "century": 1200}[unit]
        month = month_of(day.year, day.month + months * count)
        other = None if month is None else month.first.replace(day=min(day.day, month.last.day))
    return None if other is None else Days(min(day, other), max(day, other), "week" if unit == "fortnight" else unit)


def weekday_before(day: Day, weekday: int, *, strictly: bool = False) -> Day | None:
    """The nearest such weekday up to and including `day`; strictly before it when asked."""
    back = (day.weekday() - weekday) % 7
    return shift_days(day, -(back or 7 * strictly))


def weekday_after(day: Day, weekday: int, *, strictly: bool = False) -> Day | None:
    """The nearest such weekday from `day` on; strictly after it when asked."""
    ahead = (weekday - day.weekday()) % 7
    return shift_days(day, ahead or 7 * strictly)


def parse_phrase(phrase: str, language: str, reference: Day) -> Days | None:
    """What a relative phrase means as seen on the reference day, by dateparser, as fine as the phrase is; None when it cannot tell.

    Costs some 60 to 150 ms the first time: only for phrases of which we know that they name a date and that we have no rule for.
    """
    moment = _parser(language, reference).get_date_data(phrase)
    if moment.date_obj is None:
        return None
    return unit_of(moment.date_obj.date(), moment.period if moment.period in {"week", "month", "year"} else "day")


@functools.lru_cache(maxsize=8)
def _parser(language: str, reference: Day) -> Any:
    from dateparser.date import DateDataParser

    base = datetime.datetime.combine(reference, datetime.time(23, 59))
    return DateDataParser(languages=[language], settings={"RELATIVE_BASE": base, "PREFER_DATES_FROM": "current_period"})
