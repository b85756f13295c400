"""Reads dates that name a month: 24 September 2023 · Sept. 24 · the 24th of September · May 12–15 · in May · 24-Sep-2023."""

from factcheck.details.dates.piece import DASHES, POINTED, Piece, Words, at_or, full_year, is_year, read_year_behind, with_year
from factcheck.details.dates.stated import Stated
from factcheck.lexicon.calendar import read_ordinal
from factcheck.model.reading import Tokens

_SUFFIXES = frozenset({"st", "nd", "rd", "th"})


def read_month(tokens: Tokens, at: int, floor: int, known: Words) -> list[Piece]:
    """The dates around the month's name at token `at`; tokens before `floor` are taken. Several when days are listed ("12 and 13 May")."""
    lows = tokens.lows
    month = known.names.months[lows[at]]
    is_short = lows[at] in known.names.short_months
    is_lower = not tokens.texts[at][0].isupper()
    may_be_lower = "months" in known.names.lower
    if is_lower and ((is_short and not may_be_lower) or lows[at] in known.lower_words):
        return []
    stop = at + 2 if is_short and at_or(lows, at + 1) == "." else at + 1
    days = days_before(tokens, at, floor, known)
    if not days:
        days, stop = days_behind(tokens, stop, known)
        first = at
    else:
        first = days[0][0]
    fields, stop = read_year_joined(tokens, at, stop, known) if days else read_year_behind(tokens, stop, known)
    if (
        month == 9
        and days
        and days[0][2] == 11
        and not fields.kind
        and at_or(lows, stop) in {"attack", "attacks", "terror", "terrorist", "hijackings"}
    ):
        return []
    if not days:
        if is_lower and fields.year is None and not may_be_lower:
            return []
        return read_bare(tokens, at, stop, with_year(Stated("month", month=month), fields), known)
    return pieces_of(days, (first, stop), with_year(Stated("day", month=month), fields), lows, known)


def read_year_joined(tokens: Tokens, at: int, stop: int, known: Words) -> tuple[Stated, int]:
    """The year behind a day and month, which hyphens or slashes may join: Sep-23-2020 · 23/Sep/2020 · 23-Sep-20; the month is `at`."""
    lows = tokens.lows
    sign, year = at_or(lows, stop), at_or(lows, stop + 1)
    if sign in {"-", "/"} and tokens.touch(stop) and tokens.touch(stop + 1):
        if is_year(year):
            stop += 1
        elif len(year) == 2 and year.isdecimal() and lows[at - 1 : at] == (sign,) and tokens.touch(at):
            return Stated("year", year=full_year(year)), stop + 2
    return read_year_behind(tokens, stop, known)


def pieces_of(days: list[tuple[int, int, int]], place: tuple[int, int], shape: Stated, lows: tuple[str, ...], known: Words) -> list[Piece]:
    """One piece a day; the two days of "12–15 May" are the ends of a range, those of "between 12 and 15 May" one piece."""
    first, stop = place
    stated = [shape._replace(day=day) for _, _, day in days]
    if len(days) == 1:
        return [Piece(first, stop, stated[0], "day-and-month")]
    link = lows[days[0][1]]
    if len(days) == 2 and link in known.grammar.ands and at_or(lows, first - 1) in known.grammar.between:
        return [Piece(first, stop, stated[0], "between-days", end=stated[1])]
    is_span = len(days) == 2 and (link in known.grammar.ranges or link in DASHES)
    pieces = [Piece(day[0], day[1], one, "day-range" if is_span else "day-list") for day, one in zip(days, stated, strict=True)]
    last = max(range(len(pieces)), key=lambda index: pieces[index].stop)
    pieces[0] = pieces[0]._replace(first=min(first, pieces[0].first))
    pieces[last] = pieces[last]._replace(stop=max(stop, pieces[last].stop))
    return [pieces[0]._replace(hedge="from"), pieces[1]._replace(hedge="to")] if is_span else pieces


def days_before(tokens: Tokens, at: int, floor: int, known: Words) -> list[tuple[int, int, int]]:
    """The days that stand before the month, in order: (first token, index after it, day)."""
    lows, end, small = tokens.lows, at, known.grammar
    days: list[tuple[int, int, int]] = []
    while len(days) < 4:
        day = day_ending(tokens, end, floor, known, is_linked=bool(days))
        if day is None:
            break
        days.insert(0, day)
        has_article = at_or(lows, day[0] - 1) in small.articles and at_or(lows, day[0] - 2) in small.joining
        link = day[0] - 1 - has_article
        is_first = not any(lows[other[0] - 1] in small.ands for other in days[1:])
        if link <= floor or not is_link(lows[link], known, with_comma=True) or (lows[link] == "," and is_first):
            break
        if lows[link] == "-" and lows[at - 1] == "-":
            break
        end = link
    if days and at_or(lows, days[0][0] - 1) in {"least", "$", "€", "£"}:
        return []
    return days


def is_link(low: str, known: Words, *, with_comma: bool) -> bool:
    """Whether a token may join two days of one month."""
    return low in known.grammar.day_links or low in DASHES or (with_comma and low == ",")


