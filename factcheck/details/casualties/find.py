"""Finds how many people an outcome befell: killed, injured, missing, detained, displaced and more.

A cue of the word table says what happened; the noun phrase it belongs to says to how many and to whom: the subject before a passive or
intransitive verb, the object behind an active one, the number before a counted noun.
"""

import functools
from collections.abc import Iterable, Iterator

from factcheck.context.words import classes
from factcheck.details.casualties.found import Found, core_of, scan_words, total
from factcheck.details.casualties.subjects import object_after, subject_before, with_joined
from factcheck.details.figures import Figure
from factcheck.lexicon.matcher import Matcher, matcher
from factcheck.lexicon.tables import table
from factcheck.model.mention import Mention
from factcheck.model.reading import Phrase, Reading
from factcheck.model.span import Span

SLOTS = {
    "killed": "how many died", "injured": "how many were hurt and lived", "missing": "how many are missing",
    "detained": "how many were arrested or detained", "displaced": "how many had to leave their homes",
    "evacuated": "how many were brought to safety beforehand", "kidnapped": "how many were abducted", "rescued": "how many were saved",
    "hospitalised": "how many were taken to hospital", "sick": "how many fell ill or were infected",
    "casualties": "how many were hit: killed and injured together",
}  # fmt: skip
_PLACED = frozenset({"in", "at"})
_LABELS = frozenset({"label", "label-part"})
_CHAIN = 3
_FORMS = ("past", "died", "state", "active", "of", "suffer", "toll", "lives", "around")


@functools.cache
def cues(language: str) -> Matcher:
    """Every cue of the word table; its meaning is "slot/form"."""
    lists = table(__file__, language)
    return matcher((f"{slot}/{form}", lists.get(f"{slot}.{form}", ())) for slot in SLOTS for form in _FORMS)


@functools.cache
def nouns(language: str) -> dict[str, str]:
    """From a singular noun that is counted itself ("death") to its slot."""
    lists = table(__file__, language)
    found = {noun: slot for slot in SLOTS for noun in lists.get(f"{slot}.noun", ())}
    return found | dict.fromkeys(lists.get("killed.body", ()), "killed")


def find(reading: Reading) -> Iterable[Mention[Figure]]:
    """The casualty figures of a sentence, in the order of their cues."""
    language = reading.document.language
    known = cues(language)
    if reading.phrases and reading.phrases[0].determiner in _LABELS:
        for phrase in reading.phrases:
            yield from of_label(reading, phrase, known)
    elif not reading.words.isdisjoint(known.cues):
        yield from by_place(reading, list(with_ellipsis(at_cues(reading, known))))
    yield from counted_nouns(reading, language)


def of_label(reading: Reading, phrase: Phrase, known: Matcher) -> Iterator[Mention[Figure]]:
    """A labelled figure whose label names an outcome: "Injured: 12", "People displaced: 1,286", a cell of a table."""
    if phrase.head not in nouns(reading.document.language):
        words = (*phrase.modifiers, phrase.head) if phrase.first else reading.tokens.lows[: phrase.stop]
        match = next((match for at in range(len(words)) if (match := known.at(words, at))), None)
        if match is not None and phrase.head not in scan_words("not_people", reading.document.language):
            part = "subset" if phrase.determiner == "label-part" else None
            found = Found((phrase,), "label", part=part)
            for mention in found.mentions(reading, (phrase.first, phrase.stop), slot=match[1].partition("/")[0], rule="labelled"):
                yield mention if phrase.head else mention._replace(subject=mention.subject._replace(words=""))


def at_cues(reading: Reading, known: Matcher) -> Iterator[Mention[Figure]]:
    """The figures of every cue of the sentence."""
    last, told = 0, None
    for at, stop, meaning in known.matches(reading.tokens.lows):
        if at >= last:
            slot, _, form = meaning.partition("/")
            found = list(at_cue(reading, (at, stop), slot, form))
            if not found and told is not None and form in {"past", "died"} and is_predicate(reading, at, told):
                found = [told._replace(slot=slot, rule=f"{form}-of-relative")]
            yield from found
            told = next((mention for mention in found if not mention.rule.endswith("-joined")), told)
            last = stop


def is_predicate(reading: Reading, at: int, told: Mention[Figure]) -> bool:
    """Whether a cue is the verb of those whom a relative clause told of: "a boy who was hurt in the fire has died"."""
    lows, language = reading.tokens.lows, reading.document.language
    first = next((place for place, start in enumerate(reading.tokens.starts) if start >= told.span.start), at)
    if lows[at - 1] not in {"has", "have", "had", "was", "were"}:
        return False
    between = lows[first:at]
    return not scan_words("relative", language).isdisjoint(between) and not {",", ";", "and", "but"} & set(between)


