"""To whom an outcome befell: the noun phrases, name or pronoun that a cue belongs to."""

import bisect

from factcheck.context.words import classes
from factcheck.details.casualties.found import ONE, Found, scan_words
from factcheck.lexicon.nouns import animals, heads
from factcheck.model.reading import Name, Phrase, Reading


def is_victim(phrase: Phrase, language: str) -> bool:
    """Whether a phrase may stand for people: a person noun, a bare number, or a counted noun not known to be a thing."""
    if phrase.head in {"life", "body"}:
        return phrase.number is not None
    if phrase.is_person or not phrase.head:
        return True
    return phrase.number is not None and phrase.head not in scan_words("not_people", language) and phrase.head not in animals(language)


def object_after(reading: Reading, stop: int, *, is_marked: bool = False) -> Found | None:
    """The object that starts right behind a cue (adverbs and "of" aside): "killed two men and a woman", "death of a boy".

    With `is_marked` a word that marks objects may stand before it ("detuvo a tres hombres").
    """
    closed, lows = classes(reading.document.language), reading.tokens.lows
    while stop < len(lows) and lows[stop] in closed.adverbs and lows[stop] not in {"out", "up"}:
        stop += 1
    if is_marked and stop < len(lows) and lows[stop] in scan_words("object_marks", reading.document.language):
        stop += 1
    phrase = next((phrase for phrase in reading.phrases if phrase.first <= stop < phrase.stop), None)
    if phrase is not None and phrase.first == stop and is_victim(phrase, reading.document.language):
        return with_joined(reading, phrase, "after")
    name = next((name for name in reading.names if name.first == stop and name.kind == "person"), None)
    return Found((), "after", name=name) if name else None


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
    lows, at = reading.tokens.lows, over_name(reading, following.stop)
    is_listing = lows[at : at + 1] == ("and",) and any(other.first == at + 1 and other.head for other in reading.phrases)
    is_bare = not (phrase.determiner or following.determiner or following.number)
    return is_listing or (reading.sentence.kind == "headline" and is_bare and phrase.is_person and following.is_person)


def over_name(reading: Reading, at: int) -> int:
    """Over the name of the person just told of: "30-year-old Jane Sample and …", "her son, John, and …"."""
    is_aside = reading.tokens.lows[at : at + 1] == (",",)
    place = bisect.bisect_left(reading.names, at + is_aside, key=first_of)
    name = reading.names[place] if place < len(reading.names) and reading.names[place].first == at + is_aside else None
    if name is None or (is_aside and reading.tokens.lows[name.stop : name.stop + 1] != (",",)):
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
        or (not phrase.determiner and not phrase.is_plural and phrase.is_person)
        or (phrase.determiner in {"his", "her", "their"} and not phrase.is_plural)
    )
    return is_victim(phrase, language) and (phrase.number is not None or is_one) and has_noun


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
    phrase = reach(reading, at + 1, language, is_reduced=is_reduced)
    if phrase is None:
        return None
    joined = joined_before(reading, phrase, language)
    return Found(joined, "before", is_denied=is_denied)


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
    """Over an aside between commas that ends at token `at`: "five people, including two children, were …"; `at` itself without one."""
    lows, asides = reading.tokens.lows, scan_words("asides", reading.document.language)
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
        if is_victim(phrase, language) and (phrase.stop == stop or is_tail(reading, phrase.stop, stop, language)):
            best = phrase
        end = phrase.first
    return best


def is_tail(reading: Reading, first: int, stop: int, language: str) -> bool:
    """Whether tokens `[first, stop)` are prepositional phrases only: "in the building", "from Kokomo"."""
    if first == stop:
        return True
    lows, closed = reading.tokens.lows, classes(language)
    if lows[first] not in scan_words("of_chain", language) or stop - first > 14:
        return False
    ends = scan_words("tail_ends", language)
    return not any(low in closed.auxiliaries or low in ends or low in {",", ";", ":", "—"} for low in lows[first:stop])


def joined_before(reading: Reading, phrase: Phrase, language: str) -> tuple[Phrase, ...]:
    """The phrase with those that "and" joins before it: "two men and a woman were killed"."""
    if not is_countable(phrase, language):
        return (phrase,)
    joined, lows, joints = [phrase], reading.tokens.lows, scan_words("joined", language)
    while True:
        at = joined[0].first - 1
        is_joined = at > 0 and (lows[at] == "," or lows[at] in joints)
        previous = next((other for other in reading.phrases if next_joined(reading, other) == joined[0]), None) if is_joined else None
        if previous is None or not is_countable(previous, language) or is_object(reading, previous):
            break
        joined.insert(0, previous)
    return tuple(joined)


def is_object(reading: Reading, phrase: Phrase) -> bool:
    """Whether a verb stands right before a phrase: "arrested 12 people and three officers were hurt" joins nothing."""
    lows, marks = reading.tokens.lows, scan_words("object_marks", reading.document.language)
    at = phrase.first - 2 if phrase.first > 1 and lows[phrase.first - 1] in marks else phrase.first - 1
    before = lows[at] if at >= 0 else ""
    return before.endswith(("ed", "ing")) or before in classes(reading.document.language).verbs
