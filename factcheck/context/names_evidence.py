"""What tells whether a name is a person's, a place's or an organisation's: its own words, and the words around it.

Weights are in steps of one cue: 1 is a hint, 3 is enough by itself, 5 outweighs everything else.
"""

from factcheck.context.names_runs import Candidate
from factcheck.context.names_words import Vocabulary
from factcheck.model.reading import Tokens

Weights = list[float]
"""For person, place, organisation."""

_TOWN_ENDINGS = ("ville", "burg", "burgh", "town", "shire", "stan", "grad", "abad", "borough", "polis", "pur", "ovo", "evo")
_PLACE_BEGINNINGS = frozenset("north south east west new san santa los las fort port mount lake cape saint st upper lower grand little rio ciudad puerto isla tel northern eastern western southern".split())
_FROM = frozenset("man woman men women boy girl people republican democrat resident residents native student students couple family tourists tourist migrants refugees".split())
_PREFIX_KINDS = frozenset("lake mount mt fort ft cape camp river port gulf bay isle strait sea republic kingdom highway route interstate".split())


def own_words(lows: tuple[str, ...], texts: tuple[str, ...], vocabulary: Vocabulary) -> Weights:
    """What the words of a name tell by themselves."""
    whole = " ".join(lows)
    kind = vocabulary.atlas.kinds.get(whole.replace(" . ", ". ").replace(" 's", "'s").replace(" - ", "-").removesuffix(" ."))
    if kind is not None and (lows[0] not in vocabulary.atlas.abbreviations or lows[-1] == "."):
        return [0, 1.5 if whole in vocabulary.atlas.personal else 6, 0]
    words = [low for low in lows if low != "."]
    last, first = words[-1], words[0]
    if len(words) > 1:
        several = of_several(words, lows, vocabulary)
        if several is not None:
            return several
        weights = person_words(words, lows, vocabulary)
        if first in _PLACE_BEGINNINGS and weights[0] < 3:
            weights[1] += 1
    elif texts[0].isupper() and len(texts[0]) > 1:
        return [0.5, 0, 0] if "." in texts[0] else [0, 0, 4.5 if len(texts[0]) < 6 else 0.5]
    else:
        weights = [0.5, 0, 0] if first in vocabulary.titles.given else [0, 0, 0]
        weights[2] += 2 if first in vocabulary.bodies else 0
    if last.endswith(_TOWN_ENDINGS) and weights[0] < 3:
        weights[1] += 1
    return weights


def of_several(words: list[str], lows: tuple[str, ...], vocabulary: Vocabulary) -> Weights | None:
    """What the kind of thing named in a name of several words tells; None when no such word is there."""
    first, last = words[0], words[-1]
    if "of" in words[1:]:
        last = words[words.index("of") - 1]
    if last.isdecimal() and len(words) > 1:
        last = words[-2]
    if first == "islamic":
        return [0, 0, 3]
    if first == "i" and lows[1:2] == ("-",):
        return [0, 5, 0]
    if last in vocabulary.sites and last not in {"house", "hall", "base", "park", "bar", "store", "dam", "bridge"}:
        return [0, 1, 4]
    if last in vocabulary.bodies and last not in vocabulary.kinds:
        return [0, 0, 4]
    kind = vocabulary.kinds.get(last)
    if kind is not None and last not in {"hill", "lane", "st", "house", "king"}:
        return [0, 5, 0]
    if kind is not None and not (first in vocabulary.titles.given and last in {"hill", "lane", "house"}):
        return [0, 3, 0]
    if first in _PREFIX_KINDS and "of" not in words:
        return [0, 4, 0]
    if any(word in vocabulary.bodies for word in words):
        return [0, 0, 2.5]
    return None


