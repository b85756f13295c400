"""Sentences that two reports share word for word or nearly so: one source, not two."""

from factcheck.align.sentences import Similarity
from factcheck.model.finding import Account

SameText = tuple[tuple[str, ...], tuple[tuple[int, ...], ...]]
_NEARLY = 0.85
_SHORTEST = 6


def find_same_text(left: Account, right: Account, alike: Similarity) -> tuple[SameText, ...]:
    """The near-identical sentences of two reports, of six words or more, in order."""
    found = []
    others = [reading.words for reading in right.readings]
    for mine, row in enumerate(alike.rows):
        words = left.readings[mine].words
        if len(words) < _SHORTEST:
            continue
        for other in sorted([other for other, score in row.items() if score >= _NEARLY or words == others[other]]):
            theirs = others[other]
            if len(words & theirs) / len(words | theirs) >= _NEARLY:
                found.append(((left.document.id, right.document.id), ((mine,), (other,))))
    return tuple(found)
