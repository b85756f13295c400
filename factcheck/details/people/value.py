"""A named person with the roles that a report gives."""

from __future__ import annotations

from factcheck.details.people.roles import Role, are_worded_alike
from factcheck.lexicon.fold import name_key
from factcheck.model.record import NamedTuple


class PersonValue(NamedTuple):
    """Only what the words say: without roles, none was stated."""

    name: str
    """The fullest form that the report has, without titles."""
    roles: tuple[Role, ...] = ()
    """In the order told, each once."""

    def shown(self) -> str:
        """As a reader would write it: "Jane Doe, mayor of Harlow"."""
        if not self.roles:
            return self.name
        role = self.main_role()
        return f"{self.name}, {role.words} of {role.of}" if role.of else f"{self.name}, {role.words}"

    def main_role(self) -> Role:
        """The role told with most: of what, then in how many words."""
        return max(self.roles, key=lambda role: (bool(role.of), len(role.words.split())))

    def as_json(self) -> dict[str, object]:
        """The VALUE object; what was not stated is null."""
        role = self.main_role() if self.roles else None
        return {"name": self.name, "role": role.words if role else None, "of": (role.of or None) if role else None}

    def difference(self, other: PersonValue) -> str:
        """What sets two persons apart, in words: their names, else their roles."""
        if name_key(self.name) != name_key(other.name):
            return f"{self.name} / {other.name}"
        if self.roles and other.roles and self.main_role().words != other.main_role().words:
            return f"{self.main_role().words} / {other.main_role().words}"
        return ""

    def merge(self, other: PersonValue) -> PersonValue | None:
        """One person with the roles of both; None for two names."""
        if name_key(self.name) != name_key(other.name):
            return None
        roles = list(self.roles)
        for role in other.roles:
            at = next((at for at, known in enumerate(roles) if are_worded_alike(known, role) and not _are_two_places(known, role)), -1)
            if at < 0:
                roles.append(role)
            else:
                roles[at] = _fuller(roles[at], role)
        return self._replace(roles=tuple(roles))


def reach(value: PersonValue) -> tuple[str, str]:
    """What the spellings of one name share, as both ends of a stretch; persons with others never merge."""
    key = name_key(value.name)
    return key, key


def _are_two_places(left: Role, right: Role) -> bool:
    """Whether two roles are of two named places or bodies."""
    return bool(left.of and right.of) and name_key(left.of) != name_key(right.of)


def _fuller(left: Role, right: Role) -> Role:
    """One role with what both say of it."""
    longer = left if len(left.words) >= len(right.words) else right
    return Role(longer.words, left.of or right.of, left.is_definite or right.is_definite)