def person_words(words: list[str], lows: tuple[str, ...], vocabulary: Vocabulary) -> Weights:
    """What first names, initials and particles tell."""
    known = vocabulary.titles
    if words[0] in known.given:
        return [3.5 if len(words) < 5 else 2, 0, 0]
    if words[-1] in known.suffixes or (len(words) == 3 and len(words[1]) == 1 and words[1].isalpha()):
        return [4, 0, 0]
    if len(words[0]) == 1 and lows[1] == "." and len(words) < 4 and words[0] not in "nsew":
        return [2.5, 0, 0]
    if any(low in known.particles for low in lows[1:-1]):
        return [1.5, 0, 0]
    return [0.5 if len(words) < 4 else 0, 0, 0]


def around(tokens: Tokens, name: Candidate, vocabulary: Vocabulary) -> Weights:
    """What the words before and behind a name tell."""
    weights: Weights = [0, 0, 0]
    if name.title:
        weights[0] += 5
    before(tokens, name, vocabulary, weights)
    behind(tokens, name, vocabulary, weights)
    return weights


def before(tokens: Tokens, name: Candidate, vocabulary: Vocabulary, weights: Weights) -> None:
    """Adds what the words before tell."""
    lows, first, cues = tokens.lows, name.first, vocabulary.cues
    at = first - 1
    the = at >= 0 and lows[at] == "the"
    at -= the
    while at >= 0 and (lows[at] in cues["place.directions"] or lows[at] in vocabulary.atlas.demonyms):
        weights[1] += 2 if lows[at].endswith(("ern", "town", "central", "suburban", "nearby", "rural")) and lows[at] not in vocabulary.atlas.demonyms else 0.5
        at -= 1
    if at < 0:
        return
    low = lows[at]
    if low in cues["place.strong"]:
        owns = lows[name.stop : name.stop + 1] in (("'s",), ("'",))
        weights[1] += (0 if name.stop - first == 1 else 0.5) if the else 1 if owns else 3
    elif low == "of" and at > 0:
        is_home = lows[at - 1] == "," or is_full_name(tokens, at, vocabulary)
        weights[1] += 3 if lows[at - 1] in cues["place.nouns_of"] else 2 if is_home and not the else 0.5
        weights[0] += 0.5 if lows[at - 1] not in cues["place.nouns_of"] else 0
    elif low == "from" and at > 0 and lows[at - 1] in _FROM:
        weights[1] += 3
    elif low in cues["place.weak"]:
        weights[1] += 0 if the else 2 if low == "between" else 1
    elif not the:
        person_before(tokens, at, vocabulary, weights)


def is_full_name(tokens: Tokens, stop: int, vocabulary: Vocabulary) -> bool:
    """Whether the two words before token `stop` look like a person's name, and not like a body's or an office."""
    pair = tokens.lows[max(0, stop - 2) : stop]
    if len(pair) < 2 or not all(text[0].isupper() for text in tokens.texts[stop - 2 : stop]):
        return False
    known = vocabulary.titles
    return not any(low in known.heads or low in known.modifiers or low in vocabulary.bodies or low in vocabulary.sites or low in vocabulary.of_heads for low in pair)


def person_before(tokens: Tokens, at: int, vocabulary: Vocabulary, weights: Weights) -> None:
    """Adds what a role, kin or verb before tells."""
    low = tokens.lows[at]
    if low in vocabulary.titles.kin or (low in vocabulary.titles.heads and tokens.texts[at][0].islower()):
        weights[0] += 4
    elif low == "," and at > 0 and tokens.lows[at - 1] in vocabulary.titles.heads | vocabulary.titles.kin:
        weights[0] += 3
    elif low in vocabulary.cues["person.says"]:
        weights[0] += 1
    elif low == "-" and at > 0 and lows_at(tokens, at - 1) in {"d", "r"}:
        weights[1] += 4
    elif low in vocabulary.cues["person.before"]:
        weights[0] += 0.5 if low in {"with", "by", "and", "against"} else 1
    elif low in vocabulary.kinds and tokens.texts[at][0].islower():
        weights[1] += 2


