"""The words around a place's name that belong to it: "about 5 km north of the Serb town of X", "the 1600 block of Y Street"."""

from __future__ import annotations

import functools

from factcheck.context.names_evidence import head_of
from factcheck.context.names_runs import is_road_number
from factcheck.context.names_words import Vocabulary
from factcheck.context.words import classes
from factcheck.lexicon.nouns import singular
from factcheck.lexicon.tables import table
from factcheck.model.reading import Name, Reading, Tokens
from factcheck.model.record import NamedTuple


class Found(NamedTuple):
    """A place in the tokens of a sentence."""

    first: int
    """First token of the phrase: kind, direction and distance included."""
    stop: int
    core_first: int
    """First token of the name itself."""
    core_stop: int
    name: str
    kind: str = ""
    adjectives: tuple[str, ...] = ()
    within: tuple[str, ...] = ()
    relation: str = ""
    prep: int = -1
    """Index of the preposition; -1 without one."""
    distance_m: float | None = None
    direction: str = ""
    joins: bool = False
    """Whether a comma or "and" joins it to the place before it."""
    is_listed: bool = False
    is_plural: bool = False
    """Whether its kind is said of several places: "the villages of X and Y"."""
    in_name: bool = False
    """Whether it is only part of an organisation's name."""


@functools.cache
def cues(language: str) -> dict[str, frozenset[str]]:
    """The word lists as sets, keyed "scene.verbs"."""
    return {key: frozenset(words) for key, words in table(__file__, language).items()}


@functools.cache
def relations(language: str) -> dict[str, str]:
    """From a preposition to the relation it states."""
    return {
        word: key.partition(".")[2] for key, words in table(__file__, language).items() if key.startswith("relation.") for word in words
    }


@functools.cache
def mapped(key: str, language: str) -> dict[str, str]:
    """A list of "word = meaning" entries."""
    return {
        word.strip(): meaning.strip() for word, _, meaning in (entry.partition("=") for entry in table(__file__, language).get(key, ()))
    }


def kind_of_name(tokens: Tokens, name: Name, words: Vocabulary) -> str:
    """The kind that a name's own words state: "Harlow County", "Lake Harlow", "Route 9"; "" when none does."""
    lows = [low for low in tokens.lows[name.first : name.stop] if low != "."]
    if len(lows) < 2:
        return ""
    if lows[0] in {"republic", "kingdom"}:
        return ""
    if lows[0] in words.lists["look.prefixes"]:
        return words.kinds.get(lows[0], "")
    if (lows[0] == "i" and lows[1] == "-") or is_road_number(lows):
        return "road"
    return words.kinds.get(head_of(lows), "")


def is_site(tokens: Tokens, name: Name, words: Vocabulary) -> bool:
    """Whether an organisation's name is one of a building where people are taken or things happen, and stands behind a word for where."""
    lows = tokens.lows
    before = lows[name.first - 1] if name.first else ""
    before = lows[name.first - 2] if before == "the" and name.first > 1 else before
    before = lows[name.first - 3] if before == "'s" and name.first > 2 else before
    if before not in words.lists["place.where"]:
        return False
    return name.stop - name.first > 1 and head_of(list(lows[name.first : name.stop])) in words.sites


def in_organisation(tokens: Tokens, name: Name, words: Vocabulary) -> Found | None:
    """The place in the name of a local body: "Harlow Police Department", "Harlow County Sheriff's Office"; None when there is none."""
    lows, stop = tokens.lows, name.first
    while stop < name.stop and lows[stop] not in words.lists["bodies.local"] and lows[stop] not in words.lists["bodies.local_if_known"]:
        stop += 1
    if (
        stop in {name.first, name.stop}
        or lows[name.first] in words.lists["bodies.general"]
        or lows[name.first] in words.titles.given
        or stop - name.first > 3
    ):
        return None
    if (
        "of" in lows[name.first : stop]
        or "'s" in lows[name.first : stop]
        or lows[name.first] in words.bodies
        or lows[name.first] in words.atlas.demonyms
    ):
        return None
    if lows[stop] not in words.lists["bodies.local"] and " ".join(lows[name.first : stop]) not in words.atlas.kinds:
        return None
    kind = words.kinds.get(lows[stop], "") if lows[stop] in {"county", "parish", "township", "borough"} and stop + 1 < name.stop else ""
    stop += bool(kind)
    text = " ".join(tokens.texts[name.first : stop])
    return Found(name.first, stop, name.first, stop, text.replace(" .", "."), kind, in_name=True)


def extend(reading: Reading, place: Found, words: Vocabulary) -> Found:
    """The place with its kind, direction, distance and relation."""
    place = numbered(reading, behind(reading, place))
    place = of_kind(reading, before(reading, place), words)
    relation, prep = relation_before(reading, place.first)
    lows = reading.tokens.lows
    if relation == "" and (apart := at_distance(reading, place)) is not None:
        return apart
    joins = place.first > 0 and lows[place.first - 1] in {",", "and", "or"}
    if relation in {"near", "outside"} and prep > 0 and (measured := measure_before(reading, prep)) is not None:
        return place._replace(first=measured[0], relation="distance-from", prep=prep, distance_m=measured[1])
    return place._replace(relation=relation, prep=prep, joins=joins)


