"""Named people: who is named in a report, and what the report says that they are.

Titles ("Mayor Jane Doe"), descriptions beside the name ("Jane Doe, the mayor of Harlow"), "is" and "identified as" give the role. The forms
of one name in a report (full name, surname, title and surname) are one person. Between reports a surname meets the full name; differing
names conflict only where one person can have the role: the mayor of one place, "the driver" in both reports.
"""

from factcheck.details.people.find import SLOTS, find
from factcheck.details.people.ladder import LADDER, comparable
from factcheck.details.people.value import reach
from factcheck.model.level import DetailType

DETAIL = DetailType(
    "people",
    "who is named, and what they are said to be",
    SLOTS,
    find,
    comparable,
    LADDER,
    enough=(0.4, 0.4, 0.6),
    claims=False,
    lasting=frozenset(SLOTS),
    reach=reach,
)
