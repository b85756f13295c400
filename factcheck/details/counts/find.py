"""Finds counted things: a number and the noun it counts."""

from collections.abc import Iterable

from factcheck.context.clauses import clause_starts
from factcheck.details.figures import Figure
from factcheck.model.mention import Mention, Subject
from factcheck.model.reading import Phrase, Reading

SLOTS = {"count": "how many there are"}
_DEFINITE = frozenset({"the", "these", "those", "both", "his", "her", "their", "its"})


def find(reading: Reading) -> Iterable[Mention[Figure]]:
    """Every noun phrase that a number leads and a noun heads, in order."""
    for phrase in reading.phrases:
        if phrase.number is None or not phrase.head or phrase.head == "other" or (phrase.number.stated == 1 and phrase.determiner == "of-the"):
            continue
        span = reading.tokens.span(phrase.first, phrase.stop)
        core = reading.tokens.span(phrase.number.first, phrase.number.stop)
        rule = "number-then-noun"
        yield Mention(
            "counts", "count", Figure.of(phrase.number), span, reading.sentence.index, rule, subject=subject_of(reading, phrase), part=part_of(phrase), core=core
        )  # fmt: skip


def subject_of(reading: Reading, phrase: Phrase) -> Subject:
    """What is counted."""
    words = " ".join((*phrase.modifiers, phrase.head))
    return Subject(
        words, phrase.head, "", frozenset(phrase.modifiers), is_definite=phrase.determiner in _DEFINITE, role=role_of(reading, phrase)
    )


def role_of(reading: Reading, phrase: Phrase) -> str:
    """ "subject" for a phrase that opens its clause, "object" behind "by" or a past form; empty behind other prepositions."""
    lows = reading.tokens.lows
    if phrase.first in clause_starts(reading.tokens) or (phrase.first and phrase.first - 1 in clause_starts(reading.tokens) and not lows[phrase.first - 1].isalpha()):
        return "subject"
    before = lows[phrase.first - 1]
    if before in {"after", "when", "while", "before", "because", "that", "and"}:
        return "subject"
    if before == "by":
        return "agent"
    return "object" if before.endswith(("ed", "ing")) else ""


def part_of(phrase: Phrase) -> str | None:
    """ "12 other houses" come besides, "two of the trucks" are a part."""
    if phrase.determiner == "another":
        return "other"
    return "subset" if phrase.determiner in {"of-the", "of-them"} else None
