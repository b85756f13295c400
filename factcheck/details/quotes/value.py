"""The value of a quotation: who says it and the words, with what comparing them needs."""

from __future__ import annotations

import functools
import re

from factcheck.details.quotes.wording import differences, key_of
from factcheck.model.record import NamedTuple, Self

_SHOWN = 18
"""Words of a quotation that a finding shows."""
_EDGES = " \t\n,;:.—–-"
_SPACE = re.compile(r"\s+")


class Quote(NamedTuple):
    """Words said or written by somebody."""

    speaker: str | None
    words: str
    """As in the report, white space evened out."""
    is_direct: bool
    """Whether they stand in quotation marks; else the report retells them."""
    key: tuple[str, ...]
    """The words without case, punctuation and notation."""
    plain: tuple[str, ...]
    """The same without words in square brackets, which are the report's."""
    content: frozenset[str]
    """The words that carry the meaning."""

    @classmethod
    def of(cls, text: str, speaker: str | None, *, is_direct: bool, language: str) -> Self:
        """The value of a stretch of text."""
        words = _SPACE.sub(" ", text).strip(_EDGES)
        key, plain, content = key_of(words, language)
        return cls(speaker or None, words, is_direct, key, plain, content)

    def shown(self) -> str:
        """The words in quotation marks, cut when they are many; without marks when they are retold."""
        words = self.words.split(" ")
        text = " ".join(words[:_SHOWN]) + (" …" if len(words) > _SHOWN else "")
        return f"“{text}”" if self.is_direct else text

    def as_json(self) -> dict[str, object]:
        """The contract's {speaker, words}."""
        return {"speaker": self.speaker, "words": self.words}

    def difference(self, other: Self) -> str:
        """The words that differ: '"gangs" / "groups"'; empty when one is part of the other or retells it."""
        if not (self.is_direct and other.is_direct):
            return ""
        return ", ".join(f'"{mine}" / "{theirs}"' for mine, theirs in differences(self.words, other.words)[:4])

    def merge(self, other: Self) -> Self | None:
        """The longer of two quotations one of which holds the other; None for different words."""
        if self.is_direct and other.is_direct and holds_words(self.plain, other.plain):
            return self if len(self.key) >= len(other.key) else other
        return None


def holds_words(left: tuple[str, ...], right: tuple[str, ...]) -> bool:
    """Whether the words of one stand together in the other."""
    short, long = (left, right) if len(left) <= len(right) else (right, left)
    size = len(short)
    if size < 2 or short[0] not in long:
        return False
    return any(long[at] == short[0] and long[at : at + size] == short for at in range(len(long) - size + 1))


@functools.lru_cache(maxsize=4096)
def same_speaker(left: str | None, right: str | None) -> bool | None:
    """Whether two speakers are one: by a shared name or noun; None when nothing tells (one is not named, or only by a role)."""
    if not left or not right:
        return None
    mine, theirs = left.split(), right.split()
    if left.casefold() == right.casefold() or mine[-1] in theirs or theirs[-1] in mine:
        return True
    return None if mine[-1][0].islower() != theirs[-1][0].islower() else False
