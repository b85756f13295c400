"""Lines and columns of a text, as editors count them."""

import re
from bisect import bisect_right
from itertools import accumulate


class Lines:
    r"""Where the lines of a text begin. Lines and columns count from 1, columns in code points; `\n`, `\r\n` and a lone `\r` end a line."""

    __slots__ = ("_starts",)

    def __init__(self, text: str) -> None:
        if "\r" in text:
            self._starts = [0, *(match.end() for match in re.finditer(r"\r\n?|\n", text))]
        else:
            self._starts = [0, *accumulate(len(line) + 1 for line in text.split("\n"))][:-1]

    def line(self, offset: int) -> int:
        """The line that the code point at `offset` stands in; a line's end belongs to it."""
        return bisect_right(self._starts, offset)

    def column(self, offset: int) -> int:
        """The place of the code point at `offset` in its line."""
        return offset - self._starts[self.line(offset) - 1] + 1

    def offset(self, line: int, column: int = 1) -> int:
        """The way back: the offset of a line and column."""
        return self._starts[line - 1] + column - 1

    def count(self) -> int:
        """How many lines there are; text after the last line's end, even none, is one."""
        return len(self._starts)
