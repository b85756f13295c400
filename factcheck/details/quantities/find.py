"""Finds measured quantities: a number with a unit, magnitudes of earthquakes, calibres of guns."""

import itertools
from collections.abc import Iterable, Iterator

from factcheck.context.hedges import widen
from factcheck.context.measured import Measured
from factcheck.context.measures import measures, with_sign
from factcheck.context.topics import noun_behind
from factcheck.details.amounts import Amount
from factcheck.details.quantities.slots import kind, slot_of, subject_of
from factcheck.lexicon.nouns import singular
from factcheck.lexicon.units import Unit, entries
from factcheck.model.interval import Interval
from factcheck.model.mention import Mention, Subject
from factcheck.model.reading import Number, Reading

SLOTS = {
    "height": "how high", "depth": "how deep", "length": "how long", "width": "how wide", "distance": "how far", "speed": "how fast",
    "magnitude": "how strong an earthquake", "temperature": "how hot or cold", "area": "how large an area", "mass": "how heavy",
    "volume": "how much by volume", "rainfall": "how much rain or snow", "power": "how much power",
    "calibre": "the calibre of a gun or round", "other": "another quantity",
}  # fmt: skip
_BEFORE, _BEHIND = 5, 3
"""Tokens around a speed within which a word tells that it is the one allowed."""
_PARTING = frozenset({"and", "but", "which", "where", "while", "on", "in"})
_MEASURING = frozenset({"measuring", "measured"})
_CLOSES = frozenset({".", ",", ";", ")", "and", "on"})
_LETTERS = frozenset({"c", "f"})
_UNNUMBERED = frozenset({"a", "an", "half"})
"""One of these stands in a sentence that tells a quantity without a number."""
_MAGNITUDE = Unit("magnitude", "magnitude", 1, 1, 1)


def find(reading: Reading) -> Iterable[Mention[Amount]]:
    """The quantities of a sentence, in order of kind."""
    if not reading.numbers and _UNNUMBERED.isdisjoint(reading.words):
        return
    for measured in measures(reading, of_time=False):
        if measured.unit.dimension == "magnitude":
            continue
        one = as_calibre(reading, measured) if measured.unit.dimension == "caliber" else measured
        if one.unit.name == "degrees" and reading.words.isdisjoint(kind("warmth", reading.document.language)):
            continue
        if not is_address(reading, one):
            yield mention(reading, one, "number-then-unit")
    yield from lettered(reading)
    yield from magnitudes(reading)


def mention(reading: Reading, one: Measured, rule: str) -> Mention[Amount]:
    """The mention of one measured number."""
    tokens, about = reading.tokens, subject_of(reading, one)
    value = Amount(one.interval, one.unit, one.stated, one.hedge)
    about = about._replace(name=f"per {one.rate}" if one.rate else "")
    if one.unit.dimension == "speed" and is_limit(reading, one):
        about = about._replace(attributes=about.attributes | {"limit"})
    return Mention(
        "quantities", slot_of(reading, one, about), value, tokens.span(one.first, one.stop), reading.sentence.index, rule,
        subject=about, core=tokens.span(*one.core),
    )  # fmt: skip


def is_limit(reading: Reading, one: Measured) -> bool:
    """Whether a speed is the one that is allowed: "a curve limited to 20 km/h"."""
    lows, limits = reading.tokens.lows, kind("limits", reading.document.language)
    before = itertools.takewhile(_is_word, lows[max(0, one.first - _BEFORE) : one.first][::-1])
    behind = itertools.takewhile(lambda low: _is_word(low) and low not in _PARTING, lows[one.stop : one.stop + _BEHIND])
    return not limits.isdisjoint([*before, *behind])


def _is_word(low: str) -> bool:
    return low[0].isalpha()


def lettered(reading: Reading) -> Iterator[Mention[Amount]]:
    """As in "30C", "-10 C": degrees without their sign, where the sentence speaks of warmth."""
    tokens = reading.tokens
    if _LETTERS.isdisjoint(reading.words) or reading.words.isdisjoint(kind("warmth", reading.document.language)):
        return
    for number in reading.numbers:
        at = number.stop
        if number.role != "cardinal" or number.stated is None or tokens.texts[at : at + 1] not in (("C",), ("F",)):
            continue
        unit = degrees(tokens.texts[at], reading.document.language)
        if unit is not None:
            one = Measured(
                number.outer,
                at + 1,
                (number.first, at + 1),
                widen(number.stated, number.hedge, is_count=False),
                number.stated,
                number.hedge,
                unit,
            )
            yield mention(reading, with_sign(tokens, one), "number-then-letter")


