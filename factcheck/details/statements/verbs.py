"""The words before a verb or state that say whether it holds: auxiliaries, negation, "has yet to", "refused to"."""

from __future__ import annotations

from factcheck.context.words import classes
from factcheck.details.statements.words import words
from factcheck.model.record import NamedTuple

_BE = frozenset({"is", "are", "was", "were", "be", "been", "being", "got", "get", "gets", "am"})
_HAVE = frozenset({"has", "have", "had", "having"})
_SHORT_HAVE = frozenset({"'s", "'ve"})
"""As in "the airport's been shut"."""
_DO = frozenset({"do", "does", "did"})
_FUTURE = frozenset({"will", "may", "might", "won't"})
_UNREAL = frozenset({"would", "should", "could", "can", "must", "cannot", "can't", "wouldn't", "couldn't", "shouldn't", "shall", "ought"})
_BE_NOT = frozenset({"isn't", "aren't", "wasn't", "weren't"})
_HAVE_NOT = frozenset({"hasn't", "haven't", "hadn't", "doesn't", "don't", "didn't"})
_NOT = frozenset({"not", "never", "hardly", "neither"})
_NOUNS_IN_LY = frozenset({"family", "assembly", "rally", "italy", "july", "reply", "supply", "anomaly", "monopoly", "bully", "elderly"})
_NO_ADVERBS = frozenset({"all", "both", "each", "there", "alone"})


class Group(NamedTuple):
    """What stands before a verb or state, from its subject's end on."""

    stop: int
    """Index after the subject."""
    voice: str
    """passive, perfect (or with "did"), or "" for a bare form."""
    holds: bool


def group_before(lows: tuple[str, ...], at: int, *, language: str, copulas: frozenset[str] = frozenset()) -> Group | None:
    """The group before token `at`; None when it says that nothing has come about yet ("would be", "to be", "if").

    What will or may be is given as if it were told: `context.force` says over such words that they are planned or possible.
    """
    between = (classes(language).adverbs - _NO_ADVERBS) | _NOT | _FUTURE | copulas
    voice, holds, is_unreal = "", True, False
    while at > 0:
        low = lows[at - 1]
        kind = kind_of(low) or ("perfect" if voice and low in _SHORT_HAVE else "")
        if low == "to" and at > 1:
            at, kind = at - 1, "perfect"
            holds = holds and lows[at - 1] not in words("undone", language)
            if holds and lows[at - 1] not in words("done", language) | words("planned", language):
                return None
        elif not kind and low not in _UNREAL and not is_adverb(low, between):
            break
        voice, is_unreal = voice or kind, is_unreal or low in _UNREAL
        holds = holds and low not in _NOT and not low.endswith("n't") and low != "cannot"
        at -= 1
    if is_unreal and holds:
        return None
    if at and lows[at - 1] == "without":
        return Group(at - 1, voice, False)
    return Group(at, voice, holds)


def kind_of(low: str) -> str:
    """The voice that an auxiliary makes; empty for any other word."""
    if low in _BE or low in _BE_NOT:
        return "passive"
    return "perfect" if low in _HAVE or low in _DO or low in _HAVE_NOT else ""


def is_adverb(low: str, between: frozenset[str]) -> bool:
    """Whether a word may stand between a subject and its verb."""
    return low in between or (low.endswith("ly") and len(low) > 4 and low not in _NOUNS_IN_LY)
