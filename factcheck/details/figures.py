"""The value that casualties, counts and ages share: a number with its doubt. And the rungs of its ladder."""

from __future__ import annotations

import math

from factcheck.context.hedges import widen
from factcheck.model.interval import Interval
from factcheck.model.reading import Number
from factcheck.model.record import NamedTuple, Self

_SHOWN = {
    "at-least": "at least {}", "more-than": "more than {}", "at-most": "at most {}", "up-to": "up to {}", "less-than": "fewer than {}",
    "nearly": "nearly {}", "about": "about {}",
}  # fmt: skip


class Figure(NamedTuple):
    """How many (or how old): the values it may have, the number as written, and the hedge before it."""

    interval: Interval
    stated: float | None = None
    hedge: str = ""

    @classmethod
    def of(cls, number: Number) -> Self:
        """What a number of the text says."""
        return cls(number.interval, number.stated, number.hedge)

    @classmethod
    def exactly(cls, number: float) -> Self:
        """One value, stated or implied ("a police officer")."""
        return cls(Interval(number, number), number)

    def shown(self) -> str:
        """As written with its hedge: "at least 3", "5–7", "24–199"."""
        low, high = self.interval
        if self.stated is not None:
            return _SHOWN.get(self.hedge, "{}").format(plain(self.stated))
        if high is None:
            return f"at least {plain(low or 0)}"
        return plain(high) if low == high else f"{plain(low or 0)}–{plain(high)}"

    def as_json(self) -> dict[str, object]:
        """The contract's {low, high, stated}."""
        return {"low": whole(self.interval.low), "high": whole(self.interval.high), "stated": whole(self.stated)}

    def difference(self, other: Self) -> str:
        """How far apart the stated numbers are: "12 apart", with the share of the larger for big ones."""
        left, right = self.point(), other.point()
        if left is None or right is None or left == right:
            return ""
        apart = abs(left - right)
        share = f", {100 * apart / max(left, right):.0f} %" if max(left, right) >= 20 else ""
        return f"{plain(apart)} apart{share}"

    def point(self) -> float | None:
        """The stated number, or the lowest that it admits."""
        return self.stated if self.stated is not None else self.interval.low

    def merge(self, other: Self) -> Self | None:
        """The narrower of two figures that can both be meant; None when they exclude each other and none rounds the other."""
        if self.interval.overlaps(other.interval):
            if is_far(self.stated, other.stated):
                return None
            if self.stated is not None and self.stated == other.stated:
                return self if self.hedge else other
            return min(self, other, key=lambda figure: figure.width())
        if is_rounding(self, other):
            return max(self, other, key=lambda figure: trailing(figure.stated))
        return None

    def plus(self, other: Self) -> Self:
        """The sum of two figures of different people."""
        low = (self.interval.low or 0) + (other.interval.low or 0)
        high = None if self.interval.high is None or other.interval.high is None else self.interval.high + other.interval.high
        stated = None if self.stated is None or other.stated is None else self.stated + other.stated
        return type(self)(Interval(low, high), stated, self.hedge or other.hedge)

    def at_least(self) -> Self:
        """The same as a lower bound: people told of one by one may not be all there are; zero stays zero."""
        return type(self)(Interval(self.interval.low, None), None, "at-least") if self.interval.low else self

    def width(self) -> float:
        """How much it leaves open."""
        if self.interval.low is None or self.interval.high is None:
            return float("inf")
        return self.interval.high - self.interval.low

    def within(self, tolerance: float) -> Interval:
        """Its interval when "about" stands for another share (0.1 = ten per cent) of the number; "more than N" touches N."""
        if self.stated is not None and self.hedge in {"more-than", "less-than"}:
            low, high = self.interval
            return Interval(self.stated, high) if self.hedge == "more-than" else Interval(low, self.stated)
        return widen(self.stated, "about", share=tolerance) if self.hedge == "about" and self.stated is not None else self.interval


def reach(figure: Figure) -> tuple[float, float]:
    """The least and the most that a figure may stand for, rounded or not; of two that do not meet, none merges."""
    low = -math.inf if figure.interval.low is None else figure.interval.low
    high = math.inf if figure.interval.high is None else figure.interval.high
    if figure.stated is None:
        return low, high
    half = -trailing(figure.stated) / 2 if figure.stated % 100 == 0 else 0
    return min(low, figure.stated - half), max(high, figure.stated + half)


def is_far(left: float | None, right: float | None, share: float = 0.6) -> bool:
    """Whether one number is less than a share of the other: hardly one and the same ("more than 200" and "nearly 40,000")."""
    return left is not None and right is not None and min(left, right) < share * max(left, right)


def plain(number: float) -> str:
    """A number as a reader writes it: 1,200 · 2.5."""
    return f"{int(number):,}" if float(number).is_integer() else f"{number:,g}"


def whole(number: float | None) -> float | int | None:
    """An integer where the number is one: 3, not 3.0."""
    return int(number) if number is not None and float(number).is_integer() else number


def trailing(number: float | None) -> float:
    """The unit of a number's last non-zero digit, negative so that the finest sorts last: 12,000 gives -1000, 11,938 gives -1."""
    if number is None or not float(number).is_integer() or number == 0:
        return 0
    unit = 1
    while number % (unit * 10) == 0:
        unit *= 10
    return -unit


_ROUND = 0.2
"""Nobody rounds a number by more than this share of it: 150 is no 200."""


def is_rounding(left: Figure, right: Figure) -> bool:
    """Whether one is a round figure (two or more zeros, no hedge) within half a unit of whose last digit the other lies."""
    if left.stated is None or right.stated is None:
        return False
    for number, hedge in ((left.stated, left.hedge), (right.stated, right.hedge)):
        apart = abs(left.stated - right.stated)
        if number and number % 100 == 0 and not hedge and apart <= min(-trailing(number) / 2, _ROUND * number):
            return True
    return False
