"""What tells whether a name is a person's, a place's or an organisation's: its own words, and the words around it.

Weights are in steps of one cue: 1 is a hint, 3 is enough by itself, 5 outweighs everything else.
"""

from factcheck.context.names_pieces import Candidate
from factcheck.context.names_places import is_led_to
from factcheck.context.names_runs import LETTERED, QUARTERS, is_road_number
from factcheck.context.names_words import Vocabulary
from factcheck.model.reading import Tokens

Weights = list[float]
"""For person, place, organisation."""


def own_words(lows: tuple[str, ...], texts: tuple[str, ...], vocabulary: Vocabulary) -> Weights:
    """What the words of a name tell by themselves."""
    known = well_known(lows, vocabulary)
    if known is not None:
        return known
    words = [low for low in lows if low != "."] or list(lows)
    if len(words) > 1:
        weights = of_several(words, lows, vocabulary)
        if weights is not None:
            return weights
        weights = person_words(words, lows, vocabulary)
        weights[1] += words[0] in vocabulary.lists["look.beginnings"] and weights[0] < 3
    elif texts[0].isupper() and len(texts[0]) > 1:
        return [0.5, 0, 0] if "." in texts[0] else [0, 0, 4.5 if len(texts[0]) < 6 else 0.5]
    else:
        weights = [0.5 * (words[0] in vocabulary.titles.given), 0, 3 * (words[0] in vocabulary.bodies)]
    if weights[0] < 3 and any(words[-1].endswith(ending) for ending in vocabulary.lists["look.endings"]):
        weights[1] += 1
    return weights


def well_known(lows: tuple[str, ...], vocabulary: Vocabulary) -> Weights | None:
    """The weights of a well-known place; None for all other names."""
    whole = " ".join(lows)
    if "." in lows or "'s" in lows or "-" in lows:
        whole = whole.replace(" . ", ". ").replace(" 's", "'s").replace(" - ", "-").removesuffix(" .")
    if whole not in vocabulary.atlas.kinds or (lows[0] in vocabulary.atlas.abbreviations and lows[-1] != "."):
        return None
    return [0, 2.5 if whole in vocabulary.atlas.personal else 6, 0]


def of_several(words: list[str], lows: tuple[str, ...], vocabulary: Vocabulary) -> Weights | None:
    """What the kind of thing named in a name of several words tells; None when no such word is there."""
    lists, first, last = vocabulary.lists, words[0], head_of(words)
    if first == "islamic" or " ".join(words) in lists["bodies.named"]:
        return [0, 0, 3]
    if (first == "i" and lows[1] == "-") or is_road_number(words):
        return [0, 5, 0]
    if last in vocabulary.sites and last not in lists["look.open_sites"]:
        return [0, 1, 4]
    if last in vocabulary.kinds:
        return of_kind(first, last, vocabulary)
    if last in vocabulary.bodies:
        return [0, 0, 4]
    if first in lists["look.prefixes"] and "of" not in words:
        return [0, 4, 0]
    return [0, 0, 2.5] if any(word in vocabulary.bodies for word in words) else None


def head_of(words: list[str]) -> str:
    """The word that says what a name of several words names: "bank" of "Bank of Harlow", "highway" of "Highway 9"."""
    if "of" in words[1:]:
        return words[words.index("of") - 1]
    return words[-2] if words[-1].isdecimal() or words[-1] in QUARTERS or is_lettered(words) else words[-1]


def is_lettered(words: list[str]) -> bool:
    """Whether a name ends in the letter of an avenue: "Avenue L"."""
    return len(words[-1]) == 1 and words[-2] in LETTERED


def of_kind(first: str, last: str, vocabulary: Vocabulary) -> Weights | None:
    """The weights of a name that ends with a kind of place; None when that is a person's surname."""
    if last not in vocabulary.lists["look.doubtful"]:
        return [0, 5, 0]
    return None if first in vocabulary.titles.given else [0, 3, 0]


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
    weights: Weights = [5 if name.title else 0, 0, 0]
    before(tokens, name, vocabulary, weights)
    behind(tokens, name, vocabulary, weights)
    return weights


