"""From mentions to facts: what one report, taken as a whole, says on each question."""

from collections.abc import Sequence
from typing import Any

from factcheck.model.level import DetailType
from factcheck.model.mention import Fact, Mention
from factcheck.settle.sums import settle_casualties


def settle_facts(mentions: Sequence[Mention[Any]], details: Sequence[DetailType[Any]], document: str) -> tuple[Fact[Any], ...]:
    """The facts of a report: mentions of one question with values that go together are one fact, the most specific value winning."""
    facts: list[Fact[Any]] = []
    for detail in details:
        own = [mention for mention in mentions if mention.detail == detail.name]
        facts.extend(settle_casualties(own) if detail.name == "casualties" else settle_one(own, detail))
    return tuple(fact._replace(id=f"{document}-f{number}", document=document) for number, fact in enumerate(facts, 1))


def settle_one(mentions: Sequence[Mention[Any]], detail: DetailType[Any]) -> list[Fact[Any]]:
    """The facts of one detail type, in the order of their first mention."""
    facts: list[Fact[Any]] = []
    for mention in mentions:
        single = fact_of(mention)
        for place, fact in enumerate(facts):
            joined = join(fact, single, detail)
            if joined is not None:
                facts[place] = joined
                break
        else:
            facts.append(single)
    return facts


def fact_of(mention: Mention[Any]) -> Fact[Any]:
    """A fact that rests on one mention."""
    return Fact(mention.detail, mention.slot, mention.subject, mention.part, mention.event, mention.speaker, mention.value, (mention,))


def join(left: Fact[Any], right: Fact[Any], detail: DetailType[Any]) -> Fact[Any] | None:
    """The one fact that both state; None when they answer different questions or their values exclude each other."""
    if (left.slot, left.event, left.part) != (right.slot, right.event, right.part):
        return None
    evidence = detail.comparable(left, right)
    if not evidence:
        return None
    value = left.value.merge(right.value)
    if value is None:
        return None
    subject = max(left.subject, right.subject, key=lambda subject: (bool(subject.name), len(subject.words)))
    speaker = left.speaker if left.speaker == right.speaker else None
    return left._replace(value=value, subject=subject, speaker=speaker, mentions=left.mentions + right.mentions)
