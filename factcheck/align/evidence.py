"""What speaks for two facts answering one question, and how much.

Detail types name the evidence in their subjects (`DetailType.comparable`); `align.facts` adds what the sentences tell. A score is the sum
of the weights, plus the likeness of the sentences and of the words around.
"""

from collections.abc import Iterable

WEIGHTS = {
    "same-person": 0.7,
    "same-name": 0.5,
    "same-place": 0.5,
    "main-event": 0.4,
    "same-head-noun": 0.3,
    "aligned-sentences": 0.3,
    "synonym-head-noun": 0.25,
    "wider-head-noun": 0.2,
    "same-role": 0.25,
    "same-part-in-event": 0.25,
    "same-happening": 0.25,
    "same-outcome": 0.2,
    "same-time": 0.2,
    "generic-noun": 0.15,
    "similar-name": 0.3,
    "same-chain": 0.2,
    "same-street": 0.3,
    "same-slot": 0.15,
    "only-ones-left": 0.15,
    "rest-agrees": 0.3,
    "only-ones-here": 0.05,
    "far-apart": -0.1,
    "same-kind": 0.1,
    "only-of-kind": 0.25,
    "same-date": 0.1,
}
"""A reason that is not listed weighs nothing but is shown all the same."""
IDENTITY = frozenset({"same-name", "same-place", "same-person"})
"""One name stands in both, or two names of one."""
AGREE_ONLY = frozenset({"same-role", "other-attributes", "bare-parts", "slots-differ"})
"""Told of differently named things, or of parts that nobody names: such facts agree, or differ where they stand, or are not paired."""
PLACED = frozenset({"unnamed", "near-time", "both-recalled", "both-planned", "slots-differ"})
"""Nothing but where they stand tells what the facts are of: sentences and words around must meet, whatever the verdict."""
_LONE = frozenset({"only-ones-left", "only-ones-here"})
"""No other answer is about: in sentences that meet this makes a difference possible."""
_WHERE = frozenset({"aligned-sentences", "same-words-around"})
"""Where the facts stand: both together make a difference possible, one alone does not."""
_DOUBTFUL = AGREE_ONLY | {"other-slot", "near-slots", "generic-noun", "wider-head-noun", "narrower", "far-apart"}
"""With these, only where the facts stand makes a difference possible."""
_NEVER = frozenset({"other-attributes", "slots-differ", "event-named-by-time", "other-happening"})
"""With these, a difference is no conflict."""
_THIN = frozenset({"same-date", "same-kind", "same-time", "generic-noun", "only-ones-left", "only-ones-here"})
"""Too little for a conflict."""


def is_placed(because: Iterable[str]) -> bool:
    """Whether sentences and words around meet, where nothing else tells what the facts are of; one of the two where a role tells."""
    reasons = set(because)
    if "same-role" in reasons and reasons.isdisjoint(_WHERE):
        return False
    if reasons >= {"both-recalled", "same-head-noun"} or reasons >= {"slots-differ", "aligned-sentences"}:
        return True
    return PLACED.isdisjoint(reasons) or reasons >= _WHERE or reasons >= {"aligned-sentences", "alike-sentences"}


def is_thin(because: Iterable[str]) -> bool:
    """Whether only agreement would show two facts to be one: other nouns, unnamed parts, a part and a whole of sentences that differ."""
    reasons = set(because)
    return not AGREE_ONLY.isdisjoint(reasons) or ("part-and-whole" in reasons and not reasons >= _WHERE)


def may_differ(because: Iterable[str]) -> bool:
    """Whether a difference could mean anything: not of different things, nor of things named differently and far apart."""
    reasons = set(because)
    return not (reasons & _NEVER or ("far-apart" in reasons and reasons & {*AGREE_ONLY, *PLACED}))


def is_sure(because: Iterable[str]) -> bool:
    """Whether more than the thinnest evidence speaks for one question, so that a difference means something.

    Differently named things, counts of people at large, and counts of which one is less than half the other are hardly of one thing,
    unless both sentences and words around them meet.
    """
    reasons = set(because)
    if not may_differ(reasons):
        return False
    if reasons & PLACED:
        return is_placed(reasons) and not ("both-recalled" in reasons and reasons.isdisjoint(_WHERE))
    if reasons & _DOUBTFUL:
        return reasons >= _WHERE
    return bool(reasons - _THIN - _WHERE) or reasons >= _WHERE or ("aligned-sentences" in reasons and not reasons.isdisjoint(_LONE))
