"""Words that make a figure a part of another one, an addition to it, or the whole."""

from factcheck.context.words import phrases_of
from factcheck.model.reading import Tokens


def find_parts(tokens: Tokens, words: frozenset[str], language: str) -> tuple[tuple[int, str], ...]:
    """(token index, "subset", "other" or "total") of every cue, in order."""
    matcher = phrases_of("parts", ("subset", "other", "total"), language)
    if words.isdisjoint(matcher.cues):
        return ()
    return tuple([(at, meaning) for at, _, meaning in matcher.matches(tokens.lows)])
