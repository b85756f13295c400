"""Which question a quantity answers (how high, how deep, how far …) and what it is of."""

import functools

from factcheck.context.measured import Measured
from factcheck.context.topics import clause_subject, noun_before, noun_behind
from factcheck.lexicon.matcher import Matcher, matcher
from factcheck.lexicon.tables import table
from factcheck.model.mention import Subject
from factcheck.model.reading import Reading

_LENGTHS = ("height", "depth", "length", "width", "distance", "rainfall")
_OF = {
    "area": "area", "mass": "mass", "volume": "volume", "speed": "speed", "temperature": "temperature", "power": "power",
    "magnitude": "magnitude", "caliber": "calibre",
}  # fmt: skip
_MEASURES = frozenset({"height", "depth", "distance", "radius", "length", "speed", "temperature", "width", "altitude", "magnitude"})


@functools.cache
def cues(section: str, language: str) -> Matcher:
    """The cue phrases "behind" or "before" a length; their meaning is the slot."""
    lists = table(__file__, language)
    return matcher((slot, lists.get(f"{section}.{slot}", ())) for slot in _LENGTHS)


@functools.cache
def nouns(language: str) -> dict[str, str]:
    """From a noun that a length is of to the slot ("wave" to height)."""
    lists = table(__file__, language)
    return {noun: slot for slot in _LENGTHS for noun in lists.get(f"noun.{slot}", ())}


@functools.cache
def kind(name: str, language: str) -> frozenset[str]:
    """One list of nouns: guns, quakes, warmth."""
    return frozenset(table(__file__, language).get(f"kinds.{name}", ()))


def slot_of(reading: Reading, one: Measured, about: Subject) -> str:
    """The question that a quantity answers."""
    language = reading.document.language
    if one.unit.dimension == "temperature" and one.stop < len(reading.tokens.lows) and reading.tokens.lows[one.stop] in {"above", "below"}:
        return "other"
    if one.unit.dimension != "length":
        return _OF.get(one.unit.dimension, "other")
    if one.unit.name == "mm" and not kind("guns", language).isdisjoint((about.head, *about.attributes)):
        return "calibre"
    lows = reading.tokens.lows
    if lows[one.first - 1 : one.first] == ("by",):
        return "other"
    behind = cues("behind", language).at(lows, one.stop) if one.stop < len(lows) else None
    if behind is not None:
        return behind[1]
    if lows[one.stop : one.stop + 1] and lows[one.stop] in {"above", "below", "over", "higher", "lower", "more", "less", "beyond", "under"}:
        return "other"
    if about.head in {"rain", "snow", "rainfall", "snowfall"}:
        return "rainfall"
    before = cues("before", language).before(lows, one.first)
    if before is not None:
        return before[1]
    return nouns(language).get(about.head, "other")


def subject_of(reading: Reading, one: Measured) -> Subject:
    """What a quantity is of: "300 tonnes of nitrate", "a 5-metre wave", "waves of four metres", "the bridge is 300 m long"."""
    lows, stop = reading.tokens.lows, one.stop
    found: Subject | None = None
    if lows[stop : stop + 1] == ("of",):
        found = noun_behind(reading, stop + 1)
    elif lows[stop : stop + 1] == ("-",):
        found = noun_behind(reading, stop + 2)
    elif one.is_attributive or is_singular(reading, one):
        found = noun_behind(reading, stop)
    if found is None and one.first and lows[one.first - 1] == "of":
        found = noun_before(reading, one.first - 1)
        if found is not None and found.head in _MEASURES:
            found = clause_subject(reading, one.first) or found
    return found or clause_subject(reading, one.first) or Subject()


def is_singular(reading: Reading, one: Measured) -> bool:
    """Whether the unit narrows the noun behind it without a hyphen: "a 9 mm handgun", "a 5 metre wall"."""
    lows, stop = reading.tokens.lows, one.stop
    if stop >= len(lows) or lows[stop - 1].endswith("s") or lows[stop - 1] == "feet" or lows[stop].endswith("ed"):
        return False
    return cues("behind", reading.document.language).at(lows, stop) is None and one.stated != 1
