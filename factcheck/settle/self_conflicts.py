"""Where one report contradicts itself: two asserted, unreconciled answers to one question, or one statement that cannot be true."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.details.places.kinds import grain_of
from factcheck.details.rungs import modality
from factcheck.model.level import DetailType, Level
from factcheck.model.mention import Fact, Mention
from factcheck.model.reading import Reading
from factcheck.model.record import Any, NamedTuple

_WIDE = frozenset({"country", "state", "province", "region"})
_MOST = 30
"""A text with more answers to one question is a collection of reports; only the first are held against each other."""


class Clash(NamedTuple):
    """Two facts of one report that exclude each other."""

    left: Fact[Any]
    right: Fact[Any]
    level: Level[Any]
    because: tuple[str, ...]


def find_clashes(
    facts: Sequence[Fact[Any]], details: Sequence[DetailType[Any]], tolerances: dict[str, float], readings: Sequence[Reading]
) -> list[Clash]:
    """The self-conflicts of a report, at most one for each pair of facts and each mention."""
    clashes: list[Clash] = []
    able = [fact for fact in facts if may_clash(fact) and not modality(fact)]
    for detail in details:
        own = [fact for fact in able if fact.detail == detail.name][:_MOST]
        for place, left in enumerate(own):
            for right in own[place + 1 :]:
                clash = clash_of(left, right, detail, tolerances[detail.name], own)
                if clash is not None:
                    clashes.append(clash)
        if detail.told_twice is not None:
            clashes.extend(find_within(facts, detail, tolerances[detail.name], readings))
    return clashes


def find_within(facts: Sequence[Fact[Any]], detail: DetailType[Any], tolerance: float, readings: Sequence[Reading]) -> Iterator[Clash]:
    """The statements that contradict themselves; what is quoted is somebody else's mistake."""
    for fact in facts:
        if fact.detail != detail.name:
            continue
        for mention in fact.mentions:
            values = detail.told_twice(mention.value) if detail.told_twice is not None else None
            if values is None or is_quoted(mention, readings[mention.sentence]):
                continue
            left, right = (fact._replace(value=value, mentions=(mention,)) for value in values)
            level = next(level for level in detail.ladder if level.holds(left, right, tolerance))
            if level.verdict == "conflict":
                yield Clash(left, right, level, ("same-words",))


def is_quoted(mention: Mention[Any], reading: Reading) -> bool:
    """Whether a mention stands in quotation marks."""
    return any(quotation.span.start <= mention.span.start < quotation.span.end for quotation in reading.quotations)


def clash_of(left: Fact[Any], right: Fact[Any], detail: DetailType[Any], tolerance: float, facts: Sequence[Fact[Any]]) -> Clash | None:
    """The clash of two facts out of a report's, when they answer one question beyond doubt and the ladder says conflict."""
    if (left.slot, left.event) != (right.slot, right.event):
        return None
    if (left.part or right.part) and not is_whole_with_others(left, right, facts):
        return None
    if left.detail != "ages" and left.speaker and right.speaker and left.speaker != right.speaker:
        return None
    if left.detail == "places" and are_wide(left, right):
        return None
    evidence = detail.comparable(left, right)
    if evidence is None or (left.detail == "ages" and "same-person" not in evidence):
        return None
    level = next(level for level in detail.ladder if level.holds(left, right, tolerance))
    return Clash(left, right, level, evidence) if level.verdict == "conflict" else None


def are_wide(left: Fact[Any], right: Fact[Any]) -> bool:
    """Whether two places are countries or parts of some: a report that names two of them tells of two events sooner than of a slip."""
    return all(grain_of(place.name, place.kind) in _WIDE for place in (left.value, right.value))


def is_whole_with_others(left: Fact[Any], right: Fact[Any], facts: Sequence[Fact[Any]]) -> bool:
    """Whether two facts are a headline's whole and those whom the text tells of besides the dead.

    As in "three injured" above and "one died and five others were hurt" below: the others are all there are, and hold no dead.
    """
    whole, part = (left, right) if left.part is None else (right, left)
    others = part.mentions[0]
    if whole.part is not None or others.part != "other" or whole.mentions[0].sentence:
        return False
    dead = (mention for fact in facts if fact.slot == "killed" for mention in fact.mentions)
    return any(mention.sentence == others.sentence and mention.span.start < others.span.start for mention in dead)


def may_clash(fact: Fact[Any]) -> bool:
    """Whether a fact answers a question with one answer: a named person's age, the main event's scene, a whole outcome; counts never do."""
    if fact.detail == "ages":
        return bool(fact.subject.name)
    return (fact.detail == "casualties" or (fact.detail, fact.slot) == ("places", "scene")) and fact.event == 0
