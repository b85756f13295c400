"""Sentences of two reports that tell the same thing."""

from __future__ import annotations

from factcheck.model.record import NamedTuple


class Alignment(NamedTuple):
    """Sentence indices of two reports that belong together; one-to-many is allowed."""

    left: str
    """Document id."""
    right: str
    left_sentences: tuple[int, ...]
    right_sentences: tuple[int, ...]
    score: float
    """0 to 1."""
    because: tuple[str, ...] = ()
