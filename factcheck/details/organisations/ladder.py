"""What is comparable, and the ladder. Names of bodies are shortened freely, so only two bodies in one role of one thing ever conflict."""

from factcheck.details.organisations.names import OTHER, PART, SAME, VARIANT, words_of
from factcheck.details.organisations.value import BodyValue, how_alike
from factcheck.details.rungs import always
from factcheck.model.level import Level
from factcheck.model.mention import Fact

Body = Fact[BodyValue]


def comparable(left: Body, right: Body) -> tuple[str, ...] | None:
    """Evidence that two facts are of one body: its name, or a role that one body has; None without any."""
    mine, other = left.value, right.value
    how = how_alike(mine, other)
    if how == VARIANT:
        return ("similar-name",)
    if how == OTHER:
        return ("same-single-role",) if share_single_role(mine, other) else None
    return ("same-name",)


def share_single_role(left: BodyValue, right: BodyValue) -> bool:
    """Whether both are said to be the only operator, owner or manufacturer, under names of more than letters."""
    are_names = not left.name.isupper() and not right.name.isupper()
    return left.role == right.role and left.role in words_of("role.single") and left.is_only and right.is_only and are_names


def is_same(left: Body, right: Body, _tolerance: float) -> bool:
    """One name once abbreviations, forms of business and "the" are set aside."""
    return how_alike(left.value, right.value) == SAME


def is_part(left: Body, right: Body, _tolerance: float) -> bool:
    """One name is the beginning of the other."""
    return how_alike(left.value, right.value) == PART


def is_other(left: Body, right: Body, _tolerance: float) -> bool:
    """Two names for one role."""
    return how_alike(left.value, right.value) == OTHER


LADDER: tuple[Level[BodyValue], ...] = (
    Level("same-name", "agree", "note", 0.96, is_same, "the same name"),
    Level("part-of-name", "compatible", "note", 0.9, is_part, "one name is a part of the other"),
    Level("other-name", "conflict", "warning", 0.6, is_other, "two names for a role that one body has"),
    Level("possible-variant", "compatible", "note", 0.75, always, "possibly two spellings of one name"),
)
