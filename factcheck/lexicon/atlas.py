"""The best-known places: countries, first-order divisions, capitals and large cities, and the adjectives made from them.

Small on purpose: it tells that a name is a place's and which adjective belongs to which country; it does not know where things are.
"""

from __future__ import annotations

import functools

from factcheck.lexicon.fold import ARTICLES, name_key
from factcheck.lexicon.tables import table
from factcheck.model.slotted import Slotted


class Atlas(Slotted):
    """Names are lower-case, as they are written."""

    kinds: dict[str, str]
    """From a name to country, state, province, region or city (the coarsest, where one name is several)."""
    demonyms: dict[str, str]
    """From an adjective or noun for people, singular or plural, to the place's name: "serbs" to "Serbia"."""
    personal: frozenset[str]
    """Names that are as often a person's."""
    longer: dict[str, tuple[tuple[str, ...], ...]]
    """From the first token of a name of several tokens to all its tokens, longest first."""
    abbreviations: frozenset[str]
    """Names that a point follows ("calif"), and that are nothing without one."""


@functools.cache
def atlas(language: str) -> Atlas:
    """The places known in a language; empty when it has no table."""
    kinds: dict[str, str] = {}
    demonyms: dict[str, str] = {}
    personal: set[str] = set()
    lists = table(__file__, language, "atlas.toml")
    for key, entries in lists.items():
        kind = key.partition(".")[0]
        for entry in entries if kind != "abbreviated" else ():
            if entry.isalpha():
                kinds.setdefault(entry.lower(), kind)
                continue
            written, _, adjectives = entry.partition("|")
            if "!" in written:
                written = written.replace("!", "")
                personal.add(written.partition("=")[0].lower())
            names = written.split("=")
            for name in names:
                kinds.setdefault(name.lower(), kind)
            for adjective in adjectives.lower().split("|") if adjectives else ():
                for form in _numbers(adjective):
                    demonyms[form] = names[0]
    return Atlas(kinds, demonyms, frozenset(personal), _longer(kinds), frozenset(lists.get("abbreviated.all", ())))


def _numbers(adjective: str) -> tuple[str, ...]:
    """Singular and plural."""
    if adjective.endswith("man"):
        return adjective, adjective[:-3] + "men"
    if adjective.endswith(("s", "sh", "ch", "ese")):
        return (adjective,)
    return adjective, adjective + "s"


def _longer(kinds: dict[str, str]) -> dict[str, tuple[tuple[str, ...], ...]]:
    """The names of several tokens, by their first."""
    found: dict[str, list[tuple[str, ...]]] = {}
    for name in kinds:
        tokens = _tokens(name) if not name.isalpha() else ()
        if len(tokens) > 1:
            found.setdefault(tokens[0], []).append(tokens)
    return {first: tuple(sorted(names, key=len, reverse=True)) for first, names in found.items()}


def _tokens(name: str) -> tuple[str, ...]:
    """A known name as the tokens of a text: points and hyphens stand alone, except in "U.S."."""
    if name.replace(" ", "").isalpha():
        return tuple(name.split())
    if "." in name and all(len(part) == 1 for part in name[:-1].split(".")):
        return (name,)
    return tuple(name.replace("'s", " 's").replace("-", " - ").replace(".", " . ").split())


@functools.cache
def _first_names(language: str) -> dict[str, str]:
    """From a folded name to the folded name that the table writes first; names of plain words and no other stand for themselves."""
    found: dict[str, str] = {}
    for entries in table(__file__, language, "atlas.toml").values():
        for entry in entries:
            written = entry.partition("|")[0].replace("!", "")
            if written.isascii() and written.replace(" ", "").isalpha() and not written.lower().startswith(ARTICLES):
                continue
            names = [name_key(name) for name in written.split("=")]
            for name in names:
                found.setdefault(name, names[0])
    return found


def canonical(name: str, language: str = "en") -> str | None:
    """What the table writes first for a folded name ("burma" gives "myanmar", "serbia" itself); None for a name it does not know."""
    return _first_names(language).get(name) or (name if name in atlas(language).kinds else None)


def same_place(left: str, right: str, language: str = "en") -> bool | None:
    """Whether two names, folded by `name_key`, are one known place; None unless both are known."""
    first = canonical(left, language)
    second = canonical(right, language) if first is not None else None
    return None if second is None else first == second


def country_of(demonym: str, language: str = "en") -> str | None:
    """The country or region that a lower-case adjective belongs to: "serb" and "serbian" to "Serbia"; None when it is no such word."""
    return atlas(language).demonyms.get(demonym)
