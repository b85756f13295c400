"""Which words say that a sentence tells of another event than the one reported, or comes back to it."""

import functools
from bisect import bisect_left
from itertools import takewhile

from factcheck.context.words import classes
from factcheck.lexicon.matcher import Matcher, matcher
from factcheck.lexicon.nouns import plural
from factcheck.lexicon.numeral_words import words as numerals
from factcheck.lexicon.tables import table
from factcheck.model.mention import Mention
from factcheck.model.reading import Reading
from factcheck.model.record import Any

SERIES = "statistics"
"""The event of sentences that count several happenings."""
_APART = 4
"""Tokens from "separate" within which the happenings stand: "in separate drug-related cases"."""
_BEFORE, _BEHIND = 3, 2
"""Tokens between an ordinal and its noun, and behind that noun, in "the third deadly crash in a week"."""
_MANY = 5
"""So many shootings or crashes in one sentence are statistics."""


@functools.cache
def cues(name: str, language: str) -> Matcher:
    """The cue phrases of one list."""
    return matcher([(name, table(__file__, language).get(f"recall.{name}", ()))])


def first_cue(reading: Reading, name: str, language: str, *, within: int | None = None) -> str | None:
    """The first cue of a list in a sentence, or in its first tokens."""
    known, lows = cues(name, language), reading.tokens.lows[:within]
    if reading.words.isdisjoint(known.cues):
        return None
    return next((" ".join(lows[at:stop]) for at, stop, _ in known.matches(lows)), None)


@functools.cache
def listed(name: str, language: str) -> frozenset[str]:
    """One list of single words as a set."""
    return frozenset(table(__file__, language).get(f"recall.{name}", ()))


@functools.cache
def telling(language: str) -> frozenset[str]:
    """The words without any of which no sentence tells in so many words which event it is of, be it by a cue or by a count."""
    phrases = (own(language), *(cues(name, language) for name in ("strong", "cues", "returns")))
    return frozenset().union(*(known.cues for known in phrases), *(listed(name, language) for name in ("other", "many", "series")))


@functools.lru_cache(maxsize=64)
def is_background(heading: str, language: str) -> bool:
    """Whether a heading says that what stands below it is about other things than the report ("Background")."""
    return any(cues("headings", language).matches(tuple(heading.split())))


@functools.cache
def happenings(language: str) -> frozenset[str]:
    """The words for what may have happened, one by one: attack, crash, slaying."""
    lists = table(__file__, language)
    return frozenset((*lists.get("recall.own_nouns", ()), *lists.get("recall.deaths", ()))) - {"it"}


@functools.cache
def others(language: str) -> frozenset[str]:
    """The happenings that may be told apart from the event reported, one or several of them: attack, cases."""
    nouns = happenings(language) | set(table(__file__, language).get("recall.other_nouns", ()))
    return frozenset(form for noun in nouns for form in (noun, plural(noun, language)))


def apart(reading: Reading) -> str | None:
    """What tells a happening apart from the event reported, and that happening: "separate (drug-related) cases"."""
    language, lows = reading.document.language, reading.tokens.lows
    words = listed("other", language)
    if reading.words.isdisjoint(words):
        return None
    function = classes(language).function
    for at in [at for at, low in enumerate(lows) if low in words]:
        beside = takewhile(lambda low: low not in function, lows[at + 1 : at + 1 + _APART])
        if (noun := next((low for low in beside if low in others(language)), None)) is not None:
            return f"{lows[at]} {noun}"
    return None


def names_happening(reading: Reading, mention: Mention[Any]) -> bool:
    """Whether a date that only says since when names another happening right behind it: "since the May killing of a guard"."""
    tokens = reading.tokens
    at = bisect_left(tokens.starts, mention.span.end)
    return mention.value.hedge == "since" and tokens.lows[at : at + 1] != () and tokens.lows[at] in happenings(reading.document.language)


