"""Plain, frozen settings of a comparison. Finding and checking configuration files is the command line's."""

from __future__ import annotations

from factcheck.model.record import NamedTuple


class Settings(NamedTuple):
    """What a comparison depends on besides the reports; all of it shows in the signature."""

    only: tuple[str, ...] = ()
    """Detail types to check; empty means all."""
    tolerance: tuple[tuple[str, float], ...] = ()
    """(detail type, half-width) that replaces the default meaning of a hedge."""
    language: str | None = None
    """Overrides the language of every report."""

    def tolerance_of(self, detail: str, default: float) -> float:
        """The half-width in force for a detail type."""
        return dict(self.tolerance).get(detail, default)
