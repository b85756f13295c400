"""What the questions leave over: values that go together in sentences that tell the same thing.

Where subjects are worded too differently to be known for one ("a loss of 340 crowns", "a wage of 340 crowns"), the place in the story
tells. Such facts only agree or go together: no difference is ever made out of what stands here.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.align.facts import Meeting, Pair, facts_of, has_rival, reasons_of, verdict_of, weigh
from factcheck.model.level import DetailType
from factcheck.model.mention import Fact
from factcheck.model.record import Any

_TOUCH = 0.05
"""Sentences less alike have hardly a word in common."""
_TELLING = 2
"""Digits from which on a value is hardly the same by chance."""
_NAMED = frozenset({"places", "people", "organisations"})
_FIGURES = frozenset({"ages", "durations", "money", "percentages", "quantities"})


def pair_rest(meeting: Meeting, details: Sequence[DetailType[Any]], tolerances: dict[str, float], pairs: Sequence[Pair]) -> list[Pair]:
    """Pairs of facts that are in none of the pairs, each fact once, where no other comes as close."""
    taken = {fact.id for pair in pairs for fact in (pair.left, pair.right)}
    rest: list[Pair] = []
    for detail in details:
        left, right = ([fact for fact in facts if fact.id not in taken] for facts in facts_of(meeting, detail))
        candidates = list(find_rest(meeting, left, right, detail, tolerances[detail.name]))
        for pair, _ in sorted(candidates, key=lambda candidate: -candidate[0].score):
            if not {pair.left.id, pair.right.id} & taken and not has_rival(pair, candidates, taken):
                taken |= {pair.left.id, pair.right.id}
                rest.append(pair)
    return rest


def find_rest(
    meeting: Meeting, left: Sequence[Fact[Any]], right: Sequence[Fact[Any]], detail: DetailType[Any], tolerance: float
) -> Iterator[tuple[Pair, str]]:
    """Every two facts of a type that go together, and why they are held for one, with the verdict that they would get."""
    for mine in left:
        for other in right:
            is_only = mine.slot == other.slot and is_only_answer(mine, left) and is_only_answer(other, right)
            if not (is_only or meets(meeting, mine, other)):
                continue
            verdict = verdict_of(mine, other, detail, tolerance)
            if verdict != "conflict" and may_be_one(mine, other, detail):
                pair = weigh(meeting, mine, other, ("only-ones-left",) if is_only else ("same-value",), detail)
                if goes_together(pair, verdict):
                    yield pair, verdict


def is_only_answer(fact: Fact[Any], free: Sequence[Fact[Any]]) -> bool:
    """Whether a figure is the only free one of its report that answers its question."""
    return fact.detail in _FIGURES and fact.slot != "other" and not any(each.slot == fact.slot and each is not fact for each in free)


def meets(meeting: Meeting, left: Fact[Any], right: Fact[Any]) -> bool:
    """Whether two facts stand in sentences that have anything to do with each other."""
    alike = meeting.alike
    return any(alike.of(mine.sentence, other.sentence) >= _TOUCH for mine in left.mentions for other in right.mentions)


def may_be_one(left: Fact[Any], right: Fact[Any], detail: DetailType[Any]) -> bool:
    """Whether nothing but the wording parts two facts: not the question, the unit or the currency."""
    return reasons_of(left, right._replace(subject=left.subject, part=left.part), detail) is not None


def goes_together(pair: Pair, verdict: str) -> bool:
    """Whether two facts are taken for one: in aligned sentences, because hardly anything else has this value, or because none is left.

    Places that hold one another stand side by side in one sentence and are no evidence; nor are two, three or five of other things.
    """
    if verdict == "agree" and is_telling(pair.left):
        return True
    if "only-ones-left" in pair.because:
        return True
    if "aligned-sentences" not in pair.because or are_other_things(pair):
        return False
    return verdict == "agree" or pair.left.detail != "places"


def are_other_things(pair: Pair) -> bool:
    """Whether two counts are of things with different names."""
    return pair.left.detail == "counts" and bool(pair.left.subject.head and pair.right.subject.head)


def is_telling(fact: Fact[Any]) -> bool:
    """Whether a value is hardly the same by chance: a name, or a figure of several digits, as it is shown."""
    return fact.detail in _NAMED or sum(map(str.isdigit, fact.value.shown())) >= _TELLING
