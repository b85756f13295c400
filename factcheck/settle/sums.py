"""What a report's casualty mentions come to: one figure for each outcome of each event, and its parts.

General figures ("three people were killed") give the whole; without one, the people told of one by one are added up. "Two injured
officers … one of them died" moves one from the injured to the killed.
"""

from __future__ import annotations

import functools
from collections.abc import Collection, Sequence

from factcheck.details.casualties.deadly import MANIFOLD, RULE
from factcheck.details.figures import Figure
from factcheck.lexicon.nouns import heads
from factcheck.model.mention import Fact, Mention, Subject
from factcheck.model.record import Any
from factcheck.settle.persons import (
    find_persons,
    is_counted,
    is_general,
    is_joined,
    is_open,
    is_own_hand,
    is_reference,
    is_single,
    with_one_fate,
)
from factcheck.settle.states import injured_of_hit, one_state_each

Casualty = Mention[Figure]
_AGES = frozenset({"children", "adults"})
_NAMED = frozenset({RULE, MANIFOLD})
_LEAD = 3
"""A person told of in the first sentences is what the report is about: "a police officer was killed" is one."""
_OPENING = 5
"""Sentences of a report's opening, where a bare figure is meant for the whole."""


def settle_casualties(mentions: Sequence[Casualty]) -> list[Fact[Figure]]:
    """The casualty facts of a report: for each event and outcome the whole, then the groups and stated parts."""
    mentions = one_state_each(mentions)
    mentions = with_one_fate(mentions, frozenset([place for place, mention in enumerate(mentions) if is_open(mention)]))
    questions: dict[tuple[int, str, bool], list[Casualty]] = {}
    for mention in mentions:
        questions.setdefault((mention.event, mention.slot, mention.subject.head in heads("families")), []).append(mention)
    facts: list[Fact[Figure]] = []
    for own in questions.values():
        facts.extend(settle_outcome(own))
    return injured_of_hit(facts, [mention for mention in mentions if not is_open(mention)])


def settle_outcome(mentions: Sequence[Casualty]) -> list[Fact[Figure]]:
    """The facts of one outcome of one event."""
    asserted = [mention for mention in mentions if not is_open(mention)]
    parts = [mention for mention in asserted if mention.part == "subset"]
    wholes = [mention for mention in asserted if mention.part != "subset"]
    facts = []
    if wholes:
        named, wholes = wholes, without_names(wholes)
        whole = as_named(whole_fact(wholes), named)
        is_loose = whole.slot == "casualties" and not any(is_general(mention) for mention in wholes)
        facts.append(with_restated(whole._replace(value=whole.value.at_least()) if is_loose else whole, wholes))
        facts.extend(group_facts(wholes, facts[0]))
        facts.extend(others_told(wholes, facts[0]))
        facts.extend(other_wholes(asserted, facts[0]))
    facts.extend(fact_of(mention, mention.value, (mention,)) for mention in parts)
    facts.extend(fact_of(mention, mention.value, (mention,)) for mention in mentions if is_open(mention))
    return facts


def without_names(mentions: list[Casualty]) -> list[Casualty]:
    """The mentions without the names of deadly happenings ("a fatal shooting"), which tell how many only where nothing else does."""
    return [mention for mention in mentions if mention.rule not in _NAMED] or mentions


def as_named(whole: Fact[Figure], mentions: Sequence[Casualty]) -> Fact[Figure]:
    """The whole, raised to what the name of the happening says where people are told of one by one: "a double homicide" has two."""
    named = [mention for mention in mentions if mention.rule in _NAMED]
    if not named or any(is_counted(mention) for mention in whole.mentions if mention.rule not in _NAMED):
        return whole
    most = max(named, key=lambda mention: mention.value.interval.low or 0)
    is_more = (most.value.interval.low or 0) > (whole.value.interval.low or 0)
    return whole._replace(value=most.value, mentions=(*whole.mentions, most)) if is_more else whole


def whole_fact(mentions: Sequence[Casualty]) -> Fact[Figure]:
    """Everyone of the outcome: the general figure, else the sum of those told of one by one."""
    general = [mention for mention in mentions if is_general(mention)]
    if general:
        chosen = next((mention for mention in general if mention.part == "total"), first_of(general))
        value = chosen.value
        used = [mention for mention in general if value.merge(mention.value) is not None]
        for mention in used:
            value = value.merge(mention.value) or value
        groups = {mention.subject.group for mention in used}
        return fact_of(chosen, value, tuple(used or [chosen]), group=groups.pop() if len(groups) == 1 else "")
    return summed(mentions)


