"""The ladder of quantities, and which of them may be of one thing."""

from factcheck.details.amounts import OVERLAP, ROUNDED, SAME, Amount
from factcheck.details.rungs import FORCE, always
from factcheck.lexicon.nouns import are_synonyms
from factcheck.model.level import Level
from factcheck.model.mention import Fact


def are_close(left: Fact[Amount], right: Fact[Amount], _tolerance: float) -> bool:
    """Whether the two differ by a tenth at most, as measurements and estimates do."""
    mine, other = left.value.point(), right.value.point()
    if mine is None or other is None or left.value.unit.dimension in {"temperature", "magnitude", "caliber"}:
        return False
    return abs(mine - other) <= 0.1 * max(abs(mine), abs(other))


LADDER: tuple[Level[Amount], ...] = (
    FORCE,
    SAME,
    OVERLAP,
    ROUNDED,
    Level("amounts-close", "conflict", "warning", 0.6, are_close, "no amount satisfies both, but they are within a tenth of each other"),
    Level("amounts-apart", "conflict", "error", 0.8, always, "no amount satisfies both, in any unit"),
)
_AFTER = frozenset({"aftershock", "foreshock"})


def comparable(left: Fact[Amount], right: Fact[Amount]) -> tuple[str, ...] | None:
    """Evidence that two quantities are of one thing: None for other dimensions, rates, nouns, and a speed and its limit."""
    if left.slot != right.slot or not may_convert(left.value, right.value) or left.subject.name != right.subject.name:
        return None
    mine, other = left.subject, right.subject
    if ("limit" in mine.attributes) != ("limit" in other.attributes):
        return None
    if left.slot == "magnitude":
        return None if (mine.head in _AFTER) != (other.head in _AFTER) else ("same-slot",)
    if not mine.head or not other.head:
        return ("same-kind",) if left.slot != "other" else ()
    if mine.head == other.head and is_told(left, right):
        return ("same-head-noun",)
    if are_synonyms(mine.head, other.head) and is_told(left, right):
        return ("synonym-head-noun",)
    return None if mine.role == other.role == "object" and mine.head != other.head else ()


def may_convert(left: Amount, right: Amount) -> bool:
    """Whether the two are of one dimension; degrees of an unnamed scale and calibres only meet their own unit."""
    if left.unit.dimension != right.unit.dimension:
        return False
    return left.unit.name == right.unit.name or not {left.unit.name, right.unit.name} & {"degrees", "caliber"}


def is_told(left: Fact[Amount], right: Fact[Amount]) -> bool:
    """Whether the noun tells enough: not when all that is known is that both sentences are about it."""
    return left.slot != "other" or "object" in {left.subject.role, right.subject.role}
