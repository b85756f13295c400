"""Persons told of one by one: the mentions of each put together, so that everybody has one fate.

"A boy was shot … the 7-year-old … he died at the hospital" is one dead boy and nobody hurt. Two mentions are of two persons where sex, age,
trade or names exclude each other, or where the words tell them apart ("another officer").
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

from factcheck.details.casualties.found import OWNED
from factcheck.details.figures import Figure
from factcheck.lexicon.nouns import EVERY, gender, heads
from factcheck.model.mention import Mention, Subject

Casualty = Mention[Figure]
_UNASSERTED = frozenset({"feared", "possible", "planned", "denied"})
_FATES = frozenset({"killed", "injured", "casualties", "hospitalised"})
ALONE = "alone-"
"""Begins the rule of a death by the own hand where the sentence tells of nobody else hit."""
_REFLEXIVE = frozenset({"himself", "herself", "self"})
_APART = frozenset({"attackers", "police", "soldiers", "responders"})
"""Groups whose members nobody calls by another trade's noun."""
_ROLES = frozenset({"suspect", "defendant"})
"""What anybody may be called: a man told of in one sentence may be the suspect of the next."""
_SLIP = 2
"""Years by which reports differ on one person's age."""
_CHILD = 14
"""Years up to which nobody calls a boy a man."""
_MOST, _ENDS = 30, 6
"""Persons that a mention may be of, the latest ones, and mentions looked at from either end of each: keeps very long texts linear."""
_ANYBODY = frozenset({"attackers", "adults", "any", ""})
_TRADELESS = frozenset({"", "any", "adults", "others"})


def is_counted(mention: Casualty) -> bool:
    """Whether a number stands in the text, rather than one person being told of ("a woman died")."""
    return (
        mention.value.stated != 1 or mention.rule == "less-those-who-died" or mention.value.hedge != "" or mention.value.interval.low == 0
    )


def is_open(mention: Casualty) -> bool:
    """Whether a figure is only feared, possible, planned or denied."""
    return any(modifier.kind == "modality" and modifier.meaning in _UNASSERTED for modifier in mention.modifiers)


def is_general(mention: Casualty) -> bool:
    """Whether a mention counts people at large rather than one group, one person, or those besides others."""
    subject = mention.subject
    return (
        (not subject.head or subject.head in heads("general"))
        and not subject.name
        and not subject.group.strip("any")
        and mention.part != "other"
        and not is_reference(mention)
        and not (mention.subject.is_definite and mention.value.hedge == "plural")
    )


def is_joined(mention: Casualty) -> bool:
    """Whether a figure is a sum of people told of side by side ("a man and two women"): a list that may be cut short."""
    return mention.subject.words == "people"


def is_reference(mention: Casualty) -> bool:
    """Whether a mention points back to somebody already told of ("he", "the man")."""
    return mention.subject.is_definite and mention.value.stated in {1, None} and mention.value.hedge != "plural"


def is_single(mention: Casualty) -> bool:
    """Whether a mention tells of one person: by a name, a pronoun, or a noun in the singular."""
    return bool(mention.subject.name) or is_reference(mention) or (mention.value == Figure.exactly(1) and not is_counted(mention))


def find_persons(mentions: Sequence[Casualty]) -> list[list[Casualty]]:
    """The mentions of one person each, grouped by person, in the order of their first ones."""
    persons: list[list[Casualty]] = []
    for mention in mentions:
        fitting = [own for own in persons[-_MOST:] if all(may_be_one(earlier, mention) for earlier in ends_of(own))]
        if fitting:
            max(reversed(fitting), key=lambda own: nearness(own, mention)).append(mention)
        else:
            persons.append([mention])
    return persons


def ends_of(person: Sequence[Casualty]) -> Sequence[Casualty]:
    """The first and the last mentions of a person: enough to tell who it is, however often a long text comes back to it."""
    return person if len(person) <= 2 * _ENDS else (*person[:_ENDS], *person[-_ENDS:])


def nearness(person: Sequence[Casualty], mention: Casualty) -> tuple[bool, bool]:
    """For choosing between persons: one of the same name, age or noun first, then one of the same fate."""
    known = ends_of(person)
    return any(is_alike(earlier.subject, mention.subject) for earlier in known), any(earlier.slot == mention.slot for earlier in known)


def is_alike(left: Subject, right: Subject) -> bool:
    """Whether two subjects bear the same name, age or noun."""
    return bool(
        (left.name and left.name == right.name) or (age_of(left) and age_of(left) == age_of(right)) or left.head == right.head != ""
    )


def may_be_one(left: Casualty, right: Casualty) -> bool:
    """Whether a later mention may be of the person of an earlier one."""
    mine, other = left.subject, right.subject
    is_beside = (left.part == "other") != (right.part == "other") and not (left.slot == right.slot and is_reference(right))
    if is_beside or left.event != right.event:
        return False
    if is_own_hand(left) != is_own_hand(right) and not may_be_killer(*((left, right) if is_own_hand(left) else (right, left))):
        return False
    is_told_apart = left.sentence == right.sentence and {left.slot, right.slot} == {"killed", "injured"} and left.core != right.core
    if is_told_apart and not may_point(left, right):
        return False
    is_role = not {mine.head, other.head}.isdisjoint(_ROLES) and {mine.group, other.group} <= _ANYBODY and left.sentence != right.sentence
    return not (differ_in_age(left, right) or differ(gender_of(mine), gender_of(other)) or (not is_role and are_apart(mine, other)))