def with_ellipsis(found: Iterable[Mention[Figure]]) -> Iterator[Mention[Figure]]:
    """The figures with the noun that a number or "another" leaves out: "one officer was killed and another injured"."""
    last: Mention[Figure] | None = None
    for mention in found:
        subject = mention.subject
        if last is not None and not (subject.head or subject.name or subject.is_definite) and mention.part != "subset":
            yield mention._replace(subject=last.subject, part=part_beside(last, mention))
            continue
        if subject.head and mention.part != "subset":
            last = mention
        yield mention


def by_place(reading: Reading, found: list[Mention[Figure]]) -> Iterable[Mention[Figure]]:
    """The figures, the last one with those of other places behind it: "300 people were hurt in Northland and 120 in Southland" are 420."""
    behind = [phrase for phrase in reading.phrases if found and phrase.number and not phrase.head and is_of_place(reading, phrase)]
    if not behind or found[-1].rule.endswith("-joined"):
        return found
    last, lows, starts = found[-1], reading.tokens.lows, reading.tokens.starts
    first = next((at for at, start in enumerate(starts) if start >= last.span.end), len(starts))
    own = [phrase for phrase in behind if phrase.first > first]
    if not own or lows[first] not in _PLACED or last.value.stated is None:
        return found
    figures = [last.value, *(Figure.of(phrase.number) for phrase in own if phrase.number)]
    parts = [
        last._replace(value=figure, span=span, core=core_of(reading, phrase), part="subset", rule="in-another-place")
        for figure, phrase in zip(figures[1:], own, strict=True)
        for span in (reading.tokens.span(phrase.first, phrase.stop),)
    ]
    whole = last._replace(value=total(figures), span=Span(last.span.start, parts[-1].span.end), rule="sum-of-places")
    return [*found[:-1], whole, last._replace(part="subset"), *parts]


def is_of_place(reading: Reading, phrase: Phrase) -> bool:
    """Whether a bare number goes on with what was told of another place: ", 40 in Eastville and 120 in Southland"."""
    lows, names = reading.tokens.lows, reading.names
    if phrase.first == 0 or lows[phrase.first - 1] not in {"and", ","} or lows[phrase.stop : phrase.stop + 1] != ("in",):
        return False
    return any(phrase.stop < name.first <= phrase.stop + 2 for name in names)


def part_beside(before: Mention[Figure], mention: Mention[Figure]) -> str | None:
    """The part of a figure without a noun behind another one: "five were hurt, two seriously" tells of two among the five."""
    mine, earlier = mention.value.stated, before.value.stated
    if mention.slot == before.slot and mention.part is None and mine is not None and earlier is not None and mine < earlier:
        return "subset"
    return None if mention.part == "other" and mine == 1 else mention.part


def at_cue(reading: Reading, cue: tuple[int, int], slot: str, form: str) -> Iterator[Mention[Figure]]:
    """The figures that one cue belongs to."""
    first, stop = cue
    found, stop = people_of(reading, (first, stop), form)
    if found is not None and not (slot == "missing" and is_found_again(reading, stop)):
        yield from found.mentions(reading, (first, stop), slot=slot, rule=f"{form}-{found.where}")
        if slot == "killed" and found.where == "after" and (behind := oneself_behind(reading, found)) is not None:
            yield from behind.mentions(reading, (first, stop), slot=slot, rule=f"{form}-oneself")


def people_of(reading: Reading, cue: tuple[int, int], form: str) -> tuple[Found | None, int]:
    """The people of a cue of one form, and where what it takes ends."""
    first, stop = cue
    found: Found | None = None
    if form == "past":
        found = of_past(reading, first, stop)
    elif form == "died" or (form == "state" and not is_before_verb(reading, stop)):
        found = inside_phrase(reading, first) or subject_before(reading, first) or oneself(reading, stop - 1)
    elif form in {"active", "of"}:
        found = of_active(reading, first, stop, is_marked=form == "active")
    elif form == "around":
        found = around(reading, first, stop)
    elif form == "suffer":
        found, stop = of_suffering(reading, first, stop)
    elif form == "lives":
        found, stop = of_lives(reading, stop)
    elif form == "toll":
        found, stop = of_toll(reading, stop)
    return found, stop


def of_object(reading: Reading, first: int, stop: int, *, is_marked: bool) -> Found | None:
    """Whom an active verb is done to: its object, or its own subject ("shot himself")."""
    if lows_at(reading, stop) in scan_words("reflexive", reading.document.language):
        return subject_before(reading, first) or oneself(reading, stop)
    return object_after(reading, stop, is_marked=is_marked)


