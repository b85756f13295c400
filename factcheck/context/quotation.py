"""Quoted words: which stretches of each sentence stand in quotation marks."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from factcheck.model.document import Sentence
from factcheck.model.pattern import Pattern
from factcheck.model.reading import Quotation
from factcheck.model.span import Span

_MARK = Pattern("[\"“”„«»‘’'‹›]")
_OPENERS = {"“": "”", "„": "“", "«": "»", "‘": "’", "‹": "›", "»": "«"}
_CLOSERS = {'"': '"”', "”": '”"', "“": "“”", "»": "»", "«": "«", "’": "’", "›": "›"}
"""The marks that close what the expected closing mark would."""
_LONGEST = 300
"""Reach of single straight quotes, which apostrophes may be taken for, in code points."""


def find_quotations(document_text: str, sentences: Sequence[Sentence]) -> list[tuple[Quotation, ...]]:
    """The quoted words of each sentence, without the marks; a quotation that runs on has a piece in each of its sentences.

    Straight and typographic marks are read, of quotations inside quotations only the outer. Apostrophes, feet and inches are no marks.
    A quotation that a paragraph leaves open goes to its end when the next one opens with a mark again, and is none otherwise.
    Speakers are not known yet.
    """
    found: list[list[Quotation]] = [[] for _ in sentences]
    if not _MARK.search(document_text):
        return [()] * len(sentences)
    paragraphs = [tuple(group) for _, group in groupby(sentences, key=lambda sentence: sentence.block)]
    place = 0
    for number, paragraph in enumerate(paragraphs):
        start, stop = paragraph[0].span.start, paragraph[-1].span.end
        following = paragraphs[number + 1][0].span.start if number + 1 < len(paragraphs) else -1
        runs_on = following >= 0 and document_text[following] in '"“„«'
        offset = 0
        for span in quoted(document_text, start, stop, runs_on=runs_on):
            while offset < len(paragraph) and paragraph[offset].span.end <= span.start:
                offset += 1
            for at in range(offset, len(paragraph)):
                sentence = paragraph[at].span
                if sentence.start >= span.end:
                    break
                found[place + at].append(Quotation(Span(max(span.start, sentence.start), min(span.end, sentence.end))))
        place += len(paragraph)
    return [tuple(own) for own in found]


def quoted(text: str, start: int, stop: int, *, runs_on: bool) -> Iterator[Span]:
    """The outermost quotations of one paragraph."""
    begin, closer, end = -1, "", start
    for mark in _MARK.finditer(text, start, stop):
        at = mark.start()
        if at < end:
            continue
        if begin >= 0:
            if text[at] in _CLOSERS[closer] and closes(text, at, stop):
                if at > begin:
                    yield Span(begin, at)
                begin = -1
            continue
        closer = opened_by(text, at, start, stop)
        if closer == "'":
            closing = closing_quote(text, at, stop)
            if closing > 0:
                yield Span(at + 1, closing)
                end = closing + 1
        elif closer:
            begin = at + 1
    if runs_on and 0 <= begin < stop and closer != "’":
        yield Span(begin, stop)


def opened_by(text: str, at: int, start: int, stop: int) -> str:
    """The mark that would close a quotation opened here; "" when the mark at `at` opens none."""
    sign = text[at]
    before = text[at - 1] if at > start else " "
    after = text[at + 1] if at + 1 < stop else " "
    if after.isspace() or before.isalnum():
        return ""
    if sign in {'"', "'"}:
        return sign if not (sign == "'" and after.isdigit()) else ""
    return _OPENERS.get(sign, "")


def closes(text: str, at: int, stop: int) -> bool:
    """Whether a mark may close: no letter follows it, and for single marks none that makes it an apostrophe."""
    after = text[at + 1] if at + 1 < stop else " "
    if text[at] in {"’", "'"}:
        return not after.isalnum() and not (
            text[at - 1] in "sS" and after == " " and at + 2 < stop and text[at + 2].islower() and "’" in text[at + 1 : stop]
        )
    return not after.isalpha() or text[at - 1] in ".,!?"


def closing_quote(text: str, at: int, stop: int) -> int:
    """Where a single straight quotation ends that begins at `at`; -1 when the mark is an apostrophe ('n' and the like included)."""
    limit, place = min(stop, at + _LONGEST), at + 1
    while (place := text.find("'", place, limit)) > 0:
        if place - at < 4:
            return -1
        if not text[place - 1].isspace() and closes(text, place, stop):
            return place
        place += 1
    return -1
