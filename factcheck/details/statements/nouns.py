"""Of whom or what a statement is told: the noun before a verb, or the one behind it."""

from __future__ import annotations

from factcheck.context.words import classes
from factcheck.details.statements.words import words
from factcheck.lexicon.nouns import group_of, is_plural, singular
from factcheck.model.mention import Subject
from factcheck.model.reading import Name, Phrase, Reading
from factcheck.model.record import NamedTuple

_TIES = frozenset(
    {
        "of",
        "in",
        "at",
        "from",
        "for",
        "with",
        "on",
        "behind",
        "near",
        "inside",
        "involving",
        "between",
        "over",
        "under",
        "across",
        "outside",
        "along",
    }
)
_PRONOUNS = frozenset({"he", "she", "they", "it", "him", "her", "them", "both"})
_MANY = frozenset({"they", "them", "both"})
_BESIDES = frozenset({"another", "second", "third", "fourth", "fifth", "other", "separate", "additional"})
_APPOSED = frozenset({"a", "an", "the", "who", "of", "whose", "aged", "also", "from", "both"})
_THE = frozenset({"the", "this", "that", "his", "her", "their", "these", "those", "its", "both", "he", "she", "they", "it"})
_SPOKEN = {"others": "another", "of-the": "", "of-them": "them", "label": ""}
_SUBORDINATE = frozenset({"after", "when", "while", "before", "because"})
_BEGINS = _SUBORDINATE | frozenset({";", ":", "that", "but", "said", "says", "say", "told", "believe", "believes", "(", "—", "–", '"', "“"})
_LONGEST = 4
_FAR = 14


class Noun(NamedTuple):
    """A noun phrase, name or pronoun."""

    first: int
    stop: int
    head: str
    """Lower-case singular; empty for a person's name or a pronoun."""
    narrowing: tuple[str, ...] = ()
    name: str = ""
    determiner: str = ""
    is_person: bool = False
    is_many: bool = False
    is_nobody: bool = False
    is_part: bool = False
    is_place: bool = False

    def is_where(self, language: str) -> bool:
        """Whether it tells where somebody is rather than who: "was taken to Mercy Hospital in critical condition"."""
        return not self.is_person and (self.is_place or self.head in words("clinics", language))

    def subject(self, language: str) -> Subject:
        """As a mention's subject; `group` is "suspect" or "victim" where the noun tells."""
        spelled = self.name or " ".join((*self.narrowing, self.head)).strip() or self.determiner
        group = next((part for part in ("suspect", "victim") if self.head in words(part + "s", language)), "")
        own = set(self.narrowing) | ({self.determiner} & _BESIDES)
        sexes = {word for word in (self.head, self.determiner, *self.narrowing) for word in sex_of(word, language)}
        return Subject(spelled, self.head, group, frozenset(own | sexes), self.name, self.determiner in _THE)


def sex_of(word: str, language: str) -> tuple[str, ...]:
    """One of "male" and "female", for a word that tells."""
    if word in words("men", language):
        return ("male",)
    return ("female",) if word in words("women", language) else ()


def noun_before(reading: Reading, stop: int) -> Noun | None:
    """The noun phrase that ends right before token `stop`, taken back to what it depends on ("the driver of the car")."""
    lows = reading.tokens.lows
    if stop > 0 and lows[stop - 1] in {"who", "which", "that"}:
        stop -= 1
        if stop > 0 and lows[stop - 1] == ",":
            stop -= 1
    if stop > 1 and lows[stop - 1] == ",":
        return apposed(reading, stop - 1)
    noun = one_before(reading, stop)
    for _ in range(3):
        if noun is None or noun.first < 2 or lows[noun.first - 1] not in _TIES:
            break
        if lows[noun.first - 2] in words("nobody", reading.document.language):
            return noun._replace(is_nobody=True)
        outer = one_before(reading, noun.first - 1)
        if outer is None or (outer.name and not outer.is_person):
            break
        noun = outer
    return noun


def apposed(reading: Reading, comma: int) -> Noun | None:
    """The noun that a description between commas follows: "the driver, 34, was …"."""
    lows = reading.tokens.lows
    for at in range(comma - 1, max(0, comma - _FAR), -1):
        if lows[at] == ",":
            if lows[at - 1].isdecimal():
                continue
            if lows[at + 1] in _APPOSED or lows[at + 1][0].isdigit() or is_name_at(reading, at + 1, comma):
                noun = noun_before(reading, at) if lows[at - 1] != "," else None
                if noun is not None and noun.is_part and lows[at + 1] in {"a", "an"}:
                    return noun_after(reading, at + 1)
                return noun
            return None
    return None


def is_name_at(reading: Reading, first: int, stop: int) -> bool:
    """Whether one name fills the tokens: "the suspect, John Doe, was …"."""
    return any(name.first == first and name.stop == stop for name in reading.names)


def one_before(reading: Reading, stop: int) -> Noun | None:
    """The name, phrase, pronoun or bare noun that ends right before token `stop`."""
    if stop <= 0:
        return None
    low = reading.tokens.lows[stop - 1]
    if low in _PRONOUNS:
        return Noun(stop - 1, stop, "", determiner=low, is_person=low != "it", is_many=low in _MANY)
    name = next((name for name in reading.names if name.stop == stop), None)
    if name is not None:
        return of_name(reading, name)
    phrase = next((phrase for phrase in reading.phrases if phrase.stop == stop), None)
    if phrase is not None:
        return of_phrase(reading, phrase)
    return bare_before(reading, stop)


