"""Measures without figures: half an hour · three-quarters of an hour · an hour and a half · more than a week · for days."""

import functools
from collections.abc import Iterator

from factcheck.context.measured import Measured, hedged, with_hedge_behind
from factcheck.context.words import words_of
from factcheck.lexicon.numerals import read_numeral
from factcheck.lexicon.units import Unit, entries
from factcheck.lexicon.units import words as unit_words
from factcheck.model.interval import Interval
from factcheck.model.reading import Reading, Tokens

_SHARES = {"quarter": 0.25, "third": 1 / 3, "quarters": 0.75, "thirds": 2 / 3}
_BY_ARTICLE = frozenset({"time", "length", "area", "mass", "volume"})
_NEVER_ALONE = frozenset({"second", "seconds", "min", "mins", "sec", "secs"})


@functools.cache
def singles(language: str) -> frozenset[str]:
    """The words of units that may stand without a number ("half an hour", "for days")."""
    return frozenset(
        first
        for first, spellings in unit_words(language).measures.items()
        if len(first) > 2
        and first not in _NEVER_ALONE
        and any(spelled == first and dimension in _BY_ARTICLE for spelled, _, dimension in spellings)
    )


def alone(word: str, language: str) -> Unit:
    """The unit of one of the `singles`."""
    return next(entry.unit for entry in entries(word, language) if len(entry.tokens) == 1)


def unnumbered(reading: Reading, taken: tuple[tuple[int, int], ...]) -> Iterator[Measured]:
    """Half an hour · three-quarters of an hour · an hour and a half · more than a week · for days."""
    tokens, language = reading.tokens, reading.document.language
    units, covered = singles(language), {at for first, stop in taken for at in range(first, stop)}
    for at, low in enumerate(tokens.lows):
        if low not in units or at in covered:
            continue
        unit = alone(low, language)
        one = with_share(tokens, at, unit) or by_article(tokens, at, unit, language) or bare(tokens, at, unit)
        if one is not None:
            yield with_hedge_behind(tokens, one, language) if one.hedge == "" else one


def with_share(tokens: Tokens, at: int, unit: Unit) -> Measured | None:
    """Half an hour · a half-mile · a quarter of a mile · three quarters of an hour."""
    lows, first, value = tokens.lows, at - 1, 0.0
    if lows[first : first + 1] == ("-",) or (first > 0 and lows[first] in {"a", "an"}):
        first -= 1
    if first < 0:
        return None
    if lows[first] == "half" and lows[first - 1 : first] != ("first",):
        value = 0.5
        first -= lows[first - 1 : first] in (("a",), ("an",), ("one",))
        first -= lows[first - 1 : first] == ("-",) and lows[first - 2 : first - 1] == ("one",)
    elif lows[first] == "of" and first > 1 and lows[first + 1] in {"a", "an"}:
        noun = lows[first - 1]
        many = lows[first - 2] if lows[first - 2] != "-" else lows[first - 3]
        if noun not in _SHARES or many not in {"a", "one", "three", "two"} or (many in {"three", "two"}) != noun.endswith("s"):
            return None
        value, first = _SHARES[noun], first - (2 if lows[first - 2] != "-" else 3)
    elif lows[first] in {"quarter", "quarters"}:
        return with_quarters(tokens, (first, at), unit)
    if not value:
        return None
    return hedged(tokens, (max(first, 0), at + 1), value, unit)


def with_quarters(tokens: Tokens, place: tuple[int, int], unit: Unit) -> Measured | None:
    """As in "Three and three-quarter hours", "two and a quarter hours"."""
    lows, (at, unit_at) = tokens.lows, place
    first = at - 1 - (lows[at - 1] == "-")
    if first < 2 or lows[first] not in {"a", "three"} or lows[first - 1] != "and":
        return None
    start = next((start for start in range(max(0, first - 4), first - 1) if is_whole(lows, start, first - 1)), None)
    numeral = read_numeral(lows, start) if start is not None else None
    if start is None or numeral is None or numeral.stated is None:
        return None
    return hedged(tokens, (start, unit_at + 1), numeral.stated + (0.75 if lows[first] == "three" else 0.25), unit)


def is_whole(lows: tuple[str, ...], start: int, stop: int) -> bool:
    """Whether the tokens from `start` to `stop` are one numeral."""
    numeral = read_numeral(lows, start)
    return numeral is not None and numeral.stop == stop and not numeral.is_vague


def by_article(tokens: Tokens, at: int, unit: Unit, language: str) -> Measured | None:
    """As in "For an hour", "a week of protests", "more than a decade", "a kilometre away", "an hour and a half"."""
    lows, first = tokens.lows, at - 1
    if first < 0 or lows[first] not in {"a", "an"} or lows[at].endswith("s"):
        return None
    stop, value = at + 1, 1.0
    if lows[stop : stop + 3] == ("and", "a", "half"):
        stop, value = stop + 3, 1.5
    elif lows[stop : stop + 3] == ("and", "a", "quarter"):
        stop, value = stop + 3, 1.25
    one = hedged(tokens, (first, stop), value, unit, language)
    following = lows[stop] if stop < len(lows) else ""
    before = lows[one.first - 1] if one.first else ""
    if value != 1 or (following == "-" and lows[stop + 1 : stop + 2] == ("long",)):
        return one
    if unit.dimension == "time":
        is_told = bool(one.hedge) or before in words_of("measured.before_time", language) or following in {"of", "after", "before"}
        return one if is_told and not (before == "of" and lows[one.first - 2 : one.first - 1] in (("times",), ("time",))) else None
    return one if following in words_of("measured.behind_length", language) or (one.hedge and not following[:1].isalpha()) else None


def bare(tokens: Tokens, at: int, unit: Unit) -> Measured | None:
    """As in "For hours", "days of fighting", "decades-long": two or more."""
    lows = tokens.lows
    before, following = lows[at - 1] if at else "", lows[at + 1] if at + 1 < len(lows) else ""
    if unit.dimension != "time" or not lows[at].endswith("s"):
        return None
    is_long = following == "-" and lows[at + 2 : at + 3] == ("long",)
    if (
        is_long
        or before in {"for", "lasted", "lasting", "took"}
        or (following == "of" and before not in {"the", "these", "those", "few", "last", "past"})
    ):
        return Measured(at, at + 1, (at, at + 1), Interval(2, None), None, "vague", unit)
    return None
