"""What the clause around a clock time or a date tells of: an onset, a call, a death, an arrest, a statement."""

from __future__ import annotations

import functools
import itertools

from factcheck.lexicon.matcher import Matcher, matcher
from factcheck.lexicon.tables import table
from factcheck.model.record import NamedTuple
from factcheck.model.slotted import Slotted

_KINDS = ("onset", "end", "call", "discovery", "arrival", "death", "arrest", "court", "statement", "other", "none")
_AHEAD = frozenset({("to", "be"), ("is", "to"), ("are", "to"), ("set", "to"), ("set", "for")})
_PREPOSITIONS = frozenset({"until", "since", "before", "after", "as"})
"""Words that open a clause, but not right before a time."""
_LABELS = frozenset({"|", ":"})
"""Signs behind which stands the time of what was named before them: "First call: 11:26"."""
_REACH = 40
"""Tokens: no clause is longer, so that a sentence without end costs no more than its length."""
_SIGNS = frozenset({",", ";", ":", "—", "–", "(", ")", "…", '"', "“", "”", "|"})


class Cues(Slotted):
    """The cue words of one language."""

    happenings: Matcher
    """Meaning: "<kind> <name>"."""
    filler: frozenset[str]
    aftermath: frozenset[str]
    openers: frozenset[str]
    future: frozenset[str]
    past: frozenset[str]
    past_endings: tuple[str, ...]
    copulas: frozenset[str]
    that: frozenset[str]
    """What a verb of saying goes on with."""
    inside: frozenset[str]
    """Before one of these a comma parts no clauses, it stands within a date ("on Sunday, at 3 a.m.")."""


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

    return Cues(
        matcher(named),
        words("attribution.filler") | {","},
        words("aftermath.nouns"),
        words("clauses.openers"),
        words("future.cues"),
        words("future.past"),
        tuple(lists.get("future.past_endings", ())),
        words("clauses.copulas"),
        words("clauses.that"),
        words("clauses.inside"),
    )


def happening(lows: tuple[str, ...], first: int, stop: int, language: str = "en") -> Happening | None:
    """What the clause that holds tokens `first` to `stop` tells of; None when no cue word says.

    The nearest cue before the expression counts, in its own clause; then one behind it; then those of the clauses next to it,
    when the expression stands alone in its own ("At about 3 a.m., gunmen …"). A verb of saying counts only in the own clause.
    """
    known = cues(language)
    low, high = clause_bounds(lows, first, stop, known)
    found = cue_before(lows, low, first, known) or said_that(lows, low, first, high, known) or cue_after(lows, stop, high, known)
    border = lows[low - 1] if low else ""
    if found is not None or border in {"(", "["} or has_verb(lows, low, first, known):
        return found
    earlier = unspoken(cue_before(lows, max(0, low - 16), low, known)) if low else None
    if border in _LABELS and earlier is not None:
        return earlier
    if low == 0 or low + 4 >= first or high == stop:
        return unspoken(cue_after(lows, high, min(len(lows), high + 16), known)) or earlier
    return earlier


def has_verb(lows: tuple[str, ...], low: int, first: int, known: Cues) -> bool:
    """Whether a clause already says something of its own before token `first`; "it was" only introduces the time."""
    if list(lows[low : low + 2]) == ["it", "was"]:
        return False
    return any(word in known.past or word in known.copulas or word.endswith(known.past_endings) for word in lows[low:first])


def said_that(lows: tuple[str, ...], low: int, first: int, high: int, known: Cues) -> Happening | None:
    """The saying in a clause that goes on with "that": "told the council on Monday that …"."""
    if high >= len(lows) or lows[high] not in known.that:
        return None
    found = [known.happenings.at(lows, at) for at in range(low, first) if lows[at] in known.happenings.by_first]
    return next((Happening("statement", "saying") for each in found if each is not None and each[1] == "statement saying"), None)


def unspoken(found: Happening | None) -> Happening | None:
    """The happening, unless it is only somebody's saying so."""
    return None if found is None or found.name == "saying" else found


def clause_bounds(lows: tuple[str, ...], first: int, stop: int, known: Cues) -> tuple[int, int]:
    """The token range of the clause around an expression; signs and openers part clauses, not a comma inside a date."""
    low = first
    if low and lows[low - 1] in _PREPOSITIONS:
        low -= 1
    least, most = max(0, first - _REACH), min(len(lows), stop + _REACH)
    while low > least and not is_border(lows, low - 1, known):
        low -= 1
    high = stop
    while high < most and not is_border(lows, high, known):
        high += 1
    return low, high


def is_border(lows: tuple[str, ...], at: int, known: Cues) -> bool:
    """Whether a clause ends at this token."""
    low = lows[at]
    if low in _SIGNS:
        following = lows[at + 1] if at + 1 < len(lows) else ""
        return not (low == "," and (following[:1].isdigit() or following in known.inside))
    return low in known.openers


def cue_before(lows: tuple[str, ...], low: int, first: int, known: Cues) -> Happening | None:
    """The cue nearest before token `first`, not before `low`; a verb of saying only when its own time follows at once."""
    at = first
    while at > low:
        found = known.happenings.before(lows, at)
        if found is None:
            at -= 1
            continue
        told = named(lows, found[0], found[1], known)
        if told.kind == "none":
            at = found[0]
            continue
        if told.name != "saying" or all(word in known.filler for word in lows[at:first]):
            return told
        at = found[0]
    return None


def cue_after(lows: tuple[str, ...], stop: int, high: int, known: Cues) -> Happening | None:
    """The first cue from token `stop` on; what became of a happening goes before its name ("the fire was put out"), saying comes last."""
    best: Happening | None = None
    clear = stop
    for at in range(stop, high):
        found = known.happenings.at(lows, at) if lows[at] in known.happenings.by_first else None
        if found is None:
            continue
        told = named(lows, at, found[1], known)
        if told.kind == "none" or at < clear:
            clear = max(clear, found[0])
            continue
        if best is None or best.name == "saying":
            best = told
        elif told.kind not in {"onset", "statement", "other"}:
            return told
        if best.kind != "onset" and best.name != "saying":
            return best
    return best


def named(lows: tuple[str, ...], at: int, meaning: str, known: Cues) -> Happening:
    """The happening of the cue at a token; what only accompanies the event ("evacuations began") is another."""
    kind, _, name = meaning.partition(" ")
    if name in {"beginning", "happening", "ending"} and not known.aftermath.isdisjoint(lows[max(0, at - 5) : at]):
        return Happening("other", "process")
    return Happening(kind, name)


def direction(lows: tuple[str, ...], first: int, stop: int, language: str = "en") -> int:
    """Whether the clause around an expression speaks of what is to come (1), of what was (-1), or does not tell (0)."""
    known = cues(language)
    low, high = clause_bounds(lows, first, stop, known)
    before = lows[max(low, first - 10) : first]
    around = frozenset(before) | frozenset(lows[stop : min(high, stop + 4)])
    if around & known.future or any(pair in _AHEAD for pair in itertools.pairwise(before)):
        return 1
    return -1 if around & known.past or any(word.endswith(known.past_endings) for word in around) else 0
