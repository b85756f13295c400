"""The value that money, percentages, quantities and durations share: a number with its unit and its doubt. And the rungs of its ladder."""

from __future__ import annotations

import math

from factcheck.context.hedges import widen
from factcheck.details.figures import plain, whole
from factcheck.lexicon.units import Unit
from factcheck.model.interval import Interval
from factcheck.model.level import Level
from factcheck.model.mention import Fact
from factcheck.model.record import Any, NamedTuple, Self

_SHOWN = {
    "at-least": "at least {}", "more-than": "more than {}", "at-most": "at most {}", "up-to": "up to {}", "less-than": "less than {}",
    "nearly": "nearly {}", "about": "about {}", "within": "within {}",
}  # fmt: skip
_ROUND = 0.1
"""A round figure may stand for what lies within half a unit of its last digit, but for no more than this share of it."""
_SAME = 1e-6
_ONE = {"centuries": "century", "inches": "inch", "percentage points": "percentage point"}
_PIECES = {
    "ft": (12, "inches"),
    "hours": (60, "minutes"),
    "years": (12, "months"),
    "days": (24, "hours"),
    "minutes": (60, "seconds"),
    "lb": (16, "ounces"),
}


class Amount(NamedTuple):
    """How much: the values it may have in its own unit, the number as written, the hedge, and which way it changed."""

    interval: Interval
    """Below zero for a change downwards."""
    unit: Unit
    stated: float | None = None
    hedge: str = ""
    direction: str = ""
    """As in "up" or "down" for a change."""
    loose: float = 0.0
    """Half-width, in its own unit, that the wording itself leaves open ("two thirds", "six in ten")."""

    def shown(self) -> str:
        """As in "about 12 km", "$1.2 million", "down 5 %"."""
        low, high = self.interval
        if self.stated is not None:
            made = in_pieces(self.stated, self.unit.name) or self.written(spelled(self.stated))
            said = _SHOWN.get(self.hedge, "{}").format(made)
        elif high is None:
            said = f"at least {self.written(spelled(abs(low or 0)))}"
        else:
            ends = sorted((abs(low or 0), abs(high)))
            said = self.written(spelled(ends[0]) if ends[0] == ends[1] else f"{spelled(ends[0])}–{spelled(ends[1])}")
        return f"{self.direction} {said}" if self.direction else said

    def written(self, number: str) -> str:
        """A number with the unit, in the singular for one."""
        name = self.unit.name
        if self.unit.dimension == "money" and not name.isalpha():
            return name + number
        if number == "1" and self.unit.dimension != "money" and len(name) > 3:
            name = _ONE.get(name, name.removesuffix("s"))
        return f"{name} {number}" if self.unit.dimension == "magnitude" else f"{number} {name}"

    def as_json(self) -> dict[str, object]:
        """The contract's {low, high, stated, unit, si_low, si_high, dimension}; SI bounds are null for money and shares."""
        low, high = self.interval
        si = self.si() if self.unit.dimension not in {"money", "share"} else Interval(None, None)
        return {
            "low": neat(low), "high": neat(high), "stated": neat(self.stated), "unit": self.unit.name,
            "si_low": neat(si.low), "si_high": neat(si.high), "dimension": self.unit.dimension,
        }  # fmt: skip

    def difference(self, other: Self) -> str:
        """As in "10 km apart" in the finer of the two units, with the share of the larger for amounts."""
        left, right = self.point(), other.point()
        if left is None or right is None:
            return ""
        apart = abs(left - right)
        if apart <= _SAME * max(abs(left), abs(right)):
            return ""
        unit = min(self.unit, other.unit, key=lambda unit: unit.low)
        if unit.name == "%":
            unit = unit._replace(name="percentage points")
        said = Amount(Interval(0, 0), unit).written(spelled(float(f"{apart / unit.usual:.3g}")))
        largest = max(abs(left), abs(right))
        share = f", {100 * apart / largest:.0f} %" if unit.dimension in {"money", "mass", "area", "volume"} and largest else ""
        return f"{said} apart{share}"

    def point(self) -> float | None:
        """The stated number, or the lowest that it admits, in the SI unit of its dimension; a month counts as a twelfth of a year."""
        number = self.stated if self.stated is not None and not self.direction else self.interval.low
        if self.direction and self.stated is not None:
            number = -self.stated if self.direction == "down" else self.stated
        return None if number is None else number * self.unit.usual + self.unit.offset

    def si(self) -> Interval:
        """Its interval in the SI unit of its dimension."""
        low, high = self.interval
        return Interval(None if low is None else self.unit.si(low)[0], None if high is None else self.unit.si(high)[1])

    def within(self, tolerance: float) -> Interval:
        """Its interval in SI units when "about" stands for another share (0.1 = ten per cent) of the number."""
        if self.hedge != "about" or self.stated is None:
            return self.si()
        wide = widen(abs(self.stated), "about", is_count=False, share=tolerance)
        if self.direction == "down" or self.stated < 0:
            wide = Interval(-(wide.high or 0), -(wide.low or 0))
        return self._replace(interval=wide).si()

    def rounds_to(self) -> Interval | None:
        """What a number that is not hedged may stand for when it is rounded, in SI units; None for a hedged or vague one."""
        if self.stated is None or self.hedge:
            return None
        half = max(self.loose, rounding(self.stated))
        number = -self.stated if self.direction == "down" else self.stated
        return Interval(self.unit.si(number - half)[0], self.unit.si(number + half)[1])

    def merge(self, other: Self) -> Self | None:
        """The narrower of two amounts that can both be meant and are stated within a tenth of each other; None for any others.

        Two vague or far apart statements ("at least 2 hours", "5 hours") may be of two things, so they are never made one.
        """
        if is_equal(self, other):
            return self if self.hedge else other
        if rounds(self, other):
            return min(self, other, key=lambda amount: rounding(amount.stated or 0) * amount.unit.high)
        if self.stated is None or other.stated is None or not self.si().overlaps(other.si()):
            return None
        mine, its = abs(self.point() or 0), abs(other.point() or 0)
        return min(self, other, key=lambda amount: width(amount.si())) if abs(mine - its) <= _ROUND * max(mine, its) else None


