"""The people of cues that need more than their own words: a wound, a part of the body, a way to hospital, an owner."""

from __future__ import annotations

import functools

from factcheck.details.casualties.deadly import attempts
from factcheck.details.casualties.found import Found, scan_words
from factcheck.details.casualties.subjects import object_after, pronoun_after, subject_before
from factcheck.lexicon.nouns import group_of
from factcheck.lexicon.tables import table
from factcheck.model.reading import Reading

_BEHIND = 3
"""Tokens from an owned death within which a unit's name ends: "murder investigation team"."""
_NEAR = 5
_FAR = 10
"""Tokens behind a cue within which its wound, or the hospital, stands."""


def first_of(reading: Reading, first: int, stop: int, words: frozenset[str]) -> int | None:
    """The first token of a stretch that is one of some words."""
    lows = reading.tokens.lows
    return next((at for at in range(first, min(stop, len(lows))) if lows[at] in words), None)


@functools.cache
def harms(slot: str, language: str) -> frozenset[str]:
    """What those suffer whom an outcome befalls: wounds, injuries, a fever."""
    return frozenset(table(__file__, language).get(f"{slot}.harm", ()))


def of_suffering(reading: Reading, first: int, stop: int, slot: str) -> tuple[Found | None, int]:
    """Of "three people suffered minor injuries", "a man with a gunshot wound": a harm must follow within five tokens."""
    lows, language = reading.tokens.lows, reading.document.language
    at = first_of(reading, stop, stop + _NEAR, harms(slot, language))
    if at is None or not {"no", "of", "from"}.isdisjoint(lows[stop:at]):
        return None, stop
    if lows[first] == "with" and lows[first - 1] in scan_words("hospital", language):
        first -= 1
    return subject_before(reading, first), at + 1


def of_carried(reading: Reading, first: int, stop: int, _slot: str) -> tuple[Found | None, int]:
    """Of "two women were taken to Mercy Hospital": a hospital must follow, unless they were airlifted."""
    language = reading.document.language
    at = first_of(reading, stop, stop + _FAR, scan_words("hospital", language))
    found = subject_before(reading, first)
    is_patient = found is not None and any(phrase.head in scan_words("patients", language) for phrase in found.phrases)
    if at is None and (is_patient or reading.tokens.lows[first] in scan_words("always_carried", language)):
        at = stop - 1
    return (found, at + 1) if at is not None else (None, stop)


def of_taking(reading: Reading, _first: int, stop: int, _slot: str) -> tuple[Found | None, int]:
    """Of "an air ambulance took three to hospital": people, "to" and a hospital must follow."""
    found, lows = object_after(reading, stop), reading.tokens.lows
    if found is None or lows[found.stop : found.stop + 1] != ("to",):
        return None, stop
    at = first_of(reading, found.stop + 1, found.stop + 1 + _NEAR, scan_words("hospital", reading.document.language))
    return (found, found.stop) if at is not None else (None, stop)


def of_struck(reading: Reading, first: int, stop: int, _slot: str) -> tuple[Found | None, int]:
    """Of "a man was hit in the leg": a part of the body must follow."""
    at = first_of(reading, stop, stop + _NEAR, scan_words("limbs", reading.document.language))
    return (subject_before(reading, first), at + 1) if at is not None else (None, stop)


def of_declared(reading: Reading, _first: int, stop: int, _slot: str) -> tuple[Found | None, int]:
    """Of "doctors declared him dead": the object before the word for it."""
    found = pronoun_after(reading, stop) or object_after(reading, stop)
    lows, dead = reading.tokens.lows, scan_words("dead", reading.document.language)
    end = found.stop if found is not None else stop
    at = end + (lows[end : end + 1] == ("brought",))
    return (found, at + 1) if at < len(lows) and lows[at] in dead else (None, stop)


def of_hitting(reading: Reading, stop: int) -> Found | None:
    """Of "hitting two men", "shoots a boy": people told with a number, an article or a name, not "striking workers"."""
    found = object_after(reading, stop)
    if found is None or found.name is not None:
        return found
    phrase = found.phrases[0]
    return found if phrase.number or (phrase.determiner and phrase.first < phrase.stop - 1) else None


def of_owned(reading: Reading, first: int) -> Found | None:
    """Of "the 5-year-old's shooting death", "Smith's murder": the people before the possessive; no relative's death of old."""
    lows, language = reading.tokens.lows, reading.document.language
    if first < 1 or lows[first - 1] not in {"'s", "'"}:
        return None
    if not attempts(language).isdisjoint(lows[first : first + _BEHIND]):
        return None  # "the sheriff's homicide unit"
    name = next((name for name in reading.names if name.stop == first - 1 and name.kind == "person"), None)
    if name is not None:
        return Found((), "owner", name=name)
    phrase = next((phrase for phrase in reading.phrases if phrase.stop == first - 1 and not phrase.is_plural), None)
    is_victim = phrase is not None and phrase.is_person and group_of(phrase.head, language) != "relatives"
    return Found((phrase,), "owner") if phrase is not None and is_victim else None
