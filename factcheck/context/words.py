"""The closed word classes and cue phrases of a language, built when first asked for."""

from __future__ import annotations

import functools

from factcheck.lexicon.matcher import Matcher, matcher
from factcheck.lexicon.tables import table
from factcheck.model.slotted import Slotted


class Classes(Slotted):
    """Closed word classes."""

    determiners: frozenset[str]
    prepositions: frozenset[str]
    conjunctions: frozenset[str]
    pronouns: frozenset[str]
    auxiliaries: frozenset[str]
    adverbs: frozenset[str]
    verbs: frozenset[str]
    grammar: frozenset[str]
    """The first five: words that carry no content of their own."""
    function: frozenset[str]
    """All of them but determiners and adverbs: words that end a noun phrase."""


@functools.cache
def words_of(key: str, language: str = "en") -> frozenset[str]:
    """One list of the table as a set."""
    return frozenset(table(__file__, language).get(key, ()))


@functools.cache
def classes(language: str = "en") -> Classes:
    """The closed word classes of a language; empty when it has no table."""
    determiners, prepositions, conjunctions, pronouns, auxiliaries, adverbs, verbs = (
        words_of(f"classes.{name}", language)
        for name in ("determiners", "prepositions", "conjunctions", "pronouns", "auxiliaries", "adverbs", "verbs")
    )
    closed = prepositions | conjunctions | pronouns | auxiliaries
    return Classes(
        determiners, prepositions, conjunctions, pronouns, auxiliaries, adverbs, verbs, determiners | closed, closed | verbs
    )  # fmt: skip


@functools.cache
def phrases_of(section: str, keys: tuple[str, ...], language: str = "en") -> Matcher:
    """A matcher over some lists of a section; the meaning is the list's name with hyphens ("at-least")."""
    lists = table(__file__, language)
    return matcher((key.replace("_", "-"), lists.get(f"{section}.{key}", ())) for key in keys)
