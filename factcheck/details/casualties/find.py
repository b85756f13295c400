"""Finds how many people an outcome befell: killed, injured, missing, detained, displaced and more.

A cue of the word table says what happened; the noun phrase it belongs to says to how many and to whom: the subject before a passive or
intransitive verb, the object behind an active one, the number before a counted noun.
"""

import functools
from collections.abc import Iterable, Iterator

from factcheck.details.casualties.deadly import attempts, named
from factcheck.details.casualties.found import Found, core_of, scan_words, total
from factcheck.details.casualties.whom import oneself_behind, people_of
from factcheck.details.figures import Figure
from factcheck.lexicon.matcher import Matcher, matcher
from factcheck.lexicon.nouns import is_plural
from factcheck.lexicon.numeral_words import words as numerals
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
_LIVED = frozenset({"injured", "hospitalised"})
_NEAR = 6
"""Tokens from a number within which "in all" or "so far" goes with it."""
_ENDS = frozenset({"and", "but", "while", ";", "this", "or"})
_PLACED = frozenset({"in", "at"})
_LABELS = frozenset({"label", "label-part"})
_FORMS = (
    "past",
    "died",
    "state",
    "active",
    "of",
    "suffer",
    "toll",
    "lives",
    "around",
    "owned",
    "hits",
    "carried",
    "taking",
    "struck",
    "declared",
)


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
        yield from by_place(reading, without_dead(list(with_ellipsis(at_cues(reading, known)))))
    yield from counted_nouns(reading, language)
    yield from named(reading)


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
            if not found and form == "lives":  # "took three to hospital", not "took two lives"
                found = list(at_cue(reading, (at, stop), "hospitalised", "taking"))
            if not found and told is not None and form in {"past", "died"} and is_chained(reading, at, told):
                found = [told._replace(slot=slot, rule=f"{form}-chained")]
            yield from found
            told = next((mention for mention in found if not mention.rule.endswith("-joined")), told)
            last = stop


def is_chained(reading: Reading, at: int, told: Mention[Figure]) -> bool:
    """Whether a headline goes on telling of the same people: "three men beaten, killed"."""
    before = reading.tokens.lows[at - 1] if at else ""
    return reading.sentence.kind == "headline" and before in {",", "then"} and told.rule.endswith("-before") and told.slot != "killed"


def with_ellipsis(found: Iterable[Mention[Figure]]) -> Iterator[Mention[Figure]]:
    """The figures with the noun that a number or "another" leaves out: "one officer was killed and another injured"."""
    last: Mention[Figure] | None = None
    for mention in found:
        subject = mention.subject
        is_open = not (subject.head or subject.name or subject.is_definite) and mention.part != "subset"
        if last is not None and is_open and (last.value.stated != 1 or mention.value.stated == 1):
            yield mention._replace(subject=last.subject, part=part_beside(last, mention))
            continue
        if subject.head and mention.part != "subset":
            last = mention
        yield mention


def without_dead(found: list[Mention[Figure]]) -> list[Mention[Figure]]:
    """The figures without the hurt who did not live: "two people injured in the crash have died"."""
    dead = {mention.core for mention in found if mention.slot == "killed" and mention.core and mention.value.interval.low}
    return [mention for mention in found if mention.slot not in _LIVED or mention.core not in dead]


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
    if form == "of" and first and reading.tokens.lows[first - 1] in attempts(reading.document.language):
        return  # "the attempted murder of a guard"
    if form == "active" and slot == "killed" and reading.tokens.lows[first - 1 : first] == ("'s",):
        form = "owned"  # "the student's killing"
    found, stop = people_of(reading, (first, stop), slot, form)
    if found is None or is_one_of_series(reading, found) or (slot == "missing" and is_found_again(reading, stop)):
        return
    if found.name is not None and form == "of" and is_plural(reading.tokens.lows[first], reading.document.language):
        return  # "the deaths of Ann Ho, 41, Bob Ray and …": a list of names
    if found.where == "after" and slot in {"casualties", "injured"} and is_deadly(reading, found):
        slot = "killed"
    if form == "past" and first and reading.tokens.lows[first - 1] in scan_words("grave", reading.document.language):
        form = "grave"
    found = with_part(reading, found, slot)
    yield from found.mentions(reading, (first, stop), slot=slot, rule=f"{form}-{found.where}")
    if slot == "killed" and found.where == "after" and (behind := oneself_behind(reading, found)) is not None:
        yield from behind.mentions(reading, (first, stop), slot=slot, rule=f"{form}-oneself")


