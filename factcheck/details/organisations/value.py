"""A body as a report names it."""

from __future__ import annotations

from factcheck.details.organisations.names import OTHER, VARIANT, compare_names, key_of
from factcheck.model.record import NamedTuple


class BodyValue(NamedTuple):
    """Only what the words say: without a role, none was stated."""

    name: str
    """The fullest form that the report has."""
    role: str = ""
    """What it is in the event: operator, owner …"""
    is_only: bool = False
    """Whether the report speaks of the only one: "the operator, X", "operated by X"."""
    forms: tuple[str, ...] = ()
    """Other forms of the name that the report has: "WHO"."""

    def shown(self) -> str:
        """As a reader would write it: "World Health Organization (WHO)", "Calmera Lines, operator"."""
        letters = next((form for form in self.forms if form.isupper()), "")
        name = f"{self.name} ({letters})" if letters else self.name
        return f"{name}, {self.role}" if self.role else name

    def as_json(self) -> dict[str, object]:
        """The VALUE object; a role that was not stated is null."""
        return {"name": self.name, "role": self.role or None}

    def difference(self, other: BodyValue) -> str:
        """The two names, where they are not the same."""
        return f"{self.name} / {other.name}" if key_of(self.name) != key_of(other.name) else ""

    def merge(self, other: BodyValue) -> BodyValue | None:
        """One body under its fullest name; None for two names, and for two roles."""
        if how_alike(self, other) in {OTHER, VARIANT} or (self.role and other.role and self.role != other.role):
            return None
        fuller = self if len(self.name) >= len(other.name) else other
        names = dict.fromkeys((self.name, *self.forms, other.name, *other.forms))
        forms = tuple(name for name in names if key_of(name) != key_of(fuller.name))
        return BodyValue(fuller.name, self.role or other.role, self.is_only or other.is_only, forms)


def how_alike(left: BodyValue, right: BodyValue) -> str:
    """How the names meet, the nearest of all their forms."""
    if not left.forms and not right.forms:
        return compare_names(left.name, right.name)
    found = {compare_names(mine, other) for mine in (left.name, *left.forms) for other in (right.name, *right.forms)}
    return next(how for how in ("same", "part", "variant", "other") if how in found)
