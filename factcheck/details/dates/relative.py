"""Reads dates told in words: Sunday · last week · the following day · three days ago · the weekend."""

from factcheck.details.dates.named import read_nth_weekday
from factcheck.details.dates.piece import ENDS, POINTED, Piece, Words, at_or, number_before
from factcheck.details.dates.stated import Stated
from factcheck.details.dates.stretches import read_stretch
from factcheck.lexicon.calendar import read_number, read_ordinal
from factcheck.model.reading import Tokens

_EDGES = frozenset({"end", "beginning", "start", "later", "earlier", "late", "early", "middle", "half", "rest", "close"})
_BEFORE_EDGE = frozenset({"by", "at", "before", "until", "the", "since", "from"})

_TIME = frozenset({("'s", "time"), ("'", "time"), ("’", "time")})
"""Behind "in four years": counted from publication."""


def read_weekday(tokens: Tokens, at: int, known: Words) -> list[Piece]:
    """Sunday · last Sunday · next Friday · the following Monday · every Sunday · Sundays."""
    lows, low = tokens.lows, tokens.lows[at]
    is_lower = not tokens.texts[at][0].isupper()
    small = known.grammar
    if (is_lower and low in known.names.short_weekdays) or is_day_name(tokens, at, known):
        return []
    if low in known.names.weekday_plurals:
        return [Piece(at, at + 1, Stated("recurring", weekday=known.names.weekday_plurals[low]), "recurring")]
    weekday = known.names.weekdays[low]
    stop = at + 2 if low in known.names.short_weekdays and at_or(lows, at + 1) == "." else at + 1
    if low in known.names.short_weekdays and stop == at + 1 and not leads_to_month(lows, stop, known):
        return []
    if nth := read_nth_weekday(tokens, at, stop, known):
        return nth
    pointer = known.pointers.get(at_or(lows, at - 1), "")
    if pointer == "every":
        return [Piece(at - 1, stop, Stated("recurring", weekday=weekday), "recurring")]
    if not pointer and (following := small.pointers_behind.get(at_or(lows, stop), "")):
        origin = "told" if following in {"following", "previous"} else ""
        return [Piece(at, stop + 1, Stated("weekday", weekday=weekday, origin=origin, number=POINTED[following]), "pointed-weekday")]
    if pointer:
        has_article = at_or(lows, at - 2) in small.told_articles
        origin = "told" if has_article or pointer in {"that", "following", "previous"} else ""
        if pointer == "last" and has_article:
            return []
        return [Piece(at - 1, stop, Stated("weekday", weekday=weekday, origin=origin, number=POINTED.get(pointer, 0)), "pointed-weekday")]
    return [read_week_of(lows, at, stop, weekday, known)]


def leads_to_month(lows: tuple[str, ...], stop: int, known: Words) -> bool:
    """Whether a month follows, a comma or a day between: only then is "Sat" or "Sun" a day."""
    start = stop + 1 if at_or(lows, stop) == "," else stop
    return at_or(lows, start) in known.names.months or (at_or(lows, start).isdecimal() and at_or(lows, start + 1) in known.names.months)


def read_week_of(lows: tuple[str, ...], at: int, stop: int, weekday: int, known: Words) -> Piece:
    """Sunday · Sunday last week · Tuesday of next week."""
    start = stop + 1 if at_or(lows, stop) in {"of", ","} else stop
    pointer = known.pointers.get(at_or(lows, start), "")
    if at_or(lows, start + 1) == "week" and pointer in {"this", "last", "next"}:
        return Piece(at, start + 2, Stated("weekday", weekday=weekday, origin="week", number=POINTED.get(pointer, 0)), "weekday-of-week")
    return Piece(at, stop, Stated("weekday", weekday=weekday), "weekday")


def is_day_name(tokens: Tokens, at: int, known: Words) -> bool:
    """Whether a weekday is part of a name: Bloody Sunday, Sunday Times."""
    following = at_or(tokens.lows, at + 1)
    return at_or(tokens.lows, at - 1) in known.no_day_before or (following in known.no_day_after and tokens.texts[at + 1][0].isupper())


def read_day_word(tokens: Tokens, at: int, known: Words) -> list[Piece]:
    """Today · yesterday · the day before yesterday · tomorrow · the day after tomorrow."""
    lows, low, small = tokens.lows, tokens.lows[at], known.grammar
    count, first, behind = small.day_words[low], at, at_or(tokens.lows, at - 1)
    if behind in small.no_day_word_behind and count > 0:
        return []
    if behind in small.doubled_behind:
        count, first = 2 * count, at - 1
    if count and lows[max(0, at - 2) : at] == ("day", "before" if count < 0 else "after"):
        count, first = 2 * count, at - 3 if at_or(lows, at - 3) == "the" else at - 2
    return [Piece(first, at + 1, Stated("offset", unit="day", number=count, origin="published"), "day-word")]