def with_part(reading: Reading, found: Found, slot: str) -> Found:
    """The people, as those besides others ("the other two") or as all of them ("in all, 40"), where words say so."""
    before = lows_before(reading, found) if len(found.phrases) == 1 and found.phrases[0].number else ()
    if before[:1] == ("other",) or (slot == "killed" and "other" in before):
        found = found._replace(part="other")
    return found._replace(part="total") if is_total(reading, found) else found


def is_one_of_series(reading: Reading, found: Found) -> bool:
    """Whether a number counts a wider series that the event is one of: "the second of three cyclists killed in May"."""
    if len(found.phrases) != 1 or found.phrases[0].number is None:
        return False
    first, lows = found.phrases[0].first, reading.tokens.lows
    return first > 1 and lows[first - 1] == "of" and lows[first - 2] in numerals(reading.document.language).ordinals


def is_deadly(reading: Reading, found: Found) -> bool:
    """Whether "to death" or "dead" follows those whom something is done to: "shooting his wife and son to death"."""
    lows = reading.tokens.lows
    stop = found.stop or len(lows)
    return lows[stop : stop + 2] == ("to", "death") or lows[stop : stop + 1] == ("dead",)


def lows_before(reading: Reading, found: Found) -> tuple[str, ...]:
    """The tokens before the number of the people of a cue, up to the one before its phrase, lower-case."""
    phrase = found.phrases[0]
    number = phrase.number.first if phrase.number is not None else phrase.first
    return reading.tokens.lows[max(0, phrase.first - 1) : number]


def is_total(reading: Reading, found: Found) -> bool:
    """Whether a cue beside a number says that it is all of them: "in all, 40 people died", "40 have died so far"."""
    if not reading.parts or found.part is not None or len(found.phrases) != 1 or found.phrases[0].number is None:
        return False
    phrase, lows = found.phrases[0], reading.tokens.lows
    cues = [at for at, meaning in reading.parts if meaning == "total" and phrase.first - _NEAR <= at < phrase.stop + _NEAR]
    return any(_ENDS.isdisjoint(lows[min(at, phrase.stop) : max(at, phrase.first)]) for at in cues)


def is_found_again(reading: Reading, stop: int) -> bool:
    """Whether the missing turned up: "seven people who had been reported missing were found alive"."""
    return not scan_words("found_again", reading.document.language).isdisjoint(reading.tokens.lows[stop : stop + 6])


def counted_nouns(reading: Reading, language: str) -> Iterator[Mention[Figure]]:
    """Outcomes counted as nouns: "three deaths", "no injuries", "12 bodies"; that no body was found tells nothing."""
    slots, lists = nouns(language), table(__file__, language)
    bodies, institutions = lists.get("killed.body", ()), frozenset(lists.get("killed.not_body", ()))
    for phrase in reading.phrases:
        if phrase.head in bodies and (phrase.determiner == "no" or not institutions.isdisjoint(phrase.modifiers)):
            continue
        if phrase.head in slots and (phrase.number or phrase.determiner == "no"):
            found = Found((phrase,), "noun").mentions(reading, (phrase.first, phrase.stop), slot=slots[phrase.head], rule="counted-noun")
            yield from (mention._replace(subject=mention.subject._replace(words="")) for mention in found)
