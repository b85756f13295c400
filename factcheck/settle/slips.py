"""Slips that one report makes and nothing in it explains.

A headline's age or figure that the text gives otherwise, a name in two spellings, one happening at two times: rare by nature, so each rule
asks for everything that could explain the difference before it says so.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.details.casualties.value import LADDER as TOLLS
from factcheck.lexicon.numeral_words import words
from factcheck.lexicon.similar import is_slip
from factcheck.model.level import DetailType, Level
from factcheck.model.mention import Fact
from factcheck.model.reading import Reading
from factcheck.model.record import Any
from factcheck.settle.recalls import tells_of_main
from factcheck.settle.self_conflicts import Clash

_ABOVE = frozenset({"headline", "caption"})
_LEAD = 4
"""Sentences from the start, headline and caption among them, in which a figure is meant for all."""
_YEARS = 1
"""By how much headline and text differ on one person's age; ages further apart are two persons'."""
_MINUTES = 10
_MOST = 40
"""Names looked at; longer lists are no one report's."""

SPELLED = Level[Any]("spelled-two-ways", "conflict", "note", 0.7, lambda *_: True, "one name is spelled in two ways")


def find_slips(facts: Sequence[Fact[Any]], details: Sequence[DetailType[Any]], readings: Sequence[Reading]) -> Iterator[Clash]:
    """The slips of a report."""
    above = frozenset(place for place, reading in enumerate(readings) if reading.sentence.kind in _ABOVE)
    for detail in details:
        own = [fact for fact in facts if fact.detail == detail.name and fact.event == 0]
        if detail.name == "ages":
            yield from ages_above(own, detail, above)
        elif detail.name == "casualties":
            yield from hurt_above(own, above)
        elif detail.name == "people":
            yield from spellings(own)
        elif detail.name == "times":
            yield from two_times(own, detail, readings)


def is_above(fact: Fact[Any], above: frozenset[int]) -> bool:
    """Whether a fact is told in headline and captions alone."""
    return all(mention.sentence in above for mention in fact.mentions)


def ages_above(facts: Sequence[Fact[Any]], detail: DetailType[Any], above: frozenset[int]) -> Iterator[Clash]:
    """The one age of a headline that the text has for nobody, where it has another, hardly different, for one person alone."""
    exact = [fact for fact in facts if fact.value.interval.is_exact()]
    told = [fact for fact in exact if is_above(fact, above)]
    if len(told) != 1 or told[0].subject.name:
        return
    below = [fact for fact in exact if fact is not told[0]]
    if any(fact.value.interval == told[0].value.interval for fact in below):
        return
    near = [fact for fact in below if fact.value.interval.gap(told[0].value.interval) <= _YEARS]
    same = [fact for fact in near if detail.comparable(told[0], fact) is not None]
    if len(same) == 1:
        yield Clash(told[0], same[0], detail.ladder[-1], ("headline-and-text",))


def hurt_above(facts: Sequence[Fact[Any]], above: frozenset[int]) -> Iterator[Clash]:
    """The injured of a headline or caption, fewer than all who were hit less the dead: "injured 3" above, "eight were shot" below."""
    whole = {fact.slot: fact for fact in reversed(facts) if fact.part is None}
    hurt, hit, dead = whole.get("injured"), whole.get("casualties"), whole.get("killed")
    if hurt is None or hit is None or not is_above(hurt, above) or hit.mentions[0].sentence >= _LEAD or is_above(hit, above):
        return
    figures = [fact.value for fact in (hurt, hit, dead) if fact is not None]
    is_plain = hurt.mentions[0].rule.startswith(("past", "active", "counted")) and hit.subject.head in {"", "person"}
    if not is_plain or any(figure.stated is None or not figure.interval.is_exact() for figure in figures):
        return
    rest = (hit.value.stated or 0) - (dead.value.stated or 0 if dead is not None else 0)
    if rest > (hurt.value.stated or 0):
        yield Clash(hurt, hit, TOLLS[-1], ("headline-and-text",))


def spellings(facts: Sequence[Fact[Any]]) -> Iterator[Clash]:
    """Two full names that differ by a slip in one word, of people never told of side by side."""
    named = [fact for fact in facts if " " in fact.subject.name][:_MOST]
    for place, left in enumerate(named):
        for right in named[place + 1 :]:
            mine, other = left.subject.name.split(), right.subject.name.split()
            differing = [pair for pair in zip(mine, other, strict=False) if pair[0] != pair[1]]
            if len(mine) == len(other) and len(differing) == 1 and is_slip(*differing[0]) and not stand_together(left, right):
                yield Clash(left, right, SPELLED, ("similar-name",))


def stand_together(left: Fact[Any], right: Fact[Any]) -> bool:
    """Whether one sentence tells of both."""
    return not {mention.sentence for mention in left.mentions}.isdisjoint(mention.sentence for mention in right.mentions)


def two_times(facts: Sequence[Fact[Any]], detail: DetailType[Any], readings: Sequence[Reading]) -> Iterator[Clash]:
    """Two exact times at which the one thing reported is said to have happened."""
    told = [fact for fact in facts if fact.slot == "onset" and is_exact_time(fact, readings)]
    if len(told) != 2:
        return  # more of them are several happenings
    left, right = told
    level = next(level for level in detail.ladder if level.holds(left, right, 0))
    if level.verdict == "conflict" and detail.comparable(left, right) is not None and abs(left.value.low - right.value.low) >= _MINUTES:
        yield Clash(left, right, level, ("same-happening",))


def is_exact_time(fact: Fact[Any], readings: Sequence[Reading]) -> bool:
    """Whether a fact is a minute of the clock, asserted of "the blast happened", with no second blast in the sentence."""
    return fact.value.is_point() and all(
        tells_of_main(readings[mention.sentence]) and not is_one_of_several(readings[mention.sentence]) for mention in fact.mentions
    )


def is_one_of_several(reading: Reading) -> bool:
    """Whether a sentence tells of a first, second or other happening."""
    return "another" in reading.words or not reading.words.isdisjoint(words(reading.document.language).ordinals)
