"""Noun phrases that can be counted: an optional hedge and number or article, what narrows it, and the head noun.

No tagger: a phrase runs from its number or article to the first word of a closed class (preposition, auxiliary, conjunction, pronoun),
sign, or verb; its head is the last plural for a number above one, the last person noun or last word otherwise. In a language whose nouns
stand before their adjectives the head is the first, and the adjectives behind it belong to the phrase.
"""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.context.cells import cells_of
from factcheck.context.forms import Scan, forms, kinds
from factcheck.context.heads import adjectives_stop, either_head, last_head, plural_head, run
from factcheck.context.labels import label_at
from factcheck.context.words import classes
from factcheck.lexicon.nouns import singular
from factcheck.model.reading import Number, Phrase, Tokens

_CLOSERS = frozenset({".", ",", ";", ":", ")", "—", "–", "|", "and", "but"})
_SHORT = 3
"""Tokens of the noun that says what a part is of: "14 of them (police officers)"."""
_AGE_WORDS = frozenset({"year", "years", "month", "months", "week", "weeks", "day", "days", "old"})


def find_phrases(tokens: Tokens, numbers: tuple[Number, ...], language: str, columns: Sequence[str] | None = None) -> tuple[Phrase, ...]:
    """The phrases of a sentence in order; of two that overlap ("two of the five trucks") the wider comes first.

    Of a row of a table (`columns`: what its header says of each cell, possibly nothing) the figures of its cells, if it has any.
    """
    closed = classes(language)
    counts = {number.outer: number for number in numbers if number.role == "cardinal"}
    ages = {number.first: age_stop(tokens, number) for number in numbers if number.role == "age"}
    aged = {at: stop for first, stop in ages.items() if stop for at in range(first, stop)}
    scan = Scan(
        tokens, language, closed, forms(language), [*map(kinds(language).__getitem__, tokens.lows)], counts, aged, "-" in tokens.lows
    )
    if columns is not None and (cells := cells_of(scan, columns)):
        return cells
    labelled = label_at(scan)
    if labelled is not None:
        return (labelled,)
    found: list[Phrase] = []
    stop = 0
    for at in scan.openings():
        phrase = phrase_at(scan, at) if at >= stop else None
        if phrase is not None:
            found.append(phrase)
            inner = whole_of(scan, phrase)
            found.extend([inner] if inner else [])
            stop = max(phrase.stop, at + 1)
    return tuple(found)


def whole_of(scan: Scan, phrase: Phrase) -> Phrase | None:
    """The counted whole within a part: "the 12 people" in "one of the 12 people"."""
    if phrase.determiner != "of-the" or phrase.number is None:
        return None
    at = next((at for at in range(phrase.number.outer_stop, phrase.stop) if at in scan.by_outer), None)
    return counted(scan, at, scan.by_outer[at])._replace(determiner="the") if at is not None else None


def phrase_at(scan: Scan, at: int) -> Phrase | None:
    """The phrase that starts at a token, if one does."""
    lows = scan.tokens.lows
    low = lows[at]
    if (number := scan.by_outer.get(at)) is not None:
        return counted(scan, at, number)
    if low in scan.forms.pronouns or (low == "no" and lows[at + 1 : at + 2] == ("one",)):
        determiner = scan.forms.pronouns.get(low, "no")
        is_other = determiner == "others"
        stop = at + (1 if low in scan.forms.pronouns else 2)
        return Phrase(at, stop, "other" if is_other else scan.forms.person, (), None, determiner, True, is_other)
    if low in scan.closed.determiners:
        if (number := scan.by_outer.get(at + 1)) is not None:
            phrase = counted(scan, at + 1, number)
            return phrase._replace(first=at, determiner=phrase.determiner or scan.forms.treated(low))
        return determined(scan, at)
    if at in scan.ages:
        return aged(scan, at)
    if scan.kinds[at].ends or scan.kinds[at].is_adverb:
        return None
    return bare(scan, at, run(scan, at))


def aged(scan: Scan, at: int, determiner: str = "a") -> Phrase:
    """A person known by age: "6-year-old boy", "a 19-year-old"."""
    first = at - 1 if determiner and at and scan.tokens.lows[at - 1] == determiner else at
    stop = scan.ages[at]
    head = either_head(scan, stop, run(scan, stop)) if stop < len(scan.tokens.lows) else None
    if head is not None and scan.is_person(head):
        return build(scan, (first, stop, head), None, determiner=determiner)
    is_many = scan.tokens.lows[stop - 1] == "olds"
    return Phrase(first, stop, "", (), None, determiner, True, is_many)


def age_stop(tokens: Tokens, number: Number) -> int:
    """The index after "25-year-old", "25 year old", "25yo" or "25 y/o"; 0 for an age in other words."""
    lows, at = tokens.lows, number.stop
    short = at + (lows[at : at + 1] == ("-",))
    if lows[short : short + 1] == ("yo",) or lows[short : short + 3] == ("y", "/", "o"):
        return short + (1 if lows[short] == "yo" else 3)
    for wanted in (("-",), ("year", "month", "week", "day"), ("-",), ("old", "olds")):
        if at < len(lows) and lows[at] in wanted:
            at += 1
        elif wanted != ("-",):
            return 0
    return at