def read_unit(tokens: Tokens, at: int, known: Words) -> list[Piece]:
    """A date built on day, week, month, year …: last week · the following day · two weeks later · the end of the year · the weekend."""
    lows, low = tokens.lows, tokens.lows[at]
    unit = known.names.units[low]
    if unit == "century":
        return read_century(lows, at) or read_pointed(tokens, at, unit, known)
    if f"{at_or(lows, at - 2)} {at_or(lows, at - 1)}" in known.grammar.weekend_before:
        return read_weekend(lows, at, known)
    return (
        read_counted(tokens, at, unit, known)
        or read_stretch(tokens, at, unit, known)
        or read_pointed(tokens, at, unit, known)
        or read_loose(lows, at, unit, known)
    )


def read_weekend(lows: tuple[str, ...], at: int, known: Words) -> list[Piece]:
    """As in "el fin de semana", "este fin de semana", "el fin de semana pasado"."""
    first, behind = at - 2, known.grammar.pointers_behind.get(at_or(lows, at + 1), "")
    before = known.pointers.get(at_or(lows, first - 1), "")
    if "every" in {before, behind} or not (before or behind or at_or(lows, first - 1) in known.grammar.articles):
        return []
    is_told = {before, behind} & {"that", "following", "previous"}
    count = POINTED.get(before or behind, 0)
    stated = Stated("unit", unit="weekend", origin="told" if is_told else "published", number=count)
    return [Piece(first - bool(before), at + 1 + bool(behind), stated, "weekend")]


def read_century(lows: tuple[str, ...], at: int) -> list[Piece]:
    """The 19th century · the nineteenth century."""
    for first in (at - 1, at - 2, at - 3, at - 4):
        found = read_ordinal(lows, first) if first >= 0 else None
        if found is not None and (found[1] == at or (found[1] == at - 1 and lows[at - 1] == "-")):
            return [Piece(first, at + 1, Stated("century", number=found[0]), "century")]
    return []


def read_counted(tokens: Tokens, at: int, unit: str, known: Words) -> list[Piece]:
    """Three days ago · a week earlier · two years later · 24 hours later counts no days and is left alone."""
    lows, following, small = tokens.lows, at_or(tokens.lows, at + 1), known.grammar
    number = number_before(lows, at, known)
    if number is not None and following == "from" and at_or(lows, at + 2) in {"now", "today"}:
        if at_or(lows, number[0] - 1) == "for":
            return []  # "for three days from today" lasts
        unit, count = ("week", 2 * number[1]) if unit == "fortnight" else (unit, number[1])
        return [Piece(number[0], at + 3, Stated("offset", unit=unit, number=count, origin="published"), "counted-units")]
    if number is not None and at_or(lows, number[0] - 1) == "in" and (following, at_or(lows, at + 2)) in _TIME:
        stop = at + 2 + (following != "time")
        return [Piece(number[0] - 1, stop, Stated("offset", unit=unit, number=number[1], origin="published"), "counted-units")]
    if number is not None and at_or(lows, number[0] - 1) in small.ago_before:
        stated = Stated("offset", unit=unit, number=-number[1], origin="published")
        return [Piece(number[0] - 1, at + 1, stated, "counted-units")] if at_or(lows, number[0] - 2) not in known.since else []
    if following not in small.ago | small.hence | small.back | small.ahead:
        return read_compound(tokens, at, known)
    if (following in small.only_last and at_or(lows, at + 2) not in ENDS) or number is None:
        return []
    is_back = following in small.ago or following in small.back
    count = -number[1] if is_back else number[1]
    origin = "published" if following in small.ago or following in small.hence else "told"
    if following in small.beside_events and at_or(lows, at + 2) not in ENDS:
        origin = "event"
    unit, count = ("week", 2 * count) if unit == "fortnight" else (unit, count)
    return [Piece(number[0], at + 2, Stated("offset", unit=unit, number=count, origin=origin), "counted-units")]


