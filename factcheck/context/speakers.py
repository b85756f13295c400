"""The speaker at a verb of saying: the noun phrase before or behind it."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.context.words import classes
from factcheck.model.reading import Name, Tokens
from factcheck.model.record import NamedTuple

_CUTS = frozenset(";:—–()…“”«»„?!")
_LONGEST = 12
"""Tokens that a speaker's description has at most."""
Cues = dict[str, frozenset[str]]


class Parsed(NamedTuple):
    """A sentence with its names, by the token they begin at and end before."""

    tokens: Tokens
    by_first: dict[int, Name]
    by_stop: dict[int, Name]


def parsed(tokens: Tokens, names: Sequence[Name]) -> Parsed:
    """The sentence, ready for looking up names."""
    return Parsed(tokens, {name.first: name for name in names}, {name.stop: name for name in names})


class Speaker(NamedTuple):
    """Who says something, as words and as the tokens they stand at."""

    text: str
    """Empty for somebody the sentence does not name."""
    first: int
    stop: int
    is_far: bool = False
    """Whether the subject was taken from further left: "… and said", "…, adding that"."""


def speaker_before(sentence: Parsed, at: int, cues: Cues) -> Speaker | None:
    """The subject of the verb at token `at`; None when none can be told."""
    lows, stop = sentence.tokens.lows, at
    while stop > 0 and (lows[stop - 1] in cues["auxiliaries"] or lows[stop - 1].endswith("ly")):
        stop -= 1
    if stop > 3 and lows[stop - 1] == ")" and "(" in lows[stop - 4 : stop - 1]:  # "the National Authority (NA) said"
        stop -= 4 - lows[stop - 4 : stop - 1].index("(")
    before = lows[stop - 1] if stop else ""
    if lows[at] in cues["going_on"]:
        return of_sentence(sentence, stop) if before in {",", "and", '"', "”"} else None
    if before == ",":
        return described(sentence, stop - 1, cues)
    if before in {"and", "but", "then"}:
        return of_sentence(sentence, stop - 1)
    while stop > 1 and lows[stop - 1] in cues["times"] and sentence.tokens.texts[stop - 1][0].isupper():
        stop -= 1 + (lows[stop - 2] == "on")
    if lows[stop - 1] == "who":
        stop -= 2 if stop > 1 and lows[stop - 2] == "," else 1
    return phrase(sentence, stop, cues)


def described(sentence: Parsed, stop: int, cues: Cues) -> Speaker | None:
    """The subject that a description follows: "Jane Doe, a spokeswoman for the county, said"."""
    lows = sentence.tokens.lows
    inserted = sentence.by_stop.get(stop)
    if inserted is not None and inserted.kind == "person":  # "her lawyer, Jane Doe, said"
        comma = inserted.first - 1
        is_described = comma > 0 and lows[comma] == ","
        return Speaker(inserted.text, start_of(sentence, comma, cues) if is_described else inserted.first, inserted.stop)
    for place in range(stop - 1, max(0, stop - 2 * _LONGEST), -1):
        if lows[place] in _CUTS:
            return None
        if lows[place] != ",":
            continue
        named = sentence.by_stop.get(place)
        if named is not None and named.kind != "place":
            return Speaker(named.text, named.first, named.stop)
        following = lows[place + 1]
        if following in {"who", "which", "whose", "a", "an", "the"} or following.isdecimal():
            return phrase(sentence, place, cues)
    return None


def of_sentence(sentence: Parsed, before: int) -> Speaker | None:
    """The person that the sentence begins with, as the subject of a later verb."""
    opening = (sentence.by_first[at] for at in range(min(9, before)) if at in sentence.by_first)
    first = next((name for name in opening if name.kind == "person" and name.stop <= before), None)
    if first is not None and not {",", '"', "“"} & set(sentence.tokens.lows[: first.first]):
        return Speaker(first.text, first.first, first.stop, is_far=True)
    return None


def phrase(sentence: Parsed, stop: int, cues: Cues) -> Speaker | None:
    """The noun phrase that ends before token `stop`."""
    tokens, lows = sentence.tokens, sentence.tokens.lows
    if stop <= 0:
        return None
    if lows[stop - 1] in cues["pronouns"]:
        # behind a comma or mark the names before the pronoun are in the words said
        is_open = stop > 1 and lows[stop - 2][0].isalpha() and lows[stop - 1] in cues["persons"]
        return Speaker(antecedent(sentence, stop) if is_open else "", stop - 1, stop)
    named = sentence.by_stop.get(stop)
    if named is not None and named.kind == "person":
        return Speaker(named.text, with_title(sentence, named, cues), stop)
    first = start_of(sentence, stop, cues)
    within = (sentence.by_first[at] for at in range(first, stop) if at in sentence.by_first)
    inside = next((name for name in within if name.kind == "person" and name.stop < stop), None)
    if inside is not None and lows[inside.stop] in cues["ties"]:
        return Speaker(inside.text, first, stop)
    begin = first
    while begin < stop and (lows[begin] in cues["articles"] or lows[begin] == ",") and lows[begin + 1 : begin + 2] != ("of",):
        begin += 1
    if begin == stop:
        return None
    text = written(tokens, begin, stop)
    if begin == 0 and 0 not in sentence.by_first:
        text = text[0].lower() + text[1:]
    return Speaker(text, first, stop)


