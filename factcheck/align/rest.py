"""What the questions leave over: values that go together in sentences that tell the same thing.

Where subjects are worded too differently to be known for one ("a loss of 340 crowns", "a wage of 340 crowns"), the place in the story
tells. Such facts only agree or go together: no difference is ever made out of what stands here.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.align.facts import has_rival, reasons_of, verdict_of, weigh
from factcheck.align.meeting import Meeting, Pair, facts_of
from factcheck.lexicon.nouns import EVERY, group_of
from factcheck.model.level import DetailType
from factcheck.model.mention import Fact
from factcheck.model.record import Any

_TOUCH = 0.05
"""Sentences less alike have hardly a word in common."""
_TELLING = 2
"""Digits from which on a value is hardly the same by chance."""
_MEASURED = frozenset({"ages", "durations", "percentages", "quantities", "times"})
"""Of these two that are the last ones left and go together are of one thing; sums of money are of many."""
_CONVERTED = 1.06
"""By how much a quantity may grow where another unit rounds it."""
_HOUR, _HALF_DAY = 60, 720
"""Minutes after which a clock that leaves a.m. or p.m. open begins anew."""
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
            reason = why_one(meeting, mine, other, (left, right))
            if reason is None:
                continue
            verdict = verdict_of(mine, other, detail, tolerance)
            if verdict != "conflict" and may_be_one(mine, other, detail):
                pair = weigh(meeting, mine, other, (reason,), detail)
                if goes_together(pair, verdict):
                    yield pair, verdict


def why_one(meeting: Meeting, left: Fact[Any], right: Fact[Any], free: tuple[Sequence[Fact[Any]], Sequence[Fact[Any]]]) -> str | None:
    """What lets two facts be held for one whatever they are called; None when nothing does."""
    are_answers = left.slot == right.slot and is_only_answer(left, free[0]) and is_only_answer(right, free[1])
    are_alone = left.detail in _MEASURED and len(free[0]) == len(free[1]) == 1
    if are_answers or (are_alone and not (left.event or right.event)):
        return "only-ones-left"
    if is_rare(meeting, left, right) or is_one_minute(meeting, left, right):
        return "only-such-figure"
    return "same-value" if meets(meeting, left, right) else None


def is_only_answer(fact: Fact[Any], free: Sequence[Fact[Any]]) -> bool:
    """Whether a figure is the only free one of its report that answers its question."""
    return fact.detail in _FIGURES and fact.slot != "other" and not any(each.slot == fact.slot and each is not fact for each in free)


def is_rare(meeting: Meeting, left: Fact[Any], right: Fact[Any]) -> bool:
    """Whether one number stands in both reports, in either once and for nothing else: wherever it is told, it is of one thing."""
    if left.detail not in {*_FIGURES, "counts", "casualties"} or are_things_and_people(left, right):
        return False
    if left.detail == "ages" and (left.event or right.event):
        return False
    if left.detail == "quantities" and are_converted(left, right):
        return True
    number = left.value.stated
    if (
        number is None
        or number != right.value.stated
        or not is_rare_number(number, are_alike=left.detail == "money" or may_be_people(left, right))
    ):
        return False
    sides = (meeting.left.facts, meeting.right.facts)
    details = {left.detail, right.detail}
    return all(sum(fact.detail in details and fact.value.stated == number for fact in facts) == 1 for facts in sides)


def are_converted(left: Fact[Any], right: Fact[Any]) -> bool:
    """Whether one length or weight is the other in another unit: 60 metres and 200 feet."""
    mine, other = left.value, right.value
    if mine.unit.name == other.unit.name or mine.unit.dimension != other.unit.dimension or mine.unit.offset or other.unit.offset:
        return False
    few, many = sorted((mine.point() or 0.0, other.point() or 0.0))
    return bool(few > 0 and many <= few * _CONVERTED)


def is_one_minute(meeting: Meeting, left: Fact[Any], right: Fact[Any]) -> bool:
    """Whether both tell one clock time other than a full hour, of which either report tells once."""
    minute = minute_of(left)
    if left.detail != "times" or minute is None or minute != minute_of(right) or minute % _HOUR == 0:
        return False
    sides = (meeting.left.facts, meeting.right.facts)
    return all(sum(fact.detail == "times" and minute_of(fact) == minute for fact in facts) == 1 for facts in sides)


def minute_of(fact: Fact[Any]) -> int | None:
    """The minute of the half day that a clock time states, or a range begins with; None for a part of the day, or another type."""
    value = fact.value if fact.detail == "times" else None
    return value.low % _HALF_DAY if value is not None and value.grain != "part-of-day" else None


def is_rare_number(number: float, *, are_alike: bool) -> bool:
    """Whether hardly anything else has a number: two digits that are no zeros, or a round one of three for things of one kind."""
    digits = f"{number:f}".rstrip("0").rstrip(".").replace(".", "").lstrip("0")
    return len(digits.strip("0")) >= _TELLING or (are_alike and len(digits) > _TELLING)


def may_be_people(left: Fact[Any], right: Fact[Any]) -> bool:
    """Whether one figure is of people by its noun, and so is the other unless its noun is left out."""
    heads = [fact.subject.head for fact in (left, right)]
    return any(heads) and all(not head or group_of(head, EVERY) is not None for head in heads)


def are_things_and_people(left: Fact[Any], right: Fact[Any]) -> bool:
    """Whether one count is of people and the other of things."""
    mine, other = left.subject.head, right.subject.head
    return left.detail == "counts" and bool(mine and other) and (group_of(mine, EVERY) is None) != (group_of(other, EVERY) is None)


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
    if not {"only-ones-left", "only-such-figure"}.isdisjoint(pair.because):
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
