"""Questions over all reports: the pairs of every two reports joined, one fact a report."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.align.meeting import Pair
from factcheck.model.mention import Fact
from factcheck.model.record import Any, NamedTuple


class Question(NamedTuple):
    """One question and the facts that answer it, at most one from each report, in the order of the reports."""

    facts: tuple[Fact[Any], ...]
    pairs: tuple[Pair, ...]
    """The pairs found, best first; only these are judged."""

    def because(self) -> tuple[str, ...]:
        """Why the facts were put together."""
        return tuple(sorted({reason for pair in self.pairs for reason in pair.because}))


def ask(pairs: Sequence[Pair]) -> list[Question]:
    """The questions that the pairs make up; a pair that would put two facts of one report into a question is left out."""
    groups: dict[tuple[str, str], Group] = {}
    for pair in sorted(pairs, key=lambda pair: -pair.score):
        keys = (pair.about, pair.left.id), (pair.about, pair.right.id)
        left = groups.get(keys[0]) or Group([pair.left], [])
        right = groups.get(keys[1]) or Group([pair.right], [])
        if left is right:
            left.pairs.append(pair)
        elif not {fact.document for fact in left.facts} & {fact.document for fact in right.facts}:
            joined = Group(left.facts + right.facts, [*left.pairs, *right.pairs, pair])
            groups.update({(pair.about, fact.id): joined for fact in joined.facts})
    questions = [question_of(group) for group in {id(group): group for group in groups.values()}.values()]
    return sorted(questions, key=lambda question: (question.facts[0].document, question.facts[0].mentions[0].span))


class Group(NamedTuple):
    """Facts found to answer one question so far, and the pairs that say so."""

    facts: list[Fact[Any]]
    pairs: list[Pair]


def question_of(group: Group) -> Question:
    """The question of a finished group."""
    facts = sorted(group.facts, key=lambda fact: fact.document)
    return Question(tuple(facts), tuple(sorted(group.pairs, key=lambda pair: -pair.score)))
