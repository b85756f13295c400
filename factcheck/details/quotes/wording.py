"""How the words of two quotations differ."""

from __future__ import annotations

import functools
from collections.abc import Iterator

from factcheck.lexicon.numeral_words import words as numerals
from factcheck.lexicon.tables import table
from factcheck.model.pattern import Pattern
from factcheck.model.record import NamedTuple

_WORD = Pattern(r"\[[^\]]{0,400}\]|[^\W_]+(?:['’][^\W_]+)*")
_MOST = 60
"""Words of a quotation that are aligned; what is longer is compared by its beginning."""


class Edit(NamedTuple):
    """Words of the one quotation that stand where other words of the other stand; either may be empty."""

    mine: tuple[str, ...]
    theirs: tuple[str, ...]
    is_edge: bool
    """Whether it is the first or last thing of the shorter quotation."""


class Changes(NamedTuple):
    """How the shorter of two quotations lies in the longer."""

    matched: int
    """Words that are equal."""
    edits: tuple[Edit, ...]
    size: int
    """Words of the shorter one."""


@functools.cache
def listed(name: str, language: str) -> frozenset[str]:
    """One list of the word table."""
    return frozenset(table(__file__, language).get(f"words.{name}", ()))


@functools.cache
def contractions(language: str) -> dict[str, str]:
    """From an ending ("'re") to the word it stands for."""
    return dict(entry.split() for entry in table(__file__, language).get("words.contractions", ()))


def words_of(text: str) -> list[str]:
    """The words of a text; those in square brackets stay together, brackets included."""
    return _WORD.findall(text)


def normal(word: str, language: str = "en") -> tuple[str, ...]:
    """A word as it is compared: "we're" is two, "four" and "4" are one, so are "colour" and "color"."""
    low = word.lower().replace("’", "'")
    if "'" in low:
        for ending, full in contractions(language).items():
            if low.endswith(ending):
                stem = {"ca": "can", "wo": "will"}.get(low[: -len(ending)], low[: -len(ending)])
                return (stem, full) if stem else (full,)
    if low == "cannot":
        return ("can", "not")
    if len(low) > 5:
        low = low.replace("isation", "ization").replace("ise", "ize").replace("our", "or")
    number = numerals(language).small.get(low)
    return (str(number),) if number is not None else (low,)


def key_of(text: str, language: str) -> tuple[tuple[str, ...], tuple[str, ...], frozenset[str]]:
    """The words compared, the same without what stands in brackets, and the words that carry meaning."""
    whole: list[str] = []
    plain: list[str] = []
    for word in words_of(text):
        if word[0] == "[":
            whole.extend(part for inner in words_of(word[1:-1]) for part in normal(inner, language))
        else:
            parts = normal(word, language)
            whole.extend(parts)
            plain.extend(parts)
    small = listed("small", language)
    return tuple(whole), tuple(plain), frozenset(word for word in plain if word not in small)


@functools.lru_cache(maxsize=1024)
def changes(left: tuple[str, ...], right: tuple[str, ...]) -> Changes:
    """Lays the shorter quotation over the longer where it fits best; what the longer has around it does not count."""
    short, long = sorted((left, right), key=rank)
    short, long = short[:_MOST], long[: 2 * _MOST]
    table = [[0] * (len(long) + 1)]
    for at, word in enumerate(short, 1):
        above, row = table[-1], [at]
        for place, other in enumerate(long, 1):
            row.append(min(above[place - 1] + (0 if word == other else 1), above[place] + 1, row[-1] + 1))
        table.append(row)
    last = table[-1]
    return walk_back(table, short, long, min(range(len(last)), key=lambda place: (last[place], -place)))


def rank(words: tuple[str, ...]) -> tuple[int, tuple[str, ...]]:
    """By length, and in an order that does not depend on which report came first."""
    return len(words), words


def walk_back(table: list[list[int]], short: tuple[str, ...], long: tuple[str, ...], place: int) -> Changes:
    """The changes of the cheapest way through the table."""
    steps: list[tuple[str, str]] = []
    at = len(short)
    while at > 0:
        cost = table[at][place]
        if place and cost == table[at - 1][place - 1] + (0 if short[at - 1] == long[place - 1] else 1):
            at, place = at - 1, place - 1
            steps.append((short[at], long[place]))
        elif cost == table[at - 1][place] + 1:
            at -= 1
            steps.append((short[at], ""))
        else:
            place -= 1
            steps.append(("", long[place]))
    steps.reverse()
    return Changes(sum(mine == other for mine, other in steps), tuple(edits_of(steps)), len(short))


def edits_of(steps: list[tuple[str, str]]) -> Iterator[Edit]:
    """The runs of steps that are no match."""
    first = 0
    while first < len(steps):
        if steps[first][0] == steps[first][1]:
            first += 1
            continue
        stop = first
        while stop < len(steps) and steps[stop][0] != steps[stop][1]:
            stop += 1
        run = steps[first:stop]
        mine, theirs = tuple(word for word, _ in run if word), tuple(word for _, word in run if word)
        yield Edit(mine, theirs, first == 0 or stop == len(steps))
        first = stop


def weighty(edit: Edit, language: str = "en") -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The words of an edit that carry meaning, forms of one word left out ("attack" / "attacks")."""
    small = listed("small", language)
    mine = tuple(word for word in edit.mine if word not in small)
    theirs = tuple(word for word in edit.theirs if word not in small)
    return (
        tuple(word for word in mine if not any(is_form(word, other) for other in theirs)),
        tuple(word for word in theirs if not any(is_form(word, other) for other in mine)),
    )


def is_form(left: str, right: str) -> bool:
    """Whether two words are forms of one: one begins the other but for its last letters, or they are equal."""
    if left.isdigit() or right.isdigit():
        return left == right
    shared = 0
    for mine, other in zip(left, right, strict=False):
        if mine != other:
            break
        shared += 1
    return shared >= 3 and max(len(left), len(right)) - shared <= 2


def differences(left: str, right: str, language: str = "en") -> list[tuple[str, str]]:
    """The words of the two texts that stand in place of each other, left first, small words left out."""
    mine, theirs = key_of(left, language)[1], key_of(right, language)[1]
    is_turned = rank(mine) > rank(theirs)
    pairs = []
    for edit in changes(mine, theirs).edits:
        own, other = weighty(edit, language)
        if own or other:
            pair = (" ".join(own or ("…",)), " ".join(other or ("…",)))
            pairs.append(pair[::-1] if is_turned else pair)
    return pairs