def before(tokens: Tokens, name: Candidate, vocabulary: Vocabulary, weights: Weights) -> None:
    """Adds what the words before tell."""
    lows, lists, at = tokens.lows, vocabulary.lists, name.first - 1
    is_definite = at >= 0 and lows[at] == "the"
    at -= is_definite
    while at >= 0 and (lows[at] in lists["place.directions"] or lows[at] in vocabulary.atlas.demonyms):
        is_part = lows[at] in lists["place.part"] or (lows[at].endswith("ern") and lows[at] in lists["place.directions"])
        weights[1] += 2 if is_part else 0.5
        at -= 1
    if at < 0:
        return
    low = lows[at]
    if is_aged_or_owned(tokens, name, at, vocabulary, weights):
        return
    if low in {"by", "to"} and at > 0 and lows[at - 1] in lists["bodies.verbs"]:
        weights[2] += 2.5
    elif low in lists["place.strong"]:
        is_owner = lows[name.stop : name.stop + 1] in (("'s",), ("'",))
        weights[1] += 0.5 * (name.stop - name.first > 1) if is_definite else 1 if is_owner else 3
    elif low == "of" and at > 0:
        of_something(tokens, at, vocabulary, weights, is_definite=is_definite)
    elif is_led_to(tokens, at, vocabulary):
        weights[1] += 3
    elif low in lists["place.weak"]:
        weights[1] += 0 if is_definite else 2 if low == "between" else 1
    elif not is_definite:
        person_before(tokens, at, vocabulary, weights)
        weights[2] += 3 * is_body_before(tokens, at, vocabulary)


def is_aged_or_owned(tokens: Tokens, name: Candidate, at: int, vocabulary: Vocabulary, weights: Weights) -> bool:
    """Adds what an age ("16-year-old X") or an owner ("Harlow's Eastside") right before tells; whether one stands there."""
    lows = tokens.lows
    if lows[at] == "'s":
        is_part = lows[name.stop : name.stop + 1] and lows[name.stop] in vocabulary.lists["place.follow_strong"]
        weights[1] += 2 * bool(is_part or lows[name.stop - 1].endswith(tuple(vocabulary.lists["look.endings"])))
        return True
    if lows[at] == "old" and lows[at - 1 : at] == ("-",):
        weights[0] += 4
        return True
    return False


def is_body_before(tokens: Tokens, at: int, vocabulary: Vocabulary) -> bool:
    """Whether a noun of a body ends at token `at`, or right before its comma: "airline X", "the operator, X".

    Not in "head of the company, X".
    """
    lows, nouns = tokens.lows, vocabulary.lists["bodies.before"]
    if lows[at] != ",":
        return lows[at] in nouns
    return at > 1 and lows[at - 1] in nouns and lows[at - 2] in {"the", "its"} and lows[at - 3 : at - 2] not in (("of",), ("for",), ("at",))


def of_something(tokens: Tokens, at: int, vocabulary: Vocabulary, weights: Weights, *, is_definite: bool) -> None:
    """Adds what a name tells that stands behind "of": "the mayor of X", "Jane Doe, 25, of X"."""
    if tokens.lows[at - 1] in vocabulary.lists["place.nouns_of"]:
        weights[1] += 3
        return
    is_home = tokens.lows[at - 1] == "," or is_full_name(tokens, at, vocabulary)
    weights[0] += 0.5
    weights[1] += 2 if is_home and not is_definite else 0.5


def is_full_name(tokens: Tokens, stop: int, vocabulary: Vocabulary) -> bool:
    """Whether the two words before token `stop` look like a person's name, and not like a body's or an office."""
    if stop < 2 or not all(text[0].isupper() for text in tokens.texts[stop - 2 : stop]):
        return False
    of_heads = vocabulary.lists["open.of_heads"]
    return not any(
        vocabulary.is_title(low) or low in vocabulary.bodies or low in vocabulary.sites or low in of_heads
        for low in tokens.lows[stop - 2 : stop]
    )


def person_before(tokens: Tokens, at: int, vocabulary: Vocabulary, weights: Weights) -> None:
    """Adds what a role, kin, verb or party before tells."""
    low, known = tokens.lows[at], vocabulary.titles
    is_small = tokens.texts[at][0].islower()
    is_office_before = low in known.heads or (low in known.modifiers and at > 0 and tokens.lows[at - 1] in known.heads)
    if low in known.kin or (is_small and is_office_before):
        weights[0] += 4
    elif (
        low == ","
        and at > 0
        and (tokens.lows[at - 1] in known.heads or tokens.lows[at - 1] in known.kin or is_office(tokens, at, vocabulary))
    ):
        weights[0] += 3
    elif low == "-" and at > 0 and tokens.lows[at - 1] in {"d", "r"}:
        weights[1] += 4
    elif low == "as" and not vocabulary.lists["person.naming"].isdisjoint(tokens.lows[max(0, at - 6) : at]):
        weights[0] += 3
    elif low in vocabulary.lists["person.before"] or low in vocabulary.lists["person.says"]:
        weights[0] += 0.5 if low in {"with", "by", "and", "against"} else 1
    elif low in vocabulary.kinds and is_small:
        weights[1] += 2


