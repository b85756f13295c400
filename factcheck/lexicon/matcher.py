"""Looks up phrases of one or several tokens in a token list, longest first."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple


class Matcher(NamedTuple):
    """Phrases with a meaning each, keyed by their first and by their last token."""

    by_first: dict[str, tuple[tuple[tuple[str, ...], str], ...]]
    by_last: dict[str, tuple[tuple[tuple[str, ...], str], ...]]
    cues: frozenset[str]
    """The first token of every phrase: when a sentence has none of them, nothing can match."""

    def at(self, lows: Sequence[str], index: int) -> tuple[int, str] | None:
        """The longest phrase that starts at token `index`: (index after it, meaning)."""
        for phrase, meaning in self.by_first.get(lows[index], ()):
            stop = index + len(phrase)
            if tuple(lows[index:stop]) == phrase:
                return stop, meaning
        return None

    def before(self, lows: Sequence[str], stop: int) -> tuple[int, str] | None:
        """The longest phrase that ends right before token `stop`: (its first index, meaning)."""
        if stop <= 0:
            return None
        for phrase, meaning in self.by_last.get(lows[stop - 1], ()):
            first = stop - len(phrase)
            if first >= 0 and tuple(lows[first:stop]) == phrase:
                return first, meaning
        return None


def matcher(lists: Iterable[tuple[str, Iterable[str]]]) -> Matcher:
    """A matcher of (meaning, phrases) pairs; a phrase is written as its tokens parted by spaces ("no fewer than", "- odd")."""
    phrases = [(tuple(phrase.split()), meaning) for meaning, words in lists for phrase in words]
    phrases.sort(key=lambda entry: -len(entry[0]))
    by_first: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    by_last: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for phrase, meaning in phrases:
        by_first.setdefault(phrase[0], []).append((phrase, meaning))
        by_last.setdefault(phrase[-1], []).append((phrase, meaning))
    return Matcher(_frozen(by_first), _frozen(by_last), frozenset(by_first))


def _frozen(table: dict[str, list[tuple[tuple[str, ...], str]]]) -> dict[str, tuple[tuple[tuple[str, ...], str], ...]]:
    return {key: tuple(entries) for key, entries in table.items()}
