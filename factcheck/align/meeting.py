"""Two reports side by side, with what is known of how their sentences meet, and what a pair of their facts is."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.align import evidence
from factcheck.align.links import linked_sentences
from factcheck.align.sentences import Similarity, surely_aligned
from factcheck.align.surroundings import Surroundings
from factcheck.model.finding import Account
from factcheck.model.level import DetailType
from factcheck.model.mention import Fact
from factcheck.model.record import Any, NamedTuple
from factcheck.model.slotted import Slotted

ByDetail = dict[str, list[Fact[Any]]]


class Pair(NamedTuple):
    """Two facts that answer the same question."""

    left: Fact[Any]
    right: Fact[Any]
    score: float
    because: tuple[str, ...]
    about: str = ""
    """"name" when the question is what kind of place a name is, not where something happened: a fact may answer both."""

    def is_sure(self) -> bool:
        """Whether more than the thinnest evidence speaks for one question, so that a difference means something."""
        return evidence.is_sure(self.because)

    def may_differ(self) -> bool:
        """Whether the two could ever be held against each other."""
        return evidence.may_differ(self.because)

    def may_only_agree(self) -> bool:
        """Whether the two are told of in such different words that nothing but agreement shows them to be one."""
        return evidence.is_thin(self.because)

    def with_reasons(self, reasons: Sequence[str]) -> Pair:
        """The pair with more that speaks for it."""
        score = self.score + sum(evidence.WEIGHTS[reason] for reason in reasons)
        return self._replace(score=score, because=(*self.because, *reasons))

    def is_identity(self) -> bool:
        """Whether one name stands in both."""
        return not evidence.IDENTITY.isdisjoint(self.because)


class Meeting(Slotted):
    """Two reports with what is known of how their sentences meet."""

    left: Account
    right: Account
    alike: Similarity
    aligned: frozenset[tuple[int, int]]
    near: Surroundings
    linked: frozenset[tuple[int, int]]
    """Sentences that tell of one event whatever either report takes it for (see `align.links`)."""
    facts: tuple[ByDetail, ByDetail]
    """What either report states, by detail type."""


def meet(left: Account, right: Account, alike: Similarity) -> Meeting:
    """The meeting of two reports."""
    near = Surroundings(left, right, alike.often)
    aligned, linked = surely_aligned(left, right, alike), linked_sentences(left, right, alike)
    return Meeting(left, right, alike, aligned, near, linked, (by_detail(left.facts), by_detail(right.facts)))


def by_detail(facts: Sequence[Fact[Any]]) -> ByDetail:
    """Facts by their detail type, in order."""
    found: ByDetail = {}
    for fact in facts:
        found.setdefault(fact.detail, []).append(fact)
    return found


def facts_of(meeting: Meeting, detail: DetailType[Any]) -> tuple[list[Fact[Any]], list[Fact[Any]]]:
    """The facts of one type that either report states."""
    mine, other = meeting.facts
    return mine.get(detail.name, []), other.get(detail.name, [])
