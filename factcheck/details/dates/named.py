"""Reads seasons, quarters, days of the month, named days and decades in words: summer 2019 · Q3 2024 · the 20th · Christmas Day."""

from factcheck.details.dates.piece import DASHES, ENDS, POINTED, Piece, Words, at_or, read_year_behind, with_year
from factcheck.details.dates.stated import Stated
from factcheck.lexicon.calendar import read_ordinal
from factcheck.model.reading import Tokens

_AFTER_ORDINAL = ENDS | frozenset(
    "when and at with as in the he she they it we i his her their there this all a but that by for after before to until was were".split()
)
_WEEKS = 5
_LEADS = frozenset({"in", "of", "during", "by", "since", "until", "the", "through", "over", "throughout", "for"})


def read_season(tokens: Tokens, at: int, known: Words) -> list[Piece]:
    """The summer of 2019 · summer 2019 · last winter · that autumn · in the spring; "fall" and "spring" only when nothing else fits."""
    lows, low = tokens.lows, tokens.lows[at]
    stated = Stated("season", unit=known.names.seasons[low])
    fields, stop = read_year_behind(tokens, at + 1, known)
    behind = at_or(lows, at - 1)
    if fields.kind:
        return [Piece(at, stop, with_year(stated, fields), "season-and-year")]
    pointer = known.pointers.get(behind, "")
    if pointer == "every":
        return []
    if pointer:
        has_article = at_or(lows, at - 2) == "the"
        is_told = has_article or pointer in {"that", "following", "previous"}
        origin = "told" if is_told else "published"
        count = POINTED.get(pointer, 0)
        return [Piece(at - 1, at + 1, stated._replace(origin=origin, number=count), "pointed-season")]
    behind_article = behind in {"the", "early", "late"} and at_or(lows, at - 2) in _LEADS
    is_in = behind in {"in", "by", "during"} or behind_article
    is_capital = tokens.texts[at][0].isupper() and at_or(lows, at + 1).isalpha() and tokens.texts[at + 1][0].isupper()
    if not is_in or is_capital or at_or(lows, at + 1) in {"of", "from", "for", "to"}:
        return []
    return [Piece(at, at + 1, stated, "season")]


def read_quarter(tokens: Tokens, at: int, known: Words) -> list[Piece]:
    """Q3 2024 · the third quarter of 2024 · the first quarter of this year; without a year it may be a match's."""
    lows = tokens.lows
    if lows[at] == "q":
        digit = at_or(lows, at + 1)
        if not (digit in {"1", "2", "3", "4"} and tokens.touch(at + 1) and tokens.texts[at] == "Q"):
            return []
        fields, stop = read_year_behind(tokens, at + 2, known)
        return [Piece(at, stop, quarter_in(int(digit), fields), "quarter")]
    found = read_ordinal(lows, at - 1) if at else None
    fields, stop = read_year_behind(tokens, at + 1, known)
    if found is None or found[1] != at or not 1 <= found[0] <= 4 or not fields.kind:
        return []
    return [Piece(at - 1, stop, quarter_in(found[0], fields), "quarter")]


def quarter_in(quarter: int, fields: Stated) -> Stated:
    """A quarter with its year, or how many years from the one pointed at (kept as `day`: a quarter has none)."""
    return Stated("quarter", number=quarter, year=fields.year, origin=fields.origin, day=fields.number if fields.origin else None)


def read_ordinal_day(tokens: Tokens, at: int, known: Words) -> list[Piece]:
    """On the 20th · the 7th, when nothing follows that it could count · Friday the 20th."""
    lows = tokens.lows
    found = read_ordinal(lows, at)
    if found is None or not lows[at].isdecimal() or not 1 <= found[0] <= 31:
        return []
    behind, before = at_or(lows, at - 1), at_or(lows, at - 2)
    if at_or(lows, found[1]) in known.grammar.of and (pieces := of_month(lows, found[1] + 1, Stated("month-day", day=found[0]), known)):
        return [pieces[0]._replace(first=at)]
    if behind in known.names.weekdays or (behind == "the" and before in known.names.weekdays):
        first = at - (behind == "the")
        return [Piece(first, found[1], Stated("day", day=found[0]), "day-of-month")] if at_or(lows, found[1]) in _AFTER_ORDINAL else []
    if (
        behind != "the"
        or before not in {"on", "by", "until", "since", "from", "of", "to", "and"}
        or at_or(lows, found[1]) not in _AFTER_ORDINAL
    ):
        return []
    if before in {"of", "to", "and", "from"} and at_or(lows, found[1]) not in ENDS:
        return []
    return [Piece(at - 1, found[1], Stated("day", day=found[0]), "day-of-month")]


