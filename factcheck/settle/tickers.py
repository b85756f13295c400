"""A live ticker's figures: what an entry says of the toll replaces what the entries before it said."""

from __future__ import annotations

import itertools
from collections.abc import Sequence

from factcheck.model.mention import Mention
from factcheck.model.reading import Reading
from factcheck.model.record import Any

_ENTRIES = 3
"""So many paragraphs that begin with a clock time make a ticker."""
_DIGITS = 2
"""Of a minute: 09, 30."""
_SIGNS = frozenset({"-", "–", "—", ":", "|"})


def without_interim(readings: Sequence[Reading], mentions: Sequence[Mention[Any]]) -> Sequence[Mention[Any]]:
    """The mentions without the tolls that later entries of a ticker replace; all of them of any other report."""
    entries = entries_of(readings)
    if not entries:
        return mentions
    latest: dict[tuple[int, str], int] = {}
    for mention in mentions:
        if is_toll(mention):
            key = mention.event, mention.slot
            latest[key] = max(latest.get(key, 0), entries.get(mention.sentence, 0))
    return [each for each in mentions if not is_toll(each) or entries.get(each.sentence, 0) >= latest[each.event, each.slot]]


def entries_of(readings: Sequence[Reading]) -> dict[int, int]:
    """From a sentence to the number of its entry, the oldest 1; empty for a report that is no ticker."""
    starts = {reading.sentence.block: at for reading in readings if (at := clock_of(reading)) is not None}
    if len(starts) < _ENTRIES:
        return {}
    blocks, clocks = sorted(starts), [starts[block] for block in sorted(starts)]
    falling = sum(later < earlier for earlier, later in itertools.pairwise(clocks))
    is_newest_first = falling > (len(clocks) - 1) / 2
    number = {block: len(blocks) - place if is_newest_first else place + 1 for place, block in enumerate(blocks)}
    found: dict[int, int] = {}
    current = 0
    for reading in readings:
        current = number.get(reading.sentence.block, current)
        found[reading.sentence.index] = current
    return found


def clock_of(reading: Reading) -> int | None:
    """The minute of the day of a clock time that opens a paragraph as an entry's: "17:30 – First count: …"."""
    lows = reading.tokens.lows
    at = next((at for at in range(min(4, len(lows))) if lows[at] in _SIGNS and at > 0 and (at != 1 or lows[at] != ":")), None)
    hour, _, minute = ("".join(lows[:at]) if at else "").replace(".", ":").partition(":")
    if not (hour.isdecimal() and minute.isdecimal() and len(minute) == _DIGITS and int(hour) < 24 and int(minute) < 60):
        return None
    return int(hour) * 60 + int(minute)


def is_toll(mention: Mention[Any]) -> bool:
    """Whether a mention counts all whom an outcome befell, by a number and of people at large."""
    is_whole = mention.detail == "casualties" and mention.part in {None, "total"} and mention.value.stated is not None
    return is_whole and not mention.subject.name and not mention.subject.group.strip("any")
