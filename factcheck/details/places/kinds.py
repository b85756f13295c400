"""Kinds of places: which of them news uses for one place, and which exclude each other."""

from factcheck.lexicon.atlas import atlas

_SMALL, _LARGE = frozenset({"village", "hamlet"}), frozenset({"town", "city", "capital"})
_SETTLEMENTS = frozenset({"village", "hamlet", "town", "city", "capital"})
SPOKEN_KINDS = _SETTLEMENTS | frozenset(
    {
        "municipality",
        "settlement",
        "district",
        "neighborhood",
        "township",
        "county",
        "province",
        "region",
        "state",
        "country",
        "island",
        "port",
        "camp",
    }
)
"""Kinds that stand outside a name: "the village of X"."""
_EXCLUSIVE = frozenset(
    {
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
        "settlement",
    }
)
"""Kinds of which nothing is in two at once. Districts and regions nest, streets cross, blocks touch."""


def are_one_kind(left: str, right: str) -> bool:
    """Whether one place may be called both: always, but for a village that is also called a town or city."""
    return not ((left in _SMALL and right in _LARGE) or (left in _LARGE and right in _SMALL))


def grain_of(name: str, kind: str) -> str:
    """How large a thing is meant: by its stated kind, else by what is known of the name; "" when nobody can tell."""
    if kind:
        return "settlement" if kind in _SETTLEMENTS else kind
    known = atlas("en").kinds.get(name.lower(), "")
    return "settlement" if known == "city" else known if known in {"state", "country", "province"} and name.lower() not in _TWICE else ""


_TWICE = frozenset({"new york", "georgia", "washington", "mexico", "luxembourg", "punjab", "kandahar", "quebec"})
"""Names of a place and of another one inside or beside it."""


def are_exclusive(left: str, right: str) -> bool:
    """Whether two differently named places of these grains have nothing in common."""
    return left == right and left in _EXCLUSIVE