def read_nth_weekday(tokens: Tokens, at: int, stop: int, known: Words) -> list[Piece]:
    """The first Monday in May · the last Sunday of March 2014 · the second Tuesday of this month; `stop` is the index after the weekday."""
    lows, small = tokens.lows, known.grammar
    if at_or(lows, stop) not in small.of | {"in"}:
        return []
    first, number = at - 1, -1
    if at_or(lows, first) not in known.grammar.final:
        starts = [start for start in (at - 2, at - 1) if start >= 0]
        found = next(((start, read[0]) for start in starts if (read := read_ordinal(lows, start)) is not None and read[1] == at), None)
        if found is None or found[1] > _WEEKS:
            return []
        first, number = found
    start, weekday = stop + 1, known.names.weekdays[lows[at]]
    low = at_or(lows, start)
    if low in known.names.months and (tokens.texts[start][0].isupper() or "months" in known.names.lower):
        fields, end = read_year_behind(tokens, start + 1, known)
        stated = Stated("nth-weekday", fields.year, known.names.months[low], day=number, weekday=weekday)
        return [Piece(first, end, stated._replace(origin=fields.origin, number=fields.number), "nth-weekday")]
    return [piece._replace(first=first) for piece in of_month(lows, start, Stated("nth-weekday", day=number, weekday=weekday), known)]


def of_month(lows: tuple[str, ...], at: int, stated: Stated, known: Words) -> list[Piece]:
    """A day of a month that is only pointed at: of this month · of the previous month · of the month; `at` is the token behind "of"."""
    start = at + (at_or(lows, at) in known.grammar.articles)
    pointer = known.pointers.get(at_or(lows, start), "")
    end = start + bool(pointer)
    if known.names.units.get(at_or(lows, end)) != "month" or at_or(lows, end).endswith("s") or (not pointer and start == at):
        return []
    if pointer == "every":
        return [Piece(at, end + 1, Stated("recurring", day=stated.day, weekday=stated.weekday), "recurring")]
    is_told = pointer in {"that", "following", "previous"} or (pointer == "next" and start > at)
    origin = "told" if is_told else "published" if pointer else "nearest"
    return [Piece(at, end + 1, stated._replace(origin=origin, unit="month", number=POINTED.get(pointer, 0)), "day-of-pointed-month")]


def read_holiday(tokens: Tokens, at: int, known: Words) -> list[Piece]:
    """Christmas Day · New Year's Eve 2023; days that move are known as days and left without a date."""
    lows = tokens.lows
    if not tokens.texts[at][0].isupper() or (at > 1 and tokens.texts[at - 1][0].isupper() and tokens.texts[at - 1].isalpha()):
        return []
    for phrase, month, day in known.holidays[lows[at]]:
        stop = at + len(phrase)
        if lows[at:stop] != phrase:
            continue
        if at_or(lows, stop).isalpha() and tokens.texts[stop][0].isupper() and at_or(lows, stop) not in known.names.months:
            return []
        fields, stop = read_year_behind(tokens, stop, known)
        if not month:
            return [Piece(at, stop, Stated("unknown", year=fields.year), "moving-day")]
        return [Piece(at, stop, with_year(Stated("holiday", month=month, day=day), fields), "holiday")]
    return []


def read_decade_word(tokens: Tokens, at: int, known: Words) -> list[Piece]:
    """The sixties · the early seventies, but not "in his sixties"."""
    lows = tokens.lows
    behind = at_or(lows, at - 1)
    is_led = behind == "the" or (behind in {"early", "late", "mid"} | DASHES and "the" in lows[max(0, at - 4) : at])
    return [Piece(at, at + 1, Stated("decade", known.names.decades[lows[at]]), "decade")] if is_led else []
