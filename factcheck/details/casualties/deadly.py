"""Deaths that the name of what happened tells: "a fatal crash" has at least one, "a double homicide" two, "a murder-suicide" two."""

from __future__ import annotations

import functools
from collections.abc import Iterator

from factcheck.details.figures import Figure
from factcheck.lexicon.matcher import Matcher, matcher
from factcheck.lexicon.tables import table
from factcheck.model.interval import Interval
from factcheck.model.mention import Mention
from factcheck.model.reading import Reading

RULE = "named-deadly"
"""The rule of such a mention: a lower bound for want of a figure."""
MANIFOLD = "named-manifold"


@functools.cache
def deadly(language: str) -> Matcher:
    """The names of deadly happenings; the meaning is "slot/least", with a "+" behind it where there may be more."""
    lists = table(__file__, language)

    def of(name: str) -> tuple[str, ...]:
        return lists.get(f"deadly.{name}", ())

    names = [("killed/1+", f"{adjective} {noun}") for adjective in of("adjectives") for noun in of("events")]
    names += [("killed/1+", name) for name in of("crimes")]
    names += [("killed/2+", name) for name in of("pairs")]
    for entry in of("multiples"):
        word, _, number = entry.rpartition(" ")
        names += [(f"killed/{number}", f"{word} {noun}") for noun in of("deaths")]
        names += [(f"killed/{int(number) + 1}", f"{word} {noun}") for noun in of("pairs")]
        names += [(f"casualties/{number}", f"{word} {noun}") for noun in of("hits")]
    return matcher((meaning, (name,)) for meaning, name in names)


@functools.cache
def attempts(language: str) -> frozenset[str]:
    """Words beside which a crime's name tells of no death: attempted, plot, unit."""
    return frozenset(table(__file__, language).get("deadly.attempts", ()))


def named(reading: Reading) -> Iterator[Mention[Figure]]:
    """The mentions of deadly happenings in a sentence; none for an attempt."""
    language = reading.document.language
    known, lows = deadly(language), reading.tokens.lows
    if reading.words.isdisjoint(known.cues):
        return
    tried = attempts(language)
    last = 0
    for first, stop, meaning in known.matches(lows):
        if first < last or not tried.isdisjoint(lows[max(0, first - 2) : stop + 1]):
            continue
        slot, _, number = meaning.partition("/")
        least = int(number.rstrip("+"))
        value = Figure(Interval(least, None), None, "at-least") if number.endswith("+") else Figure.exactly(least)
        rule = RULE if number.endswith("+") else MANIFOLD
        yield Mention("casualties", slot, value, reading.tokens.span(first, stop), reading.sentence.index, rule)
        last = stop
