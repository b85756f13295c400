"""What is found of a word, kept: the words of a text come again and again."""

from __future__ import annotations

from collections.abc import Callable

from factcheck.model.record import Generic, TypeVar

T = TypeVar("T")
_MOST = 16384
"""Words that are kept; then it begins anew."""


class PerWord(dict[str, T], Generic[T]):
    """`known[word]` is what a function tells of a word, asked once. A look into it costs a fifth of a call with `functools.cache`."""

    __slots__ = ("_find",)

    def __init__(self, find: Callable[[str], T]) -> None:
        super().__init__()
        self._find = find

    def __missing__(self, word: str) -> T:
        if len(self) >= _MOST:
            self.clear()
        found = self[word] = self._find(word)
        return found
