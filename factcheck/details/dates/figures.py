"""Reads dates written in figures: 2023-09-24 · 24/09/2023 · 24.09.23 · 1999 · 1939-45 · the 1990s."""

from factcheck.details.dates.piece import DASHES, Piece, Words, at_or, full_year, is_year
from factcheck.details.dates.stated import Stated
from factcheck.lexicon.calendar import make_day
from factcheck.lexicon.nouns import is_plural
from factcheck.model.reading import Tokens

_SEPARATORS = frozenset({"-", "/", ".", "–"})
_ERAS = frozenset({"bc", "bce", "b.c.", "b.c.e.", "b.c"})
_STREETS = frozenset({"street", "road", "avenue", "lane", "drive", "st", "ave", "rd", "boulevard", "way"})
_OUTCOMES = frozenset({"killed", "wounded", "injured", "dead", "more"})
_CLOSERS = frozenset(
    """. , ) ; : – — - and but when by after with in to or that while until because as at is was are were will would has had it
    he she they we this the there who which where on from under against for if""".split()
)
_STARTERS = frozenset(
    {
        ",",
        "was",
        "saw",
        "brought",
        "marked",
        "and",
        "–",
        "-",
        "to",
        ".",
        ":",
        "has",
        "is",
        "began",
        "ended",
        "season",
        "election",
        "elections",
    }
)


def read_figures(tokens: Tokens, at: int, last: Piece | None, known: Words) -> list[Piece]:
    """The date that starts with the digits at token `at`; `last` is the piece before it."""
    lows, low = tokens.lows, tokens.lows[at]
    if "." in low:
        return dotted(low, at)
    if not low.isdecimal():
        return []
    if len(low) <= 4 and (at_or(lows, at + 1) in _ERAS or at_or(lows, at + 3) in _ERAS):
        return read_era(tokens, at)
    if len(low) in (1, 2, 4) and at_or(lows, at + 1) in _SEPARATORS and tokens.touch(at + 1):
        found = separated(tokens, at, known)
        if found:
            return found
    if at_or(lows, at + 1) == "s" and tokens.touch(at + 1) and low.endswith("0") and len(low) in (2, 4):
        return read_decade(tokens, at)
    if is_year(low):
        return read_year(tokens, at, last, known)
    return []


def dotted(low: str, at: int) -> list[Piece]:
    """24.09.2023, one token: always day before month."""
    parts = low.split(".")
    if (
        len(parts) != 3
        or not all(part.isdecimal() for part in parts)
        or len(parts[2]) not in (2, 4)
        or max(len(part) for part in parts[:2]) > 2
    ):
        return []
    year = full_year(parts[2]) if len(parts[2]) == 2 else int(parts[2])
    day, month = int(parts[0]), int(parts[1])
    return [Piece(at, at + 1, Stated("day", year, month, day), "figures")] if make_day(year, month, day) else []


def separated(tokens: Tokens, at: int, known: Words) -> list[Piece]:
    """2023-09-24 · 24/09/2023 · 09/24/23, written without spaces."""
    lows = tokens.lows
    if (
        at + 4 >= len(lows)
        or (tokens.touch(at) and lows[at - 1] in _SEPARATORS)
        or not all(tokens.touch(index) for index in range(at + 1, at + 5))
        or lows[at + 1] != lows[at + 3]
    ):
        return []
    parts = (lows[at], lows[at + 2], lows[at + 4])
    if (
        not all(part.isdecimal() for part in parts)
        or len(parts[1]) > 2
        or (at + 5 < len(lows) and tokens.touch(at + 5) and lows[at + 5] in _SEPARATORS - {"."})
    ):
        return []
    if len(parts[0]) == 4 and len(parts[2]) <= 2:
        return [Piece(at, at + 5, Stated("day", int(parts[0]), int(parts[1]), int(parts[2])), "figures")]
    if len(parts[0]) > 2 or len(parts[2]) not in (2, 4) or (len(parts[2]) == 2 and lows[at + 1] != "/"):
        return []
    year = full_year(parts[2]) if len(parts[2]) == 2 else int(parts[2])
    first, second = int(parts[0]), int(parts[1])
    if not (make_day(year, first, second) or make_day(year, second, first)):
        return []
    if "day-first" in known.grammar.flags:
        return [Piece(at, at + 5, Stated("day", year, second, first), "figures")] if make_day(year, second, first) else []
    return [Piece(at, at + 5, Stated("numeric", year, first, second), "figures")]


