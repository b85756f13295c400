"""Which event each sentence tells of: the main one (0), or another that the report recalls.

A sentence recalls another event when it is anchored in another time ("in May", "in 1999"), when a cue says so ("a separate attack",
"last year"), or when it stands under a heading such as "Background". What follows in the same paragraph goes on with it until a word
comes back to the main event.
"""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.model.days import datetime
from factcheck.model.document import Document
from factcheck.model.mention import Mention
from factcheck.model.reading import Reading
from factcheck.model.record import Any, NamedTuple
from factcheck.settle.recalls import (
    SERIES,
    apart,
    begins_earlier,
    begins_then,
    cues,
    first_cue,
    goes_on,
    is_background,
    names_happening,
    statistics,
    telling,
    tells_of_main,
    turn_of,
)  # fmt: skip

_LEAD = 2
_EARLY = 8
_OPENS = 6
"""Tokens from a sentence's start within which "in a separate case" turns it to another event whatever its day."""
_LASTS = 3
"""A day this many days before the one the lead names may still belong to the main event (a flood, a search)."""
_BEGAN = 60
"""What began this many days before publication, and is told to have begun, may be what the report is about."""
_NEAR = 10
"""Days around the publication date that still belong to the main event."""


class Events(NamedTuple):
    """The event of each sentence, and what identifies each event across reports."""

    of_sentence: tuple[int, ...]
    names: tuple[str, ...]
    """Index 0 is the main event, named ""; others by their time ("2023-05", "1999") or by their cue."""
    turns: dict[int, tuple[int, int]]
    """For a sentence that holds another event against its own ("unlike in 2019"): where in the text that begins, and which it is."""

    def placed(self, mention: Mention[Any]) -> Mention[Any]:
        """The mention with the event that it tells of."""
        event = self.of(mention.sentence, mention.span.start)
        return mention._replace(event=event) if event != mention.event else mention

    def of(self, sentence: int, start: int) -> int:
        """The event of what starts at an offset of a sentence."""
        if sentence not in self.turns:
            return self.of_sentence[sentence]
        turn, event = self.turns[sentence]
        return event if start >= turn else 0


def find_events(readings: Sequence[Reading], mentions: Sequence[Mention[Any]]) -> Events:
    """The events of a report."""
    dates: dict[int, list[Any]] = {}
    turns: dict[int, tuple[int, str]] = {}
    published = readings[0].document.published if readings else None
    for mention in mentions:
        if mention.detail != "dates" or mention.value.stated.kind == "stretch":
            continue
        if not is_outset(mention, readings[mention.sentence], published):
            dates.setdefault(mention.sentence, []).append(mention.value)
        elif names_happening(readings[mention.sentence], mention):
            turns[mention.sentence] = mention.span.start, anchor_of(mention.value, readings[0].document, None) or ""
    day = told_day(readings, dates) or main_day(readings, dates)
    own = events_of(readings, dates, day)
    for reading in readings:
        if (turn := turn_of(reading)) is not None:
            anchors = (anchor_of(value, reading.document, day) for value in dates.get(reading.sentence.index, []))
            turns[reading.sentence.index] = turn[0], next((anchor for anchor in anchors if anchor), turn[1])
    names = tuple(dict.fromkeys(("", *own, *(name for _, name in turns.values()))))
    placed = {sentence: (turn, names.index(name)) for sentence, (turn, name) in turns.items()}
    return Events(tuple(map(names.index, own)), names, placed)


def events_of(readings: Sequence[Reading], dates: dict[int, list[Any]], day: datetime.date | None) -> list[str]:
    """The name of the event that each sentence tells of, in order."""
    found: list[str] = []
    current, told, lead = "", "", 0
    for place, reading in enumerate(readings):
        sentence = reading.sentence
        lead += sentence.kind not in {"headline", "heading", "furniture", "caption"}
        before = readings[place - 1] if place else None
        carries = before is not None and carries_on(before, reading)
        own = event_of(reading, dates.get(sentence.index, []), day, is_lead=lead <= _LEAD or sentence.kind == "headline")
        if own == "" and carries and current == SERIES and not is_main_day(dates.get(sentence.index, []), day):
            own = current
        if current == SERIES and begins_earlier(reading):
            own = current
        current = own if own is not None else current if carries else ""
        if told and carries and begins_then(reading):
            current = told
        told = next((anchor for value in dates.get(sentence.index, []) if (anchor := anchor_of(value, reading.document, day))), "")
        found.append(current)
    return found


