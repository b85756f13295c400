"""Finds the places of a sentence: names that are places', with the words that say what kind of place, where in it or how far from it."""

from collections.abc import Iterable, Iterator

from factcheck.context.names_words import Vocabulary, vocabulary
from factcheck.details.places.phrase import Found, cues, extend, in_organisation, is_site, kind_of_name, relation_before
from factcheck.details.places.slots import slot_of
from factcheck.details.places.value import PlaceValue
from factcheck.model.mention import Mention
from factcheck.model.reading import Name, Reading

_LOOSE = frozenset({"between", "toward", "on"})
"""Relations that say nothing where nobody knows what is placed ("talks between X and Y")."""
SLOTS = {
    "scene": "where it happened",
    "destination": "where people were taken or went",
    "origin": "where people or things came from",
    "residence": "where a person lives",
    "other": "a place named besides",
}


def find(reading: Reading) -> Iterable[Mention[PlaceValue]]:
    """The places of a sentence in order; a chain ("Kokomo, Indiana") is one place, the names of a list are one each."""
    words = vocabulary(reading.document.language)
    if not reading.names or words is None:
        return ()
    known = cues(reading.document.language)
    found = list(listed(list(located(reading, words))))
    mentions: list[Mention[PlaceValue]] = []
    for at, place in enumerate(found):
        mentions.append(mention_of(reading, place, found[at - 1] if at else None, mentions[-1] if mentions else None, known))
    return mentions


def located(reading: Reading, words: Vocabulary) -> Iterator[Found]:
    """The places as the names give them, chains and corners joined."""
    names, tokens, at = reading.names, reading.tokens, 0
    while at < len(names):
        name = names[at]
        if name.kind == "organisation" and not is_site(tokens, name, words):
            inner = in_organisation(tokens, name, words)
            if inner is not None:
                yield inner
            at += 1
            continue
        if name.kind not in {"place", "organisation"}:
            at += 1
            continue
        last = chain_end(reading, at, words)
        corner = corner_of(reading, at, words) if last == at else None
        if corner is not None:
            yield corner
            at += 2
            continue
        within = tuple(one.text for one in names[at + 1 : last + 1])
        yield extend(
            reading,
            Found(name.first, names[last].stop, name.first, name.stop, name.text, kind_of_name(tokens, name, words), within=within),
            words,
        )
        at = last + 1


def chain_end(reading: Reading, at: int, words: Vocabulary) -> int:
    """Index of the last name of the chain that begins with name `at`: each larger than the one before, commas between."""
    names, lows = reading.names, reading.tokens.lows
    while at + 1 < len(names):
        one, larger = names[at], names[at + 1]
        if lows[one.stop : larger.first] != (",",) or larger.kind != "place" or not is_larger(one, larger, words):
            break
        is_list = at + 2 < len(names) and lows[larger.stop : names[at + 2].first] in (("and",), ("or",), (",", "and"))
        if is_list and larger.text.lower() in {"new york", "georgia", "washington"}:
            break
        at += 1
    return at


def is_larger(one: Name, other: Name, words: Vocabulary) -> bool:
    """Whether the second of two names parted by a comma is one that smaller places are put in: a state, country, province, county."""
    order = {"": 0, "city": 1, "region": 2, "state": 2, "province": 2, "country": 3}
    mine, its = (
        words.atlas.kinds.get(name.text.lower().rstrip("."), words.atlas.kinds.get(name.text.lower(), "")) for name in (one, other)
    )
    tail = other.text.lower().rpartition(" ")[2]
    if tail in {"county", "province", "district", "parish", "governorate", "oblast", "region", "municipality"}:
        return not one.text.lower().endswith(tail)
    return order[its] > order[mine] or (mine == its == "city" and other.text in {"Washington"})


def corner_of(reading: Reading, at: int, words: Vocabulary) -> Found | None:
    """The corner of two streets: "the intersection of A and B", "A and B streets", "A Street and B Avenue"."""
    names, lows = reading.names, reading.tokens.lows
    if at + 1 >= len(names) or lows[names[at].stop : names[at + 1].first] not in (("and",), ("at",), ("&",)):
        return None
    one, other = names[at], names[at + 1]
    before = lows[max(0, one.first - 3) : one.first]
    is_named = before[-1:] == ("of",) and before[-2:-1] in (("intersection",), ("corner",), ("junction",))
    is_plural = other.stop < len(lows) and lows[other.stop] in {"streets", "avenues", "roads"}
    are_streets = {kind_of_name(reading.tokens, name, words) for name in (one, other)} <= {"street", "road"}
    if not (is_named or is_plural or (are_streets and before[-1:] in (("at",), ("near",), ("of",)))):
        return None
    first = one.first - (3 if is_named and before[0] == "the" else 2 if is_named else 0)
    stop = other.stop + is_plural
    name = f"intersection of {one.text} and {other.text}"
    return Found(first, stop, one.first, stop, name, "intersection", relation=relation_before(reading, first)[0])


def listed(found: list[Found]) -> Iterator[Found]:
    """The places, those that stand in a list ("in A, B and C") with the relation of its first, marked as parts."""
    member = [False] * len(found)
    for at in range(1, len(found)):
        if found[at].joins:
            member[at - 1] = member[at] = True
            if not found[at].relation:
                found[at] = found[at]._replace(relation=found[at - 1].relation, prep=found[at - 1].prep)
            if not found[at].kind and found[at - 1].is_plural:
                found[at] = found[at]._replace(kind=found[at - 1].kind, is_plural=True)
    for place, is_member in zip(found, member, strict=True):
        yield place._replace(is_listed=is_member)


def mention_of(
    reading: Reading, place: Found, before: Found | None, last: Mention[PlaceValue] | None, known: dict[str, frozenset[str]]
) -> Mention[PlaceValue]:
    """The mention of one place, with its slot and what is placed."""
    tokens = reading.tokens
    slot, subject, rule = slot_of(reading, place, before, last, known)
    return Mention(
        "places",
        slot,
        PlaceValue(
            place.name,
            place.kind,
            "" if slot == "other" and place.relation in _LOOSE else place.relation,
            place.distance_m,
            place.direction,
            place.within,
        ),
        tokens.span(place.first, place.stop),
        reading.sentence.index,
        rule,
        subject._replace(attributes=frozenset(place.adjectives)),
        part="subset" if place.is_listed and slot == "scene" else None,
        core=tokens.span(place.core_first, place.core_stop),
    )
