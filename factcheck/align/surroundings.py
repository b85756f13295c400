"""The words around a detail, weighted by rarity: how alike the places are where two reports state it."""

from __future__ import annotations

import functools
import math
from bisect import bisect_left, bisect_right
from collections.abc import Mapping

from factcheck.context.words import classes
from factcheck.lexicon.notions import notions_of
from factcheck.lexicon.nouns import singular
from factcheck.lexicon.per_word import PerWord
from factcheck.model.finding import Account
from factcheck.model.mention import Mention
from factcheck.model.reading import Reading
from factcheck.model.record import Any

_REACH = 9
_NEARNESS = tuple(1 - tokens / (2 * _REACH + 6) for tokens in range(_REACH + 3))
"""The weight of a word by how many tokens away it stands."""
_NOTION = 0.4
"""The weight of a notion against that of a word."""

Weight = tuple[int, int, str, float]
"""Token, where it begins in the text, term, weight."""


class Surroundings:
    """Compares the words around mentions of two reports; each mention's words are looked up once."""

    def __init__(self, left: Account, right: Account, often: Mapping[str, int]) -> None:
        """`often` is in how many of their sentences a word or a notion stands."""
        self._readings = {account.document.id: account.readings for account in (left, right)}
        self._documents = (left.document.id, right.document.id)
        count = len(left.readings) + len(right.readings)
        self._often = often
        self._rarity = [0.0, *(math.log(1 + count / times) for times in range(1, count + 1))]
        self._bags: dict[str, dict[str, float]] = {}
        self._sentences: dict[tuple[str, int], list[Weight]] = {}

    def score(self, left: Mention[Any], right: Mention[Any]) -> float:
        """The cosine of the words around two mentions, 0 to 1; nearer words weigh more."""
        mine, other = self._bag(left, self._documents[0]), self._bag(right, self._documents[1])
        if len(other) < len(mine):
            mine, other = other, mine
        return sum([value * other[word] for word, value in mine.items() if word in other])

    def _bag(self, mention: Mention[Any], document: str) -> dict[str, float]:
        bag = self._bags.get(mention.id)
        if bag is None:
            bag = self._bags[mention.id] = self._weigh(mention, self._readings[document][mention.sentence])
        return bag

    def _weigh(self, mention: Mention[Any], reading: Reading) -> dict[str, float]:
        (begin, end), ends = mention.core or mention.span, reading.tokens.ends
        at = bisect_right(ends, begin) % max(1, len(ends))
        known = self._weights(reading)
        first, stop = bisect_left(known, (at - _REACH,)), bisect_left(known, (at + _REACH + 3,))
        bag: dict[str, float] = {}
        for place, start, term, weight in known[first:stop]:
            value = _NEARNESS[abs(place - at)] * weight
            if value > bag.get(term, 0.0) and not begin <= start < end:
                bag[term] = value
        length = math.sqrt(sum([value * value for value in bag.values()]))
        return {word: value / length for word, value in bag.items()} if length else {}

    def _weights(self, reading: Reading) -> list[Weight]:
        """The terms of a sentence in order, with their weights."""
        key = reading.document.id, reading.sentence.index
        known = self._sentences.get(key)
        if known is None:
            (_, lows, starts, _), terms_of = reading.tokens, terms(reading.document.language)
            often, rarity = self._often, self._rarity
            known = self._sentences[key] = [
                (place, starts[place], term, rarity[often.get(term, 1)] * share)
                for place, low in enumerate(lows)
                for term, share in terms_of[low]
            ]
        return known


@functools.cache
def terms(language: str) -> PerWord[tuple[tuple[str, float], ...]]:
    """What a lower-case word is compared by, each with its share of the weight; signs, figures and words of grammar by nothing."""
    grammar = classes(language).grammar

    def of(low: str) -> tuple[tuple[str, float], ...]:
        if low in grammar or not low[0].isalpha():
            return ()
        return (singular(low, language), 1.0), *((notion, _NOTION) for notion in notions_of(low, language))

    return PerWord(of)
