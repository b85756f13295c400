"""Attribution: which stretch of a sentence is told on whose word.

Verbs of saying with the speaker before ("police said that …", "…, police said") or behind them ("…," said Smith), "according to",
"was quoted as saying", and headlines of the form "Police: …".
"""

from __future__ import annotations

import bisect
import functools
from collections.abc import Iterator, Sequence

from factcheck.context.speakers import Parsed, Speaker, parsed, speaker_after, speaker_before
from factcheck.lexicon.tables import table
from factcheck.model.modifier import Modifier
from factcheck.model.reading import Name, Quotation, Tokens
from factcheck.model.record import NamedTuple

_MARKS = frozenset("\"“”'’«»„")
_EDGES = _MARKS | frozenset(",.:;—–")
Cues = dict[str, frozenset[str]]


_REACH = 60
"""Tokens behind a verb in which a quotation that goes on is looked for."""


class Cue(NamedTuple):
    """A cue with its speaker, before its scope is known."""

    first: int
    stop: int
    speaker: Speaker
    direction: str
    """Where the words said stand: "after", "before" or "both"."""


@functools.cache
def cues_of(language: str) -> Cues:
    """The word lists of a language as sets; `verbs` is all verbs of saying."""
    sets = {key: frozenset(words) for key, words in table(__file__, language, "attribution.toml").items()}
    if sets:
        sets["verbs"] = sets["strong"] | sets["weak"]
        sets["any"] = sets["verbs"] | {"according", "quoted"}
    return sets


def find_attributions(tokens: Tokens, names: Sequence[Name], quotations: Sequence[Quotation], language: str = "en") -> tuple[Modifier, ...]:
    """The attributions of a sentence, in order: `span` the cue, `scope` the words said, `meaning` the speaker.

    The speaker is a person's name without title, else the noun phrase as written without article ("Kosovo police"); empty when the sentence
    has only a pronoun for somebody it does not name.
    """
    cues = cues_of(language)
    if not cues or (cues["any"].isdisjoint(tokens.lows) and ":" not in tokens.lows[:5]):
        return ()
    found = list(find_cues(parsed(tokens, names), quotations, cues))
    cuts = cuts_of(tokens, found, cues)
    return tuple(modifier for cue in found if (modifier := with_scope(tokens, cue, cuts)) is not None)


def with_speakers(quotations: Sequence[Quotation], attributions: Sequence[Modifier]) -> tuple[Quotation, ...]:
    """The quotations with the speaker of the narrowest attribution whose scope holds them."""
    named = []
    for quotation in quotations:
        over = [one for one in attributions if one.scope.overlaps(quotation.span) and one.meaning]
        speaker = min(over, key=lambda one: one.scope.end - one.scope.start).meaning if over else None
        named.append(quotation._replace(speaker=speaker))
    return tuple(named)


def find_cues(sentence: Parsed, quotations: Sequence[Quotation], cues: Cues) -> Iterator[Cue]:
    """The cues in order, each with its speaker."""
    tokens, lows = sentence.tokens, sentence.tokens.lows
    opened = [quotation.span.start for quotation in quotations]
    headline = of_headline(sentence, cues)
    if headline is not None:
        yield headline
    told = cues["any"]
    for at in [at for at, low in enumerate(lows) if low in told]:
        low = lows[at]
        if low == "according" and lows[at + 1 : at + 2] == ("to",):
            speaker = speaker_after(sentence, at + 2, cues)
            if speaker is not None:
                yield Cue(at, at + 2, speaker, "before" if at > 3 else "after")
        elif low == "quoted" and lows[at + 1 : at + 2] == ("as",):
            speaker = speaker_before(sentence, at - 1, cues) if at and lows[at - 1] in {"was", "were", "is"} else None
            if speaker is not None:
                yield Cue(at, min(at + 3, len(lows)), speaker, "after")
        elif low in cues["verbs"] and not (at and tokens.texts[at][0].isupper()) and not is_inside(tokens.starts[at], quotations, opened):
            cue = of_verb(sentence, at, cues)
            if cue is not None:
                yield cue


def is_inside(offset: int, quotations: Sequence[Quotation], opened: list[int]) -> bool:
    """Whether an offset lies in one of the quotations, which begin at `opened`."""
    at = bisect.bisect_right(opened, offset) - 1
    return at >= 0 and offset < quotations[at].span.end


def of_headline(sentence: Parsed, cues: Cues) -> Cue | None:
    """The speaker before a colon: "Police: three hurt in crash"."""
    tokens = sentence.tokens
    if ":" not in tokens.lows[1:5]:
        return None
    colon = tokens.lows.index(":", 1)
    if colon + 2 >= len(tokens.lows) or not cues["any"].isdisjoint(tokens.lows[:colon]):
        return None
    named = sentence.by_stop.get(colon)
    if named is not None and named.kind not in {"person", "organisation"}:
        named = None
    if named is None and tokens.lows[colon - 1] not in cues["sources"]:
        return None
    text = named.text if named is not None else " ".join((tokens.texts if 0 in sentence.by_first else tokens.lows)[:colon])
    return Cue(colon, colon + 1, Speaker(text, 0, colon), "after")


