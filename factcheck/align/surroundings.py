"""The words around a detail, weighted by rarity: how alike the places are where two reports state it."""

from __future__ import annotations

import collections
import functools
import itertools
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


Terms = tuple[str, tuple[str, ...]]


@functools.lru_cache(maxsize=16384)
def terms_of(low: str, language: str) -> Terms:
    """A word's singular and its notions."""
    return singular(low, language), notions_of(low, language)


@functools.lru_cache(maxsize=16384)
def telling(low: str, language: str) -> Terms | None:
    """The same; None for signs, figures and words of grammar."""
    return None if low in classes(language).grammar or not low[0].isalpha() else terms_of(low, language)


class Surroundings:
    """Compares the words around mentions of two reports; each mention's words are looked up once."""

    def __init__(self, left: Account, right: Account) -> None:
        self._readings = {account.document.id: account.readings for account in (left, right)}
        self._documents = (left.document.id, right.document.id)
        often: collections.Counter[str] = collections.Counter()
        for reading in (*left.readings, *right.readings):
            language = reading.document.language
            terms = [terms_of(word, language) for word in reading.words]
            often.update([lemma for lemma, _ in terms])
            often.update(set(itertools.chain.from_iterable([notions for _, notions in terms if notions])))
        count = len(left.readings) + len(right.readings)
        rarity = {times: math.log(1 + count / times) for times in set(often.values())}
        self._rarity = {lemma: rarity[times] for lemma, times in often.items()}
        self._bags: dict[str, dict[str, float]] = {}

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
        tokens, core = reading.tokens, mention.core or mention.span
        at = bisect_right(tokens.ends, core.start) % max(1, len(tokens.ends))
        language, rarity, starts = reading.document.language, self._rarity, tokens.starts
        begin = max(0, at - _REACH)
        bag: dict[str, float] = {}
        for place, low in enumerate(tokens.lows[begin : at + _REACH + 3], begin):
            terms = telling(low, language)
            if terms is None or core.start <= starts[place] < core.end:
                continue
            nearness = 1 - abs(place - at) / (2 * _REACH + 6)
            lemma, notions = terms
            bag[lemma] = max(bag.get(lemma, 0.0), nearness * rarity[lemma])
            for notion in notions:
                bag[notion] = max(bag.get(notion, 0.0), nearness * rarity[notion] * _NOTION)
        length = math.sqrt(sum([value * value for value in bag.values()]))
        return {word: value / length for word, value in bag.items()} if length else {}
