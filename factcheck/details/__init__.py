"""What can be checked: one folder a detail type. The catalogue is the one ordered tuple of them.

Where two types claim the same words, the earlier one has them; counts come last.
"""

import functools
from typing import Any

from factcheck.model.level import DetailType


@functools.cache
def catalogue() -> tuple[DetailType[Any], ...]:
    """All detail types, in the order in which they claim words."""
    from factcheck.details import ages, casualties, counts, dates, places, times

    return tuple(kind.DETAIL for kind in (times, dates, ages, casualties, places, counts))


def detail_type(name: str) -> DetailType[Any]:
    """The detail type of a name; `KeyError` when there is none."""
    return {detail.name: detail for detail in catalogue()}[name]
