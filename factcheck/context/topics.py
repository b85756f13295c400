"""What a number with a unit is about: the noun it measures, the word near it that tells the question, the person it befalls."""

import bisect
from collections.abc import Iterable

from factcheck.context.clauses import near_clause
from factcheck.context.words import classes, words_of
from factcheck.lexicon.matcher import Matcher
from factcheck.lexicon.nouns import singular
from factcheck.model.mention import Subject
from factcheck.model.reading import Number, Reading

_LONGEST = 4


def noun_behind(reading: Reading, at: int) -> Subject | None:
    """The noun phrase that starts at token `at`, determiners and an owner left out ("the town's people"); None when there is none."""
    first, stop = noun_run(reading, at)
    lows = reading.tokens.lows
    if stop > first and lows[stop : stop + 1] == ("'s",):
        first, stop = noun_run(reading, stop + 1)
    while stop > first and (is_past(lows[stop - 1]) or lows[stop - 1] == "-" or (stop > first + 1 and lows[stop - 1].endswith("ing"))):
        stop -= 1
    return subject(lows[first:stop], role="object") if stop > first else None


def noun_run(reading: Reading, at: int) -> tuple[int, int]:
    """The tokens from `at` on that can be of one noun phrase, determiners, and a number that follows them or an owner, left out."""
    language = reading.document.language
    lows, closed, start = reading.tokens.lows, classes(language), at
    while at < len(lows) and lows[at] in closed.determiners:
        at += 1
    if (at > start or lows[at - 1 : at] == ("'s",)) and (number := number_at(reading, at)) is not None:
        at = number.outer_stop
    stop, not_nouns = at, words_of("topics.not_nouns", language)
    while stop < len(lows) and stop < at + _LONGEST and (lows[stop][0].isalpha() or lows[stop] == "-"):
        low = lows[stop]
        is_closed = low in closed.function or low in closed.determiners or low in closed.adverbs or low in not_nouns
        if is_closed or number_at(reading, stop) is not None or (stop > at and is_past(low)):
            break
        stop += 1
    return at, stop


def noun_before(reading: Reading, stop: int) -> Subject | None:
    """The noun that ends right before token `stop`: "waves" before "of four metres"."""
    language = reading.document.language
    lows, closed = reading.tokens.lows, classes(language)
    low = lows[stop - 1] if stop else ""
    if not low[:1].isalpha() or low in closed.function or low in closed.adverbs or low in closed.determiners or low.endswith(("ed", "ing")):
        return None
    return subject((low,), role="object")


def clause_subject(reading: Reading, at: int) -> Subject | None:
    """What stands before the first verb of the clause that holds token `at`: "the river" of "the river rose to 7 m"; None for a pronoun."""
    language = reading.document.language
    lows, closed = reading.tokens.lows, classes(language)
    first, _ = near_clause(reading.tokens, at)
    first = next((place + 1 for place in range(at - 1, first, -1) if lows[place] in words_of("topics.saying", language)), first)
    while first < at and (lows[first] in closed.conjunctions or not lows[first][0].isalpha()):
        first += 1
    verb = next((place for place in range(first, at) if is_verb(lows, place, first, closed.auxiliaries | closed.verbs)), None)
    if verb is None or verb == first or lows[first] in closed.prepositions:
        return None
    stop = next((place for place in range(first, verb) if lows[place] in closed.prepositions), verb)
    if lows[stop - 1] in words_of("topics.levels", language) and lows[stop] == "of" and stop + 1 < verb:
        owner = noun_behind(reading, stop + 1)
        return owner._replace(role="subject") if owner is not None else None
    words = tuple(
        low for low in lows[first:stop] if low not in closed.determiners and low not in closed.adverbs and (low[0].isalpha() or low == "-")
    )
    if not words or words[-1] in closed.pronouns or any(number_at(reading, place) for place in range(first, stop)):
        return None
    return subject(words[-_LONGEST:], role="subject")


def number_at(reading: Reading, at: int) -> Number | None:
    """The number that starts at a token, hedge not included."""
    place = bisect.bisect_left(reading.numbers, at, key=lambda number: number.first)
    return reading.numbers[place] if place < len(reading.numbers) and reading.numbers[place].first == at else None


def is_past(low: str) -> bool:
    """Whether a word looks like a past form rather than a noun."""
    return low.endswith("ed") and len(low) > 4


def is_verb(lows: tuple[str, ...], at: int, first: int, known: frozenset[str]) -> bool:
    """Whether a word is a verb form as far as a word list and its ending tell."""
    return lows[at] in known or (at > first and is_past(lows[at]))


def subject(words: Iterable[str], *, role: str) -> Subject:
    """The subject that some lower-case words name; its head is the last of them."""
    spelled = tuple(words)
    return Subject(" ".join(spelled), singular(spelled[-1]), "", frozenset(spelled[:-1]), role=role)


def nearest(reading: Reading, place: tuple[int, int], cues: Matcher, *, reach: tuple[int, int] = (12, 7)) -> tuple[str, int] | None:
    """The cue nearest to the tokens `place`: (its meaning, its first token).

    Signs and other numbers between make it farther, a semicolon or full stop ends the search.
    """
    lows = reading.tokens.lows
    if reading.words.isdisjoint(cues.cues):
        return None
    best: tuple[float, str, int] | None = None
    for at in range(max(0, place[0] - reach[0]), min(len(lows), place[1] + reach[1])):
        match = cues.at(lows, at) if not place[0] <= at < place[1] else None
        if match is None:
            continue
        stop, meaning = match
        between = range(stop, place[0]) if at < place[0] else range(place[1], at)
        if any(lows[middle] in {";", ":", "."} for middle in between):
            continue
        cost: float = len(between) + 3 * sum(lows[middle] in {",", "—", "–", "(", ")"} or lows[middle][0].isdecimal() for middle in between)
        cost += 0.5 if at >= place[1] else 0
        if best is None or cost < best[0]:
            best = (cost, meaning, at)
    return (best[1], best[2]) if best is not None else None


def person_before(reading: Reading, at: int) -> str:
    """The last person's name before token `at` of the sentence; empty when there is none."""
    return next((name.text for name in reversed(reading.names) if name.kind == "person" and name.stop <= at), "")


def share_name(left: str, right: str) -> bool:
    """Whether the last word of one name stands in the other."""
    return left.rsplit(maxsplit=1)[-1] in right.split() or right.rsplit(maxsplit=1)[-1] in left.split()
