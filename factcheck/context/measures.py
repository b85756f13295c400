"""Numbers with their unit of measure, hedges on either side, compounds and ranges put together."""

from factcheck.context.hedges import widen
from factcheck.context.measured import Measured, with_hedge_behind
from factcheck.context.measures_alone import singles, unnumbered
from factcheck.context.measures_joined import joined
from factcheck.context.words import classes, words_of
from factcheck.lexicon.nouns import is_plural
from factcheck.lexicon.numerals import parse_digits, read_numeral
from factcheck.lexicon.units import read_rate, read_unit
from factcheck.model.interval import Interval
from factcheck.model.reading import Number, Reading, Tokens

_MEASURED = frozenset({"measure", "cardinal"})
_BEHIND_INCHES = frozenset({"tall", "high", "wide", "long", "deep", "thick"})


def measures(reading: Reading, *, of_time: bool) -> list[Measured]:
    """The measured numbers of a sentence in order: durations, or those of any other dimension."""
    tokens, language = reading.tokens, reading.document.language
    measured = [number for number in reading.numbers if number.role in _MEASURED]
    found = [one for number in measured if (one := read_measured(tokens, number, language)) is not None]
    if not reading.words.isdisjoint(singles(language)):
        found.extend(unnumbered(reading, tuple((one.first, one.stop) for one in found)))
        found.sort(key=lambda one: one.core)
    if not found:
        return found
    return [one for one in joined(tokens, found) if (one.unit.dimension == "time") == of_time and one.unit.dimension != "loose"]


def read_measured(tokens: Tokens, number: Number, language: str) -> Measured | None:
    """A number of a `_MEASURED` role with the unit behind it; None when it has none."""
    if number.role == "cardinal":
        return metres(tokens, number, language) if number.stop == number.first + 2 else None
    at = number.stop
    is_attributive = tokens.lows[at : at + 1] == ("-",)
    found = read_unit(tokens, at + is_attributive, language)
    if found is None:
        return None
    stop, unit = found
    rate = read_rate(tokens.lows, stop) if unit.dimension != "time" else None
    stop, per = rate if rate is not None else (stop, "")
    whole = Measured(number.outer, stop, (number.first, stop), number.interval, number.stated, number.hedge, unit, per, is_attributive)
    whole = with_inches(tokens, whole) if unit.name == "ft" else whole
    return with_hedge_behind(tokens, with_sign(tokens, with_lower_end(tokens, whole, language)), language)


def metres(tokens: Tokens, number: Number, language: str) -> Measured | None:
    """As in "500 m away": an m behind figures is read as a million; nothing is counted behind it, so that it is metres."""
    lows, at = tokens.lows, number.stop - 1
    if at != number.first + 1 or tokens.texts[at] != "m" or (value := parse_digits(lows[number.first], language)) is None:
        return None
    following = lows[number.stop] if number.stop < len(lows) else "."
    before = lows[number.first - 1] if number.first else ""
    if before in words_of("roles.identifiers", language) or (before == "-" and tokens.touch(number.first)):
        return None
    if following not in words_of("measured.behind_length", language) and counts_something(lows, number.stop, language):
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
    """As in "An 8- to 16-metre mast": the lower end stands before "to" without a unit."""
    first = one.core[0]
    if one.stated is None or one.hedge or tokens.lows[first - 2 : first] not in (("-", "to"), ("-", "or")) or first < 3:
        return one
    lower = read_numeral(tokens.lows, first - 3, language)
    if lower is None or lower.stated is None or lower.stop != first - 2 or lower.stated >= one.stated:
        return one
    return one._replace(
        first=first - 3, core=(first - 3, one.core[1]), interval=Interval(lower.stated, one.stated), stated=None, hedge="between"
    )


def with_inches(tokens: Tokens, one: Measured) -> Measured:
    """As in "5ft 10in", "6 ft 2 in tall": "in" is a word of measure only behind feet and figures."""
    lows, at = tokens.lows, one.stop
    if one.stated is None or at + 1 >= len(lows) or not lows[at].isdecimal() or int(lows[at]) > 11 or lows[at + 1] not in {"in", "ins"}:
        return one
    following = lows[at + 2] if at + 2 < len(lows) else ""
    if not tokens.touch(at + 1) and (following.isalpha() or following[:1].isdecimal()) and following not in _BEHIND_INCHES:
        return one
    stated = one.stated + int(lows[at]) / 12
    return one._replace(
        stop=at + 2, core=(one.core[0], at + 2), stated=stated, interval=widen(stated, one.hedge, is_count=False), is_attributive=False
    )


def with_sign(tokens: Tokens, one: Measured) -> Measured:
    """As in "-5 °C", "minus five degrees"."""
    at = one.core[0] - 1
    if one.unit.dimension != "temperature" or one.stated is None or at < 0 or one.hedge:
        return one
    is_dash = tokens.lows[at] in {"-", "−", "–"} and tokens.touch(at + 1) and not tokens.touch(at)
    if not is_dash and tokens.lows[at] not in {"minus", "negative"}:
        return one
    return one._replace(first=at, core=(at, one.core[1]), interval=Interval(-one.stated, -one.stated), stated=-one.stated)
