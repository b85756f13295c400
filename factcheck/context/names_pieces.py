"""Runs of capitalised words cut into names: at titles, at adjectives of countries, at places that stand before persons."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.context.names_runs import Seen, begin, extend, known_place, last_word, opens, with_ordinal
from factcheck.context.names_words import Vocabulary
from factcheck.model.reading import Tokens
from factcheck.model.record import NamedTuple

_INSIDE_BODIES = frozenset({"of", "the", "and", "for", "&", "on"})
_AFTER_NO_TITLE = frozenset({"of", "'s", "'", "for", "&", "-"})


class Candidate(NamedTuple):
    """A stretch of one sentence that may be a name."""

    sentence: int
    first: int
    stop: int
    title: str
    opens: bool
    """Whether it begins where any word has a capital letter."""


def candidates(sentence: int, tokens: Tokens, caps: list[int], seen: Seen, vocabulary: Vocabulary) -> Iterator[Candidate]:
    """The candidates of one sentence in ordinary writing, in order."""
    stop = 0
    for at in caps:
        if at < stop:
            continue
        first = begin(tokens, at, seen, vocabulary)
        if first < 0:
            continue
        stop = extend(tokens, first, max(first + 1, known_place(tokens, first, vocabulary)), vocabulary)
        yield from pieces(sentence, tokens, (with_ordinal(tokens, first, stop, vocabulary), stop), vocabulary)


def pieces(sentence: int, tokens: Tokens, bounds: tuple[int, int], vocabulary: Vocabulary) -> Iterator[Candidate]:
    """The names in one run: what stands before a title and what after it; a place and the person behind it."""
    first, stop = bounds
    opening = opens(tokens, first)
    if is_place_name(tokens, first, stop, vocabulary):
        yield Candidate(sentence, first, stop, "", opening)
        return
    found = find_title(tokens, first, stop, vocabulary)
    if found is not None:
        start, after = found
        if start > first:
            yield from pieces(sentence, tokens, (first, start), vocabulary)
        if after < stop:
            title = " ".join(low for low in tokens.lows[start:after] if low != ".")
            yield Candidate(sentence, after, stop, title, opening and start == first)
        return
    place = place_before(tokens, first, stop, vocabulary)
    if place > first:
        yield Candidate(sentence, first, place, "", opening)
        if place < stop:
            yield from pieces(sentence, tokens, (place, stop), vocabulary)
        return
    first = after_adjectives(tokens, first, stop, vocabulary)
    if any(low not in vocabulary.never and low not in vocabulary.atlas.demonyms and low != "." for low in tokens.lows[first:stop]):
        yield Candidate(sentence, first, stop, "", opening)


def is_place_name(tokens: Tokens, first: int, stop: int, vocabulary: Vocabulary) -> bool:
    """Whether a whole run is a well-known place; an abbreviation is one only with its point and behind a comma."""
    lows = tokens.lows[first:stop]
    if lows[-1] == "." and lows[0] in vocabulary.atlas.abbreviations:
        return len(lows) == 2 and first > 0 and tokens.lows[first - 1] == ","
    if len(lows) == 1:
        return lows[0] in vocabulary.atlas.kinds and lows[0] not in vocabulary.atlas.abbreviations
    return known_place(tokens, first, vocabulary) == stop


def find_title(tokens: Tokens, first: int, stop: int, vocabulary: Vocabulary) -> tuple[int, int] | None:
    """Where a title in a run begins and ends; None when it has none. A run that ends with its title gives `stop`."""
    lows = tokens.lows
    for at in range(stop - 1, first - 1, -1):
        if lows[at] not in vocabulary.titles.heads:
            continue
        after = min(stop, at + 2 if lows[at + 1 : at + 2] == (".",) else at + 1)
        if after < stop and (lows[after] in _AFTER_NO_TITLE or is_body(tokens, after, stop, vocabulary)):
            continue
        start = title_start(lows, first, at, vocabulary)
        if after < stop or is_bare_title(tokens, first, start, at, vocabulary):
            return start, after
    return None


def title_start(lows: tuple[str, ...], first: int, at: int, vocabulary: Vocabulary) -> int:
    """Index of the first word of the title whose last is at `at`: "Deputy Prime Minister"."""
    start = at
    while start > first and (
        vocabulary.is_title(lows[start - 1]) or (lows[start - 1] in {".", "-"} and vocabulary.is_title(lows[start - 2]))
    ):
        start -= 1
    return start + 1 if start < at and lows[start] in {"u.s.", "us"} else start


def is_bare_title(tokens: Tokens, first: int, start: int, at: int, vocabulary: Vocabulary) -> bool:
    """Whether a run that ends with a title's word ends with a title ("Kosovo President") rather than a surname ("Stephen King")."""
    if start == first:
        return True
    if tokens.lows[first] in vocabulary.titles.given or tokens.lows[start - 1] in _INSIDE_BODIES:
        return False
    return vocabulary.is_known(" ".join(tokens.lows[first:start])) or tokens.lows[at] not in vocabulary.lists["join.surnames_too"]


def is_body(tokens: Tokens, first: int, stop: int, vocabulary: Vocabulary) -> bool:
    """Whether the last word of a stretch says that it names a body, a site or a kind of place."""
    last = last_word(tokens.lows, first, stop)
    return last in vocabulary.bodies or last in vocabulary.sites or last in vocabulary.kinds or last.isdecimal()


def place_before(tokens: Tokens, first: int, stop: int, vocabulary: Vocabulary) -> int:
    """Index after a well-known place at the head of a run that goes on with another place or a person; `first` when there is none."""
    known = known_place(tokens, first, vocabulary)
    if known == first and tokens.lows[first] in vocabulary.atlas.kinds:
        known = first + 1
    if known == first or known >= stop or is_body(tokens, known, stop, vocabulary):
        return first
    given = vocabulary.titles.given
    if tokens.lows[known] in given and tokens.lows[first] not in given:
        return known
    return known if vocabulary.is_known(" ".join(tokens.lows[known:stop])) else first


def after_adjectives(tokens: Tokens, first: int, stop: int, vocabulary: Vocabulary) -> int:
    """Index of the first token that is no adjective of a country or direction standing before a name of its own."""
    if is_body(tokens, first, stop, vocabulary):
        return first
    while first < stop:
        width = adjective(tokens.lows, first, stop, vocabulary)
        if not width:
            break
        first += width
        first += first < stop and tokens.lows[first] == "-"
    return first


def adjective(lows: tuple[str, ...], first: int, stop: int, vocabulary: Vocabulary) -> int:
    """How many tokens the adjective that begins at `first` has: "South Korean", "Northern" before a known place; 0 when none does."""
    demonyms = vocabulary.atlas.demonyms
    if first + 2 <= stop and " ".join(lows[first : first + 2]) in demonyms:
        return 2
    if lows[first] in demonyms:
        return int(lows[first] not in vocabulary.titles.given)
    is_direction = lows[first] in vocabulary.lists["place.directions"]
    return int(is_direction and " ".join(lows[first + 1 : stop]) in vocabulary.atlas.kinds)
