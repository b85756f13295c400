"""Quotes: what somebody is reported to have said, word for word or retold.

Two reports of one sentence agree in the same words, whatever their case and punctuation; one may quote less of it or retell it. The same
sentence with another word in it ("gangs" / "groups") is a quotation reworded.
"""

from factcheck.details.quotes.find import SLOTS, find
from factcheck.details.quotes.ladder import LADDER, comparable
from factcheck.model.level import DetailType

DETAIL = DetailType(
    "quotes", "what somebody is reported to have said", SLOTS, find, comparable, LADDER, claims=False, enough=(0.0, 0.0, 0.3)
)
