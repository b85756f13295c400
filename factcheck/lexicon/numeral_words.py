"""The words that numerals are made of, by language."""

from __future__ import annotations

import functools

from factcheck.lexicon.tables import Words as Lists
from factcheck.lexicon.tables import table
from factcheck.model.interval import Interval
from factcheck.model.slotted import Slotted


class Words(Slotted):
    """The numeral words of one language."""

    small: dict[str, int]
    tens: dict[str, int]
    scales: dict[str, int]
    short_scales: dict[str, int]
    hundreds: dict[str, int]
    """Words that are hundreds by themselves (doscientos)."""
    bare_scales: frozenset[str]
    """Scales that stand for one of them without a number before (mil)."""
    multiplying: frozenset[str]
    """Scales that multiply all that stands before them (tres mil millones)."""
    ordinals: frozenset[str]
    vague: dict[str, Interval]
    rounds: dict[str, int]
    """Of these, the words for about so many ("un centenar"), each with its number."""
    multiples: dict[str, Interval]
    vague_scales: dict[str, int]
    articles: frozenset[str]
    behind_articles: frozenset[str]
    """What an article and a numeral begin with ("a few", "a million"); behind it, anything else is a noun."""
    joiners: frozenset[str]
    tens_joiners: frozenset[str]
    unjoined: frozenset[str]
    """Scales behind which nothing more is added."""
    of: frozenset[str]
    halves_behind: frozenset[str]
    """What adds half of the scale before it (dos millones y medio)."""
    half: frozenset[str]
    shares: dict[str, int]
    """Parts of a whole, and how many make it: quarter 4."""
    point: frozenset[str]
    """What parts spoken decimals."""
    starts: frozenset[str]
    """Every word that a numeral may begin with."""


@functools.cache
def words(language: str) -> Words:
    """The numeral words of a language; empty tables when there are none."""
    lists = table(__file__, language, "numerals.toml")
    small = {word: number for number, entry in enumerate(lists.get("units", ())) for word in entry.split()}
    hundreds = {word: 100 * number for number, entry in enumerate(lists.get("hundreds", ()), 1) for word in entry.split()}
    bare = frozenset(lists.get("bare_scales", ()))
    tens = {word: 10 * number for number, word in enumerate(lists.get("tens", ()), 2)}
    scales, vague, multiples = _pairs(lists, "scales"), _ranges(lists, "vague"), _ranges(lists, "vague_multiples")
    articles = frozenset(lists.get("articles", ()))
    half = frozenset(lists.get("half", ()))
    shares = _pairs(lists, "shares")
    starts = (
        frozenset(shares)
        | frozenset(small)
        | frozenset(tens)
        | frozenset(vague)
        | frozenset(multiples)
        | half
        | articles
        | frozenset(hundreds)
        | bare
    )
    return Words(
        small,
        tens,
        scales,
        _pairs(lists, "short_scales"),
        hundreds,
        bare,
        frozenset(lists.get("multiplying", ())),
        frozenset(lists.get("ordinals", ())),
        vague,
        {word: int(about[0]) for word, _, _, *about in map(str.split, lists.get("vague", ())) if about},
        multiples,
        _pairs(lists, "vague_scales"),
        articles,
        frozenset(vague) | frozenset(multiples) | frozenset(scales) | frozenset(shares),
        frozenset(lists.get("and", ())),
        frozenset(lists.get("tens_and", ())),
        frozenset(lists.get("unjoined", ())),
        frozenset(lists.get("of", ())),
        frozenset(lists.get("halves_behind", ())),
        half,
        shares,
        frozenset(lists.get("point", ())),
        starts,
    )


def _pairs(lists: Lists, name: str) -> dict[str, int]:
    """A list of "word number"."""
    return {word: int(number) for word, number in (entry.split() for entry in lists.get(name, ()))}


def _ranges(lists: Lists, name: str) -> dict[str, Interval]:
    """A list of "word lowest highest", what follows left aside."""
    return {word: Interval(int(low), int(high)) for word, low, high, *_ in (entry.split() for entry in lists.get(name, ()))}
