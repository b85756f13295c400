"""Named bodies: police forces, ministries, companies, hospitals, parties, agencies.

Letters are linked to the name they stand for ("World Health Organization (WHO)"), abbreviations and forms of business are set aside, and a
shorter name meets the longer one. Two names conflict only where both reports name "the operator", "the owner" or "the manufacturer".
"""

from factcheck.details.organisations.find import SLOTS, find
from factcheck.details.organisations.ladder import LADDER, comparable
from factcheck.model.level import DetailType

DETAIL = DetailType(
    "organisations",
    "which bodies are named, and what they are in the event",
    SLOTS,
    find,
    comparable,
    LADDER,
    enough=(0.4, 0.4, 0.6),
    lasting=frozenset(SLOTS),
)
