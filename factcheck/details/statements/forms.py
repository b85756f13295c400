"""How each form of the word table takes its subject: one function a form, from a cue to what is told."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from factcheck.details.statements.nouns import Noun, first_person, is_word, noun_after, noun_before
from factcheck.details.statements.told import Told
from factcheck.details.statements.verbs import Group, group_before
from factcheck.details.statements.words import phrases, words
from factcheck.details.statements.wounds import of_manner, of_where
from factcheck.model.reading import Reading

_MAKE = frozenset({"made", "make", "makes", "making", "announced", "reported", "filed", "brought", "been"})
_NO = frozenset({"no", "without", "zero"})
_FINITE = frozenset({"is", "are", "was", "were", "has", "have", "had", "remain", "remains"})
_NEGATIVE = frozenset({"not", "no", "never", "n't", "without", "neither"})
_CLAUSES = (("that",), ("how",), ("why",), ("whether",))
_REPLIES = frozenset({"comment", "respond", "responded", "return"})
"""Told only where they fail to come: who responds may be an ambulance."""
_HARMS = frozenset({"injury", "injuries", "wound", "wounds", "condition"})
_TOPIC_REACH = 9
_CUTS = frozenset({",", ";", ".", "but", "while"})
_JOINS = frozenset({"and", "or", "but", "then", ",", "later", '"', "”"})


def subject_of(reading: Reading, group: Group) -> Noun | None:
    """The subject before a verb group; that of the clause when the verb is joined to another one."""
    lows, stop = reading.tokens.lows, group.stop
    is_joined = stop > 0 and lows[stop - 1] in _JOINS
    noun = noun_before(reading, stop) if not is_joined or lows[stop - 1] == "," else None
    if noun is not None or not is_joined:
        return noun
    first = first_person(reading, stop)
    return first if first is None or first.head not in words("agents", reading.document.language) else None


def group_at(reading: Reading, first: int, *, is_state: bool = False) -> Group | None:
    """The verb group before a cue."""
    language = reading.document.language
    return group_before(reading.tokens.lows, first, language=language, copulas=words("copulas", language) if is_state else frozenset())


def of_past(reading: Reading, first: int, stop: int) -> Iterator[Told]:
    """Done to somebody: the subject of a passive, the object of an active form, or the noun before a reduced passive."""
    group = group_at(reading, first)
    if group is None or is_inside(reading, first, stop):
        return
    if group.voice == "passive":
        yield Told(subject_of(reading, group), group.holds, is_subject=True)
        return
    lows = reading.tokens.lows
    noun = noun_after(reading, stop)
    if noun is not None and not (noun.is_nobody and group.holds is False):
        agent = noun_before(reading, group.stop)
        yield Told(noun, group.holds and not (agent is not None and agent.is_nobody))
    elif group.voice == "" and group.holds and lows[stop : stop + 1] not in _CLAUSES and lows[group.stop - 1 : group.stop] != (",",):
        noun = noun_before(reading, group.stop)
        if noun is not None and (noun.head or noun.name) and noun.head not in words("agents", reading.document.language):
            yield Told(noun, True, rule="past-reduced")


def of_base(reading: Reading, first: int, stop: int) -> Iterator[Told]:
    """An infinitive: "has yet to identify the victim", "managed to contain the fire"."""
    group = group_at(reading, first)
    noun = noun_after(reading, stop) if group is not None and group.voice else None
    if group is not None and noun is not None:
        agent = noun_before(reading, group.stop)
        yield Told(noun, group.holds and not (agent is not None and agent.is_nobody))


def is_inside(reading: Reading, first: int, stop: int) -> bool:
    """Whether a cue narrows a noun behind it: "the arrested man", "closed roads"."""
    lows = reading.tokens.lows
    if first > 0 and lows[first - 1] in {"the", "a", "an", "of"}:
        return True
    return any(phrase.first <= first and stop < phrase.stop for phrase in reading.phrases)


def of_doing(reading: Reading, first: int, stop: int) -> Iterator[Told]:
    """With an object only."""
    noun = noun_after(reading, stop)
    lows = reading.tokens.lows
    if noun is not None and not (first and lows[first - 1] in {"of", "for", "to", "not", "without", "before", "from"}):
        yield Told(noun, True)


def of_own(reading: Reading, first: int, stop: int) -> Iterator[Told]:
    """What a subject does itself."""
    group = group_at(reading, first)
    if group is None or group.voice == "passive" or is_inside(reading, first, stop):
        return
    noun = subject_of(reading, group)
    if noun is not None and not (group.holds and reading.tokens.lows[first] in _REPLIES):
        yield Told(noun, group.holds, is_subject=True)


def of_both(reading: Reading, first: int, stop: int) -> Iterator[Told]:
    """Done to something or undergone."""
    found = list(of_past(reading, first, stop))
    if found:
        yield from found
        return
    group = group_at(reading, first, is_state=True)
    if group is not None and not is_inside(reading, first, stop) and (noun := subject_of(reading, group)) is not None:
        yield Told(noun, group.holds, is_subject=True)


def of_state(reading: Reading, first: int, stop: int) -> Iterator[Told]:
    """Behind its subject, with a copula or without."""
    group = group_at(reading, first, is_state=True)
    if group is None or is_inside(reading, first, stop):
        return
    noun = subject_of(reading, group)
    if noun is not None and noun.is_where(reading.document.language):
        noun = first_person(reading, first)
    if noun is not None:
        yield Told(noun, group.holds, is_subject=True)


def of_noun(reading: Reading, first: int, stop: int) -> Iterator[Told]:
    """A noun that "no" or "made" stands with: "no arrests have been made", "police made an arrest", "police have no suspects"."""
    lows, language = reading.tokens.lows, reading.document.language
    start = first
    while start > 0 and lows[start - 1] in words("counting", language):
        start -= 1
    before = lows[start - 1] if start else ""
    if before in _NO:
        is_subject = lows[first] in {"suspect", "suspects"} and lows[stop] in _FINITE if stop < len(lows) else False
        if is_subject or not words("further", language).isdisjoint(lows[start:first]):
            return
        noun = noun_after(reading, stop + 1) if lows[stop : stop + 1] == ("from",) else None
        yield Told(noun, False, "" if noun is not None else "any", core=start - 1, words="anybody")
    elif before in _MAKE and before != "been" and lows[first] in {"arrest", "arrests"}:
        group = group_at(reading, start - 1)
        if group is not None and group.voice != "passive":
            yield Told(None, group.holds, "" if group.holds else "any", core=start - 1, words="somebody")
    elif lows[first] in {"arrest", "arrests", "charges", "indictment"}:
        yield from of_made(reading, stop)


def of_made(reading: Reading, stop: int) -> Iterator[Told]:
    """The noun is made, filed or brought: "an arrest was made", "charges have been filed"."""
    lows = reading.tokens.lows
    for at in range(stop, min(stop + 5, len(lows))):
        if lows[at] in _MAKE and lows[at] != "been":
            group = group_at(reading, at)
            if group is not None and group.voice == "passive" and group.stop == stop:
                yield Told(None, group.holds, "" if group.holds else "any", core=at, words="somebody")
            return


def of_search(reading: Reading, first: int, stop: int) -> Iterator[Told]:
    """Who is searched for is at large, unless he or she is missing."""
    lows, language = reading.tokens.lows, reading.document.language
    noun = noun_after(reading, stop)
    if noun is None or "missing" in reading.words or "missing" in noun.narrowing or noun.is_nobody:
        return
    is_told_of = noun.head in {"driver", "man", "woman"} and not {"who", "whose"}.isdisjoint(lows[stop:])
    if noun.head in words("suspects", language) or is_told_of:
        group = group_at(reading, first)
        if group is not None and group.holds and "more" not in noun.narrowing and "possible" not in noun.narrowing:
            yield Told(noun, True)


def of_topic(reading: Reading, first: int, stop: int) -> Iterator[Told]:
    """Whether a motive or a cause is known: by the words near it in its clause."""
    lows, language = reading.tokens.lows, reading.document.language
    low, high = stretch_around(lows, first, stop)
    topic = "cause" if lows[first] == "what" else lows[first]
    if lows[stop : stop + 2] == ("of", "death"):
        return
    if has_phrase(lows, low, high, "unknown", language=language):
        yield Told(None, False, words=topic)
    elif (holds := is_known(reading, stop, high)) is not None:
        yield Told(None, holds, words=topic)


def of_inquiry(reading: Reading, first: int, stop: int) -> Iterator[Told]:
    """Whether an investigation is under way or has ended."""
    lows, language = reading.tokens.lows, reading.document.language
    if lows[first - 1 : first] in (("under",), ("of",), ("no",)):
        return
    high = stretch_around(lows, first, stop)[1]
    if has_phrase(lows, stop, high, "ended", language=language):
        at = next((at for at in range(stop, high) if lows[at] in words("ended", language)), stop)
        group = group_at(reading, at)
        if group is not None and group.stop == stop < at:
            yield Told(None, not group.holds, words="investigation")
    elif has_phrase(lows, stop, high, "ongoing", language=language):
        yield Told(None, True, words="investigation")


def stretch_around(lows: tuple[str, ...], first: int, stop: int) -> tuple[int, int]:
    """The tokens near a topic that may tell of it: up to the next sign or joining word on either side."""
    low, high = max(0, first - _TOPIC_REACH), min(len(lows), stop + _TOPIC_REACH)
    low = next((at + 1 for at in range(first - 1, low - 1, -1) if lows[at] in _CUTS), low)
    return low, next((at for at in range(stop, high) if lows[at] in _CUTS or lows[at] == "and"), high)


def is_known(reading: Reading, stop: int, high: int) -> bool | None:
    """Whether a motive or cause "has been established", "was a short circuit"; None when nothing tells."""
    lows, language = reading.tokens.lows, reading.document.language
    at = next((at for at in range(stop, high) if lows[at] in words("known", language)), None)
    if at is not None:
        group = group_at(reading, at)
        return group.holds if group is not None and group.voice == "passive" and group.stop < at else None
    if lows[stop : stop + 1] == ("was",) and stop + 1 < high:
        named = lows[stop + 1]
        if named in {"a", "an"} or (is_word(named, language) and not named.endswith(("ed", "ing"))):
            return True
    return None


def has_phrase(lows: tuple[str, ...], first: int, stop: int, name: str, *, language: str) -> bool:
    """Whether a phrase of a list stands within the tokens; contracted negations count as "not"."""
    plain = tuple(part for low in lows[first:stop] for part in (("not",) if low.endswith("n't") else (low,)))
    known = phrases(name, language)
    return any(plain[at] in known.by_first and known.at(plain, at) for at in range(len(plain)))


def of_names(reading: Reading, first: int, stop: int) -> Iterator[Told]:
    """Names that have not been released: whoever bears them has not been identified."""
    lows, language = reading.tokens.lows, reading.document.language
    low, high = max(0, first - 7), min(len(lows), stop + 10)
    if not has_phrase(lows, low, high, "withheld", language=language):
        return
    noun = noun_after(reading, stop + 1) if lows[stop : stop + 1] == ("of",) else None
    if noun is None and first > 1 and lows[first - 1] in {"'s", "'"}:
        noun = noun_before(reading, first - 1)
    if noun is not None and noun.is_person:
        yield Told(noun._replace(is_nobody=False), False)


def of_permit(reading: Reading, first: int, stop: int) -> Iterator[Told]:
    """Had a licence, or had none."""
    lows = reading.tokens.lows
    if lows[stop : stop + 1] in (("plate",), ("plates",), ("number",), ("tag",), ("tags",)):
        return
    for at in range(first - 1, max(-1, first - 6), -1):
        low = lows[at]
        if low in {"had", "has", "have", "held", "without", "with"}:
            between = lows[at + 1 : first]
            group = group_at(reading, at)
            if group is not None and low != "with" and not {"their", "his", "her", "its", "suspended", "revoked"} & set(between):
                noun = subject_of(reading, group) or first_person(reading, at)
                if noun is not None:
                    yield Told(noun, group.holds and low != "without" and not _NEGATIVE & set(between))
            return


def of_wound(reading: Reading, first: int, stop: int) -> Iterator[Told]:
    """Injuries that are, or are not, life-threatening; of whom the clause begins with."""
    lows = reading.tokens.lows
    before = lows[max(0, first - 6) : first]
    harm = next((at for at in range(max(0, first - 8), min(stop + 2, len(lows))) if lows[at] in _HARMS), None)
    if harm is None:
        return
    holds = not ({"non", "not", "nonlife"} & set(before) or lows[first] == "nonlife" or any(low.endswith("n't") for low in before))
    yield Told(first_person(reading, min(first, harm)), holds)


FORMS: dict[str, Callable[[Reading, int, int], Iterator[Told]]] = {
    "past": of_past,
    "base": of_base,
    "doing": of_doing,
    "own": of_own,
    "both": of_both,
    "state": of_state,
    "noun": of_noun,
    "search": of_search,
    "topic": of_topic,
    "inquiry": of_inquiry,
    "names": of_names,
    "permit": of_permit,
    "wound": of_wound,
    "where": of_where,
    "manner": of_manner,
}
