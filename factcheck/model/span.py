"""Where something stands in a text."""

from __future__ import annotations

from factcheck.model.record import NamedTuple


class Span(NamedTuple):
    """A half-open stretch `[start, end)` of `Document.text`, in code points; never empty."""

    start: int
    end: int

    def overlaps(self, other: Span) -> bool:
        """Whether the two share at least one code point."""
        return self.start < other.end and other.start < self.end

    def holds(self, other: Span) -> bool:
        """Whether the other lies wholly inside this one."""
        return self.start <= other.start and other.end <= self.end
