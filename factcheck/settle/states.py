"""One state a victim: who was hit was killed or hurt, who died is no longer among the hurt, a bare number is a part of those told of."""

from collections.abc import Sequence

from factcheck.details.figures import Figure
from factcheck.lexicon.nouns import heads
from factcheck.model.interval import Interval
from factcheck.model.mention import Fact, Mention, Subject
from factcheck.settle.persons import ALONE, find_persons, is_counted, is_general, is_open, is_own_hand, is_single

Casualty = Mention[Figure]
_HURT = frozenset({"injured", "casualties", "hospitalised"})
_LIVING = frozenset({"injured", "hospitalised"})
_FATES = _HURT | {"killed"}
_BODIES = frozenset({"body", "corpse"})
_EARLY, _LATE = 3, 8
_LEAD, _OUT_OF_PROPORTION = 2, 20
_OF_SOME = ("state", "grave")
"""Rules of mentions that may tell how badly some of the hurt are, rather than how many there are."""


def one_state_each(mentions: Sequence[Casualty]) -> list[Casualty]:
    """The mentions without figures of other events, those of people counted elsewhere made parts."""
    told = bodies_of_dead(without_late_deaths(without_statistics(mentions)))
    return with_killers(others_as_wholes(some_of_hurt(deaths_of_injured(wounds_of_dead(told)))))


def without_late_deaths(mentions: Sequence[Casualty]) -> list[Casualty]:
    """The mentions without deaths told late, by no number, of nobody hurt before: where headline and lead tell of the hurt alone.

    A report whose event killed somebody says so early: after "he was struck by a bullet", far below, "a girl was killed" is another event.
    """
    hurt = [mention for mention in mentions if mention.slot in _HURT and not is_open(mention) and mention.event == 0]
    dead = [mention for mention in mentions if mention.slot == "killed" and not is_open(mention) and mention.event == 0]
    tells_early = any(mention.sentence < _LATE or is_counted_dead(mention) for mention in dead)
    if tells_early or not any(mention.sentence < _EARLY for mention in hurt):
        return list(mentions)
    singles = [mention for mention in (*hurt, *dead) if is_single(mention)]
    same = (own for own in find_persons(singles) if any(mention.slot in _HURT for mention in own))
    others = {id(mention) for mention in dead} - {id(mention) for own in same for mention in own}
    return [mention for mention in mentions if id(mention) not in others]


def bodies_of_dead(mentions: Sequence[Casualty]) -> list[Casualty]:
    """The mentions, bodies found and "the other two" made a part where more were counted before: "six died; four bodies were found"."""
    result: list[Casualty] = []
    most: dict[int, float] = {}
    for mention in mentions:
        stated = mention.value.stated or 0
        if mention.slot == "killed" and mention.part in {None, "other"} and stated:
            is_some = mention.subject.head in _BODIES or (mention.part == "other" and mention.subject.is_definite)
            if is_some and 1 < stated < most.get(mention.event, 0):
                mention = mention._replace(part="subset")  # noqa: PLW2901 - the loop goes on with the part
            elif not is_open(mention):
                most[mention.event] = max(most.get(mention.event, 0), stated)
        result.append(mention)
    return result


def is_counted_dead(mention: Casualty) -> bool:
    """Whether a mention counts the dead by a number of its own."""
    return is_counted(mention) and not mention.rule.startswith("named")


def injured_of_hit(facts: Sequence[Fact[Figure]], mentions: Sequence[Casualty]) -> list[Fact[Figure]]:
    """The facts, with the injured that a report leaves to the reader: "seven people were shot, one fatally" is one killed and six injured.

    Where a report tells of nobody who died, those who were hit or taken to hospital were hurt. Injured told of one by one may be fewer
    than those: the larger number holds.
    """
    result = list(facts)
    for event in dict.fromkeys(fact.event for fact in facts):
        own = {fact.slot: fact for fact in reversed(facts) if fact.event == event and fact.part is None and not is_open(fact.mentions[0])}
        hurt = [mention for mention in mentions if mention.event == event and mention.slot in _HURT and mention.part != "subset"]
        told = own["injured"].mentions if "injured" in own else ()
        counted = [mention for mention in told if mention.value.hedge != "plural" and mention.part != "other"]
        if any((is_counted(mention) and mention.value.interval.low) or is_general(mention) for mention in counted):
            continue
        rest = rest_of_hit(own, hurt)
        if rest is None:
            continue
        if "injured" not in own:
            result.append(rest)
        elif (rest.value.interval.low or 0) > (own["injured"].value.interval.low or 0):
            result[result.index(own["injured"])] = own["injured"]._replace(value=rest.value)
    return result


