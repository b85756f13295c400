"""Where on the body somebody was hit, and whether what happened was an accident: what both say beside a word of harm."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.details.statements.nouns import Noun, first_person, is_word, noun_before
from factcheck.details.statements.told import Told
from factcheck.details.statements.verbs import group_before
from factcheck.details.statements.words import words
from factcheck.model.reading import Reading

_REACH = 10
"""Tokens from a word of harm within which the part of the body stands."""
_BESIDE = 8
_SIDES = frozenset({"left", "right", "upper", "lower"})
_ARTICLES = frozenset({"the", "his", "her", "their", "a"})
_INTO = frozenset({"in", "to", "through", "into", "at"})
_CUTS = frozenset({".", ";", ":", "(", "—", "–"})
_NOT = frozenset({"not", "no", "never", "rather", "n't"})


def of_where(reading: Reading, first: int, stop: int) -> Iterator[Told]:
    """As in "was shot in the neck", "struck a clerk in the left leg", "a wound to her arm"; no "back yard"."""
    lows = reading.tokens.lows
    if stop < len(lows) and is_word(lows[stop], reading.document.language):
        return
    at = first
    while at and lows[at - 1] in _SIDES:
        at -= 1
    at -= bool(at) and lows[at - 1] in _ARTICLES
    into = at - 1
    if into < 1 or lows[into] not in _INTO:
        return
    harm = harm_before(reading, into)
    if harm is not None:
        noun = victim_of(reading, harm, into)
        yield Told(noun, True, words="" if noun is not None else "somebody")


def harm_before(reading: Reading, stop: int) -> int | None:
    """The nearest word of harm in the tokens before one, in the same clause."""
    lows, harms = reading.tokens.lows, words("harms", reading.document.language)
    for at in range(stop - 1, max(-1, stop - 1 - _REACH), -1):
        if lows[at] in _CUTS:
            return None
        if lows[at] in harms:
            return at
    return None


def victim_of(reading: Reading, harm: int, into: int) -> Noun | None:
    """Who was hit: the person between the word of harm and the part of the body, the subject of a passive, or whom the clause is about."""
    language = reading.document.language
    noun = noun_before(reading, into)
    if noun is not None and noun.first > harm and noun.is_person:
        return noun
    group = group_before(reading.tokens.lows, harm, language=language)
    noun = noun_before(reading, group.stop) if group is not None and group.voice == "passive" else None
    if noun is None or not noun.is_person:
        noun = first_person(reading, harm)
    return noun if noun is not None and noun.is_person and noun.head not in words("agents", language) else None


def of_manner(reading: Reading, first: int, stop: int) -> Iterator[Told]:
    """As in "was accidentally shot", "the fire was set deliberately": beside a word for what happened."""
    lows = reading.tokens.lows
    around = lows[max(0, first - _BESIDE) : stop + _BESIDE]
    if not words("deeds", reading.document.language).isdisjoint(around):
        yield Told(None, _NOT.isdisjoint(lows[max(0, first - 3) : first]), words="what happened")
