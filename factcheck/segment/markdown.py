"""The blocks of CommonMark text, by their lines: headings, list items, table rows, quotes, code."""

from __future__ import annotations

import re

from factcheck.model.document import Document
from factcheck.model.pattern import Pattern
from factcheck.model.record import NamedTuple
from factcheck.segment.blocks import Draft
from factcheck.segment.layout import BLANK, Line, find_chunks

MARKS = "*_`~"
"""Signs of emphasis and code, trimmed off the ends of blocks and sentences."""

_DEPTH = 4
"""How many layers of emphasis are taken off."""

_ATX = Pattern(r"(#{1,6})(?:[ \t]+|$)")
_ATX_END = Pattern(r"(?<=[ \t])#+$")
_RULE = Pattern(r"([-*_])[ \t]*(?:\1[ \t]*){2,}$")
_SETEXT = Pattern(r"(?:=+|-+)$")
_ITEM = Pattern(r"(?:[-*+]|\d{1,9}[.)])[ \t]+(?:\[[ xX]\][ \t]+)?(?=\S)")
_QUOTE = Pattern(r"(?:>[ \t]?)+[ \t]*")
_DELIMITER = Pattern(r"\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*+\|?$")
_FENCE = Pattern(r"(`{3,}|~{3,})")
_REFERENCE = Pattern(r"\[[^\]\n]+\]:[ \t]*\S")
_TAGS = Pattern(r"(?:<[^<>]*>[ \t]*)+$")
_IMAGE = Pattern(r"!?\[[^\]\n]*\]\([^()\n]*\)$")
_BOLD = Pattern(r"(\*\*|__)[^*_]+\1:?$")


class Open(NamedTuple):
    """The block that the next line may go on."""

    kind: str
    start: int
    end: int
    lines: int
    chunk: int

    def closed(self) -> Draft:
        """The block as it is once nothing more goes on it."""
        return Draft(self.kind, self.start, self.end, self.lines, opens=True, chunk=self.chunk)


def draft_markdown(document: Document) -> list[Draft]:
    """The blocks in text order, the marks of headings, items and quotes left out; code, comments and link definitions are furniture."""
    scanner = _Scanner(document)
    for number, chunk in enumerate(find_chunks(document)):
        scanner.read(chunk, number)
    scanner.close()
    return [trimmed for draft in scanner.drafts if (trimmed := _trim(document.text, draft)).start < trimmed.end]


def _trim(text: str, draft: Draft) -> Draft:
    """Without the emphasis that wraps the whole block; a line wholly in bold is a heading."""
    inner = text[draft.start : draft.end]
    kind = draft.kind
    if kind == "prose" and draft.lines == 1 and _BOLD.match(inner) and inner.strip(MARKS)[-1:] not in ".,;!":
        kind = "heading"
    left, right = without_marks(inner)
    return draft._replace(kind=kind, start=draft.start + left, end=draft.start + right)


def without_marks(text: str) -> tuple[int, int]:
    """The stretch of a block or sentence without white space and without marks of emphasis that enclose it or have no partner in it."""
    left, right = len(text) - len(text.lstrip(BLANK)), len(text.rstrip(BLANK))
    for _ in range(_DEPTH):
        first = right - left - len(text[left:right].lstrip(MARKS))
        last = right - left - len(text[left:right].rstrip(MARKS))
        opening, closing = text[left : left + first], text[right - last : right]
        if first and (opening == closing[::-1] or opening not in text[left + first : right]):
            left += first
            right -= last if opening == closing[::-1] else 0
        elif last and closing not in text[left : right - last]:
            right -= last
        else:
            break
        left, right = left + len(text[left:right]) - len(text[left:right].lstrip(BLANK)), left + len(text[left:right].rstrip(BLANK))
    return left, max(left, right)


