"""The vocabulary of names, as sets built once for a language."""

import functools
from typing import NamedTuple

from factcheck.context.words import classes
from factcheck.lexicon.atlas import Atlas, atlas
from factcheck.lexicon.tables import Words, table
from factcheck.lexicon.titles import Titles, titles


class Vocabulary(NamedTuple):
    """Lower-case words, by what they tell of the name they are part of or stand beside."""

    titles: Titles
    atlas: Atlas
    breaks: frozenset[str]
    """Words that are in no name, however they are written."""
    openers: frozenset[str]
    """Words that a capital letter at the beginning of a sentence says nothing about."""
    never: frozenset[str]
    """Words that are capitalised everywhere and make no name by themselves (Christian, DNA, Republican)."""
    of_heads: frozenset[str]
    bodies: frozenset[str]
    sites: frozenset[str]
    local: frozenset[str]
    """Words of bodies that have their place's name before them: "Harlow Police"."""
    local_if_known: frozenset[str]
    """The same, where only a well-known name is a place: "Dallas High School"."""
    general: frozenset[str]
    kinds: dict[str, str]
    """From a noun to the kind of place it names: "creek" to "river"."""
    cues: dict[str, frozenset[str]]
    """The lists of the sections `place` and `person`: "place.strong"."""


@functools.cache
def vocabulary(language: str = "en") -> Vocabulary | None:
    """The vocabulary of a language; None when it has no table."""
    lists = table(__file__, language, "names.toml")
    if not lists:
        return None
    of = lambda key: frozenset(lists.get(key, ()))  # noqa: E731 - many times, here only
    closed = classes(language)
    function = closed.determiners | closed.prepositions | closed.conjunctions | closed.pronouns | closed.auxiliaries
    cues = {key: frozenset(words) for key, words in lists.items() if key.startswith(("place.", "person."))}
    return Vocabulary(
        titles(language), atlas(language), (function - {"will", "may", "can"}) | of("open.calendar") | of("open.spoken"), function | of("open.words"), of("open.never"),
        of("open.of_heads"), of("bodies.words"), of("bodies.sites"), of("bodies.local"), of("bodies.local_if_known"), of("bodies.general"), _kinds(lists), cues,
    )  # fmt: skip


def _kinds(lists: Words) -> dict[str, str]:
    """From a noun to its kind of place."""
    return {noun: key.partition(".")[2] for key, nouns in lists.items() if key.startswith("kinds.") for noun in nouns}
