"""Finds counted things: a number and the noun it counts."""

from __future__ import annotations

import functools
from collections.abc import Iterable

from factcheck.context.clauses import is_clause_start
from factcheck.context.forms import forms
from factcheck.context.words import classes
from factcheck.details.figures import Figure
from factcheck.lexicon.tables import table
from factcheck.model.mention import Mention, Subject
from factcheck.model.reading import Phrase, Reading
from factcheck.model.record import NamedTuple

SLOTS = {"count": "how many there are"}
_TWO = 2
_DEFINITE = frozenset({"the", "these", "those", "both", "his", "her", "their", "its"})


class Words(NamedTuple):
    """The words of one language."""

    no_things: frozenset[str]
    """Heads that count nothing: "three times", "two thirds"."""
    openers: frozenset[str]
    agents: frozenset[str]
    putting: frozenset[str]
    """Words right before a figure whose noun was told before: "put it at 6,000", "police said some 3,000"."""
    verb_endings: tuple[str, ...]


@functools.cache
def words(language: str) -> Words:
    """The words of one language."""
    lists = table(__file__, language)
    return Words(
        frozenset(lists.get("heads.no_things", ())) | {"", "other"}, frozenset(lists.get("roles.openers", ())),
        frozenset(lists.get("roles.agents", ())), frozenset(lists.get("figures.putting", ())), tuple(lists.get("roles.verb_endings", ())),
    )  # fmt: skip


def find(reading: Reading) -> Iterable[Mention[Figure]]:
    """Every noun phrase that a number leads and a noun heads, in order."""
    no_things = words(reading.document.language).no_things
    for phrase in reading.phrases:
        if phrase.number is None or (phrase.number.stated == 1 and phrase.determiner == "of-the"):
            continue
        if phrase.head in no_things and (phrase.head or not counts_unnamed(reading, phrase)):
            continue
        span = reading.tokens.span(phrase.first, phrase.stop)
        core = reading.tokens.span(phrase.number.first, phrase.number.stop)
        yield Mention(
            "counts", "count", Figure.of(phrase.number), span, reading.sentence.index, "number-then-noun",
            subject=subject_of(reading, phrase), part=part_of(reading, phrase), core=core,
        )  # fmt: skip


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


def subject_of(reading: Reading, phrase: Phrase) -> Subject:
    """What is counted."""
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
    colon = next((at for at, low in enumerate(reading.tokens.lows[: phrase.first]) if low == ":"), None)
    if colon is not None and any(number.role == "cardinal" and number.stop < colon for number in reading.numbers):
        return "subset"
    if phrase.determiner == "another":
        return "other"
    return "subset" if phrase.determiner in {"of-the", "of-them"} else None
