"""The roles that stand beside a person's name: before it, behind it, behind "is", and behind "identified as"."""

from factcheck.details.people.phrase import ARTICLES, Found, Scan, from_article, noun_run, owner_before, role_at
from factcheck.details.people.roles import Role, is_head, pairs_of, words_of
from factcheck.lexicon.titles import titles
from factcheck.model.reading import Name

_CLOSE = frozenset({",", ".", ")", "(", ";", ":", "—", "–", '"', "”", "who"})
"""What ends a description that stands before a name."""
_REACH = 10
"""Tokens before a name in which its description begins."""
_OPENINGS = frozenset({"according", "asked", "after"})
_SPOKEN = frozenset({",", "later", "who"})


def roles_around(scan: Scan, name: Name) -> list[Found]:
    """The roles that the words around a person's name tell, the nearest first."""
    title = before(scan, name)
    first = title.first if title is not None else name.first
    stop = name.stop
    named = named_as(scan, first) if scan.at(stop) not in {"'s", "'"} else None
    others = (apposed_before(scan, first, stop), named, apposed_behind(scan, stop), is_said_to_be(scan, stop))
    return [found for found in (title, *others) if found is not None]


def before(scan: Scan, name: Name) -> Found | None:
    """A title or role right before the name: "Prime Minister", "fire chief", "the truck driver"; a form of address has no words."""
    at, left = name.first, len(name.title.split())
    while left and at > 0:
        at -= 1
        left -= scan.at(at) != "."
    if not name.title and not is_role_before(scan, at - 1):
        return title_with_place(scan, name)
    start = from_article(scan, words_before(scan, at if name.title else at - 1))
    words = [low for low in scan.lows[start : name.first] if low[0].isalpha()]
    words = [] if words and all(low in words_of("role.courtesy") for low in words) else words
    body, first, is_definite = owner_before(scan, start)
    if words and scan.at(first - 1) in words_of("role.qualifiers") and (first > 1 or scan.at(0) not in words_of("role.openers")):
        first -= 1
        words.insert(0, scan.at(first))
    return Found(Role(" ".join(words), body, is_definite), first, name.first, "title-before-name")


def title_with_place(scan: Scan, name: Name) -> Found | None:
    """A role with a place between it and the name: "the US ambassador in Pristina Jane Doe"."""
    place = scan.names.get(name.first - 1)
    if place is None or place.kind != "place" or scan.at(place.first - 1) not in {"in", "to", "of"}:
        return None
    if not is_role_before(scan, place.first - 2):
        return None
    start = from_article(scan, words_before(scan, place.first - 2))
    body, first, is_definite = owner_before(scan, start)
    words = " ".join(low for low in scan.lows[start : place.first - 1] if low[0].isalpha())
    return Found(Role(words, body or place.text, is_definite), first, name.first, "title-before-name")


def is_role_before(scan: Scan, at: int) -> bool:
    """Whether the word right before a name is a role: no participle ("the accused John Roe" cannot be told from "accused John Roe")."""
    return scan.is_noun(at) and is_head(scan.at(at)) and not scan.at(at).endswith("ed")


def words_before(scan: Scan, start: int) -> int:
    """Where a title begins whose last known word is given: adjectives and nouns of titles before it, small where it is written small."""
    known, is_small = titles("en"), scan.texts[start][0].islower()
    while start > 0:
        at = start - 1
        if scan.at(at) == "-" and scan.at(at - 1) in words_of("role.qualifiers"):
            at -= 1
        is_title = scan.at(at) in known.modifiers or is_head(scan.at(at))
        if not scan.is_noun(at) or not is_title or (scan.texts[at][0].islower() != is_small and at > 0):
            break
        start = at
    return start


