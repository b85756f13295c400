"""Finds ages and whose they are."""

import functools
from collections.abc import Iterable, Iterator

from factcheck.context.clauses import clause_around, clause_starts
from factcheck.context.hedges import widen
from factcheck.details.figures import Figure
from factcheck.lexicon.nouns import group_of, heads, singular
from factcheck.lexicon.tables import table
from factcheck.model.interval import Interval
from factcheck.model.mention import Mention, Subject
from factcheck.model.reading import Name, Number, Phrase, Reading
from factcheck.model.span import Span

SLOTS = {"age": "how old the person is"}
_OLDEST = 120
_BETWEEN = frozenset(
    {",", "(", "in", "his", "her", "their", "early", "mid", "late", "-", "aged", "age", "who", "is", "was", "about", "around"}
)
"""What may stand between a person and the age: "a man, 25", "a woman in her late 60s"."""
_CLAUSE = 4
_GROWN = 16
_SHORTEST = 2
_YOUNGEST = 4
"""Younger than this, "she was 3" may be a rank or a score."""
_ASIDE = 12
_CLOSERS = frozenset({".", ",", ";", "and", "when", "but", "—", "–", ")", "at"})
_SUPERLATIVES = frozenset({"youngest", "oldest", "eldest"})
_OF_MANY = frozenset({"father", "mother", "parent", "dad", "mum", "mom", "grandmother", "grandfather", "party"})
"""With "of" and a number these, and words for several people ("a crew of 14"), tell how many others."""
_DECADE_PARTS = {"early": (0, 3), "mid": (3, 6), "late": (7, 9)}


@functools.cache
def roles(language: str) -> dict[str, str]:
    """From a word of the clause to the part its person has in the event."""
    lists = table(__file__, language)
    return {word: role for role in ("witness", "victim", "suspect") for word in lists.get(f"role.{role}", ())}


def find(reading: Reading) -> Iterable[Mention[Figure]]:
    """The ages of a sentence: those in figures in order, then those in other words."""
    for number in reading.numbers:
        if number.role == "age":
            yield from with_words(reading, number)
        elif number.role == "cardinal" and is_apposed(reading, number):
            yield from beside_name(reading, number)
        elif number.role == "cardinal" and (is_clause(reading, number) or is_said(reading, number)):
            yield mention(reading, (number.first, number.stop), Figure.exactly(number.stated or 0), number=number, rule="who-is-age")
        elif number.role == "cardinal" and (person := person_of(reading, number)) is not None:
            yield from of_person(reading, number, person)
    if not reading.words.isdisjoint(spoken(reading.document.language)):
        yield from in_other_words(reading)


@functools.cache
def spoken(language: str) -> dict[str, tuple[str, int, int]]:
    """From "sixties" and "teenage" to which of the two kinds they are and the ages they stand for."""
    lists = table(__file__, language)
    entries = [(kind, entry.split()) for kind in ("decades", "adjectives") for entry in lists.get(f"spoken.{kind}", ())]
    return {word: (kind, int(low), int(high)) for kind, (word, low, high) in entries}


