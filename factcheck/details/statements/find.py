"""Finds the outcomes that a sentence states, of whom or what, and whether they hold."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from factcheck.details.statements.forms import FORMS
from factcheck.details.statements.nouns import Noun, first_person
from factcheck.details.statements.outcomes import SLOT_OF
from factcheck.details.statements.told import Told
from factcheck.details.statements.value import Statement
from factcheck.details.statements.words import cues, words
from factcheck.lexicon.matcher import Matcher
from factcheck.model.mention import Mention, Subject
from factcheck.model.reading import Reading
from factcheck.model.record import NamedTuple

_FAR = 14
"""Tokens from a subject to its outcome that are shown as one stretch."""
_KINDS = {
    "closed": "ways sites",
    "open": "ways sites",
    "evacuated": "sites areas structures",
    "locked-down": "sites areas",
    "contained": "fires",
    "out-of-control": "fires",
    "sunk": "ships",
    "capsized": "ships trains",
    "afloat": "ships",
    "collapsed": "structures",
    "standing": "structures",
    "derailed": "trains",
    "cancelled": "events",
    "postponed": "events",
    "went-ahead": "events",
    "passed": "bills",
    "rejected": "bills",
    "recovered": "weapons",
    "confirmed": "claims",
}
"""What these outcomes are told of (lists of the word table); the others befall persons."""
_ANY = frozenset(
    "motive-known cause-known investigating suspect-known claimed disclaimed denied commented licensed accidental deliberate".split()
)


_OF_CULPRITS = frozenset({"in-custody", "released"})
"""What befalls hostages and patients too, by other hands."""


class Cue(NamedTuple):
    """A cue of the word table at its place."""

    first: int
    stop: int
    outcome: str
    form: str


def find(reading: Reading) -> Iterable[Mention[Statement]]:
    """The statements of a sentence, in the order of their cues; questions and conditions state nothing."""
    known = cues(reading.document.language)
    lows = reading.tokens.lows
    if reading.words.isdisjoint(known.cues) or "?" in lows[-2:]:
        return
    for cue in at_cues(lows, known):
        for each in FORMS[cue.form](reading, cue.first, cue.stop):
            told = settled(reading, each, cue)
            if is_told(reading, told, cue):
                yield mention_of(reading, told, cue)


def at_cues(lows: tuple[str, ...], known: Matcher) -> Iterator[Cue]:
    """The cues of a sentence; a phrase hides the shorter ones inside it."""
    last = 0
    for at, stop, meaning in known.matches(lows):
        if at >= last:
            outcome, _, form = meaning.partition("/")
            yield Cue(at, stop, outcome, form)
            last = stop


def settled(reading: Reading, told: Told, cue: Cue) -> Told:
    """The statement with what its subject decides: nobody is a denial; "no suspect has been identified" is about knowing one."""
    language, noun = reading.document.language, told.noun
    if told.is_subject and noun is not None and not can_have(noun, cue.outcome, language):
        noun = clause_subject(reading, noun, cue)
        told = told._replace(noun=noun)
    if noun is not None and (other := other_outcome(noun, told, cue, language)):
        return told._replace(outcome=other)
    if noun is None or not noun.is_nobody:
        return told
    if cue.outcome in {"identified", "found", "recovered"} and noun.head in words("suspects", language):
        return Told(noun._replace(is_nobody=False), False, "any", "suspect-known", told.core, "anybody")
    return told._replace(holds=False, reach="any")


def other_outcome(noun: Noun, told: Told, cue: Cue, language: str) -> str:
    """The outcome that a verb tells of this noun rather than its usual one: "has not been found", "a suspect was identified"; else ""."""
    if cue.outcome == "recovered" and noun.is_person and not noun.is_nobody and not told.holds:
        return "found"
    is_any = noun.determiner in {"a", "an", "one", "any"} and not noun.name and noun.head == "suspect"
    return "suspect-known" if cue.outcome == "identified" and is_any and noun.head in words("suspects", language) else ""


def clause_subject(reading: Reading, noun: Noun, cue: Cue) -> Noun:
    """What the clause begins with, where the noun before the verb cannot be its subject ("the gunman who fired at the stalls was …")."""
    language, first = reading.document.language, first_person(reading, cue.first)
    if first is None or "and" in reading.tokens.lows[first.stop : noun.first] or first.head in words("agents", language):
        return noun
    return first if can_have(first, cue.outcome, language) else noun


def is_told(reading: Reading, told: Told, cue: Cue) -> bool:
    """Whether a statement is of something that can have its outcome, and is asserted."""
    language = reading.document.language
    if is_history(reading.tokens.lows[cue.stop : cue.stop + 2]):
        return False
    if not words("hypothetical", language).isdisjoint(reading.tokens.lows[max(0, cue.first - 10) : cue.first]) and told.holds:
        return False
    return bool(told.words) if told.noun is None else can_have(told.noun, told.outcome or cue.outcome, language)


def can_have(noun: Noun, outcome: str, language: str) -> bool:
    """Whether an outcome can be told of a noun: an arrest of a person, a closing of a road."""
    if outcome in _ANY:
        return True
    if not (noun.head or noun.name or noun.determiner):
        return False
    if noun.name[-1:].isdigit():  # "Highway 12"
        return outcome in {"closed", "open"}
    if outcome == "died" and not is_one_known(noun, language):
        return False
    if outcome in _OF_CULPRITS and noun.head in words("victims", language):
        return False
    if outcome not in _KINDS:
        return noun.is_person or noun.head in words("persons", language) or bool(noun.name and not noun.is_place)
    if not noun.head or (noun.is_person and outcome != "evacuated"):
        return False
    return any(noun.head in words(kind, language) for kind in _KINDS[outcome].split())


def is_one_known(noun: Noun, language: str) -> bool:
    """Whether a noun is one person by name or part in the event; how many died is for casualties to say."""
    is_anybody = not noun.head or noun.head in words("generic", language) - words("suspects", language)
    return not noun.is_many and (bool(noun.name) or not is_anybody)


def is_history(following: tuple[str, ...]) -> bool:
    """Whether the words behind an outcome put it in the past: "had been arrested before."."""
    return following[:1] == ("before",) and not "".join(following[1:]).isalpha()


def mention_of(reading: Reading, told: Told, cue: Cue) -> Mention[Statement]:
    """The mention of one statement."""
    outcome, noun = told.outcome or cue.outcome, told.noun
    subject = noun.subject(reading.document.language) if noun is not None else Subject(told.words)
    reach = "any" if told.reach == "any" else "many" if noun is not None and noun.is_many else "one"
    if reach == "any" and noun is not None:
        subject = subject._replace(words=noun.head, name="")
    first, stop = cue.first, cue.stop
    if noun is not None and max(stop, noun.stop) - min(first, noun.first) <= _FAR:
        first, stop = min(first, noun.first), max(stop, noun.stop)
    at = cue.first if told.core is None else told.core
    value = Statement(subject.words, outcome, told.holds, reach)
    span = reading.tokens.span(min(first, at), max(stop, at + 1))
    part = "subset" if noun is not None and noun.is_part else None
    core = reading.tokens.span(at, at + 1)
    rule = told.rule or cue.form
    return Mention("statements", SLOT_OF[outcome], value, span, reading.sentence.index, rule, subject=subject, part=part, core=core)
