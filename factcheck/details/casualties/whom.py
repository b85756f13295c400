"""The people that a cue of each form belongs to: subject of a passive, object of an active verb, the phrase that it stands in."""

from factcheck.context.words import classes
from factcheck.details.casualties.found import Found, scan_words
from factcheck.details.casualties.harms import of_carried, of_declared, of_hitting, of_owned, of_struck, of_suffering, of_taking
from factcheck.details.casualties.joined import with_joined
from factcheck.details.casualties.subjects import is_named_object, object_after, pronoun_after, subject_before
from factcheck.model.reading import Reading

_CHAIN = 3


def people_of(reading: Reading, cue: tuple[int, int], slot: str, form: str) -> tuple[Found | None, int]:
    """The people of a cue of one form, and where what it takes ends."""
    first, stop = cue
    if form in _WITH_TAIL:
        return _WITH_TAIL[form](reading, first, stop, slot)
    found: Found | None = None
    if form == "past":
        found = of_past(reading, first, stop)
    elif form == "died" or (form == "state" and not is_before_verb(reading, stop)):
        found = inside_phrase(reading, first) or subject_before(reading, first) or oneself(reading, stop - 1)
    elif form in {"active", "of"}:
        found = of_active(reading, first, stop, is_marked=form == "active")
    elif form == "around":
        found = around(reading, first, stop)
    elif form == "owned":
        found = of_owned(reading, first)
    elif form == "hits":
        found = of_hitting(reading, stop)
    return by_own_hand(reading, cue, found), stop


def by_own_hand(reading: Reading, cue: tuple[int, int], found: Found | None) -> Found | None:
    """The people of a cue, marked where it says that they did it themselves: "killed himself", "committed suicide"."""
    first, stop = cue
    reflexive = scan_words("reflexive", reading.document.language) | scan_words("own_hand", reading.document.language)
    is_own = found is not None and not reflexive.isdisjoint(reading.tokens.lows[first : stop + 1])
    return found._replace(where="oneself") if found is not None and is_own else found


def lows_at(reading: Reading, at: int) -> str:
    """The token at an index, lower-case; empty behind the last one."""
    return reading.tokens.lows[at] if at < len(reading.tokens.lows) else ""


def is_before_verb(reading: Reading, stop: int) -> bool:
    """Whether "fatally" belongs to the verb behind it ("an officer fatally shot a man") rather than to those told of ("one fatally")."""
    language, following = reading.document.language, lows_at(reading, stop)
    if reading.tokens.lows[stop - 1] not in scan_words("fatally", language) or following in classes(language).function:
        return False
    return following.endswith(("ed", "ing", "s")) or following in scan_words("irregular", language)


def oneself(reading: Reading, at: int) -> Found | None:
    """The person of a reflexive at a token, whose own mention is out of reach: "killed his wife before turning the gun on himself"."""
    return Found((), "oneself", pronoun=at) if reading.tokens.lows[at] in {"himself", "herself", "self"} else None


def oneself_behind(reading: Reading, found: Found) -> Found | None:
    """The killer among the dead: "killed his wife, then himself"."""
    lows = reading.tokens.lows
    at = found.stop
    start, chained = at, scan_words("chained", reading.document.language)
    while at < len(lows) and (lows[at] in chained or lows[at] == ",") and at - start < _CHAIN:
        at += 1
    return oneself(reading, at) if start < at < len(lows) else None


def around(reading: Reading, first: int, stop: int) -> Found | None:
    """The people of a cue that stands before or behind them: "murieron tres personas", "tres personas murieron", "12 heridos"."""
    if (inside := inside_phrase(reading, first)) is not None:
        return inside
    if any(phrase.stop == first and (phrase.number or not phrase.head) for phrase in reading.phrases):
        return subject_before(reading, first)
    return object_after(reading, stop) or subject_before(reading, first)


