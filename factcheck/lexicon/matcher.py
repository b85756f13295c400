"""Looks up phrases of one or several tokens in a token list, longest first."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cached_property

Phrases = dict[str, list[tuple[tuple[str, ...], str]]]
"""(phrase, meaning) by one of the phrase's tokens, longest first."""


class Matcher:
    """Phrases with a meaning each, keyed by their first token, and by their last once that is asked for."""

    def __init__(self, by_first: Phrases) -> None:
        self.by_first = by_first

    @cached_property
    def cues(self) -> frozenset[str]:
        """The longest token of every phrase, of several one at an end, as the rarest: without any of them nothing can match."""
        phrases = [phrase for entries in self.by_first.values() for phrase, _ in entries]
        ends_first = [phrase if len(phrase) < 3 else (phrase[0], phrase[-1], *phrase[1:-1]) for phrase in phrases]
        return frozenset([phrase[0] if len(phrase) == 1 else max(phrase, key=len) for phrase in ends_first])

    @cached_property
    def by_last(self) -> Phrases:
        """The phrases by their last token."""
        by_last: Phrases = {}
        for entries in self.by_first.values():
            for entry in entries:
                by_last.setdefault(entry[0][-1], []).append(entry)
        return _longest_first(by_last)

    def at(self, lows: tuple[str, ...], index: int) -> tuple[int, str] | None:
        """The longest phrase that starts at token `index`: (index after it, meaning)."""
        for phrase, meaning in self.by_first.get(lows[index], ()):
            stop = index + len(phrase)
            if stop == index + 1 or lows[index:stop] == phrase:
                return stop, meaning
        return None

    def before(self, lows: tuple[str, ...], stop: int) -> tuple[int, str] | None:
        """The longest phrase that ends right before token `stop`: (its first index, meaning)."""
        if stop <= 0:
            return None
        for phrase, meaning in self.by_last.get(lows[stop - 1], ()):
            first = stop - len(phrase)
            if first == stop - 1 or (first >= 0 and lows[first:stop] == phrase):
                return first, meaning
        return None

    def matches(self, lows: tuple[str, ...]) -> Iterator[tuple[int, int, str]]:
        """The longest phrase at every token that one starts at: (its index, index after it, meaning); they may overlap."""
        by_first = self.by_first
        for index in [index for index, low in enumerate(lows) if low in by_first]:
            match = self.at(lows, index)
            if match is not None:
                yield index, *match


def matcher(lists: Iterable[tuple[str, Iterable[str]]]) -> Matcher:
    """A matcher of (meaning, phrases) pairs; a phrase is written as its tokens parted by spaces ("no fewer than", "- odd")."""
    by_first: Phrases = {}
    for meaning, phrases in lists:
        for phrase in phrases:
            tokens = tuple(phrase.split()) if " " in phrase else (phrase,)
            by_first.setdefault(tokens[0], []).append((tokens, meaning))
    return Matcher(_longest_first(by_first))


def _longest_first(keyed: Phrases) -> Phrases:
    """The same, sorted; of phrases that are equal and as long, the one that came first stays first."""
    for own in keyed.values():
        if len(own) > 1:
            own.sort(key=_shortness)
    return keyed


def _shortness(entry: tuple[tuple[str, ...], str]) -> int:
    return -len(entry[0])
