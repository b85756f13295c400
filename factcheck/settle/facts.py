"""From mentions to facts: what one report, taken as a whole, says on each question."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.model.level import DetailType
from factcheck.model.mention import Fact, Mention
from factcheck.model.record import Any
from factcheck.settle.sums import settle_casualties

Reach = tuple[Any, Any]
_MOST = 20
"""How many of a question's latest facts a mention may join: keeps very long texts linear."""

_OTHER_THINGS = frozenset({"unnamed", "same-role", "other-attributes", "wider-head-noun"})
"""What lets facts of two reports meet by where they stand, and never makes two statements of one report one."""


def settle_facts(mentions: Sequence[Mention[Any]], details: Sequence[DetailType[Any]], document: str) -> tuple[Fact[Any], ...]:
    """The facts of a report: mentions of one question with values that go together are one fact, the most specific value winning."""
    facts: list[Fact[Any]] = []
    by_detail: dict[str, list[Mention[Any]]] = {detail.name: [] for detail in details}
    for mention in mentions:
        by_detail[mention.detail].append(mention)
    for detail in details:
        own = by_detail[detail.name]
        if detail.lasting:
            own = [mention._replace(event=0) if mention.event and mention.slot in detail.lasting else mention for mention in own]
        settled = settle_casualties(own) if detail.name == "casualties" else settle_one(own, detail)
        facts.extend(gather_places(settled, detail) if detail.name == "places" else settled)
    return tuple(fact._replace(id=f"{document}-f{number}", document=document) for number, fact in enumerate(facts, 1))


def settle_one(mentions: Sequence[Mention[Any]], detail: DetailType[Any]) -> list[Fact[Any]]:
    """The facts of one detail type, in the order of their first mention."""
    facts: list[Fact[Any]] = []
    reaches: list[Reach | None] = []
    questions: dict[tuple[str, int, str | None], list[int]] = {}
    reach_of = detail.reach or no_reach
    for mention in mentions:
        single, reach = fact_of(mention), reach_of(mention.value)
        places = questions.setdefault((mention.slot, mention.event, mention.part), [])
        for place in places[-_MOST:]:
            other = reaches[place]
            if reach is not None and other is not None and (reach[1] < other[0] or other[1] < reach[0]):
                continue  # they surely do not meet
            value = facts[place].value.merge(mention.value)
            if value is not None and (joined := join(facts[place], single, value, detail)) is not None:
                facts[place], reaches[place] = joined, reach_of(value)
                break
        else:
            places.append(len(facts))
            facts.append(single)
            reaches.append(reach)
    return facts


def gather_places(facts: list[Fact[Any]], detail: DetailType[Any]) -> list[Fact[Any]]:
    """The places, where one that is only named is also the scene made one: "killed in Harlow", "police in Harlow said"."""
    scenes: dict[tuple[int, Any], int] = {}
    gathered: list[Fact[Any]] = []
    reach_of = detail.reach or no_reach
    for fact in sorted(facts, key=lambda fact: fact.slot == "other"):
        key = fact.event, reach_of(fact.value)
        place = scenes.get(key)
        if fact.slot == "scene":
            scenes.setdefault(key, len(gathered))
        elif fact.slot == "other" and place is not None and (value := gathered[place].value.merge(fact.value)) is not None:
            scene = gathered[place]
            gathered[place] = scene._replace(value=value, mentions=scene.mentions + fact.mentions)
            continue
        gathered.append(fact)
    return gathered


def no_reach(_value: Any) -> None:
    """For a detail type that does not tell the reach of its values."""


def is_single(fact: Fact[Any], detail: DetailType[Any]) -> bool:
    """Whether a fact answers a question to which the main event has one answer."""
    return fact.event == 0 and fact.part is None and fact.slot in detail.single and not fact.subject.name


def fact_of(mention: Mention[Any]) -> Fact[Any]:
    """A fact that rests on one mention."""
    return Fact(mention.detail, mention.slot, mention.subject, mention.part, mention.event, mention.speaker, mention.value, (mention,))


def join(left: Fact[Any], right: Fact[Any], value: Any, detail: DetailType[Any]) -> Fact[Any] | None:
    """The one fact, with the value that both can mean, that both state; None when they answer different questions."""
    evidence = detail.comparable(left, right)
    if evidence is None or not (evidence or is_single(left, detail)) or not _OTHER_THINGS.isdisjoint(evidence):
        return None
    if "synonym-head-noun" in evidence and left.subject.attributes != right.subject.attributes:
        return None
    subject = left.subject
    if right.subject != subject:
        subject = max(subject, right.subject, key=lambda subject: (bool(subject.name), len(subject.words)))
    speaker = left.speaker if left.speaker == right.speaker else None
    return left._replace(value=value, subject=subject, speaker=speaker, mentions=left.mentions + right.mentions)