def rest_of_hit(own: dict[str, Fact[Figure]], hurt: Sequence[Casualty]) -> Fact[Figure] | None:
    """Those hit who lived, by what a report tells of one event: the hit less the killed, or the persons told of one by one."""
    hit = own.get("casualties") or (own.get("hospitalised") if "sick" not in own and "casualties" not in own else None)
    if hit is None or hit.value.hedge not in {"", "at-least"}:
        return None
    killed = own["killed"].value if "killed" in own else Figure.exactly(0)
    if killed.stated is None or not killed.interval.is_exact():
        return None
    less = killed.stated if holds_the_dead(hit, own.get("killed")) else 0
    rest = (hit.value.interval.low or 0) - less
    are_many_dead = (killed.stated or 0) > 1 and "killed" in own and any(map(is_counted, own["killed"].mentions))
    living = [mention for mention in hurt if is_single(mention) and not (are_many_dead and may_have_died(mention))]
    persons = len(find_persons(living))
    if are_many_dead and hit.slot == "casualties" and not any(map(is_counted, hit.mentions)):
        rest = persons
    if max(rest, persons) <= 0:
        return None
    value = Figure.exactly(max(rest, persons))
    is_exact = hit.value.interval.is_exact() and rest >= persons
    return hit._replace(slot="injured", value=value if is_exact else value.at_least())


def may_have_died(mention: Casualty) -> bool:
    """Whether a mention of one person hit leaves open that this was one of those counted as dead."""
    return mention.slot != "injured" or mention.rule.startswith("suffer")


def holds_the_dead(hit: Fact[Figure], killed: Fact[Figure] | None) -> bool:
    """Whether those who died are among those hit: not where they were told of one by one, besides the dead, or in another group."""
    if killed is None or hit.slot != "casualties":
        return False
    counted = [mention for mention in hit.mentions if is_counted(mention)]
    if not counted or all(mention.part == "other" for mention in counted):
        return False
    group = hit.subject.group.strip("any")
    return not group or killed.subject.group.strip("any") in {"", group}


def deaths_of_injured(mentions: Sequence[Casualty]) -> list[Casualty]:
    """The mentions after "one of them died": the injured told of right before are fewer by the dead; of those hit the dead are all."""
    result = list(mentions)
    for place, mention in enumerate(result):
        if mention.slot != "killed" or mention.part != "subset" or mention.subject.head or mention.value.stated is None:
            continue
        earlier = hurt_before(result, place)
        if earlier is None or any(is_more_dead(before, mention) for before in result[:place]):
            continue
        before = result[earlier]
        if before.slot == "injured":
            rest = (before.value.stated or 0) - mention.value.stated
            value = before.value._replace(interval=Interval(rest, rest), stated=rest, hedge="")
            result[earlier] = before._replace(value=value, rule="less-those-who-died")
        elif any(other.slot == "killed" and other.part != "subset" for other in mentions):
            continue
        result[place] = mention._replace(part=None, subject=before.subject)
    return result


def is_more_dead(before: Casualty, mention: Casualty) -> bool:
    """Whether more dead are told of than a part of some people: "one of those who died" is one of them."""
    is_toll = before.slot == "killed" and before.part != "subset" and before.event == mention.event
    return is_toll and (before.value.stated or 0) > (mention.value.stated or 0)


def hurt_before(mentions: Sequence[Casualty], place: int) -> int | None:
    """The place of the hurt or hit, more than the dead of a mention, told of at most two sentences before it."""
    mention = mentions[place]
    for earlier in range(place - 1, -1, -1):
        before = mentions[earlier]
        if mention.sentence - before.sentence > 2:
            return None
        is_more = before.event == mention.event and (before.value.stated or 0) > (mention.value.stated or 0)
        if is_more and before.slot in _HURT and before.part != "subset":
            return earlier
    return None


