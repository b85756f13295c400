"""Measures put together: compounds ("5 feet 2 inches"), ranges, and conversions in brackets, which say nothing new."""

from factcheck.context.hedges import widen
from factcheck.context.measured import Measured
from factcheck.context.words import words_of
from factcheck.lexicon.units import entries
from factcheck.model.interval import Interval
from factcheck.model.reading import Tokens

_DASHES = frozenset({"-", "–", "—"})
_JOINTS = frozenset({(), (",",), ("and",), (",", "and")})
_COMPOUND = frozenset({"time", "length", "mass"})


def joined(tokens: Tokens, found: list[Measured]) -> list[Measured]:
    """The measures with compounds and ranges made one, and conversions in brackets left out."""
    result: list[Measured] = []
    for one in found:
        last = result[-1] if result else None
        if last is None:
            result.append(one)
            continue
        between = tokens.lows[last.stop : one.first]
        one = minutes_behind(last, one, between)  # noqa: PLW2901 - the same measure, read further
        if (sum_ := compound(last, one, between)) is not None or (sum_ := span(tokens, last, one, between)) is not None:
            result[-1] = sum_
        elif not (between in (("(",), ("/",)) and is_conversion(last, one)):
            result.append(one)
    return result


def minutes_behind(left: Measured, right: Measured, between: tuple[str, ...]) -> Measured:
    """The m of "2h 30m" as minutes; any other measure as it is."""
    if between or left.unit.name != "hours" or right.unit.name != "m" or (right.stated or 60) >= 60:
        return right
    return right._replace(unit=next(entry.unit for entry in entries("minutes", "en")))


def compound(left: Measured, right: Measured, between: tuple[str, ...]) -> Measured | None:
    """As in "5 feet 2 inches", "an hour and 20 minutes": the second a smaller unit of the same kind."""
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
    """As in "Between 2 km and 5 km", "44 kg to 50 kg", "3 km–4 km"."""
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
    if not (
        between[0] in _DASHES
        or (between[0] == "to" and before not in words_of("measured.changing"))
        or (between[0] == "and" and before == "between")
    ):
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
