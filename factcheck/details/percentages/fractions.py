"""Shares in words: half of, two thirds of, a majority of, six in ten, one out of five."""

import functools
from collections.abc import Iterator

from factcheck.context.hedges import widen
from factcheck.context.numbers import hedge_before
from factcheck.context.topics import number_at
from factcheck.context.words import classes
from factcheck.details.percentages.shares import Share
from factcheck.lexicon.nouns import is_plural, singular
from factcheck.lexicon.numeral_words import words
from factcheck.lexicon.tables import table
from factcheck.lexicon.units import read_unit
from factcheck.model.interval import Interval
from factcheck.model.reading import Number, Reading

_PARTS = {
    "third": 3, "thirds": 3, "quarter": 4, "quarters": 4, "fifth": 5, "fifths": 5, "sixth": 6, "sixths": 6, "seventh": 7, "sevenths": 7,
    "eighth": 8, "eighths": 8, "ninth": 9, "ninths": 9, "tenth": 10, "tenths": 10,
}  # fmt: skip
_MANY = {"a": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9}
_WHOLES = frozenset({2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 20, 25, 50, 100, 1000})
_CUES = frozenset(_PARTS) | {"half", "majority"}
_SAID = (("are",), ("were",), ("have",), ("had",))
"""Behind a share without its whole: "close to a third are under five"; one third man has, several people are."""
_DEFINITE = frozenset({"the", "its", "their", "his", "her", "all", "these", "those", "of", "our"})


@functools.cache
def refused(name: str, language: str) -> frozenset[str]:
    """Words that make a half no share: "half time", "the first half of"."""
    return frozenset(table(__file__, language).get(f"not.{name}", ()))


def fractions(reading: Reading) -> Iterator[Share]:
    """The shares in words of a sentence."""
    if not reading.words.isdisjoint(_CUES):
        for at, low in enumerate(reading.tokens.lows):
            if low in _CUES and (share := fraction(reading, at)) is not None:
                yield share
    if "in" in reading.words or "out" in reading.words:
        for left, right in zip(reading.numbers, reading.numbers[1:], strict=False):
            if (share := ratio(reading, left, right)) is not None:
                yield share


def fraction(reading: Reading, at: int) -> Share | None:
    """The share that a word such as half, thirds or majority tells at token `at`."""
    low = reading.tokens.lows[at]
    if low == "half":
        return half(reading, at)
    return majority(reading, at) if low == "majority" else part(reading, at)


def half(reading: Reading, at: int) -> Share | None:
    """As in "Half of the homes", "nearly half its fleet"; no half an hour, half time, first half."""
    lows, language = reading.tokens.lows, reading.document.language
    following = lows[at + 1] if at + 1 < len(lows) else ""
    if following not in _DEFINITE or (at and lows[at - 1] in refused("before_half", language)):
        return None
    if not is_countable(reading, at + 2 if following == "of" else at + 1):
        return None
    return shared(reading, (at, at + 1), 50.0, 2.0)


def part(reading: Reading, at: int) -> Share | None:
    """As in "A third of", "two-thirds of the", "three quarters of"."""
    lows = reading.tokens.lows
    many_at = at - 2 if lows[at - 1 : at] == ("-",) else at - 1
    if many_at < 0 or lows[many_at] not in _MANY:
        return None
    is_relative = lows[max(0, many_at - 2) : many_at] in (("of", "which"), ("of", "whom"), ("of", "them"), ("of", "these"))
    is_said = lows[at + 1 : at + 2] in _SAID and lows[many_at] != "the"
    if lows[at + 1 : at + 2] != ("of",) and not (is_relative or is_said):
        return None
    many, whole = _MANY[lows[many_at]], _PARTS[lows[at]]
    if (
        many >= whole
        or (many > 1) != lows[at].endswith("s")
        or not (is_relative or is_said or is_countable(reading, at + 2))
        or lows[many_at - 1 : many_at] == ("-",)
    ):
        return None
    return shared(reading, (many_at, at + 1), 100 * many / whole, 2.0)


def majority(reading: Reading, at: int) -> Share | None:
    """As in "A majority of", "the vast majority of": more than half."""
    lows = reading.tokens.lows
    first = at - 1
    while first > 0 and lows[first] in {"vast", "great", "large", "clear", "overwhelming", "slim", "narrow"}:
        first -= 1
    if first < 0 or lows[first] not in {"a", "the"} or lows[at + 1 : at + 2] != ("of",) or not is_countable(reading, at + 2):
        return None
    return Share(first, at + 1, (first, at + 1), Interval(50, 100), None, "vague", rule="majority")


def is_countable(reading: Reading, at: int) -> bool:
    """Whether what a share is of, from token `at` on, has parts: no unit of time or length, no number, month or year."""
    lows, language = reading.tokens.lows, reading.document.language
    first = at
    while at < len(lows) and lows[at] in classes(language).determiners and number_at(reading, at) is None:
        at += 1
    number = number_at(reading, at)
    if number is not None and number.role == "cardinal" and at > first:
        return True
    if at >= len(lows) or not lows[at][0].isalpha() or number_at(reading, at) is not None or lows[at] in words(language).scales:
        return False
    return lows[at] not in refused("half", language) and read_unit(reading.tokens, at, language) is None


def shared(reading: Reading, core: tuple[int, int], value: float, loose: float) -> Share:
    """A share in words with the hedge before it."""
    hedge, outer = hedge_before(reading.tokens, core[0], reading.document.language)
    lows = reading.tokens.lows
    outer -= 2 if lows[max(0, outer - 2) : outer] in (("a", "little"), ("a", "bit")) else 0
    stated = round(value, 2)
    return Share(outer, core[1], core, widen(stated, hedge, is_count=False), stated, hedge, loose=loose, rule="fraction")


def ratio(reading: Reading, left: Number, right: Number) -> Share | None:
    """As in "Six in ten traders", "9 out of 10", "1 in 21 people": the second number a usual whole, a plural noun or "of" behind it."""
    lows = reading.tokens.lows
    between = lows[left.stop : right.first]
    if between not in (("in",), ("out", "of"), ("of", "every"), ("in", "every"), ("out", "of", "every")):
        return None
    if (
        left.role != "cardinal"
        or right.role != "cardinal"
        or left.stated is None
        or right.stated is None
        or right.hedge
        or right.outer != right.first
    ):
        return None
    following = lows[right.stop] if right.stop < len(lows) else ""
    is_one_of = left.stated == 1 and between == ("in",) and is_plural(following)
    if (
        (right.stated not in _WHOLES and not is_one_of)
        or not 0 < left.stated < right.stated
        or (left.first and lows[left.first - 1].endswith(("ed", "ing")))
    ):
        return None
    is_of_many = (
        following == "of" or following in classes(reading.document.language).auxiliaries or is_plural(following) or following == "adult"
    )
    if not is_of_many and not is_plural(lows[right.stop + 1] if right.stop + 1 < len(lows) else ""):
        return None
    if singular(following) in {"attack", "incident", "case", "year", "day"}:
        return None
    stated = round(100 * left.stated / right.stated, 2)
    interval = widen(stated, left.hedge, is_count=False)
    return Share(
        left.outer, right.stop, (left.first, right.stop), interval, stated, left.hedge, loose=min(5.0, 50 / right.stated), rule="ratio"
    )
