"""The words around a person's name that tell a role: before it, beside it, behind "is", and behind "identified as"."""

from typing import NamedTuple

from factcheck.context.words import Classes, classes
from factcheck.details.people.roles import Role, is_head, pairs_of, words_of
from factcheck.lexicon.atlas import country_of
from factcheck.lexicon.titles import titles
from factcheck.model.reading import Name, Reading

_LONGEST = 7
"""Words of a role."""
_OF = frozenset({"of", "for", "at", "in"})
_CLOSE = frozenset({",", ".", ")", "(", ";", ":", "—", "–", '"', "”", "who"})
_ARTICLES = frozenset({"the", "a", "an"})


class Found(NamedTuple):
    """A role in the tokens of a sentence."""

    role: Role
    first: int
    """First token of its words, article included."""
    stop: int
    rule: str


class Scan(NamedTuple):
    """A sentence with what finding its roles needs."""

    lows: tuple[str, ...]
    texts: tuple[str, ...]
    names: dict[int, Name]
    """Names of any kind by each of their tokens."""
    closed: Classes

    def at(self, index: int) -> str:
        """The lower-case token; "." beyond either end."""
        return self.lows[index] if 0 <= index < len(self.lows) else "."

    def is_noun(self, index: int) -> bool:
        """Whether a token may be a word of a role: a word of no closed class, not part of a name."""
        low = self.at(index)
        return (
            low[0].isalpha() and index not in self.names and low not in self.closed.grammar and low not in self.closed.verbs
        )  # the table lists verbs that follow nouns


def scan_of(reading: Reading) -> Scan:
    """The sentence, ready."""
    names = {at: name for name in reading.names for at in range(name.first, name.stop)}
    return Scan(reading.tokens.lows, reading.tokens.texts, names, classes(reading.document.language))


def roles_around(scan: Scan, name: Name) -> list[Found]:
    """The roles that the words around a person's name tell, the nearest first."""
    title = before(scan, name)
    first = title.first if title is not None else name.first
    others = (apposed_before(scan, first, name.stop), named_as(scan, first), apposed_behind(scan, name.stop), is_said_to_be(scan, name.stop))
    return [found for found in (title, *others) if found is not None and (found.role.words or found is title)]


def before(scan: Scan, name: Name) -> Found | None:
    """A title or role right before the name: "Prime Minister", "fire chief", "the truck driver"; a form of address has no words."""
    at, left = name.first, len(name.title.split())
    while left and at > 0:
        at -= 1
        left -= scan.at(at) != "."
    if not name.title and not is_role_before(scan, at - 1):
        return None
    start = from_article(scan, words_before(scan, at if name.title else at - 1))
    words = [low for low in scan.lows[start : name.first] if low[0].isalpha()]
    words = [] if words and all(low in words_of("role.courtesy") for low in words) else words
    body, first, is_definite = owner_before(scan, start)
    if words and scan.at(first - 1) in words_of("role.qualifiers") and (first > 1 or scan.at(0) not in words_of("role.openers")):
        first -= 1
        words.insert(0, scan.at(first))
    return Found(Role(" ".join(words), body, is_definite), first, name.first, "title-before-name")


def is_role_before(scan: Scan, at: int) -> bool:
    """Whether the word right before a name is a role: no participle ("the accused John Roe" cannot be told from "accused John Roe")."""
    return scan.is_noun(at) and is_head(scan.at(at)) and not scan.at(at).endswith("ed")


def words_before(scan: Scan, start: int) -> int:
    """Where a title begins whose last known word is given: adjectives and nouns of titles before it, small where it is written small."""
    known, is_small = titles(), scan.texts[start][0].islower()
    while start > 0:
        at = start - 1
        if scan.at(at) == "-" and scan.at(at - 1) in words_of("role.qualifiers"):
            at -= 1
        is_title = scan.at(at) in known.modifiers or is_head(scan.at(at))
        if not scan.is_noun(at) or not is_title or (scan.texts[at][0].islower() != is_small and at > 0):
            break
        start = at
    return start


def from_article(scan: Scan, start: int) -> int:
    """Where the words behind an article begin, when only nouns and adjectives stand between: "the [truck] driver"."""
    at = start
    while at > 0 and start - at < 4 and scan.is_noun(at - 1):
        at -= 1
    return at if scan.at(at - 1) in _ARTICLES else start