def of_past(reading: Reading, first: int, stop: int) -> Found | None:
    """The people of a past form: inside its phrase, passive subject, active object, or reduced passive."""
    lows, closed = reading.tokens.lows, classes(reading.document.language)
    if (bare := bare_object(reading, first)) is not None:
        return bare
    if (inside := inside_phrase(reading, first)) is not None:
        return inside
    before, found = first - 1, scan_words("found", reading.document.language)
    while before >= 0 and (lows[before] in closed.adverbs or lows[before] in found):
        before -= 1
    auxiliary = lows[before] if before >= 0 else ""
    if auxiliary == "are" and is_habit(subject_before(reading, first)):
        return None
    if auxiliary in {"was", "were", "been", "being", "be", "is", "are", "got", "get", "wasn't", "weren't", "remains", "remain", "remained"}:
        return subject_before(reading, first)
    if {lows[stop - 1], *lows[stop : stop + 1]} & scan_words("reflexive", reading.document.language):
        own = stop if lows[stop - 1] not in scan_words("reflexive", reading.document.language) else stop - 1
        return subject_before(reading, first) or oneself(reading, own)
    after = object_after(reading, stop) or pronoun_after(reading, stop) or object_of_second(reading, stop)
    return after if after is not None or is_named_object(reading, stop) else subject_before(reading, first, is_reduced=True)


def bare_object(reading: Reading, first: int) -> Found | None:
    """The object without article that the phrases took together with its verb: "son | killed parents"."""
    phrase = next((phrase for phrase in reading.phrases if phrase.first == first), None)
    is_verb = phrase is not None and phrase.is_person and any(other.stop == first and other.is_person for other in reading.phrases)
    return with_joined(reading, phrase, "after") if phrase is not None and is_verb else None


def is_habit(found: Found | None) -> bool:
    """Whether people without a number are told of in the present: "children are hurt by such toys" is no count."""
    phrases = found.phrases if found is not None else ()
    return any(phrase.is_plural and phrase.number is None and phrase.determiner not in {"the", "both"} for phrase in phrases)


def object_of_second(reading: Reading, stop: int) -> Found | None:
    """The object of a verb that "and" joins to a past form: "shot and badly wounded two guards"."""
    lows, closed = reading.tokens.lows, classes(reading.document.language)
    if lows_at(reading, stop) not in scan_words("joined", reading.document.language):
        return None
    at = stop + 1
    while at < len(lows) and lows[at] in closed.adverbs:
        at += 1
    is_verb = at < len(lows) and lows[at].endswith(tuple(scan_words("verb_endings", reading.document.language)))
    return object_after(reading, at + 1) or pronoun_after(reading, at + 1) if is_verb else None


def of_active(reading: Reading, first: int, stop: int, *, is_marked: bool) -> Found | None:
    """The object of a form that takes one; of "fatally shoots himself" the subject, or the reflexive when that is out of reach."""
    if lows_at(reading, stop) in scan_words("reflexive", reading.document.language):
        return subject_before(reading, first) or oneself(reading, stop)
    return object_after(reading, stop, is_marked=is_marked)


def inside_phrase(reading: Reading, at: int) -> Found | None:
    """The phrase that a cue narrows: "two injured officers", "the missing children"."""
    for phrase in reading.phrases:
        if phrase.first <= at < phrase.stop - 1 and phrase.is_person:
            return with_joined(reading, phrase, "within")
    return None


def of_lives(reading: Reading, _first: int, stop: int, _slot: str) -> tuple[Found | None, int]:
    """Of "claimed 12 lives"."""
    lives = scan_words("lives", reading.document.language)
    counted = (phrase for phrase in reading.phrases if phrase.first == stop and phrase.head in lives)
    phrase = next((phrase for phrase in counted if phrase.number or not phrase.is_plural), None)
    return (Found((phrase,), "after"), phrase.stop) if phrase else (None, stop)


def of_toll(reading: Reading, _first: int, stop: int, _slot: str) -> tuple[Found | None, int]:
    """Of "the death toll rose to 15", "toll of 15 dead": the first count behind it that follows one of the toll's verbs."""
    marks = scan_words("toll_marks", reading.document.language)
    for number in reading.numbers:
        if stop <= number.outer <= stop + 10 and number.role == "cardinal" and reading.tokens.lows[number.outer - 1] in marks:
            phrase = next((p for p in reading.phrases if p.number == number), None)
            return (Found((phrase,), "after", part="total"), phrase.stop) if phrase else (None, stop)
    return None, stop


_WITH_TAIL = {
    "lives": of_lives,
    "toll": of_toll,
    "suffer": of_suffering,
    "carried": of_carried,
    "taking": of_taking,
    "struck": of_struck,
    "declared": of_declared,
}
"""The forms that take more than their own words."""
