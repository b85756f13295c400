"""Kinds of places: which of them news uses for one place, and which exclude each other."""

from factcheck.lexicon.atlas import atlas

_SMALL, _LARGE = frozenset({"village", "hamlet"}), frozenset({"town", "city", "capital"})
_GRAINS = {
    "village": "settlement", "town": "settlement", "city": "settlement", "capital": "settlement", "county": "county", "district": "district",
    "township": "township", "municipality": "municipality", "province": "province", "state": "state", "country": "country", "hospital": "hospital",
    "school": "school", "bridge": "bridge", "airport": "airport", "island": "island", "river": "river", "lake": "lake", "block": "block",
    "address": "address",
}  # fmt: skip
_EXCLUSIVE = frozenset(
    {
        "settlement",
        "county",
        "province",
        "state",
        "country",
        "hospital",
        "school",
        "bridge",
        "airport",
        "island",
        "river",
        "lake",
        "address",
    }
)


def are_one_kind(left: str, right: str) -> bool:
    """Whether one place may be called both: always, but for a village that is also called a town or city."""
    return not ((left in _SMALL and right in _LARGE) or (left in _LARGE and right in _SMALL))


def grain_of(name: str, kind: str) -> str:
    """How large a thing is meant: by its stated kind, else by what is known of the name; "" when nobody can tell."""
    if kind:
        return _GRAINS.get(kind, "")
    known = atlas().kinds.get(name.lower(), "")
    return "settlement" if known == "city" else known if known in {"state", "country", "province"} and name.lower() not in _TWICE else ""


_TWICE = frozenset({"new york", "georgia", "washington", "mexico", "luxembourg", "punjab", "kandahar", "quebec"})
"""Names of a place and of another one inside or beside it."""


def are_exclusive(left: str, right: str) -> bool:
    """Whether two differently named places of these grains have nothing in common."""
    return left == right and left in _EXCLUSIVE
