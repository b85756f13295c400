"""The ladder of percentages, and which of them may be of one thing."""

from factcheck.details.amounts import OVERLAP, ROUNDED, SAME, Amount
from factcheck.details.rungs import FORCE, always
from factcheck.lexicon.nouns import are_synonyms
from factcheck.model.level import Level
from factcheck.model.mention import Fact


def opposite(left: Fact[Amount], right: Fact[Amount], _tolerance: float) -> bool:
    """One is a rise, the other a fall."""
    return {left.value.direction, right.value.direction} == {"up", "down"}


LADDER: tuple[Level[Amount], ...] = (
    FORCE,
    Level("other-direction", "conflict", "error", 0.85, opposite, "one is a rise, the other a fall"),
    SAME._replace(name="same-share", because="the same percentage"),
    OVERLAP._replace(name="shares-overlap", because="some percentage satisfies both"),
    ROUNDED,
    Level("shares-apart", "conflict", "error", 0.8, always, "no percentage satisfies both"),
)


def comparable(left: Fact[Amount], right: Fact[Amount]) -> tuple[str, ...] | None:
    """Evidence that two percentages are of one thing: the noun and what is said of it; None for percent with points, and other nouns."""
    if left.slot != right.slot or left.value.unit != right.value.unit or left.subject.name != right.subject.name:
        return None
    mine, other = left.subject, right.subject
    if not mine.head or not other.head:
        return ()
    if mine.head == other.head:
        return ("same-head-noun",) if shares_words(mine.attributes, other.attributes) else ()
    if are_synonyms(mine.head, other.head):
        return ("synonym-head-noun",) if shares_words(mine.attributes, other.attributes) else ()
    return None if mine.role == other.role == "object" else ()


def shares_words(left: frozenset[str], right: frozenset[str]) -> bool:
    """Whether what is said of both has a word in common, or is not known of one."""
    return not left or not right or not left.isdisjoint(right)
