"""Completes relative dates and clock times from the report's own dates and its day of publication, in reading order."""

from factcheck.details.dates.complete import complete as complete_date
from factcheck.details.dates.value import DateValue
from factcheck.details.times.complete import complete as complete_time
from factcheck.details.times.value import TimeValue
from factcheck.model.days import datetime
from factcheck.model.document import Document
from factcheck.model.level import Anchor
from factcheck.model.mention import Mention
from factcheck.model.reading import Reading

Mentions = tuple[Mention, ...]  # type: ignore[type-arg]
_PAST_YEARS = 2
_FEW = 3
_NEAR = 90
"""Days from publication within which a date shows that the report is news."""
_LEAP = 15
"""Years from the one in force within which a bare year may take its place."""
_BESIDE = 20
"""Dates looked at on either side of a clock time."""
_TOUCHING = 6
"""Code points between a time and the day that belongs to it in any case ("at 5 p.m. on Monday")."""
_HALVES = frozenset({"colon-with-half", "digits-with-half", "spelled", "oclock", "bare-hour", "past-the-hour"})
"""Rules of clock times that count to twelve."""
_OPENERS = frozenset({"that", "which", "who", "when", "after", "before", "while", "but", "where", "as"})
_BOUNDS = frozenset({"since", "after", "before", "until", "by", "from", "to"})
_LEAD = 16
"""Code points from a sentence's start within which a year stands in front."""


def anchor(document: Document) -> Anchor:
    """What the report's dates count from before anything in it is read: its day of publication and the zone of its event."""
    return Anchor(document.published, document.zone, language=document.language)


def complete(readings: tuple[Reading, ...], mentions: Mentions, start: Anchor) -> Mentions:
    """The mentions, in the same order, with the days that the report as a whole tells."""
    order = [index for index, mention in enumerate(mentions) if mention.detail in {"dates", "times"}]
    order.sort(key=lambda index: (mentions[index].sentence, mentions[index].detail, mentions[index].span))
    completed = list(mentions)
    state = learned(start, [mentions[index].value for index in order if mentions[index].detail == "dates"])
    is_whole_day = counts_to_24([mentions[index] for index in order if mentions[index].detail == "times"])
    days: list[Mention[DateValue]] = []
    told: tuple[Reading, Mention[DateValue]] | None = None
    sentence = block = -1
    for index in order:
        mention = mentions[index]
        reading = readings[mention.sentence]
        if mention.sentence != sentence:
            sentence, days = mention.sentence, []
            if reading.sentence.block != block:
                block = reading.sentence.block
                state = state if state.is_history else state._replace(year=None, month=None)
        if mention.detail == "dates":
            done = complete_date(mention, state)
            completed[index] = done
            state = moved(state, done.value, leads=done.span.start - reading.sentence.span.start < _LEAD)
            days.append(done)
            told = told if done.value.stated.origin == "told" else (reading, done)
        else:
            if is_whole_day and mention.value.is_open and mention.rule == "colon":
                mention = mention._replace(value=mention.value._replace(is_open=False))
            time = complete_time(with_day(mention, days, reading), state)
            is_alone = all(day.value.stated.origin == "told" for day in days)
            completed[index] = carried_over(time, told, reading) if is_alone else time
    return tuple(completed)


def counts_to_24(found: list[Mention[TimeValue]]) -> bool:
    """Whether the report writes its times on a 24-hour clock, so that its 2:30 is in the morning: some say so, none says a.m. or p.m."""
    is_full = any(mention.rule in {"colon", "military"} and not mention.value.is_open for mention in found)
    return is_full and not any(mention.rule in _HALVES for mention in found)


def learned(start: Anchor, values: list[DateValue]) -> Anchor:
    """The anchor with what the report's full dates show: whether it tells of the past, and the order of dates in figures."""
    shown = [value.stated for value in values if value.stated.kind == "numeric"]
    day_first = {True for one in shown if (one.month or 0) > 12} | {False for one in shown if (one.day or 0) > 12}
    return start._replace(is_history=tells_of_the_past(values, start.day), day_first=day_first.pop() if len(day_first) == 1 else None)