def bare_before(reading: Reading, stop: int) -> Noun | None:
    """The bare noun with its article that ends right before token `stop`, or a road's number ("Highway 12")."""
    language, lows, first = reading.document.language, reading.tokens.lows, stop
    if lows[stop - 1].isdecimal() and stop > 1 and lows[stop - 2] in words("ways", language):
        return Noun(stop - 2, stop, lows[stop - 2], (), f"{reading.tokens.texts[stop - 2]} {lows[stop - 1]}")
    counted = {at for number in reading.numbers for at in range(number.first, number.stop)}
    while first > 0 and stop - first < _LONGEST and first - 1 not in counted and is_word(lows[first - 1], language):
        first -= 1
    if first == stop:
        return None
    head = singular(lows[stop - 1], language)
    before = lows[first - 1] if first else ""
    determiner = before if before in classes(language).determiners else ""
    return Noun(
        first - bool(determiner),
        stop,
        head,
        lows[first : stop - 1],
        determiner=determiner,
        is_person=group_of(head) is not None,
        is_many=is_plural(lows[stop - 1], language),
        is_nobody=determiner == "no",
    )


def noun_after(reading: Reading, at: int) -> Noun | None:
    """The noun phrase, name or pronoun that begins at token `at`; "suspect John Doe" and "a man named John Doe" are John Doe."""
    lows = reading.tokens.lows
    if at >= len(lows):
        return None
    name = next((name for name in reading.names if name.first <= at + len(name.title.split()) and name.first >= at), None)
    if name is not None and (name.first == at or (name.title and name.kind == "person" and name.first - at == len(name.title.split()))):
        return of_name(reading, name)
    phrase = next((phrase for phrase in reading.phrases if phrase.first == at), None)
    if phrase is not None:
        return of_phrase(reading, phrase)
    if lows[at] in {"him", "her", "them"}:
        return Noun(at, at + 1, "", determiner=lows[at], is_person=True, is_many=lows[at] == "them")
    language = reading.document.language
    determiner = lows[at] if lows[at] in classes(language).determiners else ""
    if determiner:
        at += 1
        name = next((name for name in reading.names if name.first == at), None)
        if name is not None and (name.stop >= len(lows) or not is_word(lows[name.stop], language)):
            return of_name(reading, name)
    stop = at
    while stop < len(lows) and stop - at < _LONGEST and is_word(lows[stop], language):
        stop += 1
    while stop > at + 1 and lows[stop - 1] in {"late", "early"}:
        stop -= 1
    if stop == at:
        return None
    head = singular(lows[stop - 1], language)
    return Noun(
        at,
        stop,
        head,
        lows[at : stop - 1],
        determiner=determiner,
        is_person=group_of(head) is not None,
        is_many=is_plural(lows[stop - 1], language),
        is_nobody=determiner == "no",
    )


def of_name(reading: Reading, name: Name) -> Noun:
    """A name; of a thing its last word is the head ("Harlow Bridge")."""
    is_person = name.kind == "person"
    first = name.first - len(name.title.split()) if name.title else name.first
    head = "" if is_person else singular(reading.tokens.lows[name.stop - 1], reading.document.language)
    lows = reading.tokens.lows
    if first and not is_person and lows[first - 1] in {"the", "a", "no"}:
        first -= 1
    return Noun(
        first, name.stop, head, (), name.text, "", is_person, is_nobody=lows[first] == "no", is_place=name.kind in {"place", "organisation"}
    )


def of_phrase(reading: Reading, phrase: Phrase) -> Noun:
    """A counted or determined phrase; the person's name right behind it is the noun ("suspect John Doe")."""
    lows = reading.tokens.lows
    at = phrase.stop + (lows[phrase.stop : phrase.stop + 1] in (("named",), ("identified",)))
    at += lows[at : at + 1] == ("as",)
    name = next((name for name in reading.names if name.first == at and name.kind == "person"), None)
    if name is not None and not phrase.is_plural:
        return of_name(reading, name)._replace(first=phrase.first)
    is_nobody = phrase.determiner == "no" or (phrase.number is not None and phrase.number.stated == 0)
    besides = _SPOKEN.get(phrase.determiner, phrase.determiner)
    is_part = phrase.determiner in {"of-the", "of-them"}
    if not phrase.head and not besides:
        besides = lows[phrase.stop - 1]
    is_many = phrase.is_plural and not is_nobody
    return Noun(phrase.first, phrase.stop, phrase.head, phrase.modifiers, "", besides, phrase.is_person, is_many, is_nobody, is_part)


def first_person(reading: Reading, at: int) -> Noun | None:
    """Whom the clause around token `at` begins with, as the subject of a later verb ("the man fled and was arrested")."""
    lows = reading.tokens.lows
    start = 0
    for place in range(at - 1, -1, -1):
        if lows[place] in _BEGINS and not is_relative(lows, place):
            start = place + 1
            break
    if start and lows[start - 1] in _SUBORDINATE and "," in lows[start:at]:
        return None
    for shift in (0, 1):
        noun = noun_after(reading, start + shift) if start + shift < at else None
        if noun is not None and noun.stop <= at and (noun.name or noun.determiner or noun.is_person):
            return noun
        if start + shift < at and lows[start + shift] in _PRONOUNS:
            low = lows[start + shift]
            return Noun(start + shift, start + shift + 1, "", determiner=low, is_person=low != "it", is_many=low in _MANY)
    return None


def is_relative(lows: tuple[str, ...], at: int) -> bool:
    """Whether "that" begins a description ("the van that hit the wall") rather than what is said."""
    before = lows[at - 1] if at else ""
    return lows[at] == "that" and before[:1].isalpha() and before not in classes().verbs and not before.endswith("ed")


def is_word(low: str, language: str) -> bool:
    """Whether a token can be part of a bare noun phrase."""
    closed = classes(language)
    return low[0].isalpha() and low not in closed.function and low not in closed.adverbs and low not in closed.determiners
