"""What changes the force of a statement: hedges, negation, modality, attribution, quotation."""

from __future__ import annotations

from factcheck.model.record import NamedTuple
from factcheck.model.span import Span


class Modifier(NamedTuple):
    """Found once per sentence and attached to every mention whose span meets `scope`."""

    kind: str
    """hedge, negation, modality, attribution, quotation"""
    span: Span
    """The words that say it."""
    scope: Span
    """The stretch it applies to."""
    meaning: str
    """hedge: at-least, about …; modality: feared, possible, planned, suspected, denied; attribution: the speaker."""
