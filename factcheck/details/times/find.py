"""Finds clock times and parts of the day in a sentence."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.details.times import clock as clocks
from factcheck.details.times import parts
from factcheck.details.times.clock import Clock
from factcheck.details.times.parts import Part
from factcheck.details.times.ranges import convert, span_of
from factcheck.details.times.value import TimeValue, close
from factcheck.details.times.vocabulary import Words, hedge_before, words
from factcheck.lexicon.calendar_happenings import direction, happening
from factcheck.lexicon.zones import Zone, read_zone
from factcheck.model.mention import Mention
from factcheck.model.reading import Reading
from factcheck.model.record import NamedTuple

_LONGEST = 8
"""Tokens of the longest part of a day ("early hours of Sunday morning")."""
_LEADING = 4
"""Tokens: "It was about 6 p.m." dates what the text has just told of."""
_FEW = 16
_FAR = 40
"""Tokens within which a part of the day may tell a.m. from p.m."""


class Stated(NamedTuple):
    """A clock time with all that stands around it, in tokens."""

    outer: int
    """First token, hedge included."""
    stop: int
    """After zone and conversion."""
    core: tuple[int, int]
    value: TimeValue
    rule: str


def find(reading: Reading) -> Iterator[Mention[TimeValue]]:
    """Every clock time, range of times and part of the day, in the order of the text."""
    document = reading.document
    known = words(document.language)
    span = reading.sentence.span
    if reading.words.isdisjoint(known.cues) and document.text.find(":", span.start, span.end) < 0 and not has_bare(reading, known):
        return
    found_parts = read_parts(reading, known)
    stated = list(read_times(reading, known, found_parts))
    taken = {part for time in stated for part in near(found_parts, time.outer, time.stop) if is_taken(reading, known, part, time)}
    stated.extend(state_part(reading, part) for part in found_parts if part not in taken)
    for time in sorted(stated, key=lambda time: (time.outer, time.stop)):
        yield mention_of(reading, time)


def near(found_parts: list[Part], first: int, stop: int, reach: int = 8) -> list[Part]:
    """The parts of the day that begin or end within some tokens of a time."""
    if len(found_parts) < _FEW:
        return [part for part in found_parts if first - reach - _LONGEST <= part.first <= stop + reach]
    import bisect  # a third of a millisecond that only a very long sentence needs

    low = bisect.bisect_left(found_parts, first - reach - _LONGEST, key=lambda part: part.first)
    high = bisect.bisect_right(found_parts, stop + reach, key=lambda part: part.first)
    return found_parts[low:high]


def has_bare(reading: Reading, known: Words) -> bool:
    """Whether a small number stands behind "at" or its like."""
    if reading.words.isdisjoint(known.bare):
        return False
    is_spelled = not reading.words.isdisjoint(known.clock.numbers)
    return is_spelled or (bool(reading.numbers) and any(len(low) <= 5 and low[0].isdecimal() for low in reading.tokens.lows))


def read_parts(reading: Reading, known: Words) -> list[Part]:
    """The parts of the day, in order."""
    found: list[Part] = []
    bases, edges = known.parts.bases, known.edges
    for at in [at for at, low in enumerate(reading.tokens.lows) if low in bases or low in edges]:
        part = parts.read_part(reading.tokens, at, known.parts)
        if part is None or (found and part.core[0] < found[-1].core[1]):
            continue
        if found and part.first - found[-1].stop in (1, 2) and reading.tokens.lows[found[-1].stop] == "of":
            found[-1] = found[-1]._replace(stop=part.stop, relation=part.relation)
        else:
            found.append(part)
    return found


def read_times(reading: Reading, known: Words, found_parts: list[Part]) -> Iterator[Stated]:
    """The clock times with their hedges, ranges, zones and conversions."""
    tokens, language = reading.tokens, reading.document.language
    previous, starts = 0, known.starts
    for at in [at for at, low in enumerate(tokens.lows) if low in starts or low[0].isdecimal()]:
        clock = clocks.read_clock(tokens, at, known.clock, language) if at >= previous else None
        if clock is not None and is_time(reading, known, clock, found_parts):
            time = state(reading, known, clock, previous, found_parts)
            yield time
            previous = time.stop


def is_time(reading: Reading, known: Words, clock: Clock, found_parts: list[Part]) -> bool:
    """Whether the neighbours of a number bear out that it is a time."""
    lows = reading.tokens.lows
    behind = lows[clock.first - 1] if clock.first else ""
    following = lows[clock.stop] if clock.stop < len(lows) else "."
    if clock.rule == "named-hour":
        return not parts.is_other_name(reading.tokens, clock.first, clock.stop, known.parts)
    if clock.trust == "sure":
        return True
    if clock.trust == "bare":
        return is_bare_time(reading, known, clock, found_parts)
    if behind in known.clock.no_clock_after or following in known.clock.no_clock_before:
        return False
    if behind == "of" and lows[clock.first - 2] in known.clock.no_clock_after | {"time"}:
        return False
    if not behind or (not clock.is_open and not has_score(lows)):
        return True
    has_zone = read_zone(reading.tokens.texts, lows, clock.stop, reading.document.language) is not None
    return (
        behind in known.clock.before
        or has_zone
        or following in known.parts.days
        or any(is_beside(lows, known, part, clock) for part in near(found_parts, clock.first, clock.stop))
    )


def has_score(lows: tuple[str, ...]) -> bool:
    """Whether a sentence tells a score such as 2:1."""
    return any(len(low) < 5 and low[-2:-1] == ":" for low in lows)


def is_beside(lows: tuple[str, ...], known: Words, part: Part, clock: Clock) -> bool:
    """Whether only glue ("in the", "on Sunday") stands between a number and a part of the day."""
    between = lows[part.stop : clock.first] if part.stop <= clock.first else lows[clock.stop : part.first]
    return len(between) <= 4 and all(word in known.glue for word in between) and (part.stop <= clock.first or part.first >= clock.stop)


def is_bare_time(reading: Reading, known: Words, clock: Clock, found_parts: list[Part]) -> bool:
    """Whether a number of 1 to 12 is an hour: "at 8 on Sunday", "3 in the morning", "started around 9"."""
    lows = reading.tokens.lows
    outer = hedge_before(lows, clock.first, known)[0]
    behind = lows[clock.first - 1] if clock.first else ""
    beside = near(found_parts, clock.first, clock.stop)
    if behind in known.clock.articles:
        return is_bare_behind_article(lows, known, clock, outer, following_stop=following_of(lows, clock) in known.clock.bare_before_stop)
    is_led = behind in {"at", "by"} or outer < clock.first
    if closes_range(lows, known, clock):
        return any(is_beside(lows, known, part, clock) for part in beside)
    if not is_led or behind in {"least", "most"} or (behind == "by" and outer != clock.first - 1):
        is_led = behind in {"from", "between"} or (behind == "was" and lows[clock.first - 2] == "it")
        return is_led and any(part.first == clock.stop + 2 and lows[clock.stop] == "in" for part in beside)
    following = lows[clock.stop] if clock.stop < len(lows) else "."
    if any(is_beside(lows, known, part, clock) for part in beside):
        return following in known.clock.bare_before_stop or following in known.parts.days
    if following not in known.clock.bare_before_stop:
        return False
    lead = min(outer, clock.first - 1) if behind in {"at", "by"} else outer
    before = lows[lead - 1] if lead else ""
    after = lows[clock.stop + 1] if following == "on" and clock.stop + 1 < len(lows) else following
    return before in known.clock.starting or before in known.parts.days or after in known.parts.days or after == "local"


def closes_range(lows: tuple[str, ...], known: Words, clock: Clock) -> bool:
    """Whether a number ends a range of two: "between 5 and 6 (in the morning)"."""
    at = clock.first
    return at > 2 and lows[at - 1] in known.connectors and lows[at - 3] in known.clock.openers | known.clock.between


def following_of(lows: tuple[str, ...], clock: Clock) -> str:
    """The token behind a time; a full stop at the end of the sentence."""
    return lows[clock.stop] if clock.stop < len(lows) else "."


def is_bare_behind_article(lows: tuple[str, ...], known: Words, clock: Clock, outer: int, *, following_stop: bool) -> bool:
    """Whether an hour with its article is one: "a las ocho," and "poco después de las ocho", not "a las ocho mujeres"."""
    before = lows[clock.first - 2] if clock.first > 1 else ""
    return following_stop and (outer < clock.first or before in known.clock.leads)


def state(reading: Reading, known: Words, clock: Clock, previous: int, found_parts: list[Part]) -> Stated:
    """A clock time put together with what stands around it."""
    tokens, lows, language = reading.tokens, reading.tokens.lows, reading.document.language
    span = span_of(reading, known, clock, previous)
    outer, hedge = hedge_before(lows, span.first, known)
    if span.low != span.high:
        outer, hedge = (outer, hedge) if hedge == "about" else (span.first, "")
        outer = outer - 1 if outer and lows[outer - 1] in {"between", "from"} else outer
    stop = span.stop
    behind = known.behind.at(lows, stop) if stop < len(lows) and not hedge else None
    if behind is not None:
        stop, hedge = behind[0], "about"
    zone, stop = read_zone(tokens.texts, lows, stop, language) or (Zone("", None), stop)
    value = TimeValue(span.low, span.high, clock.grain, hedge, span.is_open, zone.name or None, zone.offset)
    value, stop = convert(reading, known, value, stop)
    rule = clock.rule if span.low == span.high else "clock-range"
    return read_by_part(reading, known, Stated(outer, stop, (span.first, span.stop), value, rule), found_parts)


def read_by_part(reading: Reading, known: Words, stated: Stated, found_parts: list[Part]) -> Stated:
    """An open time read by the part of the day beside it, else by the only other one in the sentence."""
    beside = [part for part in near(found_parts, stated.outer, stated.stop) if is_taken(reading, known, part, stated)]
    others = beside or near(found_parts, stated.outer, stated.stop, _FAR)
    value = stated.value
    if beside or len({(part.low, part.high) for part in others}) == 1:
        for part in sorted(others, key=lambda part: part.first < stated.stop):  # "…, at 6.45 in the evening": what follows tells first
            value = close(value, TimeValue(part.low, part.high, "part-of-day"))
    if beside and beside[0].relation is not None:
        value = value._replace(relation=beside[0].relation)
    stop = max([stated.stop, *(part.stop for part in beside if part.first >= stated.stop)])
    return stated._replace(value=value, stop=stop)


def is_taken(reading: Reading, known: Words, part: Part, stated: Stated) -> bool:
    """Whether a part of the day only tells more of a clock time beside it: "Sunday morning at 2:30", "3 in the morning"."""
    lows = reading.tokens.lows
    if part.first < stated.stop and stated.outer < part.stop:
        return True
    between = lows[part.stop : stated.outer] if part.stop <= stated.outer else lows[stated.stop : part.first]
    if len(between) > 6:
        return False
    return all(word in known.glue or word.isdecimal() or word in {"th", "st", "nd", "rd"} for word in between)


def state_part(reading: Reading, part: Part) -> Stated:
    """A part of the day that stands alone."""
    span = reading.tokens.span(part.first, part.stop)
    called = " ".join(reading.document.text[span.start : span.end].split())
    value = TimeValue(part.low, part.high, "part-of-day", words=called, relation=part.relation)
    return Stated(part.first, part.stop, part.core, value, "part-of-day")


def mention_of(reading: Reading, stated: Stated) -> Mention[TimeValue]:
    """The mention, with the question it answers."""
    tokens, language = reading.tokens, reading.document.language
    told = happening(tokens.lows, stated.outer, stated.stop, language)
    slot = "other" if told is None or told.kind == "court" else told.kind
    if told is None and stated.outer < _LEADING and tokens.lows[:2] == ("it", "was"):
        slot = "onset"
    if slot in {"onset", "other"} and direction(tokens.lows, stated.outer, stated.stop, language) > 0:
        slot = "statement"
    if slot == "onset" and stated.outer and tokens.lows[stated.outer - 1] in {"until", "till"}:
        slot = "end"
    span, core = tokens.span(stated.outer, stated.stop), tokens.span(*stated.core)
    return Mention("times", slot, stated.value, span, reading.sentence.index, stated.rule, core=core)
