"""The ladder of ages, and which of them are of one person."""

from factcheck.details.figures import Figure
from factcheck.details.rungs import OVERLAP, SAME_FIGURE, always
from factcheck.lexicon.nouns import are_synonyms, gender, group_of
from factcheck.model.level import Level
from factcheck.model.mention import Fact

LADDER: tuple[Level[Figure], ...] = (
    SAME_FIGURE,
    OVERLAP,
    Level("figures-apart", "conflict", "error", 0.85, always, "one person has one age"),
)


def comparable(left: Fact[Figure], right: Fact[Figure]) -> tuple[str, ...] | None:
    """Evidence that two ages are of one person: the name, else the role (victim, suspect) with nouns that do not exclude each other."""
    mine, other = left.subject, right.subject
    if mine.name and other.name:
        return ("same-person",) if is_same_person(mine.name, other.name) else None
    if mine.group and other.group and mine.group != other.group:
        return None
    if gender(mine.head) * gender(other.head) < 0 or {is_child(mine.head), is_child(other.head)} == {True, False}:
        return None
    if is_far(left.value, right.value):
        return None
    evidence = ["same-part-in-event"] if mine.group and mine.group == other.group else []
    if mine.head and other.head and (mine.head == other.head or are_synonyms(mine.head, other.head)):
        evidence.append("same-head-noun")
    return tuple(evidence)


def is_far(left: Figure, right: Figure) -> bool:
    """Whether two ages are too far apart to be one unnamed person's, however told: by more than five years and two fifths."""
    gap = left.interval.gap(right.interval)
    return gap > max(5, 0.4 * max(left.interval.low or 0, right.interval.low or 0))


def is_same_person(left: str, right: str) -> bool:
    """Whether one name's words are all in the other ("Smith", "John Smith"), or surname and first letter are the same."""
    mine, other = left.casefold().split(), right.casefold().split()
    if set(mine) <= set(other) or set(other) <= set(mine):
        return True
    return mine[-1] == other[-1] and mine[0][0] == other[0][0]


def is_child(noun: str) -> bool | None:
    """Whether a noun is of children; None for nouns that do not tell."""
    group = group_of(noun) if noun else None
    return True if group == "children" else False if group == "adults" else None
