"""Reads one clock time: 3am · 3:15 p.m. · 0300 hrs · 15h30 · half past two · three o'clock · noon."""

from __future__ import annotations

from factcheck.details.times.clock_words import Words
from factcheck.lexicon.calendar import read_number
from factcheck.model.reading import Tokens
from factcheck.model.record import NamedTuple

Lows = tuple[str, ...]
_CUES = frozenset("at around about by until till since shortly approximately just nearly almost was".split())
"""Words that make "ten to six" a time."""
_DIRECTIONS = {"past": 1, "to": -1, "till": -1, "after": 1, "before": -1, "of": -1}
"""Whether minutes are counted on from the hour behind the word, or back."""


class Clock(NamedTuple):
    """One time on a clock."""

    first: int
    stop: int
    minute: int
    """Minutes after midnight; with `is_open` the morning's reading."""
    grain: str
    is_open: bool
    """a.m. or p.m. unsaid."""
    trust: str
    """sure: its own form tells; colon: it may be another number with a colon; bare: a number that only its neighbours make a time"""
    rule: str


def read_clock(tokens: Tokens, at: int, known: Words, language: str = "en") -> Clock | None:
    """The time that starts at token `at`; None when none can. Whether a bare number or one with a colon is a time, its neighbours tell."""
    lows = tokens.lows
    low = lows[at]
    if low[0].isdecimal():
        return read_past(lows, at, known, language) or moved(lows, read_digits(tokens, at, known), known)
    if low in known.noon or low in known.midnight:
        return Clock(at, at + 1, 720 if low in known.noon else 0, "hour", False, "sure", "named-hour")
    if low in known.numbers:
        return read_past(lows, at, known, language) or moved(lows, read_spelled(lows, at, known, language), known)
    return None


def moved(lows: Lows, clock: Clock | None, known: Words) -> Clock | None:
    """The time with what is added behind its hour ("las ocho y media", "las nueve menos cuarto"), twelve put into its half of the day."""
    if clock is None:
        return None
    found = known.added.at(lows, clock.stop) if clock.trust == "bare" and clock.stop < len(lows) else None
    if found is not None and clock.grain == "hour":
        has_article = clock.first > 0 and lows[clock.first - 1] in known.articles
        minute = (clock.minute + int(found[1])) % 720
        longer = clock._replace(stop=found[0], minute=minute, grain="minute", rule="past-the-hour", trust="sure")
        closed = with_meridiem(lows, longer, known)
        clock = closed if has_article or closed is not longer else clock
    if lows[clock.stop - 1] in known.turned and clock.stop - clock.first > 1 and clock.minute % 720 < 60:
        clock = clock._replace(minute=(clock.minute + 720) % 1440)
    return clock


def read_digits(tokens: Tokens, at: int, known: Words) -> Clock | None:
    """A time that starts with digits."""
    lows, low = tokens.lows, tokens.lows[at]
    if len(low) > 8:
        return None
    if (colon := split_colon(low)) is not None:
        return read_colon(lows, at, colon, known)
    meridiem = read_meridiem(lows, at + 1, known)
    if meridiem is not None:
        return read_with_meridiem(low, at, meridiem)
    following = lows[at + 1] if at + 1 < len(lows) else ""
    if following == "h" and tokens.touch(at + 1):
        return read_h(tokens, at)
    if len(low) == 4 and low.isdecimal():
        return read_military(lows, at, known)
    if following in known.hours and (clock := read_hours(lows, at, known)) is not None:
        return clock
    if low[-3:-2] == ".":
        return read_dotted(low, at)
    if len(low) > 2 or not low.isdecimal() or not 1 <= int(low) <= 12:
        return None
    if following in known.oclock:
        return with_meridiem(lows, Clock(at, at + 2, int(low) % 12 * 60, "hour", True, "sure", "oclock"), known)
    return Clock(at, at + 1, int(low) % 12 * 60, "hour", True, "bare", "bare-hour")


def read_hours(lows: Lows, at: int, known: Words) -> Clock | None:
    """A time before the word for hours: 18.30 hrs · las 14 horas."""
    low = lows[at]
    if len(low) == 5 and low[2] == ".":
        return timed(at, at + 2, low[:2], low[3:], "hours-word")
    if low.isdecimal() and at and lows[at - 1] in known.articles and int(low) <= 24:
        return Clock(at, at + 2, int(low) % 24 * 60, "hour", False, "sure", "hours-word")
    return None


def read_dotted(low: str, at: int) -> Clock | None:
    """As in "at 6.45 in the morning": like a bare hour, only its neighbours make it a time."""
    hour, _, minute = low.partition(".")
    if not (hour.isdecimal() and len(hour) < 3 and minute.isdecimal()) or not 1 <= int(hour) <= 23 or int(minute) > 59:
        return None
    is_open = int(hour) <= 12 and hour[0] != "0"
    return Clock(at, at + 1, (int(hour) % 12 if is_open else int(hour)) * 60 + int(minute), "minute", is_open, "bare", "dotted")


