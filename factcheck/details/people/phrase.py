"""Noun phrases that tell a role, and whose or of what it is: "the mayor of Harlow", "Kosovo's leader", "chief of the fire service"."""

from __future__ import annotations

from factcheck.context.words import Classes, classes
from factcheck.details.people.roles import Role, is_head, words_of
from factcheck.lexicon.atlas import country_of
from factcheck.lexicon.titles import titles
from factcheck.model.reading import Name, Reading
from factcheck.model.record import NamedTuple

_LONGEST = 7
"""Words of a role."""
_OF = frozenset({"of", "for", "at", "in"})
ARTICLES = frozenset({"the", "a", "an"})


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
        return low[0].isalpha() and index not in self.names and low not in self.closed.grammar and low not in self.closed.verbs

    def country(self, index: int) -> str | None:
        """The country or region that an adjective with a capital letter is of; None for other tokens."""
        is_written = 0 <= index < len(self.texts) and self.texts[index][0].isupper()
        return country_of(self.lows[index]) if is_written else None


def scan_of(reading: Reading) -> Scan:
    """The sentence, ready."""
    names = {at: name for name in reading.names for at in range(name.first, name.stop)}
    return Scan(reading.tokens.lows, reading.tokens.texts, names, classes(reading.document.language))


def from_article(scan: Scan, start: int) -> int:
    """Where the words behind an article begin, when only nouns and adjectives stand between: "the [truck] driver"."""
    at = start
    while at > 0 and start - at < 4 and scan.is_noun(at - 1) and scan.country(at - 1) is None:
        at -= 1
    return at if scan.at(at - 1) in ARTICLES else start


def owner_before(scan: Scan, start: int) -> tuple[str, int, bool]:
    """The place or body before a role, where it begins, and whether it is the only one: "Harlow [mayor]", "Kosovo's [leader]"."""
    at = start - (scan.at(start - 1) in {"'s", "'"})
    owner = scan.names.get(at - 1)
    if owner is not None and owner.stop == at and (owner.kind != "person"):
        return owner.text, owner.first - (scan.at(owner.first - 1) == "the"), at < start or scan.at(owner.first - 1) == "the"
    if at < start:
        return "", start, False
    country = scan.country(start - 1)
    first = start - (country is not None)
    is_definite = scan.at(first - 1) == "the"
    return country or "", first - (scan.at(first - 1) in ARTICLES), is_definite


def noun_run(scan: Scan, first: int) -> int:
    """Where the nouns and adjectives that begin at a token end; hyphens join them."""
    at = first
    while at < first + _LONGEST and (scan.is_noun(at) or (scan.at(at) == "-" and at > first and scan.is_noun(at + 1))):
        at += 1
    return at


def role_at(scan: Scan, at: int, *, needs_article: bool = False) -> Found | None:
    """The role that a noun phrase beginning at a token tells: "the mayor of Harlow", "chief of the fire service", "her husband"."""
    begin, article = at, scan.at(at)
    has_article = article in ARTICLES or article in words_of("role.possessives")
    at += has_article
    body = ""
    for _ in range(2):
        owner = scan.names.get(at)
        if owner is not None and owner.first == at and owner.kind != "person":
            body, at = owner.text, owner.stop
        elif scan.at(at) in {"'s", "'"} and at > begin:
            at += 1
    if (country := scan.country(at)) is not None:
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
    known = titles("en")
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
    country = scan.country(behind) or ""
    behind += bool(country)
    end = noun_run(scan, behind)
    if scan.at(stop) != "of" or end == behind or end in scan.names:
        return words, stop, ""
    return f"{words} of {' '.join(scan.lows[behind:end])}", end, country
