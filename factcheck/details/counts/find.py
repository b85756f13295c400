"""Finds counted things: a number and the noun it counts."""

from collections.abc import Iterable

from factcheck.context.clauses import clause_starts
from factcheck.details.figures import Figure
from factcheck.model.mention import Mention, Subject
from factcheck.model.reading import Phrase, Reading

SLOTS = {"count": "how many there are"}
_NO_THINGS = frozenset({"", "other", "time", "way", "thing", "part", "fifth", "third", "quarter", "half"})
"""Heads that count nothing: "three times", "two thirds"."""
_OPENERS = frozenset({"after", "when", "while", "before", "because", "that", "and"})
_DEFINITE = frozenset({"the", "these", "those", "both", "his", "her", "their", "its"})


def find(reading: Reading) -> Iterable[Mention[Figure]]:
    """Every noun phrase that a number leads and a noun heads, in order."""
    for phrase in reading.phrases:
        if phrase.number is None or phrase.head in _NO_THINGS or (phrase.number.stated == 1 and phrase.determiner == "of-the"):
            continue
        span = reading.tokens.span(phrase.first, phrase.stop)
        core = reading.tokens.span(phrase.number.first, phrase.number.stop)
        yield Mention(
            "counts", "count", Figure.of(phrase.number), span, reading.sentence.index, "number-then-noun",
            subject=subject_of(reading, phrase), part=part_of(reading, phrase), core=core,
        )  # fmt: skip


def subject_of(reading: Reading, phrase: Phrase) -> Subject:
    """What is counted."""
    words = " ".join((*phrase.modifiers, phrase.head))
    return Subject(
        words, phrase.head, "", frozenset(phrase.modifiers), is_definite=phrase.determiner in _DEFINITE, role=role_of(reading, phrase)
    )


def role_of(reading: Reading, phrase: Phrase) -> str:
    """Its part in the clause: "subject" at the start of it, "agent" behind "by", "object" behind a past form; else empty."""
    before = reading.tokens.lows[phrase.first - 1] if phrase.first else ""
    if phrase.first in clause_starts(reading.tokens) or before in _OPENERS:
        return "subject"
    if before == "by":
        return "agent"
    return "object" if before.endswith(("ed", "ing")) else ""


def part_of(reading: Reading, phrase: Phrase) -> str | None:
    """Whether it is a part: "12 other houses" come besides, "two of the trucks" are a part, so are "118 people: 106 passengers and …"."""
    colon = next((at for at, low in enumerate(reading.tokens.lows[: phrase.first]) if low == ":"), None)
    if colon is not None and any(number.role == "cardinal" and number.stop < colon for number in reading.numbers):
        return "subset"
    if phrase.determiner == "another":
        return "other"
    return "subset" if phrase.determiner in {"of-the", "of-them"} else None
