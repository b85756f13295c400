"""Whether two reports, or what they recall, are of one event: by the names and marks they share, and how alike their sentences are.

Two attacks, two floods or two matches use the same words; what they do not share is names.
"""

from __future__ import annotations

from collections.abc import Iterable

from factcheck.align.sentences import Similarity
from factcheck.model.days import datetime
from factcheck.model.finding import Account
from factcheck.model.mention import Mention
from factcheck.model.record import Any

_SHORT = 6
"""Reports of fewer sentences (headlines, briefs) hold too few names to go by."""
_FEW = 3
_ENOUGH = 0.33
_UNSURE = 2
"""Names added that are not shared: two of three names in common tell less than twenty of thirty."""
_ENOUGH_SHORT = 0.4
_MONTHS_APART = 60
"""Reports published more days apart need more to be taken for one event's."""
_MARKS = frozenset({"places", "dates", "ages"})
_SHARED = 0.2
"""What a place, a day or an age in common adds: each is a coincidence between two events, all of them are not."""
_SHORTEST_NAME = 4
_DAY = len("2023-05-01")
_WEEK = 7


def is_one_event(left: Account, right: Account, alike: Similarity) -> bool:
    """Whether the reports are about one event, by thresholds that part the project's own reports of different events."""
    mutual = alike.mutual().values()
    if not mutual:
        return False
    shorter = min(len(left.readings), len(right.readings))
    mine, other = name_words(left), name_words(right)
    fewer = min(len(mine), len(other))
    mean, shared = sum(mutual) / shorter, len(mine & other)
    doubt = 0.1 if are_months_apart(left.document.published, right.document.published) else 0.0
    if shorter < _SHORT or fewer < _FEW:
        return max(mutual) + 0.5 * mean + 0.4 * shared / max(1, fewer) >= _ENOUGH_SHORT + doubt
    marks = len({detail for detail, _ in left.marks & right.marks})
    return shared / (fewer + _UNSURE) + 1.5 * mean + _SHARED * marks >= _ENOUGH + doubt


def marks_of(mentions: Iterable[Mention[Any]]) -> frozenset[tuple[str, str]]:
    """The marks of a report's main event (see `Account.marks`), by its mentions."""
    values = {(mention.detail, mention.value) for mention in mentions if mention.event == 0 and mention.detail in _MARKS}
    return frozenset([(detail, str(getattr(value, "name", "") or value.shown()).casefold()) for detail, value in values])


def are_months_apart(left: datetime.date | None, right: datetime.date | None) -> bool:
    """Whether two dates of publication, both known, lie far apart."""
    return left is not None and right is not None and abs((left - right).days) > _MONTHS_APART


def name_words(account: Account) -> set[str]:
    """The words of a report's proper names, short ones and page furniture left out."""
    told = [reading for reading in account.readings if reading.sentence.kind != "furniture"]
    words = (word for reading in told for name in reading.names for word in name.text.split())
    return {word.casefold() for word in words if len(word) >= _SHORTEST_NAME and word[0].isupper()}


def may_be_one(left: str, right: str) -> bool:
    """Whether two events of these names ("" is the main one) may be one: the main ones, or recalled ones unless their times part them."""
    if not (left and right):
        return left == right
    are_times = left[0].isdigit() and right[0].isdigit()
    return not are_times or is_same_time(left, right) or are_near_days(left, right)


def is_same_time(left: str, right: str) -> bool:
    """Whether two recalled events have one name, or the time of one holds the other's ("2023", "2023-05")."""
    return left.startswith(right) or right.startswith(left)


def are_near_days(left: str, right: str) -> bool:
    """Whether two recalled events are named by days of one week: the beginning and the end of something that lasted, perhaps."""
    if not (len(left) == len(right) == _DAY and left[0].isdigit() and right[0].isdigit()):
        return False
    return abs((datetime.date.fromisoformat(left) - datetime.date.fromisoformat(right)).days) < _WEEK


def how_recalled(left: str, right: str, *, of_dates: bool) -> str:
    """What the names of two recalled events say for their being one."""
    if is_same_time(left, right):
        return "event-named-by-time" if of_dates else "same-time"
    return "near-time" if are_near_days(left, right) else "both-recalled"