def tells_of_the_past(values: list[DateValue], published: datetime.date | None) -> bool:
    """Whether most years named are long past, no day near publication is, and few words count from the day of publication."""
    years = sorted(value.stated.year for value in values if value.stated.year is not None and value.stated.year > 100)
    pointing = sum(value.stated.origin == "published" or value.stated.kind == "weekday" for value in values)
    if len(years) < _FEW or pointing * 4 >= len(years):
        return False
    if published is None:
        return len(years) >= 2 * _FEW
    near = any(
        value.first is not None and value.grain in {"day", "month"} and abs((value.first - published).days) < _NEAR for value in values
    )
    return years[len(years) // 2] < published.year - _PAST_YEARS and not near


def moved(state: Anchor, value: DateValue, *, leads: bool) -> Anchor:
    """The anchor after a date has been told. A bare year is in force for what follows only when it leads its sentence ("In 1964, …")."""
    if value.first is None or value.last is None or value.grain in {"decade", "century"} or value.stated.kind == "stretch":
        return state
    told = (value.first, value.last) if value.end is None else (value.last, value.last)
    if value.grain == "year":
        far = state.year is not None and abs(value.first.year - state.year) > _LEAP
        if state.is_history and (far or not leads) and state.year is not None:
            return state if far else state._replace(told=told)
        if not leads and state.told_day() is not None:
            return state._replace(year=in_force(state, value), month=None)
        return state._replace(told=told, year=in_force(state, value), month=None)
    year = in_force(state, value)
    return state._replace(told=told, year=year, month=value.last.month if year is not None else None)


def in_force(state: Anchor, value: DateValue) -> int | None:
    """The year for later days and months without one: the year just told, unless publication tells better."""
    if state.is_history or value.first is None:
        return value.last.year if value.last is not None else state.year
    if value.stated.year is None or value.grain == "year":
        return state.year
    return value.first.year if state.day is None or value.first.year < state.day.year - 1 else None


def with_day(mention: Mention[TimeValue], days: list[Mention[DateValue]], reading: Reading) -> Mention[TimeValue]:
    """A clock time with the day told in its own clause: the nearest one, unless that dates a statement about it."""
    value = mention.value
    if value.date is not None or value.relation is not None:
        return mention
    best, nearest = None, 0
    for day in beside(days, mention):
        apart = max(day.span.start - mention.span.end, mention.span.start - day.span.end, 0)
        if (best is None or apart < nearest) and may_date(day, mention, reading, apart):
            best, nearest = day, apart
    return mention if best is None else mention._replace(value=value._replace(date=best.value.first))


def carried_over(mention: Mention[TimeValue], told: tuple[Reading, Mention[DateValue]] | None, reading: Reading) -> Mention[TimeValue]:
    """A clock time of a sentence without dates, with the one day last told of in its paragraph or in the sentence before."""
    value = mention.value
    if told is None or value.date is not None or value.relation is not None or value.grain == "part-of-day":
        return mention
    before, day = told[0].sentence, told[1]
    if before.block != reading.sentence.block and before.index != reading.sentence.index - 1:
        return mention
    if day.value.hedge or day.value.first != day.value.last or (day.slot == "statement" and mention.slot != "statement"):
        return mention
    return mention._replace(value=value._replace(carried=day.value.first))


def beside(days: list[Mention[DateValue]], mention: Mention[TimeValue]) -> list[Mention[DateValue]]:
    """The dates nearest to a clock time, of those in its sentence."""
    if len(days) <= _BESIDE:
        return days
    import bisect  # only a very long sentence needs it

    place = bisect.bisect_left(days, mention.span.start, key=lambda day: day.span.start)
    return days[max(0, place - _BESIDE) : place + _BESIDE]


def may_date(day: Mention[DateValue], mention: Mention[TimeValue], reading: Reading, apart: int) -> bool:
    """Whether a date of the same sentence can be the day of a clock time: one day, and no other clause or statement between."""
    if day.value.first is None or day.value.first != day.value.last:
        return False
    counts_on = day.value.stated.origin == "told" and mention.span.end <= day.span.start
    if apart > _TOUCHING and (counts_on or day.value.hedge in _BOUNDS or (day.slot == "statement" and mention.slot != "statement")):
        return False
    start, end = min(day.span.end, mention.span.end), max(day.span.start, mention.span.start)
    between = reading.document.text[start:end]
    return "(" not in between and ")" not in between and _OPENERS.isdisjoint(between.lower().split())
