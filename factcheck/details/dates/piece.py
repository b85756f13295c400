"""One date in a sentence, and the words its readers look up."""

from __future__ import annotations

import functools

from factcheck.details.dates.grammar import Grammar, grammar
from factcheck.details.dates.stated import Stated
from factcheck.lexicon import calendar
from factcheck.lexicon.calendar import read_number
from factcheck.lexicon.matcher import Matcher, matcher
from factcheck.lexicon.tables import table
from factcheck.model.reading import Tokens
from factcheck.model.record import NamedTuple
from factcheck.model.slotted import Slotted

DASHES = frozenset({"-", "–", "—", "‑"})
ENDS = frozenset({".", ",", ";", ")", ":", "!", "?", ""})
"""What may end a clause right behind a date; "" is the end of the sentence."""
_YEARS = frozenset({"years", "yr", "yrs", "años"})
"""Words for years that no pointer makes one."""
_ABBREVIATED = 30
"""The last '30 that is not 1930."""
POINTED = {"last": -1, "previous": -1, "next": 1, "following": 1}
"""How many units a pointer goes on or back."""


class Piece(NamedTuple):
    """A date as it stands in the tokens `[first, stop)`."""

    first: int
    stop: int
    stated: Stated
    rule: str
    part: str = ""
    end: Stated | None = None
    """The other end of "between … and …"."""
    hedge: str = ""
    """from or to: an end of a stated range, which is a date of its own."""


class Words(Slotted):
    """The words of one language."""

    names: calendar.Names
    holidays: dict[str, tuple[tuple[tuple[str, ...], int, int], ...]]
    bare_before: frozenset[str]
    weak_before: frozenset[str]
    doubtful: frozenset[str]
    year_before: frozenset[str]
    linked_before: frozenset[str]
    adjective_before: frozenset[str]
    counted: frozenset[str]
    total_before_of: frozenset[str]
    numbered_before: frozenset[str]
    fiscal: frozenset[str]
    measured_by: frozenset[str]
    measured_behind: frozenset[str]
    """Around a year that something is measured by ("below 1990 levels")."""
    no_day_before: frozenset[str]
    no_day_after: frozenset[str]
    pointers: dict[str, str]
    """this, last, next, that, following, previous, every, by each of their forms."""
    lasting_before: frozenset[str]
    vague: frozenset[str]
    """Numbers that tell no number: few, several."""
    stretch_back: frozenset[str]
    stretch_ahead: frozenset[str]
    stretch_told: frozenset[str]
    stretch_before: frozenset[str]
    """What a stretch ("the past two weeks") points with, counts from the day told of with, and stands behind."""
    parts: Matcher
    """Meaning: early, mid or late."""
    hedges: Matcher
    cues: frozenset[str]
    """Without one of these, or a number of four digits, a sentence has no date."""
    starts: frozenset[str]
    """The words that one may begin with."""
    grammar: Grammar
    lower_words: frozenset[str]
    """Names of months that are other words when written with a small letter."""
    language: str
    since: frozenset[str]
    """Words that make "hace tres años" a stretch ("desde hace tres años")."""


@functools.cache
def words(language: str) -> Words:
    """The words of one language."""
    lists = table(__file__, language)
    known, holidays = calendar.names(language), calendar.holidays(language)

    def of(key: str) -> frozenset[str]:
        return frozenset(lists.get(key, ()))

    pointing = ("this", "last", "next", "that", "following", "previous", "every")
    pointers = {word: name for name in pointing for word in lists.get(f"relative.{name}", ())}
    parts = matcher((name, lists.get(f"parts.{name}", ())) for name in ("early", "mid", "late"))
    hedges = matcher((name, lists.get(f"hedges.{name}", ())) for name in ("about", "since", "after", "before", "until", "by"))
    cues = frozenset(known.months) - {"may"} | frozenset(known.weekdays) | frozenset(known.weekday_plurals) | frozenset(known.seasons)
    cues |= frozenset(holidays) | frozenset(known.units) | frozenset(known.decades) | of("grammar.cues")
    small = grammar(language)
    starts = cues | small.day_words.keys() | {"may", "hours", "q"}
    return Words(
        known, holidays, of("months.bare_before"), of("months.weak_before"), of("months.doubtful"), of("years.before"),
        of("years.linked_before") | {","}, of("years.adjective_before"), of("years.counted"), of("years.total_before_of"),
        of("years.numbered_before"), of("years.fiscal"), of("years.measured_by"), of("years.measured_behind"),
        of("weekdays.no_day_before"), of("weekdays.no_day_after"), pointers,
        of("relative.lasting_before"),
        of("relative.vague"), of("relative.stretch_back"), of("relative.stretch_ahead"), of("relative.stretch_told"),
        of("relative.stretch_before"),
        parts, hedges, cues, starts, small, of("grammar.lower_words"), language, of("hedges.since"),
    )  # fmt: skip


