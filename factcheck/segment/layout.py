"""The lines of a text, and which of them belong together."""

from __future__ import annotations

import functools
from collections.abc import Iterator, Sequence
from itertools import pairwise

from factcheck.lexicon.tables import table
from factcheck.model.document import Document
from factcheck.model.pattern import Pattern
from factcheck.model.record import NamedTuple
from factcheck.model.span import Span

BLANK = " \t\r\n\f\v\x1c\x1d\x1e\x1f\x85\u00a0\u1680\u2028\u2029\u202f\u205f\u3000\ufeff" + "".join(map(chr, range(0x2000, 0x200C)))
"""What is trimmed off the ends of lines and sentences."""
_WIDEST = 132
"""No editor wraps lines wider than this."""
_NARROWEST = 30
_NARROW = 50
_SLACK = 4

_BULLETS = frozenset("•·▪◦‣⁃●○■□►▶✓✔➢")
_NUMBERED = Pattern(r"(?:\d{1,3}(?:\.\)|[.)])|\(?(?:[a-z]|[ivx]{1,4}|\d{1,2})\))[ \t\u00a0]+(?=\S)")
_FIGURE = Pattern(r"\d{1,3}(?:[,. \u00a0]\d{3})*\+?|\d{1,9}\+?")
"""A count that has a line to itself."""
_LABEL_WORDS = 5
_LABEL = Pattern(r"[^\W\d_a-z][^:.!?\n\t]{0,40}:[ \t]+(?=\S)")


class Line(NamedTuple):
    """A line that is not blank, without the white space around it."""

    start: int
    end: int
    text: str
    indent: int
    """Code points of white space before it."""
    reach: int
    """Where it ends in code points from the margin, whatever of it is left out as metadata."""


def find_chunks(document: Document) -> Iterator[list[Line]]:
    """The stretches of lines between blank lines, metadata left out."""
    chunk: list[Line] = []
    position = 0
    left_out = sorted([*document.metadata, *(comment.span for comment in document.ignored)])
    cut = left_out[-1].end if left_out else 0
    for piece in document.text.splitlines(keepends=True):
        inner = piece.strip(BLANK)
        if inner:
            indent = piece.index(inner)
            line = Line(position + indent, position + indent + len(inner), inner, indent, indent + len(inner))
            if chunk and any(comment.span.start < line.end and line.start < comment.span.end for comment in document.ignored):
                yield chunk  # a comment parts what stands before and behind it
                chunk = []
            chunk.extend((line,) if line.start >= cut else _outside(line, document.text, left_out))
        elif chunk:
            yield chunk
            chunk = []
        position += len(piece)
    if chunk:
        yield chunk


def _outside(line: Line, text: str, left_out: Sequence[Span]) -> Iterator[Line]:
    """What of a line is neither metadata nor a comment."""
    start = line.start
    edges = [*left_out, None]
    for span in edges:
        stop = line.end if span is None else min(max(span.start, start), line.end)
        piece = text[start:stop]
        inner = piece.strip(BLANK)
        if inner:
            begin = start + piece.index(inner)
            yield line._replace(start=begin, end=begin + len(inner), text=inner)
        if span is not None:
            start = max(start, min(span.end, line.end))


def wrap_width(chunks: Sequence[Sequence[Line]]) -> int:
    """The least width at which a line counts as broken at the margin; 0 when each line stands for itself.

    What tells are the lines that surely go on, for the next begins small: the text is wrapped when at least half of them could
    not have held its first word.
    """
    broken = [(line.reach, _first_word(after.text)) for chunk in chunks for line, after in pairwise(chunk) if after.text[0].islower()]
    width = max((reach for reach, _ in broken), default=0)
    if not (_NARROWEST if len(broken) > 1 else _NARROW) <= width <= _WIDEST:
        return 0
    least = width - max(_SLACK, width // 8)
    full = sum(reach + 1 + word > least for reach, word in broken)
    return least if full >= 0.5 * len(broken) else 0


def _first_word(text: str) -> int:
    end = text.find(" ")
    return end if end > 0 else len(text)


def goes_on(line: Line, after: Line, *, width: int, language: str = "en") -> bool:
    """Whether the sentence of one line may go on in the next: it was broken at the margin, ends openly, or the next begins small."""
    if marker_of(after.text) or is_row(after.text) or is_row(line.text):
        return False
    if width and line.reach + 1 + _first_word(after.text) > width:
        return True
    if ":" in after.text[:42] and _LABEL.match(after.text):
        return False
    first = after.text[0]
    if first.islower():
        return True
    end = line.text[-1]
    if end in ",;–—(“[&/" or (end == "-" and len(line.text) > _NARROWEST):
        return True
    return end.isalpha() and line.text.rpartition(" ")[2].lower() in open_ends(language)


def panel_joins(chunk: Sequence[Line]) -> frozenset[int]:
    """The lines that belong to the one before in a panel of figures: "321 / Houses / destroyed", "People displaced / 1,204".

    Only where every line is a figure or a label of a few words, figures and labels take turns, and nothing else stands in the chunk.
    """
    if not any(line.text[0].isdecimal() for line in chunk):
        return frozenset()
    figures = [is_figure(line.text) for line in chunk]
    if not any(figures) or not all(figure or is_label(line.text) for figure, line in zip(figures, chunk, strict=True)):
        return frozenset()
    if any(left and right for left, right in pairwise(figures)) or figures[0] == figures[-1]:
        return frozenset()
    return frozenset(range(1, len(chunk))) - starts_of(figures)


def starts_of(figures: Sequence[bool]) -> set[int]:
    """Where a pair begins: with its figure, or where labels come first with the label behind the last figure."""
    return {place for place in range(1, len(figures)) if (figures[place] if figures[0] else figures[place - 1])}


def is_figure(text: str) -> bool:
    """Whether a line is a count and nothing else; four bare digits may be a year."""
    return _FIGURE.fullmatch(text) is not None and not (len(text) == 4 and "1900" <= text < "2100")


def is_label(text: str) -> bool:
    """Whether a line is a few words without a figure or a sign."""
    words = text.split()
    return len(words) <= _LABEL_WORDS and all(word.replace("-", "").isalpha() for word in words)


@functools.cache
def open_ends(language: str) -> frozenset[str]:
    """Words that no line ends with that stands for itself."""
    return frozenset(table(__file__, language).get("sentences.open_ends", ()))


def marker_of(text: str) -> int:
    """How many code points of a line are the mark of a list (- · 1. · a)) and the space behind it; 0 when it has none."""
    first = text[0]
    if first in _BULLETS:
        return len(text) - len(text[1:].lstrip(BLANK))
    if first in "-*+–—" and text[1:2] in {" ", "\t", "\u00a0"}:
        return len(text) - len(text[1:].lstrip(BLANK))
    if ")" in text[:6] or (first.isdecimal() and "." in text[:4]):
        numbered = _NUMBERED.match(text)
        return numbered.end() if numbered else 0
    return 0


def is_row(text: str) -> bool:
    """Whether a line is a table's row: cells between tabs or bars."""
    return "\t" in text or (text.count("|") > 1 and " " in text)
