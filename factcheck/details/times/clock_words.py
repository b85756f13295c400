"""The words that stand by a clock time, by language."""

from __future__ import annotations

import functools

from factcheck.lexicon.matcher import Matcher, matcher
from factcheck.lexicon.tables import table
from factcheck.model.slotted import Slotted


class Words(Slotted):
    """What stands by a clock time."""

    meridiems: dict[str, int]
    oclock: frozenset[str]
    hours: frozenset[str]
    before: frozenset[str]
    starting: frozenset[str]
    no_clock_after: frozenset[str]
    no_clock_before: frozenset[str]
    bare_before_stop: frozenset[str]
    noon: frozenset[str]
    midnight: frozenset[str]
    numbers: frozenset[str]
    """Number words that a spelled time may begin with."""
    halves: Matcher
    """Phrases behind an hour that tell its half of the day; the meaning is the minutes to add ("de la tarde": 720)."""
    turned: frozenset[str]
    """Their last words behind which twelve is the other half's ("las 12 de la noche")."""
    added: Matcher
    """Phrases behind an hour that move it; the meaning is the minutes ("y media": 30)."""
    articles: frozenset[str]
    """What stands before an hour in a language that gives it an article ("las tres")."""
    leads: frozenset[str]
    """Words before a bare hour, the article aside, that let it be one."""
    openers: frozenset[str]
    """Words before the first end of a range; those of `between` need an "and" behind it."""
    between: frozenset[str]
    ands: frozenset[str]
    of: frozenset[str]


@functools.cache
def words(language: str) -> Words:
    """The words of one language."""
    lists = table(__file__, language)

    def of(key: str) -> frozenset[str]:
        return frozenset(lists.get(f"clock.{key}", ()))

    meridiems = dict.fromkeys(of("morning"), 0) | dict.fromkeys(of("afternoon"), 720)
    noon, midnight = frozenset(lists.get("parts.noon", ())), frozenset(lists.get("parts.midnight", ()))
    halves = matcher((entry.rpartition(" ")[2], (entry.rpartition(" ")[0],)) for entry in lists.get("clock.halves", ()))
    added = matcher((entry.rpartition(" ")[2], (entry.rpartition(" ")[0],)) for entry in lists.get("clock.added", ()))
    return Words(
        meridiems, of("oclock"), of("hours"), of("before") | {","}, of("starting"), of("no_clock_after"), of("no_clock_before"),
        of("bare_before_stop") | {","}, noon, midnight, of("numbers"), halves, of("turned"), added, of("articles"), of("leads"),
        of("openers"), of("between"), of("ands"), of("of"),
    )  # fmt: skip
