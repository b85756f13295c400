"""Where one report contradicts itself: two asserted, unreconciled answers to one question of one event."""

from collections.abc import Sequence
from typing import Any, NamedTuple

from factcheck.details.rungs import modality
from factcheck.model.level import DetailType, Level
from factcheck.model.mention import Fact


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
        own = [fact for fact in facts if fact.detail == detail.name and not modality(fact)]
        for place, left in enumerate(own):
            for right in own[place + 1 :]:
                clash = clash_of(left, right, detail, tolerances[detail.name])
                if clash is not None:
                    clashes.append(clash)
    return clashes


def clash_of(left: Fact[Any], right: Fact[Any], detail: DetailType[Any], tolerance: float) -> Clash | None:
    """The clash of two facts, when they answer one question beyond doubt and the ladder says conflict."""
    if (left.slot, left.event) != (right.slot, right.event) or left.part or right.part or (left.speaker and right.speaker and left.speaker != right.speaker):
        return None
    evidence = detail.comparable(left, right)
    if evidence is None or not is_beyond_doubt(left, right, evidence):
        return None
    level = next(level for level in detail.ladder if level.holds(left, right, tolerance))
    return Clash(left, right, level, evidence) if level.verdict == "conflict" else None


def is_beyond_doubt(left: Fact[Any], right: Fact[Any], evidence: Sequence[str]) -> bool:
    """Whether the two facts must be of the same thing: one named person's age, one event's onset or scene; counts never are."""
    if left.detail == "ages":
        return "same-person" in evidence
    if left.detail == "times":
        return left.slot == "onset" and left.event == 0
    if left.detail == "places":
        return left.slot == "scene" and left.event == 0
    return False
