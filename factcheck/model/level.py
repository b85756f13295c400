"""The ladder of levels of a detail type, and the detail type itself."""

from collections.abc import Callable, Iterable
from typing import Any, Generic, NamedTuple

from factcheck.model.mention import Fact, Mention, V
from factcheck.model.reading import Reading

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


class DetailType(NamedTuple, Generic[V]):
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
    complete: Callable[[Mention[V], "Anchor"], Mention[V]] | None = None
    """Fills in what the report's own dates tell (a weekday's date); None when values are complete as found."""
    languages: frozenset[str] = frozenset({"en"})


class Anchor(NamedTuple):
    """The day a sentence's relative words count from."""

    day: Any = None
    """datetime.date or None when the report gives none."""
    zone: str | None = None