def in_other_words(reading: Reading) -> Iterator[Mention[Figure]]:
    """Ages without a figure: "a woman in her early sixties", "a teenage boy"."""
    lows, language = reading.tokens.lows, reading.document.language
    known, openers = spoken(language), table(__file__, language).get("spoken.before", ())
    for at in range(1, len(lows)):
        if (kind_and_ages := known.get(lows[at])) is None:
            continue
        kind, low, high = kind_and_ages
        if kind == "decades" and lows[at - 1] in openers:
            part = lows[at - 2] if lows[at - 1] == "-" else lows[at - 1]
            first, last = _DECADE_PARTS.get(part, (0, 9))
            interval = Interval(max(low, low // 10 * 10 + first), min(high, low // 10 * 10 + last))
        elif kind == "adjectives" and at + 1 < len(lows) and group_of(lows[at + 1], language) is not None:
            interval = Interval(low, high)
        else:
            continue
        number = Number(at, at + 1, at, at + 1, interval, None, "", "age")
        yield mention(reading, (at, at + 1), Figure(interval, None, "decade"), number=number, rule="age-in-other-words")


def with_words(reading: Reading, number: Number) -> Iterator[Mention[Figure]]:
    """25-year-old · aged 25 · 25 years old · in her early 30s."""
    lows, first, stop = reading.tokens.lows, number.outer, number.stop
    if lows[first - 1 : first] in (("aged",), ("age",), ("ages",)):
        first -= 1
    while stop < len(lows) and lows[stop] in {
        "-",
        "year",
        "years",
        "yr",
        "month",
        "months",
        "week",
        "weeks",
        "day",
        "days",
        "old",
        "s",
        "'s",
        "of",
        "age",
        "yo",
        "y",
        "/",
        "o",
    }:
        if (lows[stop] == "-" and not reading.tokens.touch(stop)) or (lows[stop] in {"s", "'s"} and stop > number.stop):
            break
        stop += 1
    figure = figure_of(reading, number)
    if figure is not None:
        yield mention(reading, (first, stop), figure, number=number, rule="age-in-words")


def figure_of(reading: Reading, number: Number) -> Figure | None:
    """The age in years; months, weeks and days become a part of a year."""
    lows, stated = reading.tokens.lows, number.stated
    following = lows[number.stop : number.stop + 1]
    if following in (("s",), ("'s",)) and stated is not None:
        part = lows[number.first - 1]
        low, high = _DECADE_PARTS.get(lows[number.first - 2] if part == "-" else part, (0, 9))
        return Figure(Interval(stated + low, stated + high), None, "decade")
    units = table(__file__, reading.document.language)
    per_year = 12 if number.unit in units.get("units.months", ()) else 52 if number.unit in units.get("units.weeks", ()) else 0
    per_year = 365 if number.unit in units.get("units.days", ()) else per_year
    if stated is None:
        return Figure(number.interval, None, number.hedge)
    if per_year:
        return Figure(Interval(stated / per_year, stated / per_year), round(stated / per_year, 3))
    return Figure(widen(stated, number.hedge), stated, number.hedge) if stated <= _OLDEST else None


def is_clause(reading: Reading, number: Number) -> bool:
    """Whether a bare number closes a clause of its own about one person: "the captain, who is 52,"."""
    lows, at = reading.tokens.lows, number.first
    if at < _CLAUSE or lows[at - 2] != "who" or lows[at - 1] not in {"is", "was"} or lows[at - 3] != ",":
        return False
    behind = lows[number.stop] if number.stop < len(lows) else "."
    is_age = number.stated is not None and 0 < number.stated <= _OLDEST and behind in {",", ".", "and", "—", "–", ";"}
    return is_age and (owner_before(reading, at - 3) is not None or person_before(reading, at - 3))


def is_said(reading: Reading, number: Number) -> bool:
    """Whether a clause says of one person what age they are: "He was 29.", "The youngest, an electrician, was 23 and …"."""
    lows, at = reading.tokens.lows, number.first
    behind = lows[number.stop] if number.stop < len(lows) else "."
    if at < _SHORTEST or lows[at - 1] not in {"was", "is"} or behind not in _CLOSERS or not lows[at].isdecimal():
        return False
    if number.stated is None or not _YOUNGEST <= number.stated <= _OLDEST:
        return False
    before = lows[at - 2]
    if before in {"he", "she"}:
        return True
    stop = at - 1
    if before == ",":
        opening = next((place for place in range(at - 3, max(0, at - _ASIDE), -1) if lows[place] == ","), None)
        stop = opening if opening is not None else stop
    if not _SUPERLATIVES.isdisjoint(lows[max(0, stop - _CLAUSE) : stop]):
        return True
    name = owner_before(reading, stop)
    return (name is not None and name.kind == "person") or person_before(reading, stop)


def person_of(reading: Reading, number: Number) -> Phrase | None:
    """The one person of whom a bare number behind "of" is the age: "a woman of 61", "the girl of three"."""
    lows, at = reading.tokens.lows, number.outer
    if at < 2 or lows[at - 1] != "of" or number.stated is None or not 0 < number.stated <= _OLDEST or number.hedge:
        return None
    if any(phrase.number is number and phrase.head for phrase in reading.phrases):
        return None
    person = next((phrase for phrase in reading.phrases if phrase.stop == at - 1), None)
    is_one = person is not None and person.is_person and not person.is_plural and person.number is None
    return person if is_one and person is not None and person.head not in _OF_MANY | heads("units") | heads("crowds") else None


def of_person(reading: Reading, number: Number, person: Phrase) -> Iterator[Mention[Figure]]:
    """The age behind "of"."""
    span = reading.tokens.span(person.first, number.stop)
    subject = Subject(" ".join((*person.modifiers, person.head)), person.head, role_of(reading, number.first))
    core = reading.tokens.span(number.first, number.stop)
    if number.stated is not None:
        yield Mention(
            "ages", "age", Figure.exactly(number.stated), span, reading.sentence.index, "person-of-age", subject=subject, core=core
        )


def is_apposed(reading: Reading, number: Number) -> bool:
    """Whether a bare number stands between commas behind a name or one person's noun: "Smith, 25, …"."""
    lows, at = reading.tokens.lows, number.first
    if at < 2 or lows[at - 1] not in {",", "("} or number.stated is None or not 0 < number.stated <= _OLDEST or not lows[at].isdecimal():
        return False
    behind = lows[number.stop] if number.stop < len(lows) else "."
    if lows[at - 1] == "(":
        is_lone = lows.count("(") == 1 and number.stated >= _GROWN  # several are the minutes of goals
        return behind == ")" and is_lone and (owner_before(reading, at - 1) is not None or person_before(reading, at - 1))
    is_closed = behind in {",", ".", ";", "of", "was", "who", "and", "were", ")", "—", "–", "from", "is", "has", "died"}
    return is_closed and (owner_before(reading, at - 1) is not None or person_before(reading, at - 1))


def person_before(reading: Reading, stop: int) -> bool:
    """Whether one person's noun ends right before token `stop`: "the suspected gunman, 23,"."""
    return any(
        phrase.stop == stop and phrase.is_person and phrase.head and not phrase.is_plural and phrase.number is None
        for phrase in reading.phrases
    )


def owner_before(reading: Reading, stop: int) -> Name | None:
    """The name that ends right before token `stop`, unless it is known to be no person."""
    return next((name for name in reading.names if name.stop == stop and name.kind in {"person", ""} and not name.text.isupper()), None)


def beside_name(reading: Reading, number: Number) -> Iterator[Mention[Figure]]:
    """The age of an apposed name or noun."""
    name = owner_before(reading, number.first - 1)
    first = name.first if name is not None else number.first
    if number.stated is not None:
        yield mention(reading, (first, number.stop), Figure.exactly(number.stated), number=number, rule="person-then-age")


def mention(reading: Reading, place: tuple[int, int], figure: Figure, *, number: Number, rule: str) -> Mention[Figure]:
    """The mention with the person it is of."""
    first, stop = place
    core = reading.tokens.span(number.first, number.stop)
    subject, head = subject_of(reading, number, stop)
    span = Span(min(reading.tokens.starts[first], core.start), reading.tokens.ends[(head if head >= 0 else stop - 1)])
    return Mention("ages", "age", figure, span, reading.sentence.index, rule, subject=subject, core=core)


def subject_of(reading: Reading, number: Number, stop: int) -> tuple[Subject, int]:
    """The person: the name beside the age, the noun it narrows ("25-year-old man"); and the index of that noun (-1 if before)."""
    lows = reading.tokens.lows
    role = role_of(reading, number.first)
    noun_at = next((at for at in range(stop, min(stop + 4, len(lows))) if group_of(singular(lows[at])) is not None), -1)
    if any(not lows[at][0].isalpha() for at in range(stop, max(stop, noun_at))) or lows[stop - 1 : stop] in (("years",), ("age",), ("s",)):
        noun_at = -1
    name = name_near(reading, number, noun_at if noun_at >= 0 else stop - 1)
    head = singular(lows[noun_at]) if noun_at >= 0 else noun_before(reading, number.first)
    words = name.text if name else head or "person"
    return Subject(words, head, role, frozenset(), name.text if name else ""), noun_at


def name_near(reading: Reading, number: Number, last: int) -> Name | None:
    """The person's name right before the age ("Smith, 25", "Smith, aged 25") or right behind its noun ("25-year-old (man) John Smith")."""
    lows = reading.tokens.lows
    before = number.outer
    while before > 0 and lows[before - 1] in {",", "aged", "age", "a", "is", "was", "(", "who"}:
        before -= 1
    named = owner_before(reading, before)
    if named is not None and named.kind == "person":
        return named
    after = last + 1
    if after < len(lows) and lows[after] == ",":
        after += 1
    return next((name for name in reading.names if name.first == after and name.kind == "person"), None)


def noun_before(reading: Reading, at: int) -> str:
    """The person noun that an age stands behind: "a man, 25", "a man aged 25", "the driver, a father of two aged 47"."""
    lows = reading.tokens.lows
    for place in range(len(reading.phrases) - 1, -1, -1):
        phrase = reading.phrases[place]
        if phrase.stop > at:
            continue
        if phrase.number is not None and not phrase.head and lows[phrase.first - 1 : phrase.first] == ("of",):
            at = phrase.first - 1
            continue
        is_near = all(low in _BETWEEN for low in lows[phrase.stop : at])
        if not (phrase.is_person and is_near and not phrase.is_plural):
            return ""
        first = reading.phrases[place - 1] if place else None
        if first is not None and first.is_person and not first.is_plural and lows[first.stop : phrase.first] == (",",):
            return first.head
        return phrase.head
    return ""


def role_of(reading: Reading, at: int) -> str:
    """The part of the person in the event, from the words of the clauses around; empty when they tell none or several."""
    known, tokens = roles(reading.document.language), reading.tokens
    if reading.words.isdisjoint(known):
        return ""
    first, stop = clause_around(clause_starts(tokens), at, len(tokens.lows))
    for low, high in ((first, stop), (0, len(tokens.lows))):
        found = {known[word] for word in tokens.lows[low:high] if word in known}
        if len(found) == 1:
            return found.pop()
        if len(found) > 1:
            return ""
    return ""
