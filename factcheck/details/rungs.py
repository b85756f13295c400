"""Ladder levels that several detail types share, and the questions they ask of two facts."""

from __future__ import annotations

from factcheck.details.figures import Figure, is_rounding
from factcheck.model.level import Level
from factcheck.model.mention import Fact
from factcheck.model.record import Any

_MANY = 24
"""From dozens on a vague word is said of any number above its lowest."""
_OPEN = frozenset({"feared", "possible", "planned"})


def modality(fact: Fact[Any]) -> str:
    """How far a fact is from plainly asserted: "feared", "possible", "planned", "denied"; "" when some mention asserts it.

    What a plan takes for granted is asserted: "will replace the four bridges".
    """
    meanings = []
    for mention in fact.mentions:
        own = [modifier.meaning for modifier in mention.modifiers if modifier.kind == "modality" and modifier.meaning != "suspected"]
        if own[:1] == ["planned"] and mention.detail == "counts" and mention.subject.is_definite:
            own = []
        if not own:
            return ""
        meanings.append(own[0])
    return meanings[0] if meanings else ""


def differ_in_force(left: Fact[Any], right: Fact[Any], _tolerance: float) -> bool:
    """One is feared, possible or planned, the other is not: they cannot contradict each other. Two plans can; two fears cannot."""
    mine, other = modality(left), modality(right)
    if mine == other and (mine == "planned" or left.value == right.value):
        return False
    return mine in _OPEN or other in _OPEN or (mine == "denied") != (other == "denied")


def same_figure(left: Fact[Figure], right: Fact[Figure], _tolerance: float) -> bool:
    """Both state one and the same number, hedged alike or not at all."""
    return left.value.interval == right.value.interval and (left.value.interval.is_exact() or left.value.hedge == right.value.hedge)


def figures_overlap(left: Fact[Figure], right: Fact[Figure], tolerance: float) -> bool:
    """Some number satisfies both; bounds that touch do. "Thousands" bounds nothing from above."""
    for vague, other in ((left.value, right.value), (right.value, left.value)):
        if vague.hedge == "vague" and vague.stated is None and (vague.interval.low or 0) >= _MANY:
            return bool((vague.interval.low or 0) <= (other.interval.high or vague.interval.low or 0))
    return left.value.within(tolerance).overlaps(right.value.within(tolerance))


def one_rounds(left: Fact[Figure], right: Fact[Figure], _tolerance: float) -> bool:
    """One is the other, rounded."""
    return is_rounding(left.value, right.value)


def one_is_part(left: Fact[Figure], right: Fact[Figure], _tolerance: float) -> bool:
    """One is said to be a part of the other's whole, and is not larger than it."""
    for part, whole in ((left, right), (right, left)):
        if (
            part.part == "subset"
            and whole.part != "subset"
            and (whole.value.interval.high is None or (part.value.interval.low or 0) <= whole.value.interval.high)
        ):
            return True
    return False


def always(_left: Fact[Any], _right: Fact[Any], _tolerance: float) -> bool:
    """The last rung."""
    return True


SAME_FIGURE: Level[Figure] = Level("same-figure", "agree", "note", 0.95, same_figure, "the same figure")
FORCE: Level[Any] = Level(
    "other-force", "compatible", "note", 0.8, differ_in_force, "one is feared, possible, planned or denied, not reported as fact"
)
OVERLAP: Level[Figure] = Level("figures-overlap", "compatible", "note", 0.9, figures_overlap, "some number satisfies both")
ROUNDED: Level[Figure] = Level("rounded", "compatible", "note", 0.85, one_rounds, "one is the other, rounded")
PART: Level[Figure] = Level("part-of", "compatible", "note", 0.8, one_is_part, "one is a part of the other")
