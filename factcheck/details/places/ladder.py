"""What is comparable, and the ladder.

Of all details places conflict least: most differing names are parts, neighbours or spellings of one place.
"""

from factcheck.details.places.kinds import grain_of
from factcheck.details.places.value import (
    PlaceValue,
    are_on_one_street,
    are_opposites,
    are_two_names,
    exclude_each_other,
    holds,
    is_beside,
    is_elsewhere,
    is_other_kind,
    is_other_whole,
    is_possible_variant,
    is_same_name,
    lies_in,
    share_whole,
)
from factcheck.details.rungs import FORCE, always
from factcheck.lexicon.nouns import are_synonyms
from factcheck.model.level import Level
from factcheck.model.mention import Fact

Place = Fact[PlaceValue]


def comparable(left: Place, right: Place) -> tuple[str, ...] | None:
    """Evidence that two facts place the same thing: the name, one chain of places, the grain; None without any, and for two persons."""
    if left.slot != right.slot or are_two_persons(left, right):
        return None
    evidence = by_value(left.value, right.value, is_open=left.slot == "other")
    mine, other = left.subject.head, right.subject.head
    if evidence and mine and other and (mine == other or are_synonyms(mine, other)):
        evidence.append("same-head-noun")
    return tuple(evidence) or None


def by_value(left: PlaceValue, right: PlaceValue, *, is_open: bool) -> list[str]:
    """Evidence from the places themselves; where nothing says what is placed (`is_open`), the name alone counts."""
    if is_same_name(left, right):
        evidence = ["same-name"]
    elif are_two_names(left, right):
        evidence = ["same-place"]
    elif are_on_one_street(left, right):
        evidence = ["same-street"]
    elif are_opposites(left, right):
        evidence = ["similar-name"]
    elif is_open:
        return []
    elif is_possible_variant(left, right):
        evidence = ["similar-name"]
    else:
        is_chain = any(holds(*pair) or lies_in(*pair) for pair in ((left, right), (right, left))) or share_whole(left, right)
        evidence = ["same-chain"] if is_chain else []
    if grain_of(left.name, left.kind) == grain_of(right.name, right.kind) != "":
        evidence.append("same-kind")
    return evidence


def are_two_persons(left: Place, right: Place) -> bool:
    """Whether the places are those of two people with different names."""
    mine, other = set(left.subject.name.lower().split()), set(right.subject.name.lower().split())
    return bool(mine and other) and not mine & other


def has_other_distance(left: Place, right: Place, _tolerance: float) -> bool:
    """One place to count from, two distances or directions."""
    return is_same_name(left.value, right.value) and is_elsewhere(left.value, right.value)


def has_other_kind(left: Place, right: Place, _tolerance: float) -> bool:
    """One name, called a village here and a town there."""
    return is_same_name(left.value, right.value) and is_other_kind(left.value, right.value)


def has_other_whole(left: Place, right: Place, _tolerance: float) -> bool:
    """One name in two states or countries."""
    return is_same_name(left.value, right.value) and is_other_whole(left.value, right.value)


def has_opposite_name(left: Place, right: Place, _tolerance: float) -> bool:
    """West Harlow here, East Harlow there."""
    return are_opposites(left.value, right.value)


def is_in_and_near(left: Place, right: Place, _tolerance: float) -> bool:
    """In or at the place here, near it there."""
    mine, other = left.value, right.value
    return is_same_name(mine, other) and bool(mine.relation and other.relation) and is_beside(mine) != is_beside(other)


def is_same(left: Place, right: Place, _tolerance: float) -> bool:
    """One name."""
    return is_same_name(left.value, right.value)


def has_two_names(left: Place, right: Place, _tolerance: float) -> bool:
    """Two names of one place, and both in it or both the same way from it."""
    mine, other = left.value, right.value
    return are_two_names(mine, other) and is_beside(mine) == is_beside(other) and not is_elsewhere(mine, other)


def is_inside(left: Place, right: Place, _tolerance: float) -> bool:
    """A town in the state or country that the other report names."""
    return lies_in(left.value, right.value) or lies_in(right.value, left.value)


def is_part(left: Place, right: Place, _tolerance: float) -> bool:
    """One place is said to be in the other."""
    return holds(left.value, right.value) or holds(right.value, left.value)


def is_variant(left: Place, right: Place, _tolerance: float) -> bool:
    """Two spellings that may be one name."""
    return is_possible_variant(left.value, right.value)


def is_near(left: Place, right: Place, _tolerance: float) -> bool:
    """One is only a place to count from: near Y may well be in X."""
    return is_beside(left.value) or is_beside(right.value)


def is_one_street(left: Place, right: Place, _tolerance: float) -> bool:
    """Two addresses, or an address and a street, that one street joins."""
    return are_on_one_street(left.value, right.value) and not exclude_each_other(left.value, right.value)


def are_apart(left: Place, right: Place, _tolerance: float) -> bool:
    """Two places of one kind."""
    return exclude_each_other(left.value, right.value)


LADDER: tuple[Level[PlaceValue], ...] = (
    FORCE,
    Level("distance-differs", "conflict", "error", 0.75, has_other_distance, "two distances or directions from one place"),
    Level("kind-differs", "conflict", "warning", 0.75, has_other_kind, "one name, but not the same kind of place"),
    Level("whole-differs", "conflict", "error", 0.7, has_other_whole, "one name, but in two different states or countries"),
    Level("opposite-parts", "conflict", "warning", 0.7, has_opposite_name, "one name but for a word that parts places"),
    Level("in-or-near", "compatible", "note", 0.9, is_in_and_near, "near the place may be in it"),
    Level("same-name", "agree", "note", 0.97, is_same, "the same name"),
    Level("two-names", "agree", "note", 0.9, has_two_names, "the gazetteer knows both as names of one place"),
    Level("part-of", "compatible", "note", 0.9, is_part, "one place is in the other"),
    Level("inside", "compatible", "note", 0.9, is_inside, "by the gazetteer, one place is inside the other"),
    Level("one-street", "compatible", "note", 0.85, is_one_street, "on the same street"),
    Level("possible-variant", "compatible", "note", 0.7, is_variant, "possibly two spellings of one name"),
    Level("near", "compatible", "note", 0.8, is_near, "near the one may be in the other"),
    Level("apart", "conflict", "error", 0.6, are_apart, "two places that exclude each other"),
    Level("not-told-apart", "compatible", "note", 0.7, always, "nothing tells whether one place is in the other"),
)
