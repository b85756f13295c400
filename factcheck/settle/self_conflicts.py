"""Where one report contradicts itself: two asserted, unreconciled answers to one question of one event."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.details.rungs import always, modality
from factcheck.model.level import DetailType, Level
from factcheck.model.mention import Fact
from factcheck.model.record import Any, NamedTuple

_MOST = 30
"""A text with more answers to one question is a collection of reports; only the first are held against each other."""


_PART_EXCEEDS: Level[Any] = Level("part-exceeds-whole", "conflict", "warning", 0.7, always, "a part cannot be more than the whole")


class Clash(NamedTuple):
    """Two facts of one report that exclude each other."""

    left: Fact[Any]
    right: Fact[Any]
    level: Level[Any]
    because: tuple[str, ...]


def find_clashes(facts: Sequence[Fact[Any]], details: Sequence[DetailType[Any]], tolerances: dict[str, float]) -> list[Clash]:
    """The self-conflicts of a report, at most one for each pair of facts."""
    clashes: list[Clash] = []
    for detail in details:
        own = [fact for fact in facts if fact.detail == detail.name and may_clash(fact) and not modality(fact)][:_MOST]
        for place, left in enumerate(own):
            for right in own[place + 1 :]:
                clash = clash_of(left, right, detail, tolerances[detail.name]) or clash_of_part(left, right, own)
                if clash is not None:
                    clashes.append(clash)
    return clashes


def clash_of(left: Fact[Any], right: Fact[Any], detail: DetailType[Any], tolerance: float) -> Clash | None:
    """The clash of two facts, when they answer one question beyond doubt and the ladder says conflict."""
    if (left.slot, left.event) != (right.slot, right.event):
        return None
    if left.part or right.part:
        return None
    if left.detail != "ages" and left.speaker and right.speaker and left.speaker != right.speaker:
        return None
    evidence = detail.comparable(left, right)
    if evidence is None or (left.detail == "ages" and "same-person" not in evidence):
        return None
    level = next(level for level in detail.ladder if level.holds(left, right, tolerance))
    return Clash(left, right, level, evidence) if level.verdict == "conflict" else None


def clash_of_part(left: Fact[Any], right: Fact[Any], facts: Sequence[Fact[Any]]) -> Clash | None:
    """The clash of a headline's whole with those hurt besides the dead: "three injured", "one died and five others were hurt"."""
    whole, part = (left, right) if left.part is None else (right, left)
    if left.slot != right.slot or left.event != right.event or whole.part is not None or part.mentions[0].part != "other":
        return None
    low, high, at = part.value.interval.low, whole.value.interval.high, part.mentions[0]
    if low is None or high is None or not 1 < high < low or (whole.speaker and part.speaker and whole.speaker != part.speaker):
        return None
    dead = (mention for fact in facts if fact.slot == "killed" for mention in fact.mentions)
    if whole.mentions[0].sentence or not any(mention.sentence == at.sentence and mention.span.start < at.span.start for mention in dead):
        return None
    return Clash(left, right, _PART_EXCEEDS, ("part-and-whole", "same-outcome"))


def may_clash(fact: Fact[Any]) -> bool:
    """Whether a fact answers a question with one answer: a named person's age, the main event's scene, a whole outcome; counts never do."""
    if fact.detail == "ages":
        return bool(fact.subject.name)
    return (fact.detail == "casualties" or (fact.detail, fact.slot) == ("places", "scene")) and fact.event == 0
