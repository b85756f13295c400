"""To whom an outcome befell: the noun phrases, name or pronoun that a cue belongs to, and how many they are."""

import functools
from collections.abc import Iterator
from typing import NamedTuple

from factcheck.context.words import classes
from factcheck.details.figures import Figure
from factcheck.lexicon.nouns import animals, group_of
from factcheck.lexicon.numerals import words
from factcheck.lexicon.tables import table
from factcheck.model.interval import Interval
from factcheck.model.mention import Mention, Subject
from factcheck.model.reading import Name, Phrase, Reading
from factcheck.model.span import Span

_ONE = frozenset({"a", "an", "another", "one"})
_THE = frozenset({"the", "this", "that", "his", "her", "their", "these", "those", "its", "both"})
_TOLD = frozenset({"injured", "wounded", "missing", "dead", "displaced", "evacuated", "arrested", "detained", "hurt", "rescued", "killed"})
"""Words of a phrase that the slot says already."""
_ASIDE = frozenset(
    {
        "including",
        "among",
        "aged",
        "all",
        "most",
        "both",
        "a",
        "an",
        "one",
        "two",
        "three",
        "who",
        "many",
        "some",
        "mostly",
        "identified",
        "named",
        "age",
    }
)


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
        figures = [figure for figure in map(figure_of, self.phrases) if figure is not None]
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
            subject=subject, part=self.part or self.part_of(), core=self.core(reading),
        )  # fmt: skip
        yield whole
        if len(self.phrases) > 1:
            for phrase, figure in zip(self.phrases, figures, strict=True):
                span = reading.tokens.span(phrase.first, phrase.stop)
                yield whole._replace(
                    value=figure, span=span, subject=subject_of(phrase), part="subset", core=core_of(reading, phrase), rule=rule + "-joined"
                )

    def part_of(self) -> str | None:
        """The part it is: "another officer" and "12 others" come besides those already told of; "two of them" are a part."""
        phrase = self.phrases[0] if self.phrases else None
        if phrase is None or len(self.phrases) > 1:
            return None
        if phrase.determiner in {"another", "others"} or phrase.head == "other":
            return "other"
        return "subset" if phrase.determiner in {"of-them", "of-the"} else None

    def subject(self, reading: Reading) -> Subject:
        """Who they are."""
        if self.name is not None:
            return Subject(self.name.text, "", "", frozenset(), self.name.text)
        if self.pronoun is not None:
            return Subject(reading.tokens.lows[self.pronoun], is_definite=True)
        if len(self.phrases) == 1:
            return subject_of(self.phrases[0])
        groups = {subject_of(phrase).group for phrase in self.phrases}
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


def core_of(reading: Reading, phrase: Phrase) -> Span:
    """The number of a phrase, or its head when it has none."""
    number = phrase.number
    return reading.tokens.span(number.first, number.stop) if number else reading.tokens.span(phrase.stop - 1, phrase.stop)


def subject_of(phrase: Phrase) -> Subject:
    """Who a phrase stands for."""
    group = group_of(phrase.head) or ""
    spelled = (*(word for word in phrase.modifiers if word not in _TOLD), phrase.head)
    if group in {"", "any"}:
        group = next((found for word in phrase.modifiers if (found := group_of(word)) and found not in {"any"}), "")
    return Subject(
        " ".join(word for word in spelled if word), phrase.head, group, frozenset(phrase.modifiers), is_definite=phrase.determiner in _THE
    )


def figure_of(phrase: Phrase) -> Figure | None:
    """How many a phrase stands for; None when it tells nothing ("police", "a fifth victim")."""
    if phrase.number is not None:
        return Figure.of(phrase.number)
    if phrase.determiner == "no":
        return Figure.exactly(0)
    if not ordinals("en").isdisjoint(phrase.modifiers):
        return None
    if phrase.head in {"police", "crew", "staff", "crowd", "head", "name", "people"} and phrase.determiner in _THE:
        return None
    if phrase.is_plural:
        return None if phrase.head in {"police", "crew", "staff"} else Figure(Interval(2, None), None, "plural")
    return Figure.exactly(1) if phrase.determiner in _ONE | _THE or not phrase.determiner else None


def total(figures: list[Figure]) -> Figure:
    """The sum of the figures of joined phrases."""
    if len(figures) == 1:
        return figures[0]
    low = sum(figure.interval.low or 0 for figure in figures)
    high = None if any(figure.interval.high is None for figure in figures) else sum(figure.interval.high or 0 for figure in figures)
    stated = None if any(figure.stated is None for figure in figures) else sum(figure.stated or 0 for figure in figures)
    hedge = next((figure.hedge for figure in figures if figure.hedge), "")
    return Figure(Interval(low, high), stated, hedge)