def read_era(tokens: Tokens, at: int) -> list[Piece]:
    """490 BC · 499-493 BC: kept by number, since the calendar of days starts later."""
    lows, rule = tokens.lows, "year-before-christ"
    year = Stated("year", -int(lows[at]))
    if at_or(lows, at + 1) in _ERAS:
        return [Piece(at, at + 2, year, rule)]
    link, end = at_or(lows, at + 1), at_or(lows, at + 2)
    if link not in DASHES | {"to", "and", "/", "or"} or not end.isdecimal() or at_or(lows, at + 3) not in _ERAS:
        return []
    first, last = Piece(at, at + 1, year, rule), Piece(at + 2, at + 4, Stated("year", -int(end)), rule)
    return [first._replace(hedge="from"), last._replace(hedge="to")] if link in DASHES | {"to"} else [first, last]


def read_decade(tokens: Tokens, at: int) -> list[Piece]:
    """1990s · '90s · the 60s, but not "in his 60s"."""
    lows, low = tokens.lows, tokens.lows[at]
    if len(low) == 4:
        return [Piece(at, at + 2, Stated("decade", int(low)), "decade")] if is_year(low) else []
    has_mark = at_or(lows, at - 1) in {"'", "’", "‘"} and tokens.touch(at)
    behind = at_or(lows, at - 2 if has_mark else at - 1)
    if not has_mark and not (behind == "the" and at_or(lows, at - 2) in {"in", "of", "during", "since", "early", "late", "from"}):
        return []
    return [Piece(at - has_mark, at + 2, Stated("decade", int(low)), "decade")]


def read_year(tokens: Tokens, at: int, last: Piece | None, known: Words) -> list[Piece]:
    """A year of four digits that its neighbours bear out, and a second one behind a dash."""
    lows = tokens.lows
    if not is_borne_out(tokens, at, last, known):
        return []
    year, dash = int(lows[at]), at_or(lows, at + 1)
    named = at - 1 - (at_or(lows, at - 1) == "year")
    if at_or(lows, named) in known.fiscal:
        return [Piece(named, at + 1, Stated("fiscal", year=year), "fiscal-year")]
    end = at_or(lows, at + 2)
    if (dash in DASHES and is_year(end)) or ((dash in DASHES or dash == "/") and tokens.touch(at + 1) and end):
        closing = (
            int(end) if is_year(end) else year // 100 * 100 + int(end) if len(end) == 2 and end.isdecimal() and tokens.touch(at + 2) else 0
        )
        if closing > year:
            opening = Piece(at, at + 1, Stated("year", year), "year-range", hedge="from")
            return [opening, Piece(at + 2, at + 3, Stated("year", closing), "year-range", hedge="to")]
    return [Piece(at, at + 1, Stated("year", year), "year")]


def is_borne_out(tokens: Tokens, at: int, last: Piece | None, known: Words) -> bool:
    """Whether four digits are a year: by the word before, a list or range of years, brackets, or the start of the sentence."""
    lows = tokens.lows
    behind, following = at_or(lows, at - 1), at_or(lows, at + 1, ".")
    if is_named(lows, at, known):
        return True
    if is_other_number(tokens, at, last, known):
        return False
    if last is not None and last.stop == at - 1 and behind in known.linked_before:
        return last.stated.kind in {"year", "month", "day"} and (last.stated.year is not None or behind != ",")
    year = int(lows[at])
    if behind in DASHES and at_or(lows, at - 2) in {"early", "mid", "late", "pre", "post"}:
        return True
    if following in {"'s", "saw"}:
        return 1500 <= year <= 2099
    if behind in known.year_before:
        return is_behind_word(lows, at, behind, year, known)
    if year >= 1500 and is_set_apart(tokens, at, behind, following):
        return True
    if behind in known.adjective_before:
        return year >= 1800 and (following[0].isalpha() or following in {'"', "“"})
    return not behind and following in _STARTERS


