"""To whom an outcome befell: the noun phrases, name or pronoun that a cue belongs to."""

from factcheck.context.words import classes
from factcheck.details.casualties.found import Found, scan_words
from factcheck.details.casualties.joined import is_victim, joined_before, with_joined
from factcheck.lexicon.numeral_words import words
from factcheck.model.reading import Name, Phrase, Reading

_OLDEST = 120
_CLAUSE = 20
_NAME_WORDS = 4
_BRACKET = 12
"""Tokens of an aside in brackets."""


def object_after(reading: Reading, stop: int, *, is_marked: bool = False) -> Found | None:
    """The object that starts right behind a cue (adverbs and "of" aside): "killed two men and a woman", "death of a boy".

    With `is_marked` a word that marks objects may stand before it ("detuvo a tres hombres").
    """
    language = reading.document.language
    closed, lows = classes(language), reading.tokens.lows
    while stop < len(lows) and lows[stop] in closed.adverbs and lows[stop] not in {"out", "up"}:
        stop += 1
    if is_marked and stop < len(lows) and lows[stop] in scan_words("object_marks", language):
        stop += 1
    phrase = phrase_from(reading, stop)
    if stop + 1 < len(lows) and is_one_more(reading, stop + 1) and (stop + 2 == len(lows) or not lows[stop + 2][0].isalpha()):
        return Found((), "after", part="other", pronoun=stop + 1)
    if phrase is not None and lows[phrase.stop : phrase.stop + 1] == ("'s",):
        phrase = phrase_from(reading, phrase.stop + 1)  # "a sheriff's deputy": who is owned, not who owns
        return Found((phrase,), "after") if phrase is not None and phrase.is_person else None
    if phrase is not None and is_victim(phrase, language):
        return with_joined(reading, phrase, "after")
    name = next((name for name in reading.names if name.first == stop and name.kind == "person"), None)
    return Found((), "after", name=name) if name else None


def phrase_from(reading: Reading, at: int) -> Phrase | None:
    """The phrase that starts at a token; one without number and article may have taken the verb before it along ("kills | neighbor")."""
    phrase = next((phrase for phrase in reading.phrases if phrase.first == at), None)
    if phrase is not None or at >= len(reading.tokens.lows):
        return phrase
    bare = (phrase for phrase in reading.phrases if phrase.first == at - 1 and at < phrase.stop)
    whole = next((phrase for phrase in bare if not (phrase.number or phrase.determiner)), None)
    return whole._replace(first=at, modifiers=whole.modifiers[1:]) if whole is not None else None


def pronoun_after(reading: Reading, stop: int) -> Found | None:
    """The pronoun that a verb is done to: "shot him", "killed her" but not "killed her son"; nobody's number for "them"."""
    lows, language = reading.tokens.lows, reading.document.language
    if stop >= len(lows) or lows[stop] not in scan_words("object_pronouns", language):
        return None
    return Found((), "after", pronoun=stop) if lows[stop] in scan_words("pronouns", language) else Found((), "after")


def is_named_object(reading: Reading, stop: int) -> bool:
    """Whether a name that is no place, or some thing, stands right behind a verb of running text: the subject did it to them."""
    if reading.sentence.kind == "headline":
        return False
    lows, language = reading.tokens.lows, reading.document.language
    if stop + 1 < len(lows) and lows[stop] in classes(language).determiners:
        return scan_words("times", language).isdisjoint(lows[stop + 1 : stop + 3])
    return any(name.first == stop and name.kind != "place" for name in reading.names)


def subject_before(reading: Reading, first: int, *, is_reduced: bool = False) -> Found | None:
    """The subject of a cue that starts at token `first`: over auxiliaries and adverbs, asides between commas, and prepositional tails.

    `is_reduced` (a bare participle, "two killed") allows nothing between but adverbs.
    """
    language = reading.document.language
    at, is_denied = over_verbs(reading, first, is_reduced=is_reduced)
    at = over_aside(reading, at)
    lows = reading.tokens.lows
    if at < 0:
        return None
    if lows[at] in scan_words("subject_pronouns", language) and not is_reduced:
        return Found((), "before", pronoun=at, is_denied=is_denied)
    name = next((name for name in reading.names if name.stop == at + 1 and name.kind == "person"), None)
    if name is not None:
        return Found((), "before", name=name, is_denied=is_denied)
    if is_one_more(reading, at):
        return Found((), "before", part="other", pronoun=at, is_denied=is_denied)
    phrase = reach(reading, at + 1, language, is_reduced=is_reduced)
    if phrase is None:
        name = aged_name(reading, at)
        phrase = None if name is not None or is_reduced else before_relative(reading, at, language)
        if phrase is None:
            return Found((), "before", name=name, is_denied=is_denied) if name is not None else None
    joined = joined_before(reading, phrase, language)
    return Found(joined, "before", is_denied=is_denied)


def is_one_more(reading: Reading, at: int) -> bool:
    """Whether a token ends words for one of several that leave out the noun: "a third", "the younger"."""
    lows, language = reading.tokens.lows, reading.document.language
    before = lows[at - 1] if at else ""
    return (before == "a" and lows[at] in words(language).ordinals) or (before == "the" and lows[at] in scan_words("of_several", language))


