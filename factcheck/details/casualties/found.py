"""The people that a cue belongs to: who they are, how many, and the mentions that tell it."""

from __future__ import annotations

import functools
from collections.abc import Iterator

from factcheck.context.forms import forms
from factcheck.details.figures import Figure
from factcheck.lexicon.nouns import group_of, heads, sizes
from factcheck.lexicon.numeral_words import words
from factcheck.lexicon.tables import table
from factcheck.model.interval import Interval
from factcheck.model.mention import Mention, Subject
from factcheck.model.reading import Name, Phrase, Reading
from factcheck.model.record import NamedTuple
from factcheck.model.span import Span

ONE = frozenset({"a", "an", "another", "one"})
OWNED = "owned"
"""The attribute of somebody told of as another's: "his wife", "their son"."""
_OLDEST = 120
_OWNERS = frozenset({"his", "her", "their", "my", "our"})
_THE = frozenset({"the", "this", "that", "his", "her", "their", "these", "those", "its", "both"})


class Found(NamedTuple):
    """The people of one cue."""

    phrases: tuple[Phrase, ...]
    where: str
    """before, after, within or noun: where they stand from the cue."""
    part: str | None = None
    name: Name | None = None
    """The person, when a name stands for them."""
    pronoun: int | None = None
    """The token of a pronoun that stands for one person."""
    is_denied: bool = False
    """Whether it is said not to have befallen them: "was not injured"."""

    def mentions(self, reading: Reading, cue: tuple[int, int], *, slot: str, rule: str) -> Iterator[Mention[Figure]]:
        """One mention for all of them; joined phrases add up ("two men and a woman" are three) and are given as parts besides."""
        language = reading.document.language
        figures = [figure for phrase in self.phrases if (figure := figure_of(phrase, language)) is not None]
        if self.name is not None or self.pronoun is not None:
            figures = [Figure.exactly(1)]
        if not figures or len(figures) < len(self.phrases):
            return
        if self.is_denied:
            if figures != [Figure.exactly(1)]:
                return
            figures = [Figure.exactly(0)]
        subject = self.subject(reading)
        first, stop = self.stretch(cue)
        whole = Mention(
            "casualties", slot, total(figures), reading.tokens.span(first, stop), reading.sentence.index, rule,
            subject=subject, part=self.part or self.part_of(language), core=self.core(reading),
        )  # fmt: skip
        yield whole
        if len(self.phrases) > 1:
            for phrase, figure in zip(self.phrases, figures, strict=True):
                span = reading.tokens.span(phrase.first, phrase.stop)
                yield whole._replace(
                    value=figure,
                    span=span,
                    subject=subject_of(phrase, language),
                    part="subset",
                    core=core_of(reading, phrase),
                    rule=rule + "-joined",
                )

    @property
    def stop(self) -> int:
        """The index after the last token of the people."""
        places = [phrase.stop for phrase in self.phrases]
        places += [self.name.stop] if self.name is not None else []
        return max(places + ([self.pronoun + 1] if self.pronoun is not None else []), default=0)

    def part_of(self, language: str) -> str | None:
        """The part it is: "another officer" and "12 others" come besides those already told of; "two of them" are a part."""
        phrase = self.phrases[0] if self.phrases else None
        if phrase is None or len(self.phrases) > 1:
            return None
        if phrase.determiner == "another" and self.where == "after" and phrase.number is None:
            return None  # another than who did it: "shot another man"
        if phrase.determiner in {"another", "others"} or phrase.head == "other" or is_next(phrase, language):
            return "other"
        return "subset" if phrase.determiner in {"of-them", "of-the"} else None

    def subject(self, reading: Reading) -> Subject:
        """Who they are."""
        if self.name is not None:
            return Subject(self.name.text, "", "", age_beside(reading, self.name.first, self.name.stop), self.name.text)
        if self.pronoun is not None:
            word = reading.tokens.lows[self.pronoun]
            return Subject(word, is_definite=True) if self.part is None else Subject(word, word)
        if len(self.phrases) == 1:
            subject = subject_of(self.phrases[0], reading.document.language)
            ages = age_beside(reading, self.phrases[0].first, self.phrases[0].stop)
            return subject._replace(attributes=subject.attributes | ages) if ages else subject
        groups = {subject_of(phrase, reading.document.language).group for phrase in self.phrases}
        return Subject("people", "person", groups.pop() if len(groups) == 1 else "")

    def stretch(self, cue: tuple[int, int]) -> tuple[int, int]:
        """The tokens from the first phrase to the cue, or the phrases alone when the cue is far off."""
        places = [(phrase.first, phrase.stop) for phrase in self.phrases] + ([(self.name.first, self.name.stop)] if self.name else [])
        if self.pronoun is not None:
            places.append((self.pronoun, self.pronoun + 1))
        first, stop = min(place[0] for place in places), max(place[1] for place in places)
        whole = min(first, cue[0]), max(stop, cue[1])
        return whole if whole[1] - whole[0] <= stop - first + 8 else (first, stop)

    def core(self, reading: Reading) -> Span | None:
        """The number, head, name or pronoun."""
        if self.name is not None:
            return None
        if self.pronoun is not None:
            return reading.tokens.span(self.pronoun, self.pronoun + 1)
        return core_of(reading, self.phrases[0])


