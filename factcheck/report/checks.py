"""What the formats for CI are given."""

from __future__ import annotations

from factcheck.model.finding import Report
from factcheck.model.record import NamedTuple


class Check(NamedTuple):
    """One comparison of the run; `report.id` is its name where there are several."""

    report: Report
    fail_on: tuple[str, ...]
    """The kinds of finding that make the exit code 1."""