def aged_name(reading: Reading, at: int) -> Name | None:
    """The capitalised words that end at a token, where an age between commas shows them to be somebody's name: "Ann Ho, 16, dies"."""
    texts, lows = reading.tokens.texts, reading.tokens.lows
    if lows[at + 1 : at + 2] != (",",) or not lows[at + 2 : at + 3] or not lows[at + 2].isdecimal() or int(lows[at + 2]) > _OLDEST:
        return None
    first = at + 1
    while first > max(0, at - _NAME_WORDS) and (texts[first - 1][0].isupper() or texts[first - 1] == "-"):
        first -= 1
    return Name(first, at + 1, " ".join(texts[first : at + 1]), "person") if first < at else None


def before_relative(reading: Reading, at: int, language: str) -> Phrase | None:
    """The people of whom a relative clause that ends at a token tells: "a man who fled from a crash | was found dead"."""
    lows, relative = reading.tokens.lows, scan_words("relative", language)
    for place in range(at, max(0, at - _CLAUSE), -1):
        if lows[place] in {",", ";", ":"}:
            return None
        if lows[place] in relative:
            phrase = next((phrase for phrase in reading.phrases if phrase.stop == place), None)
            return phrase if phrase is not None and phrase.is_person and is_victim(phrase, language) else None
    return None


def over_verbs(reading: Reading, first: int, *, is_reduced: bool) -> tuple[int, bool]:
    """The index of the last token of the subject, and whether a "not" stands between."""
    language = reading.document.language
    closed, bridge, lows = classes(language), scan_words("bridge", language), reading.tokens.lows
    at, is_denied = first - 1, False
    while at >= 0:
        low = lows[at]
        if low in scan_words("negation", language):
            is_denied = True
        elif not (low in closed.adverbs or (not is_reduced and (low in closed.auxiliaries or low in bridge))):
            break
        if low in scan_words("joined", language) and not is_reduced and is_new_clause(reading, at):
            return -1, is_denied
        at -= 1
    return at, is_denied


def is_new_clause(reading: Reading, at: int) -> bool:
    """Whether an "and" joins two clauses rather than two verbs of one subject: some phrase ends right before it."""
    return any(phrase.stop == at for phrase in reading.phrases)


def over_aside(reading: Reading, at: int) -> int:
    """Over an aside between commas or in brackets that ends at token `at`; `at` itself without one.

    As in "five people, including two children, were …" and "12,000 people (2,400 families) were …".
    """
    lows, asides = reading.tokens.lows, scan_words("asides", reading.document.language)
    if at > 0 and lows[at] == ")":
        return next((start - 1 for start in range(at - 1, max(-1, at - _BRACKET), -1) if lows[start] == "("), at)
    if at < 1 or lows[at] != ",":
        return at
    for start in range(at - 1, max(-1, at - 18), -1):
        if lows[start] == ",":
            inside = lows[start + 1]
            if inside in asides or inside[0].isdecimal() or (start + 1 < at and reading.tokens.texts[start + 1][0].isupper()):
                return start - 1
            return -1
    return -1


def reach(reading: Reading, stop: int, language: str, *, is_reduced: bool) -> Phrase | None:
    """The leftmost phrase of people from which only prepositional tails lead to token `stop`; before "who" the nearest alone."""
    if reading.tokens.lows[stop : stop + 1] and reading.tokens.lows[stop] in scan_words("relative", language):
        nearest = [phrase for phrase in reading.phrases if phrase.stop == stop and is_victim(phrase, language)]
        return nearest[-1] if nearest else None
    best: Phrase | None = None
    end = stop
    for phrase in reversed(reading.phrases):
        if phrase.stop > stop:
            continue
        if phrase.stop < end and not is_tail(reading, phrase.stop, stop, language):
            break
        if is_reduced and phrase.stop != stop and best is None and not is_tail(reading, phrase.stop, stop, language):
            break
        if phrase.number and phrase.stop == stop and reading.tokens.lows[phrase.first - 1 : phrase.first] == ("among",):
            return phrase  # "a guard among three killed"
        if (
            is_victim(phrase, language)
            and not is_of_name(reading, phrase)
            and (phrase.stop == stop or is_tail(reading, phrase.stop, stop, language))
        ):
            best = phrase
        end = phrase.first
    return best


def is_of_name(reading: Reading, phrase: Phrase) -> bool:
    """Whether a bare plural is a word of some name: "Hospital for Children"."""
    is_bare = phrase.is_plural and phrase.number is None and not phrase.determiner and phrase.first > 0
    return is_bare and reading.sentence.kind != "headline" and reading.tokens.texts[phrase.stop - 1][0].isupper()


def is_tail(reading: Reading, first: int, stop: int, language: str) -> bool:
    """Whether tokens `[first, stop)` are prepositional phrases only: "in the building", "from Kokomo"."""
    if first == stop:
        return True
    lows, closed = reading.tokens.lows, classes(language)
    if lows[first] not in scan_words("of_chain", language) or stop - first > 14:
        return False
    ends = scan_words("tail_ends", language)
    return not any(low in closed.auxiliaries or low in ends or low in {",", ";", ":", "—"} for low in lows[first:stop])
