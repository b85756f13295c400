"""Reports told in one order: what stands between sentences that meet belongs together, though it may not share a word.

A report in plain language follows the original sentence by sentence, in other words and in three or four short sentences for a long
one. What shows it is the order: the pairs of sentences that are alike hardly cross. Between two such pairs both reports have about as
much to say; the sentences there are put together by where they stand, as bilingual texts are by their lengths.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Sequence
from itertools import accumulate, groupby

Place = tuple[int, int]
"""A sentence of the left and one of the right report."""
Lengths = tuple[Sequence[int], Sequence[int]]
"""Words of every sentence of either report; 0 for one that tells nothing."""
Rows = Sequence[dict[int, float]]
"""One a left sentence: how alike it is to right ones."""

_ORDERED = 0.5
"""The share of the evidence of mutual best partners that must lie on one line."""
_FOLLOWED = 0.5
"""The share of the shorter report's sentences that must stand on the line."""
_LONGEST = 8
"""Where both reports have more sentences than this between two pairs, nobody knows which is which."""
_AS_MUCH = 1 / 3
"""What one report tells between two pairs must be at least this share of what the other one does."""
_ASTRAY = 0.02
"""What a partner loses for each sentence that it stands away from the place in question."""


def follow(lengths: Lengths, rows: Rows, mutual: dict[Place, float], enough: float) -> set[Place] | None:
    """The pairs of two reports that tell things in one order: those on the line, and those between them; None when they do not.

    `mutual` are the best partners of each other, with their scores: most of that must lie on the line of pairs that score `enough`.
    """
    line = heaviest_line({(mine, other): score for mine, row in enumerate(rows) for other, score in row.items() if score >= enough})
    on_line = sum([mutual.get(place, 0.0) for place in line])
    if len(line) < _FOLLOWED * min(map(len, lengths)) or on_line < _ORDERED * sum(mutual.values()):
        return None
    begin, end = (-1, -1), (len(lengths[0]), len(lengths[1]))
    gaps = zip((begin, *line), (*line, end), strict=True)
    return {*line, *(place for first, last in gaps for place in between(lengths, rows, first, last))}


def heaviest_line(scores: dict[Place, float]) -> list[Place]:
    """The pairs of the greatest sum of which each stands behind the one before it in both reports."""
    ends: list[tuple[int, float, Place]] = []
    before: dict[Place, Place | None] = {}
    for _, row in groupby(sorted(scores), key=lambda place: place[0]):
        longer = []
        for place in row:
            at = bisect_left(ends, (place[1],))
            before[place] = ends[at - 1][2] if at else None
            longer.append((place[1], scores[place] + (ends[at - 1][1] if at else 0.0), place))
        for end in longer:
            keep_end(ends, end)
    line: list[Place] = []
    last = ends[-1][2] if ends else None
    while last is not None:
        line.append(last)
        last = before[last]
    return line[::-1]


def keep_end(ends: list[tuple[int, float, Place]], end: tuple[int, float, Place]) -> None:
    """Enters the end of a line, (right sentence, sum, pair), among others in order of both, unless one as good ends no later."""
    stop = bisect_left(ends, (end[0] + 1,))
    if stop and ends[stop - 1][1] >= end[1]:
        return
    first = bisect_left(ends, (end[0],))
    while stop < len(ends) and ends[stop][1] <= end[1]:
        stop += 1
    ends[first:stop] = [end]


def between(lengths: Lengths, rows: Rows, first: Place, last: Place) -> set[Place]:
    """The pairs of what stands between two pairs; none where one report tells far less there than the other, or both too much."""
    fewer, more = sorted(left_to_tell(lengths, first, last))
    if min(last[0] - first[0], last[1] - first[1]) > _LONGEST or fewer < _AS_MUCH * more:
        return set()
    left, right = (told_from(own, first[side], last[side]) for side, own in enumerate(lengths))
    if len(right) >= len(left):
        path = put_together(left, right, lengths, lambda mine, other: rows[mine].get(other, 0.0))
    else:
        turned = put_together(right, left, lengths[::-1], lambda other, mine: rows[mine].get(other, 0.0))
        path = {(mine, other) for other, mine in turned}
    return {place for place in path if any(first[side] < place[side] < last[side] for side in (0, 1))}


def left_to_tell(lengths: Lengths, first: Place, last: Place) -> list[float]:
    """Words that either report has between two pairs, with half of those that its sentences of the pairs have more than their partners."""
    told = []
    for side, own in enumerate(lengths):
        words = float(sum(own[first[side] + 1 : last[side]]))
        for place in (first, last):
            if place[0] in range(len(lengths[0])) and place[1] in range(len(lengths[1])):
                words += max(0, own[place[side]] - lengths[1 - side][place[1 - side]]) / 2
        told.append(words)
    return told


def told_from(lengths: Sequence[int], first: int, last: int) -> list[int]:
    """The sentences from one to another, both included, that tell anything."""
    return [place for place in range(max(0, first), min(len(lengths), last + 1)) if lengths[place]]


def put_together(few: Sequence[int], many: Sequence[int], lengths: Lengths, alike: Callable[[int, int], float]) -> set[Place]:
    """One of the few for each of the many, never going back: alike, and standing where the other report's words have come as far."""
    if not few:
        return set()
    few_ends, many_ends = (shares([own[place] for place in places]) for own, places in zip(lengths, (few, many), strict=True))
    totals = [0.0] * len(few)
    steps = []
    for place, other in enumerate(many):
        middle = (many_ends[place] + many_ends[place + 1]) / 2
        reached = best_so_far(totals)
        astray = [max(0.0, few_ends[at] - middle, middle - few_ends[at + 1]) * len(few) for at in range(len(few))]
        totals = [totals[reached[at]] + alike(mine, other) - _ASTRAY * astray[at] for at, mine in enumerate(few)]
        steps.append(reached)
    at = max(range(len(few)), key=totals.__getitem__)
    pairs = set()
    for other, reached in zip(reversed(many), reversed(steps), strict=True):
        pairs.add((few[at], other))
        at = reached[at]
    return pairs


def best_so_far(totals: Sequence[float]) -> list[int]:
    """For each place, which of those up to it has the most; the earliest where several do."""
    best, found = 0, []
    for at, total in enumerate(totals):
        if total > totals[best]:
            best = at
        found.append(best)
    return found


def shares(lengths: Sequence[int]) -> list[float]:
    """Where each of some sentences begins, as a share of their words, and 1 for the end."""
    whole = sum(lengths)
    return [begun / whole for begun in accumulate(lengths, initial=0)]