def antecedent(sentence: Parsed, stop: int) -> str:
    """The person named last before a pronoun in the same sentence, not too far away; "" when none is."""
    before = (sentence.by_stop[at] for at in range(stop - 1, max(0, stop - 40), -1) if at in sentence.by_stop)
    return next((name.text for name in before if name.kind == "person"), "")


def with_title(sentence: Parsed, name: Name, cues: Cues) -> int:
    """Index where the phrase around a person's name begins: its titles, and a place before them."""
    lows, first = sentence.tokens.lows, name.first - len(name.title.split())
    function = classes("en").function | cues["openers"]
    while first > 0 and name.first - first < _LONGEST:
        other = sentence.by_stop.get(first)
        if other is not None:
            first = other.first
        elif lows[first - 1] in {".", "the"} or (lows[first - 1][0].isalpha() and lows[first - 1] not in function):
            first -= 1
        else:
            break
    return max(first, 0)


def start_of(sentence: Parsed, stop: int, cues: Cues) -> int:
    """Index where the noun phrase before token `stop` begins: ties ("of the") bind, verbs, signs and conjunctions part."""
    lows, first = sentence.tokens.lows, stop
    function = classes("en").function | cues["openers"]
    while first > 0 and stop - first < _LONGEST:
        name = sentence.by_stop.get(first)
        low = lows[first - 1]
        follows_noun = first > 1 and lows[first - 2][0].isalpha() and lows[first - 2] not in function
        if name is not None:
            first = name.first
        elif low in cues["articles"]:
            first -= 1
            if not (first > 1 and lows[first - 1] in cues["ties"]):
                break
        elif first < stop and ((low in cues["ties"] and follows_noun) or (low in {"'s", "'", "-", ".", "&"} and first > 1)):
            first -= 1
        elif not low[0].isalpha() or low in function:
            break
        else:
            first -= 1
    return first


def speaker_after(sentence: Parsed, at: int, cues: Cues) -> Speaker | None:
    """The noun phrase that begins at token `at`."""
    tokens, lows = sentence.tokens, sentence.tokens.lows
    if at >= len(lows) or lows[at] in cues["pronouns"]:
        return Speaker("", at, at + 1) if at < len(lows) and lows[at] not in {"it", "you"} else None
    first = at + (lows[at] in cues["articles"])
    stop = first
    while stop < min(len(lows), at + _LONGEST):
        name = sentence.by_first.get(stop)
        if name is not None and name.kind == "person" and lows[name.stop : name.stop + 1] != ("'s",):
            return Speaker(name.text, at, name.stop)
        if name is None and not goes_on(lows, first, stop, cues):
            break
        stop = name.stop if name is not None else stop + 1
    while stop > first and (lows[stop - 1] in cues["ties"] or lows[stop - 1] in cues["articles"] or lows[stop - 1] in cues["times"]):
        stop -= 1
    return Speaker(written(tokens, first, stop), at, stop) if stop > first else None


def goes_on(lows: tuple[str, ...], first: int, at: int, cues: Cues) -> bool:
    """Whether token `at` is part of the noun phrase that begins at `first`."""
    low = lows[at]
    if at > first and low in {"'s", "'", "-"}:
        return True
    if at > first and low in cues["articles"]:
        return lows[at - 1] in cues["ties"]
    if at > first and low in cues["ties"]:
        return at + 1 < len(lows) and lows[at + 1][0].isalpha() and (low in {"of", "for"} or lows[at + 1] in cues["articles"])
    return low[0].isalpha() and low not in classes("en").function and not any(low in cues[key] for key in ("openers", "times", "verbs"))


def written(tokens: Tokens, first: int, stop: int) -> str:
    """Tokens as they stand in the text, any white space between them as one space."""
    words = [tokens.texts[first]]
    for at in range(first + 1, stop):
        if tokens.starts[at] > tokens.ends[at - 1]:
            words.append(" ")
        words.append(tokens.texts[at])
    return "".join(words)
