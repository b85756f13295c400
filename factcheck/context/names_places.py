"""Words before a name after which only a place can follow: "a fisherman from X", "the bend known as X", "three villages: X, Y and Z"."""

from factcheck.context.names_words import Vocabulary
from factcheck.lexicon.nouns import group_of, singular
from factcheck.model.reading import Tokens

_COME_FROM = frozenset({"adults", "children", "civilians", "travellers", "workers", "responders"})
"""Groups of people behind whom "from" tells where they come from."""
_LIST_OPENERS = frozenset({"-", "–", "—", ":", "(", "of"})
_IN_LISTS = _LIST_OPENERS | {",", "and"}
_LONGEST_LIST = 30
"""Tokens."""


def is_led_to(tokens: Tokens, at: int, vocabulary: Vocabulary) -> bool:
    """Whether the words that end with token `at` lead to a place."""
    lows, low = tokens.lows, tokens.lows[at]
    if low == "from":
        return at > 0 and (lows[at - 1] in vocabulary.lists["person.from"] or group_of(singular(lows[at - 1])) in _COME_FROM)
    if low == "as":
        return at > 1 and is_called(lows, at, vocabulary)
    return low in _IN_LISTS and is_in_list_of_places(tokens, at, vocabulary)


def is_called(lows: tuple[str, ...], at: int, vocabulary: Vocabulary) -> bool:
    """Whether a kind of place "known as", or "as far (away) as", ends at token `at`."""
    if lows[at - 1] == "known":
        return lows[at - 2] in vocabulary.lists["place.spots"] or lows[at - 2] in vocabulary.kinds
    return lows[at - 2 : at] == ("as", "far") or lows[max(0, at - 3) : at] == ("as", "far", "away")


def is_in_list_of_places(tokens: Tokens, at: int, vocabulary: Vocabulary) -> bool:
    """Whether only capitalised words, commas and "and" stand between token `at` and the sign behind "three villages": a list of them."""
    lows, texts = tokens.lows, tokens.texts
    start = max(0, at - _LONGEST_LIST)
    while at > start and (lows[at] in {",", "and"} or texts[at] != lows[at]):
        at -= 1
    if lows[at] not in _LIST_OPENERS:
        return False
    return any(low.endswith("s") and singular(low) in vocabulary.kinds for low in lows[max(0, at - 1 if lows[at] == "of" else at - 4) : at])
