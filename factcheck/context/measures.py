"""Numbers with their unit of measure: hedges on either side, compounds ("5 feet 2 inches"), ranges and "half an hour" put together."""

import functools
from collections.abc import Iterator
from typing import NamedTuple

from factcheck.context.hedges import after, widen
from factcheck.context.numbers import hedge_before
from factcheck.context.words import classes, words_of
from factcheck.lexicon.nouns import is_plural
from factcheck.lexicon.numerals import parse_digits, read_numeral
from factcheck.lexicon.units import Unit, entries, read_rate, read_unit
from factcheck.lexicon.units import words as unit_words
from factcheck.model.interval import Interval
from factcheck.model.reading import Number, Reading, Tokens

_DASHES = frozenset({"-", "–", "—"})
_JOINTS = frozenset({(), (",",), ("and",), (",", "and")})
_COMPOUND = frozenset({"time", "length", "mass"})
_SHARES = {"quarter": 0.25, "third": 1 / 3, "quarters": 0.75, "thirds": 2 / 3}
_BY_ARTICLE = frozenset({"time", "length", "area", "mass", "volume"})
_NEVER_ALONE = frozenset({"second", "seconds", "min", "mins", "sec", "secs"})
_BEFORE_TIME = frozenset(
    {
        "for",
        "after",
        "within",
        "lasted",
        "last",
        "lasting",
        "lasts",
        "took",
        "takes",
        "take",
        "taken",
        "over",
        "spent",
        "spending",
        "of",
        "than",
    }
)
_BEHIND_LENGTH = frozenset(
    {
        "away",
        "from",
        "off",
        "north",
        "south",
        "east",
        "west",
        "long",
        "wide",
        "deep",
        "high",
        "tall",
        "of",
        "apart",
        "inland",
        "offshore",
        "down",
        "into",
        "inside",
    }
)


class Measured(NamedTuple):
    """A number and its unit."""

    first: int
    """First token, hedge and sign included."""
    stop: int
    """Index after the unit, or after the hedge behind it."""
    core: tuple[int, int]
    """The tokens from number to unit, without hedges."""
    interval: Interval
    """In the unit, the hedge applied."""
    stated: float | None
    hedge: str
    unit: Unit
    rate: str = ""
    """ "day" for "per day"; the rate's words are in the core."""
    is_attributive: bool = False
    """Whether a hyphen ties number and unit ("a 15-year career")."""


def measures(reading: Reading, *, of_time: bool) -> list[Measured]:
    """The measured numbers of a sentence in order: durations, or those of any other dimension."""
    tokens, language = reading.tokens, reading.document.language
    found = [one for number in reading.numbers if (one := read_measured(tokens, number, language)) is not None]
    if not reading.words.isdisjoint(singles(language)):
        found.extend(unnumbered(reading, tuple((one.first, one.stop) for one in found)))
        found.sort(key=lambda one: one.core)
    return [one for one in joined(tokens, found) if (one.unit.dimension == "time") == of_time and one.unit.dimension != "loose"]


def read_measured(tokens: Tokens, number: Number, language: str) -> Measured | None:
    """A number with the unit behind it; None when it has none."""
    if number.role == "cardinal":
        return metres(tokens, number, language)
    if number.role != "measure":
        return None
    at = number.stop
    is_attributive = tokens.lows[at : at + 1] == ("-",)
    found = read_unit(tokens, at + is_attributive, language)
    if found is None:
        return None
    stop, unit = found
    rate = read_rate(tokens.lows, stop) if unit.dimension != "time" else None
    stop, per = rate if rate is not None else (stop, "")
    whole = Measured(number.outer, stop, (number.first, stop), number.interval, number.stated, number.hedge, unit, per, is_attributive)
    return with_hedge_behind(tokens, with_sign(tokens, with_lower_end(tokens, whole, language)), language)


def metres(tokens: Tokens, number: Number, language: str) -> Measured | None:
    """ "500 m away": an m behind figures is read as a million; nothing is counted behind it, so that it is metres."""
    lows, at = tokens.lows, number.stop - 1
    if at != number.first + 1 or tokens.texts[at] != "m" or (value := parse_digits(lows[number.first], language)) is None:
        return None
    following = lows[number.stop] if number.stop < len(lows) else "."
    before = lows[number.first - 1] if number.first else ""
    if before in words_of("roles.identifiers", language) or (before == "-" and tokens.touch(number.first)):
        return None
    if following not in _BEHIND_LENGTH and counts_something(lows, number.stop, language):
        return None
    found = read_unit(tokens, at, language)
    if (
        found is None
        or following in {"to", "or", "-"}
        or (found[0] < len(lows) and lows[found[0]][0].isdecimal() and tokens.touch(found[0]))
    ):
        return None
    interval = widen(value, number.hedge, is_count=False)
    return Measured(number.outer, found[0], (number.first, found[0]), interval, value, number.hedge, found[1])


def counts_something(lows: tuple[str, ...], at: int, language: str) -> bool:
    """Whether a plural noun stands within the next three words ("1.5m people")."""
    closed = classes(language)
    for low in lows[at : at + 3]:
        if not low[0].isalpha() or low in closed.function or low in closed.adverbs:
            return False
        if is_plural(low, language):
            return True
    return False


