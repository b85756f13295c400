"""Stretches of capitalised words that may be names: where they begin, and what joins into one."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.context.names_words import Vocabulary
from factcheck.lexicon.nouns import group_of, singular
from factcheck.model.reading import Tokens
from factcheck.model.record import NamedTuple

_OPENING_SIGNS = frozenset("“‘«„:!?•*…|;")
_LEADING_SIGNS = frozenset("-–—([#>”")
_ENDS = frozenset(".”)\"'")


_CAPITALS = frozenset({"US", "WHO"})
"""Abbreviations that are everyday words when written small."""
_SHOUTED = 3
QUARTERS = frozenset({"nw", "ne", "sw", "se"})
LETTERED = frozenset({"ave", "avenue"})
"""Streets that a letter names: "Avenue L"."""
_ROAD_LETTERS = frozenset("abemn")


def is_road_number(words: Sequence[str]) -> bool:
    """Whether a name is a road's letter and number: "A 9" as in "the A9"."""
    return len(words) == 2 and words[0] in _ROAD_LETTERS and words[1].isdecimal()


def opens_road(tokens: Tokens, at: int) -> bool:
    """Whether "the A9", "the M25" begins at a letter."""
    is_letter = tokens.lows[at] in _ROAD_LETTERS and tokens.lows[at] != tokens.texts[at]
    is_code = is_letter and at + 1 < len(tokens.lows) and tokens.lows[at + 1].isdecimal() and tokens.touch(at + 1)
    return is_code and at > 1 and tokens.lows[at - 1] == "the" and tokens.lows[at - 2] in {"on", "off", "along", "near", "of", "at", "from"}


class Seen(NamedTuple):
    """How words are written in the running text of the report."""

    lower: set[str]
    """All tokens as written (the lower-case ones are what is looked up)."""
    inside: set[str]
    """Tokens with a capital letter where only names have one."""


def capitals(tokens: Tokens) -> list[int]:
    """Indices of the tokens that begin with a capital letter."""
    return [at for at, (text, low) in enumerate(zip(tokens.texts, tokens.lows, strict=True)) if text != low and text[0].isupper()]


def style(tokens: Tokens, caps: list[int], vocabulary: Vocabulary) -> str:
    """How a sentence is written: "plain", "title" (Most Words Capitalised) or "caps" (ALL CAPITALS)."""
    if len(caps) < 3 or len(caps) * 5 < len(tokens.texts) * 2:
        return "plain"
    words = [text for text in tokens.texts if text[0].isalpha()]
    if sum(len(text) > 1 and text.isupper() for text in words) * 10 > len(words) * 6:
        return "caps"
    small = vocabulary.lists["join.small"]
    plain = sum(text[0].islower() and text not in small for text in words)
    allowed = 0 if tokens.texts[-1] == "." else len(caps) // 5
    return "title" if len(caps) > 3 and plain <= allowed else "plain"


def opens(tokens: Tokens, at: int) -> bool:
    """Whether any word would have a capital letter at this token: it begins the sentence, a quotation, a list entry."""
    if at == 0:
        return True
    before = tokens.texts[at - 1]
    if before in _OPENING_SIGNS:
        return True
    if before in {'"', "'"}:
        return tokens.touch(at)
    if before == ".":
        return at == 1 or tokens.texts[at - 2].islower() or tokens.texts[at - 2] in _ENDS
    return before in _LEADING_SIGNS and not any(text[0].isalpha() for text in tokens.texts[:at])


def is_name_token(tokens: Tokens, at: int, vocabulary: Vocabulary) -> bool:
    """Whether a token may be a word of a name by the look of it."""
    text, low = tokens.texts[at], tokens.lows[at]
    if text == low or not text[0].isupper():
        return False
    if text in _CAPITALS:
        return True
    if is_shouted(text, low, vocabulary):
        return False
    if low not in vocabulary.breaks:
        return True
    # Theresa May, and not the month
    is_surname = at > 0 and tokens.lows[at - 1] in vocabulary.titles.given and tokens.texts[at - 1][0].isupper()
    return is_surname and low in vocabulary.lists["join.months_too"]


def is_shouted(text: str, low: str, vocabulary: Vocabulary) -> bool:
    """Whether capitals only stress an everyday word: "it was a WEEK before", "you WILL need it"."""
    if len(text) < _SHOUTED or not text.isupper():
        return False
    return (
        low in vocabulary.openers or low in vocabulary.lists["open.shouted"] or (group_of(low) is not None and low not in vocabulary.bodies)
    )


