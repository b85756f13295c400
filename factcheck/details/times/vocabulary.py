"""The words that join and hedge clock times."""

from __future__ import annotations

import functools

from factcheck.details.times import clock_words, parts
from factcheck.lexicon.matcher import Matcher, matcher
from factcheck.lexicon.tables import table
from factcheck.model.slotted import Slotted

_HEDGES = ("about", "nearly", "shortly_after", "shortly_before", "after", "before", "by")


class Words(Slotted):
    """What joins and hedges clock times in one language."""

    clock: clock_words.Words
    parts: parts.Words
    hedges: Matcher
    behind: Matcher
    glue: frozenset[str]
    connectors: frozenset[str]
    cues: frozenset[str]
    """Without one of these, a colon between digits, or a small number behind "at", a sentence has no time."""
    starts: frozenset[str]
    bare: frozenset[str]
    """Without one of these a sentence has no bare hour."""
    at: frozenset[str]
    """What may stand between a hedge and its time."""
    edges: frozenset[str]
    """What makes the first or last hours of a day of it: early, late."""


@functools.cache
def words(language: str) -> Words:
    """The words of one language."""
    lists = table(__file__, language)
    clock, part = clock_words.words(language), parts.words(language)
    hedges = matcher((name, lists.get(f"hedges.{name}", ())) for name in _HEDGES)
    glue = frozenset(lists.get("clock.glue", ())) | {","}
    sure = (
        frozenset(clock.meridiems)
        | clock.oclock
        | clock.hours
        | clock.noon
        | clock.midnight
        | part.bases
        | frozenset(lists.get("clock.cues", ()))
    )
    starts = clock.numbers | clock.noon | clock.midnight
    return Words(
        clock, part, hedges, matcher([("about", lists.get("hedges.behind", ()))]), glue, frozenset(lists.get("clock.connectors", ())),
        sure, starts, frozenset(lists.get("clock.bare", ())), frozenset(lists.get("clock.at", ())), part.edges,
    )  # fmt: skip


def hedge_before(lows: tuple[str, ...], first: int, known: Words) -> tuple[int, str]:
    """The hedge that ends right before a token, an "at" skipped: (its first index, meaning); (first, "") when there is none."""
    found = known.hedges.before(lows, first)
    if found is None and first and lows[first - 1] in known.at:
        found = known.hedges.before(lows, first - 1)
    if found is None:
        return first, ""
    if found[1] == "about":
        wider = known.hedges.before(lows, found[0])
        return wider if wider is not None else found
    return found
