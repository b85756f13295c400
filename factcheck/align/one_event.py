"""Whether two reports tell of one event at all: the names they share, and how alike their sentences are.

Two attacks, two floods or two matches use the same words; what they do not share is names.
"""

from __future__ import annotations

from factcheck.align.sentences import Similarity
from factcheck.model.days import datetime
from factcheck.model.finding import Account
from factcheck.model.mention import Fact
from factcheck.model.record import Any

_SHORT = 6
"""Reports of fewer sentences (headlines, briefs) hold too few names to go by."""
_FEW = 3
_ENOUGH = 0.21
_ENOUGH_SHORT = 0.4
_MONTHS_APART = 60
"""Reports published more days apart need more to be taken for one event's."""
_DETAILS = {"places": 0.08, "dates": 0.04, "ages": 0.04}
_SHORTEST_NAME = 4


def is_one_event(left: Account, right: Account, alike: Similarity) -> bool:
    """Whether the reports are about one event, by thresholds that part the project's own reports of different events."""
    mutual = alike.mutual().values()
    if not mutual:
        return False
    shorter = min(len(left.readings), len(right.readings))
    mine, other = name_words(left), name_words(right)
    fewer = min(len(mine), len(other))
    mean, share = sum(mutual) / shorter, len(mine & other) / max(1, fewer)
    doubt = 0.1 if are_months_apart(left.document.published, right.document.published) else 0.0
    if shorter < _SHORT or fewer < _FEW:
        return max(mutual) + 0.5 * mean + 0.4 * share >= _ENOUGH_SHORT + doubt
    return share + 1.5 * mean + shared_details(left, right) >= _ENOUGH + doubt


def shared_details(left: Account, right: Account) -> float:
    """What a common scene, day and age add: each is a coincidence between two events, all of them are not."""
    return sum(_DETAILS[kind] for kind in {kind for kind, _ in details_of(left) & details_of(right)})


def details_of(account: Account) -> set[tuple[str, str]]:
    """The scenes, days and ages of the main event, as they are shown."""
    facts = (fact for fact in account.facts if fact.event == 0 and fact.detail in _DETAILS)
    return {(fact.detail, name_of(fact)) for fact in facts if fact.detail != "places" or fact.slot == "scene"}


def name_of(fact: Fact[Any]) -> str:
    """A place's name, or the value as shown."""
    return str(fact.value.as_json().get("name") or fact.value.shown()).casefold()


def are_months_apart(left: datetime.date | None, right: datetime.date | None) -> bool:
    """Whether two dates of publication, both known, lie far apart."""
    return left is not None and right is not None and abs((left - right).days) > _MONTHS_APART


def name_words(account: Account) -> set[str]:
    """The words of a report's proper names, short ones and page furniture left out."""
    told = [reading for reading in account.readings if reading.sentence.kind != "furniture"]
    words = (word for reading in told for name in reading.names for word in name.text.split())
    return {word.casefold() for word in words if len(word) >= _SHORTEST_NAME and word[0].isupper()}