def is_own_hand(mention: Casualty) -> bool:
    """Whether somebody is told to have died by the own hand: "himself", "took his own life"."""
    return mention.slot == "killed" and (mention.rule.endswith("-oneself") or is_reflexive(mention.subject))


def is_reflexive(subject: Subject) -> bool:
    """Whether somebody is told of by "himself" or the like alone."""
    return not subject.head and subject.words in _REFLEXIVE


def may_be_killer(own_hand: Casualty, mention: Casualty) -> bool:
    """Whether a mention may be of somebody who died by the own hand elsewhere: no child, nobody's relative, nobody killed beside."""
    subject = mention.subject
    if subject.group == "attackers" or not is_reflexive(own_hand.subject):
        return True
    is_alone = own_hand.rule.startswith(ALONE)
    is_child = subject.group == "children" and age_of(subject) <= _CHILD and not is_alone
    is_another = OWNED in subject.attributes or is_child
    return not is_another and (is_alone or own_hand.sentence != mention.sentence or is_pointing(mention))


def may_point(left: Casualty, right: Casualty) -> bool:
    """Whether one of two mentions in a sentence may point back to the other: by a name, or words without a noun of their own."""
    is_pronoun = any(is_reference(mention) and not mention.subject.head for mention in (left, right))
    is_same = left.subject.head == right.subject.head and (is_reference(left) or is_reference(right))
    return is_pronoun or is_same or bool(left.subject.name or right.subject.name)


def is_pointing(mention: Casualty) -> bool:
    """Whether a mention is a name or points back."""
    return bool(mention.subject.name) or is_reference(mention)


def differ_in_age(left: Casualty, right: Casualty) -> bool:
    """Whether two ages exclude each other; a headline's may be a slip for one of the text by a year or two."""
    mine, other = age_of(left.subject), age_of(right.subject)
    is_slip = 0 in {left.sentence, right.sentence} and left.sentence != right.sentence and abs(mine - other) <= _SLIP
    return differ(mine, other) and not is_slip


def differ(left: float, right: float) -> bool:
    """Whether two known marks (0 is unknown) exclude each other."""
    return bool(left and right and left != right)


def age_of(subject: Subject) -> int:
    """The age told with a subject; 0 without one."""
    return next((int(word) for word in subject.attributes if word.isdecimal()), 0)


def gender_of(subject: Subject) -> int:
    """1 for women, -1 for men, 0 when the words do not tell."""
    own = gender(subject.head or subject.words, EVERY)
    return own or next((found for word in subject.attributes if (found := gender(word, EVERY))), 0)


def are_apart(left: Subject, right: Subject) -> bool:
    """Whether two subjects are a child and a grown-up, or people of two trades."""
    for mine, other in ((left, right), (right, left)):
        is_child = mine.group == "children" and mine.head not in heads("teens") and age_of(mine) <= _CHILD
        if is_child and (other.group in {"adults", *_APART} or other.head in heads("grown")):
            return not (age_of(mine) == age_of(other) != 0)
        if mine.group in _APART and other.head and not other.is_definite and other.group != mine.group and other.group not in _TRADELESS:
            return True
    return "attackers" in {left.group, right.group} and left.group != right.group and all(map(is_new_noun, (left, right)))


def is_new_noun(subject: Subject) -> bool:
    """Whether a subject is told by a noun that points to nobody told of before."""
    return bool(subject.head) and not subject.is_definite and not subject.name


def is_toll(mention: Casualty) -> bool:
    """Whether a mention counts several people as dead."""
    return mention.slot == "killed" and is_counted(mention) and (mention.value.interval.low or 0) > 1


def is_beside_toll(mention: Casualty, tolls: Collection[tuple[int, int]]) -> bool:
    """Whether somebody is told of beside those counted as dead in the same sentence: "killed two people and hurt a third"."""
    return (mention.event, mention.sentence) in tolls and not is_pointing(mention)


def with_one_fate(mentions: Sequence[Casualty], is_open: frozenset[int]) -> list[Casualty]:
    """The mentions, those of the hurt and hit made parts where the same person is told to have died; `is_open` are places not asserted."""
    result = list(mentions)
    places = [place for place, mention in enumerate(result) if mention.slot in _FATES and place not in is_open and is_single(mention)]
    by_place = {id(result[place]): place for place in places}
    counted = {(mention.event, mention.sentence) for mention in mentions if is_toll(mention)}
    places = [place for place in places if result[place].slot != "injured" or not is_beside_toll(result[place], counted)]
    for own in find_persons([result[place] for place in places if result[place].part != "subset"]):
        if any(mention.slot == "killed" and mention.value.interval.low for mention in own):
            for mention in own:
                if mention.slot != "killed":
                    result[by_place[id(mention)]] = mention._replace(part="subset")
    return result
