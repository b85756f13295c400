"""What a cue of the word table tells, whichever way it takes its subject."""

from __future__ import annotations

from factcheck.details.statements.nouns import Noun
from factcheck.model.record import NamedTuple


class Told(NamedTuple):
    """What one cue tells."""

    noun: Noun | None
    holds: bool
    reach: str = ""
    """ "any" when it is told of nobody in particular."""
    outcome: str = ""
    """The outcome, when the words around the cue make it another than the cue's own."""
    core: int | None = None
    """The token that no other detail type may claim; the cue's first one unless given."""
    words: str = ""
    """The subject as shown, when there is no noun."""
    rule: str = ""
    is_subject: bool = False
    """Whether the noun was taken for the subject of its clause; if it cannot be, another one is."""