def is_outset(mention: Mention[Any], reading: Reading, published: datetime.date | None) -> bool:
    """Whether a date only says how old something is, since when it has lasted, or when what the report tells of began: "built in 1987".

    Not so "the worst fire since 1998, when …", which goes on to tell of the other one.
    """
    value = mention.value
    if mention.subject.head == "birth" or value.hedge == "until":
        return True
    if value.hedge == "since":
        return not goes_on(reading, mention.span.end)
    is_recent = published is not None and value.first is not None and 0 <= (published - value.first).days <= _BEGAN
    return is_recent and mention.subject.head == "beginning"


def is_main_day(dates: Sequence[Any], day: datetime.date | None) -> bool:
    """Whether one of some dates is the main event's day, or nothing tells that none is."""
    return not dates or (day is not None and any(value.first == day for value in dates))


def told_day(readings: Sequence[Reading], dates: dict[int, list[Any]]) -> datetime.date | None:
    """The day that an early sentence of the report gives for its main event in so many words."""
    for reading in readings[:_EARLY]:
        if reading.sentence.index in dates and tells_of_main(reading):
            day = next((value.first for value in dates[reading.sentence.index] if value.grain == "day" and value.first), None)
            if day is not None:
                return day  # type: ignore[no-any-return]
    return None


def main_day(readings: Sequence[Reading], dates: dict[int, list[Any]]) -> datetime.date | None:
    """The day of the main event: the first day, not after publication, that headline or lead name."""
    told = [reading for reading in readings if reading.sentence.kind not in {"furniture", "caption"}][: _LEAD + 2]
    days = [value.first for reading in told for value in dates.get(reading.sentence.index, []) if value.grain == "day" and value.first]
    published = readings[0].document.published if readings else None
    return next((day for day in days if published is None or day <= published), None)


def event_of(reading: Reading, dates: Sequence[Any], day: datetime.date | None, *, is_lead: bool) -> str | None:
    """The event that a sentence itself names: "" for the main one, None when it says nothing."""
    language, document = reading.document.language, reading.document
    if not (dates or is_lead or reading.sentence.heading) and reading.words.isdisjoint(telling(language)):
        return None
    anchors: list[str] = [anchor for value in dates if (anchor := anchor_of(value, document, day)) is not None]
    if not is_lead and (opening := first_cue(reading, "strong", language, within=_OPENS)) is not None:
        return opening
    if "" in anchors:
        return ""
    if tells_of_main(reading) and first_cue(reading, "strong", language) is None:
        return ""
    if anchors and not is_lead:
        return anchors[0]
    if is_lead:
        return first_cue(reading, "strong", language) or ""
    if reading.sentence.heading and is_background(reading.sentence.heading, language):
        return "background"
    cue = first_cue(reading, "strong", language) or first_cue(reading, "cues", language) or apart(reading) or statistics(reading, language)
    if cue is not None:
        return cue
    return "" if first_cue(reading, "returns", language) is not None else None


def anchor_of(value: Any, document: Document, day: datetime.date | None) -> str | None:
    """What a date says of the event: "" when it may be the main event's day, its own time when not, None when nobody can tell.

    With the main event's day known, an earlier day is another event's, a later one its aftermath; without it, days near publication
    count. What is still to come is told as part of the main event.
    """
    first, last, published = value.first, value.last, document.published
    if first is None or last is None or published is None:
        return None
    if day is not None and value.grain == "day" and first < day - datetime.timedelta(_LASTS):
        return str(first.isoformat())
    if first > published:
        return None
    near = datetime.timedelta(_NEAR)
    if first - near <= published <= last + near and (last - first).days <= 7:
        return ""
    if first <= published <= last:
        return None
    return str(first.isoformat())[: 4 if value.grain in {"year", "decade", "century"} else 7]


def carries_on(before: Reading, reading: Reading) -> bool:
    """Whether a sentence goes on with the one before it: same paragraph, or a paragraph of its own that begins with an anaphor."""
    if before.sentence.block == reading.sentence.block:
        return True
    if reading.sentence.kind != "paragraph" or not reading.tokens.lows:
        return False
    return cues("anaphors", reading.document.language).at(reading.tokens.lows, 0) is not None