def reach(amount: Amount) -> tuple[float, float]:
    """The least and the most, in the SI unit of its dimension, that an amount may stand for; of two that do not meet, none merges."""
    ends = [amount.si()]
    if amount.stated is not None:
        number, rounded = amount.point() or 0.0, amount.rounds_to()
        ends += [Interval(number - _SAME * abs(number), number + _SAME * abs(number)), *([rounded] if rounded else [])]
    lows, highs = [one.low for one in ends], [one.high for one in ends]
    return min(-math.inf if low is None else low for low in lows), max(math.inf if high is None else high for high in highs)


def width(interval: Interval) -> float:
    """How much an interval leaves open."""
    return math.inf if interval.low is None or interval.high is None else interval.high - interval.low


def rounding(number: float) -> float:
    """Half a unit of a number's last digit, zeros counting when there are two or more (7.4 gives 0.05, 30 gives 0.5, 12,000 gives 500)."""
    number = abs(number)
    if number == 0:
        return 0.0
    unit = 1.0
    if float(number).is_integer():
        while number % (unit * 10) == 0:
            unit *= 10
        unit = unit if unit >= 100 else 1.0
    else:
        decimals = f"{number:.6f}".rstrip("0")
        unit = 10.0 ** -(len(decimals) - decimals.index(".") - 1)
    return min(unit / 2, _ROUND * number)


def in_pieces(number: float, unit: str) -> str:
    """As in "5 ft 8 inches" or "1 hour 20 minutes", for a number that was put together from two units; empty for any other."""
    if unit not in _PIECES or round(number, 2) == number:
        return ""
    size, piece = _PIECES[unit]
    rest = (number - int(number)) * size
    finer = f"{rest:.0f} {piece}" if abs(rest - round(rest)) < 0.01 else in_pieces(rest, piece)
    return f"{int(number)} {unit if number >= 2 else unit.removesuffix('s')} {finer}" if finer else ""


def spelled(number: float) -> str:
    """A number as a reader writes it: 1,200 · 2.5 · 1.2 million."""
    for size, name in ((1e12, "trillion"), (1e9, "billion"), (1e6, "million")):
        if abs(number) >= size:
            return f"{number / size:g} {name}"
    return plain(round(number, 6))


def neat(number: float | None) -> float | int | None:
    """A number without the dust of floating point."""
    return None if number is None else whole(float(f"{number:.9g}"))


def is_equal(left: Amount, right: Amount) -> bool:
    """Whether both state one number after conversion."""
    if left.stated is None or right.stated is None:
        return left.hedge == right.hedge and left.interval == right.interval and left.unit == right.unit
    mine, other = left.point() or 0.0, right.point() or 0.0
    return abs(mine - other) <= _SAME * max(abs(mine), abs(other))


def rounds(left: Amount, right: Amount) -> bool:
    """Whether one is the other rounded, or, in another unit, both round one amount."""
    mine, other = left.rounds_to(), right.rounds_to()
    if left.unit != right.unit and mine is not None and other is not None:
        return mine.overlaps(other)
    for rounded, exact in ((mine, right), (other, left)):
        if rounded is not None and exact.stated is not None and not exact.hedge and rounded.holds(exact.si()):
            return width(exact.rounds_to() or rounded) < width(rounded)
    return False


def same_amount(left: Fact[Amount], right: Fact[Amount], _tolerance: float) -> bool:
    """Both state one amount, hedged alike or not at all."""
    return left.value.hedge == right.value.hedge and is_equal(left.value, right.value)


def amounts_overlap(left: Fact[Amount], right: Fact[Amount], tolerance: float) -> bool:
    """Some amount satisfies both; two deadlines ("within 25 minutes", "within 40 minutes") are compared as they are stated."""
    if left.value.hedge == right.value.hedge == "within":
        return is_equal(left.value, right.value)
    return left.value.within(tolerance).overlaps(right.value.within(tolerance))


def one_rounds(left: Fact[Amount], right: Fact[Amount], tolerance: float) -> bool:
    """One is the other, rounded or converted and rounded; or what one rounds meets the hedge of the other."""
    if rounds(left.value, right.value):
        return True
    for rounded, hedged in ((left.value.rounds_to(), right.value), (right.value.rounds_to(), left.value)):
        if rounded is not None and hedged.hedge and rounded.overlaps(hedged.within(tolerance)):
            return True
    return False


SAME: Level[Any] = Level("same-amount", "agree", "note", 0.95, same_amount, "the same amount")
OVERLAP: Level[Any] = Level("amounts-overlap", "compatible", "note", 0.9, amounts_overlap, "some amount satisfies both")
ROUNDED: Level[Any] = Level("rounded", "compatible", "note", 0.85, one_rounds, "one is the other, rounded")