def begin(tokens: Tokens, at: int, seen: Seen, vocabulary: Vocabulary) -> int:
    """Index where a name begins whose first capital is at `at`; -1 when none does."""
    if known_place(tokens, at, vocabulary) > at + 1:
        return at
    lows = tokens.lows
    if len(lows[at]) == 1 and lows[at + 1 : at + 2] == ("-",) and tokens.touch(at + 1):
        # I-70 is a road; the letter before "D-Harlow" is a party's
        return at if tokens.texts[at] == "I" and at + 2 < len(lows) and lows[at + 2].isdecimal() else -1
    if opens_road(tokens, at):
        return at
    if not is_name_token(tokens, at, vocabulary):
        return -1
    if opens(tokens, at):
        return at if keeps_opener(tokens, at, seen, vocabulary) else -1
    is_hyphened = at > 1 and lows[at - 1] == "-" and tokens.touch(at) and tokens.touch(at - 1)
    return at - 2 if is_hyphened and tokens.texts[at - 2] in vocabulary.lists["join.arabic"] else at


def keeps_opener(tokens: Tokens, at: int, seen: Seen, vocabulary: Vocabulary) -> bool:
    """Whether a word that opens a sentence is (part of) a name."""
    text, low = tokens.texts[at], tokens.lows[at]
    after = tokens.lows[at + 1] if at + 1 < len(tokens.lows) else ""
    if after in {"of", "for"} and (low in vocabulary.lists["open.of_heads"] or low in vocabulary.lists["join.for_heads"]):
        return by_word(tokens, at, at + 1, vocabulary) > 0
    if low in vocabulary.lists["person.says"]:
        return False
    follows = bool(after) and is_name_token(tokens, at + 1, vocabulary)
    if low in vocabulary.openers:
        return follows and low in vocabulary.lists["join.openers_in_names"] and text in seen.inside
    is_place = low in vocabulary.atlas.kinds and low not in vocabulary.atlas.abbreviations
    if is_place or low in vocabulary.titles.given or (text.isupper() and len(text) > 1):
        return True
    if low in seen.lower:
        return False
    return is_named(tokens, at, seen, vocabulary, follows=follows)


def is_named(tokens: Tokens, at: int, seen: Seen, vocabulary: Vocabulary, *, follows: bool) -> bool:
    """Whether an opening word that the report never writes small is a name, by what follows it."""
    text, low = tokens.texts[at], tokens.lows[at]
    after = tokens.lows[at + 1] if at + 1 < len(tokens.lows) else ""
    if text in seen.inside:
        return True
    if follows and after in vocabulary.atlas.demonyms:
        return False
    is_person_noun = group_of(singular(low)) is not None
    if after == "," and begins_office(tokens.lows[at + 2 : at + 4], vocabulary):
        return not is_person_noun
    if follows or after == ".":
        return low in vocabulary.titles.heads or not is_person_noun
    return after in vocabulary.lists["person.says"] and not is_person_noun and not low.endswith(("s", "ing", "ed", "ly"))


def begins_office(lows: tuple[str, ...], vocabulary: Vocabulary) -> bool:
    """Whether "the mayor", "its director" stands here."""
    return len(lows) > 1 and lows[0] in {"the", "its", "their"} and lows[1] in vocabulary.titles.heads


def known_place(tokens: Tokens, at: int, vocabulary: Vocabulary) -> int:
    """Index after the longest well-known name of several tokens that starts here; `at` when none does."""
    for phrase in vocabulary.atlas.longer.get(tokens.lows[at], ()):
        stop = at + len(phrase)
        if tokens.lows[at:stop] == phrase and (phrase[-1] == "." or tokens.texts[stop - 1][0].isupper()):
            return stop
    return at


def with_ordinal(tokens: Tokens, first: int, stop: int, vocabulary: Vocabulary) -> int:
    """The index where a street's name begins when its number stands before it: "20th Street"."""
    lows = tokens.lows
    if first < 2 or lows[first - 1] not in {"st", "nd", "rd", "th"} or not (lows[first - 2][0].isdecimal() and tokens.touch(first - 1)):
        return first
    if vocabulary.kinds.get(last_word(lows, first, stop)) not in {"street", "road"}:
        return first
    return first - 2


def last_word(lows: tuple[str, ...], first: int, stop: int) -> str:
    """The last word of a run, the point of an abbreviation and the quarter of a town ("16th Street SE") left out."""
    if lows[stop - 1] in QUARTERS and stop - first > 1:
        stop -= 1
    return lows[stop - 2] if lows[stop - 1] == "." and stop - first > 1 else lows[stop - 1]


def extend(tokens: Tokens, first: int, stop: int, vocabulary: Vocabulary) -> int:
    """Index after the last token of the run that begins at `first` and reaches at least to `stop`."""
    while stop < len(tokens.lows):
        further = joined(tokens, first, stop, vocabulary)
        if not further:
            break
        stop = further
    return stop


def joined(tokens: Tokens, first: int, stop: int, vocabulary: Vocabulary) -> int:
    """Index after what token `stop` adds to the run; 0 when the run ends before it."""
    low = tokens.lows[stop]
    if low == ".":
        return stop + 1 if tokens.touch(stop) and is_abbreviated(tokens, stop - 1, vocabulary) else 0
    if tokens.texts[stop] != low and low != "'s":
        return stop + 1 if is_name_token(tokens, stop, vocabulary) else 0
    if low[0].isdecimal():
        return by_number(tokens, first, stop, vocabulary)
    if stop + 1 >= len(tokens.lows):
        return 0
    if low == "-":
        return by_hyphen(tokens, first, stop, vocabulary)
    if low in {"'s", "'", "&"}:
        return by_sign(tokens, stop, vocabulary)
    return by_word(tokens, first, stop, vocabulary)


