"""What a number may be."""

from __future__ import annotations

from factcheck.model.record import NamedTuple


class Interval(NamedTuple):
    """All values from `low` to `high`, both included; `None` is an open bound. A hedge widens it, nothing else."""

    low: float | None
    high: float | None

    def overlaps(self, other: Interval) -> bool:
        """Whether some value lies in both; bounds that touch do."""
        return (self.low is None or other.high is None or self.low <= other.high) and (
            other.low is None or self.high is None or other.low <= self.high
        )

    def holds(self, other: Interval) -> bool:
        """Whether every value of the other lies in this one."""
        low = self.low is None or (other.low is not None and self.low <= other.low)
        return low and (self.high is None or (other.high is not None and other.high <= self.high))

    def is_exact(self) -> bool:
        """Whether it admits one value only."""
        return self.low is not None and self.low == self.high

    def gap(self, other: Interval) -> float:
        """How far apart the nearest values are; 0 when they overlap."""
        if self.overlaps(other):
            return 0
        if self.high is not None and other.low is not None and self.high < other.low:
            return other.low - self.high
        return (self.low or 0) - (other.high or 0)
