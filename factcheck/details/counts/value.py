"""The ladder of counts, and which of them may count the same things."""

from factcheck.details.figures import Figure, is_far
from factcheck.details.rungs import FORCE, OVERLAP, PART, ROUNDED, SAME_FIGURE, always
from factcheck.lexicon.nouns import EVERY, are_synonyms, group_of, heads, is_kind_of
from factcheck.model.level import Level
from factcheck.model.mention import Fact

_ANYBODY = frozenset({"", "any", "adults", "children", "others"})
_FAR = 0.5
"""The share of the larger of two numbers below which the smaller is hardly of the same things."""

LADDER: tuple[Level[Figure], ...] = (
    FORCE,
    SAME_FIGURE,
    OVERLAP,
    ROUNDED,
    PART,
    Level("figures-apart", "conflict", "error", 0.8, always, "no number satisfies both"),
)


def comparable(left: Fact[Figure], right: Fact[Figure]) -> tuple[str, ...] | None:
    """Evidence that two counts are of the same things, and whether one is hardly half of the other; None when they are not."""
    evidence = same_things(left, right)
    if evidence is None or not is_far(left.value.stated, right.value.stated, share=_FAR):
        return evidence
    return (*evidence, "far-apart")


def same_things(left: Fact[Figure], right: Fact[Figure]) -> tuple[str, ...] | None:
    """Evidence from what is counted: the head noun, a synonym, or else the same part in their clauses.

    A number whose noun is left out may count anything; where it stands must tell.
    Differing attributes (confirmed cases, suspected cases) and the part in the clause alone let two counts agree but never conflict.
    A person noun never meets a thing.
    """
    mine, other = left.subject.head, right.subject.head
    if not (mine and other):
        return ("unnamed",)
    narrow, wide = left.subject.attributes, right.subject.attributes
    if narrow and wide and narrow.isdisjoint(wide):
        return ("other-attributes",)
    if mine == other:
        return ("same-head-noun", "narrower") if is_narrower(left, right) or is_narrower(right, left) else ("same-head-noun",)
    if are_synonyms(mine, other, EVERY):
        return ("synonym-head-noun",)
    if is_kind_of(mine, other, EVERY):
        return ("wider-head-noun",)
    if (group_of(mine, EVERY) is None) != (group_of(other, EVERY) is None) or are_of_two_sides(mine, other):
        return None
    if left.part != right.part:
        return None
    if not heads("persons").isdisjoint({mine, other}) or "adults" in {group_of(mine, EVERY), group_of(other, EVERY)}:
        return ("generic-noun",)
    return ("same-role",) if left.subject.role and left.subject.role == right.subject.role else None


def is_update(early: Fact[Figure], late: Fact[Figure]) -> bool:
    """Whether the later count lies above the earlier one and is of what goes on being counted: the sick, houses damaged, complaints."""
    low, high = late.value.interval.low, early.value.interval.high
    return late.subject.head in heads("growing") and low is not None and high is not None and low > high


def are_of_two_sides(left: str, right: str) -> bool:
    """Whether one noun is of attackers and the other of those whom they meet: intruders and customers."""
    groups = {group_of(left, EVERY) or "", group_of(right, EVERY) or ""}
    return "attackers" in groups and not groups <= {"attackers", *_ANYBODY}


def is_narrower(part: Fact[Figure], whole: Fact[Figure]) -> bool:
    """Whether one figure is of a kind of the other's things, and no larger: "five export countries", "six countries"."""
    is_kind = bool(part.subject.attributes) and not whole.subject.attributes
    return is_kind and (part.value.stated or 0) <= (whole.value.stated or 0)