def split_colon(low: str) -> tuple[str, str] | None:
    """Hours and minutes of 2:30 or 02:30:15; None for other tokens."""
    parts = low.split(":")
    if len(parts) not in (2, 3) or not all(part.isdecimal() and len(part) == 2 for part in parts[1:]):
        return None
    return (parts[0], parts[1]) if parts[0].isdecimal() and len(parts[0]) <= 2 else None


def read_colon(lows: Lows, at: int, colon: tuple[str, str], known: Words) -> Clock | None:
    """2:30 · 2:30 p.m. · 02:30 · 14:30 hrs; without more, an hour of 1 to 12 without a zero before it is open (12:00 is noon)."""
    hour, minute = int(colon[0]), int(colon[1])
    if hour > 24 or minute > 59 or (hour == 24 and minute):
        return None
    meridiem = read_meridiem(lows, at + 1, known)
    if meridiem is not None and hour <= 12:
        return Clock(at, meridiem[1], hour % 12 * 60 + minute + meridiem[0], "minute", False, "sure", "colon-with-half")
    stop = meridiem[1] if meridiem else at + 1
    if stop < len(lows) and lows[stop] in known.hours:
        return Clock(at, stop + 1, hour % 24 * 60 + minute, "minute", False, "sure", "hours-word")
    if stop < len(lows) and lows[stop] in known.oclock:
        return Clock(at, stop + 1, hour % 12 * 60 + minute, "minute", 1 <= hour <= 12, "sure", "oclock")
    is_open = 1 <= hour <= 12 and not colon[0].startswith("0") and (hour, minute) != (12, 0)
    return Clock(at, stop, (hour % 12 if is_open else hour % 24) * 60 + minute, "minute", is_open, "colon", "colon")


def read_meridiem(lows: Lows, at: int, known: Words) -> tuple[int, int] | None:
    """a.m. or p.m. at token `at`: (minutes to add, index after it)."""
    if at >= len(lows):
        return None
    if lows[at] in known.meridiems:
        return known.meridiems[lows[at]], at + 1
    if (half := known.halves.at(lows, at)) is not None:
        return int(half[1]), half[0]
    if lows[at] in {"a", "p"} and at + 2 < len(lows) and lows[at + 1] == "." and lows[at + 2] == "m":
        return (0 if lows[at] == "a" else 720), at + 3
    if lows[at] in {"a", "p"} and at + 1 < len(lows) and lows[at + 1] == "m":
        return (0 if lows[at] == "a" else 720), at + 2
    return None


def read_with_meridiem(low: str, at: int, meridiem: tuple[int, int]) -> Clock | None:
    """3 a.m. · 3.15 p.m. · 1140 a.m."""
    hour, mark, minute = low.partition(".")
    if not mark and len(low) in (3, 4):
        hour, minute = low[:-2], low[-2:]
    if not hour.isdecimal() or not 1 <= int(hour) <= 12 or (minute and not (minute.isdecimal() and len(minute) == 2 and int(minute) < 60)):
        return None
    minutes = int(hour) % 12 * 60 + int(minute or 0) + meridiem[0]
    return Clock(at, meridiem[1], minutes, "minute" if minute else "hour", False, "sure", "digits-with-half")


def read_h(tokens: Tokens, at: int) -> Clock | None:
    """15h30 · 15h00 · 3h18, written without a space."""
    lows = tokens.lows
    has_minutes = at + 2 < len(lows) and tokens.touch(at + 2) and lows[at + 2].isdecimal() and len(lows[at + 2]) == 2
    if has_minutes:
        return timed(at, at + 3, lows[at], lows[at + 2], "letter-h")
    is_full = len(lows[at]) == 4 and lows[at].isdecimal()
    return timed(at, at + 2, lows[at][:2], lows[at][2:], "military") if is_full else None


def timed(first: int, stop: int, hour: str, minute: str, rule: str) -> Clock | None:
    """A time on a 24-hour clock; None when there is no such hour or minute."""
    if not (hour.isdecimal() and minute.isdecimal()) or int(hour) > 24 or int(minute) > 59:
        return None
    return Clock(first, stop, int(hour) % 24 * 60 + int(minute), "minute", False, "sure", rule)


