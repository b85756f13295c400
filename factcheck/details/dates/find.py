"""Finds dates in a sentence."""

from collections.abc import Iterator

from factcheck.details.dates.complete import complete
from factcheck.details.dates.figures import read_figures
from factcheck.details.dates.months import read_month
from factcheck.details.dates.named import read_decade_word, read_holiday, read_ordinal_day, read_quarter, read_season
from factcheck.details.dates.piece import DASHES, Piece, Words, at_or, words
from factcheck.details.dates.relative import read_day_word, read_hours, read_unit, read_weekday
from factcheck.details.dates.stretches import read_week
from factcheck.details.dates.value import DateValue
from factcheck.lexicon.calendar_happenings import direction, happening
from factcheck.model.level import Anchor
from factcheck.model.mention import Mention, Subject
from factcheck.model.reading import Reading, Tokens

_SLOTS = {"onset": "event", "call": "event", "death": "death", "arrest": "arrest", "court": "court", "statement": "statement"}
_UNPLANNED = frozenset({"shooting", "attack", "blast", "crash", "disaster", "killing", "death", "finding", "arrest"})
"""Happenings that nobody announces: the day of one without a year lies behind the report."""
_JOINING = frozenset({"day", "month", "year", "weekday", "season", "decade", "century", "numeric", "holiday", "offset"})
_COUNTED_FROM = frozenset({"day", "month", "year", "weekday", "numeric", "holiday"})


def find(reading: Reading) -> Iterator[Mention[DateValue]]:
    """Every date, in the order of the text; those that the sentence tells in full already have their days."""
    known = words(reading.document.language)
    if reading.words.isdisjoint(known.cues) and "/" not in reading.words and not has_long_number(reading):
        return
    pieces = joined(reading.tokens, read_pieces(reading.tokens, known), known)
    for piece in pieces:
        yield mention_of(reading, piece, known)


def has_long_number(reading: Reading) -> bool:
    """Whether a token of four or more signs begins with a digit, as a year and a date in figures do."""
    return bool(reading.numbers) and any(len(low) > 3 and low[0].isdecimal() for low in reading.tokens.lows)


def read_pieces(tokens: Tokens, known: Words) -> list[Piece]:
    """The single dates, in order, without overlaps."""
    found: list[Piece] = []
    floor, starts = 0, known.starts
    for at in [at for at, low in enumerate(tokens.lows) if low in starts or low[0].isdecimal()]:
        if at < floor:
            continue
        pieces = read_at(tokens, at, found[-1] if found else None, floor, known)
        if not pieces:
            continue
        if pieces[0].first < floor:
            continue
        found = with_weekday(tokens.lows, found, pieces)
        floor = max(piece.stop for piece in pieces)
    return found


def read_at(tokens: Tokens, at: int, last: Piece | None, floor: int, known: Words) -> list[Piece]:
    """The dates that the word or figure at one token stands for."""
    low = tokens.lows[at]
    if low[0].isdecimal():
        return read_figures(tokens, at, last, known) or (read_ordinal_day(tokens, at, known) if len(low) < 3 else [])
    names = known.names
    if low in names.months:
        return read_month(tokens, at, floor, known)
    if low in names.weekdays or low in names.weekday_plurals:
        named = read_holiday(tokens, at, known) if low in known.holidays else []
        return named or read_weekday(tokens, at, known)
    if low in known.grammar.day_words:
        return read_day_word(tokens, at, known)
    if low in names.units:
        quarter = read_quarter(tokens, at, known) if low == "quarter" else []
        return quarter or read_unit(tokens, at, known)
    if low in names.seasons:
        return read_season(tokens, at, known)
    return read_hours(tokens, at, known) if low == "hours" else read_rare(tokens, at, low, known)


def read_rare(tokens: Tokens, at: int, low: str, known: Words) -> list[Piece]:
    """Named days, quarters and decades in words."""
    if low == "q":
        return read_quarter(tokens, at, known)
    if low in known.names.decades:
        return read_decade_word(tokens, at, known)
    if low in known.holidays:
        return read_holiday(tokens, at, known)
    return []