def lows_at(reading: Reading, at: int) -> str:
    """The token at an index, lower-case; empty behind the last one."""
    return reading.tokens.lows[at] if at < len(reading.tokens.lows) else ""


def is_before_verb(reading: Reading, stop: int) -> bool:
    """Whether "fatally" belongs to the verb behind it ("an officer fatally shot a man") rather than to those told of ("one fatally")."""
    lows = reading.tokens.lows
    return lows[stop - 1] == "fatally" and stop < len(lows) and lows[stop][0].isalpha() and lows[stop] not in classes("en").function


def oneself(reading: Reading, at: int) -> Found | None:
    """The person of a reflexive at a token, whose own mention is out of reach: "killed his wife before turning the gun on himself"."""
    return Found((), "oneself", pronoun=at) if reading.tokens.lows[at] in {"himself", "herself", "self"} else None


def oneself_behind(reading: Reading, found: Found) -> Found | None:
    """The killer among the dead: "killed his wife, then himself"."""
    lows = reading.tokens.lows
    at = max([phrase.stop for phrase in found.phrases] + ([found.name.stop] if found.name else []))
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


def is_found_again(reading: Reading, stop: int) -> bool:
    """Whether the missing turned up: "seven people who had been reported missing were found alive"."""
    return not scan_words("found_again", reading.document.language).isdisjoint(reading.tokens.lows[stop : stop + 6])


def of_past(reading: Reading, first: int, stop: int) -> Found | None:
    """The people of a past form: inside its phrase, passive subject, active object, or reduced passive."""
    lows, closed = reading.tokens.lows, classes(reading.document.language)
    if (inside := inside_phrase(reading, first)) is not None:
        return inside
    before = first - 1
    while before >= 0 and lows[before] in closed.adverbs:
        before -= 1
    auxiliary = lows[before] if before >= 0 else ""
    if auxiliary in {"was", "were", "been", "being", "be", "is", "are", "got", "get", "wasn't", "weren't"}:
        return subject_before(reading, first)
    if {lows[stop - 1], *lows[stop : stop + 1]} & scan_words("reflexive", reading.document.language):
        own = stop if lows[stop - 1] not in scan_words("reflexive", reading.document.language) else stop - 1
        return subject_before(reading, first) or oneself(reading, own)
    after = object_after(reading, stop)
    return after if after is not None else subject_before(reading, first, is_reduced=True)


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


def of_suffering(reading: Reading, first: int, stop: int) -> tuple[Found | None, int]:
    """Of "three people suffered minor injuries": a harm must follow within five tokens."""
    lows = reading.tokens.lows
    harms = frozenset(table(__file__, reading.document.language).get("injured.harm", ()))
    end = next((at + 1 for at in range(stop, min(stop + 5, len(lows))) if lows[at] in harms), None)
    if end is None or (
        lows[first] == "with" and lows[first - 1 : first] not in (("hospital",), ("hospitalized",), ("hospitalised",), ("hospitals",))
    ):
        return None, stop
    return subject_before(reading, first), end


def of_lives(reading: Reading, stop: int) -> tuple[Found | None, int]:
    """Of "claimed 12 lives"."""
    lives = scan_words("lives", reading.document.language)
    counted = (phrase for phrase in reading.phrases if phrase.first == stop and phrase.head in lives)
    phrase = next((phrase for phrase in counted if phrase.number or not phrase.is_plural), None)
    return (Found((phrase,), "after"), phrase.stop) if phrase else (None, stop)


def of_toll(reading: Reading, stop: int) -> tuple[Found | None, int]:
    """Of "the death toll rose to 15", "toll of 15 dead": the first count behind it that follows one of the toll's verbs."""
    marks = frozenset(table(__file__, reading.document.language).get("scan.toll_marks", ()))
    for number in reading.numbers:
        if stop <= number.outer <= stop + 10 and number.role == "cardinal" and reading.tokens.lows[number.outer - 1] in marks:
            phrase = next((p for p in reading.phrases if p.number == number), None)
            return (Found((phrase,), "after", part="total"), phrase.stop) if phrase else (None, stop)
    return None, stop


def counted_nouns(reading: Reading, language: str) -> Iterator[Mention[Figure]]:
    """Outcomes counted as nouns: "three deaths", "no injuries", "12 bodies"."""
    slots = nouns(language)
    for phrase in reading.phrases:
        if phrase.head in slots and (phrase.number or phrase.determiner == "no"):
            found = Found((phrase,), "noun").mentions(reading, (phrase.first, phrase.stop), slot=slots[phrase.head], rule="counted-noun")
            yield from (mention._replace(subject=mention.subject._replace(words="")) for mention in found)