def by_number(tokens: Tokens, first: int, stop: int, vocabulary: Vocabulary) -> int:
    """Highway 9 · N. 20th Street."""
    lows = tokens.lows
    if lows[stop - 1].strip(".") in vocabulary.lists["join.numbered"] or (stop - 1 == first and opens_road(tokens, first)):
        return stop + 1
    is_side = lows[first] in vocabulary.lists["join.compass"] and stop - first <= 2
    if is_side and stop + 2 < len(lows) and lows[stop + 1] in {"st", "nd", "rd", "th"} and is_name_token(tokens, stop + 2, vocabulary):
        return stop + 3
    return 0


def is_abbreviated(tokens: Tokens, at: int, vocabulary: Vocabulary) -> bool:
    """Whether the point after this token is an abbreviation's: an initial, a title, "St.", "Inc.", a state."""
    low = tokens.lows[at]
    if len(low) == 1 and low.isalpha():
        return True
    if low in vocabulary.titles.abbreviated or low in vocabulary.lists["join.pointed"]:
        return True
    return low in vocabulary.atlas.abbreviations and at > 0 and tokens.lows[at - 1] in {",", "."}


def by_hyphen(tokens: Tokens, first: int, stop: int, vocabulary: Vocabulary) -> int:
    """Jean-Pierre, I-70, Stratford-upon-Avon, Sar-e Pol; not two countries (US-China), not a party and a town (D-Harlow)."""
    before, after = tokens.lows[stop - 1], tokens.lows[stop + 1]
    if not (tokens.touch(stop) and tokens.touch(stop + 1)):
        return 0
    if tokens.texts[stop - 1] == "I" and after[0].isdecimal():
        return stop + 2
    if after in vocabulary.lists["join.links"]:
        at = stop + 2 + (tokens.lows[stop + 2 : stop + 3] == ("-",))
        return at + 1 if at < len(tokens.lows) and is_name_token(tokens, at, vocabulary) else 0
    is_pair = vocabulary.is_known(before) and (vocabulary.is_known(after) or after in vocabulary.bodies)
    is_party = stop - 1 == first and before in {"d", "r"}
    return 0 if is_pair or is_party or not is_name_token(tokens, stop + 1, vocabulary) else stop + 2


def by_sign(tokens: Tokens, stop: int, vocabulary: Vocabulary) -> int:
    """St. Peter's Basilica · Governors' Parkway · Johnson & Johnson; not a country's institution (Kosovo's Ministry)."""
    if not is_name_token(tokens, stop + 1, vocabulary):
        return 0
    if tokens.lows[stop] == "&":
        return stop + 2
    end = extend(tokens, stop + 1, stop + 2, vocabulary)
    last, owner = last_word(tokens.lows, stop + 1, end), tokens.lows[stop - 1]
    if last not in vocabulary.sites and last not in vocabulary.lists["join.owned"]:
        return 0
    return 0 if owner in vocabulary.atlas.kinds and owner not in vocabulary.atlas.personal else end


def by_word(tokens: Tokens, first: int, stop: int, vocabulary: Vocabulary) -> int:
    """Ministry of the Interior · Ludwig van Beethoven · Bashar al-Assad · Center for Public Health · Ministry of Health and Welfare."""
    lows, lists = tokens.lows, vocabulary.lists
    if stop + 1 >= len(lows):
        return 0
    low, before, at = lows[stop], lows[stop - 1], stop + 1
    if low == "of" and before in lists["open.of_heads"]:
        at += lows[at] == "the"
    elif low == "and":
        return and_one_more(tokens, first, stop, vocabulary)
    elif low in vocabulary.titles.particles:
        at += lows[at] == "-" or (lows[at] in {"la", "der", "den", "los"} and tokens.texts[at].islower())
    elif not (low == "for" and before in lists["join.for_heads"]) and not (low == "on" and before in lists["join.on_heads"]):
        return 0
    return at + 1 if at < len(lows) and is_name_token(tokens, at, vocabulary) else 0


def and_one_more(tokens: Tokens, first: int, stop: int, vocabulary: Vocabulary) -> int:
    """Index after the second part of "Ministry of Health and Welfare"; 0 when "and" joins two names."""
    inside, at = tokens.lows[first:stop], stop + 1
    if "of" not in inside or vocabulary.lists["join.and_heads"].isdisjoint(inside) or tokens.lows[at] in vocabulary.atlas.kinds:
        return 0
    is_other = tokens.texts[at].isupper() or tokens.lows[at] in vocabulary.titles.given or vocabulary.is_title(tokens.lows[at])
    return at + 1 if is_name_token(tokens, at, vocabulary) and not is_other else 0