def owner_before(scan: Scan, start: int) -> tuple[str, int, bool]:
    """The place or body before a role ("Harlow [mayor]", "Kosovo's [leader]", "the Serbian [speaker]"), where it begins, and whether "the" does."""
    at = start - (scan.at(start - 1) in {"'s", "'"})
    owner = scan.names.get(at - 1)
    if owner is not None and owner.stop == at and (owner.kind != "person"):
        return owner.text, owner.first - (scan.at(owner.first - 1) == "the"), at < start or scan.at(owner.first - 1) == "the"
    if at < start:
        return "", start, False
    country = country_of(scan.at(start - 1)) if scan.texts[start - 1 : start] and scan.texts[start - 1][0].isupper() else None
    first = start - (country is not None)
    is_definite = scan.at(first - 1) == "the"
    return country or "", first - (scan.at(first - 1) in _ARTICLES), is_definite


def noun_run(scan: Scan, first: int) -> int:
    """Where the nouns and adjectives that begin at a token end; hyphens join them."""
    at = first
    while at < first + _LONGEST and (scan.is_noun(at) or (scan.at(at) == "-" and at > first and scan.is_noun(at + 1))):
        at += 1
    return at


def role_at(scan: Scan, at: int, *, needs_article: bool = False) -> Found | None:
    """The role that a noun phrase beginning at a token tells: "the mayor of Harlow", "chief of the fire service", "her husband"."""
    begin, article = at, scan.at(at)
    has_article = article in _ARTICLES or article in words_of("role.possessives")
    at += has_article
    body = ""
    for _ in range(2):
        owner = scan.names.get(at)
        if owner is not None and owner.first == at and owner.kind != "person":
            body, at = owner.text, owner.stop
        elif scan.at(at) in {"'s", "'"} and at > begin:
            at += 1
    if scan.at(at)[0].isalpha() and at < len(scan.texts) and scan.texts[at][0].isupper() and (country := country_of(scan.at(at))) is not None:
        body, at = country, at + 1
    stop = noun_run(scan, at)
    if scan.at(stop) in {"'s", "'"} and stop > at:
        at, body = stop + 1, ""
        stop, article = noun_run(scan, at), ""
    if stop == at or not is_head(scan.at(stop - 1)) or stop in scan.names or not (has_article or body or is_title_run(scan, at, stop)):
        return None
    if not has_article and (needs_article or scan.at(stop - 1).endswith("ed")):
        return None
    words, stop, further = complement(scan, at, stop)
    return Found(Role(words, body or further, article == "the"), begin, stop, "")


def is_title_run(scan: Scan, first: int, stop: int) -> bool:
    """Whether words without an article are a title all the same: "chief executive", "fire chief", "deputy head"."""
    known = titles()
    return all(low in known.modifiers or is_head(low) or low == "-" for low in scan.lows[first:stop])


def complement(scan: Scan, first: int, stop: int) -> tuple[str, int, str]:
    """A role's words, where it ends, and the name of what it is of: behind "of", "for", "at", "in"; a common noun joins the words."""
    words = " ".join(low for low in scan.lows[first:stop] if low != "-")
    if scan.at(stop) not in _OF:
        return words, stop, ""
    behind = stop + 1 + (scan.at(stop + 1) == "the")
    named = scan.names.get(behind)
    if named is not None and named.first == behind and named.kind != "person":
        return words, named.stop, named.text
    country = country_of(scan.at(behind)) or ""
    behind += bool(country)
    end = noun_run(scan, behind)
    if scan.at(stop) != "of" or end == behind or end in scan.names:
        return words, stop, ""
    return f"{words} of {' '.join(scan.lows[behind:end])}", end, country


def apposed_before(scan: Scan, first: int, stop: int) -> Found | None:
    """A description that a comma parts from the name behind it: "the mayor, Jane Doe,"; not in lists, not behind "According to"."""
    if scan.at(first - 1) != "," or scan.at(stop) not in _CLOSE or scan.at(stop + 1) in {"and", "or", "&"}:
        return None
    comma = first - 1
    for begin in range(max(0, comma - _LONGEST - 3), comma):
        opens = begin == 0 or not scan.is_noun(begin - 1)
        if not opens or scan.at(begin)[0] in ",;" or scan.at(begin - 1) in _ARTICLES:
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
    is_opening = scan.at(0) in scan.closed.prepositions or scan.at(0) in scan.closed.conjunctions or scan.at(0) in {"according", "asked", "after"}
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
    if scan.at(verb + 1) in _ARTICLES:
        found = role_at(scan, verb + 1)
        is_whole = found is not None and found.stop == first - 1
        return found._replace(stop=name_at, rule="named-as") if found is not None and is_whole else None
    stop = verb
    while stop > 0 and (scan.at(stop - 1) in scan.closed.auxiliaries or scan.at(stop - 1) in {",", "later", "who"} or scan.at(stop - 1).endswith("ly")):
        stop -= 1
    for begin in range(max(0, stop - _LONGEST - 3), stop):
        if scan.at(begin) in _ARTICLES and (found := role_at(scan, begin)) is not None and found.stop == stop:
            return found._replace(stop=name_at, rule="named-as")
    return None