def some_of_hurt(mentions: Sequence[Casualty]) -> list[Casualty]:
    """The mentions with bare numbers made parts: after "five people were shot", "two are in critical condition" are two of the five."""
    result: list[Casualty] = []
    most: dict[int, float] = {}
    for mention in mentions:
        stated, is_general = mention.value.stated, mention.subject.head in heads("general") and mention.rule.startswith(_OF_SOME)
        is_bare = (not mention.subject.head or is_general) and not mention.subject.name and mention.part is None
        if mention.slot in _HURT and stated is not None:
            if is_bare and stated < most.get(mention.event, 0):
                mention = mention._replace(part="subset")  # noqa: PLW2901 - the loop goes on with the part
            most[mention.event] = max(most.get(mention.event, 0), stated)
        result.append(mention)
    return result


def others_as_wholes(mentions: Sequence[Casualty]) -> list[Casualty]:
    """The mentions, those besides the people of another outcome made wholes: in "one was killed and six others were hurt" six is all."""
    result: list[Casualty] = []
    told: dict[tuple[int, str], int] = {}
    for mention in mentions:
        others = [sentence for (event, slot), sentence in told.items() if event == mention.event and slot != mention.slot]
        is_first = (mention.event, mention.slot) not in told
        is_many = mention.part == "other" and mention.value.stated != 1
        if is_many and is_first and mention.slot in _LIVING and mention.sentence in others:
            mention = mention._replace(part=None)  # noqa: PLW2901 - the loop goes on with the whole
        if mention.part != "subset" and mention.value.hedge != "plural":
            told[mention.event, mention.slot] = mention.sentence
        result.append(mention)
    return result


def with_killers(mentions: Sequence[Casualty]) -> list[Casualty]:
    """The mentions, a killer who died by the own hand counted with those killed: "killed three people, then himself" is four."""
    result = list(mentions)
    for place, mention in enumerate(mentions):
        if mention.slot != "killed" or not is_own_hand(mention):
            continue
        is_alone = True
        for earlier in range(place - 1, -1, -1):
            before = result[earlier]
            if before.sentence != mention.sentence:
                break
            is_alone = is_alone and not (before.slot in _FATES and before.rule.endswith("-after"))
            if before.slot == "killed" and before.rule.endswith("-after") and is_counted(before) and before.part is None:
                result[earlier] = before._replace(value=before.value.plus(mention.value), subject=Subject("people", "person"))
                result[place] = mention._replace(part="subset")
                break
        if is_alone:
            result[place] = mention._replace(rule=ALONE + mention.rule)
    return result


def without_statistics(mentions: Sequence[Casualty]) -> list[Casualty]:
    """The mentions without figures out of all proportion to what headline and lead tell of: after one death "600 people died" is no count.

    A figure may be told late, but not twenty times as large as everything before it.
    """
    result: list[Casualty] = []
    most = 0.0
    for mention in mentions:
        low = mention.value.interval.low or 0
        is_told = mention.slot in _FATES and mention.event == 0
        if is_told and mention.sentence >= _LEAD and most and low >= _OUT_OF_PROPORTION * most and mention.part != "total":
            continue
        most = max(most, low) if is_told else most
        result.append(mention)
    return result


def wounds_of_dead(mentions: Sequence[Casualty]) -> list[Casualty]:
    """The mentions, wounds made a part where two or more are counted as dead and no more than those have them: they may be theirs."""
    dead: dict[int, float] = {}
    for mention in mentions:
        if mention.slot == "killed" and mention.part != "subset" and is_counted(mention) and not is_open(mention):
            dead[mention.event] = max(dead.get(mention.event, 0), mention.value.interval.low or 0)
    return [
        mention._replace(part="subset")
        if mention.rule.startswith("suffer") and 0 < (mention.value.interval.low or 0) <= dead.get(mention.event, 0)
        else mention
        for mention in mentions
    ]
