"""A place as a report names it, and when two such places can both be meant."""

from __future__ import annotations

from factcheck.details.places.kinds import SPOKEN_KINDS, are_exclusive, are_one_kind, grain_of
from factcheck.lexicon.atlas import canonical, same_place
from factcheck.lexicon.fold import name_key
from factcheck.lexicon.similar import is_variant
from factcheck.model.record import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from factcheck.model.gazetteer import Bearer

_BESIDE = frozenset({"near", "outside", "direction-of", "distance-from", "between", "toward"})
_FAR = 40_000
"""Metres from which on nobody calls one place near another."""
_PARTS = {"centre": "central"}
_OPPOSITES = frozenset(
    map(
        frozenset,
        (
            ("west", "east"),
            ("north", "south"),
            ("upper", "lower"),
            ("inner", "outer"),
            ("northeast", "northwest"),
            ("southeast", "southwest"),
            ("northeast", "southeast"),
            ("northwest", "southwest"),
            ("northern", "southern"),
            ("eastern", "western"),
        ),
    )
)
_SAID = {"direction-of": "of", "distance-from": "from", "": ""}


class PlaceValue(NamedTuple):
    """Only what the words say: an empty kind or relation was not stated."""

    name: str
    """As written, without "the", kind and directions ("Leposavic"); kind words that are part of a name stay ("Harlow County")."""
    kind: str = ""
    """village, town, city, county, street, block, river …"""
    relation: str = ""
    """in, near, at, outside, direction-of, distance-from, on, between, toward"""
    distance_m: float | None = None
    """Metres from the place, when a distance is stated."""
    direction: str = ""
    """north, south-east …: of the place ("north of X"), or which part of it ("northern X")."""
    within: tuple[str, ...] = ()
    """The larger places that the words put it in, smallest first."""
    bearers: tuple[Bearer, ...] = ()
    """The places that a gazetteer knows by this name; none without one, or where it knows none. No part of what the words say."""

    def shown(self) -> str:
        """As a reader would write it: "near the town of Leposavic, Kosovo", "5 km north of Harlow"."""
        name = self.name
        if self.direction and self.relation not in {"direction-of", "distance-from"}:
            name = f"{_PARTS.get(self.direction, f'{self.direction}ern')} {name}"
        if self.kind in SPOKEN_KINDS and self.kind not in name_key(name).split():
            name = f"the {self.kind} of {name}"
        elif self.kind in {"block", "intersection"}:
            name = f"the {name}"
        name = ", ".join((name, *self.within))
        where = "to" if self.relation == "toward" else self.relation
        if self.relation in _SAID:
            where = f"{self.direction} of" if self.direction else _SAID[self.relation]
        far = f"{round(self.distance_m / 1000, 1):g} km" if self.distance_m is not None else ""
        return " ".join(part for part in (far, where, name) if part)

    def as_json(self) -> dict[str, object]:
        """The VALUE object; what was not stated is null."""
        return {
            "name": self.name, "kind": self.kind or None, "relation": self.relation or None, "distance_m": self.distance_m,
            "direction": self.direction or None, "within": list(self.within),
        }  # fmt: skip

    def difference(self, other: PlaceValue) -> str:
        """What sets two places apart, in words: their names, else their kinds, else their distances or directions."""
        if not is_same_name(self, other):
            return f"{self.name} / {other.name}"
        if self.kind and other.kind and self.kind != other.kind:
            return f"{self.kind} / {other.kind}"
        if self.distance_m is not None and other.distance_m is not None and self.distance_m != other.distance_m:
            return f"{round(abs(self.distance_m - other.distance_m) / 1000, 1):g} km apart"
        if self.direction and other.direction and self.direction != other.direction:
            return f"{self.direction} / {other.direction}"
        return ""

    def merge(self, other: PlaceValue) -> PlaceValue | None:
        """The fuller statement of one place; None for two names, two kinds, two distances, and for "in" with "near"."""
        if not is_same_name(self, other) or is_other_kind(self, other) or is_elsewhere(self, other) or is_other_whole(self, other):
            return None
        if self.relation and other.relation and is_beside(self) != is_beside(other):
            return None
        fuller, rest = sorted((self, other), key=lambda value: (is_beside(value), len(value.within), bool(value.kind)), reverse=True)
        return fuller._replace(
            kind=fuller.kind or rest.kind,
            relation=fuller.relation or rest.relation,
            distance_m=fuller.distance_m if fuller.distance_m is not None else rest.distance_m,
            direction=fuller.direction or rest.direction,
            within=fuller.within or rest.within,
            bearers=tuple([bearer for bearer in fuller.bearers if bearer in rest.bearers]),
        )


def reach(value: PlaceValue) -> tuple[str, str]:
    """What the names of one place share, as both ends of a stretch; places with others never merge."""
    key = place_key(value)
    name = canonical(key) or key
    return name, name


def is_same_name(left: PlaceValue, right: PlaceValue) -> bool:
    """Whether the names are one once case, accents, script, "the" and known aliases are set aside."""
    mine, other = place_key(left), place_key(right)
    return mine == other or bool(same_place(mine, other))


def place_key(value: PlaceValue) -> str:
    """The folded name; an abbreviated street written out, the two streets of a corner in order."""
    key = name_key(value.name)
    if value.kind == "intersection":
        return " and ".join(sorted(key.removeprefix("intersection of ").split(" and ")))
    if value.kind in {"street", "road", "block", "address"}:
        return " ".join([_WRITTEN_OUT.get(word, word) for word in key.split()])
    return key


