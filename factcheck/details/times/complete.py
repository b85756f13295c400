"""The day of a clock time, as far as the report's own dates tell it."""

from factcheck.details.times.value import TimeValue
from factcheck.lexicon.zones import offset_on
from factcheck.model.days import datetime
from factcheck.model.level import Anchor
from factcheck.model.mention import Mention


def complete(mention: Mention[TimeValue], anchor: Anchor) -> Mention[TimeValue]:
    """The mention with the date that words such as "last night" point to, and the event's zone, as far as the anchor knows them."""
    value = mention.value
    date = value.date or pointed(value, anchor)
    day = date or anchor.day
    clock = (anchor.zone, day) if value.local is None and anchor.zone is not None and day is not None else None
    offset = value.offset
    if offset is None and value.zone:
        offset = offset_on(value.zone, day)
    if (date, clock, offset) == (value.date, value.event_clock, value.offset):
        return mention
    return mention._replace(value=value._replace(date=date, event_clock=clock, offset=offset))


def pointed(value: TimeValue, anchor: Anchor) -> datetime.date | None:
    """The day that "last night" or "the next morning" points to; None when the report gives nothing to count from."""
    relation = value.relation
    if relation is None:
        return None
    start = anchor.told_day() if relation.origin == "told" else None if anchor.is_history else anchor.day
    return start + datetime.timedelta(relation.days) if start is not None else None