def goes_on(reading: Reading, offset: int) -> bool:
    """Whether what stands at an offset goes on to tell of the time just named: "when …", ", in which …"."""
    tokens = reading.tokens
    at = bisect_left(tokens.starts, offset)
    at += tokens.lows[at : at + 1] == (",",)
    return at < len(tokens.lows) and cues("goes_on", reading.document.language).at(tokens.lows, at) is not None


def turn_of(reading: Reading) -> tuple[int, str] | None:
    """Where a sentence turns to another event than its own, and what that goes by; None when it does not.

    So does a word that holds something else against it ("unlike", "compared with"), and "the attack followed …".
    """
    lows, starts, language = reading.tokens.lows, reading.tokens.starts, reading.document.language
    comparing, following = listed("comparing", language), listed("following", language)
    if not reading.words.isdisjoint(comparing):
        at = next(at for at, low in enumerate(lows) if low in comparing)
        return (starts[at], "unlike") if at else None
    if (later := later_than(reading)) is not None:
        return starts[later], "before"
    if reading.words.isdisjoint(following):
        return None
    known = happenings(language)
    found = next((at for at, low in enumerate(lows) if low in following and at and lows[at - 1] in known), None)
    return (starts[found], "followed") if found is not None else None


def later_than(reading: Reading) -> int | None:
    """Where a sentence says what came long before: "seven months after (a boy stabbed two others)", "in the year since (a girl died)"."""
    lows, language = reading.tokens.lows, reading.document.language
    spans, long = listed("spans", language), listed("long_since", language)
    if reading.words.isdisjoint(spans) and reading.words.isdisjoint(long):
        return None
    found = (
        at + 1
        for at, low in enumerate(lows[:-1])
        if (low in spans and lows[at + 1] == "after") or (low in long and lows[at + 1] == "since" and lows[at - 1 : at] == ("the",))
    )
    return next(found, None)


def begins_earlier(reading: Reading) -> bool:
    """Whether a sentence begins with "Earlier": behind "the second killing in a week" it tells of the first one."""
    return reading.tokens.lows[:1] != () and reading.tokens.lows[0] in listed("before_it", reading.document.language)


def begins_then(reading: Reading) -> bool:
    """Whether a sentence begins with words for the time that the one before told of: "At that time"."""
    return cues("then", reading.document.language).at(reading.tokens.lows, 0) is not None


@functools.cache
def own(language: str) -> Matcher:
    """The phrases that tell of the main event whatever the date: "the shooting happened", "it occurred"."""
    lists = table(__file__, language)
    pairs = (f"{noun} {verb}" for noun in lists.get("recall.own_nouns", ()) for verb in lists.get("recall.own_verbs", ()))
    return matcher([("own", pairs)])


def tells_of_main(reading: Reading) -> bool:
    """Whether a sentence says of the main event itself when or where it happened."""
    known, lows = own(reading.document.language), reading.tokens.lows
    return not reading.words.isdisjoint(known.cues) and any(known.matches(lows))


def statistics(reading: Reading, language: str) -> str | None:
    """The event "statistics" where a sentence counts happenings of one kind: "there have been at least 200 such shootings"."""
    many = listed("many", language)
    if is_one_of_series(reading):
        return SERIES
    if reading.words.isdisjoint(many):
        return None
    counted = [phrase for phrase in reading.phrases if phrase.number is not None and (phrase.number.interval.low or 0) >= _MANY]
    lows = reading.tokens.lows
    return SERIES if any(not many.isdisjoint(lows[phrase.first : phrase.stop + 1]) for phrase in counted) else None


def is_one_of_series(reading: Reading) -> bool:
    """Whether a sentence counts the event among others: "the fourth shooting in two months", "the second time this week"."""
    lows, language = reading.tokens.lows, reading.document.language
    kinds, spans, ordinals = listed("series", language), listed("series_in", language), numerals(language).ordinals
    if reading.words.isdisjoint(kinds) or reading.words.isdisjoint(ordinals):
        return False
    places = [at for at, low in enumerate(lows) if low in kinds and not ordinals.isdisjoint(lows[max(0, at - _BEFORE) : at])]
    return any(not spans.isdisjoint(lows[at + 1 : at + 1 + _BEHIND]) for at in places)
