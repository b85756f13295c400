"""Finds counted things: a number and the noun it counts."""

from __future__ import annotations

import functools
from collections.abc import Iterable, Iterator

from factcheck.context.clauses import is_clause_start
from factcheck.context.forms import forms
from factcheck.context.words import classes
from factcheck.details.figures import Figure
from factcheck.lexicon.nouns import singular
from factcheck.lexicon.tables import table
from factcheck.model.mention import Mention, Subject
from factcheck.model.reading import Number, Phrase, Reading
from factcheck.model.slotted import Slotted

SLOTS = {"count": "how many there are"}
_TWO = 2
_AROUND = 20_000
"""Code points around a name and its figures within which they are looked for again."""
_TOWN = 100
"""Fewer than this live in no town."""
_SAME_BODY = {"maximum": "capacity"}
_ROOM = 20
"""Fewer than this and the figure hardly is how many a place has room for."""
_CLOSERS = frozenset({".", ",", ";", ")", "—", "–", "|"})
_WERE = (("were",), ("are",))
_DEFINITE = frozenset({"the", "these", "those", "both", "his", "her", "their", "its"})


class Words(Slotted):
    """The words of one language."""

    no_things: frozenset[str]
    """Heads that count nothing: "three times", "two thirds"."""
    openers: frozenset[str]
    agents: frozenset[str]
    putting: frozenset[str]
    """Words right before a figure whose noun was told before: "put it at 6,000", "police said some 3,000"."""
    verb_endings: tuple[str, ...]
    compounded: frozenset[str]
    """Nouns counted behind a hyphen: "a five-boat attack"."""
    bodies: frozenset[str]
    """Nouns whose number stands behind "of": "a crew of 14"."""
    towns: frozenset[str]
    """What people live in: "a town of 70,000"."""
    room: frozenset[str]
    """Verbs of a place whose number is how many it has room for: "a ground that holds 15,400"."""


@functools.cache
def words(language: str) -> Words:
    """The words of one language."""
    lists = table(__file__, language)
    return Words(
        frozenset(lists.get("heads.no_things", ())) | {"", "other"}, frozenset(lists.get("roles.openers", ())),
        frozenset(lists.get("roles.agents", ())), frozenset(lists.get("figures.putting", ())), tuple(lists.get("roles.verb_endings", ())),
        frozenset(lists.get("heads.compounded", ())), frozenset(lists.get("heads.bodies", ())), frozenset(lists.get("heads.towns", ())),
        frozenset(lists.get("heads.room", ())),
    )  # fmt: skip


def find(reading: Reading) -> Iterable[Mention[Figure]]:
    """Every noun phrase that a number leads and a noun heads, in order; then numbers bound to their noun in another way."""
    no_things = words(reading.document.language).no_things
    yield from find_bound(reading)
    for phrase in reading.phrases:
        if phrase.number is None or (phrase.number.stated == 1 and phrase.determiner == "of-the"):
            continue
        if phrase.first and reading.tokens.lows[phrase.first - 1] == "per":
            continue  # "12 per 100,000 people" counts nobody
        if phrase.head in no_things and (phrase.head or not counts_unnamed(reading, phrase)):
            continue
        if is_model(reading, phrase.number):
            continue
        span = reading.tokens.span(phrase.first, phrase.stop)
        core = reading.tokens.span(phrase.number.first, phrase.number.stop)
        yield Mention(
            "counts", "count", Figure.of(phrase.number), span, reading.sentence.index, "number-then-noun",
            subject=subject_of(reading, phrase), part=part_of(reading, phrase), core=core,
        )  # fmt: skip


def is_model(reading: Reading, number: Number) -> bool:
    """Whether figures belong to the name before them, as the report's writing the two together time and again shows: "Cosima 2 heaters"."""
    at, tokens = number.outer, reading.tokens
    if at == 0 or number.outer != number.first or tokens.texts[at - 1] == tokens.lows[at - 1] or not tokens.lows[at].isdecimal():
        return False
    text, start, end = reading.document.text, tokens.starts[at - 1], tokens.ends[at]
    return text.count(text[start:end], max(0, start - _AROUND), end + _AROUND) > 1


def find_bound(reading: Reading) -> Iterator[Mention[Figure]]:
    """Numbers with a hyphen before their noun ("a five-boat attack"), or behind the word for a body of people ("a crew of 14")."""
    for number in reading.numbers:
        if number.role != "cardinal" or (number.stated or 0) < _TWO or (place := bound_to(reading, number)) is None:
            continue
        first, last, head = place
        span, core = reading.tokens.span(first, last), reading.tokens.span(number.first, number.stop)
        yield Mention(
            "counts", "count", Figure.of(number), span, reading.sentence.index, "number-bound", subject=Subject(head, head), core=core
        )  # fmt: skip


