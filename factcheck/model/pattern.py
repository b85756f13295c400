"""A regular expression that is compiled when it is first used.

Compiling all of them at import takes a tenth of a short run, and a report of two pages needs half of them.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cached_property


class Pattern:
    """Like `re.compile(source, flags)`, later."""

    def __init__(self, source: str, flags: int = 0) -> None:
        self._source, self._flags = source, flags

    @cached_property
    def compiled(self) -> re.Pattern[str]:
        """The compiled expression."""
        return re.compile(self._source, self._flags)

    def match(self, text: str, *places: int) -> re.Match[str] | None:
        """A match at the start (or at a position)."""
        return self.compiled.match(text, *places)

    def fullmatch(self, text: str, *places: int) -> re.Match[str] | None:
        """A match of the whole text."""
        return self.compiled.fullmatch(text, *places)

    def search(self, text: str, *places: int) -> re.Match[str] | None:
        """The first match."""
        return self.compiled.search(text, *places)

    def finditer(self, text: str, *places: int) -> Iterator[re.Match[str]]:
        """All matches in order."""
        return self.compiled.finditer(text, *places)

    def findall(self, text: str, *places: int) -> list[str]:
        """All matches as strings."""
        return self.compiled.findall(text, *places)

    def sub(self, replacement: str | Callable[[re.Match[str]], str], text: str) -> str:
        """The text with every match replaced."""
        return self.compiled.sub(replacement, text)

    def split(self, text: str) -> list[str]:
        """The text parted at the matches; for expressions without groups."""
        return self.compiled.split(text)
