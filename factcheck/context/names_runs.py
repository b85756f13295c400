"""Stretches of capitalised words that may be names, cut at titles, adjectives of countries, and places that stand before persons."""

from collections.abc import Iterator
from typing import NamedTuple

from factcheck.context.names_words import Vocabulary
from factcheck.lexicon.nouns import group_of, singular
from factcheck.model.reading import Tokens

_OPENING_SIGNS = frozenset('“‘«„:!?•*…|;')
_SMALL_WORDS = frozenset("a an the of in on at by for to and or as from with over after is be but nor vs via into up off out".split())
_NUMBERED = frozenset("highway hwy route interstate road rd u.s us freeway expressway motorway rte".split())
_FOR_HEADS = frozenset(
    "center centre centers centres institute committee council school fund foundation agency association office society organization organisation coalition campaign "
    "movement alliance department bureau commission conference".split()
)
_AND_HEADS = frozenset("ministry department chamber college institute bureau office school faculty".split())
_SURNAMES_TOO = frozenset("king prince bishop dean major judge cardinal pope marshal father page brother lord duke chair warden ranger private knight".split())


class Candidate(NamedTuple):
    """A stretch of one sentence that may be a name."""

    sentence: int
    first: int
    stop: int
    title: str
    opens: bool
    """Whether it begins where any word has a capital letter."""


class Seen(NamedTuple):
    """How words are written in the running text of the report."""

    lower: set[str]
    """All tokens as written (the lower-case ones are what is looked up)."""
    inside: set[str]
    """Tokens with a capital letter where only names have one."""


def capitals(tokens: Tokens) -> list[int]:
    """Indices of the tokens that begin with a capital letter."""
    return [at for at, (text, low) in enumerate(zip(tokens.texts, tokens.lows, strict=True)) if text != low and text[0].isupper()]


def style(tokens: Tokens, caps: list[int]) -> str:
    """How a sentence is written: "plain", "title" (Most Words Capitalised) or "caps" (ALL CAPITALS)."""
    if len(caps) < 3 or len(caps) * 5 < len(tokens.texts) * 2:
        return "plain"
    words = [text for text in tokens.texts if text[0].isalpha()]
    if sum(len(text) > 1 and text.isupper() for text in words) * 10 > len(words) * 6:
        return "caps"
    plain = sum(text[0].islower() and text not in _SMALL_WORDS for text in words)
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
        return at == 1 or tokens.texts[at - 2].islower() or tokens.texts[at - 2] in {".", "”", '"', ")"}
    return before in {"-", "–", "—", "(", "[", "#", ">", "”"} and not any(text[0].isalpha() for text in tokens.texts[:at])


def is_name_token(tokens: Tokens, at: int, vocabulary: Vocabulary) -> bool:
    """Whether a token may be a word of a name by the look of it."""
    text, low = tokens.texts[at], tokens.lows[at]
    if text == low or not text[0].isupper():
        return False
    if low not in vocabulary.breaks or text in {"US", "WHO"}:
        return True
    # Theresa May, and not the month
    return low in {"may", "april", "june", "august"} and at > 0 and tokens.lows[at - 1] in vocabulary.titles.given and tokens.texts[at - 1][0].isupper()


def runs(sentence: int, tokens: Tokens, caps: list[int], seen: Seen, vocabulary: Vocabulary) -> Iterator[Candidate]:
    """The candidates of one sentence in ordinary writing."""
    stop = 0
    for at in caps:
        if at < stop:
            continue
        first = begin(tokens, at, seen, vocabulary)
        if first < 0:
            continue
        known = known_place(tokens, first, vocabulary)
        stop = extend(tokens, first, max(first + 1, known), vocabulary)
        yield from pieces(sentence, tokens, (with_ordinal(tokens, first, stop, vocabulary), stop), vocabulary)


def begin(tokens: Tokens, at: int, seen: Seen, vocabulary: Vocabulary) -> int:
    """Index where a name begins whose first capital is at `at`; -1 when none does."""
    if known_place(tokens, at, vocabulary) > at + 1:
        return at
    if tokens.texts[at] == "I" and tokens.lows[at + 1 : at + 2] == ("-",) and tokens.touch(at + 1) and tokens.lows[at + 2 : at + 3] and tokens.lows[at + 2][0].isdecimal():
        return at
    is_party = tokens.lows[at] in {"d", "r", "i"} and tokens.lows[at + 1 : at + 2] == ("-",) and tokens.touch(at + 1)
    if is_party or not is_name_token(tokens, at, vocabulary):
        return -1
    if not opens(tokens, at):
        prefix = tokens.lows[at - 2] if at > 1 and tokens.texts[at - 1] == "-" and tokens.touch(at) and tokens.touch(at - 1) else ""
        return at - 2 if prefix in {"al", "el", "ad", "as", "ar", "an", "ash"} and tokens.texts[at - 2].islower() else at
    if keeps_opener(tokens, at, seen, vocabulary):
        return at
    return -1