def is_named(lows: tuple[str, ...], at: int, known: Words) -> bool:
    """Whether the words around a number leave no doubt: fiscal 2012 · FY2013 · 2019 Q3 · below 1990 levels."""
    behind, following = at_or(lows, at - 1), at_or(lows, at + 1)
    if behind in known.fiscal or (following in known.measured_by and behind in known.measured_behind and lows[at] >= "1900"):
        return True
    start = at + 1 + (following == "-")
    return at_or(lows, start) == "q" and at_or(lows, start + 1) in {"1", "2", "3", "4"}


def is_other_number(tokens: Tokens, at: int, last: Piece | None, known: Words) -> bool:
    """Whether four digits count or measure something, or are a part of a longer number."""
    lows = tokens.lows
    behind, following = at_or(lows, at - 1), at_or(lows, at + 1, ".")
    is_outcome = following in _OUTCOMES and behind in {"in", "since"} and not lows[at].endswith("00")
    if "no-plural" in known.grammar.flags and is_plural(following, known.language):
        return True
    if (following in known.counted and not is_outcome) or following in {"%", "°", "km"} or is_hyphened(tokens, at + 1):
        return True
    if behind in {"$", "€", "£", "#", "+", "*", "="} or (tokens.touch(at) and behind not in {"(", "-", "–", "—", "/", "[", "“", '"'}):
        return True
    if following == "/" and at_or(lows, at + 2)[:1].isdecimal() and not is_year(at_or(lows, at + 2)):
        return True
    if following in DASHES and not tokens.touch(at + 1) and at_or(lows, at + 3) in known.counted:
        return True
    is_linked = last is not None and last.stop >= at - 1
    return behind in DASHES and tokens.touch(at) and not is_linked and at_or(lows, at - 2)[:1].isdecimal()


def is_set_apart(tokens: Tokens, at: int, behind: str, following: str) -> bool:
    """Whether a year stands in brackets, opens a range of years, or ends the sentence behind a comma."""
    lows = tokens.lows
    if behind in {"(", "["}:
        return following in {")", "]", "-", "–", "—", ",", ";", "and"}
    end = at_or(lows, at + 2)
    if following in DASHES and is_year(end) and (tokens.touch(at + 1) or "1900" <= lows[at] < end):
        return True
    if following in DASHES and tokens.touch(at + 1) and behind and len(end) == 2 and end.isdecimal():
        return int(lows[at]) >= 1900 and int(end) > int(lows[at]) % 100 and not is_hyphened(tokens, at + 3)
    return behind == "," and (at + 1 == len(lows) or (following == "." and at + 2 == len(lows)))


def is_hyphened(tokens: Tokens, at: int) -> bool:
    """Whether a hyphen ties the number to a word: 2000-strong, 1600-block."""
    is_tied = at_or(tokens.lows, at) == "-" and tokens.touch(at) and at_or(tokens.lows, at + 1).isalpha()
    return is_tied and tokens.touch(at + 1)


def is_behind_word(lows: tuple[str, ...], at: int, behind: str, year: int, known: Words) -> bool:
    """Whether the word before makes it a year, the doubtful ones with more care."""
    before = at_or(lows, at - 2)
    following = at_or(lows, at + 1, ".")
    if behind in known.grammar.of:
        return year >= 1700 and before not in known.total_before_of and at_or(lows, at + 2) not in _STREETS
    if behind in {"around", "about", "or", "than", "and", "to", "for", "as", "with"}:
        is_closed = following in _CLOSERS
        is_led = (
            before in {"compared", "comparison"}
            if behind == "with"
            else behind != "to" or before not in {"rose", "up", "close", "increased", "grew", "fell", "down", "dropped", "amounted"}
        )
        return 1700 <= year <= 2099 and year % 100 != 0 and is_closed and is_led
    if behind in {"from", "between"} and at_or(lows, at + 3) in known.counted:
        return False
    if behind in {"from", "between", "by", "over"} and year % 100 == 0:
        return following in {"to", "and", "until", "–", "-", ".", ",", ")"} and at_or(lows, at + 3) not in known.counted
    return before not in known.numbered_before