def lows_at(tokens: Tokens, at: int) -> str:
    """The lower-case token at an index."""
    return tokens.lows[at]


def behind(tokens: Tokens, name: Candidate, vocabulary: Vocabulary, weights: Weights) -> None:
    """Adds what the words behind tell."""
    lows, stop, cues = tokens.lows, name.stop, vocabulary.cues
    low = lows[stop] if stop < len(lows) else ""
    after = lows[stop + 1] if stop + 1 < len(lows) else ""
    if low in {"'s", "'"}:
        weights[0] += 1.5 if after in cues["person.owns"] else 0
        weights[1] += 2 if after in cues["place.owns"] else 0
    elif low == ",":
        apposition(tokens, stop + 1, vocabulary, weights)
    elif low == "-" and tokens.touch(stop):
        weights[1] += 3 if after in {"based", "born", "area"} else 0.5
    elif low == "(":
        weights[0] += 3 if after.isdecimal() and 10 < int(after) < 100 else 0
        weights[2] += 1 if tokens.texts[stop + 1 : stop + 2] and tokens.texts[stop + 1].isupper() and len(after) > 2 and not after.endswith(".") else 0
    elif low in cues["person.says"]:
        weights[0] += 1.5
    elif low == "who" or (low in {"was", "were", "is", "been", "had"} and after in cues["person.passive"]):
        weights[0] += 1.5
    elif low in cues["place.follow_strong"]:
        weights[1] += 2
    elif low in cues["place.follow_weak"] and tokens.texts[stop][0].islower():
        weights[1] += 1.5
    elif low in vocabulary.kinds and tokens.texts[stop][0].islower():
        weights[1] += 2


def apposition(tokens: Tokens, at: int, vocabulary: Vocabulary, weights: Weights) -> None:
    """Adds what stands behind the comma after a name: an age, a state, a description."""
    lows = tokens.lows
    if at >= len(lows):
        return
    low = lows[at]
    if low.isdecimal() and len(low) < 3 and lows[at + 1 : at + 2] in ((",",), (".",), ("and",), ("of",), ()):
        weights[0] += 5
    elif low in {"aged", "who", "whose"}:
        weights[0] += 2.5
    elif (low in vocabulary.atlas.kinds or starts_division(lows, at, vocabulary)) and tokens.texts[at][0].isupper():
        weights[1] += 4
    elif low in {"a", "an", "the", "who", "his", "her"}:
        described(lows[at + 1 : at + 7], vocabulary, weights)
    elif low in vocabulary.titles.heads or low in vocabulary.cues["person.nouns"]:
        weights[0] += 1.5
    elif low == "in" and lows[at + 1 : at + 2] and (lows[at + 1] in vocabulary.cues["place.directions"] or lows[at + 1] in vocabulary.atlas.kinds):
        weights[1] += 2


def starts_division(lows: tuple[str, ...], at: int, vocabulary: Vocabulary) -> bool:
    """Whether a state or county begins here: "N.Y.", "West Virginia", "Laurel County"."""
    if any(lows[at : at + len(phrase)] == phrase for phrase in vocabulary.atlas.longer.get(lows[at], ())):
        return True
    return lows[at + 1 : at + 2] in (("county",), ("province",), ("parish",), ("district",))


def described(lows: tuple[str, ...], vocabulary: Vocabulary, weights: Weights) -> None:
    """Adds what "a town in …", "the director of …" tells: the first noun that is in either list."""
    for low in lows:
        if low in {",", "of", "in", "who", "that", "which"}:
            return
        if low in vocabulary.cues["person.nouns"] or low in vocabulary.titles.heads:
            weights[0] += 3
            return
        if low in vocabulary.kinds and low not in {"house", "school", "station", "range"}:
            weights[1] += 3
            return
        if low in vocabulary.bodies:
            weights[2] += 3
            return
