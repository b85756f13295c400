"""A number and its unit, and the hedges that stand before and behind it."""

from __future__ import annotations

from factcheck.context.hedges import after, widen
from factcheck.context.numbers import hedge_before
from factcheck.lexicon.units import Unit
from factcheck.model.interval import Interval
from factcheck.model.reading import Tokens
from factcheck.model.record import NamedTuple


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
    """As in "day" for "per day"; the rate's words are in the core."""
    is_attributive: bool = False
    """Whether a hyphen ties number and unit ("a 15-year career")."""


def with_hedge_behind(tokens: Tokens, one: Measured, language: str) -> Measured:
    """As in "Three weeks or more", "5 km or so"."""
    if one.hedge or one.stated is None or one.stop >= len(tokens.lows):
        return one
    behind = after(language).at(tokens.lows, one.stop)
    if behind is None or tokens.lows[one.stop] in {"plus", "at", "odd", "approximately"}:
        return one
    hedge = behind[1].removeprefix("after-")
    return one._replace(stop=behind[0], hedge=hedge, interval=widen(one.stated, hedge, is_count=False))


def hedged(tokens: Tokens, place: tuple[int, int], value: float, unit: Unit, language: str = "en") -> Measured:
    """A measure at tokens `place` with the hedge before it."""
    hedge, outer = hedge_before(tokens, place[0], language)
    return Measured(outer, place[1], place, widen(value, hedge, is_count=False), value, hedge, unit)
