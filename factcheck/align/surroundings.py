"""The words around a detail, weighted by rarity: how alike the places are where two reports state it."""

from __future__ import annotations

import collections
import math
from bisect import bisect_right

from factcheck.context.words import classes
from factcheck.lexicon.notions import notions_of
from factcheck.lexicon.nouns import singular
from factcheck.model.finding import Account
from factcheck.model.mention import Mention
from factcheck.model.reading import Reading
from factcheck.model.record import Any

_REACH = 9
_NOTION = 0.4
"""The weight of a notion against that of a word."""
_NEARNESS = tuple([1 - apart / (2 * _REACH + 6) for apart in range(_REACH + 3)])
"""What a word so many tokens away weighs."""


class Surroundings:
    """Compares the words around mentions of two reports; each mention's words are looked up once."""

    def __init__(self, left: Account, right: Account) -> None:
        self._readings = {account.document.id: account.readings for account in (left, right)}
        self._documents = (left.document.id, right.document.id)
        readings = (*left.readings, *right.readings)
        often = collections.Counter([singular(word, reading.document.language) for reading in readings for word in reading.words])
        for reading in readings:
            often.update({notion for word in reading.words for notion in notions_of(word, reading.document.language)})
        count = len(readings)
        self._rarity = {lemma: math.log(1 + count / times) for lemma, times in often.items()}
        self._bags: dict[str, dict[str, float]] = {}

    def score(self, left: Mention[Any], right: Mention[Any]) -> float:
        """The cosine of the words around two mentions, 0 to 1; nearer words weigh more."""
        mine, other = self._bag(left, self._documents[0]), self._bag(right, self._documents[1])
        if len(other) < len(mine):
            mine, other = other, mine
        return sum([value * other[word] for word, value in mine.items() if word in other])

    def _bag(self, mention: Mention[Any], document: str) -> dict[str, float]:
        if mention.id not in self._bags:
            self._bags[mention.id] = self._weigh(mention, self._readings[document][mention.sentence])
        return self._bags[mention.id]

    def _weigh(self, mention: Mention[Any], reading: Reading) -> dict[str, float]:
        _, lows, starts, ends = reading.tokens
        start, end = mention.core or mention.span
        at = bisect_right(ends, start) % max(1, len(ends))
        language, rarity = reading.document.language, self._rarity
        grammar, first = classes(language).grammar, max(0, at - _REACH)
        bag: dict[str, float] = {}
        for place, low in enumerate(lows[first : at + _REACH + 3], first):
            if low in grammar or not low[0].isalpha() or start <= starts[place] < end:
                continue
            lemma, nearness = singular(low, language), _NEARNESS[abs(place - at)]
            weight = nearness * rarity[lemma]
            if weight > bag.get(lemma, 0.0):
                bag[lemma] = weight
            for notion in notions_of(low, language):
                bag[notion] = max(bag.get(notion, 0.0), nearness * rarity[notion] * _NOTION)
        length = math.sqrt(sum([value * value for value in bag.values()]))
        return {word: value / length for word, value in bag.items()} if length else {}
