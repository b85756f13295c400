"""Time zones as reports name them: abbreviations, "Moscow time", "local time", UTC+2."""

from __future__ import annotations

import functools
from collections.abc import Sequence

from factcheck.lexicon.tables import table
from factcheck.model.days import datetime
from factcheck.model.record import NamedTuple


class Zone(NamedTuple):
    """A zone as it was named."""

    name: str
    """IANA name, abbreviation in capitals, UTC+02:00, or the words; "" for "local time"."""
    offset: int | None
    """Minutes east of UTC when the name alone tells; None for a place's zone (its offset depends on the day) and for open names."""


@functools.cache
def _tables(language: str) -> tuple[dict[str, Zone], dict[tuple[str, ...], str], frozenset[str]]:
    lists = table(__file__, language, "zones.toml")
    pairs = [entry.split() for entry in lists.get("fixed.abbreviations", ())]
    fixed = {word: Zone(word.upper(), int(offset)) for word, offset in pairs} | {
        w: Zone(w.upper(), None) for w in lists.get("fixed.open", ())
    }
    places = {tuple(entry.split()[1:]): entry.split()[0] for entry in lists.get("places.names", ())}
    return fixed, places, frozenset(words[0] for words in places)


@functools.cache
def _local(language: str) -> frozenset[str]:
    """What says that a time is by the event's own clock."""
    return frozenset(table(__file__, language, "zones.toml").get("fixed.local", ()))


def read_zone(texts: Sequence[str], lows: Sequence[str], at: int, language: str = "en") -> tuple[Zone, int] | None:
    """The zone that starts at token `at` and the index after it: GMT · UTC+2 · local time · Moscow time · Eastern; None when none does."""
    if at >= len(lows):
        return None
    low = lows[at]
    if " ".join(lows[at : at + 2]) in _local(language):
        return Zone("", None), at + 2
    fixed, places, starts = _tables(language)
    if low in fixed and (texts[at].isupper() or low in {"zulu"}):
        return _with_offset(fixed[low], lows, at + 1)
    if low in starts:
        for length in (3, 2, 1):
            words = tuple(lows[at : at + length])
            if words in places and (lows[at + length : at + length + 1] in (("time",), ["time"])):
                return Zone(places[words], 0 if places[words] == "UTC" else None), at + length + 1
        if low in {"et", "pt", "eastern", "pacific"} and texts[at][0].isupper():
            return Zone(places[(low,)], None), at + 1
    if lows[at + 1 : at + 2] in (("time",), ["time"]) and texts[at][0].isupper() and texts[at].isalpha():
        return Zone(f"{texts[at]} time", None), at + 2
    return None


def _with_offset(zone: Zone, lows: Sequence[str], at: int) -> tuple[Zone, int]:
    """UTC+2 · GMT +05:30 · plain GMT."""
    if zone.offset == 0 and at + 1 < len(lows) and lows[at] in {"+", "-", "−", "–"} and lows[at + 1][0].isdigit():
        hours, _, minutes = lows[at + 1].partition(":")
        if hours.isdecimal() and int(hours) <= 14 and (minutes.isdecimal() or not minutes):
            minute = (60 * int(hours) + int(minutes or 0)) * (1 if lows[at] == "+" else -1)
            return Zone(f"UTC{'+' if minute >= 0 else '-'}{abs(minute) // 60:02}:{abs(minute) % 60:02}", minute), at + 2
    return zone, at


def offset_on(name: str, day: datetime.date | None) -> int | None:
    """Minutes east of UTC of an IANA zone at noon of a day; None without a day, or when the name is no IANA zone known here."""
    if day is None or "/" not in name:
        return None
    import zoneinfo

    try:
        zone = zoneinfo.ZoneInfo(name)
    except (zoneinfo.ZoneInfoNotFoundError, ValueError, OSError):
        return None
    offset = datetime.datetime(day.year, day.month, day.day, 12, tzinfo=zone).utcoffset()
    return None if offset is None else round(offset.total_seconds() / 60)
