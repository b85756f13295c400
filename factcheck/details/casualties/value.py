"""The ladder of casualty figures, and which of them answer the same question."""

import math

from factcheck.details.figures import Figure, is_far
from factcheck.details.rungs import FORCE, OVERLAP, PART, ROUNDED, SAME_FIGURE, always, one_is_part
from factcheck.lexicon.nouns import EVERY, are_synonyms, heads
from factcheck.model.level import Level
from factcheck.model.mention import Fact

_FAR = 0.2
"""The share of the larger of two numbers below which the smaller is hardly of the same people, unless their noun says so."""
_GRADES = ("grave", "state")


def speakers_differ(left: Fact[Figure], right: Fact[Figure], _tolerance: float) -> bool:
    """Two named speakers stand behind the two figures."""
    return left.speaker is not None and right.speaker is not None and left.speaker.casefold() != right.speaker.casefold()


def part_exceeds(left: Fact[Figure], right: Fact[Figure], _tolerance: float) -> bool:
    """One is said to be a part of the other, and is larger than it can be."""
    for part, whole in ((left, right), (right, left)):
        low, high = part.value.interval.low, whole.value.interval.high
        if part.part == "subset" and whole.part is None and low is not None and high is not None and low > high:
            return True
    return False


def is_graded(fact: Fact[Figure]) -> bool:
    """Whether a figure only tells how many are badly (or slightly) hurt, or in what condition they are."""
    return fact.slot == "injured" and all(mention.rule.startswith(_GRADES) for mention in fact.mentions)


def one_is_graded(left: Fact[Figure], right: Fact[Figure], _tolerance: float) -> bool:
    """One counts only those in some condition, the other all the hurt, who are no fewer."""
    for part, whole in ((left, right), (right, left)):
        if is_graded(part) and not is_graded(whole):
            return (part.value.interval.low or 0) <= (whole.value.interval.high or math.inf)
    return False


def is_part_of_all(left: Fact[Figure], right: Fact[Figure], tolerance: float) -> bool:
    """One is a part of the other's people; of one named group it is not: "five of the attackers" killed are all the attackers killed."""
    is_one_group = left.subject.head == right.subject.head and left.subject.group not in {"", "any"}
    return not is_one_group and one_is_part(left, right, tolerance)


LADDER: tuple[Level[Figure], ...] = (
    FORCE,
    SAME_FIGURE,
    OVERLAP,
    ROUNDED,
    PART._replace(holds=is_part_of_all),
    Level("of-some", "compatible", "note", 0.8, one_is_graded, "one counts only those in some condition"),
    Level("speakers-differ", "conflict", "warning", 0.8, speakers_differ, "two speakers give figures that exclude each other"),
    Level("part-exceeds-whole", "conflict", "error", 0.85, part_exceeds, "a part cannot be more than the whole"),
    Level("figures-apart", "conflict", "error", 0.85, always, "no number satisfies both"),
)


_RISING = frozenset({"killed", "injured", "casualties", "missing", "displaced", "evacuated", "detained", "rescued", "hospitalised", "sick"})


def is_update(early: Fact[Figure], late: Fact[Figure]) -> bool:
    """Whether the later toll lies above the earlier one in every value; a falling toll is no update."""
    low, high = late.value.interval.low, early.value.interval.high
    return late.slot in _RISING and low is not None and high is not None and low > high


def comparable(left: Fact[Figure], right: Fact[Figure]) -> tuple[str, ...] | None:
    """Evidence that two figures are of the same people: None when unit, group or the named person differ."""
    mine, other = left.subject, right.subject
    units = heads("units")
    if (mine.head in units or other.head in units) and mine.head != other.head and not are_synonyms(mine.head, other.head, EVERY):
        return None
    if mine.name and other.name:
        return ("same-person",) if share_name(mine.name, other.name) else None
    if mine.group and other.group and mine.group != other.group and not may_be_grown({mine.group, other.group}):
        return None
    if left.part == "subset" and right.part == "subset" and not (mine.head and other.head):
        return ("bare-parts",)
    if mine.head and mine.head == other.head:
        return ("same-head-noun",)
    if mine.head and other.head and are_synonyms(mine.head, other.head, EVERY):
        return ("synonym-head-noun",)
    return ("same-outcome", "far-apart") if is_far(left.value.stated, right.value.stated, share=_FAR) else ("same-outcome",)


def may_be_grown(groups: set[str]) -> bool:
    """Whether one of two groups is only men or women, who may belong to the other one."""
    return "adults" in groups and "children" not in groups


def share_name(left: str, right: str) -> bool:
    """Whether the last word of one name stands in the other."""
    return left.rsplit(maxsplit=1)[-1] in right.split() or right.rsplit(maxsplit=1)[-1] in left.split()