def with_weekday(lows: tuple[str, ...], found: list[Piece], pieces: list[Piece]) -> list[Piece]:
    """The dates found so far and the new ones; a weekday right before or in brackets behind its own date becomes part of it."""
    last, new = found[-1] if found else None, pieces[0]
    if last is None or len(pieces) > 1:
        return [*found, *pieces]
    between = lows[last.stop : new.first]
    rule = "weekday-and-date"
    if "(" in between and at_or(lows, new.stop) == ")":
        new = new._replace(stop=new.stop + 1)
    if last.stated.kind == "weekday" and not last.stated.origin and new.stated.kind in {"day", "numeric"} and not new.end:
        if len(between) <= 2 and all(word in {",", "(", "the", "."} for word in between):
            return [*found[:-1], new._replace(first=last.first, stated=new.stated._replace(weekday=last.stated.weekday), rule=rule)]
        return [*found, *pieces]
    is_behind = between in (("(",), (",", "a")) or (between == (",",) and at_or(lows, new.stop) == ",")
    if is_behind and new.stated.kind == "weekday" and last.stated.kind == "day" and last.stated.weekday is None and not last.end:
        return [*found[:-1], last._replace(stop=new.stop, stated=last.stated._replace(weekday=new.stated.weekday), rule=rule)]
    return [*found, *pieces]


def joined(tokens: Tokens, pieces: list[Piece], known: Words) -> list[Piece]:
    """Early, mid or late added; the ends of a range told apart ("from May to July 2015"), or put together ("between 2007 and 2009")."""
    lows: tuple[str, ...] = tokens.lows
    found: list[Piece] = []
    for piece in pieces:
        last = found[-1] if found else None
        piece = read_week(lows, piece, known)  # noqa: PLW2901 - the same date, read further
        piece = with_part(lows, piece, last.stop if last else 0, known)  # noqa: PLW2901 - the same date, read further
        if last is not None and is_range(lows, last, piece, known):
            is_one = lows[last.stop] in known.grammar.ands or last.stated.kind == "weekday"
            start, end = ends_of(last, piece)
            found[-1:] = (
                [last._replace(stop=piece.stop, stated=start.stated, end=end.stated, rule="date-range")] if is_one else [start, end]
            )
            continue
        if last is not None and counts_from(lows, last, piece, known):
            found[-1] = last._replace(
                stop=piece.stop, stated=last.stated._replace(origin="date"), end=piece.stated, rule="counted-from-date"
            )
            continue
        if last is not None and last.stated.kind == "year" and piece.rule == "quarter" and lows[last.stop : piece.first] in ((), ("-",)):
            found[-1] = piece._replace(first=last.first, stated=piece.stated._replace(year=last.stated.year))
            continue
        if last is not None and is_list(lows, last, piece, known):
            found[-1] = last._replace(stated=last.stated._replace(year=piece.stated.year))
        found.append(piece)
    return found


def ends_of(left: Piece, right: Piece) -> tuple[Piece, Piece]:
    """The two ends of a range, a year that only one of them names shared."""
    start, end = left.stated, right.stated
    if start.year is None and not start.origin and end.origin.endswith("-year"):
        start = start._replace(origin=end.origin, number=end.number)
    turns = start.month is not None and end.month is not None and start.month > end.month
    if start.year is None and end.year is not None and start.kind in {"day", "month"} and not start.origin:
        start = start._replace(year=end.year - turns)
    elif end.year is None and start.year is not None and end.kind in {"day", "month"} and not end.origin:
        end = end._replace(year=start.year + turns)
    return left._replace(stated=start, hedge="from", rule="range-end"), right._replace(stated=end, hedge="to", rule="range-end")


def counts_from(lows: tuple[str, ...], left: Piece, right: Piece, known: Words) -> bool:
    """Whether units are counted from the date right behind them: "two days before Christmas", "a week after the 12 May vote"."""
    if left.stated.origin != "event" or left.stated.kind != "offset" or right.end or right.stated.kind not in _COUNTED_FROM:
        return False
    between = lows[left.stop : right.first]
    return not between or (len(between) == 1 and between[0] in known.grammar.articles)


def is_list(lows: tuple[str, ...], left: Piece, right: Piece, known: Words) -> bool:
    """Whether a month or day without a year shares that of the next one: "August and September 1914"."""
    mine, other = left.stated, right.stated
    if mine.year is not None or mine.origin or other.year is None or mine.kind != other.kind or mine.kind not in {"month", "day"}:
        return False
    between, ands = lows[left.stop : right.first], known.grammar.ands
    is_joined = between in ((",",), ("or",), ("and", "in"), ("and", "on")) or (len(between) == 1 and between[0] in ands)
    return is_joined and (mine.month or 0) <= (other.month or 0)


