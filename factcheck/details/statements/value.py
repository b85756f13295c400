"""The value of a statement: whom or what it is told of, the outcome, and whether it holds."""

from __future__ import annotations

from factcheck.details.statements.outcomes import EXCLUSIVE, GRADES, IMPLIES
from factcheck.model.record import NamedTuple, Self

_SHOWN = {
    "suspect-known": ("suspect known", "no suspect known"),
    "motive-known": ("motive known", "motive not known"),
    "cause-known": ("cause known", "cause not known"),
    "investigating": ("investigation under way", "investigation over"),
    "life-threatening": ("injuries life-threatening", "injuries not life-threatening"),
    "claimed": ("responsibility claimed", "responsibility not claimed"),
    "disclaimed": ("responsibility denied", "responsibility not denied"),
}
_OF_EVENT = frozenset({"accidental", "deliberate", "suspect-known", "motive-known", "cause-known", "investigating"})


class Statement(NamedTuple):
    """One outcome, told of one subject."""

    subject: str
    about: str
    """The outcome: "arrested", "critical" …"""
    holds: bool
    """Whether it has come about."""
    reach: str = "one"
    """Of how many it is told: "one", "many", or "any" ("no one has been arrested")."""

    def shown(self) -> str:
        """As a reader would say it: "suspect: arrested", "nobody arrested"."""
        yes, no = _SHOWN.get(self.about, (self.about.replace("-", " "), "not " + self.about.replace("-", " ")))
        if self.reach == "any" and not self.holds and self.about not in _SHOWN:
            return f"nobody {yes}"
        words = yes if self.holds else no
        return f"{self.subject}: {words}" if self.subject and self.about not in _OF_EVENT else words

    def as_json(self) -> dict[str, object]:
        """The contract's {subject, about, holds}."""
        return {"subject": self.subject, "about": self.about, "holds": self.holds}

    def difference(self, other: Self) -> str:
        """The two outcomes, "arrested / not arrested"; empty when they are one."""
        mine, theirs = self.outcome(), other.outcome()
        return f"{mine} / {theirs}" if mine != theirs else ""

    def outcome(self) -> str:
        """The outcome in words, with its polarity."""
        return self._replace(subject="", reach="one").shown()

    def merge(self, other: Self) -> Self | None:
        """The more telling of two statements that say the same or of which one entails the other."""
        if self.same_as(other) and ((self.reach == "any") == (other.reach == "any") or not self.holds):
            return max(self, other, key=lambda each: len(each.subject))
        if self.holds and other.holds:
            if (self.about, other.about) in IMPLIES:
                return self
            return other if (other.about, self.about) in IMPLIES else None
        return None

    def same_as(self, other: Self) -> bool:
        """Whether both tell the same outcome, and the same of it."""
        return self.about == other.about and self.holds == other.holds

    def excludes(self, other: Self) -> bool:
        """Whether both cannot be true of one subject: opposite polarity, exclusive outcomes, or one denies what the other entails."""
        if self.about == other.about:
            return self.holds != other.holds
        if self.holds and other.holds:
            return frozenset((self.about, other.about)) in EXCLUSIVE or self.apart(other) > 1
        for fact, denial in ((self, other), (other, self)):
            if fact.holds and not denial.holds and (fact.about, denial.about) in IMPLIES:
                return True
        return False

    def apart(self, other: Self) -> int:
        """How many grades lie between two conditions at least; 0 for anything else."""
        mine, theirs = GRADES.get(self.about), GRADES.get(other.about)
        if mine is None or theirs is None:
            return 0
        return min(abs(first - second) for first in mine for second in theirs)
