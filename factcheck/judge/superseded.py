"""Whether the later report only updates a developing fact."""

from __future__ import annotations

from factcheck.model.document import Document
from factcheck.model.level import DetailType
from factcheck.model.mention import Fact
from factcheck.model.record import Any


def is_superseded(left: Fact[Any], right: Fact[Any], detail: DetailType[Any], documents: dict[str, Document]) -> bool:
    """Whether the report published later tells what has come about since; without two different dates nothing is superseded."""
    mine, other = documents[left.document].published, documents[right.document].published
    if detail.updates is None or mine is None or other is None or mine == other:
        return False
    early, late = (left, right) if mine < other else (right, left)
    return detail.updates(early, late)
