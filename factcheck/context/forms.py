"""How the noun phrases of a language are built, as its table tells, and what of it stands in a sentence."""

from __future__ import annotations

import functools

from factcheck.context.words import Classes, classes, words_of
from factcheck.lexicon.nouns import group_of, is_plural, singular
from factcheck.lexicon.per_word import PerWord
from factcheck.lexicon.tables import table
from factcheck.model.reading import Number, Tokens
from factcheck.model.slotted import Slotted

LONGEST = 8
"""Tokens of a noun phrase behind its number or article."""


class Forms(Slotted):
    """The words that decide where a noun phrase begins and ends, and what its head is."""

    determiners: dict[str, str]
    """From a determiner to the one it is treated as ("una" as "a"); those not in it are as they are written."""
    singular: frozenset[str]
    """Determiners, so treated, of one thing."""
    pronouns: dict[str, str]
    person: str
    """The noun that a pronoun stands for."""
    of: frozenset[str]
    them: frozenset[str]
    more: frozenset[str]
    alone_more: frozenset[str]
    others: frozenset[str]
    more_behind: frozenset[str]
    collective: frozenset[str]
    states: frozenset[str]
    state_endings: tuple[str, ...]
    standing: frozenset[str]
    """Words of a state that stand for the people in it."""
    is_head_first: bool
    adjectives: frozenset[str]
    adjective_endings: tuple[str, ...]
    joiners: frozenset[str]
    labelled: frozenset[str]
    outcomes: frozenset[str]
    """Singular nouns that lists count: "Houses destroyed 146"."""

    def is_state(self, low: str) -> bool:
        """Whether a word tells a state ("dead", "injured") rather than a thing."""
        return low in self.states or (bool(self.state_endings) and low.endswith(self.state_endings))

    def treated(self, determiner: str) -> str:
        """The determiner that one is treated as."""
        return self.determiners.get(determiner, determiner)


@functools.cache
def forms(language: str) -> Forms:
    """The forms of a language; empty when it has no table."""
    lists = table(__file__, language)

    def of(name: str) -> frozenset[str]:
        return words_of(f"phrases.{name}", language)

    def pairs(name: str) -> dict[str, str]:
        return dict(entry.split(" = ") for entry in lists.get(f"phrases.{name}", ()))

    return Forms(
        pairs("determiners"), of("singular"), pairs("pronouns"), next(iter(of("person")), ""), of("of"), of("them"), of("more"),
        of("alone_more"), of("others"), of("more_behind"), of("collective"), of("states"), tuple(lists.get("phrases.state_endings", ())),
        of("standing"), "first" in of("head"), of("adjectives"), tuple(lists.get("phrases.adjective_endings", ())), of("and"),
        of("labelled"),
        of("outcomes"),
    )  # fmt: skip


class Kind(Slotted):
    """What one lower-case word can do in a noun phrase."""

    opens: bool
    """Whether a phrase may begin with it whatever comes behind: a determiner or pronoun."""
    ends: bool
    """Whether no phrase goes on with it: a sign, a number, a function word, a determiner."""
    is_adverb: bool
    is_person: bool
    """Whether it is a known noun for people, in either number."""
    is_plural: bool
    is_state: bool
    stands: bool
    """Whether it is a state that stands for the people in it."""


@functools.cache
def kinds(language: str) -> PerWord[Kind]:
    """The kinds of the lower-case words of a language."""
    closed, known = classes(language), forms(language)

    def kind_of(low: str) -> Kind:
        is_determiner = low in closed.determiners
        return Kind(
            is_determiner or low in known.pronouns or low == "no",
            is_determiner or low in closed.function or not low[0].isalpha(),
            low in closed.adverbs,
            group_of(singular(low, language), language) is not None,
            is_plural(low, language),
            known.is_state(low),
            low in known.standing,
        )

    return PerWord(kind_of)


class Scan(Slotted):
    """What finding the phrases of one sentence needs at every step."""

    tokens: Tokens
    language: str
    closed: Classes
    forms: Forms
    kinds: list[Kind]
    """Of all tokens."""
    by_outer: dict[int, Number]
    """Counts by their first token, hedge included."""
    ages: dict[int, int]
    """Tokens of ages that stand for or narrow a noun ("25-year-old"), each with the index after its age."""
    has_hyphen: bool

    def openings(self) -> list[int]:
        """The tokens that a phrase can begin at, in order: numbers, ages, words that open one, and words that lead to a person noun."""
        found, kinds = {*self.by_outer, *self.ages}, self.kinds
        for at in [at for at, kind in enumerate(kinds) if kind.opens or kind.is_person]:
            found.update(range(self.leads_from(at), at + 1) if kinds[at].is_person else (at,))
        return sorted(found)

    def leads_from(self, person: int) -> int:
        """The first token before a person noun from which no sign, number or function word parts it."""
        first, least = person, max(0, person - LONGEST + 1)
        while first > least and (
            not self.kinds[first - 1].ends or (self.has_hyphen and "-" in self.tokens.lows[max(0, first - 2) : first])
        ):
            first -= 1
        return first

    def is_noun(self, at: int) -> bool:
        """Whether a token is a known person noun or a plural."""
        return self.is_person(at) or self.is_many(at)

    def is_person(self, at: int) -> bool:
        """Whether a token is a known person noun."""
        return self.kinds[at].is_person

    def is_many(self, at: int) -> bool:
        """Whether a token is a plural; a capitalised word with an s is one ("12 Somalis")."""
        if self.kinds[at].is_plural:
            return True
        low = self.tokens.lows[at]
        return at > 0 and low.endswith("s") and not low.endswith(("ss", "is")) and len(low) > 3 and self.tokens.texts[at][0].isupper()
