"""The ladder of levels of a detail type, and the detail type itself."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from factcheck.model.days import datetime
from factcheck.model.mention import Fact, Mention, V
from factcheck.model.reading import Reading
from factcheck.model.record import Any, Generic, NamedTuple
from factcheck.model.slotted import Slotted

VERDICTS = ("agree", "compatible", "conflict", "self_conflict", "only_in_one")
SEVERITIES = ("error", "warning", "note")


class Level(NamedTuple, Generic[V]):
    """One rung: the first that holds gives both verdict and reason, so they cannot disagree."""

    name: str
    """Unique within its ladder, kebab-case: "apart". The rule of a finding is "<detail>/<name>"."""
    verdict: str
    """agree, compatible or conflict"""
    severity: str
    """error, warning or note"""
    confidence: float
    """Share of like findings that are right, 0 to 1."""
    holds: Callable[[Fact[V], Fact[V], float], bool]
    """(left, right, tolerance of the detail type) -> whether this rung describes them. Symmetric."""
    because: str
    """Shown to the reader: "the windows do not meet"."""


class DetailType(Slotted, Generic[V]):
    """A kind of detail that reports state: a record of functions, filled in by its folder under `details/`."""

    name: str
    summary: str
    """One line for `factcheck explain`."""
    slots: dict[str, str]
    """The closed list of questions it answers, each with a line that explains it."""
    find: Callable[[Reading], Iterable[Mention[V]]]
    """Never raises on any sentence; spans are exact."""
    comparable: Callable[[Fact[V], Fact[V]], tuple[str, ...] | None]
    """Evidence (kebab-case phrases, possibly none) that two subjects may be the same; None when they cannot be."""
    ladder: tuple[Level[V], ...]
    """In order; the last rung always holds."""
    tolerance: float = 0
    """The default half-width that a hedge stands for, in the detail's own unit; a setting `tolerance.<name>` replaces it."""
    single: frozenset[str] = frozenset()
    """The slots to which one event has one answer (its onset, its day, how many it killed); others may have many."""
    claims: bool = True
    """Whether its mentions take the words they stand on; types that tell whole clauses (quotes, statements) do not."""
    is_loose: bool = False
    """Whether the slot is read off the words nearby: two reports may file one value under two slots, and where they stand tells."""
    near: frozenset[str] = frozenset()
    """Two slots that reports hardly keep apart (what was lost, what was damaged); none in most types."""
    lasting: frozenset[str] = frozenset()
    """The slots whose answers hold whatever event a sentence tells of: a person's name and role, how long somebody has served."""
    complete: Callable[[Mention[V], Anchor], Mention[V]] | None = None
    """Fills in what the report's own dates tell (a weekday's date); None when values are complete as found."""
    reach: Callable[[V], tuple[Any, Any] | None] | None = None
    """The ends of what a value may be, on a scale of its own; two values whose reaches lie apart never merge. None: nothing is known.

    A cheap look that spares most of the merging in a long report."""
    updates: Callable[[Fact[V], Fact[V]], bool] | None = None
    """(early, late) -> whether a conflict only tells what has come about since (a toll that rose, an arrest); None: it never does."""
    told_twice: Callable[[V], tuple[V, V] | None] | None = None
    """The two values of one statement that says the same thing twice and differently (a weekday beside its date); None when it does not."""
    languages: frozenset[str] = frozenset({"en"})
    enough: tuple[float, float, float] = (0.1, 0.15, 0.35)
    """The scores (see `align.facts`) that it takes to hold two facts for one question's answers: agreeing, compatible, in conflict."""


class Anchor(NamedTuple):
    """What a sentence's relative words count from; `settle.anchors` moves it along as it goes through the report."""

    day: datetime.date | None = None
    """The day the report was published; None when nothing tells."""
    zone: str | None = None
    """IANA zone of the event."""
    told: tuple[datetime.date, datetime.date] | None = None
    """The days last told of ("the following day" counts from there)."""
    year: int | None = None
    """The year in force for a day or month told without one."""
    month: int | None = None
    """The month last told of in that year."""
    is_history: bool = False
    """Whether the report tells of years long past, so that its publication day says nothing of its days."""
    day_first: bool | None = None
    """Whether its dates in figures put the day before the month; None when they do not show."""
    language: str = "en"

    def told_day(self) -> datetime.date | None:
        """The one day last told of; None when it was no single day."""
        return self.told[0] if self.told is not None and self.told[0] == self.told[1] else None