def apposed_before(scan: Scan, first: int, stop: int) -> Found | None:
    """A description that a comma parts from the name behind it: "the mayor, Jane Doe,"; not in lists, not behind "According to"."""
    if scan.at(first - 1) != "," or scan.at(stop) not in _CLOSE or scan.at(stop + 1) in {"and", "or", "&"}:
        return None
    comma = first - 1
    for begin in range(max(0, comma - _REACH), comma):
        opens = begin == 0 or not scan.is_noun(begin - 1)
        if not opens or scan.at(begin)[0] in ",;" or scan.at(begin - 1) in ARTICLES:
            continue
        found = role_at(scan, begin)
        if found is not None and found.stop == comma:
            before_it = scan.at(begin - 1) if begin else ""
            if before_it == "," and begin > 1 and begin - 2 in scan.names:
                return None
            return None if is_other_clause(scan, comma) else found._replace(rule="described-before-name")
    return None


def is_other_clause(scan: Scan, comma: int) -> bool:
    """Whether a comma may end an opening phrase, so that a new clause begins behind it: "According to the sheriff, Jane Doe, 25, …"."""
    opening = scan.at(0)
    is_opening = opening in scan.closed.prepositions or opening in scan.closed.conjunctions or opening in _OPENINGS
    return is_opening and "," not in scan.lows[:comma]


def apposed_behind(scan: Scan, stop: int) -> Found | None:
    """A description behind the name: "Jane Doe, 25, the mayor of Harlow", "Jane Doe, who chairs the union"."""
    if scan.at(stop) != ",":
        return None
    at = stop + 1
    if scan.at(at) == "aged":
        at += 1
    if scan.at(at).isdecimal() and scan.at(at + 1) == ",":
        at += 2
    if scan.at(at) == "who":
        return by_verb(scan, at + 1)
    found = role_at(scan, at)
    if found is None or scan.at(found.stop) == "and" or scan.at(found.stop) == "-":
        return None
    return found._replace(first=stop, rule="described-behind-name")


def by_verb(scan: Scan, at: int) -> Found | None:
    """The role behind "who": "who chairs the union", "who is the mayor"."""
    if scan.at(at) in {"is", "was"}:
        return is_said_to_be(scan, at)
    noun = pairs_of("role.verbs").get(scan.at(at))
    if noun is None:
        return None
    behind = at + 1 + (scan.at(at + 1) == "the")
    named = scan.names.get(behind)
    if named is not None and named.first == behind and named.kind != "person":
        return Found(Role(noun, named.text), at, named.stop, "described-behind-name")
    end = noun_run(scan, behind)
    return Found(Role(noun), at, end, "described-behind-name") if end > behind > at + 1 else None


def is_said_to_be(scan: Scan, at: int) -> Found | None:
    """The role behind "is" or "was": "Jane Doe is the mayor of Harlow"."""
    if scan.at(at) not in {"is", "was"}:
        return None
    found = role_at(scan, at + 1, needs_article=True)
    return found._replace(first=at, rule="is-role") if found is not None and scan.at(found.stop) != "-" else None


def named_as(scan: Scan, first: int) -> Found | None:
    """The role that a name is given for: "named the suspect as", "the driver was identified by police as", "the victim, identified as"."""
    at = first
    while at > 0 and (scan.at(at - 1) in {"-", "year", "old", "a"} or scan.at(at - 1).isdecimal()):
        at -= 1
    if scan.at(at - 1) != "as":
        return None
    first, name_at = at, first
    verbs = words_of("role.naming")
    verb = next((at for at in range(first - 2, max(-1, first - 12), -1) if scan.at(at) in verbs), -1)
    if verb < 0:
        return None
    if scan.at(verb + 1) in ARTICLES:
        found = role_at(scan, verb + 1)
        is_whole = found is not None and found.stop == first - 1
        return found._replace(stop=name_at, rule="named-as") if found is not None and is_whole else None
    stop = verb
    while stop > 0 and is_between(scan, stop - 1):
        stop -= 1
    for begin in range(max(0, stop - _REACH), stop):
        if scan.at(begin) in ARTICLES and (found := role_at(scan, begin)) is not None and found.stop == stop:
            return found._replace(stop=name_at, rule="named-as")
    return None


def is_between(scan: Scan, at: int) -> bool:
    """Whether a token may stand between a person and "identified": "was later", ", who has been"."""
    low = scan.at(at)
    return low in scan.closed.auxiliaries or low in _SPOKEN or low.endswith("ly")
