"""From a document to its sentences."""

from __future__ import annotations

from factcheck.model.document import Block, Document, Sentence
from factcheck.model.pattern import Pattern
from factcheck.model.record import NamedTuple
from factcheck.model.span import Span
from factcheck.segment.blocks import find_blocks
from factcheck.segment.boundaries import find_starts
from factcheck.segment.furniture import is_call_for_tips, is_furniture
from factcheck.segment.layout import BLANK

_LINE_ENDS = str.maketrans(dict.fromkeys("\r\n\f\v\x1c\x1d\x1e\x85\u2028\u2029\t", " "))
_WHOLE = frozenset({"headline", "heading", "table-row"})
"""Kinds whose blocks are one sentence each, unless they are longer than any heading or row."""
_LONGEST_WHOLE = 2000
_HEAD = frozenset({"headline", "heading", "furniture"})
_BLANK_LINE = 2
"""Line ends from which on there is an empty line between two blocks."""
_TOP = 5
"""Among this many blocks a paragraph may hold a stamp ("Issued 20 May 2021, 18:00.")."""
_TITLE = 4
"""A heading of the head that has more spaces than this is no section's."""


class Table(NamedTuple):
    """The table that a block may be a row of."""

    header: tuple[str, ...] | None = None
    """Its first row, cell by cell; empty when that has figures of its own; None outside of a table."""
    own: tuple[str, ...] = ()
    """The header for the row now read."""
    end: int = 0
    """Where the last block ends."""

    def with_row(self, text: str, block: Block, *, is_next: bool) -> Table:
        """The table after one more block, on the next line or not; a line of dashes under the header is part of it."""
        end = block.span.end
        if block.kind != "table-row":
            is_rule = text[:1] in "|:-" and not any(map(str.isalnum, text))
            return self._replace(own=(), end=end) if is_rule and is_next else Table(end=end)
        if self.header is not None and is_next:
            return self._replace(own=self.header, end=end)
        cells = tuple([cell.strip() for cell in text.strip().removeprefix("|").removesuffix("|").split("|")])
        return Table(cells if len(cells) > 1 and not any(map(str.isdigit, text)) else (), end=end)


def segment(document: Document) -> tuple[tuple[Block, ...], tuple[Sentence, ...]]:
    """The blocks of a report and its sentences, both in text order.

    Sentences do not overlap and have no white space at their ends; each lies within one block. A block without letter or digit has
    none. Metadata (header, dateline) is furniture. Never raises.
    """
    blocks: list[Block] = []
    sentences: list[Sentence] = []
    heading = ""
    is_top = True
    table = Table()
    for found in find_blocks(document):
        for block, spans in _parted(document, found, is_top=len(blocks) < _TOP):
            blocks.append(block)
            is_top = is_top and block.kind in _HEAD
            if block.kind == "heading" and not (is_top and _is_deck(document, block)):
                heading = " ".join(document.text[block.span.start : block.span.end].casefold().split())
            above = "" if block.kind in {"headline", "heading"} else heading
            gap = document.text.count("\n", table.end, block.span.start)
            table = table.with_row(document.text[block.span.start : block.span.end], block, is_next=gap < _BLANK_LINE)
            sentences.extend(
                [Sentence(place, span, len(blocks) - 1, block.kind, above, table.own) for place, span in enumerate(spans, len(sentences))]
            )
    return _with_metadata(document, blocks, sentences)


def _with_metadata(document: Document, blocks: list[Block], sentences: list[Sentence]) -> tuple[tuple[Block, ...], tuple[Sentence, ...]]:
    """The blocks and sentences with those of the metadata (header, dateline) among them, as furniture: seen, but no part of the story."""
    extra = [span for span in document.metadata if any(map(str.isalnum, document.text[span.start : span.end]))]
    if not extra:
        return tuple(blocks), tuple(sentences)
    for span in extra:
        sentences.append(Sentence(0, _trim(document.text, span), len(blocks), "furniture"))
        blocks.append(Block("furniture", span))
    order = sorted(range(len(blocks)), key=lambda place: blocks[place].span)
    rank = {place: number for number, place in enumerate(order)}
    sentences.sort(key=lambda sentence: sentence.span)
    numbered = (sentence._replace(index=place, block=rank[sentence.block]) for place, sentence in enumerate(sentences))
    return tuple(blocks[place] for place in order), tuple(numbered)


def _trim(text: str, span: Span) -> Span:
    """The span without white space at its ends."""
    part = text[span.start : span.end]
    return Span(span.start + len(part) - len(part.lstrip()), span.end - len(part) + len(part.rstrip()))


def _is_deck(document: Document, block: Block) -> bool:
    """A long line under the headline sums up the report; it is the title of no section."""
    return document.markup == "text" and document.text.count(" ", *block.span) > _TITLE


def _parted(document: Document, block: Block, *, is_top: bool) -> list[tuple[Block, list[Span]]]:
    """The block with its sentences; a call for tips in a paragraph, or a stamp in one at the top, becomes a block of furniture."""
    spans = _spans(document, block)
    if block.kind not in {"paragraph", "list-item"}:
        return [(block, spans)]
    texts = [document.text[span.start : span.end] for span in spans]
    calls = [is_call_for_tips(text, document.language) or (is_top and is_furniture(text, document.language)) for text in texts]
    if not any(calls):
        return [(block, spans)]
    parts: list[tuple[Block, list[Span]]] = []
    for span, is_call in zip(spans, calls, strict=True):
        kind = "furniture" if is_call else block.kind
        if parts and parts[-1][0].kind == kind:
            before, own = parts[-1]
            parts[-1] = (before._replace(span=Span(before.span.start, span.end)), [*own, span])
        else:
            parts.append((Block(kind, span), [span]))
    return parts


def _spans(document: Document, block: Block) -> list[Span]:
    start, end = block.span
    text = document.text[start:end]
    is_whole = block.kind in _WHOLE and len(text) <= _LONGEST_WHOLE
    starts = [0] if is_whole else find_starts(_blanked(text, document.markup), document.language)
    spans = []
    for place, first in enumerate(starts):
        stop = starts[place + 1] if place + 1 < len(starts) else len(text)
        left, right = _trimmed(text[first:stop], document.markup)
        if any(map(str.isalnum, text[first + left : first + right])):
            spans.append(Span(start + first + left, start + first + right))
    return spans


def _trimmed(text: str, markup: str) -> tuple[int, int]:
    if markup == "markdown":
        from factcheck.segment.markdown import without_marks

        return without_marks(text)
    return len(text) - len(text.lstrip(BLANK)), len(text.rstrip(BLANK))


def _blanked(text: str, markup: str) -> str:
    """The same number of code points on one line, without the marks of markup."""
    if markup == "markdown":
        text = _MARKS.sub(lambda match: " " * len(match[0]), text)
    return text if text.isprintable() else text.translate(_LINE_ENDS)


_MARKS = Pattern(r"(?:\r\n?|\n)[ \t]*>[ \t>]*|\*+|`+|~~|(?<![^\W_])_+|_+(?![^\W_])")
