"""Finds durations: a number with a unit of time that tells how long something lasted, took, or came after something else."""

import functools
from collections.abc import Iterable

from factcheck.context.measured import Measured
from factcheck.context.measures import measures
from factcheck.context.measures_alone import singles
from factcheck.context.topics import clause_subject, nearest, noun_before, noun_behind, person_before
from factcheck.details.durations.value import COUNTED_ON, Duration
from factcheck.lexicon.matcher import Matcher, matcher
from factcheck.lexicon.tables import table
from factcheck.model.interval import Interval
from factcheck.model.mention import Mention, Subject
from factcheck.model.reading import Reading

SLOTS = {
    "lasted": "how long it lasted", "after": "how long after, or until, another happening", "before": "how long before another happening",
    "sentence": "how long a prison or other term", "service": "how long a career or service", "other": "another duration",
}  # fmt: skip
_NEARLY_ONE = 0.75
"""Of an hour, a year: what is called nearly one."""
_FEW = {"minutes": (2, 15), "hours": (2, 9), "days": (2, 9), "weeks": (2, 9), "seconds": (2, 30)}
_SEVERAL = {"minutes": (3, 30)}
_SHORT = frozenset({"seconds", "minutes", "hours"})
_ON = {"later": "after", "into": "after", "earlier": "before"}
"""From the word behind a stretch of time to the question that it answers."""
_WILL_LAST = frozenset({"to", "will", "would", "could", "may", "might", "can", "should", "not", "must"})


@functools.cache
def cues(section: str, language: str) -> Matcher:
    """The cue phrases of one section of the table; their meaning is the list's name."""
    lists = table(__file__, language)
    return matcher((key.partition(".")[2], words) for key, words in lists.items() if key.startswith(section + "."))


@functools.cache
def refused(name: str, language: str) -> Matcher:
    """What stands before or behind a stretch of time that is no duration."""
    return matcher([(name, table(__file__, language).get(f"not.{name}", ()))])


def find(reading: Reading) -> Iterable[Mention[Duration]]:
    """The durations of a sentence in order."""
    if not any(number.role == "measure" for number in reading.numbers) and reading.words.isdisjoint(singles(reading.document.language)):
        return
    for measured in measures(reading, of_time=True):
        one = widened(reading, measured)
        if is_refused(reading, one):
            continue
        slot = slot_of(reading, one)
        hedge, interval = one.hedge, one.interval
        if slot == "after" and not hedge and one.stated is not None and reading.tokens.lows[one.first - 1 : one.first] == ("within",):
            hedge, interval = "within", Interval(0, one.stated)
        value, tokens = Duration(interval, one.unit, one.stated, hedge), reading.tokens
        span, core, about = tokens.span(one.first, one.stop), tokens.span(*one.core), subject_of(reading, one, slot)
        yield Mention("durations", slot, value, span, reading.sentence.index, "duration", subject=about, core=core)


def widened(reading: Reading, one: Measured) -> Measured:
    """As in "A few minutes" may be ten, "a couple of hours" three."""
    lows = reading.tokens.lows[one.first : one.stop]
    if "couple" in lows and one.stated == 2:
        return one._replace(interval=Interval(2, 3), stated=None, hedge="vague")
    if one.hedge == "nearly" and one.stated == 1:
        return one._replace(interval=Interval(_NEARLY_ONE, 1))
    if one.hedge == "vague" and one.stated is None:
        if "few" in lows and one.unit.name in _FEW:
            return one._replace(interval=Interval(*_FEW[one.unit.name]))
        if "several" in lows and one.unit.name in _SEVERAL:
            return one._replace(interval=Interval(*_SEVERAL[one.unit.name]))
    return one


def is_refused(reading: Reading, one: Measured) -> bool:
    """Whether the words tell a date ("three days ago"), a stretch of the calendar ("the past two weeks") or a rate ("24 hours a day")."""
    lows, language = reading.tokens.lows, reading.document.language
    if one.stop < len(lows) and refused("behind", language).at(lows, one.stop) is not None:
        return not is_minutes_on(lows, one)
    at = one.first
    if lows[at - 1 : at] == ("in",) and any(low in {"time", "first"} or low.endswith("est") for low in lows[max(0, at - 8) : at - 1]):
        return True
    if lows[one.core[0] : one.core[1]] == ("one", "day") and cues("before", language).before(lows, at) is None:
        return True
    if refused("before", language).before(lows, at) is not None:
        return not (at > 1 and ((lows[at - 1] == "last" and lows[at - 2] in _WILL_LAST) or lows[at - 2 : at] == ("for", "only")))
    return lows[at - 1 : at] == ("-",) or (
        lows[one.stop : one.stop + 1] == ("before",) and lows[one.stop + 1 : one.stop + 2] in ((".",), (",",), ())
    )


def is_minutes_on(lows: tuple[str, ...], one: Measured) -> bool:
    """Whether minutes or hours are counted from what was told before, as no date is: "an hour later", "ten minutes into the flight"."""
    return one.unit.name in _SHORT and lows[one.stop] in _ON


_CAREER = 30 * 86400
"""Seconds: nobody has served for less."""


def slot_of(reading: Reading, one: Measured) -> str:
    """The question that a duration answers."""
    lows, language = reading.tokens.lows, reading.document.language
    behind = lows[one.stop] if one.stop < len(lows) else ""
    if behind in {"after", "before"}:
        return behind
    if behind in _ON:
        return _ON[behind]
    near = nearest(reading, (one.first, one.stop), cues("slot", language), reach=(8, 5))
    if near is not None:
        is_short = one.stated is not None and one.stated * one.unit.usual < _CAREER
        return "lasted" if near[0] == "service" and is_short else near[0]
    before = cues("before", language).before(lows, one.first)
    if before is not None:
        return before[1]
    if behind == "to" and lows[one.first - 1 : one.first] not in (("for",), ("lasted",)):
        return "after" if "took" in lows[max(0, one.first - 7) : one.first] else "other"
    return "lasted" if behind in {"of", "-", "while"} or one.is_attributive else "other"


def subject_of(reading: Reading, one: Measured, slot: str) -> Subject:
    """What lasted, or whose term it is: "three days of mourning", "a two-hour battle", "the fire burned for six hours"."""
    lows, stop = reading.tokens.lows, one.stop
    if lows[stop : stop + 1] and lows[stop] in _ON:
        return Subject(role=COUNTED_ON)
    if slot in {"sentence", "service"}:
        return Subject(name=person_before(reading, one.first))
    found: Subject | None = None
    if lows[stop : stop + 1] == ("of",):
        found = noun_behind(reading, stop + 1)
    elif one.is_attributive:
        found = noun_behind(reading, stop + 2 if lows[stop : stop + 2] == ("-", "long") else stop)
    elif lows[stop : stop + 2] == ("-", "long"):
        found = noun_behind(reading, stop + 2)
    elif lows[one.first - 1 : one.first] == ("for",) and lows[one.first - 2 : one.first - 1] and lows[one.first - 2].endswith("ing"):
        found = noun_before(reading, one.first - 2)
    return found or clause_subject(reading, one.first) or Subject()