def keeps_opener(tokens: Tokens, at: int, seen: Seen, vocabulary: Vocabulary) -> bool:
    """Whether a word that opens a sentence is (part of) a name."""
    text, low = tokens.texts[at], tokens.lows[at]
    follows = at + 1 < len(tokens.texts) and is_name_token(tokens, at + 1, vocabulary)
    if low in vocabulary.of_heads | _FOR_HEADS and tokens.lows[at + 1 : at + 2] in (("of",), ("for",)):
        return by_word(tokens, at, at + 1, vocabulary) > 0
    if low in vocabulary.cues["person.says"]:
        return False
    if low in vocabulary.openers:
        return follows and low in {"new", "old", "little", "great", "high", "big", "fire", "state"} and text in seen.inside
    if low in vocabulary.titles.given or (low in vocabulary.atlas.kinds and low not in vocabulary.atlas.abbreviations) or (text.isupper() and len(text) > 1):
        return True
    if follows and tokens.lows[at + 1] in vocabulary.atlas.demonyms and text not in seen.inside:
        return False
    if follows or tokens.texts[at + 1 : at + 2] == (".",):
        return low not in seen.lower and (low in vocabulary.titles.heads or text in seen.inside or group_of(singular(low)) is None)
    if text in seen.inside:
        return low not in seen.lower
    says = tokens.lows[at + 1] in vocabulary.cues["person.says"] if at + 1 < len(tokens.lows) else False
    return says and low not in seen.lower and group_of(singular(low)) is None and not low.endswith(("s", "ing", "ed", "ly"))


def known_place(tokens: Tokens, at: int, vocabulary: Vocabulary) -> int:
    """Index after the longest well-known name of several tokens that starts here; `at` when none does."""
    for phrase in vocabulary.atlas.longer.get(tokens.lows[at], ()):
        stop = at + len(phrase)
        if tokens.lows[at:stop] == phrase and tokens.texts[stop - 1][0].isupper() | (phrase[-1] == "."):
            return stop
    return at


def with_ordinal(tokens: Tokens, first: int, stop: int, vocabulary: Vocabulary) -> int:
    """The index where a street's name begins when its number stands before it: "20th Street", "N. 20th St."."""
    last = tokens.lows[stop - 2] if tokens.lows[stop - 1] == "." and stop - first > 1 else tokens.lows[stop - 1]
    if vocabulary.kinds.get(last) not in {"street", "road"} or first < 2 or tokens.lows[first - 1] not in {"st", "nd", "rd", "th"}:
        return first
    if not (tokens.lows[first - 2][0].isdecimal() and tokens.touch(first - 1)):
        return first
    first -= 2
    if first > 1 and tokens.lows[first - 1] == "." and len(tokens.lows[first - 2]) == 1 and tokens.texts[first - 2].isupper():
        return first - 2
    return first - 1 if first and tokens.lows[first - 1] in {"n", "s", "e", "w", "north", "south", "east", "west", "ne", "nw", "se", "sw"} else first


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
        return stop + 1 if tokens.lows[stop - 1].strip(".") in _NUMBERED else 0
    if stop + 1 >= len(tokens.lows):
        return 0
    if low in {"-", "'s", "'", "&"}:
        return by_sign(tokens, first, stop, vocabulary)
    return by_word(tokens, first, stop, vocabulary)


def is_abbreviated(tokens: Tokens, at: int, vocabulary: Vocabulary) -> bool:
    """Whether the point after this token is an abbreviation's: an initial, a title, "St.", "Inc.", a state."""
    low = tokens.lows[at]
    if len(low) == 1 and low.isalpha():
        return True
    if low in vocabulary.titles.abbreviated or low in {"inc", "corp", "co", "ltd", "ave", "blvd", "rd", "hwy", "dept", "bros", "univ", "dist", "ln", "pkwy", "sq", "assn"}:
        return True
    return low in vocabulary.atlas.abbreviations and at > 0 and tokens.lows[at - 1] in {",", "."}


