"""What is comparable, and the ladder: one name with its roles, or one role with its names."""

from factcheck.details.people.roles import are_same, are_worded_alike, exclude_each_other, have_one_holder, is_kin
from factcheck.details.people.value import PersonValue
from factcheck.details.rungs import always
from factcheck.lexicon.fold import name_key
from factcheck.lexicon.person_names import FIRST_DIFFERS, OTHER, SAME, VARIANT, compare_names, parse
from factcheck.model.level import Level
from factcheck.model.mention import Fact

Person = Fact[PersonValue]


def comparable(left: Person, right: Person) -> tuple[str, ...] | None:
    """Evidence that two facts are of one person, or of one role that only one person has; None without any.

    Within one report names are linked before (`Name.full`), so only equal ones are one person.
    """
    mine, other = left.value, right.value
    if left.document == right.document:
        return ("same-person",) if name_key(mine.name) == name_key(other.name) else None
    met = compare_names(mine.name, other.name)
    if met == SAME:
        return ("same-person",) if are_full(mine, other) else ("same-name",)
    if met == VARIANT:
        return ("same-name",) if are_full(mine, other) else ("similar-name",)
    if met == FIRST_DIFFERS and share_role(mine, other):
        return ("same-surname", "same-single-role") if share_single_role(mine, other) else ("same-surname",)
    return ("same-single-role",) if met == OTHER and share_single_role(mine, other) else None


def are_full(left: PersonValue, right: PersonValue) -> bool:
    """Whether both names have more than one word."""
    return len(parse(left.name).words) > 1 and len(parse(right.name).words) > 1


def share_role(left: PersonValue, right: PersonValue) -> bool:
    """Whether both have one role; kin does not count, families share surnames."""
    return any(are_same(mine, other) and not is_kin(mine) for mine in left.roles for other in right.roles)


def share_single_role(left: PersonValue, right: PersonValue) -> bool:
    """Whether both have one role that one person has."""
    return any(have_one_holder(mine, other) for mine in left.roles for other in right.roles)


def has_exclusive_roles(left: Person, right: Person, _tolerance: float) -> bool:
    """One name for a driver here and a passenger there, and neither report knows the other's role too."""
    mine, other = left.value.roles, right.value.roles
    if compare_names(left.value.name, right.value.name) not in {SAME, VARIANT} or any(are_same(one, two) for one in mine for two in other):
        return False
    within = any(exclude_each_other(one, two) for roles in (mine, other) for one in roles for two in roles)
    return not within and any(exclude_each_other(one, two) for one in mine for two in other)


def has_other_first_name(left: Person, right: Person, _tolerance: float) -> bool:
    """One surname and role, two first names."""
    return compare_names(left.value.name, right.value.name) == FIRST_DIFFERS


def has_other_name(left: Person, right: Person, _tolerance: float) -> bool:
    """Two names for the one holder of a role."""
    return compare_names(left.value.name, right.value.name) == OTHER


def has_other_role(left: Person, right: Person, _tolerance: float) -> bool:
    """One name, and no role that is told alike in both."""
    mine, other = left.value.roles, right.value.roles
    if compare_names(left.value.name, right.value.name) != SAME or not mine or not other:
        return False
    return not any(are_worded_alike(one, two) for one in mine for two in other)


def is_same_name(left: Person, right: Person, _tolerance: float) -> bool:
    """One name, in full or as a surname, with title or without."""
    return compare_names(left.value.name, right.value.name) == SAME


LADDER: tuple[Level[PersonValue], ...] = (
    Level("exclusive-roles", "conflict", "warning", 0.6, has_exclusive_roles, "one name, but two roles that exclude each other"),
    Level("first-name-differs", "conflict", "warning", 0.6, has_other_first_name, "one surname and role, but two first names"),
    Level("other-name", "conflict", "error", 0.7, has_other_name, "two names for a role that one person has"),
    Level("role-wording", "compatible", "note", 0.9, has_other_role, "one name, the role told in other words"),
    Level("same-name", "agree", "note", 0.96, is_same_name, "the same name"),
    Level("possible-variant", "compatible", "note", 0.75, always, "possibly two forms of one name"),
)
