"""What can be checked: one folder a detail type. The catalogue is the one ordered tuple of them.

Where two types claim the same words, the earlier one has them; counts come last.
"""

from __future__ import annotations

from factcheck.details import (
    ages,
    casualties,
    counts,
    dates,
    durations,
    money,
    organisations,
    people,
    percentages,
    places,
    quantities,
    quotes,
    statements,
    times,
)
from factcheck.model.level import DetailType
from factcheck.model.record import Any

CATALOGUE: tuple[DetailType[Any], ...] = (
    times.DETAIL,
    dates.DETAIL,
    durations.DETAIL,
    ages.DETAIL,
    money.DETAIL,
    percentages.DETAIL,
    quantities.DETAIL,
    casualties.DETAIL,
    places.DETAIL,
    people.DETAIL,
    organisations.DETAIL,
    quotes.DETAIL,
    statements.DETAIL,
    counts.DETAIL,
)