class _Scanner:
    """Reads line by line; what is open is closed by a blank line or by a line that begins something else."""

    def __init__(self, document: Document) -> None:
        self.text = document.text
        self.drafts: list[Draft] = []
        self.open: Open | None = None
        self.until = ""
        """What ends the code or comment that the lines are in; empty outside of one."""
        self.in_list = False

    def read(self, chunk: list[Line], number: int) -> None:
        """The lines up to the next blank one."""
        if not self.until:
            self.close()
        for place, line in enumerate(chunk):
            if self.until:
                self._inside(line)
            else:
                following = chunk[place + 1].text if place + 1 < len(chunk) else ""
                self._line(line, following, number)

    def close(self) -> None:
        """Ends the open block."""
        if self.open is not None:
            self.drafts.append(self.open.closed())
            self.open = None

    def _inside(self, line: Line) -> None:
        self.open = self.open._replace(end=line.end, lines=self.open.lines + 1) if self.open else None
        if line.text.startswith(self.until) if self.until != "-->" else self.until in line.text:
            self.until = ""
            self.close()

    def _line(self, line: Line, following: str, number: int) -> None:
        text = line.text
        fresh = Open("prose", line.start, line.end, 1, number)
        if line.indent >= 4 and self.open is None and not self.in_list:
            self._alone(fresh._replace(kind="furniture"))
        elif fence := _FENCE.match(text):
            self._enter(fresh, fence[1])
        elif text.startswith("<!--"):
            self._enter(fresh, "-->" if "-->" not in text else "")
        elif self._is_underline(text):
            self._underline(text)
        elif _RULE.match(text):
            self.close()
        elif heading := _ATX.match(text):
            self._heading(line, heading, number)
        else:
            self._words(fresh, text, following)

    def _enter(self, fresh: Open, until: str) -> None:
        self.close()
        self.open = fresh._replace(kind="furniture")
        self.until = until
        if not until:
            self.close()

    def _alone(self, block: Open) -> None:
        self.close()
        self.drafts.append(block.closed())

    def _is_underline(self, text: str) -> bool:
        return self.open is not None and self.open.kind == "prose" and _SETEXT.match(text) is not None

    def _underline(self, text: str) -> None:
        if self.open is not None:
            self.drafts.append(self.open.closed()._replace(kind="heading", level=1 if text[0] == "=" else 2))
            self.open = None

    def _heading(self, line: Line, mark: re.Match[str], number: int) -> None:
        self.close()
        self.in_list = False
        inner = _ATX_END.sub("", line.text).rstrip()
        if mark.end() < len(inner):
            block = Open("heading", line.start + mark.end(), line.start + len(inner), 1, number)
            self.drafts.append(block.closed()._replace(level=len(mark[1])))

    def _words(self, fresh: Open, text: str, following: str) -> None:
        """Quotes, list items, rows, and running text, which goes on what is open."""
        quote = _QUOTE.match(text)
        if quote:
            text = text[quote.end() :]
            fresh = fresh._replace(start=fresh.start + quote.end())
            if not text:
                self.close()
                return
        if item := _ITEM.match(text):
            self.close()
            self.in_list = True
            self.open = fresh._replace(kind="list-item", start=fresh.start + item.end())
        elif _is_row(text, following) or ("|" in text and self._after_row(fresh.chunk)):
            self._alone(fresh._replace(kind="furniture" if _DELIMITER.match(text) else "table-row"))
        elif _REFERENCE.match(text) or _TAGS.match(text) or _IMAGE.match(text):
            self._alone(fresh._replace(kind="furniture"))
        elif self.open is not None:
            self.open = self.open._replace(end=fresh.end, lines=self.open.lines + 1)
        else:
            self.in_list = self.in_list and self._is_indented(fresh.start)
            self.open = fresh

    def _after_row(self, number: int) -> bool:
        """Whether the line before was a row of a table: once its delimiter row is there, rows need no bar at their ends."""
        last = self.drafts[-1] if self.drafts and self.open is None else None
        return last is not None and last.chunk == number and "|" in self.text[last.start : last.end]

    def _is_indented(self, start: int) -> bool:
        return self.text[max(0, start - 1) : start] in {" ", "\t"}


def _is_row(text: str, following: str) -> bool:
    if text[0] == "|":
        return True
    return "|" in text and (_DELIMITER.match(text) is not None or ("|" in following and _DELIMITER.match(following) is not None))
