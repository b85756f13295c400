"""Completes relative dates and clock times from the report's own dates and its day of publication, in reading order."""

from factcheck.details import dates, times
from factcheck.details.dates.value import DateValue
from factcheck.details.times.value import TimeValue
from factcheck.model.document import Document
from factcheck.model.level import Anchor
from factcheck.model.mention import Mention
from factcheck.model.reading import Reading

Mentions = tuple[Mention, ...]  # type: ignore[type-arg]
_PAST_YEARS = 2
_LEAP = 15


def anchor(document: Document) -> Anchor:
    """What the report's dates count from before anything in it is read: its day of publication and the zone of its event."""
    return Anchor(document.published, document.zone, language=document.language)


def complete(readings: tuple[Reading, ...], mentions: Mentions, start: Anchor) -> Mentions:
    """The mentions, in the same order, with the days that the report as a whole tells."""
    order = [index for index, mention in enumerate(mentions) if mention.detail in {"dates", "times"}]
    order.sort(key=lambda index: (mentions[index].sentence, mentions[index].detail, mentions[index].span))
    completed = list(mentions)
    state = learned(start, [mentions[index].value for index in order if mentions[index].detail == "dates"])
    block, days = -1, []
    sentence = -1
    for index in order:
        mention = mentions[index]
        if mention.sentence != sentence:
            sentence, days = mention.sentence, []
            if readings[sentence].sentence.block != block:
                block = readings[sentence].sentence.block
                state = state if state.is_history else state._replace(year=None, month=None)
        if mention.detail == "dates":
            completed[index] = dates.complete(mention, state)
            state = moved(state, completed[index].value)
            days.append(completed[index])
        else:
            completed[index] = times.complete(with_day(mention, days), state)
    return tuple(completed)


def learned(start: Anchor, values: list[DateValue]) -> Anchor:
    """The anchor with what the report's full dates show: whether it tells of the past, and the order of dates in figures."""
    years = sorted(value.stated.year for value in values if value.stated.year is not None and value.stated.year > 100)
    is_history = start.day is None or (len(years) > 2 and years[len(years) // 2] < start.day.year - _PAST_YEARS)
    shown = [value.stated for value in values if value.stated.kind == "numeric"]
    day_first = {True for one in shown if (one.month or 0) > 12} | {False for one in shown if (one.day or 0) > 12}
    return start._replace(is_history=is_history, day_first=day_first.pop() if len(day_first) == 1 else None)


def moved(state: Anchor, value: DateValue) -> Anchor:
    """The anchor after a date has been told."""
    if value.first is None or value.last is None or value.grain in {"decade", "century"}:
        return state
    if value.grain == "year":
        leaps = state.is_history and state.year is not None and abs(value.first.year - state.year) > _LEAP
        return state if leaps else state._replace(told=(value.first, value.last), year=in_force(state, value), month=None)
    year = in_force(state, value)
    month = value.last.month if year is not None else None
    return state._replace(told=(value.first, value.last) if value.end is None else (value.last, value.last), year=year, month=month)


def in_force(state: Anchor, value: DateValue) -> int | None:
    """The year for later days and months without one: the year just told, unless publication tells better."""
    if state.is_history or value.first is None or state.day is None:
        return value.last.year if value.last is not None else state.year
    if value.stated.year is None or value.grain == "year":
        return state.year
    return value.first.year if value.first.year < state.day.year - 1 else None


def with_day(mention: Mention[TimeValue], days: list[Mention[DateValue]]) -> Mention[TimeValue]:
    """A clock time with the day told in its own sentence: the nearest one, unless that dates a statement about it."""
    value = mention.value
    if value.date is not None or value.relation is not None:
        return mention
    best, nearest = None, 0
    for day in days:
        if day.value.first is None or day.value.first != day.value.last or day.value.hedge in {"since", "after", "before", "until", "by"}:
            continue
        apart = max(day.span.start - mention.span.end, mention.span.start - day.span.end, 0)
        is_aside = day.slot == "statement" and mention.slot != "statement" and apart > 6
        if not is_aside and (best is None or apart < nearest):
            best, nearest = day, apart
    return mention if best is None else mention._replace(value=value._replace(date=best.value.first))
