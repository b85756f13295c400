"""Sentences that tell of one event although one report places it elsewhere: what they share says so.

"The quarter to September" is history in one report and the very thing told in the other; a year named in passing makes a sentence recall.
Where two sentences have a telling figure in common, and words besides or another such figure, they tell the same.
"""

from __future__ import annotations

import collections

from factcheck.align.sentences import Similarity
from factcheck.model.finding import Account
from factcheck.model.mention import Fact
from factcheck.model.record import Any

_TELLING = frozenset({"casualties", "counts", "money", "percentages", "quantities", "ages", "durations", "times"})
_ALIKE = 0.1
"""Sentences less alike need two figures in common."""
_DIGITS = 2
_EXACT = 3
"""Digits, zeros at the ends left out, of a figure that is the same by chance nowhere."""


def linked_sentences(left: Account, right: Account, alike: Similarity) -> frozenset[tuple[int, int]]:
    """The pairs of sentences, of which at least one recalls another event, that tell the same."""
    shared: dict[tuple[int, int], set[tuple[str, str]]] = collections.defaultdict(set)
    others = collections.defaultdict(list)
    for fact in right.facts:
        if is_telling(fact):
            others[key_of(fact)].append(fact)
    for mine in filter(is_telling, left.facts):
        for other in others.get(key_of(mine), ()):
            if mine.event or other.event:
                for pair in {(one.sentence, two.sentence) for one in mine.mentions for two in other.mentions}:
                    shared[pair].add(key_of(mine))
    return frozenset(
        pair for pair, figures in shared.items() if len(figures) > 1 or alike.of(*pair) >= _ALIKE or any(map(is_singular, figures))
    )


def is_singular(figure: tuple[str, str]) -> bool:
    """Whether a figure is so exact that no other thing has it: 1.94 billion, 1,342."""
    digits = "".join(filter(str.isdigit, figure[1]))
    return figure[0] != "times" and len(digits.strip("0")) >= _EXACT


def key_of(fact: Fact[Any]) -> tuple[str, str]:
    """What two facts with one figure have in common."""
    return fact.detail, fact.value.shown()


def is_telling(fact: Fact[Any]) -> bool:
    """Whether a fact is a figure of two digits or more, hardly the same by chance."""
    return fact.detail in _TELLING and sum(map(str.isdigit, fact.value.shown())) >= _DIGITS
