"""Where one clause of a sentence ends and the next begins."""

from factcheck.context.words import words_of
from factcheck.model.reading import Tokens

_SIGNS = frozenset({",", ";", ":", "—", "–", "(", ")", "…", '"', "“", "”"})


def clause_starts(tokens: Tokens, language: str = "en") -> tuple[int, ...]:
    """The index of the first token of every clause: after a sign, or at a word that opens a clause."""
    starts, openers = [0], words_of("clauses.openers", language)
    for at, low in enumerate(tokens.lows):
        if low in _SIGNS:
            starts.append(at + 1)
        elif low in openers and at > starts[-1]:
            starts.append(at)
    return tuple(starts)


def is_clause_start(tokens: Tokens, at: int, language: str = "en") -> bool:
    """Whether token `at` is one of the `clause_starts`."""
    return at == 0 or tokens.lows[at - 1] in _SIGNS or tokens.lows[at] in words_of("clauses.openers", language)


def near_clause(tokens: Tokens, at: int, reach: int = 40, language: str = "en") -> tuple[int, int]:
    """The clause that holds token `at`, at most `reach` tokens either way, without going through the whole sentence."""
    lows, openers = tokens.lows, words_of("clauses.openers", language)
    first = next(
        (place for place in range(at, max(0, at - reach), -1) if lows[place] in openers or lows[place - 1] in _SIGNS), max(0, at - reach)
    )
    last = min(len(lows), at + reach)
    return first, next((place for place in range(at + 1, last) if lows[place] in openers or lows[place - 1] in _SIGNS), last)


def clause_around(starts: tuple[int, ...], at: int, length: int) -> tuple[int, int]:
    """The half-open token range of the clause that holds token `at`."""
    first, stop = 0, length
    for start in starts:
        if start <= at:
            first = start
        else:
            stop = start
            break
    return first, stop