def is_next(phrase: Phrase, language: str) -> bool:
    """Whether a phrase tells of one more: "a third man"."""
    return phrase.number is None and phrase.determiner == "a" and not words(language).ordinals.isdisjoint(phrase.modifiers)


def age_beside(reading: Reading, first: int, stop: int) -> frozenset[str]:
    """The age of a person, in figures, from within or right behind the words that tell of them: "19-year-old man", "a woman, 25,"."""
    lows, ages = reading.tokens.lows, [number for number in reading.numbers if number.stated and first <= number.first <= stop + 1]
    own = [number for number in ages if number.role == "age" or is_aside(lows, number.first, number.stop)]
    return frozenset(str(int(number.stated)) for number in own if number.stated and number.stated < _OLDEST)


def is_aside(lows: tuple[str, ...], first: int, stop: int) -> bool:
    """Whether a number stands alone between commas."""
    return lows[first - 1 : first] == (",",) and (stop >= len(lows) or lows[stop] in {",", ".", ")"})


def core_of(reading: Reading, phrase: Phrase) -> Span:
    """The number of a phrase, or its head when it has none."""
    number = phrase.number
    return reading.tokens.span(number.first, number.stop) if number else reading.tokens.span(phrase.stop - 1, phrase.stop)


def subject_of(phrase: Phrase, language: str) -> Subject:
    """Who a phrase stands for."""
    if phrase.number is None and not phrase.head and phrase.determiner != "another":
        return Subject("person", "one", is_definite=phrase.determiner in _THE)
    group = group_of(phrase.head, language) or ""
    told = scan_words("told", language)
    modifiers = tuple(word for word in phrase.modifiers if word not in told)
    spelled = (phrase.head, *modifiers) if forms(language).is_head_first else (*modifiers, phrase.head)
    if group in {"", "any"}:
        group = next((found for word in phrase.modifiers if (found := group_of(word, language)) and found not in {"any"}), "")
    owned = (OWNED,) if phrase.determiner in _OWNERS and not phrase.is_plural else ()
    attributes = frozenset((*phrase.modifiers, *owned))
    return Subject(" ".join(word for word in spelled if word), phrase.head, group, attributes, is_definite=phrase.determiner in _THE)


def figure_of(phrase: Phrase, language: str) -> Figure | None:
    """How many a phrase stands for; None when it tells nothing ("police", "a fifth victim")."""
    if phrase.number is not None:
        return Figure.of(phrase.number)
    if phrase.determiner == "no":
        return Figure.exactly(0)
    if not words(language).ordinals.isdisjoint(phrase.modifiers):
        return Figure.exactly(1) if phrase.determiner == "a" and phrase.is_person and not phrase.is_plural else None
    if phrase.head in heads("crowds") and phrase.determiner in _THE:
        return None
    if phrase.head in sizes() and not phrase.is_plural and phrase.determiner in {"", *ONE, *_THE}:
        return Figure.exactly(sizes()[phrase.head])
    if phrase.determiner == "both":
        return Figure.exactly(2)
    if phrase.is_plural:
        return None if phrase.head in heads("uncounted") else Figure(Interval(2, None), None, "plural")
    return Figure.exactly(1) if phrase.determiner in ONE | _THE or not phrase.determiner else None


def total(figures: list[Figure]) -> Figure:
    """The sum of the figures of joined phrases."""
    if len(figures) == 1:
        return figures[0]
    low = sum(figure.interval.low or 0 for figure in figures)
    high = None if any(figure.interval.high is None for figure in figures) else sum(figure.interval.high or 0 for figure in figures)
    stated = None if any(figure.stated is None for figure in figures) else sum(figure.stated or 0 for figure in figures)
    hedge = next((figure.hedge for figure in figures if figure.hedge), "")
    return Figure(Interval(low, high), stated, hedge)


@functools.cache
def scan_words(name: str, language: str) -> frozenset[str]:
    """A list of the "scan" section."""
    return frozenset(table(__file__, language).get(f"scan.{name}", ()))
