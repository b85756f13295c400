"""Reads what ties two clock times together: the ends of a range, and a time told once more by another clock."""

from __future__ import annotations

from factcheck.details.times import clock as clocks
from factcheck.details.times.clock import Clock
from factcheck.details.times.value import TimeValue
from factcheck.details.times.vocabulary import Words
from factcheck.lexicon.zones import Zone, read_zone
from factcheck.model.reading import Reading
from factcheck.model.record import NamedTuple


class Stretch(NamedTuple):
    """The tokens and minutes of a clock time or of a range of two."""

    first: int
    stop: int
    low: int
    high: int
    """Past 1440 when the range runs over midnight."""
    is_open: bool


def span_of(reading: Reading, known: Words, clock: Clock, previous: int) -> Stretch:
    """A clock time with the other end of its range, before it (not before token `previous`) or behind it."""
    first, stop, low, high, is_open = clock.first, clock.stop, clock.minute, clock.minute, clock.is_open
    start = range_start(reading, known, clock, previous)
    if start is not None:
        first, low, is_open = start
    ahead = range_end(reading, known, clock) if start is None else None
    if ahead is not None:
        stop, is_open = ahead.stop, clock.is_open and ahead.is_open
        low, high = join(clock, ahead)
    return Stretch(first, stop, low, high if high >= low else high + (720 if is_open else 1440), is_open)


def range_start(reading: Reading, known: Words, clock: Clock, previous: int) -> tuple[int, int, bool] | None:
    """The number before a time that opens a range with it ("2 to 4 a.m.", "between 10 and 11:30"): (first token, minute, whether open)."""
    lows, link = reading.tokens.lows, clock.first - 1
    link -= link > 0 and lows[link] in known.clock.articles
    if link < 1 or lows[link] not in known.connectors or link - 1 < previous:
        return None
    opening = None
    for first in (link - 1, link - 2, link - 3):
        if first < previous or not (lows[first][0].isdecimal() or lows[first] in known.clock.numbers):
            continue
        found = clocks.read_clock(reading.tokens, first, known.clock, reading.document.language)
        if found is not None and found.stop == link:
            opening = found
    if opening is None and len(lows[link - 1]) == 4 and lows[link - 1].isdecimal() and clock.rule in {"military", "hours-word"}:
        opening = clocks.timed(link - 1, link, lows[link - 1][:2], lows[link - 1][2:], "military")
    if opening is None:
        return None
    behind = behind_of(lows, opening.first, known)
    if behind in {"about", "around"} and lows[opening.first - 2] == "between":
        behind = "between"
    if lows[link] in known.clock.ands and behind not in known.clock.between:
        return None
    if known.clock.articles and opening.trust == "bare" and behind not in known.clock.openers:
        return None
    low, _ = join(opening, clock)
    return opening.first, low, clock.is_open and opening.is_open


def behind_of(lows: tuple[str, ...], first: int, known: Words) -> str:
    """The word before a time, its article aside."""
    at = first - 1
    at -= at > 0 and lows[at] in known.clock.articles
    return lows[at] if at >= 0 else ""


def range_end(reading: Reading, known: Words, clock: Clock) -> Clock | None:
    """The time behind one that closes a range with it ("8 p.m. to 9 p.m.", "between 2:15 and 2:45", "10 p.m.-2 a.m.")."""
    lows = reading.tokens.lows
    if clock.stop + 1 >= len(lows) or lows[clock.stop] not in known.connectors:
        return None
    behind = behind_of(lows, clock.first, known)
    if (
        (lows[clock.stop] in known.clock.ands or lows[clock.stop] == "or")
        and behind not in known.clock.between
        and not (behind in {"about", "around"} and lows[clock.first - 2] == "between")
    ):
        return None
    at = clock.stop + 1
    at += at + 1 < len(lows) and lows[at] in known.clock.articles
    if not (lows[at][0].isdecimal() or lows[at] in known.starts):
        return None
    ahead = clocks.read_clock(reading.tokens, at, known.clock, reading.document.language)
    return ahead if ahead is not None and (ahead.trust != "bare" or behind in known.clock.openers) else None


def join(opening: Clock, closing: Clock) -> tuple[int, int]:
    """Both ends of a range; where one end says a.m. or p.m. and the other does not, the other is read as near as the order allows."""
    low, high = opening.minute, closing.minute
    if opening.is_open and not closing.is_open:
        low = low % 720 + (720 if high >= 720 else 0)
        if low >= high:
            low = (low + 720) % 1440
    elif closing.is_open and not opening.is_open:
        high = high % 720 + (720 if low >= 720 else 0)
        if high <= low:
            high += 720
    return low, high


def convert(reading: Reading, known: Words, value: TimeValue, stop: int) -> tuple[TimeValue, int]:
    """The same time told once more by another clock, "(1030 GMT)": it gives the zone's distance and is no second value."""
    tokens, lows, language = reading.tokens, reading.tokens.lows, reading.document.language
    at = stop
    while at < len(lows) and at - stop < 3 and lows[at] in {"(", "/", ",", "or", "—", "–", "["}:
        at += 1
    if at == stop or at >= len(lows) or not lows[at][0].isdecimal():
        return value, stop
    ahead = clocks.read_clock(tokens, at, known.clock, language)
    if ahead is None and len(lows[at]) == 4 and lows[at + 1 : at + 2] in (("-",), ("–",)):
        ahead = clocks.timed(at, at + 1, lows[at][:2], lows[at][2:], "military")
    if ahead is None or ahead.minute > 1440:
        return value, stop
    zoned = read_zone(tokens.texts, lows, ahead.stop, language)
    if zoned is None and "(" not in lows[stop:at]:
        return value, stop
    while zoned is None and ahead.stop < len(lows) and lows[ahead.stop] != ")" and ahead.stop < at + 4:
        ahead = ahead._replace(stop=ahead.stop + 1)
        zoned = read_zone(tokens.texts, lows, ahead.stop, language)
    if zoned is None or (value.zone is not None and zoned[0].name == value.zone):
        return value, stop
    end = zoned[1] + 1 if zoned[1] < len(lows) and lows[zoned[1]] in {")", "]"} else zoned[1]
    return with_conversion(value, ahead, zoned[0]), end


def with_conversion(value: TimeValue, ahead: Clock, zone: Zone) -> TimeValue:
    """What a second statement of the same time tells of the distance between the two clocks."""
    if ahead.is_open:
        return value
    apart = (value.low - ahead.minute + 720) % 1440 - 720
    if value.is_open:
        nearer = min((0, 720), key=lambda half: abs((value.low + half - ahead.minute + 720) % 1440 - 720))
        value = value._replace(low=value.low + nearer, high=value.high + nearer, is_open=False)
        apart = (value.low - ahead.minute + 720) % 1440 - 720
    if zone.offset is not None and value.offset is None:
        offset = zone.offset + apart
        return value._replace(offset=offset, local=offset if value.zone is None else value.local)
    if value.offset is not None and not zone.name:
        return value._replace(local=value.offset - apart)
    return value