def is_office(tokens: Tokens, comma: int, vocabulary: Vocabulary) -> bool:
    """Whether "the leader of X" ends before a comma."""
    lows = tokens.lows
    for at in range(comma - 2, max(0, comma - 7), -1):
        if lows[at] in {"of", "for"}:
            return lows[at - 1] in vocabulary.titles.heads
        if not lows[at][0].isalpha() and lows[at] != "'s":
            return False
    return False


def behind(tokens: Tokens, name: Candidate, vocabulary: Vocabulary, weights: Weights) -> None:
    """Adds what the words behind tell."""
    lows, stop, lists = tokens.lows, name.stop, vocabulary.lists
    low = lows[stop] if stop < len(lows) else ""
    after = lows[stop + 1] if stop + 1 < len(lows) else ""
    if low in {"'s", "'"}:
        weights[0] += 1.5 * (after in lists["person.owns"])
        weights[1] += 2 * (after in lists["place.owns"])
        weights[2] += 2 * (after in lists["bodies.owns"] and after not in lists["place.owns"])
    elif low == ",":
        apposition(tokens, stop + 1, vocabulary, weights)
    elif low == "-" and tokens.touch(stop):
        weights[1] += 3 if after in {"based", "born", "area"} else 0.5
    elif low == "(":
        weights[0] += 3 * (after.isdecimal() and 10 < int(after) < 100)
        weights[2] += stop + 1 < len(lows) and len(after) > 2 and after.isalpha() and tokens.texts[stop + 1].isupper()
    elif low in lists["person.says"] or low == "who" or (low in {"was", "were", "is", "been", "had"} and after in lists["person.passive"]):
        weights[0] += 1.5 if low not in {"has", "had", "got", "wants", "wanted"} else 0.5
    else:
        weights[2] += 2 * (low in lists["bodies.follow"])
        weights[1] += follows_place(low, vocabulary) if stop < len(lows) and tokens.texts[stop] == low else 0


def follows_place(low: str, vocabulary: Vocabulary) -> float:
    """How much a small word behind a name makes it a place's: "X residents", "X village", "X police"."""
    if low in vocabulary.lists["place.follow_strong"] or low in vocabulary.kinds:
        return 2
    return 1.5 if low in vocabulary.lists["place.follow_weak"] else 0


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
    elif tokens.texts[at][0].isupper() and (low in vocabulary.atlas.kinds or starts_division(lows, at, vocabulary)):
        weights[1] += 4
    elif low in {"a", "an", "the", "his", "her"}:
        described(lows[at + 1 : at + 7], vocabulary, weights)
    elif low in vocabulary.titles.heads or low in vocabulary.lists["person.nouns"]:
        weights[0] += 1.5
    elif low == "in" and at + 1 < len(lows):
        weights[1] += 2 * (lows[at + 1] in vocabulary.lists["place.directions"] or lows[at + 1] in vocabulary.atlas.kinds)


def starts_division(lows: tuple[str, ...], at: int, vocabulary: Vocabulary) -> bool:
    """Whether a state or county begins here: "N.Y.", "West Virginia", "Laurel County"."""
    if any(lows[at : at + len(phrase)] == phrase for phrase in vocabulary.atlas.longer.get(lows[at], ())):
        return True
    return lows[at + 1 : at + 2] in (("county",), ("province",), ("parish",), ("district",))


def described(lows: tuple[str, ...], vocabulary: Vocabulary, weights: Weights) -> None:
    """Adds what "a town in …", "the director of …" tells: the first noun that is in one of the lists."""
    for at, low in enumerate(lows):
        if low in {",", "of", "in", "who", "that", "which"}:
            return
        for kind, holds in enumerate(
            (low in vocabulary.lists["person.nouns"] or low in vocabulary.titles.heads, low in vocabulary.kinds, low in vocabulary.bodies)
        ):
            if holds and low not in {"house", "school", "station", "range"}:
                # "in Harlow, the mayor said": no description but the next clause
                weights[kind] += 3 if lows[at + 1 : at + 2] not in (("said",), ("says",), ("told",), ("added",), ("reported",)) else 0
                return
