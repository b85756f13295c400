"""The vocabulary of names, as sets built once for a language."""

from __future__ import annotations

import functools

from factcheck.context.words import classes
from factcheck.lexicon.atlas import Atlas, atlas
from factcheck.lexicon.tables import Words, table
from factcheck.lexicon.titles import Titles, titles
from factcheck.model.slotted import Slotted


class Vocabulary(Slotted):
    """Lower-case words, by what they tell of the name they are part of or stand beside."""

    titles: Titles
    atlas: Atlas
    breaks: frozenset[str]
    """Words that are in no name, however they are written."""
    openers: frozenset[str]
    """Words that a capital letter at the beginning of a sentence says nothing about."""
    never: frozenset[str]
    """Words that are capitalised everywhere and make no name by themselves (Christian, DNA, Republican)."""
    bodies: frozenset[str]
    """Words that make a name an organisation's."""
    sites: frozenset[str]
    """Words of organisations that one can also be at: hospital, school."""
    kinds: dict[str, str]
    """From a noun to the kind of place it names: "creek" to "river"."""
    lists: dict[str, frozenset[str]]
    """Every list of the table, keyed "section.list"."""

    def is_known(self, low: str) -> bool:
        """Whether a word is a well-known place or the adjective of one."""
        return low in self.atlas.kinds or low in self.atlas.demonyms

    def is_title(self, low: str) -> bool:
        """Whether a word may be part of a title."""
        return low in self.titles.heads or low in self.titles.modifiers


@functools.cache
def vocabulary(language: str = "en") -> Vocabulary | None:
    """The vocabulary of a language; None when it has no table."""
    words = table(__file__, language, "names.toml")
    if not words:
        return None
    lists = {key: frozenset(entries) for key, entries in words.items()}
    closed = classes(language)
    function = closed.determiners | closed.prepositions | closed.conjunctions | closed.pronouns | closed.auxiliaries
    return Vocabulary(
        titles(language),
        atlas(language),
        (function - {"will", "may", "can"}) | lists["open.calendar"] | lists["open.spoken"],
        function | lists["open.words"],
        lists["open.never"],
        lists["bodies.words"],
        lists["bodies.sites"],
        _kinds(words),
        lists,
    )


def _kinds(words: Words) -> dict[str, str]:
    """From a noun to its kind of place."""
    return {noun: key.partition(".")[2] for key, nouns in words.items() if key.startswith("kinds.") for noun in nouns}
