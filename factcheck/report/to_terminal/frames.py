"""A conflict as twin frames: each report's own sentence, one under the other, the detail marked."""

import re
from collections.abc import Iterator

from factcheck.model.finding import Account, Finding, Side
from factcheck.model.span import Span
from factcheck.report.to_terminal.fit import cut, folded, width, wrap
from factcheck.report.to_terminal.look import Line, Look
from factcheck.segment.lines import Lines

_LINES_OF_TEXT = 3  # of a sentence; a longer one is cut around its detail
_PLACES = 2  # sentences shown of one side
_SHORTEST_NAME = 8  # of a report, beside what it says

Place = tuple[Span, list[Span]]
"""A sentence, and the stretches of it to mark."""


def framed(finding: Finding, accounts: dict[str, Account], look: Look) -> Iterator[Line]:
    """The frames of a finding's sides, joined; the accounts are keyed by document id."""
    corners = look.signs.corners
    for index, side in enumerate(finding.sides):
        left, right = (corners[0], corners[1]) if index == 0 else (corners[2], corners[3])
        yield from _frame(side, accounts[side.document], look, left, right)
    yield [("  ", ""), (corners[4] + look.signs.across * (look.width - 4) + corners[5], "quiet")]


def _frame(side: Side, account: Account, look: Look, left: str, right: str) -> Iterator[Line]:
    """One side: who says it, what, and the sentences that say it."""
    inner = look.width - 6
    line = Lines(account.document.text).line
    places, others = _places(side, account, look)
    where = f", line {line(places[0][1][0].start)}" if places else ""
    speaker = f" ({look.clean(side.speaker)})" if side.speaker else ""
    shown = look.clean(side.shown)
    room = look.width - 12 - width(f"{side.document}  {where}{speaker}")
    fits_beside = room - width(shown) >= _SHORTEST_NAME
    name = cut(look.clean(account.document.name), max(room - width(shown) * fits_beside, _SHORTEST_NAME), look.signs.ellipsis)
    label = cut(f"{side.document}  {name}{where}{speaker}", look.width - 12, look.signs.ellipsis)
    yield _border(left, right, label, shown if fits_beside else "", look)
    if not fits_beside:
        yield from (_boxed([(row, "strong")], inner, look) for row in folded(shown, inner))
    for sentence, marks in places:
        yield from (_boxed(row, inner, look) for row in _sentence(sentence, marks, account, look, inner))
    told = {line(marks[0].start) for _, marks in places}
    also = ", ".join(dict.fromkeys(str(line(marks[0].start)) for _, marks in others if line(marks[0].start) not in told))
    if also:
        also = f"also in line {also}"
        yield _boxed([(cut(also, inner, look.signs.ellipsis), "quiet")], inner, look)


def _places(side: Side, account: Account, look: Look) -> tuple[list[Place], list[Place]]:
    """The sentences to show and the others, each in order: first those that state the very value, which others may only round."""
    mentions = [mention for mention in account.mentions if mention.id in side.mentions]
    spans: dict[int, list[Span]] = {}
    for mention in mentions:
        spans.setdefault(mention.sentence, []).append(mention.span)
    first = {mention.sentence for mention in mentions if mention.id == side.mentions[0]}  # a side names its most telling mention first
    exact = sorted({mention.sentence for mention in mentions if mention.value.shown() == side.value.shown()} or first)
    chosen = sorted(spans) if look.verbose else exact[:_PLACES]
    places = {index: (account.readings[index].sentence.span, sorted(spans[index])) for index in sorted(spans)}
    return [places[index] for index in chosen], [place for index, place in places.items() if index not in chosen]


def _border(left: str, right: str, label: str, shown: str, look: Look) -> Line:
    """The upper edge of a frame, with who says it on the left and what is said on the right."""
    bar = look.signs.across
    if not shown:
        return [(f"  {left}{bar} ", "quiet"), (label, "strong"), (f" {bar * (look.width - 7 - width(label))}{right}", "quiet")]
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
