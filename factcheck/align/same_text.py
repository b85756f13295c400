"""Sentences that two reports share word for word or nearly so: one source, not two."""

from factcheck.align.sentences import Similarity
from factcheck.model.finding import Account

SameText = tuple[tuple[str, ...], tuple[tuple[int, ...], ...]]
_NEARLY = 0.85
_SHORTEST = 6


def find_same_text(left: Account, right: Account, alike: Similarity) -> tuple[SameText, ...]:
    """The near-identical sentences of two reports, of six words or more, in order."""
    found = []
    for (mine, other), score in sorted(alike.scores.items()):
        words, theirs = left.readings[mine].words, right.readings[other].words
        if score < _NEARLY and words != theirs:
            continue
        shared = len(words & theirs) / max(1, len(words | theirs))
        if shared >= _NEARLY and len(words) >= _SHORTEST:
            found.append(((left.document.id, right.document.id), ((mine,), (other,))))
    return tuple(found)
