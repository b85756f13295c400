"""What the clause around a clock time or a date tells of: an onset, a call, a death, an arrest, a statement."""

import functools
import itertools
from collections.abc import Sequence
from typing import NamedTuple

from factcheck.lexicon.matcher import Matcher, matcher
from factcheck.lexicon.tables import table

_KINDS = ("onset", "end", "call", "discovery", "arrival", "death", "arrest", "court", "statement", "other")
_AHEAD = frozenset({("to", "be"), ("is", "to"), ("are", "to"), ("set", "to"), ("set", "for")})
_REACH = 40
"""Tokens: no clause is longer, so that a sentence without end costs no more than its length."""
_SIGNS = frozenset({",", ";", ":", "—", "–", "(", ")", "…", '"', "“", "”"})


class Cues(NamedTuple):
    """The cue words of one language."""

    happenings: Matcher
    """Meaning: "<kind> <name>"."""
    filler: frozenset[str]
    openers: frozenset[str]
    future: frozenset[str]
    past: frozenset[str]


class Happening(NamedTuple):
    """What is told, and by which word."""

    kind: str
    """onset, end, call, discovery, arrival, death, arrest, court, statement or other"""
    name: str
    """The happening's name in the table: "shooting"."""


@functools.cache
def cues(language: str) -> Cues:
    """The cue words of a language; empty when it has no table."""
    lists = table(__file__, language, "calendar_happenings.toml")
    named = [(key.replace(".", " "), words) for key, words in lists.items() if key.partition(".")[0] in _KINDS]

    def words(key: str) -> frozenset[str]:
        return frozenset(lists.get(key, ()))

    return Cues(matcher(named), words("attribution.filler") | {","}, words("clauses.openers"), words("future.cues"), words("future.past"))


def happening(lows: Sequence[str], first: int, stop: int, language: str = "en") -> Happening | None:
    """What the clause that holds tokens `first` to `stop` tells of; None when no cue word says.

    The nearest cue before the expression counts, in its own clause; then one behind it; then those of the clauses next to it,
    when the expression stands alone in its own ("At about 3 a.m., gunmen …").
    """
    known = cues(language)
    low, high = clause_bounds(lows, first, stop, known)
    found = cue_before(lows, low, first, known) or cue_after(lows, stop, high, known)
    if found is None and (low == 0 or low + 4 >= first):
        found = cue_after(lows, high, min(len(lows), high + 16), known)
    if found is None and low:
        found = cue_before(lows, max(0, low - 16), low, known)
    return found


def clause_bounds(lows: Sequence[str], first: int, stop: int, known: Cues) -> tuple[int, int]:
    """The token range of the clause around an expression; signs and openers part clauses, not a comma inside a date."""
    low = first
    while low > max(0, first - _REACH) and not is_border(lows, low - 1, known):
        low -= 1
    high = stop
    while high < min(len(lows), stop + _REACH) and not is_border(lows, high, known):
        high += 1
    return low, high


def is_border(lows: Sequence[str], at: int, known: Cues) -> bool:
    """Whether a clause ends at this token."""
    low = lows[at]
    if low in _SIGNS:
        following = lows[at + 1] if at + 1 < len(lows) else ""
        return not (low == "," and (following[:1].isdigit() or following in {"at", "on", "in"}))
    return low in known.openers


def cue_before(lows: Sequence[str], low: int, first: int, known: Cues) -> Happening | None:
    """The cue nearest before token `first`, not before `low`; a verb of saying only when its own time follows at once."""
    at = first
    while at > low:
        found = known.happenings.before(lows, at)
        if found is None:
            at -= 1
            continue
        kind, _, name = found[1].partition(" ")
        if name != "saying" or all(word in known.filler for word in lows[at:first]):
            return Happening(kind, name)
        at = found[0]
    return None


def cue_after(lows: Sequence[str], stop: int, high: int, known: Cues) -> Happening | None:
    """The first cue from token `stop` on; a verb of saying only when nothing else is told."""
    saying = None
    for at in range(stop, high):
        found = known.happenings.at(lows, at) if lows[at] in known.happenings.cues else None
        if found is not None:
            kind, _, name = found[1].partition(" ")
            if name != "saying":
                return Happening(kind, name)
            saying = saying or Happening(kind, name)
    return saying


def direction(lows: Sequence[str], first: int, stop: int, language: str = "en") -> int:
    """Whether the words around an expression speak of what is to come (1), of what was (-1), or do not tell (0)."""
    known = cues(language)
    before = lows[max(0, first - 8) : first]
    around = frozenset(before) | frozenset(lows[stop : stop + 4])
    if around & known.future or any(pair in _AHEAD for pair in itertools.pairwise(before)):
        return 1
    return -1 if around & known.past or any(word.endswith("ed") for word in around) else 0
