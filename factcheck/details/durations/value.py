"""The value of durations, their ladder, and which of them may be of one thing."""

from factcheck.context.topics import share_name
from factcheck.details.amounts import OVERLAP, ROUNDED, SAME, Amount, neat
from factcheck.details.rungs import FORCE, always
from factcheck.lexicon.nouns import are_synonyms
from factcheck.model.level import Level
from factcheck.model.mention import Fact

_PERSONAL = frozenset({"sentence", "service"})
COUNTED_ON = "counted-on"
"""The role of what comes after something that only the sentences before tell: "forty minutes later"."""
_WORLDS = 50
"""How many times longer a stretch of time is that is of another thing."""


class Duration(Amount):
    """A stretch of time."""

    __slots__ = ()

    def as_json(self) -> dict[str, object]:
        """The contract's {low_seconds, high_seconds, unit}; months have 28 to 31 days, years 365 or 366."""
        low, high = self.si()
        unit = "century" if self.unit.name == "centuries" else self.unit.name.removesuffix("s")
        return {"low_seconds": neat(low), "high_seconds": neat(high), "unit": unit}


LADDER: tuple[Level[Duration], ...] = (
    FORCE,
    SAME._replace(name="same-duration", because="equally long"),
    OVERLAP._replace(name="durations-overlap", because="some duration satisfies both"),
    ROUNDED,
    Level("durations-apart", "conflict", "error", 0.75, always, "no duration satisfies both"),
)


def are_worlds_apart(left: Duration, right: Duration) -> bool:
    """Whether nobody would take one for the other: hours and years."""
    few, many = sorted((left.point() or 0.0, right.point() or 0.0))
    return few > 0 and many > _WORLDS * few


def comparable(left: Fact[Duration], right: Fact[Duration]) -> tuple[str, ...] | None:
    """Evidence that two durations are of one thing: what lasted, whose sentence; None for two people and for two things named."""
    if left.slot != right.slot or are_worlds_apart(left.value, right.value):
        return None
    mine, other = left.subject, right.subject
    if left.slot in _PERSONAL and mine.name and other.name:
        return ("same-person",) if share_name(mine.name, other.name) else None
    if COUNTED_ON in {mine.role, other.role}:
        return ("near-slots",) if mine.role == other.role else ("slots-differ",)
    if not mine.head or not other.head:
        return ()
    if mine.head == other.head:
        return ("same-head-noun",)
    if are_synonyms(mine.head, other.head):
        return ("synonym-head-noun",)
    return None if mine.role == other.role == "object" else ()
