"""People told of side by side: "two men and a woman", "his wife, their son and a guard"."""

import bisect

from factcheck.context.words import classes, words_of
from factcheck.details.casualties.found import ONE, Found, scan_words
from factcheck.lexicon.nouns import animals, heads
from factcheck.model.reading import Name, Phrase, Reading

_LONGEST_LIST = 6


def is_victim(phrase: Phrase, language: str) -> bool:
    """Whether a phrase may stand for people: a person noun, a bare number, or a counted noun not known to be a thing."""
    if phrase.head in {"life", "body"}:
        return phrase.number is not None
    if phrase.is_person or not phrase.head:
        return True
    return phrase.number is not None and phrase.head not in scan_words("not_people", language) and phrase.head not in animals(language)


def with_joined(reading: Reading, phrase: Phrase, where: str) -> Found:
    """The phrase and those that "and" or commas join behind it, unless a verb of their own follows them."""
    joined, lows, language = [phrase], reading.tokens.lows, reading.document.language
    while (following := next_joined(reading, joined[-1])) is not None:
        behind = lows[following.stop] if following.stop < len(lows) else ""
        has_verb = behind in classes(language).auxiliaries or any(map(behind.endswith, scan_words("verb_endings", language)))
        if has_verb or not is_countable(following, language):
            break
        joined.append(following)
    return Found(tuple(joined), where)


def joined_before(reading: Reading, phrase: Phrase, language: str) -> tuple[Phrase, ...]:
    """The phrase with those that "and" joins before it: "two men and a woman were killed"."""
    if not is_countable(phrase, language):
        return (phrase,)
    joined, lows, joints = [phrase], reading.tokens.lows, scan_words("joined", language)
    while True:
        at = joined[0].first - 1
        is_joined = at > 0 and (lows[at] == "," or lows[at] in joints)
        previous = next((other for other in reading.phrases if next_joined(reading, other) == joined[0]), None) if is_joined else None
        if previous is None or is_object(reading, previous) or not (is_countable(previous, language) or is_bare_many(reading, previous)):
            break
        joined.insert(0, previous)
    return tuple(joined)


def next_joined(reading: Reading, phrase: Phrase) -> Phrase | None:
    """The phrase that "and" (or a comma and "and") joins to this one."""
    lows, at = reading.tokens.lows, over_name(reading, phrase.stop)
    if at < len(lows) and lows[at] == ",":
        beside = next((other for other in reading.phrases if other.first == at + 1), None)
        if beside is not None and is_listed(reading, phrase, beside):
            return beside
        at += 1
    if at >= len(lows) or lows[at] not in scan_words("joined", reading.document.language):
        return None
    return next((other for other in reading.phrases if other.first == at + 1), None)


def is_listed(reading: Reading, phrase: Phrase, following: Phrase) -> bool:
    """Whether a comma alone joins two phrases: "three men, two women and a boy", or in a headline "woman, child killed"."""
    if not (phrase.head and following.head) or phrase.head in heads("general") or following.head == "other":
        return False
    if phrase.number and following.number:
        return True
    are_bare = not (phrase.determiner or following.determiner or phrase.number)
    is_heading = reading.sentence.kind == "headline" and are_bare and phrase.is_person and following.is_person
    return is_heading or is_listing(reading, following)


def is_listing(reading: Reading, phrase: Phrase) -> bool:
    """Whether "and" and a further phrase end the list that a phrase stands in: (a cook,) his wife, their son and a guard."""
    lows, joints = reading.tokens.lows, scan_words("joined", reading.document.language)
    last: Phrase | None = phrase
    for _ in range(_LONGEST_LIST):
        if last is None:
            return False
        at = over_name(reading, last.stop)
        is_comma = lows[at : at + 1] == (",",)
        is_last = lows[at + is_comma : at + is_comma + 1] and lows[at + is_comma] in joints
        last = next((other for other in reading.phrases if other.first == at + is_comma + bool(is_last) and other.head), None)
        if is_last or not is_comma:
            return bool(is_last) and last is not None
    return False


def over_name(reading: Reading, at: int) -> int:
    """Over the name of the person just told of: "30-year-old Jane Sample and …", "her son, John, and …"."""
    lows = reading.tokens.lows
    is_aside = lows[at : at + 1] == (",",)
    if is_aside and lows[at + 1 : at + 2] and lows[at + 1].isdecimal() and lows[at + 2 : at + 3] == (",",):
        return at + 2
    place = bisect.bisect_left(reading.names, at + is_aside, key=first_of)
    name = reading.names[place] if place < len(reading.names) and reading.names[place].first == at + is_aside else None
    if name is None or (is_aside and lows[name.stop : name.stop + 1] != (",",)):
        return at
    return name.stop


def first_of(name: Name) -> int:
    """Where a name begins."""
    return name.first


def is_countable(phrase: Phrase, language: str) -> bool:
    """Whether a joined phrase adds a number of people: "a woman", "three children", not "civilians" or "the weapons"."""
    has_noun = bool(phrase.head) or phrase.number is None
    is_one = (
        phrase.determiner in ONE
        or phrase.determiner == "both"
        or (not phrase.determiner and not phrase.is_plural and phrase.is_person)
        or (phrase.determiner in {"his", "her", "their"} and not phrase.is_plural)
        or (phrase.determiner == "the" and phrase.is_person and not phrase.is_plural and phrase.head not in heads("crowds"))
    )
    return is_victim(phrase, language) and (phrase.number is not None or is_one) and has_noun


def is_bare_many(reading: Reading, phrase: Phrase) -> bool:
    """Whether a headline tells of several people without a number: "parents, two children found dead"."""
    is_bare = phrase.is_plural and phrase.is_person and not phrase.number and not phrase.determiner
    return is_bare and reading.sentence.kind == "headline" and phrase.head not in heads("uncounted")


def is_object(reading: Reading, phrase: Phrase) -> bool:
    """Whether a verb stands right before a phrase: "arrested 12 people and three officers were hurt" joins nothing."""
    lows, marks = reading.tokens.lows, scan_words("object_marks", reading.document.language)
    if phrase.first < 2 and not reading.tokens.lows[0].endswith("ing"):
        return False  # nobody stands before a verb that opens the sentence
    at = phrase.first - 2 if phrase.first > 1 and lows[phrase.first - 1] in marks else phrase.first - 1
    before = lows[at] if at >= 0 else ""
    language = reading.document.language
    if before in scan_words("finding", language) or before in words_of("topics.saying", language):
        return False
    return before.endswith(("ed", "ing")) or before in classes(language).verbs