def first_of(general: Sequence[Casualty]) -> Casualty:
    """The first general figure; a sum of people told of side by side gives way to a larger figure in so many words."""
    stated = next((mention for mention in general if not is_joined(mention)), general[0])
    is_longer = (stated.value.interval.low or 0) > (general[0].value.interval.low or 0)
    return stated if is_joined(general[0]) and is_longer else general[0]


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
        if whole.mentions[0].part == "total" and (whole.value.interval.low or 0) > (mention.value.interval.low or 0):
            continue
        is_stated = not (is_joined(mention) or is_joined(whole.mentions[0]))
        is_apart = is_stated and whole.value.merge(mention.value) is None and mention not in whole.mentions
        is_whole = (
            is_general(mention) and mention.value.interval.is_exact() and mention.value.interval.low and mention.speaker == whole.speaker
        )
        is_bit = mention.slot == "casualties" and mention.rule.endswith("-after")
        if (
            is_apart
            and is_whole
            and not is_bit
            and mention.sentence <= _OPENING
            and whole.mentions[0].sentence <= _OPENING
            and not mention.part
            and not is_rest(mention, whole, mentions)
        ):
            return [fact_of(mention, mention.value, (mention,))]
    return []


def is_rest(mention: Casualty, whole: Fact[Figure], mentions: Sequence[Casualty]) -> bool:
    """Whether a figure and some other one beside it make the whole: "three dead", of whom two were found and a third died later."""
    missing = (whole.value.interval.low or 0) - (mention.value.interval.low or 0)
    others = (other.value.interval.low or 0 for other in mentions if other is not mention and other not in whole.mentions)
    return missing > 0 and any(other == missing for other in others)


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
            groups.setdefault(age_group(mention.subject), []).append(mention)
    persons = find_persons(singles)
    value = of_groups({group: group_figure(own) for group, own in groups.items()}) if groups else Figure.exactly(max(1, len(persons)))
    is_active = any(mention.rule.endswith("-after") for own in groups.values() for mention in own)
    attackers = sum(is_attacker(own, groups, is_active=is_active) for own in persons)
    if groups and attackers and "attackers" not in groups:
        value = value.plus(Figure.exactly(attackers))
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


def age_group(subject: Subject) -> str:
    """The group that a subject adds up with: parents and spouses are grown-ups."""
    return "adults" if subject.group == "relatives" and subject.head in heads("grown") else subject.group


def is_attacker(person: Sequence[Casualty], groups: Collection[str], *, is_active: bool) -> bool:
    """Whether somebody is told to be the attacker, or died by the own hand beside groups whom they killed or do not belong to."""
    by_own_hand = (mention.subject for mention in person if is_own_hand(mention))
    is_beside = any(is_active or (subject.head and subject.group not in groups) for subject in by_own_hand)
    return is_beside or any(mention.subject.group == "attackers" for mention in person)


def of_groups(figures: dict[str, Figure]) -> Figure:
    """Everybody of several groups. Relatives are children and grown-ups told of by another word: they do not add up with them."""
    parts = [figure for group, figure in figures.items() if group != "relatives"]
    relatives = figures.get("relatives")
    if relatives is None:
        return functools.reduce(Figure.plus, parts)
    by_age = [figure for group, figure in figures.items() if group in _AGES]
    if not by_age:
        return functools.reduce(Figure.plus, [relatives, *parts])
    most = max(relatives, functools.reduce(Figure.plus, by_age), key=lambda figure: figure.interval.low or 0)
    return functools.reduce(Figure.plus, [most, *(figure for group, figure in figures.items() if group not in {*_AGES, "relatives"})])


def is_told_as_all(mentions: Sequence[Casualty]) -> bool:
    """Whether people told of one by one are all there are: counted in words, or one and the same person that the lead is about."""
    if any(is_counted(mention) for mention in mentions):
        return True
    heads = {mention.subject.head for mention in mentions if not (mention.subject.is_definite or mention.subject.name)} - {"", "one"}
    return len(heads) <= 1 and any(mention.sentence < _LEAD for mention in mentions)


def group_figure(mentions: Sequence[Casualty]) -> Figure:
    """One group's figure: its mentions merged, the largest where they are told of bit by bit, "another" added."""
    firsts = [mention for mention in mentions if mention.part != "other"]
    if not firsts and is_counted(mentions[0]):
        return mentions[0].value.at_least()  # "three others" leave open who else there is
    value = (firsts or mentions)[0].value
    for mention in firsts:
        value = value.merge(mention.value) or max(value, mention.value, key=lambda figure: figure.interval.low or 0)
    others = [mention for mention in mentions if mention.part == "other"] if firsts else []
    for mention in others[:1]:
        value = value.plus(mention.value)
    return value


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
