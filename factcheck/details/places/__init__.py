"""Places: where it happened, where people were taken, where they come from and live; with kind (village, town), relation and distance.

Names are told to be places by the words around them in the whole report and by a short list of countries and cities. A kind, a relation or
a larger place is never filled in: "Harlow" in one report and "the village of Harlow" in another agree, a village and a town do not.
"""

from factcheck.details.places.find import SLOTS, find
from factcheck.details.places.ladder import LADDER, comparable
from factcheck.details.places.value import reach
from factcheck.model.level import DetailType

DETAIL = DetailType(
    "places",
    "where it happened, and what kind of place it is",
    SLOTS,
    find,
    comparable,
    LADDER,
    single=frozenset({"scene"}),
    reach=reach,
)