def by_sign(tokens: Tokens, first: int, stop: int, vocabulary: Vocabulary) -> int:
    """Jean-Pierre · St. Peter's Basilica · Governors' Parkway · Johnson & Johnson · I-70."""
    low, after = tokens.lows[stop], tokens.lows[stop + 1]
    if low == "-":
        if not (tokens.touch(stop) and tokens.touch(stop + 1)):
            return 0
        if tokens.texts[stop - 1] == "I" and after[0].isdecimal():
            return stop + 2
        is_pair = is_known(tokens, stop - 1, vocabulary) and (is_known(tokens, stop + 1, vocabulary) or after in vocabulary.bodies)
        is_party = stop - 1 == first and tokens.lows[first] in {"d", "r", "i"}
        return 0 if is_pair or is_party or not is_name_token(tokens, stop + 1, vocabulary) else stop + 2
    if not is_name_token(tokens, stop + 1, vocabulary):
        return 0
    if low == "&":
        return stop + 2
    end = extend(tokens, stop + 1, stop + 2, vocabulary)
    last = tokens.lows[end - 1] if tokens.lows[end - 1] != "." else tokens.lows[end - 2]
    is_site = last in vocabulary.sites or last in {"street", "st", "road", "parkway", "court", "college", "party", "hospital", "ford", "creek", "county", "department", "office", "club"}
    owner = tokens.lows[stop - 1]
    if not is_site or (owner in vocabulary.atlas.kinds and owner not in vocabulary.atlas.personal):
        return 0
    return end


def is_known(tokens: Tokens, at: int, vocabulary: Vocabulary) -> bool:
    """Whether a token is a well-known place or the adjective of one."""
    return tokens.lows[at] in vocabulary.atlas.kinds or tokens.lows[at] in vocabulary.atlas.demonyms


def by_word(tokens: Tokens, first: int, stop: int, vocabulary: Vocabulary) -> int:
    """Ministry of the Interior · Ludwig van Beethoven · Osama bin Laden · Bashar al-Assad · Center for Public Health."""
    low, at = tokens.lows[stop], stop + 1
    if low == "of":
        if tokens.lows[stop - 1] not in vocabulary.of_heads:
            return 0
        at += tokens.lows[at] == "the"
    elif low == "for" or (low == "on" and tokens.lows[stop - 1] in {"committee", "commission", "conference"}):
        if tokens.lows[stop - 1] not in _FOR_HEADS:
            return 0
    elif low == "and":
        inside = tokens.lows[first:stop]
        if "of" not in inside or _AND_HEADS.isdisjoint(inside) or tokens.lows[at] in vocabulary.atlas.kinds:
            return 0
        return at + 1 if is_name_token(tokens, at, vocabulary) and not (at + 1 < len(tokens.lows) and is_name_token(tokens, at + 1, vocabulary)) else 0
    elif low in vocabulary.titles.particles:
        at += 1 if tokens.lows[at] == "-" or (tokens.lows[at] in {"la", "der", "den", "los"} and tokens.texts[at].islower()) else 0
    else:
        return 0
    return at + 1 if at < len(tokens.lows) and is_name_token(tokens, at, vocabulary) else 0


def pieces(sentence: int, tokens: Tokens, bounds: tuple[int, int], vocabulary: Vocabulary) -> Iterator[Candidate]:
    """The names in one run: what stands before a title and what after it; a place and the person behind it."""
    first, stop = bounds
    opening = opens(tokens, first)
    if is_place_name(tokens, first, stop, vocabulary):
        yield Candidate(sentence, first, stop, "", opening)
        return
    found = find_title(tokens, first, stop, vocabulary)
    if found is not None:
        start, after = found
        if start > first:
            yield from pieces(sentence, tokens, (first, start), vocabulary)
        if after < stop:
            title = " ".join(low for low in tokens.lows[start:after] if low != ".")
            yield Candidate(sentence, after, stop, title, opening and start == first)
        return
    place = place_before(tokens, first, stop, vocabulary)
    if place > first:
        yield Candidate(sentence, first, place, "", opening)
        if place < stop:
            yield from pieces(sentence, tokens, (place, stop), vocabulary)
        return
    first = after_adjectives(tokens, first, stop, vocabulary)
    if first < stop and any(low not in vocabulary.never and low not in vocabulary.atlas.demonyms and low != "." for low in tokens.lows[first:stop]):
        yield Candidate(sentence, first, stop, "", opening)


