"""A conflict as twin frames: each report's own sentence, one under the other, the detail marked."""

import re
from collections.abc import Iterable, Iterator
from typing import Any

from factcheck.model.finding import Account, Finding, Side
from factcheck.model.mention import Mention
from factcheck.model.span import Span
from factcheck.report.to_terminal.fit import cut, width, wrap
from factcheck.report.to_terminal.look import Line, Look
from factcheck.segment.lines import Lines

_LINES_OF_TEXT = 3  # of a sentence; a longer one is cut around its detail
_PLACES = 2  # sentences shown of one side


def framed(finding: Finding, accounts: dict[str, Account], look: Look) -> Iterator[Line]:
    """The frames of a finding's sides, joined; the accounts are keyed by document id."""
    inner = look.width - 6
    corners = look.signs.corners
    for index, side in enumerate(finding.sides):
        left, right = (corners[0], corners[1]) if index == 0 else (corners[2], corners[3])
        places = list(_places(side, accounts[side.document]))
        shown = cut(look.clean(side.shown), (look.width - 12) // 2, look.signs.ellipsis)
        label = _label(side, accounts[side.document], look, look.width - 12 - width(shown))
        yield _border(left, right, label, shown, look)
        most = len(places) if look.verbose else _PLACES
        for sentence, marks in places[:most]:
            for line in _sentence(sentence, marks, accounts[side.document], look, inner):
                yield _boxed(line, inner, look)
        if len(places) > most:
            yield _boxed([(cut(f"and {len(places) - most} more", inner), "quiet")], inner, look)
    yield [("  ", ""), (corners[4] + look.signs.across * (look.width - 4) + corners[5], "quiet")]


def _places(side: Side, account: Account) -> Iterable[tuple[Span, list[Span]]]:
    """The sentences in which one side states the detail, in order, and the spans to mark in each."""
    known = {mention.id: mention for mention in account.mentions}
    mentions: list[Mention[Any]] = [known[name] for name in side.mentions if name in known]
    spans: dict[int, list[Span]] = {}
    for mention in mentions:
        spans.setdefault(mention.sentence, []).append(mention.span)
    return [(account.readings[index].sentence.span, sorted(spans[index])) for index in sorted(spans)]


def _label(side: Side, account: Account, look: Look, cells: int) -> str:
    """Who says it and where; the report's name gives way first."""
    starts = [mention.span.start for mention in account.mentions if mention.id in side.mentions]
    where = f", line {Lines(account.document.text).line(min(starts))}" if starts else ""
    speaker = f" ({look.clean(side.speaker)})" if side.speaker else ""
    room = max(cells - width(f"{side.document}  {where}{speaker}"), cells // 4)
    name = cut(look.clean(account.document.name), room, look.signs.ellipsis)
    return cut(f"{side.document}  {name}{where}{speaker}", cells, look.signs.ellipsis)


def _border(left: str, right: str, label: str, shown: str, look: Look) -> Line:
    """The upper edge of a frame, with who says it on the left and what is said on the right."""
    bar = look.signs.across
    across = bar * (look.width - 10 - width(label) - width(shown))
    return [(f"  {left}{bar} ", "quiet"), (label, "strong"), (f" {across} ", "quiet"), (shown, "strong"), (f" {bar}{right}", "quiet")]


def _boxed(line: Line, inner: int, look: Look) -> Line:
    used = sum(width(text) for text, _ in line)
    bar = look.signs.down
    return [(f"  {bar} ", "quiet"), *line, (" " * (inner - used), ""), (f" {bar}", "quiet")]


def _sentence(sentence: Span, marks: list[Span], account: Account, look: Look, cells: int) -> Iterator[Line]:
    """The sentence in lines of so many cells, the marked stretches underlined: by style, or by a line of signs without colours."""
    text, stretches = _cleaned(account.document.text, sentence, marks, look)
    if not look.verbose:
        text, stretches = _excerpt(text, stretches, cells, look.signs.ellipsis)
    for start, end in wrap(text, cells):
        pieces = list(_pieces(text, start, end, stretches))
        if look.colors:
            yield [(piece, "mark" if marked else "") for piece, marked in pieces]
            continue
        yield [(piece, "") for piece, _ in pieces]
        if any(marked for _, marked in pieces):
            yield [((look.signs.under if marked else " ") * width(piece), "") for piece, marked in pieces]


def _cleaned(text: str, sentence: Span, marks: list[Span], look: Look) -> tuple[str, list[tuple[int, int]]]:
    """The sentence as it may be shown, and where the marked stretches stand in it."""
    cleaned = ""
    stretches = []
    at = sentence.start
    for mark in marks:
        start, end = max(mark.start, at), min(mark.end, sentence.end)
        if start < end:
            cleaned += _spaced(look.clean(text[at:start]))
            marked = _spaced(look.clean(text[start:end]))
            stretches.append((len(cleaned), len(cleaned) + len(marked)))
            cleaned += marked
            at = end
    return cleaned + _spaced(look.clean(text[at : sentence.end])), stretches


def _spaced(text: str) -> str:
    return re.sub(r"  +", " ", text)


def _excerpt(text: str, stretches: list[tuple[int, int]], cells: int, ellipsis: str) -> tuple[str, list[tuple[int, int]]]:
    """The part of a long sentence around its first marked stretch that fills no more than the lines there are."""
    room = cells * _LINES_OF_TEXT - cells // 4  # lines are seldom full
    if width(text) <= room or not stretches:
        return text, stretches
    room = room * len(text) // width(text) - 2 * len(ellipsis) - 2
    first, last = stretches[0][0], max((end for _, end in stretches if end - stretches[0][0] <= room), default=stretches[0][1])
    spare = max(room - (last - first), 0)
    before = min(spare // 2, first)
    start = first - before
    end = min(last + spare - before, len(text))
    start = max(start - (spare - before - (end - last)), 0) if end == len(text) else start
    if start > 0:
        space = text.find(" ", start, first)
        start = space + 1 if space >= 0 else start
    if end < len(text):
        space = text.rfind(" ", last, end)
        end = space if space >= 0 else end
    head, tail = (f"{ellipsis} " if start else ""), (f" {ellipsis}" if end < len(text) else "")
    shift = len(head) - start
    kept = [(max(one, start) + shift, min(other, end) + shift) for one, other in stretches if one < end and other > start]
    return head + text[start:end] + tail, kept


def _pieces(text: str, start: int, end: int, stretches: list[tuple[int, int]]) -> Iterator[tuple[str, bool]]:
    """`text[start:end]` in turns: unmarked, marked, unmarked and so on."""
    at = start
    for one, other in stretches:
        first, last = max(one, at), min(other, end)
        if first < last:
            yield text[at:first], False
            yield text[first:last], True
            at = last
    yield text[at:end], False