def behind(reading: Reading, place: Found) -> Found:
    """With the kind that follows the name: "Harlow village"."""
    lows, at, closed = reading.tokens.lows, place.stop, classes(reading.document.language)
    if (
        place.kind
        or at >= len(lows)
        or lows[at] not in cues(reading.document.language)["noun.following"]
        or reading.tokens.texts[at] != lows[at]
    ):
        return place
    after = lows[at + 1] if at + 1 < len(lows) else "."
    if after[0].isalpha() and after not in closed.function:
        return place
    kind = {"governorate": "province", "oblast": "province", "prefecture": "province", "commune": "municipality"}.get(lows[at], lows[at])
    return place._replace(stop=at + 1, kind=kind.replace("neighbourhood", "neighborhood"))


def numbered(reading: Reading, place: Found) -> Found:
    """With the house number or block before a street: "420 Harlow Street", "the 1600 block of Harlow Street"."""
    tokens, at = reading.tokens, place.core_first
    lows = tokens.lows
    if place.kind not in {"street", "road", ""}:
        return place
    if at > 2 and lows[at - 1] == "of" and lows[at - 2] in {"block", "blocks"} and lows[at - 3][0].isdecimal():
        number = at - 3
        first = number - 1 if number and lows[number - 1] == "the" else number
        return place._replace(first=first, core_first=number, kind="block", name=f"{lows[number]} block of {place.name}")
    if place.kind and at and lows[at - 1].isdecimal() and not lows[at].isdecimal():
        return place._replace(first=at - 1, core_first=at - 1, kind="address", name=f"{lows[at - 1]} {place.name}")
    return place


def before(reading: Reading, place: Found) -> Found:
    """With the direction that stands before the name: "northern Harlow", "in west Harlow"."""
    lows, first, directions = reading.tokens.lows, place.first, mapped("direction.all", reading.document.language)
    if first == 0 or lows[first - 1] not in directions:
        return place
    is_part = lows[first - 1].endswith(("ern", "central")) or (first > 1 and lows[first - 2] in relations(reading.document.language))
    return place._replace(first=first - 1, direction=directions[lows[first - 1]]) if is_part else place


def of_kind(reading: Reading, place: Found, words: Vocabulary) -> Found:
    """With the kind before the name, and its adjectives: "the Serb town of X", "the village X"."""
    lows, first = reading.tokens.lows, place.first
    at = first - 2 if first > 1 and lows[first - 1] == "of" else first - 1
    noun = lows[at] if at < 0 or lows[at] in words.kinds else singular(lows[at])
    if any(name.stop == at for name in reading.names):
        return place
    if at < 0 or noun not in words.kinds or (at == first - 1 and lows[at] not in {"village", "town", "city"}):
        return place
    kind, start = words.kinds[noun], at
    adjectives: list[str] = []
    closed = classes(reading.document.language)
    while (
        start > 0 and len(adjectives) < 4 and lows[start - 1][0].isalpha() and lows[start - 1] not in closed.function | closed.determiners
    ):
        start -= 1
        adjectives.insert(0, lows[start])
    if start == 0 or lows[start - 1] not in {"the", "a"}:
        start, adjectives = at, []
    else:
        start -= 1
    return place._replace(first=start, kind=kind, adjectives=tuple(adjectives), is_plural=noun != lows[at])


def relation_before(reading: Reading, first: int) -> tuple[str, int]:
    """The relation stated before token `first`, and the index of the preposition: ("", -1) without one."""
    lows, at = reading.tokens.lows, first - 1
    known = relations(reading.document.language)
    steps = 0
    while (
        at >= 0
        and steps < 4
        and lows[at] not in known
        and lows[at] not in {"of", "from"}
        and (lows[at] in {"the", "a", "an"} or is_adjective(reading, at))
    ):
        at, steps = at - 1, steps + 1
    if at < 0 or lows[at] not in known:
        return "", at if at >= 0 and lows[at] in {"of", "from"} else -1
    if known[lows[at]] == "toward" and at and lows[at - 1] == "close":
        return "near", at
    return known[lows[at]], at


def is_adjective(reading: Reading, at: int) -> bool:
    """Whether a word between preposition and name only describes: nearby, neighbouring, Serb, downtown."""
    low = reading.tokens.lows[at]
    return low in cues(reading.document.language)["noun.describing"] or low.endswith("ern")


def at_distance(reading: Reading, place: Found) -> Found | None:
    """North of the place, or so many kilometres (north) of or from it; None when neither is said."""
    lows, at = reading.tokens.lows, place.first - 1
    at -= at > 0 and lows[at] == "the"
    if at < 1 or lows[at] not in {"of", "from"}:
        return None
    compass = mapped("direction.all", reading.document.language)
    way = at - 1
    direction = compass.get(lows[way], "") if not lows[way].endswith("ern") else ""
    end = way if direction else at
    if direction and way > 1 and lows[way - 1] == "the" and lows[way - 2] in {"to", "in"}:
        return place._replace(first=way - 1, relation="direction-of" if lows[way - 2] == "to" else "in", prep=way - 2, direction=direction)
    measured = measure_before(reading, end)
    if measured is not None:
        return place._replace(first=measured[0], relation="distance-from", prep=at, distance_m=measured[1], direction=direction)
    return place._replace(first=way, relation="direction-of", prep=at, direction=direction) if direction and lows[at] == "of" else None


def measure_before(reading: Reading, stop: int) -> tuple[int, float] | None:
    """The distance that ends right before token `stop`: (its first token, metres)."""
    metres = mapped("metres.all", reading.document.language)
    for number in reading.numbers:
        if number.outer_stop == stop and number.role == "measure" and number.unit in metres and number.stated is not None:
            return number.outer, round(number.stated * float(metres[number.unit]), 1)
    return None
