"""One state a victim: who was hit was killed or hurt, who died is no longer among the hurt, a bare number is a part of those told of."""

from collections.abc import Sequence

from factcheck.details.figures import Figure
from factcheck.model.interval import Interval
from factcheck.model.mention import Fact, Mention

Casualty = Mention[Figure]
_HURT = frozenset({"injured", "casualties", "hospitalised"})


def injured_of_hit(facts: Sequence[Fact[Figure]]) -> list[Fact[Figure]]:
    """The injured that a report leaves to the reader: "seven people were shot, one fatally" is one killed and six injured.

    Where a report tells of nobody who died, those who were hit were hurt.
    """
    found = []
    for hit in facts:
        if hit.slot != "casualties" or hit.part is not None or hit.value.hedge not in {"", "at-least"}:
            continue
        own = {fact.slot: fact for fact in facts if fact.event == hit.event and fact.part is None and fact.slot in {"killed", "injured"}}
        killed = own["killed"].value if "killed" in own else Figure.exactly(0)
        if "injured" in own or killed.stated is None or not killed.interval.is_exact():
            continue
        rest = (hit.value.interval.low or 0) - killed.stated
        if rest > 0:
            value = Figure.exactly(rest)
            found.append(hit._replace(slot="injured", value=value if hit.value.interval.is_exact() else value.at_least()))
    return found


def deaths_of_injured(mentions: Sequence[Casualty]) -> list[Casualty]:
    """The mentions after "one of them died": the injured told of right before are fewer by the dead."""
    result = list(mentions)
    for place, mention in enumerate(result):
        if mention.slot != "killed" or mention.part != "subset" or mention.subject.head or mention.value.stated is None:
            continue
        for earlier in range(place - 1, -1, -1):
            before = result[earlier]
            if mention.sentence - before.sentence > 2:
                break
            if (
                before.slot == "injured"
                and before.event == mention.event
                and before.value.stated is not None
                and before.value.stated > mention.value.stated
            ):
                rest = before.value.stated - mention.value.stated
                result[earlier] = before._replace(
                    value=before.value._replace(interval=Interval(rest, rest), stated=rest, hedge=""), rule="less-those-who-died"
                )
                result[place] = mention._replace(part=None, subject=before.subject)
                break
    return result


def some_of_hurt(mentions: Sequence[Casualty]) -> list[Casualty]:
    """The mentions with bare numbers made parts: after "five people were shot", "two are in critical condition" are two of the five."""
    result: list[Casualty] = []
    most: dict[int, float] = {}
    for mention in mentions:
        stated, is_bare = mention.value.stated, not mention.subject.head and not mention.subject.name and mention.part is None
        if mention.slot in _HURT and stated is not None:
            if is_bare and stated < most.get(mention.event, 0):
                mention = mention._replace(part="subset")  # noqa: PLW2901 - the loop goes on with the part
            most[mention.event] = max(most.get(mention.event, 0), stated)
        result.append(mention)
    return result
