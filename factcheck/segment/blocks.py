"""Splits a report into blocks by its layout."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.lexicon.tables import table
from factcheck.model.document import Block, Document
from factcheck.model.pattern import Pattern
from factcheck.model.record import NamedTuple
from factcheck.model.span import Span
from factcheck.segment.furniture import credit_of, is_caption, is_furniture, is_letterhead
from factcheck.segment.layout import Line, find_chunks, goes_on, is_row, marker_of, panel_joins, wrap_width

_HEADLINE = 200
_HEADING = 120
_HEADING_WORDS = 16
_CAPTION = 300
_FULL_STOPS = frozenset(".;,…:。।؟！？")
_QUOTES = "\"'“”‘’«»„"
_INNER_STOP = Pattern(r"[^\W\d_]{3}[.!?][\"'”’)]? +[\"'“‘(]?[^\W\d_a-z]")


class Draft(NamedTuple):
    """A block before it is known what kind it is."""

    kind: str
    """prose, or a kind that is settled"""
    start: int
    end: int
    lines: int
    opens: bool
    """It is the first of its stretch of lines."""
    chunk: int
    """Number of the stretch of lines between blank ones that it stands in."""
    level: int = 0
    """Of a markdown heading, 1 to 6; else 0."""


def find_blocks(document: Document) -> tuple[Block, ...]:
    """The blocks in text order; they do not overlap, hold no metadata, and leave out nothing but white space and the marks of markup."""
    if document.markup == "markdown":
        from factcheck.segment.markdown import draft_markdown

        drafts = draft_markdown(document)
    else:
        drafts = list(_draft_text(document))
    return tuple(_with_credits(document, _settle(document, drafts)))


def _draft_text(document: Document) -> Iterator[Draft]:
    chunks = list(find_chunks(document))
    width = wrap_width(chunks)
    for number, chunk in enumerate(chunks):
        first, joins = 0, panel_joins(chunk)
        for place in range(1, len(chunk) + 1):
            if place in joins:
                continue
            if place < len(chunk) and goes_on(chunk[place - 1], chunk[place], width=width, language=document.language):
                continue
            yield _drafted(chunk, first, place, number)
            first = place


def _drafted(chunk: Sequence[Line], first: int, stop: int, number: int) -> Draft:
    start, end = chunk[first].start, chunk[stop - 1].end
    text = chunk[first].text
    if marker := marker_of(text):
        numbered = text[0].isdigit() and stop - first == len(chunk) == 1
        # a number is left before a lone line, which may be a numbered heading
        start += 0 if numbered else marker
        return Draft("numbered" if numbered else "list-item", start, end, stop - first, opens=first == 0, chunk=number)
    kind = "table-row" if stop - first == 1 and is_row(text) else "prose"
    return Draft(kind, start, end, stop - first, opens=first == 0, chunk=number)


def _settle(document: Document, drafts: Sequence[Draft]) -> Iterator[Block]:
    """Gives every draft its kind. What comes before the first paragraph is the head: headline, lines under it, stamps, bylines."""
    is_top = True
    headline = _headline_among(document, drafts)
    for place, draft in enumerate(drafts):
        text = document.text[draft.start : draft.end]
        kind = draft.kind
        is_top = is_top or place < headline
        if kind == "table-row" and document.markup == "markdown":
            is_top = False
        elif kind != "furniture" and draft.level != 1 and is_furniture(text, document.language, is_top=is_top, is_first=place == 0):
            kind = "furniture"
        elif place == headline:
            kind = "headline"
        elif place < headline and kind == "prose":
            kind = "furniture" if _shares_letterhead(document, drafts, place) else "heading"
        elif kind in {"prose", "numbered"}:
            after = drafts[place + 1] if place + 1 < len(drafts) else None
            kind = _kind_of(text, draft, after, language=document.language)
        is_top = is_top and kind in {"headline", "heading", "furniture"}
        yield Block(kind, Span(draft.start, draft.end))


def _kind_of(text: str, draft: Draft, after: Draft | None, *, language: str) -> str:
    if is_caption(text, language):
        return "caption"
    if draft.kind == "numbered":
        is_heading = after is not None and after.kind == "prose" and _is_heading(text, draft, after, language=language)
        return "heading" if is_heading else "list-item"
    return "heading" if _is_heading(text, draft, after, language=language) else "paragraph"


def _is_heading(text: str, draft: Draft, after: Draft | None, *, language: str) -> bool:
    """A line without a full stop that opens its stretch and is followed by something."""
    if after is None or draft.lines > 1 or not draft.opens or len(text) > _HEADING or text.count(" ") >= _HEADING_WORDS:
        return False
    last = text.rstrip(_QUOTES)[-1:]
    if last == "?":
        is_question = text.split(None, 1)[0].lower() in table(__file__, language).get("sentences.questions", ())
        return is_question and len(text) <= _HEADING // 2 and text[0] not in _QUOTES
    if last == ":":
        return after.kind in {"list-item", "table-row"} and text.count(" ") < 6
    return last != "!" and _ends_openly(text)


def _ends_openly(text: str) -> bool:
    """Whether a line has words and no full stop, inside or at its end, and is not a quotation."""
    if (text[0] in _QUOTES and text[-1] in _QUOTES) or text.rstrip(_QUOTES)[-1:] in _FULL_STOPS:
        return False
    has_stop = any(stop in text for stop in ".!?") and _INNER_STOP.search(text) is not None
    return not has_stop and any(map(str.isalpha, text))


def _headline_among(document: Document, drafts: Sequence[Draft]) -> int:
    """Which draft is the headline: the first line before the first paragraph that could be one and stands alone; -1 without any."""
    candidates = []
    for place, draft in enumerate(drafts[:12]):
        text = document.text[draft.start : draft.end]
        if draft.level != 1 and _is_page(text, draft, place, document.language):
            continue
        if not _could_be_headline(text, draft) or place + 1 == len(drafts):
            break
        candidates.append(place)
    markup = [place for place in candidates if drafts[place].level == 1]
    alone = [place for place in candidates if not _shares_letterhead(document, drafts, place)]
    return next(iter(markup or alone or candidates), -1)


def _is_page(text: str, draft: Draft, place: int, language: str) -> bool:
    """Whether a draft of the head is furniture or a caption."""
    return draft.kind == "furniture" or is_furniture(text, language, is_top=True, is_first=place == 0) or is_caption(text, language)


def _could_be_headline(text: str, draft: Draft) -> bool:
    if draft.kind == "heading":
        return True
    if draft.kind != "prose" or len(text) > _HEADLINE or draft.lines > 2:
        return False
    return _ends_openly(text)


def _shares_letterhead(document: Document, drafts: Sequence[Draft], place: int) -> bool:
    """Whether a letterhead ("PRESS RELEASE No. 61") stands in the same stretch of lines."""
    chunk = drafts[place].chunk
    near = [draft for draft in drafts[: place + 6] if draft.chunk == chunk and draft is not drafts[place]]
    return any(is_letterhead(document.text[draft.start : draft.end], document.language) for draft in near)


def _with_credits(document: Document, blocks: Iterator[Block]) -> Iterator[Block]:
    """Parts a picture's credit from the caption before it."""
    for block in blocks:
        start, end = block.span
        at = credit_of(document.text[start:end], document.language) if block.kind in {"paragraph", "caption", "heading"} else -1
        if at > 0:
            caption = document.text[start : start + at].rstrip()
            if caption:
                yield Block("caption" if len(caption) <= _CAPTION else block.kind, Span(start, start + len(caption)))
            yield Block("furniture", Span(start + at, end))
        else:
            yield block
