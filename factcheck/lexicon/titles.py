"""Titles, roles and first names: the words that tell a person's name from any other."""

from __future__ import annotations

import functools

from factcheck.lexicon.tables import table
from factcheck.model.slotted import Slotted

_LISTS = ("heads", "modifiers", "kin", "abbreviated", "suffixes", "particles")


class Titles(Slotted):
    """Lower-case words of one language, points left out ("sgt")."""

    heads: frozenset[str]
    """The last word of a title or role that stands before a name: president, sgt, spokesman."""
    modifiers: frozenset[str]
    """Words that go before a head: prime, deputy, police."""
    kin: frozenset[str]
    """Words that a person's name follows without being titles: husband, named."""
    abbreviated: frozenset[str]
    """Words that are written with a point in the middle of a sentence: mr, st, jr."""
    suffixes: frozenset[str]
    particles: frozenset[str]
    """Lower-case words inside names: de, von, bin."""
    given: frozenset[str]
    """First names, lower-case."""


@functools.cache
def titles(language: str) -> Titles:
    """The titles and first names of a language; empty when it has no table."""
    lists = table(__file__, language, "titles.toml")
    heads, modifiers, kin, abbreviated, suffixes, particles = (frozenset(lists.get(f"titles.{name}", ())) for name in _LISTS)
    given = frozenset(name.lower() for key in ("given.english", "given.other") for name in lists.get(key, ()))
    return Titles(heads, modifiers, kin, abbreviated, suffixes, particles, given)
