"""When two dates agree, can both be true, or cannot."""

from factcheck.details.dates.value import DateValue, fields_agree, other_weekday
from factcheck.details.rungs import FORCE, always, differ_in_force, modality
from factcheck.lexicon.calendar import Day
from factcheck.model.level import Level
from factcheck.model.mention import Fact

Dates = Fact[DateValue]
_SAME_EVENT = frozenset({"", "happening", "beginning", "attack", "shooting", "killing", "blast"})


def comparable(left: Dates, right: Dates) -> tuple[str, ...] | None:
    """Dates answer one question only when they date one happening; statements have each their own day, plans are told by where they stand.

    Of happenings with other words ("died", "killed", none at all) two dates may be found to agree, never to conflict.
    """
    mine, other = left.subject.head, right.subject.head
    if not is_known(left.value) or not is_known(right.value):
        return None
    if is_other_end(left.value, right.value) or (left.slot == "statement" and "planning" not in {mine, other}):
        return None
    if left.slot == "statement" and mine == other:
        return ("both-planned",)
    if mine == other and mine:
        return ("same-happening",)
    if left.slot in {"event", "death", "arrest"} and (mine in _SAME_EVENT and other in _SAME_EVENT):
        return ()
    return ("other-happening",)


def other_force(left: Dates, right: Dates, tolerance: float) -> bool:
    """One is feared, possible or planned; of two days that are both still to come, the words for the plan tell nothing."""
    if left.subject.head == right.subject.head == "planning" and {modality(left), modality(right)} <= {"", "planned"}:
        return False
    return differ_in_force(left, right, tolerance)


def is_known(value: DateValue) -> bool:
    """Whether anything of it can be compared: its days, or a weekday, day or month by name; "the past month" has no sharp ends."""
    if value.stated.kind == "stretch":
        return False
    return value.first is not None or bool(value.readings) or any(field is not None for field in value.fields())


def is_other_end(left: DateValue, right: DateValue) -> bool:
    """Whether one is the start of a stretch and the other its end."""
    return {end_of(left), end_of(right)} == {"start", "end"}


def end_of(value: DateValue) -> str:
    """Which end of a stretch of time a date states: "since May", "from May" its start, "until July" its end."""
    return {"since": "start", "from": "start", "until": "end", "to": "end"}.get(value.hedge, "")


def stretches(left: DateValue, right: DateValue) -> tuple[tuple[tuple[Day, Day], ...], tuple[tuple[Day, Day], ...]]:
    """The days that both may mean; two starts or two ends are held against each other as the days they are."""
    if end_of(left) and end_of(left) == end_of(right):
        left, right = left._replace(hedge=""), right._replace(hedge="")
    return left.possible(), right.possible()


def same_days(left: Dates, right: Dates, _tolerance: float) -> bool:
    """The same day, month, year …, hedged alike."""
    mine, other = left.value, right.value
    if mine.part != other.part or (end_of(mine) or mine.hedge) != (end_of(other) or other.hedge):
        return False
    if mine.first is None or other.first is None:
        return mine.first is other.first is None and mine.fields() == other.fields() and mine.readings == other.readings
    return (mine.first, mine.last) == (other.first, other.last)


def fields_fit(left: Dates, right: Dates, _tolerance: float) -> bool:
    """One of them is not resolved to days, and what both name is the same."""
    mine, other = left.value, right.value
    return not (mine.possible() and other.possible()) and (fields_agree(mine, other) or not shares_fields(mine, other))


def shares_fields(left: DateValue, right: DateValue) -> bool:
    """Whether some field is fixed by both."""
    return any(mine is not None and other is not None for mine, other in zip(left.fields(), right.fields(), strict=True))


def reading_fits(left: Dates, right: Dates, tolerance: float) -> bool:
    """The words fit several dates, and one of them meets the other side."""
    return bool(left.value.readings or right.value.readings) and overlaps(left, right, tolerance)


def ends_differ(left: Dates, right: Dates, _tolerance: float) -> bool:
    """Both are stretches with two ends, and one of the ends is another day."""
    mine, other = left.value, right.value
    return mine.end is not None and other.end is not None and mine.first is not None and other.first is not None


def one_holds(left: Dates, right: Dates, _tolerance: float) -> bool:
    """One lies wholly within the other: a day in its month."""
    mine, other = stretches(left.value, right.value)
    return any(
        (first <= other_first and other_last <= last) or (other_first <= first and last <= other_last)
        for first, last in mine for other_first, other_last in other
    )  # fmt: skip


def overlaps(left: Dates, right: Dates, _tolerance: float) -> bool:
    """Some day satisfies both."""
    mine, other = stretches(left.value, right.value)
    return any(first <= other_last and other_first <= last for first, last in mine for other_first, other_last in other)


def next_day(left: Dates, right: Dates, _tolerance: float) -> bool:
    """Two days that follow one another: a night, a time zone or a late report may lie between."""
    mine, other = left.value, right.value
    if mine.first is None or other.first is None or mine.grain != "day" or other.grain != "day":
        return False
    return mine.first == mine.last and other.first == other.last and abs((mine.first - other.first).days) == 1


def weekday_differs(left: Dates, right: Dates, _tolerance: float) -> bool:
    """One is a weekday and nothing more, the other a day that falls on another one."""
    return left.value.is_weekday_alone() != right.value.is_weekday_alone() and bool(other_weekday(left.value, right.value))


LADDER: tuple[Level[DateValue], ...] = (
    Level("same-days", "agree", "note", 0.95, same_days, "the same days"),
    FORCE._replace(holds=other_force),
    Level("fields-fit", "compatible", "note", 0.7, fields_fit, "one is not told in full, and what both tell is the same"),
    Level("reading-fits", "compatible", "note", 0.7, reading_fits, "the words fit several dates, and one of them meets the other"),
    Level("ends-differ", "conflict", "warning", 0.6, ends_differ, "the stretches of days begin or end on other days"),
    Level("one-holds-other", "compatible", "note", 0.9, one_holds, "one lies within the other"),
    Level("days-overlap", "compatible", "note", 0.85, overlaps, "some day satisfies both"),
    Level("next-day", "conflict", "warning", 0.6, next_day, "one day apart"),
    Level("weekday-differs", "conflict", "warning", 0.8, weekday_differs, "the date falls on another day of the week"),
    Level("disjoint", "conflict", "error", 0.75, always, "no day satisfies both"),
)
