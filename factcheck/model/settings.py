"""Plain, frozen settings of a comparison. Finding and checking configuration files is the command line's."""

from __future__ import annotations

from factcheck.model.record import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from factcheck.model.gazetteer import Gazetteer


class Settings(NamedTuple):
    """What a comparison depends on besides the reports; all of it shows in the signature."""

    only: tuple[str, ...] = ()
    """Detail types to check; empty means all."""
    tolerance: tuple[tuple[str, float], ...] = ()
    """(detail type, half-width) that replaces the default meaning of a hedge."""
    language: str | None = None
    """Overrides the language of every report."""
    severity: tuple[tuple[str, str], ...] = ()
    """(detail type or rule, severity) that replaces the ladder's for conflicts and self-conflicts; a rule goes before its detail type."""
    min_severity: str = "note"
    """Conflicts and self-conflicts below it are suppressed."""
    min_confidence: float = 0.0
    """Conflicts and self-conflicts below it are suppressed."""
    gazetteer: Gazetteer | None = None
    """Where places are looked up (`factcheck.lexicon.gazetteer.gazetteer_in(path)`); None: nowhere."""

    def tolerance_of(self, detail: str, default: float) -> float:
        """The half-width in force for a detail type."""
        return dict(self.tolerance).get(detail, default)
