"""What a role's words mean: which roles are one, which have one holder, which exclude each other."""

from __future__ import annotations

import functools

from factcheck.lexicon.fold import fold, name_key
from factcheck.lexicon.nouns import group_of, singular
from factcheck.lexicon.tables import table
from factcheck.lexicon.titles import titles
from factcheck.model.record import NamedTuple

_KIN = "relatives"


class Role(NamedTuple):
    """What a report says that a person is."""

    words: str
    """Lower-case, as written, without article: "police chief", "chief of the fire service"."""
    of: str = ""
    """The name of the place or body: "Harlow"; empty when none is named."""
    is_definite: bool = False
    """Whether the report speaks of the only one: "the driver, Jane Doe"."""


class Meaning(NamedTuple):
    """What the words of a role stand for."""

    lines: frozenset[str]
    """The roles they may be, by the word that stands first for each."""
    primary: str
    """The one role they are; empty when they may be several."""
    rest: frozenset[str]
    """Words that narrow it: {"truck"} of "truck driver"."""
    is_qualified: bool
    """Whether it is not the office or part itself: former, deputy, alleged."""


@functools.cache
def words_of(key: str) -> frozenset[str]:
    """One list of the table as a set."""
    return frozenset(table(__file__).get(key, ()))


@functools.cache
def pairs_of(key: str) -> dict[str, str]:
    """A list of "word = meaning" entries."""
    return {word.strip(): meaning.strip() for word, _, meaning in (entry.partition("=") for entry in table(__file__).get(key, ()))}


@functools.cache
def lines() -> dict[str, frozenset[str]]:
    """From the words of a role to the roles they may be."""
    found: dict[str, set[str]] = {}
    for line in table(__file__).get("same.all", ()):
        first, _, rest = line.partition(" = ")
        for words in (first, *rest.split("/")):
            found.setdefault(words, set()).add(first)
    return {words: frozenset(firsts) for words, firsts in found.items()}


@functools.cache
def exclusive() -> dict[str, int]:
    """From a role to the set of the table in which every two exclude each other, by its place there."""
    return {role: place for place, line in enumerate(table(__file__).get("exclusive.all", ())) for role in line.split("/")}


@functools.lru_cache(maxsize=2048)
def is_head(low: str) -> bool:
    """Whether a lower-case word may be the noun of one person's role: mayor, driver, wife; not man, people, officers."""
    if low in words_of("role.never"):
        return False
    if low in titles("en").heads or low in words_of("role.heads"):
        return True
    return singular(low) == low and group_of(low) is not None


@functools.lru_cache(maxsize=2048)
def meaning_of(words: str) -> Meaning:
    """What the words stand for; unknown words are a role of their own."""
    tokens = [pairs_of("role.written_out").get(low, low) for low in fold(words).split() if low != "the"]
    qualifiers = words_of("role.qualifiers")
    told = " ".join(tokens).split()
    kept = [low for low in told if low not in qualifiers]
    is_qualified = len(kept) < len(told)
    end = kept.index("of") if "of" in kept else len(kept)
    for stop in dict.fromkeys((len(kept), end)):
        for start in range(stop):
            role = " ".join(kept[start:stop])
            if role in lines() or role in exclusive():
                return _meaning(role, kept[:start] + kept[stop + 1 :], is_qualified=is_qualified)
    return _meaning(kept[end - 1] if end else words, kept[: end - 1] + kept[end + 1 :], is_qualified=is_qualified)


def _meaning(role: str, rest: list[str], *, is_qualified: bool) -> Meaning:
    """The meaning of a role found in, or missing from, the table."""
    found = lines().get(role, frozenset({role}))
    primary = role if role in found else next(iter(found)) if len(found) == 1 else ""
    return Meaning(found, primary, frozenset(rest), is_qualified)


def are_same(left: Role, right: Role) -> bool:
    """Whether two roles may be one, in other words; a former mayor is no mayor."""
    mine, other = meaning_of(left.words), meaning_of(right.words)
    return mine.is_qualified == other.is_qualified and bool(mine.lines & other.lines)


def are_worded_alike(left: Role, right: Role) -> bool:
    """Whether two roles are told in the same words, or one in more of them: "chief" / "police chief", not "mayor" / "former mayor"."""
    if meaning_of(left.words).is_qualified != meaning_of(right.words).is_qualified:
        return False
    mine, other = (set(plain_words(role)) for role in (left, right))
    return mine <= other or other <= mine


def plain_words(role: Role) -> list[str]:
    """The words of a role, abbreviations written out, he and she alike."""
    written = pairs_of("role.written_out")
    return [_NEUTRAL.get(low, low) for part in fold(role.words).split() for low in written.get(part, part).split()]


_NEUTRAL = {
    "spokeswoman": "spokesman", "spokesperson": "spokesman", "chairwoman": "chairman", "chairperson": "chairman", "chair": "chairman",
    "councilwoman": "councilman", "councillor": "councilman", "councilor": "councilman", "policewoman": "policeman", "defense": "defence",
    "neighbor": "neighbour",
}  # fmt: skip


def is_kin(role: Role) -> bool:
    """Whether a role is of kin or acquaintance: of whom, the name does not tell."""
    return group_of(fold(role.words).rpartition(" ")[2]) == _KIN


def exclude_each_other(left: Role, right: Role) -> bool:
    """Whether nobody is both."""
    mine, other = meaning_of(left.words), meaning_of(right.words)
    if mine.is_qualified or other.is_qualified or not mine.primary or not other.primary or mine.primary == other.primary:
        return False
    known = exclusive()
    return mine.primary in known and known[mine.primary] == known.get(other.primary)


def have_one_holder(left: Role, right: Role) -> bool:
    """Whether two roles are one that only one person has: an office of one place, "the driver" in both reports."""
    mine, other = meaning_of(left.words), meaning_of(right.words)
    if mine.is_qualified or other.is_qualified or not mine.primary or mine.primary != other.primary:
        return False
    if mine.primary in words_of("single.event"):
        return left.is_definite and right.is_definite and mine.rest == other.rest
    if bool(left.of) != bool(right.of) or name_key(left.of) != name_key(right.of):
        return False
    if mine.rest and other.rest and mine.rest != other.rest:
        return False
    return mine.primary in words_of("single.local") or (bool(left.of) and mine.primary in words_of("single.bodied"))