def ordinals(language: str) -> frozenset[str]:
    """The ordinals in words."""
    return words(language).ordinals


@functools.cache
def scan_words(name: str, language: str) -> frozenset[str]:
    """A list of the "scan" section."""
    return frozenset(table(__file__, language).get(f"scan.{name}", ()))


def is_victim(phrase: Phrase, language: str) -> bool:
    """Whether a phrase may stand for people: a person noun, a bare number, or a counted noun not known to be a thing."""
    if phrase.is_person or not phrase.head:
        return True
    return phrase.number is not None and phrase.head not in scan_words("not_people", language) and phrase.head not in animals(language)


def object_after(reading: Reading, stop: int) -> Found | None:
    """The object that starts right behind a cue (adverbs and "of" aside): "killed two men and a woman", "death of a boy"."""
    closed, lows = classes(reading.document.language), reading.tokens.lows
    while stop < len(lows) and lows[stop] in closed.adverbs and lows[stop] not in {"out", "up"}:
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
        if behind in classes(language).auxiliaries or behind.endswith("ed") or not is_countable(following, language):
            break
        joined.append(following)
    return Found(tuple(joined), where)


def next_joined(reading: Reading, phrase: Phrase) -> Phrase | None:
    """The phrase that "and" (or a comma and "and") joins to this one."""
    lows, at = reading.tokens.lows, phrase.stop
    if at < len(lows) and lows[at] == ",":
        at += 1
    if at >= len(lows) or lows[at] not in {"and", "plus", "&"}:
        return None
    return next((other for other in reading.phrases if other.first == at + 1), None)


def is_countable(phrase: Phrase, language: str) -> bool:
    """Whether a joined phrase adds a number of people: "a woman", "three children", not "civilians" or "the weapons"."""
    has_noun = bool(phrase.head) or phrase.number is None
    return is_victim(phrase, language) and (phrase.number is not None or phrase.determiner in _ONE) and has_noun


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
    if lows[at] in scan_words("pronouns", language) and lows[at] in {"he", "she"} and not is_reduced:
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
        if low == "and" and not is_reduced and is_new_clause(reading, at):
            return -1, is_denied
        at -= 1
    return at, is_denied


def is_new_clause(reading: Reading, at: int) -> bool:
    """Whether an "and" joins two clauses rather than two verbs of one subject: some phrase ends right before it."""
    return any(phrase.stop == at for phrase in reading.phrases)


def over_aside(reading: Reading, at: int) -> int:
    """Over an aside between commas that ends at token `at`: "five people, including two children, were …"; `at` itself without one."""
    lows = reading.tokens.lows
    if at < 1 or lows[at] != ",":
        return at
    for start in range(at - 1, max(-1, at - 18), -1):
        if lows[start] == ",":
            inside = lows[start + 1]
            if inside in _ASIDE or inside[0].isdecimal() or (start + 1 < at and reading.tokens.texts[start + 1][0].isupper()):
                return start - 1
            return -1
    return -1


def reach(reading: Reading, stop: int, language: str, *, is_reduced: bool) -> Phrase | None:
    """The leftmost phrase of people from which only prepositional tails lead to token `stop`."""
    best: Phrase | None = None
    end = stop
    for phrase in reversed(reading.phrases):
        if phrase.first >= stop:
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
    return not any(
        low in closed.auxiliaries
        or low in {",", ";", ":", "—", "and", "but", "who", "that", "which", "when", "after", "before", "he", "she", "they", "it"}
        for low in lows[first:stop]
    )


def joined_before(reading: Reading, phrase: Phrase, language: str) -> tuple[Phrase, ...]:
    """The phrase with those that "and" joins before it: "two men and a woman were killed"."""
    if not is_countable(phrase, language):
        return (phrase,)
    joined = [phrase]
    while True:
        previous = next((other for other in reading.phrases if next_joined(reading, other) == joined[0]), None)
        if previous is None or not is_countable(previous, language) or is_object(reading, previous):
            break
        joined.insert(0, previous)
    return tuple(joined)


def is_object(reading: Reading, phrase: Phrase) -> bool:
    """Whether a verb stands right before a phrase: "arrested 12 people and three officers were hurt" joins nothing."""
    before = reading.tokens.lows[phrase.first - 1] if phrase.first else ""
    return before.endswith(("ed", "ing")) or before in classes(reading.document.language).verbs