def read_hours(tokens: Tokens, at: int, known: Words) -> list[Piece]:
    """24 hours ago, 48 hours ago, the past 24 hours: whole days."""
    number = number_before(tokens.lows, at, known)
    if number is None or number[1] % 24 or not number[1]:
        return []
    if at_or(tokens.lows, at + 1) != "ago":
        return read_stretch(tokens, at, "hour", known)
    return [Piece(number[0], at + 2, Stated("offset", unit="day", number=-number[1] // 24, origin="published"), "counted-units")]


def read_compound(tokens: Tokens, at: int, known: Words) -> list[Piece]:
    """One year and two months ago: left to the calendar's parser."""
    lows = tokens.lows
    if at_or(lows, at + 1) not in {"and", ","} or "ago" not in lows[at + 3 : at + 6]:
        return []
    number, second = number_before(lows, at, known), read_number(lows, at + 2)
    stop = lows.index("ago", at + 3) + 1
    if number is None or second is None or stop != second[1] + 2:
        return []
    phrase = " ".join(lows[number[0] : stop])
    return [Piece(number[0], stop, Stated("phrase", unit=phrase), "compound-units")]


def read_pointed(tokens: Tokens, at: int, unit: str, known: Words) -> list[Piece]:
    """Last week · this year · the next day · that month · the same day · every year."""
    lows, low = tokens.lows, tokens.lows[at]
    pointer = known.pointers.get(at_or(lows, at - 1), "")
    first = at - 1
    if pointer == "that" and at_or(lows, at - 2) in known.pointers and lows[at - 1] == "same":
        first = at - 2
    if lows[max(0, at - 2) : at] == ("this", "past"):
        return [Piece(at - 2, at + 1, Stated("unit", unit=unit, origin="published", number=-1), "pointed-unit")] if low == unit else []
    if lows[at - 1 : at] and lows[at - 1] in known.fiscal and at_or(lows, at - 2) in known.pointers and low == unit:
        has_article = at_or(lows, at - 3) in known.grammar.told_articles
        return [Piece(at - 2 - has_article, at + 1, Stated("fiscal"), "fiscal-year")]
    behind, is_many = known.grammar.pointers_behind.get(at_or(lows, at + 1), ""), low.endswith("s")
    is_many = is_many and low not in known.grammar.singular_units and at_or(lows, at - 1) != "this"  # an apostrophe forgotten
    if behind and not pointer and not is_many:
        is_told = behind in {"following", "previous"} or unit == "day"
        stated = Stated("unit", unit=unit, origin="told" if is_told else "published", number=POINTED[behind])
        return [Piece(at, at + 2, stated, "pointed-unit")]
    if not pointer or is_many:
        return []
    if pointer == "every":
        return [Piece(first, at + 1, Stated("recurring", unit=unit), "recurring")] if unit != "day" else []
    return point_unit(lows, at, first, unit, known)


def point_unit(lows: tuple[str, ...], at: int, first: int, unit: str, known: Words) -> list[Piece]:
    """A pointed unit: with an article ("the next") it counts from the day told of, without one from the day of publication."""
    name = known.pointers[lows[at - 1]]
    has_article = at_or(lows, first - 1) in known.grammar.told_articles
    before = at_or(lows, first - 1 - has_article)
    if (name == "this" and unit == "day") or (has_article and name == "last"):
        return []
    if has_article and name == "next" and before in known.lasting_before and unit != "day":
        return []
    if at_or(lows, at + 1) in known.grammar.of and name in {"last", "next", "that"}:
        return []
    is_told = (has_article and name != "this") or name in {"that", "following", "previous"} or unit == "day"
    stated = Stated("unit", unit=unit, origin="told" if is_told else "published", number=POINTED.get(name, 0))
    return [Piece(first - has_article, at + 1, stated, "pointed-unit")]


def read_loose(lows: tuple[str, ...], at: int, unit: str, known: Words) -> list[Piece]:
    """The weekend · the end of the year · the day after · the day before · year's end."""
    behind, following = at_or(lows, at - 1), at_or(lows, at + 1)
    if lows[at] != unit:
        return []
    if (
        unit == "weekend"
        and following not in known.grammar.of
        and (behind in {"the", "over", "at"} or (following.isalpha() and behind in {"a", "its"}))
    ):
        return [Piece(at - (behind == "the"), at + 1, Stated("unit", unit="weekend", origin="published"), "weekend")]
    if unit in {"day", "year"} and behind == "the" and following in {"after", "before", "following"}:
        return read_beside(lows, at, unit, known)
    return read_edge(lows, at, unit) if unit in {"year", "month", "week", "decade"} else []


def read_beside(lows: tuple[str, ...], at: int, unit: str, known: Words) -> list[Piece]:
    """The day after · the year before; before an event that follows ("the day after the storm") it counts from that."""
    if at_or(lows, at + 2) in known.grammar.day_words:
        return []
    is_event = at_or(lows, at + 2) not in ENDS and lows[at + 1] != "following"
    if is_event and unit == "year":
        return []
    stated = Stated("unit", unit=unit, origin="event" if is_event else "told", number=-1 if lows[at + 1] == "before" else 1)
    return [Piece(at - 1, at + 2, stated, f"{unit}-beside")]


def read_edge(lows: tuple[str, ...], at: int, unit: str) -> list[Piece]:
    """The end of the year · later in the year · by end of year; "year end" and "month's end" are its last day."""
    behind, following, after = at_or(lows, at - 1), at_or(lows, at + 1), at_or(lows, at + 2)
    stated = Stated("unit", unit=unit, origin="nearest")
    if behind == "the" and at_or(lows, at - 2) in {"of", "in"} and at_or(lows, at - 3) in _EDGES and following not in {"of", "-"}:
        return [Piece(at - 1, at + 1, stated, "unit-edge")]
    if behind == "of" and at_or(lows, at - 2) in {"end", "beginning", "start"} and at_or(lows, at - 3) in _BEFORE_EDGE:
        return [Piece(at, at + 1, stated, "unit-edge")]
    last = stated._replace(kind="unit-end")
    is_dashed = following == "-" and after == "end"
    if (following == "end" or is_dashed) and behind in _BEFORE_EDGE:
        return [Piece(at, at + 2 + is_dashed, last, "unit-end")]
    return [Piece(at, at + 3, last, "unit-end")] if following == "'s" and after == "end" else []