def read_military(lows: Lows, at: int, known: Words) -> Clock | None:
    """0300 hrs · 1430 hours · 0300 behind "at"; only a leading zero in the sentence or a clock's word makes a time of four digits."""
    low, following = lows[at], lows[at + 1] if at + 1 < len(lows) else ""
    behind = lows[at - 1] if at else ""
    has_cue = behind in {"at", "by", "from", "between", "until", "till", "since", "and", "to", "-", "–"}
    if following in known.hours:
        is_short = following in {"hrs", "h", "hrs."}
        is_clock = (has_cue or low[0] == "0") and (is_short or lows[at + 2 : at + 3] not in (("of",), ["of"]))
        return timed(at, at + 2, low[:2], low[2:], "military") if is_clock else None
    is_plain = behind in {"about", "around"} or (has_cue and behind not in {"and", "to", "-", "–"})
    has_zero = is_plain and any(each[0] == "0" and len(each) == 4 and each.isdecimal() for each in lows)
    if following in {"gmt", "utc", "z"} or has_zero:
        return timed(at, at + 1, low[:2], low[2:], "military")
    return None


def read_past(lows: Lows, at: int, known: Words, language: str) -> Clock | None:
    """Half past two · (a) quarter to nine · ten past six · 20 minutes before midnight."""
    if lows[at] == "a" and lows[at + 1 : at + 2] not in (("quarter",), ["quarter"]):
        return None
    start = at + 1 if lows[at] == "a" else at
    if _DIRECTIONS.keys().isdisjoint(lows[start + 1 : start + 5]):  # as in "twenty-five minutes past"
        return None
    if lows[start] in {"half", "quarter"}:
        minutes, stop = (30 if lows[start] == "half" else 15), start + 1
    else:
        number = read_number(lows, start, language)
        if number is None or not 1 <= number[0] <= 59:
            return None
        minutes, stop = number
    has_unit = stop < len(lows) and lows[stop] in {"minutes", "minute", "mins", "min"}
    stop += has_unit
    direction = _DIRECTIONS.get(lows[stop] if stop < len(lows) else "")
    hour = read_hour(lows, stop + 1, known, language) if direction else None
    if direction is None or hour is None or not is_past_phrase(lows, at, stop, has_unit=has_unit, is_named=hour[0] in (0, 720)):
        return None
    minute, after, is_open = hour[0] + direction * minutes, hour[1], hour[2]
    clock = Clock(at, after, minute % (720 if is_open else 1440), "minute", is_open, "sure", "past-the-hour")
    return with_meridiem(lows, clock, known)


def is_past_phrase(lows: Lows, at: int, stop: int, *, has_unit: bool, is_named: bool) -> bool:
    """Whether "ten to six" and its like are a time and no score, vote or range."""
    word, link = lows[stop - 1], lows[stop]
    if link == "past":
        return True
    behind = lows[at - 1] if at else ""
    has_cue = behind in _CUES
    if word in {"quarter", "half"} or (has_unit and is_named):
        return link in {"to", "till", "after", "before", "of"} and (has_cue or is_named or link == "to") and word != "half"
    return has_cue and (word in {"five", "ten", "twenty"} or lows[at] == "twenty")


def read_hour(lows: Lows, at: int, known: Words, language: str) -> tuple[int, int, bool] | None:
    """The hour behind "past" or "to": (minutes after midnight, index after it, whether a.m. or p.m. is open)."""
    if at >= len(lows):
        return None
    if lows[at] in known.noon or lows[at] in known.midnight:
        return (720 if lows[at] in known.noon else 0), at + 1, False
    number = read_number(lows, at, language)
    if number is None or not 1 <= number[0] <= 12:
        return None
    return number[0] % 12 * 60, number[1], True


def read_spelled(lows: Lows, at: int, known: Words, language: str) -> Clock | None:
    """Three o'clock · two thirty p.m. · eight (bare: its neighbours must tell)."""
    number = read_number(lows, at, language)
    if number is None or not 1 <= number[0] <= 12:
        return None
    hour, stop = number[0] % 12 * 60, number[1]
    if stop < len(lows) and lows[stop] in known.oclock:
        return with_meridiem(lows, Clock(at, stop + 1, hour, "hour", True, "sure", "oclock"), known)
    bare = Clock(at, stop, hour, "hour", True, "bare", "bare-hour")
    closed = with_meridiem(lows, bare, known)
    if closed is not bare:
        return closed._replace(trust="sure")
    after = stop + 1 if stop < len(lows) and lows[stop] == "-" else stop
    minutes = read_number(lows, after, language)
    if minutes is None or not 10 <= minutes[0] <= 59 or lows[after][0].isdecimal():
        return bare
    full = Clock(at, minutes[1], hour + minutes[0], "minute", True, "bare", "spelled")
    closed = with_meridiem(lows, full, known)
    return closed._replace(trust="sure") if closed is not full else full


def with_meridiem(lows: Lows, clock: Clock, known: Words) -> Clock:
    """The time with the a.m. or p.m. behind it; the same object when none follows."""
    meridiem = read_meridiem(lows, clock.stop, known)
    if meridiem is None or not clock.is_open:
        return clock
    return clock._replace(stop=meridiem[1], minute=clock.minute + meridiem[0], is_open=False)
