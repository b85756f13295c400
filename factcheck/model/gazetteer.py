"""What a gazetteer is to a comparison: a file of a certain content, and the places that bear a name."""

from __future__ import annotations

from collections.abc import Callable

from factcheck.model.record import NamedTuple


class Gazetteer(NamedTuple):
    """The look-up that a comparison uses."""

    path: str
    version: str
    """Of its content, wherever the file lies; shows in the signature."""


class Bearer(NamedTuple):
    """A place that the gazetteer knows by the name asked for."""

    id: int
    kind: str
    """country, state or city (any town)"""
    within: tuple[int, ...] = ()
    """The larger places that it lies in, smallest first."""


Find = Callable[[str], tuple[Bearer, ...]]
"""From a folded name to all that bear it."""