def of_them(scan: Scan, at: int, stop: int, number: Number) -> Phrase:
    """Of "two of them" (fled), "three of them children": the noun that closes the clause says what those are."""
    lows = scan.tokens.lows
    end = run(scan, stop) if stop < len(lows) else stop
    last = end - 1
    is_closed = end == len(lows) or (end < len(lows) and lows[end] in _CLOSERS)
    if stop <= last < stop + _SHORT and is_closed and scan.kinds[last].is_person and scan.is_many(last):
        return Phrase(at, end, singular(lows[last], scan.language), lows[stop:last], number, "of-them", True, True)
    return Phrase(at, stop, "", (), number, "of-them", True, number.stated != 1)


def whole_at(scan: Scan, number: Number) -> tuple[int, str]:
    """Where the noun that a number counts begins, behind the whole it is a part of: "two of the (officers)", "17 of 40 (boreholes)"."""
    lows, start, known = scan.tokens.lows, number.outer_stop, scan.forms
    if start + 1 >= len(lows) or lows[start] not in known.of:
        return start, ""
    if lows[start + 1] in known.them:
        return start + 2, "of-them"
    if lows[start + 1] in scan.closed.determiners:
        start += 2
        start += 2 * (lows[start + 1 : start + 2] == ("'s",) and start + 2 in scan.by_outer)  # "six of the island's 14 parishes"
        return (scan.by_outer[start].outer_stop if start in scan.by_outer else start), "of-the"
    if start + 1 in scan.by_outer:
        return scan.by_outer[start + 1].outer_stop, "of-the"
    if number.hedge == "vague" or number.stated == 2 or lows[start - 1] in known.collective:
        return start + 1, ""
    return (start + 1, "of-the") if scan.is_many(start + 1) else (start, "")


def counted(scan: Scan, at: int, number: Number) -> Phrase:
    """A phrase that a number leads: "three police units", "five" (were wounded), "two of the officers", "12 others"."""
    lows, known = scan.tokens.lows, scan.forms
    start, determiner = whole_at(scan, number)
    if determiner == "of-them":
        return of_them(scan, at, start, number)
    while start < len(lows) and lows[start] in known.more:
        determiner, start = determiner or "another", start + 1
    if start < len(lows) and lows[start] in known.others:
        return Phrase(at, start + 1, "other", (), number, "another", True, True)
    aged_stop = scan.ages.get(start, 0)
    start = aged_stop or start
    many = number.stated != 1 or determiner == "of-the"
    head = plural_head(scan, start) if many else last_head(scan, start, run(scan, start))
    if head is None:
        stop = start if aged_stop or (determiner == "another" and lows[start - 1] in known.alone_more) else number.outer_stop
        return Phrase(at, stop, "", (), number, determiner, True, many)
    phrase = build(scan, (at, start, head), number, determiner=determiner)
    if lows[phrase.stop : phrase.stop + 1] and lows[phrase.stop] in known.more_behind:
        return phrase._replace(stop=phrase.stop + 1, determiner=determiner or "another")
    return phrase


def determined(scan: Scan, at: int) -> Phrase | None:
    """A phrase that an article or the like leads and whose head is a person or a plural: "a police officer", "the gunmen", "no deaths"."""
    low = scan.tokens.lows[at]
    determiner = scan.forms.treated(low)
    has_one = determiner in scan.forms.singular
    if at + 1 in scan.ages:
        return aged(scan, at + 1, low)
    if has_one and at + 1 < len(scan.kinds) and scan.kinds[at + 1].stands:
        return Phrase(at, at + 1, "", (), None, determiner, True, False)
    end = run(scan, at + 1)
    if end in scan.ages:
        return aged(scan, end, "")._replace(first=at, determiner=determiner)
    head = last_head(scan, at + 1, end) if has_one else either_head(scan, at + 1, end)
    if head is None:
        return Phrase(at, at + 1, "", (), None, "another", True, False) if determiner == "another" else None
    return build(scan, (at, at + 1, head), None, determiner=determiner)


def bare(scan: Scan, first: int, end: int) -> Phrase | None:
    """A phrase without number or article: "peacekeepers", "police officer" in a headline."""
    head = either_head(scan, first, end)
    if head is None or not scan.is_person(head):
        return None
    return build(scan, (first, first, head), None, determiner="")


def build(scan: Scan, place: tuple[int, int, int], number: Number | None, *, determiner: str) -> Phrase:
    """The phrase from its first token, the first token of what narrows it, and its head."""
    first, start, head = place
    low = scan.tokens.lows[head]
    kind, noun, stop = scan.kinds[head], singular(low, scan.language), adjectives_stop(scan, head)
    words, function = scan.tokens.lows[start:head] + scan.tokens.lows[head + 1 : stop], scan.closed.function
    narrowing = tuple([word for word in words if word[0].isalpha() and word not in function and word not in _AGE_WORDS])
    is_many = number.stated != 1 if number else kind.is_plural and determiner not in scan.forms.singular
    return Phrase(first, stop, noun, narrowing, number, determiner, kind.is_person, is_many)