def of_verb(sentence: Parsed, at: int, cues: Cues) -> Cue | None:
    """The attribution that a verb of saying makes; None when it makes none here."""
    tokens, lows = sentence.tokens, sentence.tokens.lows
    before = lows[at - 1] if at else ""
    after = lows[at + 1] if at + 1 < len(lows) else "."
    if before in cues["barred"] or (before in {"the", "a", "an", "this", "his", "their", "its", "of", "no", "any"}):
        return None
    if (before in _MARKS or before == ",") and after not in {"that", ",", "."} and lows[at] not in cues["going_on"]:
        speaker = speaker_after(sentence, at + 1, cues)
        if speaker is not None and (before in _MARKS or not is_apposition_end(tokens, at)):
            return Cue(at, at + 1, speaker, "both" if goes_on(tokens, speaker.stop) else "before")
    speaker = speaker_before(sentence, at, cues)
    if speaker is None:
        return None
    direction = direction_of(tokens, at, speaker, cues)
    if (
        lows[at] in cues["weak"]
        and direction == "after"
        and not (after == "that" or after in _MARKS or (after in {",", ":"} and at + 2 < len(lows) and lows[at + 2] in _MARKS))
    ):
        return None
    stop = begins_after(tokens, at, cues) if direction != "before" else at + 1
    return Cue(at, stop, speaker, direction)


def is_apposition_end(tokens: Tokens, at: int) -> bool:
    """Whether the comma before a verb ends a description of its subject: "Smith, a spokesman, said police …"."""
    lows = tokens.lows
    for place in range(at - 2, max(-1, at - 14), -1):
        if lows[place] == ",":
            return lows[place + 1] in {"a", "an", "the", "who", "his", "her"} or lows[place + 1].isdecimal()
    return False


def goes_on(tokens: Tokens, at: int) -> bool:
    """Whether more is said behind an inserted "said X": a comma, and words that are no description."""
    lows = tokens.lows
    return (
        at + 2 < len(lows)
        and lows[at] == ","
        and lows[at + 1] not in {"a", "an", "the", "who", "director", "chief"}
        and not lows[at + 1].isdecimal()
    )


def direction_of(tokens: Tokens, at: int, speaker: Speaker, cues: Cues) -> str:
    """Where the words said stand, for a speaker before the verb."""
    lows = tokens.lows
    before = lows[speaker.first - 1] if speaker.first else ""
    after = lows[at + 1] if at + 1 < len(lows) else "."
    if (before != "," and before not in _MARKS) or speaker.first < 3 or speaker.is_far or begins_after(tokens, at, cues) > at + 1:
        return "after"
    if before in _MARKS:
        return "both" if not _MARKS.isdisjoint(lows[at + 1 : at + 1 + _REACH]) else "before"
    if after == ",":
        return "both" if at + 3 < len(lows) else "before"
    is_end = after in {".", "!", "?", ")", "”", '"'} or lows[at] in cues["to_someone"]
    return "before" if is_end or after in cues["times"] else "after"


def begins_after(tokens: Tokens, at: int, cues: Cues) -> int:
    """Index where the words said begin behind a verb: after "that", after whom or where they were told; right behind it otherwise."""
    lows = tokens.lows
    after = lows[at + 1] if at + 1 < len(lows) else ""
    if after == "that":
        return at + 2
    if lows[at] in cues["to_someone"] or after in cues["times"]:
        for place in range(at + 1, min(len(lows), at + 9)):
            if lows[place] in {"that", ":"} or lows[place] in _MARKS:
                return place + (lows[place] in {"that", ":"})
            if lows[place] == ",":
                break
    return at + 1


class Cuts(NamedTuple):
    """Where what is said ends, in ascending token indices."""

    contrasts: list[int]
    """Of a semicolon, or a "but" behind a comma."""
    speakers: list[int]
    """Where another speaker's words begin that are of equal standing ("…, and the hospital said")."""


def cuts_of(tokens: Tokens, found: Sequence[Cue], cues: Cues) -> Cuts:
    """The cuts of a sentence."""
    lows = tokens.lows
    contrasts = [at for at, low in enumerate(lows) if low == ";" or (low in cues["ends"] and at and lows[at - 1] == ",")]
    begins = sorted(min(cue.first, cue.speaker.first) for cue in found if cue.direction == "after" and not cue.speaker.is_far)
    return Cuts(contrasts, [at for at in begins if at and lows[at - 1] in {"and", "but", ","}])


def with_scope(tokens: Tokens, cue: Cue, cuts: Cuts) -> Modifier | None:
    """The modifier of a cue; None when nothing is left that is said."""
    first, stop = 0, len(tokens.lows)
    begins = min(cue.first, cue.speaker.first)
    if cue.direction == "after":
        first = min(cue.speaker.stop, stop) if tokens.lows[cue.first] == "according" else cue.stop
        stop = next_after(cuts.contrasts, cue.stop, stop)
        stop = min(stop, next_after(cuts.speakers, cue.stop, stop + 1) - 1)
    elif cue.direction == "before":
        before = bisect.bisect_left(cuts.contrasts, begins - 1) - 1
        first, stop = cuts.contrasts[before] + 1 if before >= 0 else 0, begins
    while first < stop and tokens.lows[first] in _EDGES:
        first += 1
    while first < stop and tokens.lows[stop - 1] in _EDGES:
        stop -= 1
    if first >= stop:
        return None
    said = tokens.span(first, stop)
    return Modifier("attribution", tokens.span(cue.first, min(cue.stop, cue.first + 2)), said, cue.speaker.text)


def next_after(places: list[int], at: int, otherwise: int) -> int:
    """The first of some ascending indices behind `at`."""
    found = bisect.bisect_right(places, at)
    return places[found] if found < len(places) else otherwise
