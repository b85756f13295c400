"""What two reports tell under two detail types: the hurt of one are the patients that the other counts, a firm looks like a person.

Such facts only agree; each is then held for one of the type that tells more.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.align.facts import verdict_of, weigh
from factcheck.align.meeting import Meeting, Pair
from factcheck.align.rest import is_rare, meets
from factcheck.lexicon.fold import name_key
from factcheck.lexicon.nouns import EVERY, group_of
from factcheck.model.level import DetailType
from factcheck.model.mention import Fact
from factcheck.model.record import Any

_SEVERAL = 2
_PEOPLE = frozenset({"casualties", "counts"})
_BEARERS = frozenset({"people", "organisations"})


def pair_across(meeting: Meeting, details: Sequence[DetailType[Any]], tolerances: dict[str, float], pairs: Sequence[Pair]) -> list[Pair]:
    """Pairs of facts of two types that are in none of the pairs, each fact once."""
    taken = {fact.id for pair in pairs for fact in (pair.left, pair.right)}
    by_name = {detail.name: detail for detail in details}
    found: list[Pair] = []
    if by_name.keys() >= _PEOPLE:
        found.extend(pair_outcomes(meeting, by_name["casualties"], tolerances["casualties"], taken))
    if by_name.keys() >= _BEARERS:
        found.extend(pair_names(meeting, by_name["organisations"], taken))
    return found


def free_facts(meeting: Meeting, types: frozenset[str], taken: set[str]) -> list[list[Fact[Any]]]:
    """The facts of some types that either report has left."""
    sides = (meeting.left.facts, meeting.right.facts)
    return [[fact for fact in facts if fact.detail in types and fact.id not in taken] for facts in sides]


def pair_outcomes(meeting: Meeting, detail: DetailType[Any], tolerance: float, taken: set[str]) -> Iterator[Pair]:
    """The people of whom one report tells an outcome and the other only the number: "27 were hurt", "doctors saw 27 patients"."""
    sides = free_facts(meeting, _PEOPLE, taken)
    found = []
    for mine in sides[0]:
        for other in sides[1]:
            if mine.detail != other.detail and are_same_people(meeting, mine, other):
                slot = mine.slot if mine.detail == "casualties" else other.slot
                left, right = (fact._replace(detail=detail.name, slot=slot) for fact in (mine, other))
                if verdict_of(left, right, detail, tolerance) == "agree":
                    found.append(weigh(meeting, left, right, ("same-value",), detail))
    for pair in sorted(found, key=lambda pair: -pair.score):
        if not {pair.left.id, pair.right.id} & taken:
            taken |= {pair.left.id, pair.right.id}
            yield pair


def are_same_people(meeting: Meeting, left: Fact[Any], right: Fact[Any]) -> bool:
    """Whether two numbers of people are of the same ones: in sentences that meet, or because no other thing has this number."""
    if left.value.stated is None or left.value.stated != right.value.stated or left.value.stated < _SEVERAL:
        return False
    if not all(fact.subject.head == "" or group_of(fact.subject.head, EVERY) for fact in (left, right)):
        return False
    if is_rare(meeting, left, right):
        return True
    places = [(mine.sentence, other.sentence) for mine in left.mentions for other in right.mentions]
    return not meeting.aligned.isdisjoint(places) or (left.subject.head == right.subject.head != "" and meets(meeting, left, right))


def pair_names(meeting: Meeting, detail: DetailType[Any], taken: set[str]) -> Iterator[Pair]:
    """One name of several words that one report shows to be a person's and the other takes for an organisation's."""
    sides = free_facts(meeting, _BEARERS, taken)
    for mine in sides[0]:
        for other in sides[1]:
            key = name_key(mine.value.name)
            if mine.detail == other.detail or " " not in key or key != name_key(other.value.name) or {mine.id, other.id} & taken:
                continue
            body = mine.value if mine.detail == detail.name else other.value
            left, right = (fact._replace(detail=detail.name, value=type(body)(fact.value.name)) for fact in (mine, other))
            taken |= {mine.id, other.id}
            yield weigh(meeting, left, right, ("same-name",), detail)
