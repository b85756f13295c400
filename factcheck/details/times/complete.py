"""The day of a clock time, as far as the report's own dates tell it."""

import datetime

from factcheck.details.times.value import TimeValue
from factcheck.lexicon.zones import offset_on
from factcheck.model.level import Anchor
from factcheck.model.mention import Mention


def complete(mention: Mention[TimeValue], anchor: Anchor) -> Mention[TimeValue]:
    """The mention with the date that words such as "last night" point to, and the event's zone, as far as the anchor knows them."""
    value = mention.value
    date = value.date or pointed(value, anchor)
    local = value.local if value.local is not None or anchor.zone is None else offset_on(anchor.zone, date or anchor.day)
    offset = value.offset
    if offset is None and value.zone:
        offset = offset_on(value.zone, date or anchor.day)
    if (date, local, offset) == (value.date, value.local, value.offset):
        return mention
    return mention._replace(value=value._replace(date=date, local=local, offset=offset))


def pointed(value: TimeValue, anchor: Anchor) -> datetime.date | None:
    """The day that "last night" or "the next morning" points to; None when the report gives nothing to count from."""
    relation = value.relation
    if relation is None:
        return None
    start = anchor.told_day() if relation.origin == "told" else None if anchor.is_history else anchor.day
    return start + datetime.timedelta(relation.days) if start is not None else None