_STREETS = frozenset({"street", "road", "block", "address", "intersection"})
_WRITTEN_OUT = {
    "st": "street", "ave": "avenue", "rd": "road", "blvd": "boulevard", "dr": "drive", "ln": "lane", "hwy": "highway", "pkwy": "parkway",
    "n": "north", "s": "south", "e": "east", "w": "west", "ct": "court",
}  # fmt: skip
_STREET_WORDS = frozenset({*_WRITTEN_OUT.values(), "streets", "nw", "ne", "sw", "se"})


def are_on_one_street(left: PlaceValue, right: PlaceValue) -> bool:
    """Whether one street, by its full name or without its type and direction, is in both: "33 Elm Ave.", "Elm Avenue", "Elm and Oak"."""
    if not {left.kind, right.kind} & _STREETS:
        return False
    mine, other = streets_of(left), streets_of(right)
    return any(one[-len(two) :] == two or two[-len(one) :] == one for one in mine for two in other)


def streets_of(value: PlaceValue) -> list[list[str]]:
    """The names of the streets of an address, block or corner, without number, type and direction."""
    names = " ".join(_WRITTEN_OUT.get(word, word) for word in name_key(value.name).split()).removeprefix("intersection of ").split(" and ")
    streets = []
    for name in names:
        words = name.partition(" block of ")[2].split() or name.split()
        if value.kind == "address" and words[0][0].isdigit():
            words = words[1:] if len(words) == 2 or len(words[1]) > 1 else words[2:]
        words = [word for word in words if word not in _STREET_WORDS]
        streets += [words] if words else []
    return streets


def is_beside(value: PlaceValue) -> bool:
    """Whether the words put something beside the place and not in it."""
    return value.relation in _BESIDE


def is_other_kind(left: PlaceValue, right: PlaceValue) -> bool:
    """Whether both state a kind, and no place is of both (village / town)."""
    return bool(left.kind and right.kind) and not are_one_kind(left.kind, right.kind)


def is_elsewhere(left: PlaceValue, right: PlaceValue) -> bool:
    """Whether two distances, or two directions, from one place differ; what is far from it is not near it either."""
    if (
        left.distance_m is not None
        and right.distance_m is not None
        and abs(left.distance_m - right.distance_m) > 0.1 * max(left.distance_m, right.distance_m)
    ):
        return True
    if any(one.relation == "near" and (other.distance_m or 0) >= _FAR for one, other in ((left, right), (right, left))):
        return True
    if is_beside(left) != is_beside(right) or not left.direction or not right.direction:
        return False
    mine, other = left.direction.split("-"), right.direction.split("-")
    return not set(mine) & set(other)


def is_other_whole(left: PlaceValue, right: PlaceValue) -> bool:
    """Whether both are put in a larger place, and the two larger places are known to be different states or countries."""
    if not left.within or not right.within:
        return False
    mine, other = name_key(left.within[-1]), name_key(right.within[-1])
    one_grain = grain_of(left.within[-1], "") == grain_of(right.within[-1], "") != ""
    return one_grain and mine != other and same_place(mine, other) is False


def holds(whole: PlaceValue, part: PlaceValue) -> bool:
    """Whether the words about the one put it in the other."""
    mine = place_key(whole)
    return any(name_key(name) == mine or bool(same_place(name_key(name), mine)) for name in part.within)


def are_two_names(left: PlaceValue, right: PlaceValue) -> bool:
    """Whether a gazetteer knows either name, as the words have it, for one and the same place and no other."""
    return len(left.bearers) == len(right.bearers) == 1 and left.bearers[0].id == right.bearers[0].id


def lies_in(part: PlaceValue, whole: PlaceValue) -> bool:
    """Whether all that a gazetteer knows by the one name lie in a country or state of the other.

    What is only near either tells nothing, nor does a part of the larger ("northern X").
    """
    if not part.bearers or is_beside(part) or is_beside(whole) or whole.direction:
        return False
    wholes = {bearer.id for bearer in whole.bearers}
    return not any(wholes.isdisjoint(bearer.within) for bearer in part.bearers)


def share_whole(left: PlaceValue, right: PlaceValue) -> bool:
    """Whether both are put in one larger place."""
    return bool({name_key(name) for name in left.within} & {name_key(name) for name in right.within})


def is_possible_variant(left: PlaceValue, right: PlaceValue) -> bool:
    """Whether the names are near enough to be spellings of one."""
    return is_variant(left.name, right.name)


def are_opposites(left: PlaceValue, right: PlaceValue) -> bool:
    """Whether two names differ in nothing but a word that parts places: "West Harlow" / "East Harlow", "Upper Mill" / "Lower Mill"."""
    mine, other = place_key(left).split(), place_key(right).split()
    if len(mine) != len(other) or len(mine) < 2:
        return False
    apart = [(one, two) for one, two in zip(mine, other, strict=True) if one != two]
    return len(apart) == 1 and frozenset(apart[0]) in _OPPOSITES


def exclude_each_other(left: PlaceValue, right: PlaceValue) -> bool:
    """Whether nothing is in both: two villages, two counties, two blocks or house numbers of one street."""
    numbered = {"block", "address"}
    if left.kind in numbered and right.kind in numbered:
        mine, other = place_key(left).split(" "), place_key(right).split(" ")
        return left.kind == right.kind and mine[0] != other[0] and mine[1:] == other[1:]
    return are_exclusive(grain_of(left.name, left.kind), grain_of(right.name, right.kind))
