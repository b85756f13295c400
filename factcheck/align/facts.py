"""Which facts of two reports answer the same question, and why.

Never the digits: the question must be the same by who or what is told of, by the sentences around it, or because there is only one such
question about the main event. A clear best candidate is taken; where two are as good, none is.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.align import evidence
from factcheck.align.dead_or_hurt import may_hold_dead
from factcheck.align.lone import are_only_of_kind
from factcheck.align.meeting import Meeting, Pair, facts_of
from factcheck.align.one_event import how_recalled, may_be_one
from factcheck.model.level import DetailType
from factcheck.model.mention import Fact
from factcheck.model.record import Any
from factcheck.settle.facts import is_single

_MARGIN = 0.08
"""A candidate that comes within this is a rival."""
_CLEARLY = 0.2
"""By how much a conflict must be ahead of all that its facts go together with to come before them."""
_SLIP = 5
"""Years by which two ages of one person may differ."""
_ORDER = {"agree": 0, "compatible": 1, "conflict": 2}
_ALIKE, _ALL_ALIKE = 0.2, 0.4
"""Sentences this much alike are about one thing, whether or not another is more so; and so much that all their words count."""
_NEAR = 0.3
"""How alike the words around two mentions are that stand in one place of the story."""


def pair_facts(meeting: Meeting, details: Sequence[DetailType[Any]], tolerances: dict[str, float]) -> list[Pair]:
    """The pairs of all detail types, best first within a type; every fact is in one pair at most."""
    pairs: list[Pair] = []
    for detail in details:
        candidates = list(find_candidates(meeting, *facts_of(meeting, detail), detail, tolerances[detail.name]))
        pairs.extend(choose(candidates, meeting, detail.enough[2]))
    return pairs


def find_candidates(
    meeting: Meeting, left: Sequence[Fact[Any]], right: Sequence[Fact[Any]], detail: DetailType[Any], tolerance: float
) -> Iterator[tuple[Pair, str]]:
    """Every two facts that may answer one question, with a score, the evidence, and the verdict that they would get."""
    for mine in left:
        for other in right:
            if (mine.event or other.event) and not is_one_event(meeting, mine, other):
                continue
            reasons = reasons_of(mine, other, detail)
            if reasons is None:
                continue
            pair = weigh(meeting, mine, other, reasons, detail)
            if not evidence.is_placed(pair.because):
                continue
            verdict = verdict_of(mine, other, detail, tolerance)
            if verdict == "conflict" and mine.slot == other.slot == "injured" and may_hold_dead(meeting.left, meeting.right, mine, other):
                continue
            if verdict == "conflict" and detail.name == "ages" and is_met_elsewhere(mine, other, (left, right), detail):
                continue
            if is_candidate(pair, verdict, detail):
                yield pair, verdict


def is_met_elsewhere(
    left: Fact[Any], right: Fact[Any], sides: tuple[Sequence[Fact[Any]], Sequence[Fact[Any]]], detail: DetailType[Any]
) -> bool:
    """Whether the other report states one of two ages as well, of somebody who may be the same: then it is not held against another.

    Ages a few years apart may be a slip about one person, whom the report tells of twice.
    """
    if left.value.interval.gap(right.value.interval) <= _SLIP or (left.subject.name and right.subject.name):
        return False
    mine = (each for each in sides[1] if each.value == left.value and reasons_of(left, each, detail) is not None)
    its = (each for each in sides[0] if each.value == right.value and reasons_of(each, right, detail) is not None)
    return next(mine, None) is not None or next(its, None) is not None


def is_candidate(pair: Pair, verdict: str, detail: DetailType[Any]) -> bool:
    """Whether the evidence may do: the score for any verdict, more than thin evidence for a difference."""
    agree, compatible, conflict = detail.enough
    if verdict == "conflict":
        return pair.score >= conflict - evidence.WEIGHTS["only-ones-left"] - evidence.WEIGHTS["rest-agrees"]
    if verdict == "compatible":
        return pair.score >= compatible and not pair.may_only_agree()
    return pair.score >= agree


def reasons_of(left: Fact[Any], right: Fact[Any], detail: DetailType[Any]) -> tuple[str, ...] | None:
    """What speaks for one question; the slot "other" may be any slot. None: another question."""
    if left.slot == right.slot:
        return detail.comparable(left, right)
    is_near = {left.slot, right.slot} == detail.near
    is_open = is_near or "other" in {left.slot, right.slot}
    if not (is_open or detail.is_loose):
        return None
    told = left.slot if right.slot == "other" else right.slot
    reasons = detail.comparable(left._replace(slot=told), right._replace(slot=told))
    return None if reasons is None else (*reasons, "near-slots" if is_near else "other-slot" if is_open else "slots-differ")


def is_one_event(meeting: Meeting, left: Fact[Any], right: Fact[Any]) -> bool:
    """Whether two facts may be of one event: the main one of both, recalled ones unless times part them, or told in linked sentences."""
    if may_be_one(*names_of(meeting, left, right)):
        return True
    return any((mine.sentence, other.sentence) in meeting.linked for mine in left.mentions for other in right.mentions)


def names_of(meeting: Meeting, left: Fact[Any], right: Fact[Any]) -> tuple[str, str]:
    """What identifies the events of two facts; "" for the main one."""
    return meeting.left.event_names[left.event], meeting.right.event_names[right.event]


def weigh(meeting: Meeting, left: Fact[Any], right: Fact[Any], reasons: tuple[str, ...], detail: DetailType[Any]) -> Pair:
    """The score of two facts: what their subjects share, whether their sentences meet, and the words around them."""
    because = list(reasons)
    if is_single(left, detail) and is_single(right, detail):
        because.append("main-event")
    if left.event and right.event:
        because.append(how_recalled(*names_of(meeting, left, right), of_dates=detail.name == "dates"))
    pairs = [(mine, other) for mine in left.mentions for other in right.mentions]
    places = [(mine.sentence, other.sentence) for mine, other in pairs]
    alike = max([meeting.alike.of(*place) for place in places])
    if alike >= _ALIKE or not meeting.aligned.isdisjoint(places):
        because.append("aligned-sentences")
    if detail.name == "quantities" and are_only_of_kind(meeting.left, meeting.right, left, right):
        because.append("only-of-kind")
    near = max([meeting.near.score(mine, other) for mine, other in pairs])
    if near >= _NEAR:
        because.append("same-words-around")
    elif alike >= _ALL_ALIKE:
        because.append("alike-sentences")
    score = sum([evidence.WEIGHTS.get(reason, 0.0) for reason in because]) + 0.4 * min(1.0, alike) + 0.6 * near
    if left.part != right.part:
        because.append("part-and-whole")
        score -= 0.15
    return Pair(left, right, round(score, 4), tuple(because))


def verdict_of(left: Fact[Any], right: Fact[Any], detail: DetailType[Any], tolerance: float) -> str:
    """The verdict of the ladder on two facts; "" never is, as the last rung always holds."""
    for level in detail.ladder:
        if level.holds(left, right, tolerance):
            return level.verdict
    return ""


def left_over(pair: Pair, chosen: Sequence[Pair], meeting: Meeting) -> tuple[str, ...]:
    """What the facts still free say of two that differ: each the only one left in its report, or in sentences whose other facts agree."""
    taken = {fact.id for other in chosen for fact in (other.left, other.right)}
    sides = ((meeting.left.facts, pair.left), (meeting.right.facts, pair.right))
    reasons = []
    if not any(has_other(own, facts, taken) for facts, own in sides):
        reasons.append("only-ones-left")
    mine, other = ({mention.sentence for mention in own.mentions} for _, own in sides)
    free = (fact for facts, own in sides for fact in facts if fact.detail == own.detail and fact.id not in {*taken, own.id})
    if not any(stands_in(fact, mine if fact.document == pair.left.document else other) for fact in free):
        same = (done for done in chosen if done.left.detail == pair.left.detail)
        is_rest = any(stands_in(done.left, mine) and stands_in(done.right, other) for done in same)
        reasons.append("rest-agrees" if is_rest else "only-ones-here")
    return tuple(reasons)


def has_other(own: Fact[Any], facts: Sequence[Fact[Any]], taken: set[str]) -> bool:
    """Whether a report has another free answer of the slot in this event; of counts, another of the noun."""
    return any(
        fact.id != own.id and fact.id not in taken and (own.detail != "counts" or fact.subject.head == own.subject.head)
        for fact in facts
        if (fact.detail, fact.slot, fact.event) == (own.detail, own.slot, own.event)
    )


def stands_in(fact: Fact[Any], sentences: set[int]) -> bool:
    """Whether a fact is stated in one of some sentences."""
    return any(mention.sentence in sentences for mention in fact.mentions)


def choose(candidates: Sequence[tuple[Pair, str]], meeting: Meeting, enough: float) -> list[Pair]:
    """The pairs that stand, each fact once: those that go together first, best first; then conflicts that have no rival as good.

    A value that is matched elsewhere is thus never held against another one. One name for two kinds of place is a question of its own.
    """
    ranked = sorted(candidates, key=rank)
    taken: set[str] = set()
    chosen: list[Pair] = []
    for pair, verdict in [*clear(ranked), *ranked]:
        if pair.left.id in taken or pair.right.id in taken:
            continue
        if verdict == "conflict":
            if pair.left.detail == "places" and pair.is_identity():
                chosen.append(pair._replace(about="name"))
                continue
            if has_rival(pair, ranked, taken):
                continue
            pair = pair.with_reasons(left_over(pair, chosen, meeting))  # noqa: PLW2901 - the pair as it now stands
            if not pair.is_sure() or pair.score < enough:
                continue
        taken |= {pair.left.id, pair.right.id}
        chosen.append(pair)
    return chosen


def clear(ranked: Sequence[tuple[Pair, str]]) -> Iterator[tuple[Pair, str]]:
    """The conflicts of sentences that meet for which far more speaks than for anything that their facts go together with."""
    together: dict[str, float] = {}
    for pair, verdict in ranked:
        if verdict != "conflict":
            for fact in (pair.left, pair.right):
                together[fact.id] = max(pair.score, together.get(fact.id, 0.0))
    for pair, verdict in ranked:
        if verdict == "conflict" and not pair.is_identity() and pair.is_sure() and "aligned-sentences" in pair.because:
            rival = max(together.get(pair.left.id, 0.0), together.get(pair.right.id, 0.0))
            if pair.score - rival > _CLEARLY:
                yield pair, verdict


def rank(candidate: tuple[Pair, str]) -> tuple[object, ...]:
    """Named alike first, then those that agree, then those that go together, then the better score, then text order."""
    pair, verdict = candidate
    return not pair.is_identity(), _ORDER[verdict], -pair.score, pair.left.mentions[0].span, pair.right.mentions[0].span


def has_rival(pair: Pair, candidates: Sequence[tuple[Pair, str]], taken: set[str]) -> bool:
    """Whether another free candidate of either side comes as close: then nobody can tell which is meant."""
    for other, verdict in candidates:
        if other is pair or (other.left.id != pair.left.id and other.right.id != pair.right.id):
            continue
        if verdict == "conflict" and not other.may_differ():
            continue
        is_free = other.left.id not in taken and other.right.id not in taken
        if is_free and pair.score - _MARGIN < other.score:
            return True
    return False
