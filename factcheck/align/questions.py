"""Questions over all reports: the pairs of every two reports joined, one fact a report."""

from collections.abc import Sequence
from typing import Any, NamedTuple

from factcheck.align.facts import Pair
from factcheck.model.mention import Fact


class Question(NamedTuple):
    """One question and the facts that answer it, at most one from each report, in the order of the reports."""

    facts: tuple[Fact[Any], ...]
    because: tuple[str, ...]
    score: float


def ask(pairs: Sequence[Pair]) -> list[Question]:
    """The questions that the pairs make up; a pair that would put two facts of one report into a question is left out."""
    groups: dict[str, list[Fact[Any]]] = {}
    reasons: dict[str, list[Pair]] = {}
    for pair in sorted(pairs, key=lambda pair: -pair.score):
        left, right = groups.get(pair.left.id, [pair.left]), groups.get(pair.right.id, [pair.right])
        if left is right:
            reasons[left[0].id].append(pair)
            continue
        if {fact.document for fact in left} & {fact.document for fact in right}:
            continue
        joined = left + right
        because = reasons.pop(left[0].id, []) + reasons.pop(right[0].id, []) + [pair]
        reasons[joined[0].id] = because
        for fact in joined:
            groups[fact.id] = joined
    questions = []
    for first, own in reasons.items():
        because = sorted({reason for pair in own for reason in pair.because})
        facts = tuple(sorted(groups[first], key=lambda fact: fact.document))
        questions.append(Question(facts, tuple(because), max(pair.score for pair in own)))
    return sorted(questions, key=lambda question: (question.facts[0].document, question.facts[0].mentions[0].span))
