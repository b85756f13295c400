"""How alike two spellings are. The only door to rapidfuzz, which is imported when two strings are neither equal nor clearly different."""

import functools

from factcheck.lexicon.atlas import same_place
from factcheck.lexicon.fold import name_key

_VARIANT = 0.8
_ARTICLES = frozenset({"la", "el", "los", "las", "le", "les", "al"})
_DIRECTIONS = frozenset(
    {"north", "south", "east", "west", "northern", "southern", "eastern", "western", "central", "upper", "lower", "new", "old"}
)


def ratio(left: str, right: str) -> float:
    """Share of letters that two strings have in common in order, 0 to 1; case counts."""
    if left == right:
        return 1.0
    if not left or not right:
        return 0.0
    from rapidfuzz import fuzz

    return fuzz.ratio(left, right) / 100


def without_article(words: list[str]) -> list[str]:
    """The words of a name without the article of its own language: La Paloma is the Paloma."""
    return words[1:] if len(words) > 1 and words[0] in _ARTICLES else words


@functools.lru_cache(maxsize=4096)
def is_variant(left: str, right: str) -> bool:
    """Whether two names may be spellings of one: equal when folded, or so near that a transliteration explains it.

    Near is no proof. Never true of two names that differ by a number or a direction (North X / South X), nor of two well-known places.
    """
    first, second = name_key(left), name_key(right)
    if first == second:
        return bool(first)
    known = same_place(first, second)
    if known is not None:
        return known
    words, others = without_article(first.split()), without_article(second.split())
    if len(words) != len(others):
        return first.replace(" ", "") == second.replace(" ", "")
    return all(mine == theirs or _is_near(mine, theirs) for mine, theirs in zip(words, others, strict=True))


def is_slip(left: str, right: str) -> bool:
    """Whether a letter too many, too few or exchanged within a word is all that parts two: Jon / John, Meyers / Myers.

    Never the first letter, nor the last where it makes another word: a plural or a name's other gender (Robert / Roberts, Eric / Erica).
    """
    mine, other = left.casefold(), right.casefold()
    short, long = sorted((mine, other), key=len)
    if len(short) < 3 or len(long) - len(short) > 1 or mine[0] != other[0] or not (mine.isalpha() and other.isalpha()):
        return False
    if long[:-1] == short[: len(long) - 1] or (len(short) == len(long) and short[:-1] == long[:-1]):
        return False
    from rapidfuzz.distance import OSA

    return OSA.distance(mine, other, score_cutoff=1) <= 1


def _is_near(left: str, right: str) -> bool:
    """Whether two folded words are one letter apart (two in long words), with the same beginning."""
    short = min(len(left), len(right))
    if short < 5 or abs(len(left) - len(right)) > 2 or left[:2] != right[:2] or not (left.isalpha() and right.isalpha()):
        return False
    if left in _DIRECTIONS or right in _DIRECTIONS:
        return False
    from rapidfuzz.distance import OSA

    apart = OSA.distance(left, right, score_cutoff=2)
    return apart <= 2 and 1 - apart / max(len(left), len(right)) >= _VARIANT
