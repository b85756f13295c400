"""What the reader gets: findings, and the report that holds them."""

from __future__ import annotations

from factcheck.model.alignment import Alignment
from factcheck.model.document import Document
from factcheck.model.interval import Interval
from factcheck.model.mention import Fact, Mention, Value
from factcheck.model.reading import Reading
from factcheck.model.record import NamedTuple
from factcheck.model.settings import Settings


class Side(NamedTuple):
    """What one report says on the question."""

    document: str
    value: Value
    shown: str
    speaker: str | None
    mentions: tuple[str, ...]


class Suppression(NamedTuple):
    """Why a finding does not count."""

    by: str
    reason: str


class Finding(NamedTuple):
    """One question, the sides that answer it, and the verdict."""

    id: str
    rule: str
    detail: str
    slot: str
    subject: str
    because: tuple[str, ...]
    """Why the sides were paired."""
    sides: tuple[Side, ...]
    verdict: str
    level: str
    severity: str
    confidence: float
    message: str
    documents: tuple[str, ...]
    mentions: tuple[str, ...]
    reason: str = ""
    """The level's own words, and the tolerance used."""
    difference: str = ""
    event: int = 0
    superseded: bool = False
    suppressed: Suppression | None = None

    def kind(self) -> str:
        """What `--fail-on` calls it: "conflict", "self-conflict", "superseded", "compatible", "agree" or "only-in-one"."""
        return "superseded" if self.superseded else self.verdict.replace("_", "-")


class Stale(NamedTuple):
    """A suppression that has lost its use."""

    by: str
    """baseline or inline"""
    because: str
    """unused or expired"""
    finding: str | None
    """Of an entry of the baseline: the finding's id."""
    document: str | None
    """Of a comment: the report's id; its line, from 1, follows."""
    line: int | None
    reason: str


class Total(NamedTuple):
    """People of one outcome in the main event, attackers included."""

    whole: Interval
    by: tuple[tuple[str, Interval], ...] = ()


class Account(NamedTuple):
    """What one report, taken as a whole, says."""

    document: Document
    readings: tuple[Reading, ...]
    """One a sentence, in order."""
    events: tuple[int, ...]
    """The event each sentence tells of; 0 is the main one."""
    event_names: tuple[str, ...]
    """What identifies each event across reports ("", "2023-05", "1999"); index 0 is the main event."""
    mentions: tuple[Mention, ...]  # type: ignore[type-arg]
    facts: tuple[Fact, ...]  # type: ignore[type-arg]
    totals: dict[str, Total]
    findings: tuple[Finding, ...] = ()
    """Self-conflicts."""
    marks: frozenset[tuple[str, str]] = frozenset()
    """(detail type, value as shown) of what tells the main event from others, whatever the settings ask for: its places, days and ages."""


class Uncompared(NamedTuple):
    """A mention that met no counterpart, and why."""

    mention: str
    because: str


class Coverage(NamedTuple):
    """How much of one report was compared."""

    sentences: int
    aligned: int
    mentions: int
    compared: int
    not_compared: tuple[Uncompared, ...]


class Report(NamedTuple):
    """The result of one comparison."""

    id: str | None
    settings: Settings
    accounts: tuple[Account, ...]
    alignments: tuple[Alignment, ...]
    findings: tuple[Finding, ...]
    same_text: tuple[tuple[tuple[str, ...], tuple[tuple[int, ...], ...]], ...]
    """(document ids, their sentence indices): near-identical sentences, one source and not two."""
    coverage: dict[str, Coverage]
    stale: tuple[Stale, ...] = ()
    """Suppressions that suppress nothing any more."""

    def is_inconclusive(self) -> bool:
        """Whether nothing could be compared: no question shared, and no sentence aligned or no detail found in some report."""
        if len(self.accounts) == 1 or any(finding.verdict not in {"only_in_one", "self_conflict"} for finding in self.findings):
            return False
        return not self.alignments or not all(account.mentions for account in self.accounts)
