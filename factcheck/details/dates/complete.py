"""The days of a date, as far as the report's own dates and its publication day tell them."""

from factcheck.details.dates.resolve import resolve
from factcheck.details.dates.stated import Stated
from factcheck.details.dates.value import DateValue
from factcheck.lexicon.calendar import Days, unit_of, weekday_before
from factcheck.model.level import Anchor
from factcheck.model.mention import Mention


def complete(mention: Mention[DateValue], anchor: Anchor) -> Mention[DateValue]:
    """The mention with its days filled in; unchanged when they are filled in already or the anchor does not tell."""
    value = mention.value
    if value.first is not None:
        return mention
    found = resolve(value.stated, anchor) if value.end is None else resolve_range(value.stated, value.end, anchor)
    if not found:
        return mention
    if value.stated.origin == "date":
        value = value._replace(end=None)
    return mention._replace(value=filled(value, found))


def filled(value: DateValue, found: tuple[Days, ...]) -> DateValue:
    """The value with the days found: filled in when there is one reading, else kept as readings."""
    if len(found) > 1:
        return value._replace(readings=found, grain=found[0].grain)
    return value._replace(first=found[0].first, last=found[0].last, grain=found[0].grain, readings=())


def resolve_range(start: Stated, end: Stated, anchor: Anchor) -> tuple[Days, ...]:
    """The days from the first day of one end to the last day of the other; none unless both are known and in order.

    For units counted from a date ("two days before Christmas"), `end` is that date.
    """
    if start.origin == "date":
        return counted_from(start, resolve(end, anchor))
    if start.kind == end.kind == "weekday" and not start.origin:
        return weekday_range(start, end, anchor)
    if start.year is None and end.year is not None and start.month is not None and not start.origin:
        turned = end.month is not None and start.month > end.month
        start = start._replace(year=end.year - turned)
    first = resolve(start, anchor)
    if len(first) != 1:
        return ()
    day = first[0].first
    if end.year is None and not end.origin and end.kind in {"day", "month", "season"}:
        turned = end.month is not None and end.month < day.month
        end = end._replace(year=day.year + turned)
    last = resolve(end, anchor._replace(told=(day, first[0].last)))
    if len(last) != 1 or last[0].last < day:
        return ()
    return (Days(day, last[0].last, first[0].grain),)


def counted_from(offset: Stated, dates: tuple[Days, ...]) -> tuple[Days, ...]:
    """The day, week, month … so many units from a date that is as fine as the unit."""
    if len(dates) != 1 or dates[0].grain not in {"day", offset.unit}:
        return ()
    unit = "week" if offset.unit == "fortnight" else offset.unit
    found = unit_of(dates[0].first, unit, offset.number)
    return (found,) if found is not None else ()


def weekday_range(start: Stated, end: Stated, anchor: Anchor) -> tuple[Days, ...]:
    """From Monday to Wednesday: the Monday before the Wednesday that the sentence means."""
    last = resolve(end, anchor)
    first = weekday_before(last[0].last, start.weekday or 0) if len(last) == 1 else None
    return (Days(first, last[0].last, "day"),) if first is not None else ()