def degrees(letter: str, language: str) -> Unit | None:
    """The temperature scale of a letter."""
    name = "celsius" if letter == "C" else "fahrenheit"
    return next((entry.unit for entry in entries(name, language) if len(entry.tokens) == 1), None)


def is_address(reading: Reading, one: Measured) -> bool:
    """Whether the unit is part of a name: "1600 Mile Road"."""
    texts, at = reading.tokens.texts, one.core[1] - 1
    return len(texts[at]) > 3 and texts[at].istitle() and at + 1 < len(texts) and texts[at + 1].istitle()


def as_calibre(reading: Reading, one: Measured) -> Measured:
    """As in ".45-caliber", "a 9 calibre": the point makes the figures hundredths of an inch; "40-caliber" leaves it out."""
    at, unit = one.core[0], one.unit._replace(name="caliber")
    is_point = at > 0 and reading.tokens.lows[at - 1] == "." and reading.tokens.touch(at)
    if one.stated is None or not (is_point or 17 <= one.stated < 100):
        return one._replace(unit=unit)
    stated = one.stated / 100
    if not is_point:
        return one._replace(interval=Interval(stated, stated), stated=stated, hedge="", unit=unit)
    return one._replace(first=at - 1, core=(at - 1, one.core[1]), interval=Interval(stated, stated), stated=stated, hedge="", unit=unit)


def magnitudes(reading: Reading) -> Iterator[Mention[Amount]]:
    """As in "Magnitude 6.8", "a 6.8-magnitude quake", "a magnitude of 6.8", "6.8 on the Richter scale", "the 6.8 quake"."""
    quakes = kind("quakes", reading.document.language)
    if "magnitude" not in reading.words and "richter" not in reading.words and reading.words.isdisjoint(quakes):
        return
    for number in reading.numbers:
        place = magnitude_at(reading, number, quakes)
        if place is None or number.stated is None or not 0 < number.stated < 10:
            continue
        first, stop = place
        interval = number.interval if number.hedge else Interval(number.stated, number.stated)
        value, tokens = Amount(interval, _MAGNITUDE, number.stated, number.hedge), reading.tokens
        span, core, about = tokens.span(first, stop), tokens.span(number.first, number.stop), quake_of(reading, stop, quakes)
        yield Mention("quantities", "magnitude", value, span, reading.sentence.index, "magnitude", subject=about, core=core)


def magnitude_at(reading: Reading, number: Number, quakes: frozenset[str]) -> tuple[int, int] | None:
    """The tokens that state a magnitude, when a number does."""
    lows, first, stop = reading.tokens.lows, number.outer, number.stop
    before = lows[max(0, first - 2) : first]
    if before[-1:] == ("magnitude",):
        return first - 1, stop
    if before[-1:] == ("-",) and before[-2:-1] == ("magnitude",):
        return first - 2, stop
    if before in (("magnitude", "of"), ("magnitude", "was"), ("magnitude", "at")):
        return first - 2, stop
    behind = lows[stop : stop + 4]
    if behind[:1] == ("magnitude",) or behind[:2] == ("-", "magnitude"):
        return first, stop + (1 if behind[0] == "magnitude" else 2)
    if behind[:3] == ("on", "the", "richter") or behind[:4] == ("on", "the", "open", "-"):
        return first, stop
    if before[-1:] and before[-1] in _MEASURING and not reading.words.isdisjoint(quakes) and (not behind or behind[0] in _CLOSES):
        return first - 1, stop
    is_fraction = number.stated is not None and not float(number.stated).is_integer()
    return (first, stop) if is_fraction and number.role in {"cardinal", "id"} and singular(behind[0] if behind else "x") in quakes else None


def quake_of(reading: Reading, stop: int, quakes: frozenset[str]) -> Subject:
    """The quake or aftershock that the magnitude is of: the noun behind it, else the nearest named before."""
    about = noun_behind(reading, stop) if stop < len(reading.tokens.lows) else None
    if about is not None and about.head in quakes:
        return about
    lows = reading.tokens.lows
    head = next((singular(lows[at]) for at in range(stop - 1, -1, -1) if singular(lows[at]) in quakes), "")
    return Subject(head, head, role="object") if head else Subject()
