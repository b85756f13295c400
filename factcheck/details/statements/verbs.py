"""The words before a verb or state that say whether it holds: auxiliaries, negation, "has yet to", "refused to"."""

from typing import NamedTuple

from factcheck.context.words import classes
from factcheck.details.statements.words import words

_BE = frozenset({"is", "are", "was", "were", "be", "been", "being", "got", "get", "gets", "am"})
_HAVE = frozenset({"has", "have", "had", "having"})
_DO = frozenset({"do", "does", "did"})
_FUTURE = frozenset({"will", "may", "might", "won't"})
_UNREAL = frozenset({"would", "should", "could", "can", "must", "cannot", "can't", "wouldn't", "couldn't", "shouldn't", "shall", "ought"})
_NOT = frozenset({"not", "never", "hardly", "neither"})
_NOUNS_IN_LY = frozenset({"family", "assembly", "rally", "italy", "july", "reply", "supply", "anomaly", "monopoly", "butterfly", "ally", "bully", "elderly"})
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
    adverbs, undone, done = classes(language).adverbs - _NO_ADVERBS, words("undone", language), words("done", language) | words("planned", language)
    voice, holds, is_unreal = "", True, False
    while at > 0:
        low = lows[at - 1]
        if low in _BE or low in {"isn't", "aren't", "wasn't", "weren't"}:
            voice = voice or "passive"
        elif low in _HAVE | _DO or low in {"hasn't", "haven't", "hadn't", "doesn't", "don't", "didn't"}:
            voice = voice or "perfect"
        elif low in _UNREAL:
            is_unreal = True
        elif low == "to" and at > 1:
            at, voice = at - 1, voice or "perfect"
            if lows[at - 1] in undone:
                holds = False
            elif lows[at - 1] not in done:
                return None
        elif not is_adverb(low, adverbs) and low not in _NOT and low not in _FUTURE and not (copulas and low in copulas):
            break
        if low in _NOT or low.endswith("n't") or low == "cannot":
            holds = False
        at -= 1
    if is_unreal and holds:
        return None
    if at and lows[at - 1] == "without":
        return Group(at - 1, voice, False)
    return Group(at, voice, holds)


def is_adverb(low: str, adverbs: frozenset[str]) -> bool:
    """Whether a word may stand between a subject and its verb."""
    return low in adverbs or (low.endswith("ly") and len(low) > 4 and low not in _NOUNS_IN_LY)