def is_range(lows: tuple[str, ...], left: Piece, right: Piece, known: Words) -> bool:
    """Whether two dates next to each other are the ends of one stretch."""
    if left.end or right.end or left.hedge or right.hedge or not {left.stated.kind, right.stated.kind} <= _JOINING:
        return False
    between, small = lows[left.stop : right.first], known.grammar
    if len(between) not in (1, 2) or (len(between) == 2 and between[1] not in small.articles):
        return False
    behind = at_or(lows, left.first - 1)
    if behind in small.articles - small.told_articles:
        behind = at_or(lows, left.first - 2)
    link = between[0]
    if link in small.ands:
        return behind in small.between
    if link in DASHES:
        return left.stated.kind == right.stated.kind
    return link in small.ranges and link != "thru" and (behind in small.starts or left.stated.kind == right.stated.kind)


def with_part(lows: tuple[str, ...], piece: Piece, floor: int, known: Words) -> Piece:
    """The date with "early", "mid-" or "the end of" before it, when it is longer than a day."""
    stated = piece.stated
    if stated.kind in {"day", "weekday", "holiday", "offset", "stretch", "numeric", "recurring"} or (
        stated.kind == "unit" and stated.unit == "day"
    ):
        return piece
    first = piece.first
    found = known.parts.before(lows, first)
    if found is None and first and lows[first - 1] in known.grammar.articles:
        found = known.parts.before(lows, first - 1)
    if found is None or found[0] < floor:
        return piece
    return piece._replace(first=found[0], part=found[1])


def mention_of(reading: Reading, piece: Piece, known: Words) -> Mention[DateValue]:
    """The mention: what it dates, its hedge, and its days when the sentence tells them in full."""
    tokens, lows = reading.tokens, reading.tokens.lows
    outer, hedge = hedge_before(lows, piece, known)
    told = happening(lows, outer, piece.stop, reading.document.language)
    slot = "other" if told is None else _SLOTS.get(told.kind, "other")
    tense = -1 if hedge == "since" or (told and told.name == "saying") else direction(lows, outer, piece.stop, reading.document.language)
    tense = -1 if not tense and told is not None and told.name in _UNPLANNED else tense
    tense = 1 if hedge == "until" and piece.stated.kind == "weekday" else tense
    slot = "statement" if slot == "event" and tense > 0 else slot
    span, core = tokens.span(outer, piece.stop), tokens.span(piece.first, piece.stop)
    text = " ".join(reading.document.text[core.start : core.end].split())
    end = piece.end._replace(direction=tense) if piece.end is not None else None
    value = DateValue(piece.stated._replace(direction=tense), text, grain=grain_of(piece), hedge=hedge, part=piece.part, end=end)
    name = told.name if told is not None else ""
    mention = Mention("dates", slot, value, span, reading.sentence.index, piece.rule, Subject(name, name), core=core)
    return complete(mention, Anchor())


def grain_of(piece: Piece) -> str:
    """How fine the words are, before the days are known."""
    kind = piece.stated.kind
    if kind == "week":
        return "weekend" if piece.stated.unit == "weekend" else "week"
    if kind in {"unit", "offset", "stretch"}:
        return "week" if piece.stated.unit == "fortnight" else piece.stated.unit
    if kind in {"month", "season", "quarter", "decade", "century"}:
        return kind
    return "year" if kind in {"year", "short-year", "fiscal"} else "day"


def hedge_before(lows: tuple[str, ...], piece: Piece, known: Words) -> tuple[int, str]:
    """The hedge before a date and its meaning; none before a date that only names a thing ("after Sunday's attack") or a range."""
    if at_or(lows, piece.stop) == "'s":
        return piece.first, ""
    first = piece.first
    if piece.hedge:
        return first - (at_or(lows, first - 1) in known.grammar.starts - known.grammar.between), piece.hedge
    found = known.hedges.before(lows, first)
    if found is None and at_or(lows, first - 1) in known.grammar.articles:
        found = known.hedges.before(lows, first - 1)
    if found is None or (piece.end is not None and found[1] != "about"):
        return first, ""
    return found
