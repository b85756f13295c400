"""Words that several outputs share."""

from __future__ import annotations

from factcheck.lexicon.nouns import EVERY, of_things, plural
from factcheck.model.finding import Finding
from factcheck.model.mention import Mention, Value
from factcheck.model.record import Any

_COUNTED = ("casualties", "counts")
_WITHOUT_SUBJECT = ("times", "dates", "places")
"""Details whose slot says what is asked; the verb it was found by would only puzzle."""


def shown(mention: Mention[Any]) -> str:
    """What a mention states, as a reader would write it: a figure with what it counts ("at least 1 police officer")."""
    return stated(mention.detail, mention.value, "" if mention.subject.name else mention.subject.words)


def stated(detail: str, value: Value, subject: str) -> str:
    """The value, with its subject where the detail is a count of it."""
    return of_things(value.shown(), subject, EVERY) if detail in _COUNTED else value.shown()


def question(finding: Finding) -> str:
    """What the sides answer: "casualties: killed (police officer)", "counts: trucks", "times: onset"."""
    subject = finding.subject
    if finding.detail == "counts" and subject:
        return f"counts: {plural(subject, EVERY)}"
    if finding.detail == "ages" and subject:
        return f"ages: {subject}"
    is_told = bool(subject) and finding.detail not in _WITHOUT_SUBJECT
    return f"{finding.detail}: {finding.slot}" + (f" ({subject})" if is_told else "")
