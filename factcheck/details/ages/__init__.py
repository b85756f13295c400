"""Ages of named and unnamed people: 25-year-old, aged 25, Smith, 25, in her early 30s, nine months old."""

from factcheck.details.ages.find import SLOTS, find
from factcheck.details.ages.value import LADDER, comparable
from factcheck.details.figures import reach
from factcheck.model.level import DetailType

DETAIL = DetailType(
    "ages", "how old a person is", SLOTS, find, comparable, LADDER, enough=(0.1, 0.15, 0.35), reach=reach
)  # one age in two reports of one event is hardly ever two people
