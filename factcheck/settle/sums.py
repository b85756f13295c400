"""What a report's casualty mentions come to: one figure for each outcome of each event, and its parts.

General figures ("three people were killed") give the whole; without one, the people told of one by one are added up. "Two injured
officers … one of them died" moves one from the injured to the killed.
"""

from __future__ import annotations

import functools
from collections.abc import Sequence

from factcheck.details.figures import Figure
from factcheck.lexicon.nouns import heads
from factcheck.model.interval import Interval
from factcheck.model.mention import Fact, Mention, Subject
from factcheck.model.record import Any
from factcheck.settle.persons import find_persons, is_counted, is_reference, is_single, with_one_fate
from factcheck.settle.states import deaths_of_injured, injured_of_hit, some_of_hurt

Casualty = Mention[Figure]
_UNASSERTED = frozenset({"feared", "possible", "planned", "denied"})
_AGES = frozenset({"children", "adults"})
_LEAD = 3
"""A person told of in the first sentences is what the report is about: "a police officer was killed" is one."""
_OPENING = 5
"""Sentences of a report's opening, where a bare figure is meant for the whole."""


def settle_casualties(mentions: Sequence[Casualty]) -> list[Fact[Figure]]:
    """The casualty facts of a report: for each event and outcome the whole, then the groups and stated parts."""
    mentions = some_of_hurt(deaths_of_injured(mentions))
    mentions = with_one_fate(mentions, frozenset([place for place, mention in enumerate(mentions) if is_open(mention)]))
    questions: dict[tuple[int, str, bool], list[Casualty]] = {}
    for mention in mentions:
        questions.setdefault((mention.event, mention.slot, mention.subject.head in heads("families")), []).append(mention)
    facts: list[Fact[Figure]] = []
    for own in questions.values():
        facts.extend(settle_outcome(own))
    return facts + injured_of_hit(facts)


def settle_outcome(mentions: Sequence[Casualty]) -> list[Fact[Figure]]:
    """The facts of one outcome of one event."""
    asserted = [mention for mention in mentions if not is_open(mention)]
    parts = [mention for mention in asserted if mention.part == "subset"]
    wholes = [mention for mention in asserted if mention.part != "subset"]
    facts = []
    if wholes:
        whole = whole_fact(wholes)
        is_loose = whole.slot == "casualties" and not any(is_general(mention) for mention in wholes)
        facts.append(with_restated(whole._replace(value=whole.value.at_least()) if is_loose else whole, wholes))
        facts.extend(group_facts(wholes, facts[0]))
        facts.extend(others_told(wholes, facts[0]))
        facts.extend(other_wholes(wholes, facts[0]))
    facts.extend(fact_of(mention, mention.value, (mention,)) for mention in parts)
    facts.extend(fact_of(mention, mention.value, (mention,)) for mention in mentions if is_open(mention))
    return facts


def is_open(mention: Casualty) -> bool:
    """Whether a figure is only feared, possible, planned or denied."""
    return any(modifier.kind == "modality" and modifier.meaning in _UNASSERTED for modifier in mention.modifiers)


def whole_fact(mentions: Sequence[Casualty]) -> Fact[Figure]:
    """Everyone of the outcome: the general figure, else the sum of those told of one by one."""
    general = [mention for mention in mentions if is_general(mention)]
    if general:
        chosen = next((mention for mention in general if mention.part == "total"), general[0])
        value = chosen.value
        used = [mention for mention in general if value.merge(mention.value) is not None]
        for mention in used:
            value = value.merge(mention.value) or value
        groups = {mention.subject.group for mention in used}
        return fact_of(chosen, value, tuple(used or [chosen]), group=groups.pop() if len(groups) == 1 else "")
    return summed(mentions)


def with_restated(whole: Fact[Figure], mentions: Sequence[Casualty]) -> Fact[Figure]:
    """The whole with the mentions besides that come to it: "three injured" and, after one who died, "three others were hurt"."""
    again = [mention for mention in mentions if is_besides(mention, whole) and mention.value.interval == whole.value.interval]
    return whole._replace(mentions=whole.mentions + tuple(again))


