"""How the noun phrases of a language are built, as its table tells."""

from __future__ import annotations

import functools

from factcheck.context.words import words_of
from factcheck.lexicon.tables import table
from factcheck.model.record import NamedTuple


class Forms(NamedTuple):
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
    )  # fmt: skip
