"""The best-known places: countries, first-order divisions, capitals and large cities, and the adjectives made from them.

Small on purpose: it tells that a name is a place's and which adjective belongs to which country; it does not know where things are.
"""

import functools
from typing import NamedTuple

from factcheck.lexicon.fold import name_key
from factcheck.lexicon.tables import table


class Atlas(NamedTuple):
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
def atlas(language: str = "en") -> Atlas:
    """The places known in a language; empty when it has no table."""
    kinds: dict[str, str] = {}
    demonyms: dict[str, str] = {}
    personal: set[str] = set()
    lists = table(__file__, language, "atlas.toml")
    for key, entries in lists.items():
        kind = key.partition(".")[0]
        for entry in entries if kind != "abbreviated" else ():
            written, *adjectives = entry.split("|")
            names = written.replace("!", "").split("=")
            if "!" in written:
                personal.add(names[0].lower())
            for name in names:
                kinds.setdefault(name.lower(), kind)
            for adjective in adjectives:
                demonyms.update(dict.fromkeys(_numbers(adjective.lower()), names[0]))
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
        tokens = _tokens(name)
        if len(tokens) > 1:
            found.setdefault(tokens[0], []).append(tokens)
    return {first: tuple(sorted(names, key=len, reverse=True)) for first, names in found.items()}


def _tokens(name: str) -> tuple[str, ...]:
    """A known name as the tokens of a text: points and hyphens stand alone, except in "U.S."."""
    if "." in name and all(len(part) == 1 for part in name[:-1].split(".")):
        return (name,)
    return tuple(name.replace("'s", " 's").replace("-", " - ").replace(".", " . ").split())


@functools.cache
def canonical(language: str = "en") -> dict[str, str]:
    """From a folded name to the folded name that the table writes first: "burma" to "myanmar", "serbia" to itself."""
    found: dict[str, str] = {}
    for entries in table(__file__, language, "atlas.toml").values():
        for entry in entries:
            names = [name_key(name) for name in entry.partition("|")[0].replace("!", "").split("=")]
            for name in names:
                found.setdefault(name, names[0])
    return found


def same_place(left: str, right: str, language: str = "en") -> bool | None:
    """Whether two names, folded by `name_key`, are one known place; None unless both are known."""
    known = canonical(language)
    first, second = known.get(left), known.get(right)
    return None if first is None or second is None else first == second


def country_of(demonym: str, language: str = "en") -> str | None:
    """The country or region that a lower-case adjective belongs to: "serb" and "serbian" to "Serbia"; None when it is no such word."""
    return atlas(language).demonyms.get(demonym)