def is_place_name(tokens: Tokens, first: int, stop: int, vocabulary: Vocabulary) -> bool:
    """Whether a whole run is a well-known place; an abbreviation is one only with its point and behind a comma."""
    lows = tokens.lows[first:stop]
    if lows[-1] == "." and lows[0] in vocabulary.atlas.abbreviations:
        return len(lows) == 2 and first > 0 and tokens.lows[first - 1] == ","
    known = lows[0] in vocabulary.atlas.kinds and lows[0] not in vocabulary.atlas.abbreviations if len(lows) == 1 else False
    return known or known_place(tokens, first, vocabulary) == stop


def find_title(tokens: Tokens, first: int, stop: int, vocabulary: Vocabulary) -> tuple[int, int] | None:
    """Where a title in a run begins and ends; None when it has none. Nothing but a title gives an end at `stop`."""
    heads, modifiers, lows = vocabulary.titles.heads, vocabulary.titles.modifiers, tokens.lows
    for at in range(stop - 1, first - 1, -1):
        if lows[at] not in heads:
            continue
        after = at + 2 if lows[at + 1 : at + 2] == (".",) and at + 2 <= stop else at + 1
        if after < stop and (lows[after] in {"of", "'s", "'", "for", "&", "-"} or is_body(tokens, after, stop, vocabulary)):
            continue
        start = at
        while start > first and (lows[start - 1] in heads or lows[start - 1] in modifiers or (lows[start - 1] == "." and lows[start - 2] in modifiers | heads)):
            start -= 1
        if lows[start] in {"u.s.", "us"} and start < at:
            start += 1
        if after >= stop and not is_bare_title(tokens, first, start, at, vocabulary):
            continue
        return start, min(after, stop)
    return None


def is_bare_title(tokens: Tokens, first: int, start: int, at: int, vocabulary: Vocabulary) -> bool:
    """Whether a run that ends with a title's word ends with a title ("Kosovo President") rather than a surname ("Stephen King")."""
    if start == first:
        return True
    if tokens.lows[first] in vocabulary.titles.given:
        return False
    before = " ".join(tokens.lows[first:start])
    return before in vocabulary.atlas.kinds or before in vocabulary.atlas.demonyms or tokens.lows[at] not in _SURNAMES_TOO


def is_body(tokens: Tokens, first: int, stop: int, vocabulary: Vocabulary) -> bool:
    """Whether the last word of a stretch says that it names a body, a site or a kind of place."""
    last = tokens.lows[stop - 1] if tokens.lows[stop - 1] != "." or stop - 1 == first else tokens.lows[stop - 2]
    return last in vocabulary.bodies or last in vocabulary.sites or last in vocabulary.kinds or last.isdecimal()


def place_before(tokens: Tokens, first: int, stop: int, vocabulary: Vocabulary) -> int:
    """Index after a well-known place at the head of a run that goes on with another place or a person; `first` when there is none."""
    known = known_place(tokens, first, vocabulary)
    if known == first and tokens.lows[first] in vocabulary.atlas.kinds:
        known = first + 1
    if known == first or known >= stop or is_body(tokens, known, stop, vocabulary):
        return first
    if tokens.lows[known] in vocabulary.titles.given and tokens.lows[first] not in vocabulary.titles.given:
        return known
    rest = " ".join(tokens.lows[known:stop])
    return known if rest in vocabulary.atlas.kinds or rest in vocabulary.atlas.demonyms else first


def after_adjectives(tokens: Tokens, first: int, stop: int, vocabulary: Vocabulary) -> int:
    """Index of the first token that is no adjective of a country or direction standing before a name of its own."""
    lows, demonyms = tokens.lows, vocabulary.atlas.demonyms
    if is_body(tokens, first, stop, vocabulary):
        return first
    while first < stop:
        if " ".join(lows[first : first + 2]) in demonyms and first + 2 <= stop:
            first += 2
        elif lows[first] in demonyms and lows[first] not in vocabulary.titles.given:
            first += 1
        elif lows[first] in vocabulary.cues["place.directions"] and " ".join(lows[first + 1 : stop]) in vocabulary.atlas.kinds and " ".join(lows[first:stop]) not in vocabulary.atlas.kinds:
            first += 1
        else:
            break
        if first < stop and lows[first] == "-":
            first += 1
    return first