def others_told(mentions: Sequence[Casualty], whole: Fact[Figure]) -> list[Fact[Figure]]:
    """Those told of besides others, where they are fewer than the whole, or more than it can be: a part of their own."""
    return [
        fact_of(mention._replace(part="subset"), mention.value, (mention,))
        for mention in mentions
        if is_besides(mention, whole) and mention.value.interval != whole.value.interval
    ][:1]


def is_besides(mention: Casualty, whole: Fact[Figure]) -> bool:
    """Whether a counted mention tells of people besides others and went into no sum."""
    is_counted_other = mention.part == "other" and mention.value.stated is not None and mention.value.stated > 1
    return is_counted_other and mention not in whole.mentions


def other_wholes(mentions: Sequence[Casualty], whole: Fact[Figure]) -> list[Fact[Figure]]:
    """The figure that the opening of a report also gives for the whole, though it excludes the first ("Nineteen dead" … "17 bodies")."""
    for mention in mentions:
        is_apart = whole.value.merge(mention.value) is None and mention not in whole.mentions
        is_whole = (
            is_general(mention) and mention.value.interval.is_exact() and mention.value.interval.low and mention.speaker == whole.speaker
        )
        if is_apart and is_whole and mention.sentence <= _OPENING and whole.mentions[0].sentence <= _OPENING and not mention.part:
            return [fact_of(mention, mention.value, (mention,))]
    return []


def is_general(mention: Casualty) -> bool:
    """Whether a mention counts people at large rather than one group, one person, or those besides others."""
    subject = mention.subject
    return (
        (not subject.head or subject.head in heads("general"))
        and not subject.name
        and not subject.group.strip("any")
        and mention.part != "other"
        and not is_reference(mention)
    )


def summed(mentions: Sequence[Casualty]) -> Fact[Figure]:
    """The people told of by group or one by one.

    Groups with a number add up. One person told of again and again ("a boy", "the 7-year-old", a name) is one. A bare plural beside them
    ("children die when …") counts nobody.
    """
    mentions = [mention for mention in mentions if mention.value.hedge != "plural"] or mentions
    singles = [mention for mention in mentions if is_single(mention)]
    groups: dict[str, list[Casualty]] = {}
    for mention in mentions:
        if not is_single(mention):
            groups.setdefault(mention.subject.group, []).append(mention)
    persons = find_persons(singles)
    value = of_groups({group: group_figure(own) for group, own in groups.items()}) if groups else Figure.exactly(max(1, len(persons)))
    attackers = sum(is_attacker(own) for own in persons)
    if groups and attackers and "attackers" not in groups:
        value = add(value, Figure.exactly(attackers))
    if not value.interval.low:
        value = mentions[0].value
    if value.interval.is_exact() and len(persons) > (value.interval.low or 0):
        value = Figure.exactly(len(persons))
    if not groups and not is_told_as_all(mentions):
        value = value.at_least()
    only = {mention.subject.group for mention in mentions if not mention.subject.name and not mention.subject.is_definite}
    first = next((mention for own in groups.values() for mention in own), mentions[0])
    subject = first.subject if len(only) <= 1 else Subject("people", "person")
    return fact_of(first._replace(subject=subject), value, tuple(mentions))


def is_attacker(person: Sequence[Casualty]) -> bool:
    """Whether somebody is told to be the attacker, or died by the own hand beside others."""
    return any(mention.subject.group == "attackers" or mention.subject.head in {"himself", "herself"} for mention in person)


def of_groups(figures: dict[str, Figure]) -> Figure:
    """Everybody of several groups. Relatives are children and grown-ups told of by another word: they do not add up with them."""
    parts = [figure for group, figure in figures.items() if group != "relatives"]
    relatives = figures.get("relatives")
    if relatives is None:
        return functools.reduce(add, parts)
    by_age = [figure for group, figure in figures.items() if group in _AGES]
    if not by_age:
        return functools.reduce(add, [relatives, *parts])
    most = max(relatives, functools.reduce(add, by_age), key=lambda figure: figure.interval.low or 0)
    return functools.reduce(add, [most, *(figure for group, figure in figures.items() if group not in {*_AGES, "relatives"})])