def bound_to(reading: Reading, number: Number) -> tuple[int, int, str] | None:
    """The tokens of a number and the noun it is bound to, and that noun; None where it is bound to none."""
    known, lows, at, outer, stop = words(reading.document.language), reading.tokens.lows, number.first, number.outer, number.stop
    behind = lows[stop + 1 : stop + 3]
    if lows[stop : stop + 1] == ("-",) and behind:
        if behind[0] in known.compounded and behind[1:] != ("-",):
            return at, stop + 2, lows[stop + 1]
        is_body = behind[0] == "strong" and behind[1:] and behind[1].isalpha()
        return (at, stop + 3, behind[1]) if is_body else None
    if outer == 0 or not is_alone(reading, number):
        return None
    before, stated = lows[outer - 1], number.stated or 0
    if before == "of" and outer > 1:
        body = lows[outer - 2]
        if body in known.bodies:
            return outer - 2, stop, _SAME_BODY.get(body, body)
        return (outer - 2, stop, "population") if body in known.towns and stated >= _TOWN else None
    if before == "population":
        return outer - 1, stop, before
    return (outer, stop, "capacity") if before in known.room and stated >= _ROOM else None


def is_alone(reading: Reading, number: Number) -> bool:
    """Whether no noun of its own stands behind a number."""
    return not any(phrase.number is number and phrase.head for phrase in reading.phrases)


def counts_unnamed(reading: Reading, phrase: Phrase) -> bool:
    """Whether a number counts though its noun is left out: "four of them fled", "214 have been confirmed", "police said some 3,000"."""
    if phrase.number is None or (phrase.number.stated or 0) < _TWO:
        return False
    lows, language = reading.tokens.lows, reading.document.language
    behind = lows[phrase.stop] if phrase.stop < len(lows) else "."
    if phrase.determiner in {"of-them", "of-the"} or behind in classes(language).auxiliaries:
        return True
    before = lows[phrase.first - 1] if phrase.first else ""
    return before in words(language).putting and not behind[0].isalnum()


def told_of(reading: Reading, phrase: Phrase) -> str:
    """The noun that a part of some whole is said to be: "eight of the victims were children"; empty without one."""
    lows, language = reading.tokens.lows, reading.document.language
    if phrase.determiner not in {"of-the", "of-them"} or lows[phrase.stop : phrase.stop + 1] not in _WERE:
        return ""
    noun = next((other for other in reading.phrases if other.first == phrase.stop + 1), None)
    behind = lows[noun.stop] if noun is not None and noun.stop < len(lows) else "."
    is_noun = noun is not None and noun.is_person and noun.is_plural and noun.stop == noun.first + 1 and not noun.number
    return singular(lows[phrase.stop + 1], language) if is_noun and behind in _CLOSERS else ""


def subject_of(reading: Reading, phrase: Phrase) -> Subject:
    """What is counted."""
    if noun := told_of(reading, phrase):
        return Subject(noun, noun, role=role_of(reading, phrase))
    if phrase.head == "member" and phrase.modifiers and phrase.modifiers[-1] in words(reading.document.language).bodies:
        phrase = phrase._replace(head=phrase.modifiers[-1], modifiers=phrase.modifiers[:-1])  # "six crew members" are a crew of six
    is_head_first = forms(reading.document.language).is_head_first
    spelled = (phrase.head, *phrase.modifiers) if is_head_first else (*phrase.modifiers, phrase.head)
    return Subject(
        " ".join(spelled),
        phrase.head,
        "",
        frozenset(phrase.modifiers),
        is_definite=phrase.determiner in _DEFINITE,
        role=role_of(reading, phrase),
    )


def role_of(reading: Reading, phrase: Phrase) -> str:
    """Its part in the clause: "subject" at the start of it, "agent" behind "by", "object" behind a past form; else empty."""
    before, language = reading.tokens.lows[phrase.first - 1] if phrase.first else "", reading.document.language
    known = words(language)
    if is_clause_start(reading.tokens, phrase.first, language) or before in known.openers:
        return "subject"
    if before in known.agents:
        return "agent"
    return "object" if before.endswith(known.verb_endings) else ""


def part_of(reading: Reading, phrase: Phrase) -> str | None:
    """Whether it is a part: "12 other houses" come besides, "two of the trucks" are a part, so are "118 people: 106 passengers and …"."""
    if phrase.determiner == "the":
        return None
    if phrase.determiner == "label-part":
        return "subset"
    colon = next((at for at, low in enumerate(reading.tokens.lows[: phrase.first]) if low == ":"), None)
    wholes = [other for other in reading.phrases if colon is not None and other.number is not None and other.stop <= colon]
    if any(other.head in {"", phrase.head} for other in wholes):
        return "subset"
    if phrase.determiner == "another":
        return "other"
    return "subset" if phrase.determiner in {"of-the", "of-them"} else None
