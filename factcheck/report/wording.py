"""Words that several outputs share."""

from typing import Any

from factcheck.lexicon.nouns import plural
from factcheck.model.finding import Finding
from factcheck.model.mention import Mention, Value

_COUNTED = ("casualties", "counts")


def shown(mention: Mention[Any]) -> str:
    """What a mention states, as a reader would write it: a figure with what it counts ("at least 1 police officer")."""
    return stated(mention.detail, mention.value, "" if mention.subject.name else mention.subject.words)


def stated(detail: str, value: Value, subject: str) -> str:
    """The value, with its subject where the detail is a count of it."""
    figure = value.shown()
    if detail not in _COUNTED or not subject:
        return figure
    return f"{figure} {subject if figure.split()[-1] == '1' else plural(subject, 'en')}"


def question(finding: Finding) -> str:
    """What the sides answer: "casualties: killed (police officer)"."""
    return f"{finding.detail}: {finding.slot}" + (f" ({finding.subject})" if finding.subject else "")