def with_lower_end(tokens: Tokens, one: Measured, language: str) -> Measured:
    """ "An 8- to 16-metre mast": the lower end stands before "to" without a unit."""
    first = one.core[0]
    if one.stated is None or one.hedge or tokens.lows[first - 2 : first] not in (("-", "to"), ("-", "or")) or first < 3:
        return one
    lower = read_numeral(tokens.lows, first - 3, language)
    if lower is None or lower.stated is None or lower.stop != first - 2 or lower.stated >= one.stated:
        return one
    return one._replace(
        first=first - 3, core=(first - 3, one.core[1]), interval=Interval(lower.stated, one.stated), stated=None, hedge="between"
    )


def with_sign(tokens: Tokens, one: Measured) -> Measured:
    """ "-5 °C", "minus five degrees"."""
    at = one.core[0] - 1
    if one.unit.dimension != "temperature" or one.stated is None or at < 0 or one.hedge:
        return one
    is_dash = tokens.lows[at] in {"-", "−", "–"} and tokens.touch(at + 1) and not tokens.touch(at)
    if not is_dash and tokens.lows[at] not in {"minus", "negative"}:
        return one
    return one._replace(first=at, core=(at, one.core[1]), interval=Interval(-one.stated, -one.stated), stated=-one.stated)


def with_hedge_behind(tokens: Tokens, one: Measured, language: str) -> Measured:
    """ "Three weeks or more", "5 km or so"."""
    if one.hedge or one.stated is None or one.stop >= len(tokens.lows):
        return one
    behind = after(language).at(tokens.lows, one.stop)
    if behind is None or tokens.lows[one.stop] in {"plus", "at", "odd", "approximately"}:
        return one
    hedge = behind[1].removeprefix("after-")
    return one._replace(stop=behind[0], hedge=hedge, interval=widen(one.stated, hedge, is_count=False))


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
    units = singles(language)
    for at, low in enumerate(tokens.lows):
        if low not in units or any(first <= at < stop for first, stop in taken):
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
    """ "Three and three-quarter hours", "two and a quarter hours"."""
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
    """ "For an hour", "a week of protests", "more than a decade", "a kilometre away", "an hour and a half"."""
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
        is_told = bool(one.hedge) or before in _BEFORE_TIME or following in {"of", "after", "before"}
        return one if is_told and not (before == "of" and lows[one.first - 2 : one.first - 1] in (("times",), ("time",))) else None
    return one if following in _BEHIND_LENGTH or (one.hedge and not following[:1].isalpha()) else None


def bare(tokens: Tokens, at: int, unit: Unit) -> Measured | None:
    """ "For hours", "days of fighting", "decades-long": two or more."""
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


def hedged(tokens: Tokens, place: tuple[int, int], value: float, unit: Unit, language: str = "en") -> Measured:
    """A measure at tokens `place` with the hedge before it."""
    hedge, outer = hedge_before(tokens, place[0], language)
    return Measured(outer, place[1], place, widen(value, hedge, is_count=False), value, hedge, unit)


def joined(tokens: Tokens, found: list[Measured]) -> list[Measured]:
    """The measures with compounds and ranges made one, and conversions in brackets left out."""
    result: list[Measured] = []
    for one in found:
        last = result[-1] if result else None
        if last is None:
            result.append(one)
            continue
        between = tokens.lows[last.stop : one.first]
        if (sum_ := compound(last, one, between)) is not None or (sum_ := span(tokens, last, one, between)) is not None:
            result[-1] = sum_
        elif not (between in (("(",), ("/",)) and is_conversion(last, one)):
            result.append(one)
    return result


def compound(left: Measured, right: Measured, between: tuple[str, ...]) -> Measured | None:
    """ "5 feet 2 inches", "an hour and 20 minutes": the second a smaller unit of the same kind."""
    if (
        between not in _JOINTS
        or left.unit.dimension != right.unit.dimension
        or left.unit.dimension not in _COMPOUND
        or left.stated is None
        or right.stated is None
    ):
        return None
    share = right.stated * right.unit.high / left.unit.high
    if right.hedge or left.stop != left.core[1] or share >= 1 or right.unit.high >= left.unit.high or left.rate or right.rate:
        return None
    stated = left.stated + share
    interval = widen(stated, left.hedge, is_count=False)
    return left._replace(stop=right.stop, core=(left.core[0], right.core[1]), stated=stated, interval=interval)


def span(tokens: Tokens, left: Measured, right: Measured, between: tuple[str, ...]) -> Measured | None:
    """ "Between 2 km and 5 km", "44 kg to 50 kg", "3 km–4 km"."""
    if (
        left.unit != right.unit
        or left.stated is None
        or right.stated is None
        or left.stated >= right.stated
        or left.hedge
        or right.hedge
        or len(between) != 1
    ):
        return None
    before = tokens.lows[left.first - 1] if left.first else ""
    if not (between[0] in _DASHES or (between[0] == "to" and before != "from") or (between[0] == "and" and before == "between")):
        return None
    first = left.first - (before == "between")
    return right._replace(
        first=first, core=(left.core[0], right.core[1]), interval=Interval(left.stated, right.stated), stated=None, hedge="between"
    )


def is_conversion(left: Measured, right: Measured) -> bool:
    """Whether the second says in another unit what the first says."""
    if left.unit.dimension != right.unit.dimension or left.unit == right.unit or left.interval.low is None or right.interval.low is None:
        return False
    mine, other = left.unit.si(left.interval.low)[0], right.unit.si(right.interval.low)[0]
    return abs(mine - other) <= 0.1 * max(abs(mine), abs(other))