def is_year(low: str) -> bool:
    """Whether a token has the form of a year from 1000 to 2199."""
    return len(low) == 4 and low.isdecimal() and "1000" <= low < "2200"


def full_year(digits: str, last: int = 50) -> int:
    """A year of two digits in full: up to `last` in this century, from there on in the one before."""
    return int(digits) + (2000 if int(digits) <= last else 1900)


def at_or(lows: tuple[str, ...], index: int, default: str = "") -> str:
    """The token at an index, or the default outside the sentence."""
    return lows[index] if 0 <= index < len(lows) else default


def read_year_behind(tokens: Tokens, at: int, known: Words) -> tuple[Stated, int]:
    """The year behind a day or month (2023 · of 2023 · '99 · of that year · last year): (the fields it fills, index after it)."""
    lows, small = tokens.lows, known.grammar
    start = at + 1 if at_or(lows, at) in small.year_links else at
    low = at_or(lows, start)
    if is_year(low) and (at_or(lows, start + 1) not in known.counted or (start == at and "1800" < low != "2000")):
        return Stated("year", year=int(low)), start + 1
    if low in {"'", "’", "‘"} and len(at_or(lows, start + 1)) == 2 and lows[start + 1].isdecimal() and tokens.touch(start + 1):
        return Stated("year", year=full_year(lows[start + 1], _ABBREVIATED)), start + 2
    if low in small.articles and start > at:
        start += 1
        low = at_or(lows, start)
    pointer = known.pointers.get(low, "")
    at_year = start + 1
    if not pointer and known.names.units.get(low) == "year":
        pointer, at_year = small.pointers_behind.get(at_or(lows, start + 1), ""), start
    if pointer and known.names.units.get(at_or(lows, at_year)) == "year" and lows[at_year] not in _YEARS and pointer != "every":
        is_told = pointer in {"that", "following", "previous"} or at_or(lows, start - 1) in small.told_articles
        return Stated("year", origin="told-year" if is_told else "published-year", number=POINTED.get(pointer, 0)), start + 2
    return Stated(""), at


def with_year(stated: Stated, fields: Stated) -> Stated:
    """A day or month with the year fields read behind it."""
    return stated._replace(year=fields.year, origin=fields.origin, number=fields.number) if fields.kind else stated


def number_before(lows: tuple[str, ...], at: int, known: Words) -> tuple[int, int] | None:
    """The number that ends right before a unit: (its first token, number); "a" is one, vague words are none."""
    behind = at_or(lows, at - 1)
    if behind == "]" and lows[at - 3 : at - 2] == ("[",):
        inside = read_number(lows, at - 2, known.language)
        return (at - 3, inside[0]) if inside is not None and inside[1] == at - 1 else None
    if behind in known.grammar.one:
        return (at - 1, 1) if at_or(lows, at - 2) not in {"half", "many"} else None
    for first in (at - 3, at - 2, at - 1):
        found = read_number(lows, first, known.language) if first >= 0 else None
        if found is not None and found[1] == at and not (first and lows[first - 1] == "-" and lows[first - 2 : first - 1] != ("mid",)):
            return first, found[0]
    return None