def is_told_as_all(mentions: Sequence[Casualty]) -> bool:
    """Whether people told of one by one are all there are: counted in words, or one and the same person that the lead is about."""
    if any(is_counted(mention) for mention in mentions):
        return True
    heads = {mention.subject.head for mention in mentions if not (mention.subject.is_definite or mention.subject.name)} - {"", "one"}
    return len(heads) <= 1 and any(mention.sentence < _LEAD for mention in mentions)


def group_figure(mentions: Sequence[Casualty]) -> Figure:
    """One group's figure: its mentions merged, the largest where they are told of bit by bit, "another" added."""
    firsts = [mention for mention in mentions if mention.part != "other"]
    value = (firsts or mentions)[0].value
    for mention in firsts:
        value = value.merge(mention.value) or max(value, mention.value, key=lambda figure: figure.interval.low or 0)
    others = [mention for mention in mentions if mention.part == "other"] if firsts else []
    for mention in others[:1]:
        value = add(value, mention.value)
    return value


def add(left: Figure, right: Figure) -> Figure:
    """The sum of two figures."""
    low = (left.interval.low or 0) + (right.interval.low or 0)
    high = None if left.interval.high is None or right.interval.high is None else left.interval.high + right.interval.high
    stated = None if left.stated is None or right.stated is None else left.stated + right.stated
    return Figure(Interval(low, high), stated, left.hedge or right.hedge)


def group_facts(mentions: Sequence[Casualty], whole: Fact[Figure]) -> list[Fact[Figure]]:
    """The figure of each group (police, children, attackers) where the whole holds more than that group, as a part of it."""
    groups: dict[str, list[Casualty]] = {}
    for mention in mentions:
        if mention.subject.group not in {"", "any"} and not mention.subject.name and not is_reference(mention):
            groups.setdefault(mention.subject.group, []).append(mention)
    if whole.subject.group in groups and len(groups) == 1:
        return []
    return [part_fact(own) for own in groups.values()]


def part_fact(mentions: Sequence[Casualty]) -> Fact[Figure]:
    """A group's share of the whole; of people told of one by one there may be more."""
    figure = group_figure(mentions)
    is_all = any(is_counted(mention) for mention in mentions)
    return fact_of(mentions[0]._replace(part="subset"), figure if is_all else figure.at_least(), tuple(mentions))


def fact_of(mention: Casualty, value: Figure, mentions: tuple[Casualty, ...], *, group: str | None = None) -> Fact[Figure]:
    """A fact on the question of one mention."""
    subject = mention.subject if group is None else mention.subject._replace(group=group)
    speakers = {each.speaker for each in mentions}
    speaker = speakers.pop() if len(speakers) == 1 else None
    part = "subset" if mention.part == "subset" else None
    return Fact[Any]("casualties", mention.slot, subject, part, mention.event, speaker, value, mentions)


def totals(facts: Sequence[Fact[Any]]) -> dict[str, Any]:
    """People of each outcome in the main event, attackers included; outcomes that the report does not state are absent."""
    from factcheck.model.finding import Total

    found: dict[str, Total] = {}
    own = [fact for fact in facts if fact.detail == "casualties" and fact.event == 0]
    for fact in own:
        if fact.subject.head in heads("families") or is_open(fact.mentions[0]):
            continue
        if fact.part is None and fact.slot not in found:
            by = tuple((other.subject.group, other.value.interval) for other in own if is_group_of(other, fact))
            found[fact.slot] = Total(fact.value.interval, by)
    return found


def is_group_of(part: Fact[Any], whole: Fact[Any]) -> bool:
    """Whether a casualty fact is a group's share of a total."""
    return part.slot == whole.slot and part.subject.group not in {"", "any"} and (part.part == "subset" or part is whole)