def day_ending(tokens: Tokens, end: int, floor: int, known: Words, *, is_linked: bool) -> tuple[int, int, int] | None:
    """The day whose last token is right before `end`: 24 · 24th · 24th of · twenty-fourth of."""
    lows, at = tokens.lows, end - 1
    of = known.grammar.of
    if not is_linked and (at_or(lows, at) in {"-", "/"} or at_or(lows, at) in of) and at > floor:
        if lows[at] in {"-", "/"} and not (tokens.touch(at) and tokens.touch(at + 1)):
            return None
        at -= 1
    is_of = at < end - 1 and lows[end - 1] in of
    if at < floor:
        return None
    low = lows[at]
    if low in _SUFFIXES and at > floor and lows[at - 1].isdecimal():
        return checked(at - 1, at + 1, int(lows[at - 1]))
    if low.isdecimal() and len(low) <= 2:
        return checked(at, at + 1, int(low)) if not is_longer_number(tokens, at) else None
    if is_of or is_linked:
        for first in (at - 2, at - 1, at):
            if first >= floor and (low in known.names.ordinals):
                found = read_ordinal(lows, first, known.language)
                if found is not None and found[1] == at + 1:
                    return checked(first, at + 1, found[0])
    return None


def is_longer_number(tokens: Tokens, at: int) -> bool:
    """Whether a number is the tail of a longer one ("1,200", "5:12", "$12")."""
    return tokens.touch(at) and tokens.lows[at - 1] in {"$", "€", "£", ":", ".", "#"}


def checked(first: int, stop: int, day: int) -> tuple[int, int, int] | None:
    """The day, when some month has it."""
    return (first, stop, day) if 1 <= day <= 31 else None


def days_behind(tokens: Tokens, at: int, known: Words) -> tuple[list[tuple[int, int, int]], int]:
    """The days that stand behind the month, and the index after them: May 12 · May 12th · May the 12th · May 12–15 · May 12 and 13."""
    lows, stop = tokens.lows, at
    days: list[tuple[int, int, int]] = []
    start = at + 1 if at_or(lows, at) in known.grammar.articles or (at_or(lows, at) == "-" and tokens.touch(at)) else at
    while len(days) < 4:
        day = day_starting(tokens, start, known)
        if day is None:
            break
        if days and is_month_behind(lows, day[1], known):
            break
        days.append(day)
        stop = day[1]
        link = at_or(lows, stop)
        if not is_link(link, known, with_comma=False):
            break
        start = stop + 1
    return days, stop


def is_month_behind(lows: tuple[str, ...], at: int, known: Words) -> bool:
    """Whether a month follows, which then owns the number before it ("12 May to 3 June")."""
    return at_or(lows, at) in known.names.months or (at_or(lows, at) in known.grammar.of and at_or(lows, at + 1) in known.names.months)


def day_starting(tokens: Tokens, at: int, known: Words) -> tuple[int, int, int] | None:
    """The day that starts at a token: 24 · 24th · twenty-fourth."""
    lows, low = tokens.lows, at_or(tokens.lows, at)
    if low.isdecimal() and len(low) <= 2:
        if at_or(lows, at + 1) in _SUFFIXES and tokens.touch(at + 1):
            return checked(at, at + 2, int(low))
        following = at_or(lows, at + 1)
        is_other = (following in known.counted and following not in known.grammar.of) or following in {
            "%",
            "°",
            "million",
            "billion",
            "am",
            "pm",
            "a.m.",
            "p.m.",
        }
        return None if is_other else checked(at, at + 1, int(low))
    found = read_ordinal(lows, at, known.language) if low in known.names.ordinals or low in {"twenty", "thirty"} else None
    if found is None or at_or(lows, found[1]).isalpha():
        return None
    return checked(at, found[1], found[0])


def read_bare(tokens: Tokens, at: int, stop: int, stated: Stated, known: Words) -> list[Piece]:
    """A month without a day: with a year, behind a word such as "in" or "last", or before a noun ("the May clashes")."""
    lows = tokens.lows
    behind, following = at_or(lows, at - 1), at_or(lows, stop)
    if stated.year is not None or stated.origin:
        return [Piece(at, stop, stated, "month-and-year")]
    pointed = point_month(lows, at, stated, known)
    if pointed is not None:
        return [] if follows_as_name(tokens, at, stop, known) else [pointed]
    if behind == "the" and following.isalpha() and following not in {"of", "on", "for", "to", "in"} and not tokens.texts[stop][0].isupper():
        return [Piece(at, stop, stated, "month-before-noun")] if lows[at] not in {"march"} else []
    if (
        behind not in known.bare_before
        or (behind == "'s" and lows[at] == "march")
        or (behind == "to" and lows[at] in {"may", "march"} and at_or(lows, at - 2) not in known.names.months)
    ):
        return []
    if follows_as_name(tokens, at, stop, known) or (lows[at] in {"sun", "sat"}):
        return []
    return [Piece(at, stop, stated, "bare-month")]


def follows_as_name(tokens: Tokens, at: int, stop: int, known: Words) -> bool:
    """Whether a doubtful month is somebody's first name: behind "of", "by", "and" … and before a capital."""
    if tokens.lows[at] not in known.doubtful or at_or(tokens.lows, at - 1) not in known.weak_before:
        return False
    return stop < len(tokens.texts) and tokens.texts[stop][0].isupper() and tokens.texts[stop].isalpha()


def point_month(lows: tuple[str, ...], at: int, stated: Stated, known: Words) -> Piece | None:
    """Last May · this May · next May · that May · every May."""
    pointer = known.pointers.get(at_or(lows, at - 1), "")
    if not pointer:
        return None
    if pointer == "every":
        return Piece(at - 1, at + 1, Stated("recurring", month=stated.month), "recurring")
    is_told = at_or(lows, at - 2) in known.grammar.told_articles
    origin = "published" if pointer in {"this", "last", "next"} and not is_told else "told"
    return Piece(at - 1, at + 1, stated._replace(origin=origin, number=POINTED.get(pointer, 0)), "pointed-month")
